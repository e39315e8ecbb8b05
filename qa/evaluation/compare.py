"""Which of two runs is better, figure by figure, and how sure that is. Pure.

Everything is paired: a question counts where both runs have the figure for it. Differences are of the means, the other
run less the first, with a bootstrap interval; p is a paired permutation test's; both go by group. Holm's correction is
over all the tests of one comparison. Times are shown without a test: they tell as much of the machine as of the run.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

import numpy as np

from qa.errors import SettingsError
from qa.evaluation.scored import Line, Scored, by_qid, names, shared
from qa.evaluation.scores import LOWER_IS_BETTER, METRICS
from qa.evaluation.statistics import holm, interval, interval_of, permutation_p

BALANCED = "abstention_balanced_accuracy"
_DECISIONS = ("answered_answerable", "declined_unanswerable")
# A question has changed if the first of these that both runs have is different.
_TELLING = ("right", "all_gold@10", "evidence@10", "passage_hits@10")
_TOLD = 1e-9  # a smaller difference is none


@dataclass(frozen=True)
class Difference:
    """One figure in two runs. `a` and `b` are the means over the `n` questions that have it in both.

    `difference` is b less a, with its 95% interval; `wins` counts the questions where b is better. `p_holm` is p
    corrected for all tests of the comparison. What is undefined is None and `note` says why; `only_a` and `only_b`
    count questions that have the figure in one run alone, and so do not count (a declined answer has no citations).
    """

    metric: str
    a: float
    b: float
    difference: float
    low: float | None
    high: float | None
    p: float | None
    p_holm: float | None
    wins: int
    losses: int
    ties: int
    n: int
    only_a: int = 0
    only_b: int = 0
    note: str = ""


@dataclass(frozen=True)
class Side:
    """A changed question in one run: its score, the text of the answer ("" without one), and why it counts so."""

    score: float
    text: str
    why: str


@dataclass(frozen=True)
class Changed:
    """A question that is right in one run and wrong in the other; or, without answers, found differently."""

    qid: str
    question: str
    type: str | None
    metric: str
    a: Side
    b: Side

    @property
    def better(self) -> bool:
        return self.b.score > self.a.score


@dataclass(frozen=True)
class Comparison:
    """Run `b` against run `a` over `n` questions that are in both; `left_out` are those that are not, or differ."""

    a: str
    b: str
    n: int
    left_out: tuple[str, ...]
    differences: tuple[Difference, ...]
    changed: tuple[Changed, ...]
    times_ms: tuple[float | None, float | None]
    notes: tuple[str, ...] = ()


def compare(*runs: Scored, allow_different: bool = False) -> tuple[Comparison, ...]:
    """Each further run against the first, over the questions that all of them have.

    Raises SettingsError for fewer than two runs, for runs over different questions (other ids, another wording or other
    reference answers) unless `allow_different`, and always where no question is in all of them.
    """
    if len(runs) < 2:
        raise SettingsError("a comparison takes two runs or more")
    qids, left_out = shared(runs)
    if left_out and not allow_different:
        raise SettingsError(_refusal(runs, len(qids), left_out))
    if not qids:
        raise SettingsError(f"{names(runs)} have no question in common")
    first, *others = ([lines[qid] for qid in qids] for lines in map(by_qid, runs))
    pairs = [[_difference(name, pair) for name, pair in _pairs(first, other).items()] for other in others]
    corrected = iter(holm([item.p for differences in pairs for item in differences]))
    out = []
    for run, lines, differences in zip(runs[1:], others, pairs, strict=True):
        shown = tuple(replace(item, p_holm=next(corrected)) for item in differences)
        out.append(
            Comparison(
                a=runs[0].name,
                b=run.name,
                n=len(qids),
                left_out=tuple(left_out),
                differences=shown,
                changed=_changed(runs[0], run, first, lines),
                times_ms=(_time(runs[0], qids), _time(run, qids)),
                notes=tuple(_notes(len(qids), left_out, shown)),
            )
        )
    return tuple(out)


def _refusal(runs: Sequence[Scored], same: int, left_out: Sequence[str]) -> str:
    some = ", ".join(left_out[:3]) + (", …" if len(left_out) > 3 else "")
    advice = f"; --allow-different compares over the {same} that are the same in all" if same else ""
    return f"{names(runs)} are over different questions: {len(left_out)} are not the same in all ({some}){advice}"


# --- figures ---


@dataclass(frozen=True)
class _Pair:
    """A figure's values in both runs, question by question, with the groups. `classes` only for balanced accuracy."""

    a: tuple[float, ...]
    b: tuple[float, ...]
    groups: tuple[str | None, ...]
    only_a: int = 0
    only_b: int = 0
    classes: tuple[bool, ...] = ()


def _pairs(first: Sequence[Line], other: Sequence[Line]) -> dict[str, _Pair]:
    """By figure, in the order of METRICS; those that are in a run's lines and not in METRICS come last."""
    stated = dict.fromkeys(name for line in [*first, *other] for name in line["scores"])
    out = {}
    for name in [*METRICS, *(name for name in stated if name not in METRICS)]:
        pair = _balanced(first, other) if name == BALANCED else _pair(name, first, other)
        if pair is not None:
            out[name] = pair
    return out


def _pair(name: str, first: Sequence[Line], other: Sequence[Line]) -> _Pair | None:
    values = [
        (one["scores"].get(name), two["scores"].get(name), one["group"]) for one, two in zip(first, other, strict=True)
    ]
    both = [(a, b, group) for a, b, group in values if a is not None and b is not None]
    if not both:
        return None
    a, b, groups = zip(*both, strict=True)
    only_a = sum(one is not None and two is None for one, two, _ in values)
    return _Pair(a, b, groups, only_a, sum(one is None and two is not None for one, two, _ in values))


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
        low, high = interval_of(lambda places: _halves(each[places], kind[places]), len(each), pair.groups)
        p = permutation_p(list(each * weights), pair.groups)
    else:
        made = interval(list(each), pair.groups)
        low, high, note = made.low, made.high, made.note
        p = permutation_p(list(each), pair.groups)
    sign = -1 if name in LOWER_IS_BETTER else 1
    return Difference(
        metric=name,
        a=float(a.mean()),
        b=float(b.mean()),
        difference=float((b - a).mean()),
        low=low,
        high=high,
        p=p,
        p_holm=None,
        wins=int((sign * each > _TOLD).sum()),
        losses=int((sign * each < -_TOLD).sum()),
        ties=int((abs(each) <= _TOLD).sum()),
        n=len(each),
        only_a=pair.only_a,
        only_b=pair.only_b,
        note=note,
    )


def _halves(each: Any, kind: Any) -> float | None:
    if kind.all() or not kind.any():
        return None
    return float((each[kind].mean() + each[~kind].mean()) / 2)


def _time(run: Scored, qids: Sequence[str]) -> float | None:
    """The median time of an answer, in milliseconds; None where none is stated."""
    wanted = set(qids)
    lines = [line for line in run.answers if str(line["qid"]) in wanted and not line.get("error")]
    times = [float(line["timings_ms"]["total"]) for line in lines if "total" in (line.get("timings_ms") or {})]
    return float(np.median(times)) if times else None


# --- questions side by side ---


def _changed(a: Scored, b: Scored, first: Sequence[Line], other: Sequence[Line]) -> tuple[Changed, ...]:
    """Losses before wins, each in the order of the set."""
    pairs = list(zip(first, other, strict=True))
    both = (name for name in _TELLING if any(name in one["scores"] and name in two["scores"] for one, two in pairs))
    metric = next(both, None)
    if metric is None:
        return ()
    texts = [{str(line["qid"]): str(line.get("text") or "") for line in run.answers} for run in (a, b)]
    out = []
    for one, two in pairs:
        scores = one["scores"].get(metric), two["scores"].get(metric)
        if scores[0] is not None and scores[1] is not None and abs(scores[0] - scores[1]) > _TOLD:
            sides = _side(texts[0], one, scores[0]), _side(texts[1], two, scores[1])
            out.append(Changed(str(one["qid"]), str(one["question"]), one.get("type"), metric, *sides))
    return tuple(sorted(out, key=lambda changed: changed.better))


def _side(texts: Mapping[str, str], line: Line, score: float) -> Side:
    return Side(score, texts.get(str(line["qid"]), ""), str(line.get("why") or ""))


def _notes(shared: int, left_out: Sequence[str], differences: Sequence[Difference]) -> list[str]:
    notes = []
    if left_out:
        notes.append(
            f"Compared over the {shared} questions that are the same in all runs; {len(left_out)} are left out."
        )
    tests = sum(item.p is not None for item in differences)
    if partial := [item.metric for item in differences if item.only_a or item.only_b]:
        notes.append(f"Over the questions that have the figure in both runs only: {', '.join(partial)}.")
    if tests:
        notes.append("p: paired permutation test; Holm: p corrected for all the tests shown.")
    return notes
