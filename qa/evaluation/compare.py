"""Which of two runs is better, figure by figure (see `differences`), and how sure that is. Pure.

Holm's correction is over all the tests of one comparison.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from qa.errors import SettingsError
from qa.evaluation.changed import Changed, changed
from qa.evaluation.differences import Difference, differences
from qa.evaluation.scored import Scored, by_qid, names, other_articles, other_check, shared
from qa.evaluation.scores import JUDGED
from qa.evaluation.statistics import holm
from qa.evaluation.wholes import Asked, spent, wholes

_NAMED = 10  # questions left out that are named


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
    pairs = [_chosen(differences(first, other), metrics) for other in others]
    corrected = iter(holm([item.p for pair in pairs for item in pair]))
    out = []
    for run, other, pair in zip(runs[1:], others, pairs, strict=True):
        shown = tuple(replace(item, p_holm=next(corrected)) for item in pair)
        out.append(
            Comparison(
                a=runs[0].name,
                b=run.name,
                n=len(qids),
                left_out=tuple(left_out),
                differences=shown,
                changed=changed(runs[0], run, first.lines, other.lines),
                notes=(
                    *_notes(len(qids), left_out, shown, other_articles(runs[0], run)),
                    *filter(None, [other_check(runs[0], run)]),
                    *([] if metrics else _of_one(first, other)),
                ),
            )
        )
    return tuple(out)


def _refusal(runs: Sequence[Scored], same: int, left_out: Sequence[str]) -> str:
    some = ", ".join(left_out[:3]) + (", …" if len(left_out) > 3 else "")
    advice = f"; --allow-different compares over the {same} that are the same in all" if same else ""
    return f"{names(runs)} are over different questions: {len(left_out)} are not the same in all ({some}){advice}"


def _asked(run: Scored, qids: Sequence[str]) -> Asked:
    """The lines of these questions, and their answers, None where there is none."""
    lines, answers = by_qid(run), {str(answer["qid"]): answer for answer in run.answers}
    return Asked([lines[qid] for qid in qids], [answers.get(qid) for qid in qids], run.info.get("prices"))


def _chosen(differences: list[Difference], metrics: Sequence[str]) -> list[Difference]:
    known = [item.metric for item in differences]
    if unknown := [name for name in metrics if name not in known]:
        raise SettingsError(f"there is no figure {unknown[0]!r} in both runs; there are {', '.join(known)}")
    return [item for item in differences if not metrics or item.metric in metrics]


def _notes(shared: int, left_out: Sequence[str], differences: Sequence[Difference], articles: str) -> list[str]:
    notes = [articles] if articles else []
    if left_out:
        some = ", ".join(left_out[:_NAMED]) + (", …" if len(left_out) > _NAMED else "")
        notes.append(
            f"Compared over the {shared} questions that are the same in all runs; {len(left_out)} are left out: {some}."
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
        notes.append(f"Without a test: {', '.join(untested)}.")
    if timed := [item.metric for item in differences if item.metric.endswith("_ms")]:
        notes.append(f"Times depend on the machine and on what else it does: {', '.join(timed)}.")
    return notes


def _of_one(first: Asked, other: Asked) -> Iterator[str]:
    """Figures that no question has in one of the runs."""
    one, two = (
        dict.fromkeys([*(name for line in asked.lines for name in line["scores"]), *wholes(asked), *spent(asked)])
        for asked in (first, other)
    )
    for side, of, others in (("A", one, two), ("B", two, one)):
        if names_ := [name for name in of if name not in others]:
            yield f"Only {side} has {', '.join(names_)}."
