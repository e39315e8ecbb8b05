"""The days to come that a question asks of: "What happens next week?", "Who will speak tomorrow?". Pure; English.

No report can be of them yet, but those before tell what is planned for them. What may be any such time ("in January"),
or one that only describes, has none.
"""

from __future__ import annotations

import calendar
import re
from datetime import date, timedelta

from qa.days import dates
from qa.days.begun import week
from qa.days.stated import SEASONS, describes, season
from qa.schema import Window
from qa.words.tense import tense

_WEEKDAYS = [name.lower() for name in calendar.day_name]
_LENGTHS = {"day": 7, "week": 28, "month": 90}  # days that "the coming weeks" are
_A_WEEK = 7
_FORM = re.compile(
    rf"(?<![\w-])(?:(?P<tomorrow>tomorrow)|on\s+(?P<on>{'|'.join(_WEEKDAYS)})"
    rf"|(?:(?:in|over|during|at|on|for|by)\s+)?(?:the\s+)?(?P<which>next|coming|this)\s+(?P<unit>weekend|week|month|year|"
    rf"{'|'.join(SEASONS)}|{'|'.join(_WEEKDAYS)}|{'|'.join(dates.MONTHS)})"
    r"|(?:in|over|during)\s+the\s+(?:coming|next\s+few)\s+(?P<some>day|week|month)s)(?!['’\w-])(?!,?\s+(?:of\s+)?\d)",
    re.IGNORECASE,
)
_WHAT_IS_ON = re.compile(
    r"^\W*(?:what(?:['’]s| is| are)\s+(?:on|planned|happening|coming up|scheduled|due|next)\b|what (?:happens|comes)\b|"
    r"(?:who|what|which\b[^?]*)\s+(?:opens?|starts?|begins?|ends?|closes?|reopens?|meets?|votes?|plays?|speaks?|changes?)\b|"
    r"(?:is|are) there\b)",
    re.IGNORECASE,
)
_ALL = re.compile(
    r"\W*(?:and\s+)?what(?:['’]s| will| is| are)?(?:\s+(?:happens?|happening|going|to|on|comes?|be|in|the|news))*\W*",
    re.IGNORECASE,
)
_BEEN = re.compile(r"\b(?:did|was|were|had|has been|have been|so far|already)\b", re.IGNORECASE)


def to_come(question: str, today: date) -> Window | None:
    """The window of days to come; None where the question names none, or what it asks has been."""
    for match in _FORM.finditer(question):
        future = tense(question, match.start(), match.end()) == "future" or _WHAT_IS_ON.search(question)
        if not future or _BEEN.search(question) or describes(question, match.start(), match.end()):
            continue
        unit = match["unit"] or ""
        if unit.istitle() and unit.lower() not in {*_WEEKDAYS, *dates.MONTHS}:
            continue  # a name: "the Next Week programme"
        days = _days(match, today)
        if days and days[1] >= today:
            words = " ".join(match.group().split())
            return Window(max(days[0], today), days[1], f"the question says “{words}”")
    return None


def asks_all(question: str) -> bool:
    """Whether it asks for nothing but what is to happen then, which nothing of another time answers."""
    return _ALL.fullmatch(without(question)) is not None


def without(question: str) -> str:
    """`question` without such words."""
    return " ".join(_FORM.sub(" ", question).split())


def _days(match: re.Match[str], today: date) -> tuple[date, date] | None:
    if match["tomorrow"]:
        return (today + timedelta(days=1),) * 2
    if match["on"]:
        return _weekday(_WEEKDAYS.index(match["on"].lower()), today, this=True)
    if match["some"]:
        return today, today + timedelta(days=_LENGTHS[match["some"].lower()])
    unit, this = match["unit"].lower(), match["which"].lower() == "this"
    if unit in _WEEKDAYS:
        return _weekday(_WEEKDAYS.index(unit), today, this=this)
    if unit in dates.MONTHS:
        month = dates.MONTHS[unit]
        return dates.month_days(today.year + (month < today.month or (not this and month == today.month)), month)
    if unit in SEASONS:
        return next(it for year in range(today.year - 1, today.year + 2) if (it := season(unit, year))[0] > today)
    if unit == "month":
        at = today.year * 12 + today.month - 1 + (not this)
        return dates.month_days(at // 12, at % 12 + 1)
    if unit == "year":
        return date(today.year + (not this), 1, 1), date(today.year + (not this), 12, 31)
    monday, sunday = week(today, 0 if this or unit == "weekend" else -1)
    if unit == "week":
        return monday, sunday
    if not this and today.weekday() < _WEEKDAYS.index("friday"):
        return None  # "next weekend", said on a Monday, may be this one
    later = timedelta(days=0 if this else _A_WEEK)
    return sunday - timedelta(days=1) + later, sunday + later


def _weekday(number: int, today: date, *, this: bool) -> tuple[date, date] | None:
    """The next such day; "next Friday", said on a Monday, may be that of the week after."""
    ahead = (number - today.weekday()) % _A_WEEK
    if not this and ahead and number > today.weekday():
        return None
    day = today + timedelta(days=ahead or (0 if this else _A_WEEK))
    return day, day
