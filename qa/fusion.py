"""Which passages answer a question best, from the two rankings that find them. Pure: plain values in and out.

A ranking is (passage key, score) pairs, best first, each key once; a higher score is better.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import zip_longest

import numpy as np
from numpy.typing import NDArray

Ranking = Sequence[tuple[int, float]]

DEPTH = 200  # passages taken from each search
DENSE_WEIGHT = 0.4  # of the dense score beside the lexical one, both scaled to [0, 1]


def best(
    keys: NDArray[np.int64], scores: NDArray[np.float64], allowed: NDArray[np.int64], k: int
) -> list[tuple[int, float]]:
    """The k best of the matches (n,) that are among `allowed` (ascending). Ties go to the smaller key."""
    if not len(allowed):
        return []
    at = np.minimum(np.searchsorted(allowed, keys), len(allowed) - 1)
    keep = allowed[at] == keys
    keys, scores = keys[keep], scores[keep]
    order = np.lexsort((keys, -scores))[:k]
    return list(zip(keys[order].tolist(), scores[order].tolist(), strict=True))


def fuse(
    lexical: Ranking, dense: Ranking, *, weight: float = DENSE_WEIGHT, depth: int = DEPTH
) -> list[tuple[int, float]]:
    """One ranking of the passages in either: scaled lexical score + `weight` x scaled dense score, best first.

    The scores of the first `depth` of each ranking are scaled to [0, 1] by their least and greatest; a passage that a
    ranking does not hold has 0 from it (convex combination: Bruch, Gai and Ingber 2023). The least lexical score
    counts as 0 only where more were cut off: a passage found at all is better than one that was not. Ties go to the
    smaller key.
    """
    cut = len(lexical) >= depth
    words = _scaled(lexical[:depth], floor=None if cut else 0.0)
    meaning = _scaled(dense[:depth], floor=None)
    both = {key: words.get(key, 0.0) + weight * meaning.get(key, 0.0) for key in {**words, **meaning}}
    return _sorted(both)


def in_turn(groups: Sequence[Ranking], rest: Ranking) -> list[tuple[int, float]]:
    """The best of each group, then the second best of each, and so on; then `rest`. Each key once.

    A group is the ranking within one outlet that the question names, in the order named, so that a question over two
    outlets gets passages of both however much more the one has to say. Scores do not descend across groups.
    """
    order: dict[int, float] = {}
    for round_ in zip_longest(*groups):
        for entry in round_:
            if entry is not None:
                order.setdefault(*entry)
    for key, score in rest:
        order.setdefault(key, score)
    return list(order.items())


def diversify(ranked: Ranking, articles: Mapping[int, int], most: int) -> list[tuple[int, float]]:
    """The ranking with at most `most` passages of an article, and then those that were passed over, in their order.

    `articles` has the article of each key. For wire copies to count as one article, give their cluster instead.
    """
    seen: dict[int, int] = {}
    first: list[tuple[int, float]] = []
    later: list[tuple[int, float]] = []
    for key, score in ranked:
        article = articles[key]
        seen[article] = seen.get(article, 0) + 1
        (first if seen[article] <= most else later).append((key, score))
    return first + later


def _scaled(ranking: Ranking, floor: float | None) -> dict[int, float]:
    if not ranking:
        return {}
    low = min(score for _, score in ranking) if floor is None else floor
    span = max(score for _, score in ranking) - low
    return {key: (score - low) / span if span > 0 else 1.0 for key, score in ranking}


def _sorted(scores: Mapping[int, float]) -> list[tuple[int, float]]:
    return sorted(scores.items(), key=lambda entry: (-entry[1], entry[0]))
