"""Lines of an article that date what stands below them: "November 29", "Date: Friday, Dec. 8", "1997: The pair are
married". Pure; English.

Where no year stands, the days go on from each other, and the newest is not long after the article's own, as what is
written on for weeks keeps its first day; a weekday beside it must be that day's.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import lru_cache
from itertools import pairwise

from qa.days import dates
from qa.days.weekdays import WEEKDAYS
from qa.schema import Dated, Found

Span = tuple[date, date]

_LATER = timedelta(days=120)  # after its own day an article may tell of days to come, and be written on
_OF_MONTH = 31  # days, about,
_NEW_YEAR = 10 * _OF_MONTH  # and so many between two that stand on either side of a new year
_DAYS = list(WEEKDAYS)[:7]
WEEKDAY = rf"(?P<weekday>{'|'.join(_DAYS)}|mon|tues?|wed|thurs?|fri|sat|sun)"
_MONTH = "|".join([*dates.MONTHS, *(name[:3] for name in dates.MONTHS), "sept"])
_DATE = (
    rf"(?:(?:{_MONTH})\.?\s+\d{{1,2}}(?:st|nd|rd|th)?(?:\s?[–-]\s?\d{{1,2}}\b)?(?:,?\s+\d{{4}})?|"
    rf"\d{{1,2}}(?:st|nd|rd|th)?\s+(?:{_MONTH})\.?"
    rf"(?:,?\s+\d{{4}})?|(?:{_MONTH})\.?\s+\d{{4}}|(?:19|20)\d\d)"
)
_HEADING = re.compile(
    rf"(?P<label>(?:date|updated|posted)\s*:\s*)?(?:{WEEKDAY}\.?,?\s+)?(?P<date>{_DATE})(?:\s+(?:updates?|news))?"
    r"(?:\s*(?:[:|]|\s[–—-])\s*(?P<title>\S.*)|\s*[:.]?)",
    re.IGNORECASE | re.DOTALL,
)
_TIME = re.compile(r"\d{1,2}(?:[:.]\d\d)?\s*(?:[ap]\.?m\b.*|$)", re.IGNORECASE)  # "March 7: 10.30 a.m."


@dataclass(frozen=True)
class Heading:
    """The words of a line for its `date`, whether "Date:" or the like stands before them (`label`), what it says
    behind them, "" where that is all, and the first letters of the `weekday` that it names, if it does."""

    date: str
    label: bool
    title: str
    weekday: str = ""


def heading(line: str) -> Heading | None:
    """None where a line is no such heading."""
    match = _HEADING.fullmatch(line)
    title = match["title"] or "" if match else ""
    if match is None or _TIME.match(title):
        return None
    return Heading(match["date"], bool(match["label"]), title, (match["weekday"] or "").lower()[:3])


def spans(heads: Sequence[Heading], published: str | date | None) -> list[Span | None]:
    """The first and the last day that each of an article's headings means, in their order; None where none fits.

    They go on from each other, forwards or backwards: those without a year are such that the newest is not long after
    the article's own day, and each is the nearest before its neighbour.
    """
    day = published if isinstance(published, date) else dates.day_of(published)
    mentions = [next(iter(dates.mentions(head.date)), None) for head in heads]
    places = [_OF_MONTH * (it.month or 0) + (it.day or 0) for it in mentions if it]
    steps = [other - one for one, other in pairwise(places)]
    steps = [-step if abs(step) > _NEW_YEAR else step for step in steps]  # from 2 January back to 30 December
    backwards = sum(step < 0 for step in steps) > sum(step > 0 for step in steps)
    out: list[Span | None] = [None] * len(heads)
    newest = day + _LATER if day else None
    for n in range(len(heads)) if backwards else reversed(range(len(heads))):
        mention = mentions[n]
        if mention is None:
            continue
        if mention.year is not None:
            first, last = mention.first(), mention.last()
            out[n] = (first, last) if first and last else None
        elif newest is not None:
            found = (replace(mention, year=newest.year - back).first() for back in (0, 1))
            fit = next((it for it in found if it and it <= newest and _named(it, heads[n].weekday)), None)
            out[n] = (fit, fit) if fit else None
        if (known := out[n]) is not None and newest is not None:
            newest = min(newest, known[1])
    return out


def number(weekday: str) -> int:
    """Which day of the week a name that `WEEKDAY` matches is of, from Monday as 0."""
    return next(at for at, name in enumerate(_DAYS) if name.startswith(weekday.lower()[:3]))


def _named(day: date, weekday: str) -> bool:
    return not weekday or day.weekday() == number(weekday)


def told(line: str, passage: Found) -> tuple[Dated, ...]:
    """The days of a line of the passage that is a heading, as a citation carries them; () for others."""
    if (found := heading(line)) is None:
        return ()
    days = _of_lines(passage.text, passage.published).get(line) or spans([found], passage.published)[0]
    return (Dated(found.date, days[0].isoformat(), days[1].isoformat()),) if days else ()


@lru_cache(64)
def _of_lines(text: str, published: str | None) -> dict[str, Span | None]:
    lines = [line.strip() for line in text.splitlines() if line.strip()]
    heads = [(line, found) for line in lines if (found := heading(line))]
    days = spans([found for _, found in heads], published)
    return {line: it for (line, _), it in zip(heads, days, strict=True)}
