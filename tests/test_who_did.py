"""Whom an answer names as the one who is asked for."""

from __future__ import annotations

import pytest

from qa.asking.following import following
from qa.schema import Turn


def _asked(before: str, answer: str, question: str) -> str:
    got = following(question, [Turn(before, f"Courier, 4 March 2026: “{answer}” [1]")])
    assert got is not None
    return got.question


@pytest.mark.parametrize(
    ("before", "answer", "question", "expected"),
    [
        # On which side of the verb.
        (
            "Who was sent off?",
            "The referee, Kim Weiss, sent off Rovers defender Pat Haddick.",
            "How old is he?",
            "How old is Pat Haddick?",
        ),
        (
            "Who was toppled?",
            "Jo Muller was sworn in a day after parliament toppled Pat Fournel.",
            "How old is she?",
            "How old is Pat Fournel?",
        ),
        (
            "Who sent off the defender?",
            "Rovers defender Pat Haddick was sent off by Kim Weiss.",
            "How old is she?",
            "How old is Kim Weiss?",
        ),
        # Who comes after somebody, and which sentence has the words of the question.
        (
            "Who took over from Ada Roe?",
            "The yard is run by Kim Hale. Her deputy, Pat Lind, will lead the town.",
            "How old is he?",
            "How old is Pat Lind?",
        ),
        (
            "Who is Lorin's assistant?",
            "The club dismissed Kim Lorin on Monday. His assistant, Pat Oduya, stays.",
            "How old is he?",
            "How old is Pat Oduya?",
        ),
        # The other part was hers: rather nobody.
        (
            "Who was sent off?",
            "The referee, Kim Weiss, sent off a defender.",
            "How old is he?",
            "How old is he?",
        ),
        # A ferry, a firm and a chapel are nobody.
        ("Who died?", "An engineer died on the ferry Orne Star.", "How old was he?", "How old was he?"),
        ("Who paid?", "The money came from the dredging firm Bruun Marine.", "How old is he?", "How old is he?"),
        (
            "Who was Ada Roe's husband?",
            "The funeral is at the chapel of St Elmo. Her husband, the painter Kim Hale, died in 2003.",
            "When was he born?",
            "When was Kim Hale born?",
        ),
        # Her husband is no she.
        (
            "Who died?",
            "She died in May. Her husband, the painter Kim Hale, died too.",
            "How old was she?",
            "How old was she?",
        ),
    ],
)
def test_the_one_who_is_meant_is_the_one_that_was_asked_for(
    before: str, answer: str, question: str, expected: str
) -> None:
    assert _asked(before, answer, question) == expected
