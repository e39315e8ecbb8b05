"""The events of a timeline from one step of its story to another: "from the walkout to the vote". Pure; English."""

from __future__ import annotations

from collections.abc import Sequence

from qa.asking.anchors import head_of
from qa.asking.limits import Limits
from qa.asking.told_by_verb import told_as
from qa.reports.counted import stems
from qa.timelines.dating import Event
from qa.timelines.happens import main_clauses, news_of

_TELLS = 0.6  # share of a step's words that an event has which is that step
_LEAD = 0.1


def within(limits: Limits, events: Sequence[Event]) -> list[Event]:
    """The events, in order, from the one that the request begins with to the one that it ends with; all where no event
    tells such a step."""
    first = _step(limits.since, events)
    last = _step(limits.until, [*reversed(events)])
    return [
        event
        for event in events
        if (first is None or event.day >= first.day) and (last is None or event.day <= last.day)
    ]


def _step(step: str, events: Sequence[Event]) -> Event | None:
    """The event that tells a step best, of several the first given; None where none does."""
    scored = [(_share(step, event), event) for event in events if not event.until] if step else []
    best = max((share for share, _ in scored), default=0.0)
    return next((event for share, event in scored if share == best), None) if best >= _TELLS else None


def _share(step: str, event: Event) -> float:
    item = event.evidence
    begins = item.start == 0
    told = news_of(item.text) + (f" {item.passage.title}" if begins else "")
    wanted, head = stems(step), _head(step)
    has = wanted & stems(main_clauses(told))
    if told_as(head_of(step), told):
        has |= head
    return len(has) / (len(wanted) or 1) + _LEAD * begins if head <= has or not head else 0.0


def _head(step: str) -> frozenset[str]:
    return stems(step.split(" of ")[0].split()[-1])
