"""Words of texts as vectors (tf-idf; Salton & Buckley 1988). Pure."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping

Weights = Mapping[str, float]


def vector(counts: Mapping[str, int], rarity: Callable[[str], float]) -> dict[str, float]:
    """The words of a text by how often they stand in it and how rare they are, at unit length."""
    raw = {word: (1 + math.log(times)) * rarity(word) for word, times in counts.items()}
    length = math.sqrt(sum(weight * weight for weight in raw.values())) or 1.0
    return {word: weight / length for word, weight in raw.items()}


def cosine(one: Weights, other: Weights) -> float:
    """Of two such vectors, in [0, 1]."""
    return sum(weight * other.get(word, 0.0) for word, weight in one.items())
