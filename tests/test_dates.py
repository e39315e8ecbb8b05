"""Days in text, dates in words."""

from __future__ import annotations

from datetime import date

import pytest

from qa.days.dates import day_of, in_words, later, meaning, mentions, span_in_words


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


@pytest.mark.parametrize(
    "text",
    [
        "In March 12 people drowned off Orra",
        "since the end of June 14 goats have been lost",
        "in early May 20 lorries were sold",
        "by April 30 cabins had gone",
        "since April 30 people have gone",
        "until May 3 of the cabins were let",
        "in May 12,300 guests came",
        "in June 1.5 million came",
        "in March 12 per cent of them, in April 13%",
        "since June 14 thousand have come",
    ],
)
def test_a_number_behind_a_month_that_counts_or_may_is_no_day_of_it(text: str) -> None:
    assert list(mentions(text)) == []


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("On May 5 marchers filled Orra", 5),
        ("the March 12 attacks", 12),
        ("in a March 12 letter", 12),
        ("by May 30, residents must leave", 30),
        ("since May 30 the bridge has been shut", 30),
        ("by May 30 all residents must leave", 30),
        ("by June 12 of this year", 12),
        ("in the week of May 5 the bridge shut", 5),
        ("since May 5 is a holiday", 5),
        ("In March 12, 2021, they met", 12),
        ("in May 1st place", 1),
        ("on July 4.", 4),
    ],
)
def test_a_number_behind_a_month_is_its_day_elsewhere(text: str, day: int) -> None:
    assert [mention.day for mention in mentions(text)] == [day]


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


def test_the_day_of_a_time_is_the_day_its_source_wrote() -> None:
    assert day_of("2025-11-18T00:30:00+09:00") == date(2025, 11, 18)
    assert day_of("2025-11") is day_of("soon") is day_of("") is day_of(None) is None


def test_dates_are_said_in_words() -> None:
    assert in_words("2026-03-04T05:06:07Z") == "4 March 2026"
    assert in_words(None) == in_words("unknown") == ""


def test_days_and_spans_are_said_in_words() -> None:
    assert span_in_words("2026-03-10", "2026-03-10") == "10 March 2026"
    assert span_in_words("2026-03-02", "2026-03-08") == "from 2 March 2026 to 8 March 2026"
    assert span_in_words("2026-02-01", "2026-02-28") == "February 2026"
    assert span_in_words("2025-01-01", "2025-12-31") == "2025"


def test_what_words_mean_is_said_without_saying_a_date_twice() -> None:
    assert meaning("Tuesday", "2026-03-10", "2026-03-10") == "Tuesday is 10 March 2026"
    assert meaning("21 April", "2026-04-21", "2026-04-21") == "21 April is in 2026"
    assert meaning("September", "2026-09-01", "2026-09-30") == "September is in 2026"


@pytest.mark.parametrize(
    ("new", "old", "is_later"),
    [
        ("2026-03-05", "2026-03-04T23:30:00+01:00", True),
        ("2026-03-04T23:00:00Z", "2026-03-04", False),
        ("2026-03-03", "2026-03-04", False),
        (None, "2026-03-04", False),
        ("2026-03-04", None, False),
    ],
)
def test_a_report_is_later_if_both_have_a_day(new: str | None, old: str | None, is_later: bool) -> None:
    assert later(new, old) is is_later


@pytest.mark.parametrize(
    ("text", "years"),
    [
        ("Who approved the centre with its 2000 jobs in 2026?", [2026]),
        ("about 1900 people", []),
        ("in 2000 women voted", [2000]),
        ("the 2000 Games", [2000]),
        ("the 2019 elections", [2019]),
        ("who won in 2000", [2000]),
    ],
)
def test_a_round_number_of_things_is_no_year(text: str, years: list[int]) -> None:
    assert [it.year for it in mentions(text)] == years
