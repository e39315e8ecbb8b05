"""Of several that came one after another the later one is asked about: the improved offer, the final count. Then what
the first one was is no other account of it. Pure; English."""

from __future__ import annotations

import re

from qa.days import dates
from qa.reports.report import Report

_LATER = re.compile(
    r"\b(?:improved|sweetened|raised|increased|higher|revised|amended|reduced|final|new|newest|latest|second|last|renewed)"
    r"\s+(?:(?!(?:in|of|on|at|for|to|the|than)\b)[\w-]+\s+){0,2}?(?:offer|bid|proposal|price|budget|estimate|forecast|target|contract|design|timetable|draft)\b",
    re.IGNORECASE,
)


def apart(question: str, one: Report, other: Report) -> bool:
    """Whether it is asked of such a one, and the reports are of two days that lie more than a day apart."""
    if not _LATER.search(question):
        return False
    days = dates.day_of(one.published), dates.day_of(other.published)
    return days[0] is not None and days[1] is not None and abs((days[0] - days[1]).days) > 1
