"""Ends that a report states and that have passed."""

from __future__ import annotations

from datetime import date

import pytest

from qa.asking.lapsed import ended, opposite
from qa.schema import Evidence, Found

TODAY = date(2026, 4, 1)


def told(text: str, published: str = "2026-03-05") -> Evidence:
    return Evidence(Found("a", None, "Post", None, published, None, 0, len(text), text, 1.0), 0, len(text), text, 0.9)


@pytest.mark.parametrize(
    ("question", "text", "end"),
    [
        ("Is the school still closed?", "The school will stay closed until Monday.", date(2026, 3, 9)),
        ("Is the school still closed?", "The school has been closed until 16 March.", date(2026, 3, 16)),
        (
            "Is the school open?",
            "Schools in Dunmar and Kell will stay shut until 16 March.",
            date(2026, 3, 16),
        ),
        ("Is the school still closed?", "The school will stay closed until 16 May.", None),  # not over
        ("Was the school closed?", "The school will stay closed until Monday.", None),
        ("Will the school close?", "The school will stay closed until Monday.", None),
        ("Is the school still closed?", "The school is closed, the mayor said on Monday.", None),
        ("Is the bridge still closed?", "The museum is shut until Monday.", None),
    ],
)
def test_an_end_that_has_passed_is_told(question: str, text: str, end: date | None) -> None:
    assert ended(question, told(text), TODAY) == end


@pytest.mark.parametrize(
    ("question", "text", "expected"),
    [
        ("Is the harbour open?", "The harbour gates stayed shut until Wednesday.", True),
        ("Is the line suspended?", "The line will be open until Monday.", True),
        ("Is the harbour still shut?", "The harbour gates stayed shut until Wednesday.", False),
        ("Is the fair on?", "The fair will stay in town until Monday.", False),
        ("Is the pool open?", "The pool, closed since May, will be open until Monday.", False),  # says both
    ],
)
def test_what_is_asked_may_be_so_only_from_that_end_on(question: str, text: str, expected: bool) -> None:
    assert opposite(question, told(text)) is expected
