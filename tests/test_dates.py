"""Days in text, windows of questions, dates in words."""

from __future__ import annotations

from datetime import date

import pytest

from qa.dates import as_of, day_of, in_words, mentions, window

TODAY = date(2026, 3, 12)  # a Thursday


def found(text: str) -> list[tuple[int | None, int | None, int | None]]:
    return [(item.year, item.month, item.day) for item in mentions(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("on 2026-03-10.", (2026, 3, 10)),
        ("on 10 March 2026", (2026, 3, 10)),
        ("the 3rd of March, 2026", (2026, 3, 3)),
        ("March 10th, 2026", (2026, 3, 10)),
        ("Sept. 4, 2025", (2025, 9, 4)),
        ("on 4 March", (None, 3, 4)),
        ("in March 2026", (2026, 3, None)),
        ("since 1995", (1995, None, None)),
        ("on 7 May", (None, 5, 7)),
        ("am 3. März 2026", (2026, 3, 3)),
        ("seit dem 1. Mai", (None, 5, 1)),
        ("am 3. August 2026", (2026, 8, 3)),
        ("el 3 de marzo de 2026", (2026, 3, 3)),
        ("en marzo del 2026", (2026, 3, None)),
        ("2026年3月3日发生", (2026, 3, 3)),
        ("2026 年 3 月", (2026, 3, None)),
        ("在1995年", (1995, None, None)),
    ],
)
def test_dates_are_read_as_far_as_they_are_stated(text: str, expected: tuple[int | None, ...]) -> None:
    assert found(text) == [expected]


@pytest.mark.parametrize(
    "text", ["He may come", "march on", "room 2026-B", "call 12345", "1,995 men", "I finished 3. August came"]
)
def test_other_words_and_numbers_are_no_dates(text: str) -> None:
    assert found(text) == []


def test_mentions_come_in_order_with_their_spans() -> None:
    text = "From 4 March 2025 to 2 May 2025."
    assert [text[item.start : item.end] for item in mentions(text)] == ["4 March 2025", "2 May 2025"]


def test_a_day_that_does_not_exist_has_no_first_and_no_last_day() -> None:
    (item,) = mentions("30 February 2025")
    assert item.first() is None
    assert item.last() is None


def test_a_month_runs_to_its_last_day_leap_years_included() -> None:
    (item,) = mentions("February 2024")
    assert (item.first(), item.last()) == (date(2024, 2, 1), date(2024, 2, 29))


@pytest.mark.parametrize(
    ("question", "start", "end"),
    [
        ("What happened on 10 March 2026?", date(2026, 3, 10), date(2026, 3, 10)),
        ("What happened in March 2026?", date(2026, 3, 1), date(2026, 3, 31)),
        ("What happened in 2025?", date(2025, 1, 1), date(2025, 12, 31)),
        ("Who came between 2 March 2026 and 4 April 2026?", date(2026, 3, 2), date(2026, 4, 4)),
        ("What has happened since 1 March 2026?", date(2026, 3, 1), None),
        ("What was known before 10 March 2026?", None, date(2026, 3, 10)),
        ("What happened today?", TODAY, TODAY),
        ("What happened yesterday?", date(2026, 3, 11), date(2026, 3, 11)),
        ("What happened this week?", date(2026, 3, 9), TODAY),
        ("What happened last week?", date(2026, 3, 2), date(2026, 3, 8)),
        ("What happened last month?", date(2026, 2, 1), date(2026, 2, 28)),
        ("What happened this month?", date(2026, 3, 1), TODAY),
        ("What happened last year?", date(2025, 1, 1), date(2025, 12, 31)),
        ("What happened in the last three days?", date(2026, 3, 9), TODAY),
        ("What happened in the past 2 weeks?", date(2026, 2, 26), TODAY),
    ],
)
def test_a_question_has_the_window_it_says(question: str, start: date | None, end: date | None) -> None:
    seen = window(question, TODAY)
    assert seen is not None
    assert (seen.start, seen.end) == (start, end)
    assert seen.reason


@pytest.mark.parametrize("question", ["Who was hurt?", "What happened on 4 March?", "What of 31 June 2025?"])
def test_a_question_without_a_full_date_has_no_window(question: str) -> None:
    assert window(question, TODAY) is None


def test_the_day_of_a_time_is_the_day_its_source_wrote() -> None:
    assert day_of("2025-11-18T00:30:00+09:00") == date(2025, 11, 18)
    assert day_of("2025-11") is day_of("soon") is day_of("") is day_of(None) is None


def test_dates_are_said_in_words() -> None:
    assert in_words("2026-03-04T05:06:07Z") == "4 March 2026"
    assert in_words(None) == in_words("unknown") == ""


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("As of 11 March 2026, how many were hurt?", date(2026, 3, 11)),
        ("As things stood on 11 March 2026, how many were hurt?", date(2026, 3, 11)),
        ("How many ships were there as at March 2026?", date(2026, 3, 31)),
        ("How many were hurt by 11 March 2026?", None),
        ("Who was named as of late?", None),
        ("As of March, who led?", None),
    ],
)
def test_a_question_says_as_of_when_it_asks(question: str, expected: date | None) -> None:
    assert as_of(question) == expected
