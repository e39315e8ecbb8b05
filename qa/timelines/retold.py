"""Which sentences of a timeline only tell again what was told of a day before: officials confirm on Tuesday that men
were arrested on Monday. Pure; English.

Such a sentence has the words of the other, and in its main clauses no verb besides that is more than to say or to
judge: "charged" is an event of its own, and so is what has another figure.
"""

from __future__ import annotations

from collections.abc import Sequence

from qa.asking.forms import words_of
from qa.days import dates
from qa.days.weekdays import WEEKDAYS
from qa.reports.figures import figures
from qa.timelines.dating import Event
from qa.timelines.happens import verbs_of_event
from qa.words import verbs

SOON = 3  # days after an event within which a second report of that day is not merely recalling it
_TOLD_AGAIN = 0.75  # share of an event's words that a sentence has which tells it again
_LEAST = 2  # of them
_SAYING = frozenset(
    "say tell confirm announce report reveal acknowledge admit disclose recall add explain describe state note declare "
    "express condemn mourn praise thank welcome regret criticise criticize blame insist deny argue claim stress repeat "
    "respond react comment write speak recount relate emphasise emphasize defend address".split()
)
_OF_TIME = frozenset(
    stem
    for word in (
        *dates.MONTHS,
        *WEEKDAYS,
        *"today yesterday morning afternoon evening night late early day week".split(),
    )
    for stem in words_of(word)
)


def without_retold(about: str, scored: Sequence[tuple[float, int, Event]]) -> list[tuple[float, int, Event]]:
    """The events but those that only tell again what another tells of one of the days before."""
    told = [(event, _words(about, event)) for _, _, event in scored]
    return [
        entry
        for entry, (event, words) in zip(scored, told, strict=True)
        if not any(_retells(event, words, other, own) for other, own in told)
    ]


def counts_alike(one: str, other: str) -> bool:
    """Whether one of two texts has no figure, days aside, that the other lacks: "11 hurt" is not told by "12 hurt"."""
    own, others = _figures(one), _figures(other)
    return own <= others or others <= own


def _retells(event: Event, words: frozenset[str], other: Event, own: frozenset[str]) -> bool:
    """Whether an event of these `words` is only the `other`, of its `own` words, told again."""
    days = (event.day - other.day).days
    if not 0 < days <= SOON or event.until or other.until or other.reported or other.said or len(own) < _LEAST:
        return False
    if len(own & words) < _TOLD_AGAIN * len(own):
        return False
    text = event.evidence.text
    told = (verb for verb in verbs_of_event(text) if verbs.base_of(verb) not in _SAYING)
    new = any(own.isdisjoint(words_of(verb)) for verb in told)
    return not new and _figures(text) <= _figures(other.evidence.text)


def _figures(text: str) -> frozenset[str]:
    for mention in reversed(tuple(dates.mentions(text))):
        text = f"{text[: mention.start]} {text[mention.end :]}"
    return figures(text)


def _words(about: str, event: Event) -> frozenset[str]:
    """The stems of a sentence but those for the subject and the time."""
    return frozenset(words_of(event.evidence.text)) - _OF_TIME - frozenset(words_of(about))
