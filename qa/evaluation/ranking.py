"""Article-level retrieval figures with bootstrap intervals. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

import numpy as np

RESAMPLES = 2000


def first_appearance(articles: Iterable[str]) -> list[str]:
    """Each article once, in the order of its first passage."""
    return list(dict.fromkeys(articles))


def article_figures(ranked: Sequence[tuple[Sequence[str], frozenset[str]]]) -> dict[str, Any]:
    """Means over questions, each a pair of article ids (best first, no repeats) and the gold ones (not empty).

    R@4 and R@10: share of the gold articles among the first 4 or 10. all gold@10: share of questions with every gold
    article among the first 10. MRR: one over the rank of the first gold article, 0 if it is not in the list. Each
    with its 95% percentile bootstrap interval over questions (Efron 1979; 2,000 resamples, fixed seed).
    """
    rows = [
        (
            recall(articles, gold, 4),
            recall(articles, gold, 10),
            float(gold <= set(articles[:10])),
            next((1 / rank for rank, name in enumerate(articles, 1) if name in gold), 0.0),
        )
        for articles, gold in ranked
    ]
    figures: dict[str, Any] = {"n": len(rows)}
    for name, values in zip(("R@4", "R@10", "all gold@10", "MRR"), zip(*rows, strict=True), strict=False):
        low, high = bootstrap(values)
        figures[name] = {"mean": float(np.mean(values)), "low": low, "high": high}
    return figures


def recall(ranked: Sequence[str], gold: frozenset[str], k: int) -> float:
    """Share of the gold articles among the first k, in [0, 1]. Raises ValueError if there are none."""
    if not gold:
        raise ValueError("a question without gold articles has no recall")
    return len(gold & set(ranked[:k])) / len(gold)


def bootstrap(values: Sequence[float]) -> tuple[float, float]:
    """95% interval of the mean. Raises ValueError for no values."""
    if not values:
        raise ValueError("no values to resample")
    sample = np.asarray(values, dtype=np.float64)
    chosen = np.random.default_rng(0).integers(0, len(sample), (RESAMPLES, len(sample)))
    low, high = np.percentile(sample[chosen].mean(axis=1), (2.5, 97.5))
    return float(low), float(high)
