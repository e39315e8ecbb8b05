"""The entries of a live page that stand below times of day, and when each was written. Pure; English.

Only what goes through its days from one end to the other counts: three times or more, each on or before a line of its
own, that never go back. A weekday before a time ("Tuesday 08:15") is the page's first day or soon after it; without
one, past midnight, it is not known which day they are of.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date, timedelta
from itertools import pairwise

from qa.days import headings
from qa.days.stated import MONTH

_LEAST = 3  # times of day
_NUMBER = r"\d{1,2}(?:st|nd|rd|th)?"
_DATE = rf"(?:{_NUMBER}[ ]+{MONTH}|{MONTH}[ ]+{_NUMBER})(?:,?[ ]+\d{{4}})?"
_TIME = re.compile(
    rf"^[ \t]*(?:{headings.WEEKDAY}\b\.?,?[ ]+"
    rf"(?:{_DATE},?[ ]+)?(?:at[ ]+)?)?"
    r"(?:(?P<hour>[01]?\d|2[0-3])[.:](?P<minute>[0-5]\d)(?:[ ]?(?P<half>[ap])\.?m\b\.?)?|"
    r"(?P<hour2>1[0-2]|[1-9])[ ]?(?P<half2>[ap])\.?m\b\.?)(?:[ ](?:GMT|BST|CET|CEST|UTC))?"
    r"(?:[ \t]*[:–—-]?[ \t]*$|[ \t]*[:–—][ \t]+(?=\S))",
    re.MULTILINE | re.IGNORECASE,
)
_NEAR = 3  # days from the page's own to that of its first entry


def entries(text: str, day: date) -> tuple[tuple[int, str], ...]:
    """Where the entries begin in the text of a page of that day, and their times as ISO, in the order of the text; ()
    where it has none."""
    found = [(match.start(), _weekday(match), _minutes(match)) for match in _TIME.finditer(text)]
    if len({(weekday, minutes) for _, weekday, minutes in found}) < _LEAST:
        return ()
    times = [(weekday, minutes) for _, weekday, minutes in found]
    days = _days(times, day) or _days(times, day, backwards=True)
    if days is None:
        return ()
    return tuple(
        (start, f"{of.isoformat()}T{it // 60:02}:{it % 60:02}") for (start, _, it), of in zip(found, days, strict=True)
    )


def _days(times: Sequence[tuple[int | None, int]], day: date, *, backwards: bool = False) -> list[date] | None:
    """The day of each entry, if they go on from each other in this direction; None where they do not."""
    weekdays: list[int | None] = []
    for weekday, _ in times:  # one without a weekday stands below another of its day
        weekdays.append(weekdays[-1] if weekday is None and weekdays else weekday)
    order = list(zip(weekdays, (minutes for _, minutes in times), strict=True))
    order = order[::-1] if backwards else order
    if any(weekday is None for weekday, _ in order) and any(weekday is not None for weekday, _ in order):
        return None
    out = [_first(order[0][0], day)]
    for (weekday, minutes), (other, later) in pairwise(order):
        if other == weekday and later < minutes:
            return None
        out.append(out[-1] + timedelta(days=((other or 0) - (weekday or 0)) % 7))
    return out[::-1] if backwards else out


def _first(weekday: int | None, day: date) -> date:
    """The day with that weekday which is nearest to the page's own."""
    ahead = 0 if weekday is None else (weekday - day.weekday()) % 7
    return day + timedelta(days=ahead - 7 if ahead > _NEAR else ahead)


def _weekday(match: re.Match[str]) -> int | None:
    return headings.number(match["weekday"]) if match["weekday"] else None


def _minutes(match: re.Match[str]) -> int:
    hour, half = int(match["hour"] or match["hour2"]), match["half"] or match["half2"]
    hour = hour % 12 + 12 * (half == "p") if half and hour <= 12 else hour
    return 60 * hour + int(match["minute"] or 0)
