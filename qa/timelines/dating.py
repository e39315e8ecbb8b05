"""The events of a timeline, and the day or month of which a sentence tells. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from qa.asking.event_days import clause_of
from qa.days import dates, news_time
from qa.days.datelines import dateline
from qa.days.live import clock
from qa.reports import plans
from qa.reports.notes import amends
from qa.schema import Evidence
from qa.timelines import steps
from qa.timelines.happens import counts_on, happens, main_clauses, verbs_of_event
from qa.timelines.subject import On, Subject
from qa.timelines.superseded import called_off
from qa.words import verbs

_RECALLED = 60  # days after which what is told is long ago
_OF_YEAR = 364
_IN_YEAR = re.compile(r"\b(?:in|back in|early in|late in)\s+$", re.IGNORECASE)
# The year of all that is told: "In 1996 the cup was won on 13 March", "The 1996 final was played on 13 March".
_YEAR_FIRST = re.compile(r"(?:Back\s+)?[Ii]n\s+(?P<year>(?:19|20)\d\d)\b")
_YEAR_OF_CONTEST = re.compile(
    r"\b(?P<year>(?:19|20)\d\d)\s+(?:[^\W\d_][\w’'-]*\s+){0,3}?"
    r"(?:finals?|semi-?finals?|match|game|games|race|cup|election|vote|referendum|series|season|tournament|championships?|"
    r"derby|contest|bowl|olympics)\b",
    re.IGNORECASE,
)
_YEAR_HEADS = re.compile(r"^(?P<year>(?:19|20)\d\d)\b(?:[^\n]{0,80}[^\n.!?…,;”])?$", re.MULTILINE)
_PLAYED = frozenset("beat begin close draw end finish hold host lose open play score stage start take tie win".split())
# From when something holds.
_FROM = re.compile(r"\b(?:from|as of|starting|ab|a partir del?)\s+(?:early\s+|late\s+|next\s+|dem\s+)?$", re.IGNORECASE)


@dataclass(frozen=True)
class Event:
    """One line of a timeline. `until` is the last day where only a month or year is known, from `day` on; `reported` is
    whether `day` is only that of the report, `said` whether only that of the saying; `head` is the line of its article
    that dates it, if one does. `plan` is the day that was planned, where `day` is that of the announcement."""

    evidence: Evidence
    day: date
    reported: bool = False
    said: bool = False
    until: date | None = None
    head: Evidence | None = None
    plan: date | None = None


def late(event: Event) -> int:
    """Days between the event and its report."""
    return abs((dates.day_of(event.evidence.passage.published) or event.day) - event.day).days


def day_reported(event: Event) -> str:
    return (event.evidence.passage.published or "")[:10]


def dated(item: Evidence) -> Event | None:
    """A sentence as the event that it tells of; a correction is one of the day it was published."""
    if counts_on(item.text):
        return None
    if amends(item.text) or amends(item.passage.title or ""):
        published = dates.day_of(item.passage.published)
        return Event(item, published, reported=True) if published and amends(item.text) else None
    when = _when(item)
    if when is not None and not when.stated and _of_other_year(item, when):
        return None
    if when is None or not (when.aside or when.said):
        return Event(item, when.first) if when else None
    if begins := _begins(item):
        return Event(item, begins.first)
    return None if when.aside else Event(item, when.first, said=True)


def happening(item: Evidence) -> bool:
    """Whether a sentence may tell of an event, in its main clauses or in the one that names its day."""
    when = _when(item)
    clause = clause_of(item.text, when.start, when.end) if when else ""
    return _begins(item) is not None or happens(item.text, clause)


def of_month(subject: Subject, on: On, item: Evidence) -> Event | None:
    """A sentence on the subject as the event of a month or year that was, where it names no day; not of one to come, or
    from which something went on. In an article on nothing else a month is enough (see `steps`)."""
    published = dates.day_of(item.passage.published)
    named = news_time.days(item.text, item.passage.published)
    if published is None or any(when.first == when.last for when in named):
        return None  # though only aside: "Monday's hearing revealed what was paid in 2021"
    if not (subject.named(item.text) and subject.says_what(item.text, surely=True)):
        when = steps.of_months(item, to_come=steps.refers(subject, item.text))
        plainly = when and steps.plainly_of(subject, on, steps.sentence_at(item.text, when.start))
        return Event(item, when.first, until=when.last) if when and plainly else None
    spans = [when for when in named if not (when.aside or when.said or steps.below(item.text[: when.start]))]
    if spans:
        first, last = spans[0].first, spans[0].last
    elif year := next(iter(_years(main_clauses(item.text))), None):
        first, last = date(year, 1, 1), date(year, 12, 31)
    else:
        return None
    whole = (first, last) == dates.month_days(first.year, first.month) or (last - first).days >= _OF_YEAR
    return Event(item, first, until=last) if whole and last < published else None


def _of_other_year(item: Evidence, when: news_time.When) -> bool:
    """Whether its clause gives another year than that of a day without one which is long ago: "The 1996 final was
    played on 13 March"; or the heading does. Of what is to come, and of what
    a thing has its year from ("the 1996 law"), it tells nothing."""
    published = dates.day_of(item.passage.published)
    if published is None or abs((published - when.first).days) <= _RECALLED:
        return False
    if year := _headed(item):
        return year != when.first.year
    if when.first > published:
        return False
    if begun := _YEAR_FIRST.match(item.text):
        return int(begun["year"]) != when.first.year
    clause = clause_of(item.text, when.start, when.end)
    played = _YEAR_OF_CONTEST.search(clause)
    done = {verbs.base_of(verb) for verb in verbs_of_event(clause)}
    return played is not None and bool(done) and done <= _PLAYED and int(played["year"]) != when.first.year


def _headed(item: Evidence) -> int | None:
    """The year that begins the heading it stands under, if that is of a contest, which has its year: "1996 Cup"."""
    heads = [*_YEAR_HEADS.finditer(item.passage.text, 0, item.start - item.passage.start)]
    return int(heads[-1]["year"]) if heads and _YEAR_OF_CONTEST.match(heads[-1].group()) else None


def _years(text: str) -> Iterator[int]:
    """The years in which it says that something was."""
    for mention in dates.mentions(text):
        if mention.year and not mention.month and _IN_YEAR.search(text[: mention.start]):
            yield mention.year


def announced(event: Event) -> Event:
    """What a report plans as the event of its own day, or of that on which it was said or done."""
    item = event.evidence
    published = dates.day_of(item.passage.published) or event.day
    told = [it for it in news_time.days(item.text, clock(item.passage)) if it.first == it.last <= published]
    when = next((it for it in told if it.said or not it.aside), None)
    day = when.first if when else published
    return Event(item, day, reported=when is None, said=when is not None and when.said, plan=event.day)


def planned(event: Event) -> bool:
    """Whether it was reported before its day; not where it is not known when that was."""
    return "" < day_reported(event) < event.day.isoformat()


def step(subject: Subject, on: On, event: Event) -> bool:
    """Whether what is recalled is a step of the subject: in an article on nothing else, told of it by what it is, or
    naming nobody else that does anything, not too long before."""
    published = dates.day_of(event.evidence.passage.published)
    past = published is not None and steps.SOON < (published - event.day).days <= steps.LONG.days
    return past and steps.plainly_of(subject, on, event.evidence.text)


def recalled(event: Event) -> bool:
    """Whether it is told long after the day."""
    published = dates.day_of(event.evidence.passage.published)
    return published is not None and (published - (event.until or event.day)).days > _RECALLED


def _when(item: Evidence) -> news_time.When | None:
    """The day that it tells of: not that of its dateline, where it tells of one that was; and of days to come none that
    it gives up ("planned for 13 April, is put off to 4 May"); of what will not be, that of the saying."""
    published = clock(item.passage)
    when, day, line = news_time.happened(item.text, published), dates.day_of(published), dateline(item.text)
    if when and line and when.start < line.end:
        body = news_time.happened(item.text[line.end :], published)
        return body if body and not body.aside and day and body.first <= day else when
    if when and day and when.first > day and called_off(item.text):
        told = (it for it in news_time.days(item.text, published) if it.first == it.last and not it.aside)
        return next((it for it in told if it.first <= day), None)
    if when and day and when.first > day and (spans := plans.days(item.text, published)):
        still = [first for first, last in spans if first == last]
        # Of "from 7 to 16 May" the last day is the one that is planned, and the first the one that counts.
        own = any(it.end == when.end and it.first in still for it in news_time.days(item.text, published))
        return when if own or not still else replace(when, first=still[0], last=still[0])
    return when


def _begins(item: Evidence) -> news_time.When | None:
    """The day to come from which something holds: "may use the bridge from Wednesday"."""
    published = dates.day_of(item.passage.published)
    named = (when for when in news_time.days(item.text, item.passage.published) if when.first == when.last)
    return next(
        (when for when in named if published and when.first >= published and _FROM.search(item.text[: when.start])),
        None,
    )
