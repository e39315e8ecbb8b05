"""Does it know when not to answer; and is its confidence worth anything. Pure.

Over a set: `abstention_precision` is the share of the declined questions that are unanswerable, `abstention_recall` the
share of the unanswerable that are declined, `abstention_balanced_accuracy` the mean of `answered_answerable` and
`declined_unanswerable` (answering everything, or nothing, gives .5). A question whose model failed was neither answered
nor declined: it counts as wrong in the shares of answerable and unanswerable questions, and in no other.

Confidence is `Answer.confidence`; questions without one are left out of all that needs it.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt

from qa.evaluation.answers import declined
from qa.evaluation.statistics import Groups, Integers, interval, interval_of

Floats = npt.NDArray[np.float64]
Figures = dict[str, Any]
BINS = 10
THRESHOLDS = tuple(round(step / 20, 2) for step in range(21))


@dataclass(frozen=True)
class Case:
    """One question as the decision to answer sees it. A failed one is neither `answered` nor `declined`.

    `right` is whether it was answered or declined rightly, in [0, 1]; None where no reference tells.
    """

    answerable: bool
    answered: bool
    declined: bool
    right: float | None = None
    confidence: float | None = None
    group: str | None = None


def scores(answerable: bool, answer: Mapping[str, Any]) -> dict[str, float]:
    """Of one question: `answered_answerable` or `declined_unanswerable`, 0 or 1."""
    if answerable:
        return {"answered_answerable": float(bool(answer.get("answered")))}
    return {"declined_unanswerable": float(declined(answer))}


def figures(cases: Sequence[Case]) -> Figures:
    """The set's figures by name, each {mean, low, high, n}; what is undefined is left out.

    Precision needs a declined question, recall an unanswerable one, balanced accuracy both kinds of questions, `aurc`
    confidences. Intervals are bootstrap intervals over groups.
    """
    out: Figures = {}
    declining = [case for case in cases if case.declined]
    unanswerable = [case for case in cases if not case.answerable]
    if declining:
        out["abstention_precision"] = _share([not case.answerable for case in declining], declining)
    if unanswerable:
        out["abstention_recall"] = _share([case.declined for case in unanswerable], unanswerable)
    good = np.asarray([case.answered if case.answerable else case.declined for case in cases], dtype=np.float64)
    kind = np.asarray([case.answerable for case in cases], dtype=np.bool_)

    def balanced(places: Integers) -> float | None:
        return balanced_accuracy(good[places], kind[places])

    whole = balanced(np.arange(len(cases)))
    if whole is not None:
        low, high = interval_of(balanced, len(cases), [case.group for case in cases])
        out["abstention_balanced_accuracy"] = {"mean": whole, "low": low, "high": high, "n": len(cases)}
    return out | _area(cases)


def balanced_accuracy(good: Floats, answerable: npt.NDArray[np.bool_]) -> float | None:
    """Mean of the two shares that were decided rightly, answerable and unanswerable; None if one kind is missing."""
    if not len(answerable) or answerable.all() or not answerable.any():
        return None
    return float((good[answerable].mean() + good[~answerable].mean()) / 2)


def risk_coverage(confidences: Sequence[float], wrong: Sequence[float]) -> list[list[float]]:
    """[coverage, risk] for each confidence as the threshold, the surest first (Geifman & El-Yaniv 2017).

    Coverage is the share of the questions at or above it, risk the share of wrong answers among them. Questions of
    equal confidence cannot be told apart by a threshold, so they enter together, as one point. Empty for none.
    """
    sure, errors, blocks = _sorted(np.asarray(confidences, dtype=np.float64), np.asarray(wrong, dtype=np.float64))
    if not len(sure):
        return []
    ends = np.flatnonzero(np.append(np.diff(blocks) > 0, True)) + 1
    return [[float(end / len(sure)), float(errors[:end].mean())] for end in ends]


def area(confidences: Sequence[float] | Floats, wrong: Sequence[float] | Floats) -> float | None:
    """AURC: the mean risk over the coverages 1/n, 2/n, …, 1; lower is better, None for no question.

    Questions of equal confidence count as in random order: each has their mean error, so that the area does not hang
    on the order of the set.
    """
    sure, errors, blocks = _sorted(np.asarray(confidences, dtype=np.float64), np.asarray(wrong, dtype=np.float64))
    if not len(sure):
        return None
    even = (np.bincount(blocks, weights=errors) / np.bincount(blocks))[blocks]
    return float((np.cumsum(even) / np.arange(1, len(sure) + 1)).mean())


def curve(cases: Sequence[Case]) -> Figures:
    """`risk_coverage`, `aurc` and `thresholds` over the questions with a confidence; {} where there are none.

    An answer is wrong by `1 - right`, any answer to an unanswerable question is. A declined question has no answer that
    could be right: at the coverages that include it, it counts as wrong. So systems that decline differently are
    compared over the same coverages, and beyond the share that was answered the curve is the worst case.
    """
    known = _judged(cases)
    if not known:
        return {}
    sure, wrong = [sureness for sureness, _, _ in known], [error for _, error, _ in known]
    rows = [row for threshold in THRESHOLDS if (row := at_threshold(known, threshold))]
    return {"risk_coverage": risk_coverage(sure, wrong), "aurc": area(sure, wrong), "thresholds": rows}


def at_threshold(known: Sequence[tuple[float, float, Case]], threshold: float) -> Figures:
    """What answering from `threshold` on would have given, as far as `known` (confidence, error, case) tells."""
    kept = [sureness >= threshold for sureness, _, _ in known]
    answerable = [case.answerable for _, _, case in known]
    errors = [error for (_, error, _), keep in zip(known, kept, strict=True) if keep]
    good = np.asarray([keep == can for keep, can in zip(kept, answerable, strict=True)], dtype=np.float64)
    can = np.asarray(answerable, dtype=np.bool_)
    return {
        "threshold": threshold,
        "coverage": sum(kept) / len(kept),
        "risk": float(np.mean(errors)) if errors else None,
        "answered_answerable": float(good[can].mean()) if can.any() else None,
        "declined_unanswerable": float(good[~can].mean()) if not can.all() else None,
        "balanced_accuracy": balanced_accuracy(good, can),
    }


def calibration(cases: Sequence[Case]) -> Figures:
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


def calibrated(pairs: Sequence[tuple[float, float]]) -> Figures:
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


def _area(cases: Sequence[Case]) -> Figures:
    known = _judged(cases)
    sure = np.asarray([sureness for sureness, _, _ in known])
    wrong = np.asarray([error for _, error, _ in known])
    whole = area(sure, wrong)
    if whole is None:
        return {}
    groups: Groups = [case.group for _, _, case in known]
    low, high = interval_of(lambda places: area(sure[places], wrong[places]), len(known), groups)
    return {"aurc": {"mean": whole, "low": low, "high": high, "n": len(known)}}


def _judged(cases: Sequence[Case]) -> list[tuple[float, float, Case]]:
    """(confidence, error, case) of the questions with a confidence whose answer could be judged."""
    return [
        (case.confidence, 1.0 - (case.right if case.answerable and case.answered else 0.0), case)
        for case in cases
        if case.confidence is not None and case.right is not None and (case.answered or case.declined)
    ]


def _sorted(sure: Floats, wrong: Floats) -> tuple[Floats, Floats, Integers]:
    """Both by falling confidence, and for each place the number of its block of equal confidence, from 0."""
    order = np.argsort(-sure, kind="stable")
    sure = sure[order]
    blocks = np.cumsum(np.append(False, np.diff(sure) != 0)) if len(sure) else np.zeros(0)
    return sure, wrong[order], blocks.astype(np.int64)


def _share(yes: Sequence[bool], cases: Sequence[Case]) -> Figures:
    found = interval([float(value) for value in yes], [case.group for case in cases])
    return {"mean": found.mean, "low": found.low, "high": found.high, "n": found.n}
