"""News time: the days that "on Tuesday", "last week" or "on 4 March" mean in an article of a known day. Pure.

The convention of news: a weekday alone is the nearest such day not after the article's own, or, where the verb speaks
of what is to come, the nearest not before it. What may mean two days ("next Friday" said on a Monday), what recurs
("every Monday", "Wednesday to Sunday"), and what stands inside quotation marks (it counts from the day of speaking) is
left alone: a wrong day is worse than none. English, with the weekdays and the commonest words of German and Spanish.
"""

from __future__ import annotations

import calendar
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from qa import dates
from qa.schema import Dated
from qa.tense import Tense, tense

_ENGLISH = "monday tuesday wednesday thursday friday saturday sunday".split()
_GERMAN = "montag dienstag mittwoch donnerstag freitag samstag sonntag".split()
_SPANISH = "lunes martes miércoles jueves viernes sábado domingo".split()
_WEEKDAYS = {name: number for names in (_ENGLISH, _GERMAN, _SPANISH) for number, name in enumerate(names)}
_WEEKDAYS |= {"sonnabend": 5, "miercoles": 2, "sabado": 5}
_NAMES = "|".join(_WEEKDAYS)
_LAST = ("last", "past", "letzten", "vergangenen", "vorigen", "pasado")
_NEXT = ("next", "nächsten", "kommenden", "coming", "próximo", "proximo")

_WEEKDAY = re.compile(
    r"(?<![\w-])(?:(?P<before>this past|this coming|last|past|next|coming|this|letzten|vergangenen|vorigen|nächsten|"
    r"kommenden|diesen|pasado|próximo|proximo|este)\s+)?"
    rf"(?P<day>{_NAMES})(?:(?:\s+(?:early\s+|late\s+)?|(?<=tag))(?P<part>morning|afternoon|evening|night|"
    r"früh|morgen|mittag|nachmittag|abend|nacht))?"
    r"(?:\s+(?P<after>last week|next week|of last week|of next week|pasado|próximo|proximo))?(?![\w-])",
    re.IGNORECASE,
)
_NEAR = re.compile(
    r"(?<![\w-])(?:(?P<days>the day before yesterday|the day after tomorrow|vorgestern|übermorgen|anteayer|yesterday|"
    r"tomorrow|today|tonight|last night|this morning|this afternoon|this evening|gestern|heute|ayer|hoy)"
    r"|(?P<ago>\d{1,2}|two|three|four|five|six|ten)\s+days\s+ago"
    r"|(?P<part>earlier|later)?\s*\b(?P<which>last|this|next)\s+(?P<unit>week|month|year)"
    r"|(?P<part2>later|earlier)\s+in\s+the\s+(?P<unit2>week|month|year)"
    r"|(?P<gwhich>letzte|vergangene|vorige|diese|nächste|kommende)[rn]?\s+(?P<gunit>woche)"
    r"|la\s+(?:semana\s+(?P<swhich>pasada|próxima)|(?P<swhich2>pasada|próxima)\s+semana)"
    rf"|(?:(?P<mwhich>last|next|this)|in|since|until|till|by|early|late|mid|of)[\s-]+(?P<month>{'|'.join(dates.MONTHS)}))"
    r"(?![\w-])(?!\s+\d)",
    re.IGNORECASE,
)
_SHIFT = {
    "the day before yesterday": -2, "vorgestern": -2, "anteayer": -2, "yesterday": -1, "last night": -1, "gestern": -1,
    "ayer": -1, "tomorrow": 1, "the day after tomorrow": 2, "übermorgen": 2,
}  # fmt: skip
_COUNT = {"two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "ten": 10}
_WHICH = {"last": -1, "letzte": -1, "vergangene": -1, "vorige": -1, "pasada": -1, "this": 0, "diese": 0}
_UNIT = {"woche": "week"}
_QUOTED = re.compile(r"“[^”]*(?:”|$)|„[^“”]*(?:[“”]|$)|«[^»]*(?:»|$)|\"[^\"]*(?:\"|$)")
# Before a weekday: one of many, or one told from another day. After it: the name of a paper or a programme.
_NOT_ONE = re.compile(
    r"\b(?:every|each|any|some|most|many|a|an|one|the|that|another|following|previous|next but one|week on|alternate|"
    r"first|second|third|fourth|final|los|jeden|mail on)\s*$",
    re.IGNORECASE,
)
_SPAN_BEFORE = re.compile(rf"\b(?:{_NAMES})\s*(?:to|through|till|until|bis|a|[-–])\s*$", re.IGNORECASE)
_SPAN_AFTER = re.compile(rf"\s*(?:to|through|bis|[-–])\s*(?:{_NAMES})\b", re.IGNORECASE)
_DATE_AFTER = re.compile(
    r"\s*,?\s*(?:dem |den |the |el )?(?:\d{1,2}\b(?![:.]\d| (?:am|pm|a\.m|p\.m|uhr)\b)"
    rf"|(?:{'|'.join(dates.MONTHS)})\s+\d)",
    re.IGNORECASE,
)
_PAIRED = re.compile(rf"\b(?:{_NAMES})\s*(?:,|and|or|und|y)\s*$", re.IGNORECASE)
_FOR = re.compile(r"\bfor\s+$", re.IGNORECASE)
_NAMED = re.compile(r"\s+(?:Times|Mirror|Telegraph|Post|Mail|Express|Sun|Star|Night|People|Herald|Journal|week\b)")
_OPENERS = frozenset(
    "on by since until till before after from last next this late early and for am bis seit ab el desde hasta".split()
)
_ODD = re.compile(r"\b(?:of|until|than|even|to|as of|von|de)\s+$", re.IGNORECASE)
_SAYS = r"(?:said|says|told|added|wrote|sagten?|sagt|erklärten?|dijo|dijeron)"
_SAID_BEFORE = re.compile(
    r"(?:\b(?:said|says|added|wrote|sagten?|sagt|erklärten?|dijo|dijeron)(?:\s+(?:in|at|by|during|through|via)"
    r"(?:\s+[\w’'.]+){1,4}?)?|\btold(?:\s+(?!that\b|had\b|was\b|were\b|he\b|she\b|they\b)[\w’'.]+){1,5}?)"
    r"(?:\s+(?:early|late|earlier|later|again))?(?:\s+(?:on|am|el))?\s*$",
    re.IGNORECASE,
)
_SAID_AFTER = re.compile(rf"^,?\s*(?:(?!and\b|but\b)[\w’'-]+\s+){{0,5}}?{_SAYS}\b")
_THE = re.compile(r"\bthe\s+$", re.IGNORECASE)
_DUE = re.compile(r"\bby\s+(?:the\s+\w+\s+of\s+)?$", re.IGNORECASE)
_POSSESSIVE = re.compile(r"^['’]s?\b")
_EDGE = re.compile(r"\b(?:since|until|till|before|after|by|from|seit|bis|desde|hasta)\s+(?:the\s+)?$", re.IGNORECASE)
_FAR = 300  # days: a day without a year that verb and calendar put so far apart is not resolved


@dataclass(frozen=True)
class When:
    """Words of a text that name a day or days: `text[start:end]`, from `first` to `last`, both included.

    `stated` is whether the year stands there too; `said` whether they tell when something was said, `about` whether
    they only name a thing by its day ("Monday's fire") or an end of its time ("since Tuesday").
    """

    start: int
    end: int
    first: date
    last: date
    stated: bool = False
    said: bool = False
    about: bool = False


def resolve(text: str, published: str | date | None) -> tuple[When, ...]:
    """The days that `text`, of an article of that day, names without stating them whole, in order, none overlapping.
    Empty where the article's day is unknown."""
    day = published if isinstance(published, date) else dates.day_of(published)
    if day is None:
        return ()
    quoted = [match.span() for match in _QUOTED.finditer(text)]
    found = [*_weekdays(text, day), *_near(text, day), *_without_year(text, day)]
    free = [when for when in found if not any(a <= when.start < b for a, b in quoted)]
    return _apart(text, free)


def days(text: str, published: str | None) -> tuple[When, ...]:
    """Every day or month that `text` names, stated whole or resolved, in order; bare years are left out."""
    stated = [
        When(mention.start, mention.end, first, last, stated=True)
        for mention in dates.mentions(text)
        if mention.month and (first := mention.first()) and (last := mention.last())
    ]
    return _apart(text, [*stated, *resolve(text, published)])


def happened(text: str, published: str | None) -> When | None:
    """The day that a sentence tells of: the first that is not merely of a thing named by it or of the saying, else the
    first of the saying, else the first at all; None where it names no single day."""
    named = [when for when in days(text, published) if when.first == when.last]
    return min(named, key=lambda when: (when.said or when.about, when.about, when.start), default=None)


def told(text: str, published: str | None) -> tuple[Dated, ...]:
    """What `resolve` finds, as a citation carries it: the words, and the days they mean."""
    return tuple(
        Dated(text[when.start : when.end], when.first.isoformat(), when.last.isoformat())
        for when in resolve(text, published)
    )


def names_day(text: str) -> bool:
    """Whether `text` has any word for a day, month or year, resolved or not."""
    return any(True for _ in dates.mentions(text)) or bool(_WEEKDAY.search(text) or _NEAR.search(text))


def gives_day(text: str, published: str | None) -> bool:
    """Whether it tells when something was, rather than when it was said."""
    if dates.day_of(published) is None:
        return names_day(text)
    years = any(mention.year and not mention.month for mention in dates.mentions(text))
    return years or any(not when.said for when in days(text, published))


def _weekdays(text: str, published: date) -> Iterator[When]:
    when: Tense | None = None
    for match in _WEEKDAY.finditer(text):
        before, after = text[: match.start()], text[match.end() :]
        when = when if _PAIRED.search(before) else tense(text, match.start(), match.end())
        if _NOT_ONE.search(before) or _SPAN_BEFORE.search(before) or _SPAN_AFTER.match(after) or _NAMED.match(after):
            continue
        if _part_of_name(text, match) or _DATE_AFTER.match(after):  # the date says more: "Thursday 7 May"
            continue
        if _POSSESSIVE.match(after) and _FOR.search(before):
            continue  # "doubtful for Sunday's game", "arrested for Sunday's attack"
        day = _weekday(match, published, when)
        if day is not None:
            yield When(match.start(), match.end(), day, day)


def _part_of_name(text: str, match: re.Match[str]) -> bool:
    """ "Sheffield Wednesday", "Good Friday", "Wednesday Addams": a capital beside it, and no preposition before it.
    Spanish writes weekdays small, English and German large: "martes" may be a planet's day, "Domingo" a man."""
    day = match["day"]
    if day.lower() in _SPANISH or day.lower() in ("miercoles", "sabado"):
        return not day.islower()
    if day.islower():
        return True
    word = next(iter(text[: match.start()].split()[-1:]), "")
    if match["before"] or word.lower() in ("on", "am", "el"):
        return False
    opening = word == "" or word[-1] in '.?!,;:–—”"'
    beside = bool(re.match(r"\s[A-Z]", text[match.end() :]))
    return not opening and (beside or (word[:1].isupper() and word.lower() not in _OPENERS))


def _weekday(match: re.Match[str], published: date, when: Tense | None) -> date | None:
    wanted = _WEEKDAYS[match["day"].lower()]
    before, after = (match["before"] or "").lower(), (match["after"] or "").lower()
    monday = published - timedelta(days=published.weekday())
    this_week = monday + timedelta(days=wanted)
    if "week" in after:
        return this_week + timedelta(days=-7 if "last" in after else 7)
    if before in ("this past", "this coming"):
        return _earlier(wanted, published) if before.endswith("past") else _later(wanted, published)
    if before in _LAST or after in _LAST:
        return this_week - timedelta(days=7) if this_week >= published else None
    if before in _NEXT or after in _NEXT:
        return this_week + timedelta(days=7) if this_week <= published else None
    if before:  # "this Friday"
        return this_week if when is None else _nearest(wanted, published, when)
    return _nearest(wanted, published, when or "past")


def _nearest(wanted: int, published: date, when: Tense) -> date:
    if published.weekday() == wanted:
        return published
    return _later(wanted, published) if when == "future" else _earlier(wanted, published)


def _earlier(wanted: int, published: date) -> date:
    return published - timedelta(days=(published.weekday() - wanted - 1) % 7 + 1)


def _later(wanted: int, published: date) -> date:
    return published + timedelta(days=(wanted - published.weekday() - 1) % 7 + 1)


def _near(text: str, published: date) -> Iterator[When]:
    for match in _NEAR.finditer(text):
        word = (match["days"] or "").lower()
        start = match.start() + len(match.group()) - len(match.group().lstrip())
        if word in ("today", "heute", "hoy") and (match["days"] != word or _ODD.search(text[: match.start()])):
            continue  # "Today each box is on wheels": these days
        if word == "today" and tense(text, start, match.end()) is None:
            continue
        if match["which"] and _THE.search(text[:start]):
            continue  # "in the last year": in twelve months
        if word or match["ago"]:
            count = _SHIFT.get(word, 0) if word else -(_COUNT.get(match["ago"].lower()) or int(match["ago"]))
            day = published + timedelta(days=count)
            yield When(start, match.end(), day, day)
        elif match["month"]:
            if span := _month_near(match, published, tense(text, match.start(), match.end())):
                at = match.start("month") if not match["mwhich"] else start
                yield When(at, match.end(), *span)
        else:
            yield When(start, match.end(), *_span(match, published))


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
        return _month(months // 12, months % 12 + 1)
    return date(published.year + which, 1, 1), date(published.year + which, 12, 31)


def _month(year: int, month: int) -> tuple[date, date]:
    return date(year, month, 1), date(year, month, calendar.monthrange(year, month)[1])


def _month_near(match: re.Match[str], published: date, when: Tense | None) -> tuple[date, date] | None:
    """The month of that name: the article's own, or the nearest on the side that the verb or "last", "next" names."""
    month, which = dates.month_number(match["month"]), (match["mwhich"] or "").lower()
    if match["month"].islower():
        return None
    if which == "this":
        return _month(published.year, month)
    if month == published.month:
        shift = {"last": -1, "next": 1}.get(which, 0)
        return _month(published.year + shift, month)
    due = bool(_DUE.search(match.string[: match.start("month")]))
    ahead = which == "next" or (not which and (due or when == "future"))
    year = published.year + (1 if ahead and month < published.month else 0)
    return _month(year - (1 if not ahead and month > published.month else 0), month)


def _without_year(text: str, published: date) -> Iterator[When]:
    """ "4 March", "am 20. März": in the year that puts it nearest, unless the verb says otherwise."""
    for mention in dates.mentions(text):
        if mention.year is None and mention.month and mention.day:
            near = [day for year in (-1, 0, 1) if (day := _exists(published.year + year, mention.month, mention.day))]
            nearest = min(near, key=lambda day: _away(day, published), default=None)
            when = tense(text, mention.start, mention.end)
            wrong = nearest and ((when == "past" and nearest > published) or (when == "future" and nearest < published))
            if wrong:
                side = [day for day in near if (day > published) == (when == "future")]
                nearest = min(side, key=lambda day: _away(day, published), default=None)
            if nearest and abs((nearest - published).days) <= _FAR:
                end = mention.start + len(text[mention.start : mention.end].rstrip("."))
                yield When(mention.start, end, nearest, nearest)


def _away(day: date, published: date) -> int:
    """Days between; twice as many for a day to come: more is told of what was."""
    return (published - day).days if day <= published else 2 * (day - published).days


def _exists(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _apart(text: str, found: list[When]) -> tuple[When, ...]:
    """In order of the text, without overlaps (the longer stays), each with what it is said of."""
    kept: list[When] = []
    for when in sorted(found, key=lambda when: (when.start, -when.end)):
        if not kept or when.start >= kept[-1].end:
            said = bool(_SAID_BEFORE.search(text[: when.start])) or bool(_SAID_AFTER.match(text[when.end :]))
            about = bool(_POSSESSIVE.match(text[when.end :]) or _EDGE.search(text[: when.start]))
            kept.append(When(when.start, when.end, when.first, when.last, when.stated, said and not about, about))
    return tuple(kept)
