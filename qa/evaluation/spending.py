"""What answering took: time, tokens, money. Pure. Failed questions are left out, since their time is a time-out's."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np

from qa.evaluation.statistics import Groups, interval, measured, quantile_of

Answers = Sequence[Mapping[str, Any]]
Figures = dict[str, Any]
Grouped = Sequence[tuple[float, str | None]]  # a value and the group of its question


def figures(answers: Answers, groups: Groups | None = None) -> Figures:
    """`time_ms` (median), `time_p95_ms`, `first_token_ms` (median), and the means `tokens` and `cost` of a question.

    Each {mean, low, high, n, unit, groups?, note?}; "mean" is the statistic named here. Intervals are over `groups`,
    one for each answer, as those of the other figures: the turns of a conversation grow longer together. Without a
    model there are no tokens, and no cost unless the lines state one (`cost`).
    """
    of = groups if groups is not None else [None] * len(answers)
    done = [(answer, group) for answer, group in zip(answers, of, strict=True) if not answer.get("error")]
    times = [(time, group) for answer, group in done if (time := _time(answer, "total")) is not None]
    first = [(time, group) for answer, group in done if (time := _time(answer, "first_token")) is not None]
    costs = [(float(answer["cost"]), group) for answer, group in done if answer.get("cost") is not None]
    out = _quantile("time_ms", times, 50) | _quantile("time_p95_ms", times, 95) | _quantile("first_token_ms", first, 50)
    if any(_usage(answer).get("calls") for answer, _ in done):
        out |= _mean("tokens", [(_tokens(answer), group) for answer, group in done], "tokens")
    return out | _mean("cost", costs, "cost")


def latency(answers: Answers) -> Figures:
    """Milliseconds a question: n, mean, median, p95, max, and each stage's median; {} where no time was taken."""
    done = [answer for answer in answers if not answer.get("error")]
    times = _times(done, "total")
    if not times:
        return {}
    stages = dict.fromkeys(name for answer in done for name in answer.get("timings_ms") or () if name != "total")
    return {
        "n": len(times),
        "mean": float(np.mean(times)),
        "median": float(np.median(times)),
        "p95": float(np.percentile(times, 95)),
        "max": max(times),
        "stages": {name: float(np.median(_times(done, name))) for name in stages},
    }


def usage(answers: Answers) -> Figures:
    """Totals over all answers, the failed ones included where they say."""
    names = ("prompt_tokens", "completion_tokens", "calls")
    totals: Figures = {name: sum(int(_usage(answer).get(name) or 0) for answer in answers) for name in names}
    costs = [float(answer["cost"]) for answer in answers if answer.get("cost") is not None]
    return totals | ({"cost": sum(costs)} if costs else {})


def _times(answers: Answers, name: str) -> list[float]:
    return [time for answer in answers if (time := _time(answer, name)) is not None]


def _time(answer: Mapping[str, Any], name: str) -> float | None:
    stated = (answer.get("timings_ms") or {}).get(name)
    return None if stated is None else float(stated)


def _usage(answer: Mapping[str, Any]) -> Mapping[str, Any]:
    return answer.get("usage") or {}


def _tokens(answer: Mapping[str, Any]) -> float:
    used = _usage(answer)
    return float((used.get("prompt_tokens") or 0) + (used.get("completion_tokens") or 0))


def _quantile(name: str, times: Grouped, per_cent: float) -> Figures:
    if not times:
        return {}
    found = measured(quantile_of([time for time, _ in times], per_cent), len(times), [group for _, group in times])
    return {name: found.figure() | {"unit": "ms"}}


def _mean(name: str, values: Grouped, unit: str) -> Figures:
    if not values:
        return {}
    return {name: interval([value for value, _ in values], [group for _, group in values]).figure() | {"unit": unit}}
