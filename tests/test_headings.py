"""Lines of an article that date what stands below them."""

from __future__ import annotations

from datetime import date

import pytest

from qa.days.headings import heading, spans, told
from qa.schema import Found

PUBLISHED = "2026-03-18"


@pytest.mark.parametrize(
    ("line", "first", "last", "title"),
    [
        ("March 12", date(2026, 3, 12), date(2026, 3, 12), ""),
        ("Date: Monday, Dec. 8", date(2025, 12, 8), date(2025, 12, 8), ""),
        ("June 5", date(2026, 6, 5), date(2026, 6, 5), ""),  # to come
        ("March 7-9", date(2026, 3, 7), date(2026, 3, 7), ""),
        ("9 March – 200 pilots march to the port", date(2026, 3, 9), date(2026, 3, 9), "200 pilots march to the port"),
        ("April 2", date(2026, 4, 2), date(2026, 4, 2), ""),  # written on after its first day
        ("July 26: Roe opens the bridge", date(2025, 7, 26), date(2025, 7, 26), "Roe opens the bridge"),
        ("1997: The pair are married", date(1997, 1, 1), date(1997, 12, 31), "The pair are married"),
        ("September 2004", date(2004, 9, 1), date(2004, 9, 30), ""),
        ("10 March 2026 – Fire on Dock Street", date(2026, 3, 10), date(2026, 3, 10), "Fire on Dock Street"),
    ],
)
def test_a_line_that_is_a_day_dates_what_follows(line: str, first: date, last: date, title: str) -> None:
    found = heading(line)
    assert found is not None
    assert found.title == title
    assert spans([found], PUBLISHED) == [(first, last)]


@pytest.mark.parametrize(
    "line", ["On March 12 the bridge was shut.", "2023-24", "10: 30", "The March 12 movement", "May"]
)
def test_other_lines_date_nothing(line: str) -> None:
    assert heading(line) is None


def test_a_heading_is_cited_with_the_day_that_it_means() -> None:
    text = "Date: Monday, Dec. 8\n\nRoe was elected."
    (day,) = told("Date: Monday, Dec. 8", Found("a", None, None, None, PUBLISHED, None, 0, len(text), text, 1.0))
    assert (day.words, day.day, day.until) == ("Dec. 8", "2025-12-08", "2025-12-08")


def test_a_day_that_is_another_weekday_is_none() -> None:
    found = heading("Date: Friday, Dec. 8")
    assert found is not None
    assert spans([found], PUBLISHED) == [None]


@pytest.mark.parametrize(
    ("lines", "years"),
    [
        (("January 5", "May 20", "December 10"), (2025, 2025, 2025)),  # the year that was
        (("December 10", "May 20", "January 5"), (2025, 2025, 2025)),
        (("April 10", "May 20", "June 5"), (2026, 2026, 2026)),  # days to come
        (("November 3", "December 10", "January 5"), (2025, 2025, 2026)),
        (("2019", "March 4", "March 9"), (2019, 2026, 2026)),
    ],
)
def test_days_go_on_from_each_other(lines: tuple[str, ...], years: tuple[int, ...]) -> None:
    published = "2025-12-12" if "December 10" in lines and "November 3" not in lines else PUBLISHED
    heads = [found for line in lines if (found := heading(line))]
    assert tuple(it[0].year for it in spans(heads, published) if it) == years
