"""Lines of an article that date what stands below them."""

from __future__ import annotations

from datetime import date

import pytest

from qa.days.headings import heading, span, told

PUBLISHED = "2026-03-18"


@pytest.mark.parametrize(
    ("line", "first", "last", "title"),
    [
        ("March 12", date(2026, 3, 12), date(2026, 3, 12), ""),
        ("Date: Friday, Dec. 8", date(2025, 12, 8), date(2025, 12, 8), ""),
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
    assert span(found.date, PUBLISHED) == (first, last)


@pytest.mark.parametrize(
    "line", ["On March 12 the bridge was shut.", "2023-24", "10: 30", "The March 12 movement", "May"]
)
def test_other_lines_date_nothing(line: str) -> None:
    assert heading(line) is None


def test_a_heading_is_cited_with_the_day_that_it_means() -> None:
    (day,) = told("Date: Friday, Dec. 8", PUBLISHED)
    assert (day.words, day.day, day.until) == ("Dec. 8", "2025-12-08", "2025-12-08")
