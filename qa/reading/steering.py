"""Which sentences may be quoted: those that steer no model, as far as a cross-encoder can tell.

`injection` knows the forms of orders to a model. Most are in forms of their own, or polite, or stated as facts, so what
may be one is read with a question that the adapter has learnt for it (`injection.ASKED`).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache
from itertools import groupby
from operator import itemgetter
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from qa.injection import injection
from qa.reports.report import sentences
from qa.schema import Evidence, Found

# What stands behind an opening that is read as an order, but not surely (so much above what an order has), is part of
# it unless it is read as innocent (so much below): a caption or a slogan opens true paragraphs, too. So a statement of
# a fact behind a doubtful order is quoted as any other.
_SURELY, _INNOCENT = 2.0, -5.0
_REMEMBERED = 20_000  # sentences that were read,
_PASSAGES = 2_000  # and passages of which it is known what may be shown


class SentenceScorer(Protocol):
    """Reads sentences, each with a question: for each pair the logit (n,) that the sentence holds the answer."""

    def read(self, pairs: Sequence[tuple[str, str]]) -> NDArray[np.float32]: ...


class Steering:
    """Tells sentences that steer a model; each is read once. Without a scorer, none."""

    def __init__(self, scorer: SentenceScorer | None) -> None:
        self._scorer = scorer
        self._steers: dict[str, float] = {}  # by how much a text is above what an order has

    def plain(self, items: Sequence[Evidence]) -> list[Evidence]:
        """Those that tell a model nothing, nor stand in a note that opens by telling it something, by what the
        cross-encoder reads in them where a word leaves it open. Of `items` that pass by their form (`injection`)."""
        scorer = self._scorer
        if scorer is None:
            return list(items)
        known = self._known(scorer, _doubtful(items))
        behind = [item.text for item in items if 0 < known.get(injection.opening(item) or "", 0.0) <= _SURELY]
        known |= self._known(scorer, list(dict.fromkeys(behind)))
        return [item for item in items if not _speaks_to_model(known, item)]

    def _known(self, scorer: SentenceScorer, texts: Sequence[str]) -> dict[str, float]:
        """What is remembered of the texts, or read now."""
        steers = self._steers
        known = {text: steers[text] for text in texts if text in steers}
        if new := [text for text in texts if text not in known]:
            known |= self.learn(new, scorer.read([(text, injection.ASKED) for text in new]))
        return known

    def unread(self, items: Sequence[Evidence]) -> list[str]:
        """What `plain` has yet to read of them, so that it can be read along with something else and learnt."""
        steers = self._steers
        return [text for text in _doubtful(items) if text not in steers]

    def learn(self, texts: Sequence[str], logits: NDArray[np.float32]) -> dict[str, float]:
        """By how much each of the texts is above what an order to a model has, by what was read of them with the
        question for orders (`injection.ASKED`), (n,). It is remembered."""
        found = {text: injection.beyond(text, float(logit)) for text, logit in zip(texts, logits, strict=True)}
        if len(self._steers) > _REMEMBERED:
            self._steers = {}  # not cleared: another thread may be looking things up in it
        self._steers.update(found)
        return found

    def shown(self, passages: Sequence[Found], *, read: int = 0) -> tuple[Found, ...]:
        """Passages as they may be shown: one with orders to a model is cut to the longest run of sentences without any,
        and left out where there is none. By their form, and of the first `read` by what the cross-encoder reads in them
        too."""
        left = [passage for passage in map(_formed, passages) if passage]
        return (*filter(None, map(self._read, left[:read])), *left[read:])

    def _read(self, passage: Found) -> Found | None:
        items = list(sentences(passage, 0.0))
        plain = set(map(id, self.plain(items)))
        return _longest(passage, [(item.start, item.end) for item in items], [id(item) in plain for item in items])


def _speaks_to_model(known: dict[str, float], item: Evidence) -> bool:
    """Whether it is an order to a model, or part of a note that opens with one."""
    opening = injection.opening(item) or ""
    own, opens = known.get(item.text, 0.0), known.get(opening, 0.0)
    if own > 0 or opens > _SURELY:
        return True
    return opens > 0 and (opening in item.text or own > _INNOCENT)


def _doubtful(items: Sequence[Evidence]) -> list[str]:
    """What has to be read to tell whether these may be quoted."""
    return list(dict.fromkeys(text for item in items for text in _told(item) if injection.may_be_injected(text)))


def _told(item: Evidence) -> list[str]:
    """What tells whether an item may be quoted: itself, and how the note that it stands in opens."""
    return [text for text in (item.text, injection.opening(item)) if text]


def _formed(passage: Found) -> Found | None:
    """What is left of a passage without what is an order by its form."""
    spans, told = _by_form(passage.text)
    return _longest(passage, [(passage.start + start, passage.start + end) for start, end in spans], told)


@lru_cache(_PASSAGES)
def _by_form(text: str) -> tuple[Sequence[tuple[int, int]], Sequence[bool]]:
    """The sentences of a passage, and which are no order by their form."""
    unknown = Found("", None, None, None, None, None, start=0, end=len(text), text=text, score=0.0)
    items = list(sentences(unknown, 0.0))
    return [(item.start, item.end) for item in items], [not injection.injected(item) for item in items]


def _longest(passage: Found, spans: Sequence[tuple[int, int]], told: Sequence[bool]) -> Found | None:
    """The passage, or the longest run of its sentences, which stand at `spans` of the article, that are `told`."""
    if all(told):
        return passage
    runs = [[span for span, _ in run] for plain, run in groupby(zip(spans, told, strict=True), itemgetter(1)) if plain]
    if not runs:
        return None
    start, end = max(((run[0][0], run[-1][1]) for run in runs), key=lambda span: span[1] - span[0])
    return replace(passage, start=start, end=end, text=passage.text[start - passage.start : end - passage.start])
