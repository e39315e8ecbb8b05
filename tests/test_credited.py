"""Whose word a question takes."""

from __future__ import annotations

import pytest

from qa.asking.credited import credited


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("Who paid for it, if one believes the union?", "Who paid for it, according to the union?"),
        ("Why, if Acme is to be believed, was it shut?", "Why, according to Acme, was it shut?"),
        ("By the mayor's own account, who paid?", "According to the mayor, who paid?"),
        ("Who shut the gate, as the owners tell it?", "Who shut the gate, according to the owners?"),
        ("To hear Roe tell it, who won?", "According to Roe, who won?"),
        ("Who paid, in Roe's telling?", "Who paid, according to Roe?"),
    ],
)
def test_whose_word_is_taken_is_put_as_reports_put_it(question: str, expected: str) -> None:
    assert credited(question) == expected


@pytest.mark.parametrize(
    "question",
    [
        "Does she believe her lawyer?",
        "What happens if the union is right?",
        "Was the money paid by the mayor's account in Kelm?",
        "Who put it there?",
        "What will happen if you believe in it and go on?",
    ],
)
def test_other_questions_stay(question: str) -> None:
    assert credited(question) == question
