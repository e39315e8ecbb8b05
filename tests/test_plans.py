"""Questions for a day to come, and the days to come that a sentence gives; worked by hand."""

from __future__ import annotations

from datetime import date

import pytest

from qa.reports.plans import asked, asked_as_planned, asked_of_past, days, only_after, only_before, roughly

PUBLISHED = "2026-03-04"  # a Wednesday


@pytest.mark.parametrize(
    ("question", "coming", "gone"),
    [
        ("When will the line open?", True, False),
        ("When does the court sit?", True, False),
        ("When is the ruling due?", True, False),
        ("When's the vote?", True, False),
        ("From when will the schools be one?", True, False),
        ("Until when is the road closed?", True, False),
        ("What is the date of the vote?", True, False),
        ("When did the mill burn down?", False, True),
        ("When was the bridge built?", False, True),
        ("When was the ruling due?", False, False),
        ("When is the ship thought to have sunk?", False, False),
        ("How many will come when it opens?", False, False),
    ],
)
def test_a_question_asks_for_a_day_to_come_or_for_one_that_was(question: str, coming: bool, gone: bool) -> None:
    assert (asked(question), asked_of_past(question)) == (coming, gone)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The line will open on 4 May.", [date(2026, 5, 4)]),
        ("The road is closed until 4 May.", [date(2026, 5, 4)]),
        ("The ruling will be given on 4 May, the court said on Tuesday.", [date(2026, 5, 4)]),
        ("The ruling will be given in the spring of 2028.", [date(2028, 3, 1)]),
        ("Pupils are to be taught there from September.", [date(2026, 9, 1)]),
        # What was planned, or will not be, is no plan any more.
        ("The ferry will not start on 16 March as planned.", []),
        ("The ferry will not start before 16 March.", [date(2026, 3, 16)]),
        ("The opening, planned for 13 April, has been put off to 4 May.", [date(2026, 5, 4)]),
        ("The opening was moved from 13 April to 4 May.", [date(2026, 5, 4)]),
        ("The trial opens on 4 May instead of 27 April.", [date(2026, 5, 4)]),
        ("The ruling was due this Friday. It will be given on 4 May, the court said.", [date(2026, 5, 4)]),
        ("Teachers, who were to be told in April, will now be told in June.", [date(2026, 6, 1)]),
        ("The minister said that the line was due to open on 4 May.", [date(2026, 5, 4)]),
        # What was, whose it is, and where the report comes from.
        ("The ship sank on 3 March.", []),
        ("Monday's crossing is off.", []),
        ("LANNOCK, 4 March (Norpress) – The ferry is late.", []),
    ],
)
def test_a_sentence_gives_the_days_for_which_something_is_still_planned(text: str, expected: list[date]) -> None:
    assert [first for first, _ in days(text, PUBLISHED)] == expected


def test_without_the_day_of_the_article_no_day_is_to_come() -> None:
    assert days("The line will open on 4 May.", None) == ()


@pytest.mark.parametrize(
    ("text", "before", "after"),
    [
        ("She arrived on Monday.", True, False),
        ("She will arrive on 4 May.", False, True),
        ("She will arrive on 4 May, the agency said on Monday.", False, True),
        ("She is here.", False, False),
    ],
)
def test_a_sentence_may_tell_only_of_what_was_or_of_what_is_to_come(text: str, before: bool, after: bool) -> None:
    assert (only_before(text, PUBLISHED), only_after(text, PUBLISHED)) == (before, after)


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("When was she to be sworn in?", True),
        ("When was the line to open?", True),
        ("When were they expected to land?", True),
        ("When was the ruling due?", True),
        ("When was the bridge built?", False),
        ("When was he taken to hospital?", False),
        ("When was the bridge closed to traffic?", False),
        ("When is the ship thought to have sunk?", False),
    ],
)
def test_a_question_may_ask_for_the_day_that_was_planned(question: str, expected: bool) -> None:
    assert asked_as_planned(question) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The trial, which was to begin on 8 June, has been put off to 14 September.", [date(2026, 9, 14)]),
        ("The trial was to begin on 8 June.", [date(2026, 6, 8)]),
        ("The trial will begin on 8 June.", [date(2026, 6, 8)]),
    ],
)
def test_what_was_to_be_is_given_up_where_it_is_put_off(text: str, expected: list[date]) -> None:
    assert [first for first, _ in days(text, PUBLISHED)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The companies hope to close it by the end of the year.", True),
        ("It is expected to be completed in the first quarter of next year.", True),
        ("The villa will be sold in the spring.", True),
        ("It is to report within a year.", True),
        ("The bridge will close in two weeks' time.", True),
        ("They want to open before Christmas.", True),
        ("For two years she was mayor.", False),
        ("The bridge was built three years ago.", False),
        ("It is the first time in two decades.", False),
        ("There were four in the past two years.", False),
        ("It took a hearing of three days.", False),
    ],
)
def test_a_time_to_come_may_be_told_without_a_day(text: str, expected: bool) -> None:
    assert roughly(text) is expected
