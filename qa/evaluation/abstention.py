"""Does it know when not to answer; and is its confidence worth anything. Pure.

Over a set: `abstention_precision` is the share of the declined questions that are unanswerable, `abstention_recall` the
share of the unanswerable that are declined, `abstention_balanced_accuracy` the mean of `answered_answerable` and
`declined_unanswerable` (answering everything, or nothing, gives .5). A question whose model failed was neither answered
nor declined: it counts as wrong in the shares of answerable and unanswerable questions, and in no other.

Confidence is `Answer.confidence`; questions without one are left out of all that needs it.

Risk and coverage (Geifman & El-Yaniv 2017) are of the whole system, its declining included: with a threshold on the
confidence, what the system did with the questions at or above it stands, and the rest is withheld. Coverage is the
share of the questions that stand, risk the share of errors among them. An error is what SQuAD 2.0 (Rajpurkar et al.
2018) gives no point for: a wrong answer, any answer to an unanswerable question, a declined question that is
answerable. To decline an unanswerable one is right at every coverage, as it stays declined whatever the threshold. So
the risk at full coverage is 1 less the share that is right, a system without an error has an area of 0, and systems
that decline differently are compared over the same coverages.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, Literal

import numpy as np
import numpy.typing as npt

from qa.evaluation.answers import declined
from qa.evaluation.statistics import (
    SHARE,
    Groups,
    Integers,
    Interval,
    Statistic,
    interval,
    measured,
    share_of,
    value_of,
)

Floats = npt.NDArray[np.float64]
Figures = dict[str, Any]
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
    confidences and known errors. Intervals are bootstrap intervals over groups; where no resample differs, see
    `statistics.interval`.
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
    found = measured(halves_of(good, kind), len(cases), [case.group for case in cases])
    if found.mean is not None:
        if found.low == found.high and found.low is not None:
            # Either kind was decided alike throughout. That each share is within its own interval bounds their mean.
            kinds = [_interval(good[places], cases, places) for places in (np.flatnonzero(kind), np.flatnonzero(~kind))]
            note = next((made.note for made in kinds if made.low is None), kinds[0].note)
            found = replace(found, low=_mean_of(kinds, "low"), high=_mean_of(kinds, "high"), note=note)
        out["abstention_balanced_accuracy"] = found.figure()
    return out | _area(cases)


def balanced_accuracy(good: Floats, answerable: npt.NDArray[np.bool_]) -> float | None:
    """Mean of the two shares that were decided rightly, answerable and unanswerable; None if one kind is missing."""
    if not len(answerable) or answerable.all() or not answerable.any():
        return None
    return float((good[answerable].mean() + good[~answerable].mean()) / 2)


def halves_of(good: Floats, answerable: npt.NDArray[np.bool_]) -> Statistic:
    """The mean of the two kinds' means as a figure to resample; undefined where one kind is missing."""
    yes, no = share_of(good, answerable), share_of(good, ~answerable)
    return lambda times: (yes(times) + no(times)) / 2


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
    return value_of(area_of(confidences, wrong), len(confidences))


def area_of(confidences: Sequence[float] | Floats, wrong: Sequence[float] | Floats) -> Statistic:
    """The area as a figure to resample, undefined where no question is drawn.

    Of a block of m questions of equal confidence with the mean error e, which s questions with E errors stand before,
    the risks are (E + je) / (s + j) for j = 1 … m. They sum to me + (E - se)(H(s + m) - H(s)), H the harmonic numbers.
    """
    _, errors, blocks = _sorted(np.asarray(confidences, dtype=np.float64), np.asarray(wrong, dtype=np.float64))
    order = np.argsort(-np.asarray(confidences, dtype=np.float64), kind="stable")
    starts = np.flatnonzero(np.diff(blocks, prepend=-1))

    def of(times: Floats) -> Floats:
        drawn = times[:, order]
        size = np.add.reduceat(drawn, starts, axis=1)
        came = np.add.reduceat(drawn * errors, starts, axis=1)
        end, total = np.cumsum(size, axis=1), np.cumsum(came, axis=1)
        before, behind = end - size, total - came
        harmonic = np.append(0.0, np.cumsum(1 / np.arange(1, end.max() + 1)))
        steps = harmonic[end.astype(np.int64)] - harmonic[before.astype(np.int64)]
        mean = np.divide(came, size, out=np.zeros_like(came), where=size > 0)
        risks = came + (behind - before * mean) * steps
        return np.asarray(risks.sum(axis=1) / end[:, -1])

    return of


def curve(cases: Sequence[Case]) -> Figures:
    """`risk_coverage` and `aurc` (see the head of this file) over the questions with a confidence whose error is known,
    and `thresholds` over all with a confidence; what has none is absent."""
    out: Figures = {}
    if known := judged(cases):
        sure, wrong = [sureness for sureness, _, _ in known], [error for _, error, _ in known]
        out = {"risk_coverage": risk_coverage(sure, wrong), "aurc": area(sure, wrong)}
    decided = [case for case in cases if case.confidence is not None and (case.answered or case.declined)]
    return out | ({"thresholds": [at_threshold(decided, step) for step in THRESHOLDS]} if decided else {})


def at_threshold(cases: Sequence[Case], threshold: float) -> Figures:
    """What answering from `threshold` on, and declining the rest, would have given, as far as the answers tell.

    Other than in the curve, a declined question at or above it would have been answered: how is not known, so that it
    counts as wrong. `risk` is over the answers whose error is known, None without any. `cases` have a confidence.
    """
    kept = [case.confidence is not None and case.confidence >= threshold for case in cases]
    answerable = [case.answerable for case in cases]
    errors = [
        1.0 - (case.right if case.answerable and case.answered else 0.0)
        for case, keep in zip(cases, kept, strict=True)
        if keep and case.right is not None
    ]
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


def _area(cases: Sequence[Case]) -> Figures:
    known = judged(cases)
    sure = np.asarray([sureness for sureness, _, _ in known])
    wrong = np.asarray([error for _, error, _ in known])
    groups: Groups = [case.group for _, _, case in known]
    found = measured(area_of(sure, wrong), len(known), groups)
    if found.mean is None:
        return {}
    if found.low == found.high and found.low is not None:  # all errors are equal, so the area is the error
        found = interval(list(wrong), groups, SHARE)
    return {"aurc": found.figure()}


def judged(cases: Sequence[Case]) -> list[tuple[float, float, Case]]:
    """(confidence, error, case) of the questions with a confidence whose answer or declining could be judged."""
    return [
        (case.confidence, 1.0 - case.right, case)
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
    return interval([float(value) for value in yes], [case.group for case in cases], SHARE).figure()


def _interval(good: Floats, cases: Sequence[Case], places: Integers) -> Interval:
    return interval(list(good), [cases[place].group for place in places], SHARE)


def _mean_of(kinds: Sequence[Interval], end: Literal["low", "high"]) -> float | None:
    """None where one of the two kinds is of a single question or group, so that nothing bounds it."""
    ends = [getattr(kind, end) for kind in kinds]
    return None if None in ends else sum(ends) / len(ends)
