"""The sentence that tells the day of an event, for a question that asks for nothing else."""

from __future__ import annotations

from qa.answering.searching import Retrieved, in_turn
from qa.asking import forms, moments
from qa.schema import Evidence


def dated(got: Retrieved) -> Evidence | None:
    """It, of all that was found. Of an event that is named in one word ("the fire") any story may have its own: that of
    the best sentence, if any answers."""
    event = None if got.lacking or (got.absent and not got.held) else moments.event_of(got.query.query_str)
    if event is None:
        return None
    items = in_turn(got.parts)
    if len(forms.words_of(event)) == 1:
        akin = items[0].akin if got.held else frozenset()
        items = tuple(item for item in items if akin is None or item.passage.article_id in akin)
    return moments.told_by(event, items)
