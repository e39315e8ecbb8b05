"""What happens next is told only by what was yet to come when it was reported."""

from __future__ import annotations

from pathlib import Path

import pytest

from qa.asking.plain_forms import asked_plainly
from qa.reading.to_come import asked, of_the_past
from qa.schema import Article
from tests.filing import opened
from tests.reported import sentence

ASKING = (
    "What happens next in the mill inquiry?", "What's next for the mill?", "What will happen to the mill?",
    "what next for the mill", "What happens now with the mill?", "What are the plans for the mill?",
    "What is planned for the mill?", "What is going to happen to the mill?", "And what happens next? (the mill)",
)  # fmt: skip
COMING = (
    "The mill's hearing is expected to open on 21 April.",
    "The mill will be torn down.",
    "The owners mean to rebuild the mill.",
    "The council asked for designs of the mill by the end of June.",
    "The case against the mill was adjourned until May.",
    "She said they would appeal against the ruling on the mill.",
    "The mill opens on Saturday, 4 April.",
)  # fmt: skip
PAST = (
    "The mill's hearing opened on Monday.",
    "Asked about the mill, she will not say what caused the fire.",
    "The mill burned for six hours.",
    "Who would have thought that of the mill?",
    "If the owners of the mill sell, they will be rich.",
    "The mill will have burned for a week.",
)


@pytest.mark.parametrize("question", ASKING)
def test_a_question_for_what_is_yet_to_come(question: str) -> None:
    assert asked(question)


@pytest.mark.parametrize(
    "question", ["What happened next?", "What happened to the mill?", "Who is next?", "What is the next stop?"]
)
def test_a_question_for_something_else(question: str) -> None:
    assert not asked(question)


@pytest.mark.parametrize("question", ASKING)
@pytest.mark.parametrize("text", COMING)
def test_a_sentence_on_what_is_yet_to_come(question: str, text: str) -> None:
    assert not of_the_past(question, [sentence(text, "2026-03-19")])[0]


@pytest.mark.parametrize("text", PAST)
def test_a_sentence_on_what_was(text: str) -> None:
    assert of_the_past(ASKING[0], [sentence(text, "2026-03-19")])[0]


def test_a_sentence_on_something_else() -> None:
    assert of_the_past(ASKING[0], [sentence("The next chance for the leaders will be the summit.", "2026-03-19")])[0]


@pytest.mark.parametrize(
    ("question", "plainly"),
    [
        ("What's next for the mill?", "What will happen to the mill?"),
        ("what next for the mill", "What will happen to the mill?"),
        ("What happens next in the inquiry?", "What will happen in the inquiry?"),
        ("And what happens now with the mill?", "And what will happen to the mill?"),
        ("What are the next steps in the trial?", "What will happen in the trial?"),
        ("What happens next?", "What happens next?"),
        ("What is the next stop of the tram?", "What is the next stop of the tram?"),
    ],
)
def test_how_it_is_read(question: str, plainly: str) -> None:
    assert asked_plainly(question) == plainly


def test_what_happens_next(tmp_path: Path) -> None:
    texts = (
        ("Inquiry into the mill fire", "Corrie Mill burned down in February. Nobody was hurt at Corrie Mill. Police "
         "have no leads. The inquiry into the fire at Corrie Mill is to open on 21 April in the Corn Hall."),
        ("Leaders meet in Kelm", "The next chance for the leaders is the summit in Tarn. They talked for two days."),
    )  # fmt: skip
    articles = [
        Article(f"{text}\n", title, str(n), outlet="Kelm Post", published="2026-03-19")
        for n, (title, text) in enumerate(texts)
    ]
    with opened(tmp_path, *articles) as dateline:
        told = dateline.engine.answer("What happens next with Corrie Mill?")
        assert told.answered
        assert "21 April" in told.text
        assert not any(word in told.text for word in ("hurt", "police", "summit"))
        assert not dateline.engine.answer("What happens next with the strike at Dorne?").answered
