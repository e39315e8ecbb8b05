"""When a case comes to court is asked as when the trial begins."""

from __future__ import annotations

import pytest

from qa.asking.in_court import as_trial


@pytest.mark.parametrize(
    ("question", "asked"),
    [
        ("When does the clerk's own case come to court?", "When does the clerk's trial begin?"),
        ("and when will Ada Roe's case go to trial", "and when will Ada Roe's trial begin"),
        ("When is Roe's own case due to come before the court?", "When is Roe's trial due to begin?"),
        # A case before a court need be no trial, and one before the court of appeal is none.
        ("When will Roe's case get to court?", "When will Roe's case get to court?"),
        ("When will Roe's own case go to the court of appeal?", "When will Roe's own case go to the court of appeal?"),
        ("When did the clerk's case come to court?", "When did the clerk's case come to court?"),
        ("Why does the clerk's case come to court?", "Why does the clerk's case come to court?"),
        ("When does Roe come to court?", "When does Roe come to court?"),
    ],
)
def test_a_case_that_comes_to_court(question: str, asked: str) -> None:
    assert as_trial(question) == asked


def test_how_long_somebody_must_go_to_prison_asks_for_the_sentence() -> None:
    assert as_trial("How long must Ilan Roe go to prison for?") == "What sentence did Ilan Roe get?"
    assert as_trial("How long does she have to spend behind bars?") == "What sentence did she get?"
    assert as_trial("How long has the prison been open?") == "How long has the prison been open?"
