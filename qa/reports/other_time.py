"""Whether two figures are of two times, or of two things: then they are no two accounts of one. Pure; English."""

from __future__ import annotations

import re

from qa.days import dates
from qa.reports import against_before
from qa.reports.counted import counts_else
from qa.reports.given import denies, kind, last_year, of_one_month, planned, recalled
from qa.reports.matter import of_one_event
from qa.reports.report import Report, of_one_matter

_NOW = re.compile(
    r"\bnow\b|\bdeath toll\b|\btoll (?:now|has|rose|stood|stands)\b|\b(?:risen|rose|climbed|grown) to\b"
    r"|\bby (?:midnight|noon|dawn|(?:mon|tues|wednes|thurs|fri|satur|sun)day)\b",
    re.IGNORECASE,
)
_OTHER_SPAN = re.compile(r"\bthis (?:year|month|season)\b|\blast \w+\b|\bago\b|\bso far in\b", re.IGNORECASE)


def of_another_time(question: str, one: Report, other: Report) -> bool:
    recalls = [recalled(question, item.text, item.published) for item in (one, other)]
    new, old = sorted((one, other), key=lambda item: item.published or "", reverse=True)
    if _of_other_year(question, one, other) or _of_other_year(question, other, one):
        return True
    only_planned = planned(question, new.text) and not planned(question, old.text)
    only_planned = only_planned and not against_before.tells(new.text)
    return recalls[0] != recalls[1] or (only_planned and not _of_one_plan(question, new.text, old.text))


def of_else(question: str, one: Report, other: Report) -> bool:
    """Whether it is asked how many there are, and one of them counts something else, or at another event."""
    if kind(question) != "number":
        return False
    if any(counts_else(question, item.text) for item in (one, other)):
        return True
    around = (f"{item.around} {item.title or ''}" for item in (one, other))
    alone = any(item.around == item.text and not item.title for item in (one, other))  # it need not say of what it is
    return not alone and not goes_on(one, other) and not of_one_event(question, *around)


def goes_on(one: Report, other: Report) -> bool:
    """Whether the later of two reports on one story says that its figure is a new one, far down as it may stand there:
    "sixteen people are now known to have died"."""
    new, old = sorted((one, other), key=lambda item: item.published or "", reverse=True)
    known = new.akin is not None or old.akin is not None
    return known and of_one_matter(new, old) and bool(_NOW.search(new.text)) and not _OTHER_SPAN.search(new.text)


def _of_other_year(question: str, one: Report, other: Report) -> bool:
    """Whether one counts what was the year before, and the other is neither of that year nor counts what was then."""
    year = last_year(question, one.text, one.published)
    day, then = dates.day_of(other.published), last_year(question, other.text, other.published)
    return year is not None and day is not None and (then or day.year) > year


def _of_one_plan(question: str, new: str, old: str) -> bool:
    return of_one_month(question, new, old) or denies(question, new, old)
