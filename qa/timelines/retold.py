"""Which sentences of a timeline only tell again what was told of a day before: officials confirm on Tuesday that men
were arrested on Monday. Pure; English.

Such a sentence says or judges what it tells, or tells it in the perfect ("had been arrested"). What it tells has the
words of the other and no more of its own, for another name or object makes another event, as "again" and "another" do;
nor has it a verb besides in its main clauses: "charged" is an event of its own. So is what has another figure.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from qa.asking.forms import words_of
from qa.days import dates, news_time
from qa.reports.figures import figures
from qa.timelines.dating import Event
from qa.timelines.happens import SAYING, verbs_of_event
from qa.timelines.leading import DAYS
from qa.timelines.steps import SOON
from qa.words import verbs

_TOLD_AGAIN = 0.75  # share of an event's words that a sentence has which tells it again
_LEAST = 2  # of them
_OF_TIME = DAYS | frozenset(
    stem
    for word in "today yesterday morning afternoon evening night late early day week".split()
    for stem in words_of(word)
)
_ANEW = re.compile(
    r"\b(?:again|an?other|others?|additional|also|extra|fresh|further|more|new|once more|renewed|same|second|third|"
    r"separate|similar|still|too)\b",
    re.IGNORECASE,
)
# What is told begins or ends here: "Police said on Tuesday | that …", "…, | the mayor said".
_PARTED = re.compile(
    r"[,;:]|\b(?:that|after|as|because|before|when|where|while)\b|"
    r"(?<=\bsaid\b)(?P<day>(?:\s+(?:late|early))?(?:\s+(?:on\s+)?\w+day(?:\s+(?:morning|afternoon|evening|night))?)?)(?=\s\w)"
)
_PERFECT = re.compile(r"\bhad\s+(?:(?:already|just|all|both|been|\w+ly)\s+)*(?P<verb>[a-z]+)\b")


def without_retold(about: str, scored: Sequence[tuple[float, int, Event]]) -> list[tuple[float, int, Event]]:
    """The events but those that only tell again what another tells of one of the days before."""
    told = [(event, _words(about, event)) for _, _, event in scored]
    return [
        entry
        for entry, (event, words) in zip(scored, told, strict=True)
        if not any(_retells(about, event, words, other, own) for other, own in told)
    ]


def counts_alike(one: str, other: str) -> bool:
    """Whether one of two texts has no figure, days aside, that the other lacks: "11 hurt" is not told by "12 hurt"."""
    own, others = _figures(one), _figures(other)
    return own <= others or others <= own


def _retells(about: str, event: Event, words: frozenset[str], other: Event, own: frozenset[str]) -> bool:
    """Whether an event of these `words` is only the `other`, of its `own` words, told again."""
    days = (event.day - other.day).days
    if not 0 < days <= SOON or event.until or other.until or other.reported or other.said or len(own) < _LEAST:
        return False
    text = event.evidence.text
    if len(own & words) < _TOLD_AGAIN * len(own) or _ANEW.search(text):
        return False
    told = (verb for verb in verbs_of_event(text) if verbs.base_of(verb) not in SAYING)
    new = any(own.isdisjoint(words_of(verb)) for verb in told)
    return not new and _figures(text) <= _figures(other.evidence.text) and _only_that(about, event, own)


def _only_that(about: str, event: Event, own: frozenset[str]) -> bool:
    """Whether what it tells, apart from who says or judges it, is the event of those words and nothing else."""
    text = event.evidence.text
    parts = _parts(text)
    told = " ".join(part for part in parts if not _says(part))
    known = own | _OF_TIME | frozenset(words_of(about))
    stems = frozenset(words_of(told))
    if not stems <= known or len(own & stems) < _TOLD_AGAIN * len(own):
        return False
    if any(verbs.is_participle(match["verb"]) for match in _PERFECT.finditer(told)):
        return True
    days = news_time.days(told, event.evidence.passage.published)
    return any(map(_says, parts)) and not any(when.first <= event.day <= when.last for when in days)


def _parts(text: str) -> list[str]:
    """What stands between the places where what is told may begin or end."""
    places = [0, *(match.end() for match in _PARTED.finditer(text)), len(text)]
    return [text[start:end] for start, end in pairwise(places)]


def _says(part: str) -> bool:
    return any(verbs.base_of(word) in SAYING for word in re.findall(r"[a-z]+", part))


def _figures(text: str) -> frozenset[str]:
    for mention in reversed(tuple(dates.mentions(text))):
        text = f"{text[: mention.start]} {text[mention.end :]}"
    return figures(text)


def _words(about: str, event: Event) -> frozenset[str]:
    """The stems of a sentence but those for the subject and the time."""
    return frozenset(words_of(event.evidence.text)) - _OF_TIME - frozenset(words_of(about))
