"""How far the confidence of answers agrees with what happened. Pure."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np

from qa.evaluation.abstention import Case

BINS = 10


def calibration(cases: Sequence[Case]) -> dict[str, Any]:
    """How the confidence agrees with what happened: `answerable` over all questions, `right` over those answered.

    Each {ece, brier, n, bins}; only what has questions with a confidence is there.
    """
    held = [case for case in cases if case.confidence is not None]
    answered = [case for case in held if case.answered and case.right is not None]
    events = {
        "answerable": [(case.confidence or 0.0, float(case.answerable)) for case in held],
        "right": [(case.confidence or 0.0, case.right or 0.0) for case in answered],
    }
    return {name: calibrated(pairs) for name, pairs in events.items() if pairs}


def calibrated(pairs: Sequence[tuple[float, float]]) -> dict[str, Any]:
    """Expected calibration error and Brier score of (confidence, outcome) pairs, not none; both 0 at best.

    ECE (Naeini et al. 2015; Guo et al. 2017): ten bins of equal width, a confidence on an edge in the lower one; the
    distance of mean confidence and mean outcome in each, weighted by its share. Brier (1950): mean squared distance.
    """
    sure = np.asarray([confidence for confidence, _ in pairs], dtype=np.float64)
    came = np.asarray([outcome for _, outcome in pairs], dtype=np.float64)
    place = np.clip(np.ceil(np.round(sure * BINS, 9)).astype(np.int64) - 1, 0, BINS - 1)
    bins = [
        {
            "from": bin_ / BINS,
            "to": (bin_ + 1) / BINS,
            "n": int(inside.sum()),
            "confidence": float(sure[inside].mean()),
            "outcome": float(came[inside].mean()),
        }
        for bin_ in range(BINS)
        if (inside := place == bin_).any()
    ]
    ece = sum(row["n"] / len(sure) * abs(row["confidence"] - row["outcome"]) for row in bins)
    return {"ece": float(ece), "brier": float(((sure - came) ** 2).mean()), "n": len(sure), "bins": bins}
