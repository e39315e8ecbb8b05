"""Parts of a year, a month or a week without the year, hours, and days between weekdays: "in the third quarter", "at
the end of last month", "in the past 48 hours", "between Monday and Thursday", "before 1 September". Pure; English.

Each is the last that has begun on the day of asking.
"""

from __future__ import annotations

import calendar
import re
from collections.abc import Callable
from datetime import date, timedelta

from qa.days import dates
from qa.days.begun import Days, month, week
from qa.days.parts_of_year import ENDS, ORDER, PART, REPORTED_LATER, THIRDS, months_of, of_year
from qa.words.tense import tense

_WEEKDAYS = [name.lower() for name in calendar.day_name]
_WEEKDAY = "|".join(_WEEKDAYS)
_SATURDAY = 5
_MONTHS = rf"{'|'.join(dates.MONTHS)}|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec"
_OF_MONTH = {"beginning": "early", "start": "early", "middle": "mid", "end": "late"}
_HOURS = 24
_MOST_HOURS = 96  # which are counted in days
_A_WEEK = 7
_AROUND = timedelta(days=3)
_EDGE = r"(?:(?P<since>since|from)|(?P<until>by|until|till|up\s+to)|(?P<before>before|prior\s+to)|(?P<after>after))"
_LEAD = rf"(?:(?:in|during|at|over|on|around|throughout|for)|{_EDGE})\s+(?:the\s+)?"


def _part(match: re.Match[str], today: date) -> Days | None:
    """Of the last year in which it has begun, or of this or the last, if that is said."""
    months = months_of(match)
    if months is None:
        return None
    which = (match.groupdict().get("which") or "").lower()
    year = today.year - (which == "last" or (not which and months[0] > today.month))
    return of_year(year, *months)


def _quarter(match: re.Match[str], today: date) -> Days:
    at = today.year * 4 + (today.month - 1) // 3 - (match["which"].lower() != "this")
    return of_year(at // 4, 3 * (at % 4) + 1, 3 * (at % 4) + 3)


def _of_last(match: re.Match[str], today: date) -> Days | None:
    """A part of this or the last month or year."""
    said = (match["part"] or match["when"]).lower()
    last = (match["which"] or "").lower() in ("last", "previous")
    if match["unit"].lower() == "year":
        months = ENDS.get(said) or THIRDS[said]
        return of_year(today.year - (last or months[0] > today.month), *months)
    at = today.year * 12 + today.month - 1 - last
    whole = dates.month_days(at // 12, at % 12 + 1)
    return month(whole[0].month, whole[1], _OF_MONTH.get(said, said))


def _hours(match: re.Match[str], today: date) -> Days | None:
    count = int(match["hours"])
    return (today - timedelta(days=-(-count // _HOURS)), today) if 0 < count <= _MOST_HOURS else None


def _weekdays(match: re.Match[str], today: date) -> Days | None:
    """From one weekday to another, the last of which has been; of the last or this week, if that is said."""
    first, last = (_WEEKDAYS.index(match[name].lower()) for name in ("a", "b"))
    if match["week"]:
        monday = week(today, int(match["week"].lower() == "last"))[0]
        return (monday + timedelta(days=first), monday + timedelta(days=last)) if first < last else None
    end = today - timedelta(days=(today.weekday() - last) % _A_WEEK)
    return end - timedelta(days=(last - first) % _A_WEEK), end


def _weekday(match: re.Match[str], today: date) -> Days:
    monday = week(today, int(match["week"].lower() == "last"))[0]
    day = monday + timedelta(days=_WEEKDAYS.index(match["a"].lower()))
    return day, day


def _before_yesterday(match: re.Match[str], today: date) -> Days:
    day = today - timedelta(days=2)
    return day, day


def _days_of(match: re.Match[str], today: date) -> Days:
    """The first or last days of a month."""
    first, last = month(dates.month_number(match["of"]), today)
    if match["edge"].lower() == "first":
        return first, first + timedelta(days=_A_WEEK - 1)
    begin = last - timedelta(days=_A_WEEK - 1)
    return (begin, last) if begin <= today else (begin.replace(year=begin.year - 1), last.replace(year=last.year - 1))


def _weekend_of(match: re.Match[str], today: date) -> Days | None:
    """The first, second, third or last weekend of a month, by its Saturdays."""
    first, last = month(dates.month_number(match["of"].rstrip(".")), today)
    saturday = first + timedelta(days=(_SATURDAY - first.weekday()) % _A_WEEK)
    saturday += timedelta(days=_A_WEEK * (ORDER[match["nth"].lower()] - 1))
    if match["nth"].lower() == "last":
        saturday = last - timedelta(days=(last.weekday() - _SATURDAY) % _A_WEEK)
    return (saturday, saturday + timedelta(days=1)) if saturday <= today else None


def on_day(match: re.Match[str], today: date) -> Days | None:
    """The last such day of the month."""
    number, name = int(match["day"] or match["day2"]), match["of"] or match["of2"]
    for year in (today.year, today.year - 1):
        try:
            day = date(year, dates.month_number(name), number)
        except ValueError:
            continue
        if day <= today:
            return (day - _AROUND, day + _AROUND) if match["around"] else (day, day)
    return None


_DATE = (
    rf"(?:(?P<day>0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?\s+(?:of\s+)?(?P<of>{_MONTHS})|"
    rf"(?P<of2>{_MONTHS})\.?\s+(?P<day2>0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?)\b(?!,?\s+(?:of\s+)?['’]?\d)"
    r"(?!\s*(?:[–-]|to\b|and\b|or\b)\s*(?:the\s+)?\d)(?!['’\w-])"
)
Form = tuple[re.Pattern[str], Callable[[re.Match[str], date], Days | None]]
FORMS: tuple[Form, ...] = tuple(
    (re.compile(rf"(?<![\w-]){form}", re.IGNORECASE), days)
    for form, days in (
        (rf"{_LEAD}{PART}(?:\s+of)?\s+(?:the|(?P<which>this|last))\s+year\b(?!['’-])", _part),
        (
            rf"{_LEAD}(?:(?P<short>Q[1-4])|(?P<nth>first|second|third|fourth|final)\s+(?P<unit>quarter))"
            r"(?!['’\w/-])(?!,?\s+(?:of\b|(?:19|20)\d\d|fiscal))",
            _part,
        ),
        (
            r"(?:(?:in|during|over|for)\s+)?(?:the\s+)?(?P<which>last|this|previous)\s+quarter\b(?!\s+of)(?!['’-])",
            _quarter,
        ),
        (
            rf"{_LEAD}(?P<part>beginning|start|middle|end)\s+of\s+(?P<which>last|this|the|previous)\s+"
            r"(?P<unit>month|year)\b(?!['’-])",
            _of_last,
        ),
        (r"(?P<part>)(?P<when>early|late)\s+(?P<which>last|this)\s+(?P<unit>month|year)\b(?!['’-])", _of_last),
        (r"(?:in|over|during|within)\s+the\s+(?:last|past)\s+(?P<hours>\d{1,2})\s+hours\b", _hours),
        (
            rf"(?:between|from)\s+(?P<a>{_WEEKDAY})\s+(?:and|to|until|till|through)\s+(?P<b>{_WEEKDAY})"
            r"(?:\s+(?:of\s+)?(?P<week>last|this)\s+week)?(?!['’\w-])(?!,?\s+(?:the\s+)?\d)",
            _weekdays,
        ),
        (
            rf"on\s+(?P<a>{_WEEKDAY})\s+and\s+(?:on\s+)?(?P<b>{_WEEKDAY})(?P<week>)(?!['’\w-])(?!,?\s+(?:the\s+)?\d)",
            _weekdays,
        ),
        (rf"(?:on\s+)?(?P<a>{_WEEKDAY})\s+(?:of\s+)?(?P<week>last|this)\s+week(?!['’\w-])", _weekday),
        (r"the\s+day\s+before\s+yesterday\b", _before_yesterday),
        (
            rf"(?:(?:in|over|during)\s+)?the\s+(?P<edge>first|last)\s+(?:few\s+)?days\s+of\s+(?P<of>{_MONTHS})\b"
            r"(?!,?\s+\d)",
            _days_of,
        ),
        (
            rf"(?:(?:on|over|at)\s+)?the\s+(?P<nth>first|second|third|last)\s+weekend\s+(?:of|in)\s+(?P<of>{_MONTHS})\b"
            r"(?!,?\s+\d)",
            _weekend_of,
        ),
        (
            r"(?:(?P<around>around|about)|(?P<until>by|until|till|up\s+to)|(?P<before>before|prior\s+to)|"
            rf"(?P<after>after))\s+(?:the\s+)?{_DATE}",
            on_day,
        ),
    )
)
BY_CLOCK = frozenset((_quarter, _of_last, _hours, _weekdays, _weekday, _before_yesterday))
_ONLY_PAST = frozenset((_weekdays, on_day))
_OF_GAME = frozenset((_part, _quarter))
_GAME = re.compile(
    r"\b(?:match|games?|goals?|scor(?:e|ed|er|ers|ing)|points?|team|penalt(?:y|ies)|try|tries|touchdowns?|half-?time|"
    r"lap|final)\b",
    re.IGNORECASE,
)
# Behind these a day ends what goes on, and is none up to which something is asked: "closed until 1 September".
_LASTS = re.compile(
    r"\b(?:closed?|shut|open|suspended|banned|barred|valid|extend(?:ed)?|postponed?|delayed?|put off|put back|"
    r"adjourned|due|leave|off|out|force|effect|stay(?:ed)?|remain(?:ed)?|remanded|held|jailed|last(?:ed)?|runs?|time|deadline|"
    r"given)\s*$",
    re.IGNORECASE,
)


_COUNTED = re.compile(r"\b(?:hours?|days?|weeks?|fortnight|months?|years?|eve|time|hands?)\s*$", re.IGNORECASE)
_PRESENT = re.compile(r"\b(?:will|would|shall|must|should|can|may|might|is|are|do|does)\b", re.IGNORECASE)
_PAST = re.compile(r"\b(?:did|was|were|had|has|have)\b", re.IGNORECASE)


def may_not_be_past(question: str, match: re.Match[str], days: object) -> bool:
    """Whether it may be of what is so at such times or is to come: of days between weekdays, and of a day of the month,
    only the verb tells that it was."""
    if days not in _ONLY_PAST:
        return False
    titled = match.start() > 0 and match.group()[0].isupper()  # "A Year After 1 September"
    present = _PRESENT.search(question) is not None and not _PAST.search(question)
    return titled or present or tense(question, match.start(), match.end()) != "past"


def of_other(question: str, match: re.Match[str], days: object) -> bool:
    """Whether it is a part of a match, or one of which figures are reported later, tells until when something lasts, or
    is what another time counts from: "in the week before 2 March"."""
    before = question[: match.start()]
    if days is on_day and (_COUNTED.search(before) or (match["until"] and _LASTS.search(before))):
        return True
    it = match.groupdict()
    later = (it.get("nth") or it.get("short") or it.get("count") or days is _quarter) and REPORTED_LATER.search(
        question
    )
    return days in _OF_GAME and bool(later or _GAME.search(question))
