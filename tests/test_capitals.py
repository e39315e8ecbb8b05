"""Questions typed without capitals."""

from __future__ import annotations

from pathlib import Path

import pytest

from qa.schema import Article
from qa.words.capitals import capitalised
from tests.filing import opened


@pytest.mark.parametrize(
    ("typed", "form"),
    [
        ("was ottilie a costlier storm than magda", "was Ottilie a costlier storm than Magda"),
        ("how many worked at the ostrander glass works", "how many worked at the Ostrander Glass works"),
        ("how many worked at the glass plant", "how many worked at the glass plant"),
        ("what is pryce's sentence", "what is Pryce's sentence"),
        ("when does pryces trial start in may", "when does Pryce’s trial start in May"),
        ("may pryce go", "may Pryce go"),
        ("How many worked at the glass plant of magda", "How many worked at the glass plant of magda"),  # once
        ("Did pryce win the jury", "Did Pryce win the jury"),
        ("Pryce lost what", "Pryce lost what"),
        ("What does Ostrander make for pryce", "What does Ostrander make for pryce"),  # whoever uses capitals means it
        ("what changed by may 2026", "what changed by May 2026"),
    ],
)
def test_names_are_known_among_words(typed: str, form: str) -> None:
    texts = [
        "After Storm Magda, the costliest before Storm Ottilie, no storm was like Ottilie.",
        "Works of Ostrander Glass shut.",
        "The glass of Ostrander Glass and what Ostrander Glass makes went to Mr Pryce.",
        "The jury heard Pryce, and Mr Pryce heard it.",
    ]
    assert capitalised(typed, texts) == form


def test_a_question_without_capitals_has_the_same_answer(tmp_path: Path) -> None:
    told = [
        "The council of Harrow Quay voted on Tuesday to sell the Ice House. Daniel Roe put the motion.",
        "In Kelm, Daniel Roe and the roe deer of the park were photographed. Anna Pryce lost her case on Monday.",
        "The judge told Anna Pryce that the case of Pryce was over. Daniel Roe was in court.",
    ]
    articles = [Article(text=text, outlet="Post", published=f"2026-03-0{day}") for day, text in enumerate(told, 1)]
    with opened(tmp_path, *articles) as archive:
        for question in (
            "Who put the motion in Harrow Quay?",
            "When did Anna Pryce lose her case?",
            "Who is Daniel Roe?",
        ):
            answer = archive.engine.answer(question)
            for typed in (question.lower().rstrip("?"), question.upper(), f"{question[0]}{question[1:].lower()}"):
                assert archive.engine.answer(typed).text == answer.text
            assert archive.engine.answer(question.lower()).question == question.lower()


def test_a_name_typed_without_its_accent_is_written_as_it_is() -> None:
    texts = ["The swimmer Zoë Castellan won on Saturday.", "Her coach said that Zoë Castellan would rest."]
    assert capitalised("who is zoe castellan's mother", texts) == "who is Zoë Castellan's mother"
