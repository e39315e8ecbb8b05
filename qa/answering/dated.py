"""The sentence that tells the day of an event, for a question that asks for nothing else."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from qa.answering.searching import Retrieved, in_turn
from qa.asking import anchors, forms, moments, told_by_verb
from qa.schema import Evidence


def dated(got: Retrieved) -> Evidence | None:
    """It, of all that was found. Of an event that is named in one word ("the fire") any story may have its own: that of
    the best sentence, if any answers. What no sentence calls so its first report may tell by a verb."""
    event = _event(got)
    if event is None:
        return None
    items = in_turn(got.parts)
    if len(forms.words_of(event)) == 1:
        akin = items[0].akin if got.held else frozenset()
        items = tuple(item for item in items if akin is None or item.passage.article_id in akin)
    if told := moments.told_by(event, items):
        return told
    first = told_by_verb.first(anchors.head_of(event), told_by_verb.content(event), got.passages)
    return first if first and told_by_verb.day_in(first) else None


def dated_first(got: Retrieved, evidence: Sequence[Evidence]) -> tuple[Evidence, ...]:
    """The sentences that may answer, that of the day first; alone where it tells the event by a verb, as then none of
    the others names it with its day."""
    event, of_day = _event(got), dated(got)
    if event is None or of_day is None:
        return tuple(evidence)
    rest = [item for item in evidence if item != of_day and moments.tells(event, of_day)]
    return (replace(of_day, score=max(item.score for item in evidence)), *rest)


def _event(got: Retrieved) -> str | None:
    return None if got.lacking or (got.absent and not got.held) else moments.event_of(got.query.query_str)
