"""Whether a sentence of an article is of the days that a question keeps to. Pure.

By when its article was published, unless it gives a figure of another year; and where that is another time, by the days
that the sentence names, or, where it names none, by those that were named last before it in its passage ("In 2025 …
In all, 61 patients had measles").
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, timedelta

from qa.days import dates, news_time
from qa.days.stated import Hold
from qa.schema import Evidence, Window
from qa.words import numbers, verbs
from qa.words.sections import section_at
from qa.words.tense import tense

_IN_YEAR = re.compile(
    r"\b(?:in|during|throughout|of|for)\s+(?:the\s+\w+\s+(?:of\s+)?)?"
    rf"(?:(?:(?:early|late|mid)[\s-]+)?(?:{'|'.join(dates.MONTHS)})\s+)?(?P<year>(?:19|20)\d\d)\b",
    re.IGNORECASE,
)
_THIS_YEAR = re.compile(r"\b(?:this year|now|so far|today)\b", re.IGNORECASE)
# It tells of all the time before, too: "won the Cup for the first time", "had lost four finals in its history".
_FIRST_EVER = re.compile(
    r"\bfor the (?:very )?first time(?! (?:since|in (?:a|\d+|\w+ (?:years|months|weeks|decades))\b|this))"
    r"|\bfirst[- ]ever\b|\b(?:had|has|have) never (?:before )?\w+|\bin (?:its|his|her|their) (?:\w+ )?history\b",
    re.IGNORECASE,
)
_FRONTED = re.compile(
    r"\W*(?:(?:back|early|late|earlier|already)\s+)*(?:in|on|at|during)?\s*(?:the\s+)?", re.IGNORECASE
)
_HAD = re.compile(r"\bhad\b")
_A_MONTH = 31  # days that words for a time have at most which tell of a month
_AHEAD = 10  # days before an event within which a report may be of it, whatever it says
_AFTERWARDS = 60  # days after an event of the year before within which a report need not name the year


def allows(window: Window | None, hold: Hold, item: Evidence) -> bool:
    """Whether `item` may answer a question with that window. Of an article without a day, nothing is known."""
    published = dates.day_of(item.passage.published)
    if window is None or not hold or published is None:
        return True
    if hold == "event":
        return _of_that_year(window, item, published) and not _counts_another_year(window, item)
    if _holds(window, published, published):
        return not _counts_another_year(window, item) and not _looks_back(window, item)
    return hold != "reports" and _tells_of(window, item)


def of_its_months(window: Window | None, item: Evidence) -> bool:
    """Whether the report is of the months of the window, in whatever year, or the sentence tells a day of them."""
    if window is None or window.start is None or window.end is None:
        return True
    first, last = (12 * day.year + day.month - 1 for day in (window.start, window.end))
    months = {number % 12 + 1 for number in range(first, last + 1)}
    told = (it for it in news_time.days(item.text, item.passage.published) if (it.last - it.first).days < _A_MONTH)
    published = dates.day_of(item.passage.published)
    of_it = any({it.first.month, it.last.month} <= months for it in told)
    return of_it or (published is not None and published.month in months)


def first_ever(window: Window | None, item: Evidence) -> bool:
    """Whether a sentence of a later report tells of all the time before a day that it was not so then, or how often it
    had been: "for the first time"."""
    open_start = window is not None and window.start is None and window.end is not None
    return open_start and _FIRST_EVER.search(item.text) is not None


def _looks_back(window: Window, item: Evidence) -> bool:
    """Whether a report of the window recalls what was before it: "In October the court had found him guilty"."""
    times = list(_times(item.text, item.passage.published, asides=False))
    if window.start is None or not times or any(last >= window.start for _, last in times):
        return False
    first = next(iter(news_time.days(item.text, item.passage.published)), None)
    fronted = first is not None and _FRONTED.fullmatch(item.text[: first.start]) is not None
    return fronted and _HAD.search(item.text[first.end if first else 0 :]) is not None


def _tells_of(window: Window, item: Evidence) -> bool:
    """Whether a sentence of a report of another time tells of the window. Of one that has no beginning or no end almost
    any passage names a day, so the sentence itself must tell of one."""
    day = item.passage.published
    open_ended = window.start is None or window.end is None
    own = list(_times(item.text, day, asides=not open_ended))
    if own or open_ended or news_time.names_day(item.text):
        return any(_holds(window, *time) for time in own) or _spanned(window, own)
    before = f"{_headings(item)}. {item.passage.text[: max(0, item.start - item.passage.start)]}"
    last = list(_times(before, day))[-1:]
    return any(_holds(window, *time) for time in last)


def _counts_another_year(window: Window, item: Evidence) -> bool:
    """Whether a figure is one of another year: the only one of a sentence with such a year, or of one without any time
    right behind a sentence with one ("The outbreak of 2025 … In all, 61 patients had measles")."""
    dated = [(it.start, it.end) for it in dates.mentions(item.text)]
    figures = [it for it in numbers.found(item.text) if not any(a <= it.start < b for a, b in dated)]
    if not figures:
        return False
    if own := _years(item.text):
        return len(figures) == 1 and _apart(window, own, item.text, item.passage.published)
    if news_time.names_day(item.text) or _THIS_YEAR.search(item.text):
        return False
    return _apart(window, _years(item.before), item.before, item.passage.published)


def _years(text: str) -> list[int]:
    """The years in which something was, by `text`: not those in which a thing was merely built or founded."""
    return [int(it["year"]) for it in _IN_YEAR.finditer(text) if not _participle(text[: it.start()])]


def _participle(before: str) -> bool:
    return verbs.is_participle((before.split() or [""])[-1].lower())


def _apart(window: Window, years: list[int], text: str, published: str | None) -> bool:
    """Whether `text` has such years, none of the window's, and no other time in it."""
    first, last = window.start or date.min, window.end or date.max
    if not years or any(first.year <= year <= last.year for year in years):
        return False
    return not any(begin <= last and first <= end for begin, end in _times(text, published))


def _of_that_year(window: Window, item: Evidence, published: date) -> bool:
    """Whether a report may be of an event of these days: one of an earlier year, or from before a month or less, only
    if it names that time, or tells what is to come, and one of a later year only if it names it, or comes soon after
    the day."""
    passage = item.passage
    if window.end is None or window.start is None:
        return True
    whole = (window.end - window.start).days > 31
    before = published < window.start
    if before and tense(item.text, len(item.text), len(item.text)) == "future":
        return True
    text = f"{_headings(item)}. {passage.text}"
    if published < window.start - timedelta(days=_AHEAD) and not whole and published.year == window.start.year:
        return any(first <= window.end and window.start <= last for first, last in _times(text, passage.published))
    if window.start.year <= published.year <= window.end.year:
        return True
    if not whole and window.end < published <= window.end + timedelta(days=_AFTERWARDS):
        return True
    return any(
        first.year <= window.end.year and window.start.year <= last.year
        for first, last in _times(text, passage.published)
    )


def _headings(item: Evidence) -> str:
    """Those of its article and its section."""
    return ". ".join(filter(None, (item.passage.title, section_at(item.passage.sections, item.end))))


def _times(text: str, published: str | None, *, asides: bool = True) -> Iterator[tuple[date, date]]:
    """The days, months and years that `text` names, in order: the first and the last day of each. Without `asides` only
    when something happened, not what a thing is named by or dates from."""
    named = [(it.start, it.first, it.last) for it in news_time.days(text, published) if asides or not it.aside]
    years = [
        (it.start, date(it.year, 1, 1), date(it.year, 12, 31))
        for it in dates.mentions(text)
        if it.year and not it.month
    ]
    yield from ((first, last) for _, first, last in sorted([*named, *years]))


def _holds(window: Window, first: date, last: date) -> bool:
    return (window.start or first) <= first and last <= (window.end or last)


def _spanned(window: Window, times: list[tuple[date, date]]) -> bool:
    """Whether they begin before the window and end after it: "mayor from 2015 to 2021"."""
    if len(times) < 2 or window.start is None or window.end is None:
        return False
    return min(times)[0] <= window.start and window.end <= max(last for _, last in times)
