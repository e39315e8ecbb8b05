"""By which day the words for days in a report are to be read. Pure; English.

A live page, a tracker or a timeline is written on for days under the date of its first or last version, so "on Sunday"
in it may be before or after that: nothing is worked out of it, unless it stands under a line for the day.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from functools import lru_cache
from itertools import pairwise

from qa.days import clocked, dates, headings, news_time, updates
from qa.schema import Dated, Found, StoredArticle

_LEAST = 3  # lines for days from which a page has entries
_RECALLED, _AT_ONCE = timedelta(days=31), timedelta(days=1)
_SHORTEST = 400  # characters that the last entry may have, if no other is longer
_RANGE = re.compile(r"\d\s?[–-]\s?\d")

_LIVE = re.compile(
    r"\blive (?:updates?|blog|scores?|coverage|news|reports?|tracker|results?)\b|\b(?:live ?blog|tracker)\b|"
    r"\b(?:rolling|latest|minute-by-minute) (?:coverage|updates)\b|\bas it happened\b|[–—-]\s*live\s*$|^live\s*[:–—-]|"
    r"\b(?:a|the|full|complete) timeline\b|^timeline\b",
    re.IGNORECASE,
)
_LIVE_ON = re.compile(r"\w\s+live\s*[:–—]", re.IGNORECASE)  # "Storm Ottilie live: port closed"


def clock(passage: Found) -> str | None:
    """The day of publication, by which "on Tuesday" is a date; None for a report that is written on for days, as its
    title tells, but for an entry."""
    written_on = passage.filed is None and passage.title and _LIVE.search(passage.title)
    return None if written_on else passage.published


def written_at(passage: Found) -> str:
    """The time of day of an entry on a page of one day, as "21:10"; "" for all else."""
    of_day = passage.filed is not None and dates.day_of(passage.filed) == dates.day_of(passage.published)
    return (passage.published or "")[11:16] if of_day and passage.filed != passage.published else ""


def entered(passage: Found, start: int) -> Found:
    """The passage as of the day of the entry in which what begins at `start` of its article stands, if it is of one, or
    of the update that it came with."""
    day = next((day for begin, day in reversed(passage.entries or passage.revised) if begin <= start), "")
    if not day or day == (passage.published or "")[:10]:
        return replace(passage, filed=passage.published) if day else passage
    return replace(passage, published=day, filed=passage.published)


def updated(article: StoredArticle, earlier: Sequence[updates.Version] = ()) -> tuple[tuple[int, str], ...]:
    """The days on which the sentences of an article were written, if any came with an update (see `updates`); () for a
    page that is written on for days."""
    written_on = article.title and _LIVE.search(article.title)
    return () if written_on else updates.spans(article.text, article.published, article.updated, tuple(earlier))


def entries(text: str, title: str | None, published: str | None) -> tuple[tuple[int, str], ...]:
    """Where the entries of such a page begin in its whole `text`, and their days, as ISO dates, or times of one day
    (see `clocked`); () for others, where fewer than three lines are for a day, and where none is of about its own day,
    as of a tour or what is recalled. Where an entry is of long before the page, or not for a single day, and where the
    last one ends, stands ""."""
    day = dates.day_of(published)
    if not day or not title:
        return ()
    of_days = _entries(text, day) if _LIVE.search(title) else ()
    return of_days or (_clocked(text, day) if _LIVE.search(title) or _LIVE_ON.search(title) else ())


@lru_cache(64)
def _clocked(text: str, day: date) -> tuple[tuple[int, str], ...]:
    return clocked.entries(text, day)


@lru_cache(64)
def _entries(text: str, day: date) -> tuple[tuple[int, str], ...]:
    """Of a page of that day."""
    rows = [(match.start(), match.group().strip()) for match in re.finditer(r"[^\n]+", text)]
    heads = [(start, head) for start, line in rows if line and (head := headings.heading(line))]
    if len(heads) < _LEAST:
        return ()
    spans = headings.spans([head for _, head in heads], day)
    days = [
        span[0] if span and span[0] == span[1] and span[0] >= day - _RECALLED and not _RANGE.search(head.date) else None
        for span, (_, head) in zip(spans, heads, strict=True)
    ]
    if not any(it and it <= day + _AT_ONCE for it in days):
        return ()
    starts = [start for start, _ in heads]
    longest = max(_SHORTEST, *(end - start for start, end in pairwise(starts)))
    found = [(start, it.isoformat() if it else "") for start, it in zip(starts, days, strict=True)]
    return (*found, (starts[-1] + longest, "")) if starts[-1] + longest < len(text) else tuple(found)


def told(text: str, passage: Found) -> tuple[Dated, ...]:
    """The days that the words of `text`, of the passage, mean by its article's own (see `news_time.told`), or as a line
    that dates what stands below it (see `headings`)."""
    told_of = news_time.told(text, clock(passage))
    head = headings.told(text, passage)
    return (*head, *(day for day in told_of if not any(day.words in it.words for it in head)))
