"""Figures that a set of questions has and one question has not, for any choice of its questions. Pure.

A comparison takes them over the questions of two runs, and over resamples of them.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np
import numpy.typing as npt

from qa.evaluation import spending
from qa.evaluation.abstention import Case, area_of, judged
from qa.evaluation.counted import counted
from qa.evaluation.scored import Line, priced
from qa.evaluation.scores import case_of
from qa.evaluation.statistics import Integers, Statistic, mean_of, quantile_of, share_of

Floats = npt.NDArray[np.float64]
Booleans = npt.NDArray[np.bool_]


@dataclass(frozen=True)
class Asked:
    """Questions of a run: the lines of `scores.jsonl`, the answer to each (None where there is none), and what a
    million tokens read (`in`) and written (`out`) cost."""

    lines: Sequence[Line]
    answers: Sequence[Line | None]
    prices: Mapping[str, float] | None = None


@dataclass(frozen=True)
class Whole:
    """One figure. `known` (n,) says which questions enter it; `of` gives it over some of those, by their places.
    `each` (n,) is a question's own value, NaN where not `known`."""

    known: Booleans
    of: Callable[[Integers], Statistic]
    each: Floats | None = None


def wholes(asked: Asked) -> dict[str, Whole]:
    """By name, as in metrics.json; what no question enters is left out."""
    rows = zip(asked.lines, asked.answers, counted(asked.lines), strict=True)
    cases = [_case(line, answer, counts) if answer else None for line, answer, counts in rows]
    out = {"abstention_precision": _precision(cases), "abstention_recall": _recall(cases), "aurc": _area(cases)}
    for name, stage, per_cent in (("time_ms", "total", 50), ("time_p95_ms", "total", 95),
                                  ("first_token_ms", "first_token", 50)):  # fmt: skip
        out[name] = _quantile(asked.answers, stage, per_cent)
    return {name: whole for name, whole in out.items() if whole.known.any()}


def _case(line: Line, answer: Line, counts: bool) -> Case:
    """As in metrics.json: not judged where `right` does not count the question."""
    case = case_of(line, answer)
    return case if counts else replace(case, right=None)


def spent(asked: Asked) -> dict[str, list[float | None]]:
    """`tokens` and `cost` of each question, None where it failed; a figure is absent where no question has it."""
    done = [priced(answer, asked.prices) if answer and not answer.get("error") else None for answer in asked.answers]
    used = [spending.usage([answer]) if answer else {} for answer in done]
    out: dict[str, list[float | None]] = {}
    if any(each.get("calls") for each in used):
        out["tokens"] = [each["prompt_tokens"] + each["completion_tokens"] if each else None for each in used]
    if any("cost" in each for each in used):
        out["cost"] = [each.get("cost") for each in used]
    return out


def _precision(cases: Sequence[Case | None]) -> Whole:
    """Of all decisions, as which are declined differs between runs."""
    known = np.asarray([case is not None and (case.answered or case.declined) for case in cases], dtype=np.bool_)
    declined = np.asarray([case is not None and case.declined for case in cases], dtype=np.bool_)
    rightly = np.asarray([case is not None and not case.answerable for case in cases], dtype=np.float64)
    return Whole(known, lambda places: share_of(rightly[places], declined[places]))


def _recall(cases: Sequence[Case | None]) -> Whole:
    known = np.asarray([case is not None and not case.answerable for case in cases], dtype=np.bool_)
    each = np.asarray([case.declined if case else np.nan for case in cases], dtype=np.float64)
    return Whole(known, lambda places: mean_of(each[places]), each)


def _area(cases: Sequence[Case | None]) -> Whole:
    found = [next(iter(judged([case])), None) if case else None for case in cases]
    sure = np.asarray([item[0] if item else np.nan for item in found], dtype=np.float64)
    wrong = np.asarray([item[1] if item else np.nan for item in found], dtype=np.float64)
    return Whole(~np.isnan(sure), lambda places: area_of(sure[places], wrong[places]))


def _quantile(answers: Sequence[Line | None], stage: str, per_cent: int) -> Whole:
    stated = [
        (answer.get("timings_ms") or {}).get(stage) if answer and not answer.get("error") else None
        for answer in answers
    ]
    each = np.asarray([np.nan if time is None else time for time in stated], dtype=np.float64)
    return Whole(~np.isnan(each), lambda places: quantile_of(each[places], per_cent), each)
