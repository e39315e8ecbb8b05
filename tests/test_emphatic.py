"""Questions without words that only stress."""

from __future__ import annotations

import pytest

from qa.asking.emphatic import without


@pytest.mark.parametrize(
    ("question", "plain"),
    [
        ("How much was Kelm Mutual itself fined?", "How much was Kelm Mutual fined?"),
        ("Did the mayor himself vote?", "Did the mayor vote?"),
        ("Was Ada Roe herself on board?", "Was Ada Roe on board?"),
    ],
)
def test_they_are_asked_plainly(question: str, plain: str) -> None:
    assert without(question) == plain


@pytest.mark.parametrize(
    "question",
    [
        "Did Roe shoot himself?",
        "How strong was the wind in Kelm itself?",
        "Who was killed by the bull itself?",
        "Who itself?",
    ],
)
def test_others_stay_as_they_are(question: str) -> None:
    assert without(question) == question
