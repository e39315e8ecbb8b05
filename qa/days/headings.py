"""Lines of an article that date what stands below them: "November 29", "Date: Friday, Dec. 8", "1997: The pair are
married". Pure; English.

Where no year stands, it is the last such day that is not long after the article's own, as what is written on for weeks
keeps its first day.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from datetime import date, timedelta

from qa.days import dates
from qa.days.weekdays import WEEKDAYS
from qa.schema import Dated

_UPDATED = timedelta(days=45)  # after its first day an article may be written on
_WEEKDAY = rf"(?:(?:{'|'.join(list(WEEKDAYS)[:7])}|mon|tues?|wed|thurs?|fri|sat|sun)\.?,?\s+)?"
_MONTH = "|".join([*dates.MONTHS, *(name[:3] for name in dates.MONTHS), "sept"])
_DATE = (
    rf"(?:(?:{_MONTH})\.?\s+\d{{1,2}}(?:st|nd|rd|th)?(?:,?\s+\d{{4}})?|\d{{1,2}}(?:st|nd|rd|th)?\s+(?:{_MONTH})\.?"
    rf"(?:,?\s+\d{{4}})?|(?:{_MONTH})\.?\s+\d{{4}}|(?:19|20)\d\d)"
)
_HEADING = re.compile(
    rf"(?P<label>(?:date|updated|posted)\s*:\s*)?{_WEEKDAY}(?P<date>{_DATE})(?:\s+(?:updates?|news))?"
    r"(?:\s*(?:[:|]|\s[–—-])\s*(?P<title>\S.*)|\s*[:.]?)",
    re.IGNORECASE | re.DOTALL,
)


@dataclass(frozen=True)
class Heading:
    """The words of a line for its `date`, whether "Date:" or the like stands before them (`label`), and what it says
    behind them, "" where that is all."""

    date: str
    label: bool
    title: str


def heading(line: str) -> Heading | None:
    """None where a line is no such heading."""
    match = _HEADING.fullmatch(line)
    title = match["title"] or "" if match else ""
    if match is None or re.match(r"\d", title):  # "2023-24", "10: 30"
        return None
    return Heading(match["date"], bool(match["label"]), title)


def span(stated: str, published: str | date | None) -> tuple[date, date] | None:
    """The first and the last day that the words of a heading mean in an article of that day; None where none exists."""
    mention = next(iter(dates.mentions(stated)), None)
    day = published if isinstance(published, date) else dates.day_of(published)
    if mention is None or (mention.year is None and day is None):
        return None
    if mention.year is None and day is not None:
        latest = day + _UPDATED
        found = (replace(mention, year=year).first() for year in (latest.year, latest.year - 1))
        mentioned = next((it for it in found if it and it <= latest), None)
        return (mentioned, mentioned) if mentioned else None
    first, last = mention.first(), mention.last()
    return (first, last) if first and last else None


def told(line: str, published: str | None) -> tuple[Dated, ...]:
    """The days of a line that is a heading, as a citation carries them; () for others."""
    found = heading(line)
    days = span(found.date, published) if found else None
    return (Dated(found.date, days[0].isoformat(), days[1].isoformat()),) if found and days else ()
