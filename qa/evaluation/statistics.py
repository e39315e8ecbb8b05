"""How sure a figure is: bootstrap intervals, a paired permutation test, Holm's correction. Pure; seeds are fixed.

Questions of one group (a conversation, an article) are not independent, so they are resampled and permuted together.
What cannot be computed is None with a note, never NaN.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt
from scipy import stats

RESAMPLES = 2000
PERMUTATIONS = 9999
EXCHANGES = 1999  # of a figure that must be worked out anew for each
LEVEL = 0.95
SEED = 0
_CELLS = 1_000_000  # values resampled at once, so that memory stays small

Floats = npt.NDArray[np.float64]
Integers = npt.NDArray[np.int64]
Groups = Sequence[str | None]
Booleans = npt.NDArray[np.bool_]
Bounds = tuple[float, float]
# A figure for many resamples of n questions at once: how often each came (draws, n) to its values (draws,), NaN where
# it is undefined for those that came.
Statistic = Callable[[Floats], Floats]
SHARE: Bounds = (0.0, 1.0)

ONE_VALUE = "one value, so no interval"
ONE_GROUP = "all values are of one group, so no interval"
UNDEFINED = "undefined for half of the resamples or more, so no interval"
EQUAL = "all values are equal, so the interval is that of Clopper and Pearson for what was not seen in any group"


@dataclass(frozen=True)
class Interval:
    """A mean (or what `interval_of` was given) with its 95% interval.

    `n` counts values and `groups` what was resampled. `mean` is None for no values; `low` and `high` are None where no
    interval can be had, and `note` says why.
    """

    mean: float | None
    low: float | None
    high: float | None
    n: int
    groups: int
    note: str = ""

    def figure(self) -> dict[str, Any]:
        """{mean, low, high, n, groups?, note?}: `groups` where there are fewer than values, `note` if there is one."""
        out: dict[str, Any] = {"mean": self.mean, "low": self.low, "high": self.high, "n": self.n}
        out |= {"groups": self.groups} if self.groups < self.n else {}
        return out | ({"note": self.note} if self.note else {})


def interval(values: Sequence[float], groups: Groups | None = None, bounds: Bounds | None = None) -> Interval:
    """The mean with its percentile bootstrap interval (Efron 1979; 2,000 resamples).

    `groups` names the group of each value; None in it is a group of its own. With groups of several values, groups are
    drawn and the mean is over the values in them (the cluster bootstrap: Davison & Hinkley 1997, 3.8). Of one value or
    one group there is no interval.

    Where all values are equal no resample differs. If `bounds` say between which two a value must lie, at most a share
    u of all groups is otherwise (the upper end of Clopper & Pearson 1934 for none of as many as there are here), and
    those at the bounds at worst; so twice 1 in [0, 1] has the interval [.158, 1]. Without bounds it is a point, and
    says nothing of the next question.
    """
    data = np.asarray(values, dtype=np.float64)
    of = labels(len(data), groups)
    count = max(of.tolist()) + 1 if len(of) else 0
    if early := _without_resampling(data, count, bounds):
        return early
    if count == len(data):
        low, high = _plain(data)
    else:
        low, high = _clustered(data, of, count)
    return Interval(float(data.mean()), low, high, len(data), count)


def measured(statistic: Statistic, n: int, groups: Groups | None = None) -> Interval:
    """Any figure of `n` questions with its interval, see `interval_of`. `note` says why there is none."""
    of = labels(n, groups)
    count = max(of.tolist()) + 1 if n else 0
    low, high = interval_of(statistic, n, groups)
    note = "" if low is not None else ONE_VALUE if n == 1 else ONE_GROUP if count == 1 else UNDEFINED
    return Interval(value_of(statistic, n), low, high, n, count, note if n else "no value, so no mean")


def value_of(statistic: Statistic, n: int) -> float | None:
    """The figure of all `n` questions, each once; None where it is undefined, or for no question."""
    value = float(statistic(np.ones((1, n)))[0]) if n else np.nan
    return None if np.isnan(value) else value


def interval_of(statistic: Statistic, n: int, groups: Groups | None = None) -> tuple[float | None, float | None]:
    """The 95% percentile bootstrap interval of any figure of `n` questions; (None, None) where there is none.

    Draws for which the figure is undefined are left out. There is no interval of one group, or if half of the draws or
    more are left out.
    """
    of = labels(n, groups)
    count = max(of.tolist()) + 1 if n else 0
    if count < 2:
        return None, None
    found = np.concatenate([statistic(times[:, of].astype(np.float64)) for times in _draws(count, n)])
    found = found[~np.isnan(found)]
    return _percentiles(found) if len(found) > RESAMPLES / 2 else (None, None)


def mean_of(values: Sequence[float] | Floats) -> Statistic:
    """The mean of these as a figure to resample, undefined where none is drawn."""
    data = np.asarray(values, dtype=np.float64)
    return lambda times: _over(times @ data, times.sum(axis=1))


def share_of(values: Sequence[float] | Floats, among: Sequence[bool] | Booleans) -> Statistic:
    """The mean of those values that are `among`, undefined where none of them is drawn."""
    kept = np.asarray(among, dtype=np.float64)
    data = np.asarray(values, dtype=np.float64) * kept
    return lambda times: _over(times @ data, times @ kept)


def quantile_of(values: Sequence[float] | Floats, per_cent: float) -> Statistic:
    """A percentile of these as a figure to resample, between two values in proportion, as NumPy's default has it."""
    data = np.asarray(values, dtype=np.float64)
    order = np.argsort(data, kind="stable")
    sorted_ = data[order]

    def of(times: Floats) -> Floats:
        reached = np.cumsum(times[:, order], axis=1)
        place = (reached[:, -1:] - 1) * per_cent / 100 if len(data) else np.zeros((len(times), 1))
        lower, upper = (sorted_[(reached <= edge).sum(axis=1)] for edge in (np.floor(place), np.ceil(place)))
        return np.asarray(lower + (upper - lower) * (place[:, 0] % 1))

    return of


def exchange_p(statistic: Statistic, n: int, groups: Groups | None = None) -> float | None:
    """Two-sided p of the difference of a whole set's figure between two runs; None where it is undefined, or for no
    question. `statistic` is the figure of any of 2 n answers: those of the one run to n questions, and of the other.

    If the two systems are alike, their answers to a question (with `groups`: to a whole group) might as well be
    exchanged (Fisher 1935). 1,999 ways drawn at random, and the one that is; a way in which the figure is undefined
    counts as no less extreme.
    """
    if not n:
        return None
    label = labels(n, groups)

    def differences(exchanged: Floats) -> Floats:
        kept = 1 - exchanged
        one, other = np.hstack([kept, exchanged]), np.hstack([exchanged, kept])
        return statistic(other) - statistic(one)

    observed = abs(float(differences(np.zeros((1, n)))[0]))
    if np.isnan(observed):
        return None
    draw = np.random.default_rng(SEED)
    extreme = 1
    some, count = max(1, _CELLS // (2 * n)), max(label.tolist()) + 1
    for start in range(0, EXCHANGES, some):
        rows = min(some, EXCHANGES - start)
        found = differences(draw.integers(0, 2, (rows, count))[:, label].astype(np.float64))
        extreme += int((~(np.abs(found) < observed - 1e-12)).sum())
    return extreme / (EXCHANGES + 1)


def permutation_p(differences: Sequence[float], groups: Groups | None = None) -> float | None:
    """Two-sided p of the mean of paired differences under a sign-flip permutation test (Fisher 1935); None for no pair.

    If the two systems are alike, the signs of a question's (with `groups`: of a whole group's) differences might as
    well be the other way round. All ways are tried where there are no more than 9,999, else 9,999 drawn at random.
    Questions without a difference change nothing and are left out.
    """
    data = np.asarray(differences, dtype=np.float64)
    if not len(data):
        return None
    sums = np.bincount(labels(len(data), groups), weights=data)
    sums = sums[~np.isclose(sums, 0.0, atol=1e-12)]
    if len(sums) < 2:  # none differs; or one does, and either sign of it is as extreme
        return 1.0
    result = stats.permutation_test(
        (sums, np.zeros_like(sums)),
        _mean_difference,
        permutation_type="samples",
        vectorized=True,
        n_resamples=PERMUTATIONS,
        batch=max(1, _CELLS // len(sums)),
        rng=np.random.default_rng(SEED),
    )
    return float(result.pvalue)


def holm(p_values: Sequence[float | None]) -> list[float | None]:
    """The p-values adjusted for there being several (Holm 1979), in the order given; None stays None and is no test.

    The smallest of m is multiplied by m, the next by m - 1, and so on; never above 1, nor below the one before.
    """
    tested = sorted((p, place) for place, p in enumerate(p_values) if p is not None)
    adjusted: list[float | None] = [None] * len(p_values)
    largest = 0.0
    for rank, (p, place) in enumerate(tested):
        largest = max(largest, min(1.0, (len(tested) - rank) * p))
        adjusted[place] = largest
    return adjusted


def labels(n: int, groups: Groups | None = None) -> Integers:
    """The group of each value as a number from 0; one without a group has its own. Raises ValueError on lengths."""
    if groups is None:
        return np.arange(n, dtype=np.int64)
    if len(groups) != n:
        raise ValueError(f"{n} values, but {len(groups)} groups")
    known: dict[Any, int] = {}
    keys = (place if group is None else str(group) for place, group in enumerate(groups))
    return np.asarray([known.setdefault(key, len(known)) for key in keys], dtype=np.int64)


def _without_resampling(data: Floats, groups: int, bounds: Bounds | None) -> Interval | None:
    """The result where there is nothing to resample; None where there is."""
    n = len(data)
    if not n:
        return Interval(None, None, None, 0, 0, "no value, so no mean")
    mean = float(data.mean())
    if n == 1:
        return Interval(mean, None, None, 1, 1, ONE_VALUE)
    if groups == 1:
        return Interval(mean, None, None, n, 1, ONE_GROUP)
    if (data == data[0]).all():
        mean = float(data[0])
        if bounds is None:
            return Interval(mean, mean, mean, n, groups, "all values are equal, so the interval is a point")
        unseen = float(stats.binomtest(0, groups).proportion_ci(LEVEL, method="exact").high)
        low, high = mean - unseen * (mean - bounds[0]), mean + unseen * (bounds[1] - mean)
        return Interval(mean, low, high, n, groups, EQUAL)
    return None


def _plain(data: Floats) -> tuple[float, float]:
    result = stats.bootstrap(
        (data,),
        np.mean,
        n_resamples=RESAMPLES,
        batch=max(1, _CELLS // len(data)),
        confidence_level=LEVEL,
        method="percentile",
        rng=np.random.default_rng(SEED),
    )
    return float(result.confidence_interval.low), float(result.confidence_interval.high)


def _clustered(data: Floats, of: Integers, count: int) -> tuple[float, float]:
    """Groups drawn with replacement."""
    sums, sizes = np.bincount(of, weights=data), np.bincount(of).astype(np.float64)
    found = [(times @ sums) / (times @ sizes) for times in _draws(count, len(data))]
    return _percentiles(np.concatenate(found))


def _draws(count: int, n: int) -> Iterator[Integers]:
    """How often each of `count` groups of `n` values came when as many were drawn with replacement (some draws, count);
    RESAMPLES in all."""
    rng = np.random.default_rng(SEED)
    at_once = max(1, _CELLS // n)
    for start in range(0, RESAMPLES, at_once):
        draws = min(at_once, RESAMPLES - start)
        drawn = rng.integers(0, count, (draws, count)) + count * np.arange(draws)[:, None]
        yield np.bincount(drawn.ravel(), minlength=draws * count).reshape(draws, count)


def _over(part: Floats, whole: Floats) -> Floats:
    """Quotients, NaN where there is nothing to divide by."""
    out = np.full(len(whole), np.nan)
    np.divide(part, whole, out=out, where=whole > 0)
    return out


def _percentiles(found: Floats) -> tuple[float, float]:
    low, high = np.percentile(found, (50 * (1 - LEVEL), 50 * (1 + LEVEL)))
    return float(low), float(high)


def _mean_difference(one: Floats, other: Floats, axis: int) -> Any:
    return (one - other).mean(axis=axis)
