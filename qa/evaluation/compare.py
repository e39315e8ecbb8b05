"""Which of two runs is better, figure by figure, and how sure that is. Pure.

Everything is paired: a question counts where both runs have the figure for it. Differences are of the means, the other
run less the first, with a bootstrap interval; p is a paired permutation test's; both go by group, as the first run has
them. Figures that only a set has (see `wholes`) are taken over the same questions in both runs, and over the same
resamples of them; there is no test for them, and none for times: they tell as much of the machine as of the run. Holm's
correction is over all the tests of one comparison.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

import numpy as np

from qa.errors import SettingsError
from qa.evaluation import retrieval
from qa.evaluation.abstention import halves_of
from qa.evaluation.counted import counted
from qa.evaluation.scored import Line, Scored, by_qid, names, other_articles, shared
from qa.evaluation.scores import JUDGED, LOWER_IS_BETTER, metric_names
from qa.evaluation.statistics import holm, interval, interval_of, permutation_p, value_of
from qa.evaluation.wholes import Asked, Whole, spent, wholes

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
    A figure of whole sets has no p, and no sides to count where a question has nothing of its own to compare.
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
    notes: tuple[str, ...] = ()


def compare(*runs: Scored, allow_different: bool = False, metrics: Sequence[str] = ()) -> tuple[Comparison, ...]:
    """Each further run against the first, over the questions that all of them have.

    `metrics` are the figures to compare, all that the runs have where it is empty: the fewer there are, the less is
    taken off by the correction, so name those that the decision hangs on. Raises SettingsError for one that no run has.
    Raises SettingsError for fewer than two runs, for runs over different questions (other ids, or anything else of a
    question that is not the same) unless `allow_different`, and always where no question is in all of them.
    """
    if len(runs) < 2:
        raise SettingsError("a comparison takes two runs or more")
    qids, left_out = shared(runs)
    if left_out and not allow_different:
        raise SettingsError(_refusal(runs, len(qids), left_out))
    if not qids:
        raise SettingsError(f"{names(runs)} have no question in common")
    first, *others = (_asked(run, qids) for run in runs)
    pairs = [_chosen(_differences(first, other), metrics) for other in others]
    corrected = iter(holm([item.p for differences in pairs for item in differences]))
    out = []
    for run, other, differences in zip(runs[1:], others, pairs, strict=True):
        shown = tuple(replace(item, p_holm=next(corrected)) for item in differences)
        out.append(
            Comparison(
                a=runs[0].name,
                b=run.name,
                n=len(qids),
                left_out=tuple(left_out),
                differences=shown,
                changed=_changed(runs[0], run, first.lines, other.lines),
                notes=(
                    *_notes(len(qids), left_out, shown, other_articles(runs[0], run)),
                    *([] if metrics else _of_one(first, other)),
                ),
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


def _asked(run: Scored, qids: Sequence[str]) -> Asked:
    """The lines of these questions, and their answers, None where there is none."""
    lines, answers = by_qid(run), {str(answer["qid"]): answer for answer in run.answers}
    return Asked([lines[qid] for qid in qids], [answers.get(qid) for qid in qids], run.info.get("prices"))


def _differences(first: Asked, other: Asked) -> list[Difference]:
    """By figure, in the order in which a run shows them; those that are none of its own (a judge's) come last."""
    stated = dict.fromkeys(name for line in [*first.lines, *other.lines] for name in line["scores"])
    known = metric_names(retrieval.cutoffs(stated))
    whole, paid = (wholes(first), wholes(other)), (spent(first), spent(other))
    groups = [line["group"] for line in first.lines]
    out = []
    for name in [*known, *(name for name in stated if name not in known)]:
        if name in whole[0] and name in whole[1]:
            found = _of_wholes(name, whole[0][name], whole[1][name], groups)
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


def _of_one(first: Asked, other: Asked) -> Iterator[str]:
    """Figures that no question has in one of the runs."""
    one, two = (
        dict.fromkeys([*(name for line in asked.lines for name in line["scores"]), *wholes(asked), *spent(asked)])
        for asked in (first, other)
    )
    for side, of, others in (("A", one, two), ("B", two, one)):
        if names_ := [name for name in of if name not in others]:
            yield f"Only {side} has {', '.join(names_)}."


def _chosen(differences: list[Difference], metrics: Sequence[str]) -> list[Difference]:
    known = [item.metric for item in differences]
    if unknown := [name for name in metrics if name not in known]:
        raise SettingsError(f"there is no figure {unknown[0]!r} in both runs; there are {', '.join(known)}")
    return [item for item in differences if not metrics or item.metric in metrics]


def _of_wholes(name: str, a: Whole, b: Whole, groups: Sequence[str | None]) -> Difference | None:
    """None where the figure is undefined in a run, for the questions that enter it in both."""
    places = np.flatnonzero(a.known & b.known)
    of_a, of_b = a.of(places), b.of(places)
    one, two = value_of(of_a, len(places)), value_of(of_b, len(places))
    if one is None or two is None:
        return None
    of = [groups[place] for place in places.tolist()]
    low, high = interval_of(lambda times: of_b(times) - of_a(times), len(places), of)
    sides: tuple[int | None, int | None, int | None] = (None, None, None)
    if a.each is not None and b.each is not None:
        sides = _sides(name, b.each[places] - a.each[places])
    return Difference(
        name, one, two, two - one, low, high, None, None, *sides, len(places),
        only_a=int((a.known & ~b.known).sum()), only_b=int((b.known & ~a.known).sum()),
        note="" if low is not None else "of too few questions or groups, so no interval",
    )  # fmt: skip


def _sides(name: str, each: Any) -> tuple[int, int, int]:
    """Wins, losses and ties of differences, question by question."""
    sign = -1 if name in LOWER_IS_BETTER else 1
    return int((sign * each > _TOLD).sum()), int((sign * each < -_TOLD).sum()), int((abs(each) <= _TOLD).sum())


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


def _notes(shared: int, left_out: Sequence[str], differences: Sequence[Difference], articles: str) -> list[str]:
    notes = [articles] if articles else []
    if left_out:
        notes.append(
            f"Compared over the {shared} questions that are the same in all runs; {len(left_out)} are left out."
        )
    tests = sum(item.p is not None for item in differences)
    if partial := [item.metric for item in differences if item.only_a or item.only_b]:
        notes.append(f"Over the questions that have the figure in both runs only: {', '.join(partial)}.")
    if judged := [f"{item.metric} [{JUDGED[item.metric]}]" for item in differences if item.metric in JUDGED]:
        notes.append(f"Judged by Dateline's own check: {', '.join(judged)}.")
    for note in dict.fromkeys(item.note for item in differences if item.note):
        noted = [item.metric for item in differences if item.note == note]
        notes.append(f"{note[0].upper()}{note[1:]}: {', '.join(noted)}.")
    if tests:
        notes.append("p: paired permutation test; Holm: p corrected for all the tests shown.")
    if untested := [item.metric for item in differences if item.p is None]:
        notes.append(f"Without a test, as a question has no such figure, or as machines differ: {', '.join(untested)}.")
    return notes
