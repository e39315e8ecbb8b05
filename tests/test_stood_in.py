"""Who only stood in for one who left, once it is told who came."""

from __future__ import annotations

import pytest

from qa.reports.stood_in import first, goes, of
from qa.schema import Evidence, Found

STORY = frozenset(("old", "new"))


def _item(key: str, day: str, text: str, score: float) -> Evidence:
    passage = Found(key, "Vantor", None, None, day, None, 0, len(text), text, 1.0)
    return Evidence(passage, 0, len(text), text, score, akin=STORY)


OLD = _item("old", "2025-03-11", "Ada Roe has resigned; Bo Lind is in charge until a successor is found.", 0.7)
NEW = _item("new", "2025-05-20", "Ines Sorel, 49, takes over from Ada Roe on 1 June.", 0.5)


@pytest.mark.parametrize("question", ["Who replaced Ada Roe?", "Who took over from Ada Roe?", "And who succeeds Roe?"])
def test_who_came_stands_before_who_stood_in(question: str) -> None:
    assert list(first(question, [OLD, NEW])) == [NEW, OLD]
    assert of(question, NEW, OLD)
    assert not of(question, OLD, NEW)


@pytest.mark.parametrize("question", ["Who stood in for Ada Roe?", "Why did Ada Roe resign?", "Who sued Ada Roe?"])
def test_where_nobody_is_asked_to_have_come_nothing_changes(question: str) -> None:
    assert list(first(question, [OLD, NEW])) == [OLD, NEW]
    assert not of(question, NEW, OLD)


def test_an_earlier_report_names_no_successor() -> None:
    before = _item("new", "2025-01-02", "Ines Sorel replaced Ada Roe at Corvan.", 0.6)
    assert list(first("Who replaced Ada Roe?", [OLD, before])) == [OLD, before]


def test_of_one_who_runs_something_it_is_told_that_they_leave_and_who_takes_over() -> None:
    runs = _item("old", "2025-03-14", "“She is healthy,” said Ada Roe, the mission's director.", 0.95)
    leaves = _item("new", "2025-06-02", "Ada Roe, who led it, retires in June. Her deputy, Bo Lind, takes over.", 0.9)
    assert list(first("Who runs the Kestrel mission?", [runs, leaves])) == [leaves, runs]
    other = _item("new", "2025-06-02", "Eva Holm, who led the inquiry, retires in June.", 0.9)
    assert list(first("Who runs the Kestrel mission?", [runs, other])) == [runs, other]


def test_who_has_led_something_and_goes_back_leads_it_no_longer() -> None:
    assert goes("Bo Lind, who has led the company since, returns to his post as finance director.")
    assert not goes("Bo Lind, who has led the company since, said he was glad.")
