"""Which events of a timeline are turning points of its story, and which are told only by the way. Pure; English.

What begins a report, or has the words of its title, is its news. Of the rest that counts which changes something for
good (somebody dies, resigns, is charged; a deal is signed), which names the subject itself, which later reports come
back to by its day, or tell long after it was. Where crews mended nets on Monday is told by the way; and so is what was
before the story, unless it changed something for the subject itself.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from qa.asking.forms import words_of
from qa.days import dates, news_time
from qa.reports.notes import amends
from qa.schema import Evidence
from qa.timelines.dating import Event, day_reported, late
from qa.timelines.happens import main_clauses
from qa.timelines.of_change import changes
from qa.timelines.steps import SOON
from qa.timelines.subject import HEAD_OF_ARTICLE, On, Subject

Scored = tuple[float, int, Event]
Echoes = Mapping[date, Sequence[tuple[str, frozenset[str]]]]
"""The days that reports on a subject come back to later, with the report and the words of each sentence."""

_REPORTS = 3  # from which they tell a story as it goes, and recall what was before
_OF_TITLE = 0.3  # share of a title's words, besides the subject's


def turning(
    subject: Subject, found: Mapping[str, On], scored: Sequence[Scored], items: Sequence[Evidence]
) -> list[Scored]:
    """The events, in the order given, without those told by the way; of a report all whose events are such, the best
    stays, if it is not of before the story. All of those where fewer than _REPORTS tell them."""
    heads = _heads([event for _, _, event in scored])
    heads += [event for _, i, event in scored if i >= len(items) and event not in heads]  # entries of a timeline
    headed = {event.evidence.passage.article_id for event in heads}
    if len(headed) < _REPORTS:
        return list(scored)
    begins = min((event.day for event in heads if not event.until), default=date.min)
    echoes = _echoes(found, items)
    first = min(heads, key=day_reported).evidence.passage.article_id
    kept = [
        entry
        for entry in scored
        if entry[2] in heads
        or (entry[2].evidence.passage.article_id == first and _opens(entry[2], begins))
        or _turns(subject, entry[2], begins, echoes)
    ]
    reports = {event.evidence.passage.article_id for _, _, event in kept}
    lone: dict[str, Scored] = {}
    for entry in scored:
        of, event = entry[2].evidence.passage.article_id, entry[2]
        if of not in reports and event.day >= begins and not event.until and entry[0] > lone.get(of, (-9.0,))[0]:
            lone[of] = entry
    stay = {id(entry) for entry in (*kept, *lone.values())}
    return [entry for entry in scored if id(entry) in stay]


def _heads(events: Sequence[Event]) -> list[Event]:
    """Those that stand where news does: at the head of a report, or under the day that heads them."""
    first: dict[str, Event] = {}
    for event in sorted(events, key=lambda event: event.evidence.start):
        if event.evidence.start < HEAD_OF_ARTICLE:
            first.setdefault(event.evidence.passage.article_id, event)
    return [event for event in events if event in first.values() or event.reported]


def _opens(event: Event, begins: date) -> bool:
    """Whether the first report tells by it how the story began, just before its own news."""
    return not event.until and 0 < (begins - event.day).days <= SOON


def _turns(
    subject: Subject, event: Event, begins: date, echoes: Mapping[date, Sequence[tuple[str, frozenset[str]]]]
) -> bool:
    item = event.evidence
    if amends(item.text) or item.passage.entries:
        return True
    clauses = main_clauses(item.text)
    turn, of_it = changes(clauses), bool(subject.said(clauses))
    if (event.until or event.day) < begins:
        return turn and of_it
    if turn or (of_it and not event.until):
        return True
    if event.until:
        return False
    words = frozenset(words_of(item.text)) - frozenset(subject.stems)
    title = frozenset(words_of(item.passage.title or "")) - frozenset(subject.stems)
    if title and len(words & title) >= _OF_TITLE * len(title):
        return True
    published = dates.day_of(item.passage.published)
    if published and event.day <= published and late(event) > SOON:
        return True
    return any(of != item.passage.article_id and words & told for of, told in echoes.get(event.day, ()))


def _echoes(found: Mapping[str, On], items: Sequence[Evidence]) -> Echoes:
    told: dict[date, list[tuple[str, frozenset[str]]]] = {}
    for item in items:
        published = dates.day_of(item.passage.published)
        if published is None or not found[item.passage.article_id].share:
            continue
        for when in news_time.days(item.text, item.passage.published):
            if when.first == when.last and (published - when.first).days > SOON:
                told.setdefault(when.first, []).append((item.passage.article_id, frozenset(words_of(item.text))))
    return told
