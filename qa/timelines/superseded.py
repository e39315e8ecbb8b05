"""Plans of which a later report tells another day: they are no events of a timeline. Pure; English.

The later report says that something is moved, or that the day is not the one that was ("on 21 April and not on 14
April"), and either names that day or tells of the same things.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from qa.days import dates, news_time
from qa.days.weekdays import WEEKDAYS
from qa.passages import sentence_spans
from qa.reports import plans
from qa.reports.counted import stems
from qa.schema import Evidence
from qa.words.excerpt import names

# Words that say nothing of what is planned.
_LIGHT = stems(
    "announce be become begin come date day due expect first get give go happen hold hope last later make meanwhile "
    "month move new next now plan put say schedule second set start take tell time week will year"
) | stems(" ".join([*dates.MONTHS, *WEEKDAYS]))
_NOT_ON = re.compile(r"\b(?:and|but|,)\s*not\s+(?:on\s+|in\s+|from\s+)?(?=\w+\.?\s+\d|\d|[A-Z]\w+day\b)")
_NOT_THE = re.compile(r"\bnot\s+(?:on\s+|by\s+)?the\s+(\d{1,2})(?:st|nd|rd|th)\b")
_IN_COMMON = 2  # things that both tell of, where the later report does not name the day that was
_BEFORE = 2  # sentences before the one that gives the new day


@dataclass(frozen=True)
class Moving:
    """A report's words that something is moved: what it tells, the days for it now, and those that it names besides."""

    published: date
    text: str
    now: tuple[plans.Span, ...]
    gone: frozenset[date]
    ordinals: frozenset[int]
    things: frozenset[str]


def moving(items: Sequence[Evidence]) -> tuple[Moving, ...]:
    """Where the reports say that something is moved, and to when."""
    return tuple(found for item in items for found in _moving(item))


def superseded(plan: Evidence, day: date, later: Sequence[Moving]) -> bool:
    """Whether a later report moves what is planned for `day` by a sentence."""
    published = dates.day_of(plan.passage.published)
    if published is None or day <= published:
        return False
    things = _things(plan.text)
    for report in later:
        if report.published <= published or any(first <= day <= last for first, last in report.now):
            continue
        shared = things & report.things
        named = day in report.gone or day.day in report.ordinals
        if shared if named else len(shared) >= _IN_COMMON and report.published <= day:
            return True
    return False


def _moving(item: Evidence) -> Iterator[Moving]:
    published = dates.day_of(item.passage.published)
    now = plans.days(item.text, item.passage.published)
    if published is None or not now:
        return
    context = _with_before(item)
    named = {when.first for when in news_time.days(context, item.passage.published) if when.first == when.last}
    gone = frozenset(day for day in named if not any(first <= day <= last for first, last in now))
    ordinals = frozenset(int(match[1]) for match in _NOT_THE.finditer(context))
    if plans.moves(context) or _NOT_ON.search(item.text):
        yield Moving(published, item.text, now, gone, ordinals, _things(context))


def _with_before(item: Evidence) -> str:
    """The sentence behind those just before it in its passage."""
    around, start = item.passage.text, item.start - item.passage.start
    before = [first for first, end in sentence_spans(around) if end <= start][-_BEFORE:]
    return around[before[0] : start + len(item.text)] if before else item.text


def _things(text: str) -> frozenset[str]:
    """What it tells of, names and days aside."""
    return frozenset(stem for stem in stems(text) - _LIGHT if not stem.isdigit()) - _named(text)


def _named(text: str) -> frozenset[str]:
    return stems(" ".join(names(text)))
