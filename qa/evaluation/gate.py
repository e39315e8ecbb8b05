"""The gate: conditions that a run's figures have to meet, such as `recall@10>=0.92`. Pure."""

from __future__ import annotations

import math
import operator
import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from typing import Any, Literal

from qa.errors import SettingsError
from qa.evaluation.retrieval import article_names, passage_names

On = Literal["mean", "low"]

_CONDITION = re.compile(r"\s*(?P<metric>[^\s<>=]+)\s*(?P<sign>>=|<=|>|<)\s*(?P<bound>[-+.\d]\S*)\s*")
_TOLD = 1e-9  # a smaller difference is none
_SIGNS: Mapping[str, Callable[[float, float], bool]] = {
    ">=": operator.ge,
    "<=": operator.le,
    ">": operator.gt,
    "<": operator.lt,
}


@dataclass(frozen=True)
class Condition:
    """`metric sign bound`, as in `recall@10 >= 0.92`."""

    metric: str
    sign: str
    bound: float

    def __str__(self) -> str:
        return f"{self.metric}{self.sign}{self.bound:g}"


@dataclass(frozen=True)
class Shortfall:
    """A condition that is not met. `value` is what was judged, None where the figure is undefined; `why` a sentence."""

    condition: Condition
    value: float | None
    why: str


def parse(texts: Sequence[str], known: Iterable[str]) -> tuple[Condition, ...]:
    """The conditions in the order given. Raises SettingsError for what is none, and for names that are not `known`:
    all of them at once, each with the names nearest to it."""
    conditions = [_condition(text) for text in texts]
    names = sorted(known)
    unknown = [condition.metric for condition in conditions if condition.metric not in names]
    if unknown:
        raise SettingsError(f"--gate: {'; '.join(_unknown(name, names) for name in dict.fromkeys(unknown))}")
    return tuple(conditions)


def judge(
    conditions: Sequence[Condition], metrics: Mapping[str, Mapping[str, Any]], on: On = "mean"
) -> list[Shortfall]:
    """Those that fell short, in order. `metrics` is that of metrics.json: name to {mean, low, high}.

    `on` "low" judges the end of the 95% interval that is worse for the condition: `low` for > and >=, `high` for < and
    <=. A figure that is undefined in this run, or has no interval where one is asked for, fell short.
    """
    return [short for condition in conditions if (short := _shortfall(condition, metrics, on))]


def _condition(text: str) -> Condition:
    found = _CONDITION.fullmatch(text)
    try:
        bound = float(found["bound"]) if found else math.nan
    except ValueError:
        bound = math.nan
    if found is None or not math.isfinite(bound):
        raise SettingsError(f"--gate {text!r} is no condition; write it as 'recall@10>=0.92' (>=, >, <= or <)")
    return Condition(found["metric"], found["sign"], bound)


def _unknown(name: str, names: Sequence[str]) -> str:
    k = name.partition("@")[2]
    if k.isdecimal() and name in (*article_names([int(k)]), *passage_names([int(k)])):
        return f"there is no figure {name!r} in this run; add --k {k}"
    near = get_close_matches(name, names, n=3, cutoff=0.5)
    said = f"did you mean {' or '.join(near)}?" if near else f"known are {', '.join(names)}"
    return f"there is no figure {name!r}; {said}"


def _shortfall(condition: Condition, metrics: Mapping[str, Mapping[str, Any]], on: On) -> Shortfall | None:
    figure = metrics.get(condition.metric) or {}
    mean = figure.get("mean")
    if mean is None:
        return Shortfall(condition, None, f"{condition}: undefined in this run")
    if on == "mean":
        value, what = mean, "it is"
    else:
        end = "low" if condition.sign.startswith(">") else "high"
        value, what = figure.get(end), f"the {'lower' if end == 'low' else 'upper'} end of its interval is"
        if value is None:
            return Shortfall(condition, None, f"{condition}: it is {mean:.6g}, without an interval to judge by")
    # A mean of thirds that is .5 may come as .49999999999999994.
    judged = condition.bound if math.isclose(value, condition.bound, rel_tol=_TOLD, abs_tol=_TOLD) else value
    if _SIGNS[condition.sign](judged, condition.bound):
        return None
    return Shortfall(condition, float(value), f"{condition}: {what} {value:.6g}")
