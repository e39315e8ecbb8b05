"""What sentences of a timeline tell otherwise of one event: how it ended, how many there were, or the day. Pure.

A timeline asks for none of these, so the question in answer to which two sentences differ is made of what they have in
common. Only reports of different outlets that tell of the event in much the same words count.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import combinations

from qa.days import dates
from qa.reports import counted
from qa.reports.disagreement import between
from qa.reports.ended import TIMES
from qa.reports.figures import read
from qa.reports.report import Report, of_citation, of_evidence, same_source
from qa.reports.sides import conflicts
from qa.schema import Citation, Conflict, Evidence
from qa.words import numbers, verbs
from qa.words.excerpt import content

_ON_ONE = 0.4  # share of the words of the shorter sentence that the other has, from which they tell of one event,
_IN_SAME_WORDS = 0.6  # and from which a figure or day is told of the same
_SOON = 4  # days between the two reports
_WORD = re.compile(r"[^\W\d_][\w’'-]+")
_BEHIND = re.compile(r"\s+((?!per\b)[^\W\d_][\w’'-]+)((?:\s+[^\W\d_][\w’'-]+){0,6})")
_BEFORE = re.compile(r"\bnumber of ([^\W\d_][\w’'-]+)((?:\s+[\w’'-]+){0,12}?)\s+(?:to|at|is|was)\s+$", re.IGNORECASE)
_AUXILIARY = frozenset("is are was were be been have has had now known said reported feared believed".split())


def contradict(one: Evidence, other: Evidence) -> bool:
    """Whether two sentences of different outlets tell one event otherwise."""
    return any(_questions(of_evidence(one), of_evidence(other)))


def differing(about: str, cited: Sequence[Citation], found: Sequence[Evidence]) -> tuple[Conflict, ...]:
    """What the quotations of a timeline on `about` tell otherwise of one event, counted over all that was `found`; each
    quotation in one conflict over each kind of thing."""
    told: list[Conflict] = []
    for one, other in combinations(cited, 2):
        for question in _questions(of_citation(one, None), of_citation(other, None)):
            near = [item for item in found if _share(f"{item.passage.title} {item.passage.text}", one.quote) >= _ON_ONE]
            told += (
                replace(conflict, about=about)
                for conflict in conflicts(question, (one, other), near)
                if not any(it.over == conflict.over and set(it.markers) & set(conflict.markers) for it in told)
            )
    return tuple(told)


def _questions(one: Report, other: Report) -> Iterator[str]:
    """The questions in answer to which two reports differ, of one event in much the same words."""
    days = dates.day_of(one.published), dates.day_of(other.published)
    if same_source(one, other) or days[0] is None or days[1] is None or abs((days[0] - days[1]).days) > _SOON:
        return
    share = _share(one.text, other.text)
    if share < _ON_ONE:
        return
    shared = _shared(one.text, other.text)
    asked = [f"What happened to {shared}?"]
    if share >= _IN_SAME_WORDS:
        asked += [*(f"How many {noun}?" for noun in _nouns(one.text, other.text)), f"When {shared}?"]
    yield from (question for question in asked if between(question, one, other))


def _share(one: str, other: str) -> float:
    words = _plain(one), _plain(other)
    return len(words[0] & words[1]) / (min(map(len, words)) or 1)


def _shared(one: str, other: str) -> str:
    """The words of the one that the other has too, in small letters: whether they are names says nothing here."""
    common = _plain(one) & _plain(other)
    words = (word.lower() for word in _WORD.findall(one) if content(word) and content(word) <= common)
    return " ".join(dict.fromkeys(words))


def _plain(text: str) -> frozenset[str]:
    """Its words that say something, but for figures and times."""
    return frozenset(word for word in content(text) if not numbers.values(word)) - TIMES


def _nouns(one: str, other: str) -> Iterator[str]:
    """What both count once, and say the same of, as far as they say it right behind ("nine paintings were stolen")."""
    told, also = _counts(one), _counts(other)
    for noun in told.keys() & also.keys():
        said = (*told[noun], *also[noun])
        if len(said) == 2 and (said[0] & said[1] or not all(said)):
            yield noun


def _counts(text: str) -> dict[str, list[frozenset[str]]]:
    """Each thing that it counts, with what it says became of it, empty where that does not stand right behind."""
    found: dict[str, list[frozenset[str]]] = {}
    for figure in read(text):
        counts = None if figure.ordinal else _BEHIND.match(text, figure.end) or _BEFORE.search(text[: figure.start])
        if counts and content(counts[1]) and not counts[1][0].isupper():
            words = [word for word in counts[2].lower().split() if word not in _AUXILIARY]
            did = (verbs.base_of(word) for word in words if verbs.is_past(word) or verbs.is_participle(word))
            found.setdefault(counts[1].lower(), []).append(frozenset(map(counted.sense, did)))
    return found
