"""Statements that are asked about, as questions whether they are so."""

from __future__ import annotations

import pytest

from qa.asking.true_that import turned


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("Is it true that the dam burst?", "Did the dam burst?"),
        ("is it true that the library will close on mondays", "Will the library close on mondays?"),
        ("Is it true that five paintings were stolen from the museum?", "Were five paintings stolen from the museum?"),
        ("Is it true Halloran was found guilty?", "Was Halloran found guilty?"),
        ("Is it true that the injured man died?", "Did the injured man die?"),
        ("Is it true that the proposed dam was scrapped?", "Was the proposed dam scrapped?"),
        ("Is it true that Ada Read resigned?", "Did Ada Read resign?"),
        ("Is it correct that the alarm at the museum failed?", "Did the alarm at the museum fail?"),
    ],
)
def test_a_statement_is_asked_as_a_question_whether_it_is_so(question: str, expected: str) -> None:
    assert turned(question) == expected


@pytest.mark.parametrize(
    "question",
    [
        "Is it true that nobody died?",
        "Is it true that the man who was hurt has died?",
        "Is it true that, as Roe says, the dam burst?",
        "Is it true?",
        "Is it true that the man accused of arson was freed?",
        "Is it right that the council closed the school?",
        "Did the dam burst?",
    ],
)
def test_what_is_no_plain_clause_stays_as_it_is(question: str) -> None:
    assert turned(question) == question
