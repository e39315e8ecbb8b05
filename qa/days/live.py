"""By which day the words for days in a report are to be read. Pure; English.

A live page, a tracker or a timeline is written on for days under the date of its first or last version, so "on Sunday"
in it may be before or after that: nothing is worked out of it, unless it stands under a line for the day.
"""

from __future__ import annotations

import re
from datetime import timedelta
from functools import lru_cache

from qa.days import dates, headings, news_time
from qa.schema import Dated, Found

_LEAST = 3  # lines for days from which a page has entries
_RECALLED = timedelta(days=31)

_LIVE = re.compile(
    r"\blive (?:updates?|blog|scores?|coverage|news|reports?|tracker|results?)\b|\b(?:live ?blog|tracker)\b|"
    r"\b(?:rolling|latest|minute-by-minute) (?:coverage|updates)\b|\bas it happened\b|[–—-]\s*live\s*$|^live\s*[:–—-]|"
    r"\b(?:a|the|full|complete) timeline\b|^timeline\b",
    re.IGNORECASE,
)


def clock(passage: Found) -> str | None:
    """The day of publication, by which "on Tuesday" is a date; None for a report that is written on for days, as its
    title tells, but for an entry."""
    written_on = passage.filed is None and passage.title and _LIVE.search(passage.title)
    return None if written_on else passage.published


@lru_cache(256)
def entries(text: str, title: str | None, published: str | None) -> tuple[tuple[int, str], ...]:
    """Where the entries of such a page begin in its whole `text`, and their days, as ISO dates; () for others, and
    where fewer than three lines are for a day. What is of long before it, is not for a single day, or of the page's own
    has ""."""
    day = dates.day_of(published)
    if day is None or not title or not _LIVE.search(title):
        return ()
    rows = [(match.start(), match.group().strip()) for match in re.finditer(r"[^\n]+", text)]
    heads = [(start, head) for start, line in rows if line and (head := headings.heading(line))]
    if len(heads) < _LEAST:
        return ()
    spans = headings.spans([head for _, head in heads], published)
    days = [span[0] if span and span[0] == span[1] and span[0] >= day - _RECALLED else day for span in spans]
    return tuple((start, "" if it == day else it.isoformat()) for (start, _), it in zip(heads, days, strict=True))


def told(text: str, passage: Found) -> tuple[Dated, ...]:
    """The days that the words of `text`, of the passage, mean by its article's own (see `news_time.told`), or as a line
    that dates what stands below it (see `headings`)."""
    told_of = news_time.told(text, clock(passage))
    head = headings.told(text, passage)
    return (*head, *(day for day in told_of if not any(day.words in it.words for it in head)))
