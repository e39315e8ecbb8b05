"""When each sentence of an article that was updated in place was written, by which its words for days count. Pure.

What stands in no version before came with the update: "said on Friday" in it counts from that day. Where no version
before is known, only a weekday tells: one that would be long before the first day, and is one of those from then to the
update's, came with it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date
from functools import lru_cache

from qa.days import dates, news_time
from qa.days.near_days import NEAR
from qa.days.weekdays import WEEKDAY
from qa.passages import sentence_spans

_SAME = 0.6  # share of the words of the longer, from which a sentence stands in a version before, though mended
_LONG = 5  # days that a weekday is before the first, by that, where it is more likely of the update
_DAYS = 6  # from the first to the update's, at most, where only a weekday tells
_WORD = re.compile(r"\w+")

Version = tuple[str, str]
"""The text of an earlier version, and the day or time that it states for itself."""


@lru_cache(256)
def spans(
    text: str, published: str | None, updated: str | None, earlier: Sequence[Version] = ()
) -> tuple[tuple[int, str], ...]:
    """Where the sentences of `text` begin, each with the day on which it was written as an ISO date, "" where that is
    the day it was published; () where none came later. `earlier` are the versions before, oldest first."""
    first, last = dates.day_of(published), dates.day_of(updated)
    if first is None or last is None or last <= first:
        return ()
    known = [(day, tuple(map(_read, _sentences(of)))) for of, stated in earlier if (day := dates.day_of(stated))]
    found = [(start, _written(text[start:end], first, last, known)) for start, end in sentence_spans(text)]
    return (
        tuple((start, day.isoformat() if day > first else "") for start, day in found)
        if any(day > first for _, day in found)
        else ()
    )


Read = tuple[frozenset[str], tuple[str, ...]]
"""The words of a sentence, and those for days."""


def _written(sentence: str, first: date, last: date, known: Sequence[tuple[date, Sequence[Read]]]) -> date:
    """The day of the first version that has the sentence; of the oldest that is known only what weekdays tell."""
    read = _read(sentence)
    day = next((day for day, told in known if any(_same(read, it) for it in told)), last)
    oldest = known[0][0] if known else last
    return day if day > oldest or day <= first else _by_weekday(sentence, first, day)


def _by_weekday(sentence: str, first: date, last: date) -> date:
    if (last - first).days > _DAYS:
        return first
    before = {when.start: when.first for when in news_time.resolve(sentence, first)}
    named = [match.start("day") for match in WEEKDAY.finditer(sentence) if not (match["before"] or match["after"])]
    since = (when for when in news_time.resolve(sentence, last) if when.start in named and first < when.first <= last)
    return last if any((first - before.get(when.start, first)).days >= _LONG for when in since) else first


def _same(one: Read, other: Read) -> bool:
    words = one[0] & other[0]
    return one[1] == other[1] and len(words) >= _SAME * max(len(one[0]), len(other[0]))


def _read(sentence: str) -> Read:
    days = sorted(
        (match.start(), match.group().lower()) for form in (WEEKDAY, NEAR) for match in form.finditer(sentence)
    )
    return frozenset(_WORD.findall(sentence.lower())), tuple(word for _, word in days)


def _sentences(text: str) -> list[str]:
    return [text[start:end] for start, end in sentence_spans(text)]
