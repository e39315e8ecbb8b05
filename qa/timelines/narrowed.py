"""Timelines of one side of a story: "the delays to the bridge", "the court case over the blast". Pure; English.

Reports tell all of a story, and need not call its side what it is asked as: a case in court is what is told of charges,
hearings and sentences. So only events count that have a word of that kind, if enough have one; and of a delay what is
put off, or set for another day.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from qa.asking.forms import words_of
from qa.timelines.dating import Event, planned
from qa.timelines.happens import main_clauses, unquoted
from qa.timelines.sides import (
    AWAY,
    CASE,
    DEATHS,
    DELAYS,
    DIED,
    EVACUATION,
    FOR_POST,
    IN_COURT,
    INQUIRED,
    INQUIRY,
    REPAIR,
    REPAIRED,
    SALE,
    SEARCH,
    SOLD,
    SURELY_IN_COURT,
    put_off,
)

_WORDS = {
    CASE: IN_COURT, SEARCH: FOR_POST, EVACUATION: AWAY, DEATHS: DIED, SALE: SOLD, REPAIR: REPAIRED, INQUIRY: INQUIRED,
}  # fmt: skip
_LEAST = 2  # days of events, told by as many reports, that must be left


def of_post(about: str, text: str) -> bool:
    """Whether somebody is sought for a post, and a sentence has a word of that: whom it names may be new in it."""
    return SEARCH.search(about) is not None and FOR_POST.search(unquoted(text)) is not None


def narrowed(about: str, scored: Sequence[tuple[float, int, Event]]) -> list[tuple[float, int, Event]]:
    """The events that are of the side of a story that is asked about; all where it is no such side, or too few are."""
    if not any(asked.search(about) for asked in (DELAYS, *_WORDS)):
        return list(scored)
    kept = [entry for entry in scored if _of_it(about, entry[2])]
    surely = {it.evidence.passage.article_id for _, _, it in kept if SURELY_IN_COURT.search(it.evidence.text)}
    if CASE.search(about) and len(surely) < _LEAST:
        return list(scored)  # the trial of a vaccine
    days, reports = {event.day for _, _, event in kept}, {event.evidence.passage.article_id for _, _, event in kept}
    least = 1 if INQUIRY.search(about) else _LEAST  # an inquiry may have only been opened
    return kept if min(len(days), len(reports)) >= least else list(scored)


def _of_it(about: str, event: Event) -> bool:
    item = event.evidence
    told = unquoted(f"{item.text} {item.passage.title or ''}" if item.start == 0 else item.text)
    if DELAYS.search(about):
        return _put_off(about, event)
    told = main_clauses(told) if DEATHS.search(about) else told
    return any(words.search(told) for side, words in _WORDS.items() if side.search(about))


def _put_off(about: str, event: Event) -> bool:
    """Whether it tells of a delay, or for when what was delayed was planned."""
    late = DELAYS.split(about, maxsplit=1)[-1]
    of_it = frozenset(stem for word in re.findall(r"\b[a-z][\w’'-]+", late) for stem in words_of(word))
    plan = planned(event) or event.plan is not None
    return put_off(event.evidence.text) or (plan and not of_it.isdisjoint(words_of(event.evidence.text)))
