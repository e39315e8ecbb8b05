"""The support check itself, tried on claims that people have labelled: does it accept what the evidence supports?

A claim is accepted if the verdict is "supported"; balanced accuracy with "partial" accepted too stands beside. It and
F1 (of the supported claims) are given for each set and over all claims, with 95% intervals from resampling the
supported and the unsupported claims apart (scipy; 2,000 resamples, fixed seed). Calibration is the share of supported
claims behind each verdict, and behind the scores of each fifth of [0, 1].
"""

from __future__ import annotations

import time
import warnings
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any, get_args

import numpy as np
from numpy.typing import NDArray
from scipy.stats import bootstrap

from qa.checking.verify import Check, Verdict, verify
from qa.encoders.entailment import Entailment
from qa.errors import SettingsError
from qa.evaluation.lines import objects
from qa.evaluation.sets import spaced
from qa.evaluation.statistics import SHARE
from qa.evaluation.statistics import interval as shares
from qa.schema import DraftSentence, Evidence, Found, Support

RESAMPLES, SEED = 2000, 0
ALL = "all claims"
_NAMES = {"claim": ("claim", "sentence"), "evidence": ("evidence", "context"), "label": ("label", "supported")}
_TRUE, _FALSE = ("supported", "true", "yes", "1", "1.0"), (
    "unsupported", "not supported", "false", "no", "0", "0.0",
)  # fmt: skip

Values = NDArray[np.float64]
Judge = Callable[["Claim"], Verdict]


@dataclass(frozen=True)
class Claim:
    """A sentence, the texts it is said to rest on, and whether they support it as a whole, as somebody judged.
    `question` is what it answers, where that is known."""

    claim: str
    evidence: tuple[str, ...]
    supported: bool
    set: str
    question: str = ""


def read_claims(path: Path) -> list[Claim]:
    """Claims from JSONL: {claim, evidence, label or supported, set}. Raises SettingsError naming the line."""
    wanted = "a JSON object with `claim`, `evidence` and `label`"
    claims = [_claim(at, row) for at, row in objects(path, wanted)]
    if not claims:
        raise SettingsError(f"{path} holds no claim")
    return claims


def limited(claims: Sequence[Claim], limit: int | None) -> list[Claim]:
    """At most `limit` claims of each set, evenly spaced over it; the sets in the order of their names."""
    names = sorted({claim.set for claim in claims})
    return [claim for name in names for claim in spaced([claim for claim in claims if claim.set == name], limit)]


def check(claim: Claim, by: Check = verify) -> Verdict:
    """The check's verdict on the claim as a sentence that cites all its evidence; by default that of layer A alone."""
    cited = tuple(_evidence(f"evidence-{number}", text) for number, text in enumerate(claim.evidence, 1))
    return by(DraftSentence(claim.claim, cited, question=claim.question))


def both_layers(
    claims: Sequence[Claim],
    by: Check | None = None,
    *,
    on_claim: Callable[[int, int], None] = lambda done, of: None,
) -> dict[str, Any]:
    """`measure` of the check `by` (None: as it is by default), and under "rules" that of layer A alone, without its
    verdicts."""
    rules = measure(claims)
    rules.pop("verdicts")
    judge = partial(check, by=by or partial(verify, read=Entailment()))
    return {**measure(claims, judge, on_claim=on_claim), "rules": rules}


def measure(
    claims: Sequence[Claim], judge: Judge = check, *, on_claim: Callable[[int, int], None] = lambda done, of: None
) -> dict[str, Any]:
    """Figures for each set and for all claims, the mean of the sets, and each claim's verdict in order."""
    began = time.perf_counter()
    verdicts = []
    on_claim(0, len(claims))
    for number, claim in enumerate(claims, 1):
        verdicts.append(judge(claim))
        on_claim(number, len(claims))
    seconds = time.perf_counter() - began
    sets = sorted({claim.set for claim in claims})
    pairs = list(zip(claims, verdicts, strict=True))
    figures = {name: of_set([pair for pair in pairs if pair[0].set == name]) for name in sets}
    balanced = [found["balanced_accuracy"]["mean"] for found in figures.values()]
    known = [value for value in balanced if value is not None]
    return {
        "sets": figures,
        ALL: of_set(pairs),
        "mean_of_sets": {"balanced_accuracy": float(np.mean(known)) if known else None, "n": len(known)},
        "by_score": by_score(pairs),
        "verdicts": [
            {"support": verdict.support, "score": round(verdict.score, 4), "reason": verdict.reason}
            for verdict in verdicts
        ],
        "ms_per_claim": 1000 * seconds / len(claims),
    }


def of_set(pairs: Sequence[tuple[Claim, Verdict]]) -> dict[str, Any]:
    """The figures of one set. Balanced accuracy and F1 are None where a class is missing; `n` counts claims."""
    accepted = _accepted(pairs, ("supported",))
    with_partial = _accepted(pairs, ("supported", "partial"))
    return {
        "n": len(pairs),
        "supported": len(accepted[True]),
        "balanced_accuracy": interval(accepted[True], accepted[False], balanced_accuracy),
        "with_partial": interval(with_partial[True], with_partial[False], balanced_accuracy),
        "f1": interval(accepted[True], accepted[False], f1),
        "accepted_of_supported": _share(accepted[True]),
        "accepted_of_unsupported": _share(accepted[False]),
        "calibration": calibration(pairs),
    }


def _accepted(pairs: Sequence[tuple[Claim, Verdict]], verdicts: Sequence[Support]) -> dict[bool, Values]:
    """For the supported claims and for the unsupported ones: 1 where the verdict is one of these, else 0."""
    return {
        side: np.array([verdict.support in verdicts for claim, verdict in pairs if claim.supported is side], float)
        for side in (True, False)
    }


def balanced_accuracy(supported: Values, unsupported: Values, axis: int = -1) -> Any:
    """Mean of the share of supported claims accepted and of unsupported ones refused; .5 is chance.

    Both hold 1 for an accepted claim and 0 for a refused one.
    """
    return (np.mean(supported, axis=axis) + 1 - np.mean(unsupported, axis=axis)) / 2


def f1(supported: Values, unsupported: Values, axis: int = -1) -> Any:
    """Harmonic mean of precision and recall of accepting; 0 where nothing is accepted."""
    accepted, wrongly = np.sum(supported, axis=axis), np.sum(unsupported, axis=axis)
    return 2 * accepted / (accepted + wrongly + np.shape(supported)[axis])


def interval(supported: Values, unsupported: Values, statistic: Callable[..., Any]) -> dict[str, Any]:
    """The statistic with its interval: None without both classes, the interval None where one has a single claim.

    `statistic` rises with the supported claims accepted and falls with the unsupported ones. Where no resample differs,
    see `statistics.interval`.
    """
    if not len(supported) or not len(unsupported):
        return {"mean": None, "low": None, "high": None}
    mean = float(statistic(supported, unsupported))
    if min(len(supported), len(unsupported)) < 2:
        return {"mean": mean, "low": None, "high": None}
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # of a degenerate distribution, which is seen to below
        found = bootstrap(
            (supported, unsupported), statistic, n_resamples=RESAMPLES, method="percentile",
            rng=np.random.default_rng(SEED),
        ).confidence_interval  # fmt: skip
    low, high = float(found.low), float(found.high)
    if low == high:
        # Either class was judged alike throughout. That each share is within its own interval bounds the statistic.
        yes, no = shares(list(supported), bounds=SHARE), shares(list(unsupported), bounds=SHARE)
        low, high = (
            float(statistic(np.full(len(supported), one), np.full(len(unsupported), other)))
            for one, other in ((yes.low, no.high), (yes.high, no.low))
        )
    return {"mean": mean, "low": low, "high": high}


def calibration(pairs: Iterable[tuple[Claim, Verdict]]) -> dict[str, dict[str, Any]]:
    """For each verdict, how many claims got it and what share of them is supported (None of none)."""
    out: dict[str, dict[str, Any]] = {}
    rows = list(pairs)
    for support in get_args(Support):
        labels = np.array([claim.supported for claim, verdict in rows if verdict.support == support], float)
        out[support] = {"n": len(labels), "supported": _share(labels)}
    return out


def by_score(pairs: Iterable[tuple[Claim, Verdict]]) -> list[dict[str, Any]]:
    """For each fifth of [0, 1], how many claims have their score there and what share of them is supported."""
    fifths: list[list[float]] = [[] for _ in range(5)]
    for claim, verdict in pairs:
        fifths[min(4, int(verdict.score * 5))].append(claim.supported)
    return [
        {"from": at / 5, "n": len(labels), "supported": _share(np.array(labels, float))}
        for at, labels in enumerate(fifths)
    ]


def table(figures: Mapping[str, Any]) -> str:
    """The figures as a Markdown table, sets first. The last columns are the calibration: what share of the claims
    that got a verdict is supported."""
    heads = ["set", "n", "supported", "balanced accuracy", "with “partial”", "F1", "accepted of supported"]
    heads += ["of unsupported", *(f"supported behind “{verdict}”" for verdict in get_args(Support))]
    lines = [f"| {' | '.join(heads)} |", "|---" * len(heads) + "|"]
    for name, found in [*figures["sets"].items(), (ALL, figures[ALL])]:
        shares = (_shown(found["accepted_of_supported"]), _shown(found["accepted_of_unsupported"]))
        spreads = (_spread(found[figure]) for figure in ("balanced_accuracy", "with_partial", "f1"))
        behind = (f"{_shown(of['supported'])} (n {of['n']})" for of in found["calibration"].values())
        cells = [name, found["n"], found["supported"], *spreads, *shares, *behind]
        lines.append(f"| {' | '.join(map(str, cells))} |")
    mean = figures["mean_of_sets"]
    lines.append(f"\nMean balanced accuracy of {mean['n']} sets: {_shown(mean['balanced_accuracy'])}.")
    if "rules" in figures:
        alone = figures["rules"]["mean_of_sets"]["balanced_accuracy"]
        lines.append(f"Layer A alone: {_shown(alone)}.")
    fifths = (f"{one['from']:.1f}: {_shown(one['supported'])} (n {one['n']})" for one in figures["by_score"])
    lines.append(f"Supported of the claims with scores from … on: {'; '.join(fifths)}.")
    lines.append(f"{figures['ms_per_claim']:.1f} ms a claim.")
    return "\n".join(lines)


def _claim(at: str, row: Mapping[str, Any]) -> Claim:
    found = {field: next((row[name] for name in names if name in row), None) for field, names in _NAMES.items()}
    texts = [found["evidence"]] if isinstance(found["evidence"], str) else found["evidence"]
    if not isinstance(found["claim"], str) or not isinstance(texts, list) or not all(isinstance(t, str) for t in texts):
        raise SettingsError(f"{at}: `claim` is not a text, or `evidence` not a text or a list of texts")
    return Claim(
        found["claim"],
        tuple(texts),
        _label(at, found["label"]),
        str(row.get("set") or "claims"),
        str(row.get("question") or ""),
    )


def _label(at: str, value: Any) -> bool:
    word = str(value).casefold().replace("_", " ")
    if word in _TRUE or word in _FALSE:
        return word in _TRUE
    raise SettingsError(f"{at}: the label is {value!r}; write true or false, supported or unsupported")


def _evidence(name: str, text: str) -> Evidence:
    passage = Found(name, None, None, None, None, None, 0, len(text), text, 0.0)
    return Evidence(passage, 0, len(text), text, 0.0)


def _share(values: Values) -> float | None:
    return float(np.mean(values)) if len(values) else None


def _shown(value: float | None) -> str:
    return "—" if value is None else f"{value:.3f}"


def _spread(found: Mapping[str, Any]) -> str:
    if found["low"] is None:
        return _shown(found["mean"])
    return f"{found['mean']:.3f} [{found['low']:.3f}, {found['high']:.3f}]"
