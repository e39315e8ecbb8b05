"""Whether the found passages hold the answer at all: a probability, and the threshold for answering. Pure."""

from __future__ import annotations

import math
from dataclasses import dataclass


@dataclass(frozen=True)
class Signs:
    """What the search says of its own success.

    `cosine` is the best of any sentence to the question, by the sentence encoder; `coverage` the largest share of the
    question's words (weighted by rarity) in one of the three best sentences; `fused` the score of the best passage
    (see `fusion`); `words` how many words of the question are asked for, stop words aside.
    """

    cosine: float
    coverage: float
    fused: float
    words: int


@dataclass(frozen=True)
class Gate:
    """A logistic model of "the articles hold the answer".

    Fitted to the development questions of CLAPNQ, XQuAD (English; unanswerable with the gold article taken out),
    MultiHop-RAG and MTRAG, each set and each side of it weighing the same; the sample questions in seeds/ had no part
    in it. Fitted to three of the sets and tried on the fourth, balanced accuracy is given in README, "Measured".
    """

    cosine: float = 5.56
    coverage: float = 2.72
    fused: float = 4.99
    words: float = 0.71
    constant: float = -12.41
    threshold: float = 0.5

    def probability(self, signs: Signs | None) -> float:
        """In [0, 1]; 0 where nothing was found."""
        if signs is None:
            return 0.0
        logit = (
            self.cosine * signs.cosine
            + self.coverage * signs.coverage
            + self.fused * signs.fused
            + self.words * math.log1p(signs.words)
            + self.constant
        )
        return 1 / (1 + math.exp(-logit))
