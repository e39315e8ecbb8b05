"""What people say, where nobody is named whose words are asked for."""

from __future__ import annotations

import pytest

from qa.dateline import Dateline
from qa.schema import Evidence, Found
from qa.synthesize.peoples_words import told

TEXTS = (
    "Members agreed to set up a fund of £810,000.",
    "‘It is a mistake,’ a fishmonger said.",
    "Correction: An article on the vote misstated the fund. It is £180,000, not £810,000, the Courier said.",
    "Residents welcomed the vote.",
)


def kept(question: str, texts: tuple[str, ...] = TEXTS) -> list[int]:
    def item(number: int, text: str) -> Evidence:
        passage = Found(str(number), "Vote", "Courier", None, "2026-03-10", None, 0, len(text), text, 1.0)
        return Evidence(passage, 0, len(text), text, 1.0)

    items = [item(number, text) for number, text in enumerate(texts)]
    return [items.index(it) for it in told(question, items)]


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("What did people say about the vote?", [1, 3]),
        ("And how have local residents reacted to the vote?", [1, 3]),
        ("What did people say about the error?", [0, 1, 2, 3]),
        ("What did Mayor Lanyon say about the vote?", [0, 1, 2, 3]),
        ("How many people voted?", [0, 1, 2, 3]),
        ("Was the vote a mistake?", [1, 3]),
        ("Did the council do the right thing?", [1, 3]),
        ("Did the council make a mistake in its accounts?", [0, 1, 2, 3]),
    ],
)
def test_people_are_told_by_their_own_words(question: str, expected: list[int]) -> None:
    assert kept(question) == expected


def test_where_nobody_speaks_all_but_corrections_is_left() -> None:
    assert kept("What did people say about the vote?", (TEXTS[0], TEXTS[2].removesuffix(", the Courier said."))) == [0]


@pytest.mark.parametrize("question", ["Was the vote a good idea?", "Did the council do the right thing?"])
def test_no_yes_or_no_says_whether_something_was_right(dateline: Dateline, question: str) -> None:
    sentences = dateline.engine.answer(question).sentences
    assert sentences
    assert not any(sentence.text.startswith(("Yes", "No")) for sentence in sentences)


def test_a_correction_is_no_word_of_the_people(dateline: Dateline) -> None:
    answer = dateline.engine.answer("What did people say about the council vote?")
    assert answer.sentences
    assert not any("Correction:" in sentence.text for sentence in answer.sentences)
