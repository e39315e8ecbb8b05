"""Which sentences may be quoted: those that steer no model, as far as a cross-encoder can tell.

`injection` knows the forms of orders to a model. Most are in forms of their own, or polite, or stated as facts, so what
may be one is read with a question that the adapter has learnt for it (`injection.ASKED`).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence, Set
from dataclasses import replace
from itertools import groupby
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from qa import injection
from qa.passages import sentence_spans
from qa.schema import Evidence, Found

_REMEMBERED = 20_000  # sentences that were read


class SentenceScorer(Protocol):
    """Reads a question with sentences: for each the logit (n,) that it holds the answer."""

    def scores(self, question: str, sentences: Sequence[str]) -> NDArray[np.float32]: ...


class Steering:
    """Tells sentences that steer a model; each is read once. Without a scorer, none."""

    def __init__(self, scorer: SentenceScorer | None) -> None:
        self._scorer = scorer
        self._steers: dict[str, bool] = {}

    def plain(self, items: Sequence[Evidence]) -> list[Evidence]:
        """Those that tell a model nothing, nor stand in a note that opens by telling it something, by what the
        cross-encoder reads in them where a word leaves it open. Of `items` that pass by their form (`injection`)."""
        if self._scorer is None:
            return list(items)
        texts = {item: [text for text in (item.text, injection.opening(item)) if text] for item in items}
        said = dict.fromkeys(text for own in texts.values() for text in own if injection.may_be_injected(text))
        if new := [text for text in said if text not in self._steers]:
            if len(self._steers) > _REMEMBERED:
                self._steers.clear()
            logits = self._scorer.scores(injection.ASKED, new)
            self._steers |= {text: bool(logit > injection.LIKELY) for text, logit in zip(new, logits, strict=True)}
        return [item for item in items if not any(self._steers.get(text) for text in texts[item])]

    def shown(self, passages: Sequence[Found], *, read: bool = False) -> tuple[Found, ...]:
        """Passages as they may be shown: one with orders to a model is cut to the longest run of sentences without any,
        and left out where there is none. By their form, and with `read` by what the cross-encoder reads in them too."""
        sentences = {number: list(_sentences(passage)) for number, passage in enumerate(passages)}
        told = {item for items in sentences.values() for item in items if not injection.injected(item)}
        if read:
            told = set(self.plain([item for items in sentences.values() for item in items if item in told]))
        cut = (_longest(passage, sentences[number], told) for number, passage in enumerate(passages))
        return tuple(passage for passage in cut if passage)


def _sentences(passage: Found) -> Iterator[Evidence]:
    for start, end in sentence_spans(passage.text):
        yield Evidence(passage, passage.start + start, passage.start + end, passage.text[start:end], 0.0)


def _longest(passage: Found, items: Sequence[Evidence], told: Set[Evidence]) -> Found | None:
    """The passage, or the longest run of its sentences that are among those `told`."""
    if told >= set(items):
        return passage
    runs = [list(run) for plain, run in groupby(items, told.__contains__) if plain]
    if not runs:
        return None
    best = max(runs, key=lambda run: run[-1].end - run[0].start)
    start, end = best[0].start, best[-1].end
    return replace(passage, start=start, end=end, text=passage.text[start - passage.start : end - passage.start])
