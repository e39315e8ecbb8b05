"""Times without a year that a question says: "in early June", "between March and May", "over the weekend", "im Juni",
"la semana pasada". Pure; English, for German and Spanish see `periods_abroad`.

Each is the last that has begun on the day of asking, or by the archive's newest article (see `covered`); what is so
every year has none ("Is the mill shut in winter?"). Months in small letters count where the whole question is typed so.
What a question says with its year, see `stated`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import partial

from qa.days import begun, covered, dates, periods_abroad, spells
from qa.days.stated import MONTH, SEASONS, describes, stated_parts
from qa.words import verbs
from qa.words.tense import tense

_NO_YEAR = r"(?!['’\w-])(?!,?\s+(?:of\s+)?['’]?\d)"
_DAY = r"(?:0?[1-9]|[12]\d|3[01])(?:st|nd|rd|th)?\b"
_DATE = rf"(?:{_DAY}\s+(?:of\s+)?{MONTH}|{MONTH}\s+{_DAY}|{MONTH})"
_LEAD = (
    r"(?:(?:in|during|at|over|on|around|throughout)|(?P<since>since|from)|(?P<until>by|until|till|up\s+to)|"
    r"(?P<before>before|prior\s+to)|(?P<after>after))\s+(?:the\s+)?"
)
_PART = (
    r"(?:(?P<part>early|mid|late)[\s-]+|"
    r"(?P<part2>beginning|start|middle|end|(?:first|second|third|last)\s+week|(?:first|second)\s+half)\s+of\s+)"
)
_NEWS_OF = (
    r"(?:(?<=news )|(?<=report )|(?<=reports )|(?<=coverage )|(?<=articles )|(?<=stories )|(?<=events )|"
    r"(?<=developments )|(?<=updates )|(?<=happenings ))"
)
# What may follow a season that is a time: "in spring conditions" is of something else.
_BEHIND_SEASON = (
    r"(?=\W*$|[,;?]|\s+(?:and|or|when|while|did|does|was|were|is|has|have|had|that|the|an?|at|on|in|to|by|for|with|after|"
    r"before|he|she|it|they|how|what|why|who|where|which)\b)"
)
_TO_COME = re.compile(
    r"\b(?:chances?|likely|likelihood|hopes?|hoped|planned|plans?|expected|due|scheduled|slated|upcoming|deadline|"
    r"(?:tak(?:e|es|ing)|hand(?:s|ing)?) over(?! (?:from|by))|takes effect)\b(?=[^,;?]*$)",
    re.IGNORECASE,
)
# What is so every year has no year: "What does he do in the winter?", "Is the fair held in May?"; not "What does the
# report say in May?", "Why is the bridge closed in May?".
_OFTEN = re.compile(
    r"\b(?:usually|normally|traditionally|typically|generally|always|every year|each year|annually)\b", re.IGNORECASE
)
_DOES = re.compile(
    r"^(?!.*\b(?:did|was|were|had|has|have|is|are|will|say|tell|write|report|claim|announce|show|reveal|warn|call|ask|"
    r"describe|argue|admit|deny|promise|state|mention|put|look|mean|expect)\b).*\b(?:do|does)\s+\w+",
    re.IGNORECASE,
)
_IS_HELD = re.compile(
    r"^(?!.*\b(?:why|how come|was|were|had|has|have|now|still|yet|being|to be)\b).*\b(?:is|are|isn['’]t|aren['’]t)\b.*"
    r"\b(?:held|staged|celebrated|observed|open|shut|closed)\s*$",
    re.IGNORECASE,
)
_WEEKEND = r"(?:over|at|during|on|(?P<since>since))\s+the\s+weekend\b"
_AT_WEEKENDS = rf"(?<![\w-]){_WEEKEND}"
_ENDED = re.compile(r"[\s?.!)]*(?:\s\(.+\)|;.*)?")  # but for earlier questions, which stand behind in brackets
_UNITS = {"day": 1, "week": 7, "month": 30}
_ABOUT = {"day": 1, "days": 7, "week": 7, "weeks": 21}  # that "the days after 3 March" are
_LATE = date(9000, 1, 1)
_EDGES = ("since", "until", "before", "after")
_SOME = {"few": 4, "couple of": 2, "several": 4, "recent": 4}


@dataclass(frozen=True)
class Period:
    """Days, and the words for them, `question[start:end]`, with their preposition; None where it is open. `newest` is
    the day of the archive's newest article where they are counted from that."""

    first: date | None
    last: date | None
    start: int
    end: int
    newest: date | None = None


def period(question: str, today: date, covers: covered.Covers = covered.nothing) -> Period | None:
    """The first that `question` says; None where it says none, or where it is to come, or a habit's, or only describes
    something."""
    for match, days, newest in _found(question, today, covers):
        if days is None or days[0] > today or _to_come(question, match) or _habitual(question, match):
            continue
        form = _SPELLS.get(match.re)
        if spells.of_other(question, match, form) or spells.may_not_be_past(question, match, form):
            continue
        if _of_somebody(question, match) or (
            not _whole_month(match) and describes(question, match.start(), match.end())
        ):
            continue
        found = _opened(match, days, today)
        if form is spells.on_day and found.last and (covered_ := covers()) and found.last < covered_[0]:
            continue  # of a day to come, perhaps: nothing was reported up to the last such
        return replace(found, newest=newest)
    return None


def spans(question: str) -> Iterator[tuple[int, int]]:
    """Where such words stand, in order, none twice."""
    end = 0
    found = {match.span() for match, *_ in _found(question, _LATE)}
    for start, until in sorted(found, key=lambda span: (span[0], -span[1])):
        if start >= end:
            yield start, until
            end = until


def _found(
    question: str, today: date, covers: covered.Covers = covered.nothing
) -> Iterator[tuple[re.Match[str], begun.Days | None, date | None]]:
    """What is said, the days of it, and the archive's newest where they are counted from that."""
    small = not any(map(str.isupper, question))
    for form, days in (*spells.FORMS, *_FORMS, *periods_abroad.FORMS):
        for match in form.finditer(question):
            if small or not _written_small(match):
                by_clock = days in _BY_CLOCK or days in spells.BY_CLOCK or periods_abroad.by_clock(match, days)
                yield match, *covered.last(partial(days, match), today, covered.nothing if by_clock else covers)


def _whole_month(match: re.Match[str]) -> bool:
    """ "In March": also of what it only describes reports of that month are the first to be searched."""
    return "month" in match.re.groupindex and "part" not in match.re.groupindex


def _to_come(question: str, match: re.Match[str]) -> bool:
    """Whether the time is yet to come for what is asked: "Will it open …", "Is there any chance it comes back …"."""
    future = tense(question, match.start(), match.end()) == "future"
    return future or bool(_TO_COME.search(question[: match.start()]))


def _habitual(question: str, match: re.Match[str]) -> bool:
    """Whether what is asked is so in every such month or season, with which the question ends."""
    groups, before = match.re.groupindex, question[: match.start()].rpartition(" (")[2]
    often = "season" in groups or "month" in groups or match.re.pattern == _AT_WEEKENDS
    if not often or any(match.groupdict().get(end) for end in _EDGES):
        return False
    if not _ENDED.fullmatch(question, match.end()) or describes(question, match.start(), match.end()):
        return False
    return any(form.search(before) for form in (_OFTEN, _DOES, _IS_HELD))


def _written_small(match: re.Match[str]) -> bool:
    """Whether an English month in it is written as none is, where other words have their capitals."""
    if match.re not in _ENGLISH:
        return False
    months = re.findall(rf"\b{MONTH}", match.group(), re.IGNORECASE)
    return any(month.islower() for month in months)


def _opened(match: re.Match[str], days: begun.Days, today: date) -> Period:
    groups, span = match.groupdict(), match.span()
    first, last = days[0], min(days[1], today)
    part = (groups.get("part") or groups.get("part2") or "").lower()
    if groups.get("since") or (groups.get("after") and part in ("beginning", "start", "early")):
        return Period(first, today, *span)
    if groups.get("before") and part in ("end", "late"):
        return Period(None, last, *span)
    if groups.get("after"):
        return Period(min(days[1] + timedelta(days=1), today), today, *span)
    if groups.get("before"):
        return Period(None, first - timedelta(days=1), *span)
    return Period(None if groups.get("until") else first, last, *span)


def _of_somebody(question: str, match: re.Match[str]) -> bool:
    """ "Written by June", "the bill by May": somebody may be called so."""
    before = question[: match.start()].split()
    by = match.re in _ENGLISH and match.group().lower().startswith("by ")
    it = match.groupdict()
    named = it.get("month") and not (it.get("part") or it.get("part2"))
    written = bool(before) and (verbs.is_participle(before[-1].lower()) or before[-1].lower() in ("bill", "book"))
    return by and bool(named) and written


def _month(match: re.Match[str], today: date) -> begun.Days:
    groups = match.groupdict()
    part = groups.get("part") or groups.get("part2") or ""
    return begun.month(dates.month_number(match["month"].rstrip(".")), today, part)


def _range(match: re.Match[str], today: date) -> begun.Days | None:
    """From one month or day to another, the last of them that has begun; None for a day that does not exist."""
    (month, day), (to_month, to_day) = (stated_parts(match[name])[1:] for name in ("a", "b"))
    month, to_month = month or to_month, to_month or month
    if month is None or to_month is None:
        return None
    try:
        for year in (today.year, today.year - 1):
            last = date(year, to_month, to_day) if to_day else dates.month_days(year, to_month)[1]
            over = (month, day or 1) > (last.month, last.day)  # "from December to March"
            if date(year, to_month, to_day or 1) <= today:
                return date(year - over, month, day or 1), last
    except ValueError:
        pass
    return None


def _either(match: re.Match[str], today: date) -> begun.Days:
    days = [begun.month(stated_parts(match[name])[1] or 1, today) for name in ("a", "b")]
    return min(days)[0], max(days)[1]


def _season(match: re.Match[str], today: date) -> begun.Days:
    return begun.last_season(match["season"].lower(), today)


def _weekend(match: re.Match[str], today: date) -> begun.Days:
    return begun.weekend(today)


def _some(match: re.Match[str], today: date) -> begun.Days:
    count = _SOME[" ".join(match["some"].lower().split())]
    return today - timedelta(days=count * _UNITS[match["unit"].lower()]), today


def _before_last(match: re.Match[str], today: date) -> begun.Days:
    return begun.week(today, 2)


def _week_of(match: re.Match[str], today: date) -> begun.Days | None:
    """The week or the day that begins with a date, or comes after or before it."""
    _, month, day = stated_parts(match["a"])
    years = (int(match["year"]),) if match["year"] else (today.year, today.year - 1)
    length = _ABOUT[match["unit"].lower()]
    shift = {"after": 1, "following": 1, "before": -length}.get(match["where"].lower(), 0)
    for year in years:
        try:
            first = date(year, month or 1, day or 1) + timedelta(days=shift)
        except ValueError:
            return None
        if first <= today:
            return first, first + timedelta(days=length - 1)
    return None


def _feast(match: re.Match[str], today: date) -> begun.Days:
    """Christmas and New Year, with the days around them."""
    christmas = match["feast"].lower() == "christmas"
    year = today.year - ((today.month, today.day) < ((12, 20) if christmas else (12, 30)))
    return (date(year, 12, 20), date(year, 12, 27)) if christmas else (date(year, 12, 30), date(year + 1, 1, 2))


_FORMS: tuple[periods_abroad.Form, ...] = tuple(
    (re.compile(rf"(?<![\w-]){form}", re.IGNORECASE), days)
    for form, days in (
        (
            rf"(?:between\s+(?:the\s+)?|from\s+(?:the\s+)?)(?P<a>{_DATE}|{_DAY})\s*(?:\b(?:and|to|until|till|through)\b|[–-])\s*"
            rf"(?:the\s+)?(?P<b>{_DATE}|{_DAY}){_NO_YEAR}",
            _range,
        ),
        (rf"(?:in|during)\s+(?:either\s+)?(?P<a>{MONTH})\s+(?:or|and)\s+(?:in\s+)?(?P<b>{MONTH}){_NO_YEAR}", _either),
        # "The news from the first week of May" is of that week alone.
        (rf"{_NEWS_OF}(?P<of>\b(?:from|of|for)\s+(?:the\s+)?){_PART}(?P<month>{MONTH}){_NO_YEAR}", _month),
        (rf"{_LEAD}{_PART}(?P<month>{MONTH}){_NO_YEAR}", _month),
        (rf"(?P<part>early|mid|late)[\s-]+(?P<month>{MONTH}){_NO_YEAR}", _month),
        (rf"(?:the\s+)?(?P<part>(?:first|second|third|last)\s+week)\s+of\s+(?P<month>{MONTH}){_NO_YEAR}", _month),
        (
            rf"(?:in|during|throughout|(?P<since>since)|(?P<until>by|until|till|up\s+to)|(?P<before>before|prior\s+to))\s+"
            rf"(?P<month>{MONTH}){_NO_YEAR}",
            _month,
        ),
        (
            rf"(?:in|over|during|throughout|(?P<since>since)|(?P<before>before)|(?P<after>after))\s+(?:the\s+)?(?P<season>{'|'.join(SEASONS)}){_NO_YEAR}{_BEHIND_SEASON}",
            _season,
        ),
        (_WEEKEND, _weekend),
        (
            r"(?:in|over|during)\s+(?:the\s+)?(?:(?:last|past)\s+)?(?P<some>few|couple\s+of|several|recent)\s+(?P<unit>day|week|month)s\b",
            _some,
        ),
        (r"(?:in\s+)?the\s+week\s+before\s+last\b", _before_last),
        (
            rf"(?:in|during|over|for|on)?\s*\bthe\s+(?P<unit>weeks?|days?)\s+(?P<where>of|after|before|following)\s+(?:the\s+)?"
            rf"(?P<a>{_DAY}\s+(?:of\s+)?{MONTH}|{MONTH}\s+{_DAY})(?:,?\s+(?P<year>(?:19|20)\d\d)\b)?(?![\w-])",
            _week_of,
        ),
        (
            r"(?:at|over|around|during|before|after)\s+(?P<feast>christmas|new\s+year)\b(?!['’]?s?\s+(?:eve|day|tree|market|fair))",
            _feast,
        ),
    )
)
_ENGLISH = frozenset(form for form, _ in (*_FORMS, *spells.FORMS))
_SPELLS = dict(spells.FORMS)
_BY_CLOCK = frozenset((_weekend, _some, _before_last))
