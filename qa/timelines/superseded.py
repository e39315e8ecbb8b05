"""Plans of which a later report tells another day: they are no events of a timeline. Pure; English.

The later report says that something is moved, or that the day is not the one that was ("on 21 April and not on 14
April"), and either names that day or tells of the same things.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from qa.days import dates, news_time
from qa.days.weekdays import DAYS_AND_MONTHS
from qa.passages import sentence_spans
from qa.reports import plans
from qa.reports.counted import stems
from qa.schema import Evidence
from qa.who.people import whole_names
from qa.words.excerpt import names

# Words that say nothing of what is planned.
_LIGHT = stems(
    "announce be become begin come date day due expect first get give go happen hold hope last later make meanwhile "
    "month move new next now plan put say schedule second set start take tell time week will year "
    "council court government ministry minister mayor police board committee company official spokesman spokeswoman"
) | stems(" ".join(DAYS_AND_MONTHS))
_NOT_ON = re.compile(r"\b(?:and|but|,)\s*not\s+(?:on\s+|in\s+|from\s+)?(?=\w+\.?\s+\d|\d|[A-Z]\w+day\b)")
_NOT_THE = re.compile(r"\bnot\s+(?:on\s+|by\s+)?the\s+(\d{1,2})(?:st|nd|rd|th)\b")
_OFF = re.compile(
    r"\b(?:planned|scheduled|due|set|booked|slated|meant|was to|were to)\b[^.;:]*?\b(?:is|are|was|were|been|be)\s+"
    r"(?:\w+ly\s+)?(?:dropped|cancelled|canceled|called off|scrapped|abandoned|shelved|off)\b"
    r"|\b(?:planned|scheduled|due|set|booked|slated|meant)\b[^.;:]*?\b"
    r"(?:(?:would|will|shall|(?:is|are|was|were) to)\s+(?:no longer|not(?: now)?)|won['’]t|wouldn['’]t)\s+"
    r"(?:take place|go ahead|happen|be held)\b"
)
_SINCE = re.compile(
    r"\bha(?:s|ve)\s+(?:also\s+|now\s+)?(?:run|led|headed|held|chaired|managed|directed|governed|served|acted)\b"
    r"(?:(?!\b(?:not|never)\b)[^.;:])*\bsince\s+(?:the\s+)?(?:(?:start|beginning|end)\s+of\s+)?(?:early\s+|late\s+)?$"
)
_NAME = re.compile(r"\b[^\W\d_a-zß-öø-ÿ][\w’'-]+")
_ABOUT = timedelta(days=2)
_IN_COMMON = 2  # things that both tell of,
_MOST = 0.5  # and this share of the plan's, where the later report does not name the day that was
_BEFORE = 2  # sentences before the one that gives the new day


@dataclass(frozen=True)
class Moving:
    """A report's words that something is moved: the days for it now, those that it names besides, also by their number
    alone ("not on the 14th"), and the things that it tells of."""

    published: date
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
        if report.published <= published or _within(day, report.now):
            continue
        shared = things & report.things
        of_month = any(first.month == day.month for first, _ in report.now)
        named = day in report.gone or (of_month and day.day in report.ordinals)
        needed = 1 if named else max(_IN_COMMON, _MOST * len(things))
        if len(shared) >= needed and (named or report.published <= day):
            return True
    return False


def came_true(plan: Evidence, day: date, items: Sequence[Evidence]) -> bool:
    """Whether a report after the day says of somebody whom the plan names that it has been so since then: "Roe, who has
    run the firm since the start of May"."""
    return any(
        day < (dates.day_of(it.passage.published) or date.min)
        and _names_alike(plan.text, it.text)
        and any(
            when.first - _ABOUT <= day <= when.last + _ABOUT and _SINCE.search(it.text[: when.start])
            for when in news_time.days(it.text, it.passage.published)
        )
        for it in items
    )


def _names_alike(one: str, other: str) -> bool:
    """Whether one of them names somebody whole whom the other names, too, if only by the last word."""
    first = {name.split()[-1]: name.split()[0] for name in whole_names(one)}
    if any(first.get(name.split()[-1], name.split()[0]) != name.split()[0] for name in whole_names(other)):
        return False
    words = frozenset(_NAME.findall(one)), frozenset(_NAME.findall(other))
    families = (frozenset(name.split()[-1] for name in whole_names(text)) for text in (one, other))
    return any(family & others for family, others in zip(families, reversed(words), strict=True))


def called_off(text: str) -> bool:
    """Whether it says that what was planned will not be: "The walk planned for Friday was cancelled"."""
    return _OFF.search(text) is not None


def _moving(item: Evidence) -> Iterator[Moving]:
    published, context = dates.day_of(item.passage.published), _with_before(item)
    if published is None or not (plans.moves(context) or _NOT_ON.search(item.text)):
        return
    if now := plans.days(item.text, item.passage.published):
        named = (when for when in news_time.days(context, item.passage.published) if when.first == when.last)
        gone = frozenset(when.first for when in named if not _within(when.first, now))
        ordinals = frozenset(int(match[1]) for match in _NOT_THE.finditer(context))
        yield Moving(published, now, gone, ordinals, _things(context))


def _within(day: date, spans: Sequence[plans.Span]) -> bool:
    return any(first <= day <= last for first, last in spans)


def _with_before(item: Evidence) -> str:
    """The sentence behind those just before it in its passage."""
    around, start = item.passage.text, item.start - item.passage.start
    before = [first for first, end in sentence_spans(around) if end <= start][-_BEFORE:]
    return around[before[0] : start + len(item.text)] if before else item.text


def _things(text: str) -> frozenset[str]:
    """What it tells of, names and days aside."""
    return frozenset(stem for stem in stems(text) - _LIGHT if not stem.isdigit()) - stems(" ".join(names(text)))
