"""What answering took: time, tokens, money. Pure. Failed questions are left out, since their time is a time-out's."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np

from qa.evaluation.statistics import interval, interval_of

Answers = Sequence[Mapping[str, Any]]
Figures = dict[str, Any]


def figures(answers: Answers) -> Figures:
    """`time_ms` (median), `time_p95_ms`, `first_token_ms` (median), and the means `tokens` and `cost` of a question.

    Each {mean, low, high, n, unit}; "mean" is the statistic named here. Without a model there are no tokens, and no
    cost unless the lines state one (`cost`).
    """
    done = [answer for answer in answers if not answer.get("error")]
    out = _quantile("time_ms", _times(done, "total"), 50)
    out |= _quantile("time_p95_ms", _times(done, "total"), 95)
    out |= _quantile("first_token_ms", _times(done, "first_token"), 50)
    if any(_usage(answer).get("calls") for answer in done):
        out |= _mean("tokens", [_tokens(answer) for answer in done], "tokens")
    return out | _mean("cost", [float(answer["cost"]) for answer in done if answer.get("cost") is not None], "cost")


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
    return [float(times[name]) for answer in answers if (times := answer.get("timings_ms") or {}).get(name) is not None]


def _usage(answer: Mapping[str, Any]) -> Mapping[str, Any]:
    return answer.get("usage") or {}


def _tokens(answer: Mapping[str, Any]) -> float:
    used = _usage(answer)
    return float((used.get("prompt_tokens") or 0) + (used.get("completion_tokens") or 0))


def _quantile(name: str, times: Sequence[float], per_cent: float) -> Figures:
    if not times:
        return {}
    data = np.asarray(times, dtype=np.float64)
    low, high = interval_of(lambda places: float(np.percentile(data[places], per_cent)), len(data))
    whole = float(np.percentile(data, per_cent))
    return {name: {"mean": whole, "low": low, "high": high, "n": len(data), "unit": "ms"}}


def _mean(name: str, values: Sequence[float], unit: str) -> Figures:
    found = interval(values)
    if found.mean is None:
        return {}
    return {name: {"mean": found.mean, "low": found.low, "high": found.high, "n": found.n, "unit": unit}}
