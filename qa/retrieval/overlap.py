"""How much of a question's words a passage has, near words counted by how near they are.

Every word of the question meets the nearest word of the passage by the cosine of their static vectors (MaxSim: Khattab
and Zaharia 2020, who compare words in context; these have none), and counts by its rarity. So "purchased" finds
"bought", and a passage that has three of five rare words beats one with two, whatever the lengths. Words are pieces as
the static model's tokenizer cuts them: pieces need no vectors of their own to be kept.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Protocol

import numpy as np
from numpy.typing import NDArray

from qa.words.terms import tokens

SAME = 0.85  # cosine from which two pieces count as one: inflections
NEAR = 0.3  # cosine below which they have nothing to do with each other
_KEPT = 20_000  # passages whose pieces are remembered, 1 KB each
_SENTENCE = re.compile(r"(?<=[.!?。！？])[\"')]*\s+|\n+")

Floats = NDArray[np.floating[Any]]
Pieces = tuple[NDArray[np.int32], NDArray[np.int32]]  # ids of all pieces, and where each sentence begins among them


class Static(Protocol):
    """Static vectors of pieces of words."""

    def pieces(self, texts: Sequence[str]) -> list[list[int]]:
        """The ids of each text's pieces."""

    def piece_vectors(self, ids: NDArray[np.int64]) -> Floats:
        """Their unit vectors (n, dim)."""


@dataclass(frozen=True)
class Asked:
    """The pieces of a question's words, in order; `word[i]` is the place of the word that piece i belongs to."""

    pieces: NDArray[np.int64]
    word: NDArray[np.int64]

    def weights(self, rarity: Floats) -> Floats:
        """Weights (pieces,) adding up to 1, from the weight of each word, which its pieces share."""
        share = rarity[self.word] / np.bincount(self.word, minlength=len(rarity))[self.word]
        total = share.sum()
        return (share / total if total > 0 else share).astype(np.float32)


@dataclass(frozen=True)
class Met:
    """How near each piece of a question comes to passages (pieces, n) and to their sentences (pieces, m).

    `first` (n,) says where each passage's sentences begin.
    """

    passages: Floats
    sentences: Floats
    first: NDArray[np.int64]

    def shares(self, weights: Floats) -> tuple[Floats, Floats]:
        """The share in [0, 1] of the question that each passage has, and that its best sentence has, both (n,)."""
        if not len(self.first):
            return np.zeros(0, np.float32), np.zeros(0, np.float32)
        return weights @ self.passages, np.maximum.reduceat(weights @ self.sentences, self.first)


class Overlap:
    """Compares questions with passages; remembers the pieces of passages it has seen. Safe to use from threads."""

    def __init__(self, static: Static) -> None:
        self._static = static
        self._seen: dict[int, Pieces] = {}

    def asked(self, words: Sequence[str]) -> Asked:
        """The pieces of folded words."""
        ids = self._static.pieces(words)
        flat = np.array([piece for pieces in ids for piece in pieces], np.int64)
        return Asked(flat, np.repeat(np.arange(len(ids)), [len(pieces) for pieces in ids]))

    def met(self, asked: Asked, texts: Mapping[int, str]) -> Met:
        """Compare with passages, given as folded texts by key; columns are in the order of `texts`."""
        kept = [self._pieces(key, text) for key, text in texts.items()]
        counts = np.array([len(begins) for _, begins in kept], np.int64)
        sizes = np.array([len(ids) for ids, _ in kept], np.int64)
        offsets = np.cumsum(sizes) - sizes
        begins = np.concatenate([begin + offset for (_, begin), offset in zip(kept, offsets, strict=True)] or [_NONE])
        ids, at = _distinct(np.concatenate([ids for ids, _ in kept] or [_NONE]))
        first = np.cumsum(counts) - counts
        if not len(ids) or not len(asked.pieces):
            nothing = np.zeros((len(asked.pieces), int(counts.sum())), np.float32)
            return Met(nothing[:, first], nothing, first)
        near = self._static.piece_vectors(asked.pieces) @ self._static.piece_vectors(ids).T
        near = np.where(near >= SAME, 1.0, np.where(near < NEAR, 0.0, near)).astype(np.float32)
        sentences = np.maximum.reduceat(near[:, at], begins, axis=1)
        return Met(np.maximum.reduceat(sentences, first, axis=1), sentences, first)

    def _pieces(self, key: int, text: str) -> Pieces:
        known = self._seen.get(key)
        if known is None:
            known = self._cut(text)
            if len(self._seen) >= _KEPT:
                self._seen.clear()
            self._seen[key] = known
        return known

    def _cut(self, text: str) -> Pieces:
        sentences = [" ".join(tokens(sentence)) for sentence in _SENTENCE.split(text)]
        ids = [pieces for pieces in self._static.pieces(sentences) if pieces] or [[_BLANK]]
        lengths = np.array([len(pieces) for pieces in ids], np.int64)
        begins = (np.cumsum(lengths) - lengths).astype(np.int32)
        return np.array([piece for pieces in ids for piece in pieces], np.int32), begins


def _distinct(ids: NDArray[np.int32]) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """The distinct ids, ascending (d,), and the place among them of each (n,): as `np.unique` gives them, without
    sorting, as they are all below the size of a vocabulary."""
    there = np.bincount(ids) > 0
    return np.flatnonzero(there), (np.cumsum(there) - 1)[ids]


_NONE = np.zeros(0, np.int32)
_BLANK = 0  # in place of a text without any piece: every passage has a sentence
