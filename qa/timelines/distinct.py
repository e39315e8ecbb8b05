"""The events of a timeline of which none tells another's: of each day the best. Pure."""

from __future__ import annotations

import re
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from qa.asking.forms import words_of
from qa.reports.counted import counted, sense
from qa.reports.placing import overlap
from qa.schema import Evidence
from qa.timelines.accounts import contradict
from qa.timelines.dating import Event, day_reported, late, planned
from qa.timelines.retold import counts_alike, without_retold
from qa.timelines.steps import SOON
from qa.words.terms import fold, tokens

Vectors = NDArray[np.float32]

MOST = 16  # events of a timeline
_MOST_OF_A_DAY = 2
_SAME = 0.6  # share of words in common from which two sentences tell the same event,
_ALIKE = 0.6  # or cosine of the static encoder, from which two of one day do
_FATES = ("hurt", "killed")  # two sentences of a day that count as many people so tell the same
# What somebody is called between two commas: "Roe, the mayor sentenced for theft, is free again".
_CALLED = re.compile(r"(?<=\w),\s(?:the|an?|who|which)\s[^,;:.]*,(?=\s[a-z])")
_COUNT = re.compile(r"\b(?:count|toll|tally)\b", re.IGNORECASE)


def different(about: str, scored: Sequence[tuple[float, int, Event]], vectors: Vectors) -> list[Event]:
    """At most MOST, no event twice, unless it is told otherwise; the best of each day before the second best of any.
    In the order given where there is no subject."""
    if about:
        scored = without_retold(about, sorted(scored, key=lambda entry: (-entry[0], entry[1])))
        scored = [entry for entry in scored if not _came_about(about, entry[2], [event for _, _, event in scored])]
    kept: list[tuple[int, Event]] = []
    later: list[tuple[int, Event]] = []

    def alike(i: int, event: Event) -> list[Event]:
        return [
            other
            for j, other in kept
            if _same(about, event, other) or (other.day == event.day and vectors[i] @ vectors[j] >= _ALIKE)
        ]

    for _, i, event in scored:
        same_day = any(other.day == event.day for _, other in kept)
        told = alike(i, event)
        if not told:
            (later if same_day else kept).append((i, event))
        elif all(contradict(event.evidence, other.evidence) for other in told):
            kept.append((i, event))
    for i, event in later:
        of_day = sum(other.day == event.day for _, other in kept)
        if not alike(i, event) and of_day < _MOST_OF_A_DAY and late(event) <= SOON:
            kept.append((i, event))
    return [event for _, event in kept[:MOST]]


def _came_about(about: str, plan: Event, events: Sequence[Event]) -> bool:
    """Whether it was only planned for its day, and another tells what was on that; a plan of the days just before only
    by what has a word of it, besides the subject: much may be planned for one day."""
    if not planned(plan):
        return False
    told = [event for event in events if event.day == plan.day and not (planned(event) or event.said or event.until)]
    words = set(words_of(plan.evidence.text)) - set(words_of(about))
    return any(late(plan) > SOON or not words.isdisjoint(words_of(event.evidence.text)) for event in told)


def in_order(found: Sequence[Event]) -> list[Event]:
    return sorted(found, key=lambda event: (event.day, day_reported(event), event.evidence.start))


def _same(about: str, one: Event, other: Event) -> bool:
    """Whether two sentences overlap, or say the same in much the same words, other than those for the subject; not of
    two days that both tell. Of one day, two counts that are one tell it too."""
    if overlap(one.evidence, other.evidence):
        return one.day == other.day or _inside(one.evidence, other.evidence) or _inside(other.evidence, one.evidence)
    if one.plan != other.plan:
        return False  # what was announced, and what came of it
    open_day = one.reported or one.said or other.reported or other.said or _in_span(one, other) or _in_span(other, one)
    texts = one.evidence.text, other.evidence.text
    if one.day != other.day and not (open_day and counts_alike(*texts)):
        return False
    plain = [_CALLED.sub(" ", text) for text in texts]
    words = [(set(words_of(text)) - set(words_of(about))) or set(words_of(text)) for text in plain]
    if len(words[0] & words[1]) >= _SAME * (min(map(len, words)) or 1):
        return True
    return one.day == other.day and any(_count(fate, texts[0]) & _count(fate, texts[1]) for fate in _FATES)


def _inside(part: Evidence, whole: Evidence) -> bool:
    return whole.start <= part.start and part.end <= whole.end


def _in_span(month: Event, other: Event) -> bool:
    """Whether of the one only a month or year is known, and the other is of a day in it."""
    return month.until is not None and month.day <= other.day <= month.until


def _count(fate: str, text: str) -> frozenset[str]:
    """How many people it says were hurt, or killed; or what the count was, of whatever."""
    if fate not in map(sense, tokens(fold(text))):
        return counted("How many?", text) if _COUNT.search(text) else frozenset()
    return counted(f"How many people were {fate}?", text) & counted("How many?", text)
