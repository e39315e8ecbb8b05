"""Days in text: finding them, and saying a date in words.

English forms, ISO, and whole dates in German ("3. März 2026"), Spanish ("3 de marzo de 2026") and Chinese or Japanese
("2026年3月3日"), with or without diacritics. A day without a year is kept as such ("4 March" is not made a guess of).
What "Tuesday" means in an article stands in `news_time`, what "last week" means in a question in `windows`. Pure.
"""

from __future__ import annotations

import calendar
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache

MONTHS = {name.lower(): number for number, name in enumerate(calendar.month_name) if name}
_SHORT = {name.lower(): number for number, name in enumerate(calendar.month_abbr) if name} | {"sept": 9}
_MONTH = "|".join([*MONTHS, *(short for short in _SHORT if short != "may")])
_GERMAN = {"januar": 1, "februar": 2, "märz": 3, "marz": 3, "maerz": 3, "mai": 5, "juni": 6, "juli": 7}
_GERMAN |= {"oktober": 10, "dezember": 12}
_SHARED = "april|august|september|november"  # the same in both: "3. August" may be a sentence's end and a beginning
_SPANISH = {"enero": 1, "febrero": 2, "marzo": 3, "abril": 4, "mayo": 5, "junio": 6, "julio": 7, "agosto": 8}
_SPANISH |= {"septiembre": 9, "setiembre": 9, "octubre": 10, "noviembre": 11, "diciembre": 12}
MONTH_NAMES = frozenset(MONTHS | _GERMAN | _SPANISH)  # in English, German and Spanish
_YEAR = r"(?:1[89]\d\d|20\d\d)"
_DAY = r"(?:0?[1-9]|[12]\d|3[01])"
_ORDINAL = rf"(?P<{{}}>{_DAY})(?:st|nd|rd|th)?"

# Behind a number: it is part of a larger one, or a share ("In May 12,300 people", "in March 12 per cent").
_LARGE = r"[.,]\d{1,3}\b|\s?(?:%|per ?cent\b)|\s(?:hundred|thousand|million|billion|dozen)\b"
_MENTION = re.compile(
    rf"\b(?P<iso>{_YEAR}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01]))\b"
    rf"|\b{_ORDINAL.format('d1')}\s+(?:of\s+)?(?P<m1>{_MONTH})\b\.?(?:,?\s+(?P<y1>{_YEAR})\b)?"
    rf"|\b(?P<m2>{_MONTH})\b\.?\s+{_ORDINAL.format('d2')}\b(?!\d|{_LARGE})(?:,?\s+(?P<y2>{_YEAR})\b)?"
    rf"|\b(?P<m3>{_MONTH})\b\.?,?\s+(?P<y3>{_YEAR})\b"
    rf"|\b(?P<d5>{_DAY})\.\s*(?:(?P<m5>{'|'.join(_GERMAN)})\b(?:\s+(?P<y5>{_YEAR})\b)?"
    rf"|(?P<m6>{_SHARED})\s+(?P<y6>{_YEAR})\b)"
    rf"|\b(?P<m7>{'|'.join(_GERMAN)})\s+(?P<y7>{_YEAR})\b"
    rf"|\b(?P<d8>{_DAY})\s+de\s+(?P<m8>{'|'.join(_SPANISH)})\b(?:\s+del?\s+(?P<y8>{_YEAR})\b)?"
    rf"|\b(?P<m9>{'|'.join(_SPANISH)})\s+del?\s+(?P<y9>{_YEAR})\b"
    # White space may stand around the characters, as folding leaves it.
    rf"|(?<!\d)(?P<y0>{_YEAR})\s*年(?:\s*(?P<m0>0?[1-9]|1[0-2])\s*月(?:\s*(?P<d0>{_DAY})\s*[日号])?)?"
    rf"|\b(?P<y4>{_YEAR})\b(?![-\w])",
    re.IGNORECASE,
)


# Before a month and a number that counts what follows, as no day stands there: "In March 12 people died", "since the
# end of July 11 sheep". In "by May 30", "since May 30" it may count, where a plural follows: then it is left alone.
_NO_DAY_BEFORE = re.compile(
    r"(?:\b(?:in|end|start|beginning|middle|month|course|half|during)(?:\s+of)?\s+(?:(?:early|late|mid)[\s-]+)?|"
    r"\b(?:early|late|mid)[\s-]+)$",
    re.IGNORECASE,
)
_COUNTED = re.compile(
    r"\s+(?!(?:and|or|to|until|till|at|when|that|which|the|a|an|in|on|is|was|with|after|before)\b)[a-z]"
)
_EDGE_BEFORE = re.compile(r"\b(?:by|since|until|till)\s+$", re.IGNORECASE)
_BEFORE = 40  # characters
_PLURAL = re.compile(
    r"\s+(?:(?!(?:all|most|some|many|few|no|other|its|his|her|their|our|more|both|several)\b)[a-z-]+\s)?"
    r"(?:(?!(?:this|his|its|was|is|has|does|as|us|across|unless|always|perhaps|plus|minus|towards|"
    r"afterwards|besides|yes|thus)\b)[a-z]{2,}[^\W\ds]s|people|men|women|children|sheep|cattle|police|staff)\b"
    r"|\s+of\s+(?:the|its|his|her|their|these|those)\b(?!\s+(?:\w+\s+)?(?:year|month)\b)"
)
_ROUND = 50  # a number that this divides counts what follows, unless that is often named by its year
_IN_YEAR = re.compile(r"\b(?:in|since|from|until|till|by|during|of|before|after|around)\s+$", re.IGNORECASE)
_BY_YEAR = re.compile(
    r"\s+(?:\w+\s+)?(?:games|olympics|paralympics|census|elections?|floods|fires|riots|talks|protests|championships|"
    r"awards|finals|rules|plans|of)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Mention:
    """A date in a text: what is stated of it, and its span. A bare year has neither month nor day."""

    year: int | None
    month: int | None
    day: int | None
    start: int
    end: int

    def first(self) -> date | None:
        """Its first day; None where the year is not stated or the day does not exist."""
        if self.year is None:
            return None
        try:
            return date(self.year, self.month or 1, self.day or 1)
        except ValueError:
            return None

    def last(self) -> date | None:
        """Its last day; None where the year is not stated or the day does not exist."""
        first = self.first()
        if first is None or self.day:
            return first
        return month_days(first.year, self.month or 12)[1]

    def next_from(self, day: date) -> date | None:
        """The first such day on `day` or after it, of its own year or the next, where the year is not stated; None
        where none exists."""
        days = (replace(self, year=year).last() for year in (day.year, day.year + 1))
        return next((found for found in days if found and found >= day), None)


@lru_cache(4096)
def mentions(text: str) -> tuple[Mention, ...]:
    """Every date written in `text`, in order. "may" counts as a month only beside a day or a year."""
    return tuple(_mentions(text))


def _mentions(text: str) -> Iterator[Mention]:
    for match in _MENTION.finditer(text):
        part = match.groupdict()
        if part["iso"]:
            year, month, day = (int(number) for number in part["iso"].split("-"))
            yield Mention(year, month, day, match.start(), match.end())
            continue
        if (part["d2"] and not part["y2"] and _counts(text, match)) or (part["y4"] and _round(text, match)):
            continue
        stated, name, number = (
            next((value for key, value in part.items() if key[0] == of and value), None) for of in "ymd"
        )
        yield Mention(
            int(stated) if stated else None,
            month_number(name) if name else None,
            int(number) if number else None,
            match.start(),
            match.end(),
        )


def _counts(text: str, match: re.Match[str]) -> bool:
    """Whether the number behind a month counts what follows, or may, and is no day of it."""
    if text[match.start("d2") : match.end()] != match["d2"]:
        return False  # "May 1st"
    before = text[max(0, match.start() - _BEFORE) : match.start()]
    if _NO_DAY_BEFORE.search(before):
        return bool(_COUNTED.match(text, match.end()))
    return bool(_EDGE_BEFORE.search(before) and _PLURAL.match(text, match.end()))


def _round(text: str, match: re.Match[str]) -> bool:
    """Whether what may be a year is a round number of what follows: "its 2000 jobs"; not "the 2000 Games", nor "in
    2000 women voted"."""
    if int(match["y4"]) % _ROUND or _IN_YEAR.search(text[: match.start()]) or _BY_YEAR.match(text, match.end()):
        return False
    return bool(_PLURAL.match(text, match.end()))


def month_number(name: str) -> int:
    """The month of a name, short name or number, in [1, 12]."""
    known = MONTHS | _SHORT | _GERMAN | _SPANISH
    return known.get(name.lower()) or int(name)


def month_days(year: int, month: int) -> tuple[date, date]:
    """The first and the last day of a month."""
    return date(year, month, 1), date(year, month, calendar.monthrange(year, month)[1])


def day_of(iso: str | None) -> date | None:
    """The calendar day of an ISO date or time as its source wrote it; None for None or nonsense."""
    if not iso:
        return None
    try:
        return date.fromisoformat(iso[:10])
    except ValueError:
        return None


def later(new: str | None, old: str | None) -> bool:
    """Whether both ISO dates or times have a day, and that of `new` is later than that of `old`."""
    days = day_of(new), day_of(old)
    return days[0] is not None and days[1] is not None and days[0] > days[1]


def in_words(iso: str | None) -> str:
    """ "4 March 2026" for an ISO date or time; "" where it is unknown."""
    day = day_of(iso)
    return f"{day.day} {calendar.month_name[day.month]} {day.year}" if day else ""


def span_in_words(day: str, until: str) -> str:
    """ "10 March 2026" for one day given twice, "from 2 March 2026 to 8 March 2026" for ISO dates that differ; a whole
    month or year as such."""
    if day == until:
        return in_words(day)
    first, last = date.fromisoformat(day), date.fromisoformat(until)
    if (first, last) == month_days(first.year, first.month):
        return f"{calendar.month_name[first.month]} {first.year}"
    if (first.month, first.day, last.month, last.day) == (1, 1, 12, 31):
        return str(first.year)
    return f"from {in_words(day)} to {in_words(until)}"


def meaning(words: str, day: str, until: str) -> str:
    """What words of an article mean by its own day: "Tuesday is 10 March 2026", "21 April is in 2026"."""
    said = span_in_words(day, until)
    last = " ".join(words.split()[-2:])  # of "from 7 to 16 May" too
    return f"{words} is in {said[-4:]}" if last.casefold() in said.casefold() else f"{words} is {said}"
