"""Which sentences may be quoted: those that steer no model, as far as a cross-encoder can tell.

`injection` knows the forms of orders to a model. Most are in forms of their own, or polite, or stated as facts, so what
may be one is read with a question that the adapter has learnt for it (`injection.ASKED`).
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from qa import injection
from qa.schema import Evidence

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
