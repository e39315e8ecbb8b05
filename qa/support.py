"""Whether the found passages hold the answer at all: a probability, and the threshold for answering. Pure."""

from __future__ import annotations

import math
from dataclasses import dataclass


@dataclass(frozen=True)
class Signs:
    """What the search says of its own success.

    `best` is the score of the best sentence, in [0, 1] (see `rerank`); `cosine` the best of any sentence to the
    question, by the static encoder; `coverage` the largest share of the question's words (weighted by rarity) in one
    of the three best sentences; `fused` the score of the best passage (see `fusion`); `words` how many words of the
    question are asked for, stop words aside.
    """

    best: float
    cosine: float
    coverage: float
    fused: float
    words: int

    def values(self) -> list[float]:
        """As the gate weighs them: the score by its log odds, the count by its logarithm."""
        odds = math.log((self.best + 1e-6) / (1 - self.best + 1e-6))
        return [odds, self.cosine, self.coverage, self.fused, math.log1p(self.words)]


@dataclass(frozen=True)
class Gate:
    """A logistic model of "the articles hold the answer". `weights` are those of `Signs.values`, in their order.

    Fitted by `qa.training.gate` to held-out training passages and to development questions of XQuAD (English, each with
    and without its gold article), CLAPNQ, MultiHop-RAG and MTRAG, each set and each side of it weighing the same; the
    sample questions in seeds/ had no part in it. Tried on each set with the others alone: README, "Measured".
    """

    weights: tuple[float, ...] = (0.6, 2.0, 1.0, 2.0, 0.3)
    constant: float = -4.0
    threshold: float = 0.5

    def probability(self, signs: Signs | None) -> float:
        """In [0, 1]; 0 where nothing was found."""
        if signs is None:
            return 0.0
        logit = self.constant + sum(w * x for w, x in zip(self.weights, signs.values(), strict=True))
        return 1 / (1 + math.exp(-logit))
