"""Which passages answer a question best, from the two rankings that find them. Pure: plain values in and out.

A ranking is (passage key, score) pairs, best first, each key once; a higher score is better.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence
from itertools import zip_longest
from operator import itemgetter

import numpy as np
from numpy.typing import NDArray

Ranking = Sequence[tuple[int, float]]

DEPTH = 200  # passages taken from each search
COPIED = 12  # telling words from which a passage may be a copy of another
DENSE_WEIGHT = 0.4  # of the dense score beside the lexical one, both scaled to [0, 1]
ACROSS_WEIGHT = 1.5  # of it where the question is in another language, in which full text finds little
CONTEXTUAL_WEIGHT = 1.5  # of a contextual vector's, in its place where full text finds few words of the question
FEW, MANY = 3.0, 6.0  # of its words in the best passage: wholly, or not at all
LACKING = 0.25  # share of its words that the best passage lacks, from which wholly
_WORD = re.compile(r"[-+]?\d+(?:[.,:/-]\d+)*%?|\w+")
# Words that a sub-editor changes and that change nothing.
_SMALL = frozenset(
    "a an and as at by for has have he her his in is it its of on she that the their they this which who".split()
)
_FEW = 25  # passages among which it tells half as much as among many that the two searches agree


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


def by_context(words: int, share: float) -> float:
    """From 0 to 1, how much contextual vectors count in the place of static ones, where full text finds a passage with
    a `share` of the question's telling words: the fewer those are and the more of them it lacks, the less that tells.
    """
    few = min(1.0, max(0.0, (MANY - words * share) / (MANY - FEW)))
    return few * min(1.0, (1 - share) / LACKING)


def fuse(lexical: Ranking, dense: Ranking, contextual: Ranking = (), share: float = 0.0) -> list[tuple[int, float]]:
    """One ranking of the passages in any: the scaled lexical score and, for (1 - `share`) of it, `DENSE_WEIGHT` x the
    scaled dense score, for `share` of it `CONTEXTUAL_WEIGHT` x the scaled contextual one, best first.

    The scores of the first `DEPTH` of each ranking are scaled to [0, 1] by their least and greatest; a passage that a
    ranking does not hold has 0 from it (convex combination: Bruch, Gai and Ingber 2023). The least lexical score
    counts as 0 only where more were cut off: a passage found at all is better than one that was not. Ties go to the
    smaller key.
    """
    words, meaning = _both(lexical, dense)
    context = _scaled(contextual[:DEPTH], floor=None) if share > 0 else {}
    both = {
        key: words.get(key, 0.0)
        + (1 - share) * DENSE_WEIGHT * meaning.get(key, 0.0)
        + share * CONTEXTUAL_WEIGHT * context.get(key, 0.0)
        for key in {**words, **meaning, **context}
    }
    return _sorted(both)


def across(fused: Mapping[int, float], dense: Ranking) -> dict[int, float]:
    """Scores of passages in another language than the question, whose vectors tell: the fused one, the dense of it
    counting `ACROSS_WEIGHT`."""
    meaning = _scaled(dense[:DEPTH], floor=None)
    return {key: score + (ACROSS_WEIGHT - DENSE_WEIGHT) * meaning.get(key, 0.0) for key, score in fused.items()}


def agreement(lexical: Ranking, dense: Ranking, articles: Mapping[int, int]) -> dict[int, float]:
    """How well each article does in both rankings, whichever of its passages does: as `fuse` adds them, by article."""
    out: dict[int, float] = {}
    for scores, times in zip(_both(lexical, dense), (1.0, DENSE_WEIGHT), strict=True):
        best: dict[int, float] = {}
        for key, score in scores.items():
            if key in articles:
                best[articles[key]] = max(best.get(articles[key], 0.0), score)
        for article, score in best.items():
            out[article] = out.get(article, 0.0) + times * score
    return out


def trusted(agreement: float, passages: int) -> float:
    """What an agreement tells that was found among so many passages: the fewer, the nearer to full agreement.

    Among a dozen passages each search finds something, and that they find the same, or not, says little of whether it
    answers (EXPERIMENTS.md).
    """
    full = 1.0 + DENSE_WEIGHT
    return full + (agreement - full) * passages / (passages + _FEW)


def in_turn(groups: Sequence[Ranking], rest: Ranking) -> list[tuple[int, float]]:
    """The best of each group, then the second best of each, and so on; then `rest`. Each key once.

    A group is what one clause of the question finds, so that a question over two outlets gets passages of both however
    much more the one has to say. Within a round the higher score comes first: what was found more surely is read first.
    Scores do not descend across rounds.
    """
    order: dict[int, float] = {}
    for round_ in zip_longest(*groups):
        for key, score in sorted(filter(None, round_), key=lambda entry: -entry[1]):
            order.setdefault(key, score)
    for key, score in rest:
        order.setdefault(key, score)
    return list(order.items())


def diversify(ranked: Ranking, articles: Mapping[int, int], most: int) -> list[tuple[int, float]]:
    """The ranking with at most `most` passages of an article, and then those that were passed over, in their order.

    `articles` has the article of each key.
    """
    seen: dict[int, int] = {}
    first: list[tuple[int, float]] = []
    later: list[tuple[int, float]] = []
    for key, score in ranked:
        article = articles[key]
        seen[article] = seen.get(article, 0) + 1
        (first if seen[article] <= most else later).append((key, score))
    return first + later


def copies_last(ranked: Ranking, texts: Mapping[int, str], kept: Collection[int]) -> list[tuple[int, float]]:
    """The ranking with the passages of which every telling word stands, one behind the other, in one before them after
    the others: what a second outlet prints of an agency's report, cut at its ends or with other small words. A copy in
    which a figure, a name, "killed" or "not" differs is none.

    `texts` has the folded texts of those that are compared; those in `kept` stay where they are.
    """
    first: list[tuple[int, float]] = []
    later: list[tuple[int, float]] = []
    before: list[str] = []
    for key, score in ranked:
        words = [word for word in _WORD.findall(texts.get(key, "")) if word not in _SMALL]
        own = f" {' '.join(words)} "
        copy = len(words) >= COPIED and key not in kept and any(own in other for other in before)
        (later if copy else first).append((key, score))
        if not copy:
            before.append(own)
    return first + later


def recency(days: Sequence[str | None]) -> list[float]:
    """How late each day (ISO) is among all of them, from 0 for the first to 1 for the last; 0 where none is stated."""
    order = sorted({day[:10] for day in days if day})
    place = {day: number / (len(order) - 1) if len(order) > 1 else 0.0 for number, day in enumerate(order)}
    return [place[day[:10]] if day else 0.0 for day in days]


def _both(lexical: Ranking, dense: Ranking) -> tuple[dict[int, float], dict[int, float]]:
    """The scores of both rankings, scaled (see `fuse`)."""
    cut = len(lexical) >= DEPTH
    return _scaled(lexical[:DEPTH], floor=None if cut else 0.0), _scaled(dense[:DEPTH], floor=None)


def _scaled(ranking: Ranking, floor: float | None) -> dict[int, float]:
    if not ranking:
        return {}
    low = min(score for _, score in ranking) if floor is None else floor
    span = max(score for _, score in ranking) - low
    return {key: (score - low) / span if span > 0 else 1.0 for key, score in ranking}


def _sorted(scores: Mapping[int, float]) -> list[tuple[int, float]]:
    return sorted(sorted(scores.items()), key=itemgetter(1), reverse=True)  # the first sort decides ties
