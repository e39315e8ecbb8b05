"""Words for days in an article other than weekdays: "yesterday", "last week", "in November", "on 4 March". Pure.

See `news_time` for the convention.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta

from qa.days import dates, set_for
from qa.days.befell import JUST_PAST, LATELY, befell
from qa.days.each_year import of_each_year
from qa.days.weekdays import WEEKDAYS, Days
from qa.days.windows import COUNTS
from qa.words.tense import Tense, tense

NEAR = re.compile(
    r"(?<![\w-])(?:(?P<days>the day before yesterday|the day after tomorrow|vorgestern|übermorgen|anteayer|yesterday|"
    r"tomorrow|today|tonight|last night|this morning|this afternoon|this evening|gestern|heute|ayer|hoy)"
    rf"|(?P<ago>\d{{1,2}}|{'|'.join(COUNTS)})\s+days?\s+ago"
    r"|(?:(?:a|one)\s+(?P<weeks>week|fortnight)|(?P<two>two)\s+weeks)\s+ago(?P<sharp>\s+(?:today|yesterday))?"
    r"|(?:(?P<part>earlier|later)\s+)?\b(?P<which>last|this|next)\s+(?P<unit>week|month|year)"
    r"|(?P<part2>later|earlier)\s+in\s+the\s+(?P<unit2>week|month|year)"
    r"|(?P<gwhich>letzte|vergangene|vorige|diese|nächste|kommende)[rn]?\s+(?P<gunit>woche)"
    r"|la\s+(?:semana\s+(?P<swhich>pasada|próxima)|(?P<swhich2>pasada|próxima)\s+semana)"
    rf"|(?:(?P<mwhich>last|next|this)|in|from|since|until|till|by|early|late|mid|of)[\s-]+(?P<month>{'|'.join(dates.MONTHS)}))"
    r"(?![\w-])(?!\s+\d)",
    re.IGNORECASE,
)
_SHIFT = {
    "the day before yesterday": -2, "vorgestern": -2, "anteayer": -2, "yesterday": -1, "last night": -1, "gestern": -1,
    "ayer": -1, "tomorrow": 1, "the day after tomorrow": 2, "übermorgen": 2,
}  # fmt: skip
_WHICH = {"last": -1, "letzte": -1, "vergangene": -1, "vorige": -1, "pasada": -1, "this": 0, "diese": 0}
_UNIT = {"woche": "week"}
_PLAIN_DAYS = frozenset({"today", "tomorrow", "yesterday"})
_ODD = re.compile(r"\b(?:of|until|than|even|to|as of|von|de)\s+$", re.IGNORECASE)
# Two days that are compared, or stand for what was and what will be, are no days: "less tomorrow than today", "the cars
# of tomorrow", "here today, gone tomorrow".
_COMPARED = re.compile(
    r"\btomorrow\b[^.;:]{0,40}\bthan\b[^.;:]{0,40}\btoday\b|\btoday\b[^.;:]{0,40}\bthan\b[^.;:]{0,40}\btomorrow\b"
    r"|\btoday,?\s+gone\s+tomorrow\b",
    re.IGNORECASE,
)
_STANDS_FOR = re.compile(r"(?<!\b[Aa]s )\bof\s+$|\bthan\s+$|\b(?:better|brighter)\s+$")
_THE = re.compile(r"\b(?:the|this)\s+$", re.IGNORECASE)
_ABOUT = re.compile(
    r"\b(?:than|about|around|over|under|nearly|almost|some|at least|up to|and|half|up on)\s+$", re.IGNORECASE
)
_WEEKDAY_BEHIND = re.compile(rf",?\s+(?:on\s+|last\s+)?(?:{'|'.join(WEEKDAYS)})\b", re.IGNORECASE)
_OWN_NIGHT = re.compile(r"(?:\b(?:the|this|an?|its|his|her|their|our|my|your|whose)|['’]s?)\s+$", re.IGNORECASE)
_DUE = re.compile(r"\bby\s+(?:the\s+\w+\s+of\s+)?$", re.IGNORECASE)
# Before a month: what had been meant to be then, which has often not come when it is given up.
_MEANT = re.compile(
    r"\b(?:(?:was|were|had been) (?:meant|planned|intended|expected|due|scheduled|supposed|set)|was|were|"
    r"had (?:meant|planned|hoped|intended|expected|wanted|promised)) to (?P<have>have )?"
    r"(?!(?:the|an?|his|her|its|their|blame) )(?:[a-z-]+ ){1,5}"
    r"(?:in|from|by|until|till) "
    r"(?:early |late |mid-?|the (?:first|second|third|last|final) (?:week|half) of |the (?:start|middle|end) of )?$"
)
# Before a day: of one that was only proposed no verb says on which side it is.
_PROPOSED = re.compile(
    r"\b(?:propos(?:ed|es|ing)|suggest(?:ed|s|ing)|recommend(?:ed|s|ing)|request(?:ed|s|ing)|want(?:ed|s)|demand(?:ed|s|ing)|"
    r"favou?r(?:ed|s)|asked for|pencill?ed in|pushed for)\s+(?:\w+day,?\s+)?(?:the\s+)?$",
    re.IGNORECASE,
)
# Behind a day from which on something is: what else was then.
_FROM = re.compile(r"\b(?:from|since)\s+$", re.IGNORECASE)
_WHEN_IT_WAS = re.compile(
    r",?\s+when\s+(?:(?!(?:that|which|who)\b)[\w’'-]+\s+){1,5}?(?:was|were|had)\s+(?!(?:due|to|been due)\b)"
)
_SINCE = re.compile(r"\bsince\s+(?:(?:early|late|mid)[\s-]+)?$", re.IGNORECASE)
_SOON = 4  # months: what no verb dates is the next month of that name if it comes so soon, the last if it was so lately
_FAR = 300  # days: a day without a year that verb and calendar put so far apart is not resolved


def near(text: str, published: date) -> Iterator[Days]:
    """What of them counts from the article's own day, in order."""
    compared = _COMPARED.search(text)
    for match in NEAR.finditer(text):
        word = (match["days"] or "").lower()
        start = match.start() + len(match.group()) - len(match.group().lstrip())
        if word in ("today", "heute", "hoy") and (match["days"] != word or _ODD.search(text[: match.start()])):
            continue  # "Today each box is on wheels": these days
        if word in _PLAIN_DAYS and (compared or _STANDS_FOR.search(text[:start])):
            continue
        if word == "today" and tense(text, start, match.end()) is None:
            continue
        if word == "last night" and _OWN_NIGHT.search(text[:start]):
            continue  # "its last night bus", "the last night of the fair"
        if match["which"] and _THE.search(text[:start]):
            continue  # "in the last year": in twelve months
        if word or match["ago"]:
            count = _SHIFT.get(word, 0) if word else -(COUNTS.get(match["ago"].lower()) or int(match["ago"]))
            day = published + timedelta(days=count)
            yield Days(start, match.end(), day, day)
        elif match["weeks"] or match["two"]:
            if not _ABOUT.search(text[:start]) and not _WEEKDAY_BEHIND.match(text, match.end()):
                yield Days(start, match.end(), *_weeks_ago(match, published))
        elif match["month"]:
            # With what stands before it the verb tells more: "is paid from October", "extended until May".
            if span := _month_near(match, published, tense(text, match.start("month"), match.end())):
                at = match.start("month") if not match["mwhich"] else start
                yield Days(at, match.end(), *span)
        else:
            yield Days(start, match.end(), *_span(match, published))


def _weeks_ago(match: re.Match[str], published: date) -> tuple[date, date]:
    """ "A week ago", give or take a day; "a week ago today" is that day."""
    day = published - timedelta(days=7 if (match["weeks"] or "").lower() == "week" else 14)
    if match["sharp"]:
        day -= timedelta(days=match["sharp"].strip().lower() == "yesterday")
        return day, day
    return day - timedelta(days=1), day + timedelta(days=1)


def _span(match: re.Match[str], published: date) -> tuple[date, date]:
    """From the first to the last day of "last week", "earlier this month", "later in the year"."""
    unit = (match["unit"] or match["unit2"] or match["gunit"] or "week").lower()
    which = (match["which"] or match["gwhich"] or match["swhich"] or match["swhich2"] or "this").lower()
    part = (match["part"] or match["part2"] or "").lower()
    first, last = _unit(_UNIT.get(unit, unit), _WHICH.get(which, 1), published)
    if _WHICH.get(which, 1) == 0:
        first, last = (first if part != "later" else published), (last if part != "earlier" else published)
    return first, last


def _unit(unit: str, which: int, published: date) -> tuple[date, date]:
    if unit == "week":
        monday = published + timedelta(days=7 * which - published.weekday())
        return monday, monday + timedelta(days=6)
    if unit == "month":
        months = published.year * 12 + published.month - 1 + which
        return dates.month_days(months // 12, months % 12 + 1)
    return date(published.year + which, 1, 1), date(published.year + which, 12, 31)


def _month_near(match: re.Match[str], published: date, when: Tense | None) -> tuple[date, date] | None:
    """The month of that name: the article's own, or the nearest on the side that the verb or "last", "next" names.
    Where neither names one ("fares rise in November") it is the one near by; None where both are far."""
    month, which = dates.month_number(match["month"]), (match["mwhich"] or "").lower()
    if match["month"].islower() or of_each_year(match.string, match.start("month"), match.end()):
        return None
    if which == "this":
        return dates.month_days(published.year, month)
    if month == published.month:
        shift = {"last": -1, "next": 1}.get(which, 0)
        return dates.month_days(published.year + shift, month)
    before = match.string[: match.start("month")]
    away = (month - published.month) % 12
    if not which and (meant := _MEANT.search(before)):
        # "Was to have opened in May" may be long ago.
        when = "future" if away <= (_SOON if meant["have"] else 12 - JUST_PAST) else "past"
    if not which and (_SINCE.search(before) or befell(match.string, match.start("month"), match.end(), 12 - away)):
        when = "past"
    if when is None and not which:
        when = "future" if away <= _SOON else "past"
        if _SOON < away < 12 - _SOON:
            return None
    due = bool(_DUE.search(before)) and not (when == "past" and away >= 12 - LATELY)
    ahead = which == "next" or (not which and (due or when == "future"))
    year = published.year + (1 if ahead and month < published.month else 0)
    return dates.month_days(year - (1 if not ahead and month > published.month else 0), month)


# "Sunday 13 December", "Dienstag, 3. März", "el martes 3 de marzo": the day of the week says in which year.
_OF_WEEK = re.compile(rf"\b(?P<day>{'|'.join(WEEKDAYS)}),?\s+(?:(?:the|de[nmr]|el)\s+)?$", re.IGNORECASE)


def without_year(text: str, published: date) -> Iterator[Days]:
    """ "4 March", "am 20. März": in the year that puts it nearest, unless the verb says otherwise, or that it is set or
    due then (see `set_for`)."""
    for mention in dates.mentions(text):
        if mention.year is None and mention.month and mention.day:
            if of_each_year(text, mention.start, mention.end):
                continue
            day = _in_its_year(text, mention, published)
            if day and abs((day - published).days) <= _FAR:
                end = mention.start + len(text[mention.start : mention.end].rstrip("."))
                yield Days(mention.start, end, day, day)


def _in_its_year(text: str, mention: dates.Mention, published: date) -> date | None:
    """The day that it is, if it exists; of the years before, of and after the article's."""
    month, day = mention.month or 1, mention.day or 1
    near = [it for year in (-1, 0, 1) if (it := _exists(published.year + year, month, day))]
    if told := _OF_WEEK.search(text[: mention.start]):
        fitting = [it for it in near if it.weekday() == WEEKDAYS[told["day"].lower()]]
        near = fitting if len(fitting) == 1 else near
    nearest = min(near, key=lambda it: _away(it, published), default=None)
    coming, over = set_for.day_set(text, mention.start, mention.end, near, published)
    if coming or over or nearest is None:
        return coming or nearest
    if _PROPOSED.search(text[: mention.start]):
        return nearest
    tongue = _tongue(text[mention.start : mention.end])
    since = _FROM.search(text[: mention.start]) and _WHEN_IT_WAS.match(text, mention.end)
    when = "past" if since else tense(text, mention.start, mention.end, tongue)
    if (when == "past" and nearest > published) or (when == "future" and nearest < published):
        side = [it for it in near if (it > published) == (when == "future")]
        return min(side, key=lambda it: _away(it, published), default=None)
    return nearest


def _tongue(day: str) -> str:
    """Of a day without a year: "20. März", "20 de marzo"; English else."""
    return "de" if re.match(r"\d+\.", day) else "es" if re.match(r"\d+\s+de\s", day) else "en"


def _away(day: date, published: date) -> int:
    """Days between; twice as many for a day to come: more is told of what was."""
    return (published - day).days if day <= published else 2 * (day - published).days


def _exists(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
