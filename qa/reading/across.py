"""Sentences in another language than the question, by how near they come to it in meaning. Pure.

For encoders that set what is said in one language near the same in another (`packaged.ACROSS`). How near differs from
question to question, and from one pair of languages to the next, more than between what answers and what does not; so
a cosine is held against those of all sentences that were found.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from qa.schema import Evidence
from qa.words.languages import foreign

# Of a sentence: its cosine above the mean of all, its passage's above the mean of the passages, and a constant. A
# logistic model of "it holds the answer" (`qa.training.across`).
SENTENCE, PASSAGE, CONSTANT = 58.8, 1.7, -4.46
ROUGH, OF_ROUGH = 1.1, 3.7  # times that logit, and a constant, beside a reading in rough English

Vector = NDArray[np.float32]


def strange(question: str, items: Sequence[Evidence]) -> NDArray[np.bool_]:
    """Which sentences (n,) are in another language than the question."""
    return np.array([foreign(question, item.text, item.passage.text) for item in items], bool)


def margins(cosines: Vector, items: Sequence[Evidence], among: NDArray[np.bool_]) -> Vector:
    """How far the cosine of each sentence is above the mean of those `among` (n,), and its passage's above that of
    theirs (n, 2)."""
    if not items:
        return np.zeros((0, 2), np.float32)
    around = np.array([item.passage.cosine for item in items], np.float32)
    passages = {item.passage.passage_id: item.passage.cosine for item, told in zip(items, among, strict=True) if told}
    return np.column_stack([cosines - cosines[among].mean(), around - np.mean(list(passages.values()))]).astype(
        np.float32
    )


def logits(margins: Vector) -> Vector:
    """Of the probabilities (n,) that each holds the answer, from its `margins` (n, 2)."""
    out: Vector = margins @ np.array([SENTENCE, PASSAGE], np.float32) + np.float32(CONSTANT)
    return out


def scores(margins: Vector) -> Vector:
    """The probabilities (n,)."""
    out: Vector = (1 / (1 + np.exp(-logits(margins)))).astype(np.float32)
    return out


def beside(margins: Vector) -> Vector:
    """What the meaning counts in the logit of a sentence that is read in rough English (n,)."""
    out: Vector = ROUGH * logits(margins) + np.float32(OF_ROUGH)
    return out
