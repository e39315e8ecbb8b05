"""A time without its year ("in June", "on 12 March") where the archive ends long before the day of asking. Pure.

It is the last that has begun by then; but "in June", asked of articles of which the newest is of 12 November of the
year before, is not the June of which they can tell nothing. What counts from the day of asking ("last week") stays.
Of a time that begins behind their end they can tell nothing (see `ended_before`).
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

from qa.days.begun import Days

KEPT_UP = timedelta(days=31)  # behind the day of asking: an archive that ends no earlier is kept up to it

Covers = Callable[[], Days | None]
"""The days of the oldest and the newest article that a question may use; None where none bears a day."""


def nothing() -> None:
    """Of an archive of which nothing is known."""


def last(begun: Callable[[date], Days | None], today: date, covers: Covers) -> tuple[Days | None, date | None]:
    """What is the last to have `begun` by `today`, or, where the articles end before it and are not kept up to the day,
    by their newest, unless they all are of later days; with the day of the newest in this case."""
    by_clock = begun(today)
    if by_clock is None or (covered := covers()) is None:
        return by_clock, None
    oldest, newest = covered
    if by_clock[0] <= newest or today - newest <= KEPT_UP:
        return by_clock, None
    days = begun(newest)
    return (days, newest) if days and days[1] >= oldest else (by_clock, None)


def ended_before(day: date, today: date, covers: Covers) -> date | None:
    """The day of the newest article where it was before `day` and the archive is not kept up to `today`; else None."""
    covered = covers()
    return covered[1] if covered and covered[1] < day and today - covered[1] > KEPT_UP else None
