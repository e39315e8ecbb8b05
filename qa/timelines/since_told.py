"""What later reports of a story tell that call its matter otherwise: a bill has become a law, a strike a dispute that
is over. Pure."""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence

from qa.days import dates
from qa.schema import Evidence
from qa.timelines import alone
from qa.timelines.dating import Event, dated, day_reported, happening, planned
from qa.timelines.digests import digest
from qa.timelines.joined import righted
from qa.timelines.subject import HEAD_OF_ARTICLE

_OF_THEM = 0.75  # share of the reports that are told to which a later one is akin,
_LEAST = 2  # and so many at least: two reports may have much in common that is not the matter


def told_since(told: Sequence[Event], items: Sequence[Evidence], akin: Mapping[str, frozenset[str]]) -> list[Event]:
    """What begins each report that is later than those of `told` and of a story with nearly all of them; `items` are
    sentences that may tell an event."""
    of = {event.evidence.passage.article_id for event in told}
    last = max(map(day_reported, told), default="")
    least = max(_LEAST, math.ceil(_OF_THEM * len(of)))
    leads: dict[str, Evidence] = {}
    for item in sorted(items, key=lambda it: it.start):
        later = (item.passage.published or "")[:10] > last
        if later and item.start < HEAD_OF_ARTICLE and _by_itself(item):
            leads.setdefault(item.passage.article_id, item)
    since = (it for article, it in leads.items() if len(of & akin.get(article, frozenset())) >= least)
    return [event for item in since if (event := _event(item)) is not None]


def _by_itself(item: Evidence) -> bool:
    """Whether it does not lean on what stands before it, and is of a report on one matter."""
    leans = item.start > 0 and alone.dangles(item.text)
    return not (leans or digest(item.passage.title or "", [item.passage]))


def _event(item: Evidence) -> Event | None:
    event = dated(item) if happening(item) else None
    if event and not planned(event):
        return event
    published = dates.day_of(item.passage.published)
    return Event(righted(item), published, reported=True) if published else None
