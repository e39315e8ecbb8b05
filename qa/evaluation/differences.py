"""Figure by figure, how two runs over the same questions differ. Pure.

Everything is paired: a question counts where both runs have the figure for it. Differences are of the means, the other
run less the first, with a bootstrap interval; p is a paired permutation test's; both go by group, as the first run has
them. Figures that only a set has (see `wholes`) are taken over the same questions in both runs, and over the same
resamples of them; for their p the answers of the two runs to a question are exchanged. That of a time tells as much of
the machine as of the run.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from qa.evaluation import retrieval
from qa.evaluation.abstention import halves_of
from qa.evaluation.counted import counted
from qa.evaluation.scored import Line
from qa.evaluation.scores import LOWER_IS_BETTER, metric_names
from qa.evaluation.statistics import exchange_p, interval, interval_of, permutation_p, value_of
from qa.evaluation.wholes import Asked, Whole, spent, wholes

BALANCED = "abstention_balanced_accuracy"
TOLD = 1e-9  # a smaller difference is none
_DECISIONS = ("answered_answerable", "declined_unanswerable")


@dataclass(frozen=True)
class Difference:
    """One figure in two runs. `a` and `b` are the means over the `n` questions that have it in both.

    `difference` is b less a, with its 95% interval; `wins` counts the questions where b is better. `p_holm` is p
    corrected for all tests of the comparison. What is undefined is None and `note` says why; `only_a` and `only_b`
    count questions that have the figure in one run alone, and so do not count (a declined answer has no citations).
    A figure of whole sets has no sides to count where a question has nothing of its own to compare.
    """

    metric: str
    a: float
    b: float
    difference: float
    low: float | None
    high: float | None
    p: float | None
    p_holm: float | None
    wins: int | None
    losses: int | None
    ties: int | None
    n: int
    only_a: int = 0
    only_b: int = 0
    note: str = ""


@dataclass(frozen=True)
class _Pair:
    """A figure's values in both runs, question by question, with the groups. `classes` only for balanced accuracy."""

    a: tuple[float, ...]
    b: tuple[float, ...]
    groups: tuple[str | None, ...]
    only_a: int = 0
    only_b: int = 0
    classes: tuple[bool, ...] = ()


def differences(first: Asked, other: Asked) -> list[Difference]:
    """By figure, in the order in which a run shows them; those that are none of its own (a judge's) come last."""
    stated = dict.fromkeys(name for line in [*first.lines, *other.lines] for name in line["scores"])
    known = metric_names(retrieval.cutoffs(stated))
    whole, paid = (wholes(first), wholes(other)), (spent(first), spent(other))
    both = wholes(Asked([*first.lines, *other.lines], [*first.answers, *other.answers]))
    groups = [line["group"] for line in first.lines]
    out = []
    for name in [*known, *(name for name in stated if name not in known)]:
        if name in whole[0] and name in whole[1]:
            found = _of_wholes(name, whole[0][name], whole[1][name], both[name], groups)
        else:
            pair = (
                _balanced(first.lines, other.lines)
                if name == BALANCED
                else _paired(paid[0][name], paid[1][name], groups)
                if name in paid[0] and name in paid[1]
                else _pair(name, first.lines, other.lines)
            )
            found = _difference(name, pair) if pair else None
        if found:
            out.append(found)
    return out


def _of_wholes(name: str, a: Whole, b: Whole, both: Whole, groups: Sequence[str | None]) -> Difference | None:
    """None where the figure is undefined in a run, for the questions that enter it in both. `both` is the figure of the
    questions of the one run and, behind them, of the other."""
    places = np.flatnonzero(a.known & b.known)
    of_a, of_b = a.of(places), b.of(places)
    one, two = value_of(of_a, len(places)), value_of(of_b, len(places))
    if one is None or two is None:
        return None
    of = [groups[place] for place in places.tolist()]
    low, high = interval_of(lambda times: of_b(times) - of_a(times), len(places), of)
    p = exchange_p(both.of(np.concatenate([places, places + len(groups)])), len(places), of)
    sides: tuple[int | None, int | None, int | None] = (None, None, None)
    if a.each is not None and b.each is not None:
        sides = _sides(name, b.each[places] - a.each[places])
    return Difference(
        name, one, two, two - one, low, high, p, None, *sides, len(places),
        only_a=int((a.known & ~b.known).sum()), only_b=int((b.known & ~a.known).sum()),
        note="" if low is not None else "of too few questions or groups, so no interval",
    )  # fmt: skip


def _sides(name: str, each: Any) -> tuple[int, int, int]:
    """Wins, losses and ties of differences, question by question."""
    sign = -1 if name in LOWER_IS_BETTER else 1
    return int((sign * each > TOLD).sum()), int((sign * each < -TOLD).sum()), int((abs(each) <= TOLD).sum())


def _pair(name: str, first: Sequence[Line], other: Sequence[Line]) -> _Pair | None:
    """None where no question has the figure in both runs; `right` is over the questions that it counts alone."""
    counts = counted(first) if name == "right" else [True] * len(first)
    both = [pair for pair, counts_it in zip(zip(first, other, strict=True), counts, strict=True) if counts_it]
    a, b = ([pair[run]["scores"].get(name) for pair in both] for run in (0, 1))
    return _paired(a, b, [one["group"] for one, _ in both])


def _paired(first: Sequence[float | None], other: Sequence[float | None], groups: Sequence[str | None]) -> _Pair | None:
    values = list(zip(first, other, groups, strict=True))
    both = [(a, b, group) for a, b, group in values if a is not None and b is not None]
    if not both:
        return None
    a, b, of = zip(*both, strict=True)
    only_a = sum(one is not None and two is None for one, two, _ in values)
    return _Pair(a, b, of, only_a, sum(one is None and two is not None for one, two, _ in values))


def _balanced(first: Sequence[Line], other: Sequence[Line]) -> _Pair | None:
    """Each question's decision, and its class; None unless both classes are there."""
    values = [_pair(name, first, other) for name in _DECISIONS]
    if values[0] is None or values[1] is None:
        return None
    yes, no = values[0], values[1]
    classes = (True,) * len(yes.a) + (False,) * len(no.a)
    return _Pair(yes.a + no.a, yes.b + no.b, yes.groups + no.groups, classes=classes)


def _difference(name: str, pair: _Pair) -> Difference:
    a, b = np.asarray(pair.a, dtype=np.float64), np.asarray(pair.b, dtype=np.float64)
    each = b - a
    note = ""
    if pair.classes:
        kind = np.asarray(pair.classes)
        weights = np.where(kind, 0.5 / kind.sum(), 0.5 / (~kind).sum()) * len(kind)
        a, b = a * weights, b * weights
        low, high = interval_of(halves_of(each, kind), len(each), pair.groups)
        p = permutation_p(list(each * weights), pair.groups)
    else:
        made = interval(list(each), pair.groups)
        low, high, note = made.low, made.high, made.note
        p = permutation_p(list(each), pair.groups)
    wins, losses, ties = _sides(name, each)
    return Difference(
        metric=name,
        a=float(a.mean()),
        b=float(b.mean()),
        difference=float((b - a).mean()),
        low=low,
        high=high,
        p=p,
        p_holm=None,
        wins=wins,
        losses=losses,
        ties=ties,
        n=len(each),
        only_a=pair.only_a,
        only_b=pair.only_b,
        note=note,
    )
