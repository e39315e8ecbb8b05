"""The last month, part of a month, season or weekend that has begun on a day. Pure."""

from __future__ import annotations

from datetime import date, timedelta

from qa.days import dates
from qa.days.stated import season

Days = tuple[date, date]
"""The first and the last day; the last may be yet to come."""

_FIRST, _MIDDLE, _LAST = (1, 10), (11, 20), (21, 31)
_OF_MONTH = {
    **dict.fromkeys(("early", "beginning", "start", "anfang", "principios", "comienzos"), _FIRST),
    **dict.fromkeys(("mid", "middle", "mitte", "mediados"), _MIDDLE),
    **dict.fromkeys(("late", "end", "ende", "finales", "fines"), _LAST),
    **{"first week": (1, 7), "second week": (8, 14), "third week": (15, 21), "last week": (25, 31)},
    **{"first half": (1, 15), "second half": (16, 31)},
}


def month(number: int, today: date, part: str = "") -> Days:
    """The last such month, or the `part` of it that is named ("early", "first week", "ende"), that has begun."""
    begin, end = _OF_MONTH[" ".join(part.lower().split())] if part else (1, 31)
    year = today.year - ((number, begin) > (today.month, today.day))
    first, last = dates.month_days(year, number)
    begin = last.day - 6 if part.lower().startswith("last") else begin
    return first.replace(day=begin), first.replace(day=min(end, last.day))


def last_season(name: str, today: date, *, ended: bool = False) -> Days:
    """The last spring, summer, autumn or winter that has begun, or that has `ended`."""
    first, last = season(name, today.year)
    if first > today:
        first, last = season(name, today.year - 1)
    return season(name, first.year - 1) if ended and last >= today else (first, last)


def weekend(today: date) -> Days:
    saturday = today - timedelta(days=(today.weekday() - 5) % 7)
    return saturday, saturday + timedelta(days=1)


def week(today: date, before: int) -> Days:
    """The week, from Monday on, that many weeks `before` the one of today."""
    monday = today - timedelta(days=today.weekday() + 7 * before)
    return monday, monday + timedelta(days=6)


def weekday(number: int, today: date) -> Days:
    """The last such day of the week, in [0, 6] from Monday on; today counts."""
    day = today - timedelta(days=(today.weekday() - number) % 7)
    return day, day


def ago(count: int, unit: int, today: date) -> Days:
    """About `count` times `unit` days ago."""
    day = today - timedelta(days=count * unit)
    return day - timedelta(days=unit // 2), day + timedelta(days=unit // 2)
