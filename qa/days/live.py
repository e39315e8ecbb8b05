"""By which day the words for days in a report are to be read. Pure; English.

A live page, a tracker or a timeline is written on for days under the date of its first or last version, so "on Sunday"
in it may be before or after that: nothing is worked out of it.
"""

from __future__ import annotations

import re

from qa.days import headings, news_time
from qa.schema import Dated, Found

_LIVE = re.compile(
    r"\blive (?:updates?|blog|scores?|coverage|news|reports?|tracker|results?)\b|\b(?:live ?blog|tracker)\b|"
    r"\b(?:rolling|latest|minute-by-minute) (?:coverage|updates)\b|\bas it happened\b|[–—-]\s*live\s*$|^live\s*[:–—-]|"
    r"\b(?:a|the|full|complete) timeline\b|^timeline\b",
    re.IGNORECASE,
)


def clock(title: str | None, published: str | None) -> str | None:
    """The day of publication, by which "on Tuesday" is a date; None for a report that is written on for days, as its
    `title` tells."""
    return None if title and _LIVE.search(title) else published


def told(text: str, passage: Found) -> tuple[Dated, ...]:
    """The days that the words of `text`, of the passage, mean by its article's own (see `news_time.told`), or as a line
    that dates what stands below it (see `headings`)."""
    told_of = news_time.told(text, clock(passage.title, passage.published))
    head = headings.told(text, passage)
    return (*head, *(day for day in told_of if not any(day.words in it.words for it in head)))
