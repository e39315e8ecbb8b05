"""A heading within an article that only repeats the question is no answer to it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from qa.reading.repeated import repeats
from qa.schema import Evidence
from tests.reported import sentence


def within(line: str, text: str, sep: str = "\n\n") -> Evidence:
    item = sentence(line, "2026-03-04")
    whole = f"The fair is over.{sep}{line}{sep}{text}"
    start = whole.index(line)
    passage = replace(item.passage, text=whole, start=0, end=len(whole))
    return replace(item, passage=passage, start=start, end=start + len(line))


LIST = "Marlo Quill Tam Orchard Bexa Rune and eleven others were named."


@pytest.mark.parametrize(
    ("question", "line"),
    [
        ("What was the final score of Kelm against Tarn?", "Kelm vs. Tarn final score"),
        ("which film was the most watched in 2025", "Top Watched Films"),
        ("Which bag is the best, and why do we like it?", "Why we like it"),
    ],
)
def test_it_is_passed_over(question: str, line: str) -> None:
    assert repeats(question, within(line, LIST))


@pytest.mark.parametrize(
    ("question", "line"),
    [
        ("Which band played at the Kelm fair?", "The Kelm Fair Owls"),
        ("How did Kelm play against Tarn?", "Kelm beats Tarn"),
        ("What was the score of Kelm against Tarn?", "Kelm 2 Tarn 1"),
        ("Is the Kelm fair closed?", "The Kelm fair is closed."),
        ("Is the Kelm fair closed?", "Kelm fair closed"),
        ("Is the Kelm fair open or closed?", "Kelm fair closed"),
    ],
)
def test_what_says_more_is_not(question: str, line: str) -> None:
    assert not repeats(question, within(line, LIST))
    assert not repeats("Which film was the most watched?", within("Most watched films", LIST, sep=" "))
