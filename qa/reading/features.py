"""What the score of a sentence is made of, and what it is for a question: values without behaviour but the weights'."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from qa.encoders.packaged import MULTILINGUAL
from qa.reading.asked import Nearness
from qa.reading.support import Signs
from qa.schema import Evidence

Vector = NDArray[np.float32]


@dataclass(frozen=True)
class Weights:
    """Of the logistic model behind a sentence's score. `reading` is the cross-encoder's logit, or the cosine of the
    static encoder where it was not read; `kind` counts half for or against."""

    reading: float
    coverage: float
    nearness: float
    kind: float
    constant: float

    def scores(self, values: Vector, besides: Vector | float = 0.0) -> Vector:
        """Probabilities (n,) from features (n, 4) in the order of the fields; `besides` is added to the logits."""
        by = np.array([self.reading, self.coverage, self.nearness, self.kind], dtype=np.float32)
        out: Vector = (1 / (1 + np.exp(-(values @ by + self.constant + besides)))).astype(np.float32)
        return out


# Chosen: fitted, nearness would weigh 3.6, which other languages pay for (EXPERIMENTS.md).
READ_TOGETHER = Weights(reading=0.65, coverage=0.0, nearness=1.0, kind=0.5, constant=-2.5)
# Of encoders that read a sentence as a whole and were measured: what its cosine to the question counts beside the
# reading, and the cosine that counts nothing. The cross-encoder reads German and Spanish less well than they do.
MEANING = {MULTILINGUAL.name: (10.0, 0.86)}
APART = Weights(reading=4.23, coverage=0.81, nearness=1.31, kind=1.71, constant=-4.44)


@dataclass(frozen=True)
class Features:
    """Of the sentences nearest to a question: `values` (n, 4) as in `Weights`, whether each was read `together` with it
    (n,), their static cosines (n,); how many words of the question are asked for, how near all sentences come, how
    far each is of what the question names (n,), from 0 to 1, which were read because none before them answered, or
    as what is later (n,), which are in another language and judged by what they mean (n,), by how much they come
    nearer than others (n, 2; see `across`), which say what one in another language says, whose margins theirs are
    (n,; see `twins`), whether what is meant counts for all, as the question is put into rough English, and
    how near they come to what is asked of a person (n,; see `Nearness`), if it asks in a single word.
    """

    items: tuple[Evidence, ...]
    values: Vector
    together: NDArray[np.bool_]
    cosines: Vector
    asked: int
    nearness: Nearness
    named: Vector
    later: NDArray[np.bool_]
    strange: NDArray[np.bool_]
    margins: Vector
    translated: NDArray[np.bool_]
    rough: bool = False
    matter: Vector | None = None


@dataclass(frozen=True)
class Part:
    """One question, with the sentences that may answer it, best first, what the gate judges by, and the names in it
    that no passage has."""

    question: str
    evidence: tuple[Evidence, ...]
    signs: Signs | None  # None where nothing was found
    absent: tuple[str, ...] = ()
