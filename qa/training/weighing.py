"""Fit the weights of the support check's verdict: python -m qa.training.weighing --claims FILE --apart LOGITS

To claims that the adapter was not fitted to: of our own, all of `claims_apart.jsonl` and the passages of `claims.jsonl`
that were held out, each supported claim a second time without the sentences that it rests on, and the items held out;
and those that models wrote (FILE, as `eval-check` reads it), with what a fit that lacked it said of each (LOGITS,
written by `entail`). Each set weighs the same, ours as much as all of theirs, and so do supported and unsupported ones:
.5 is where both are equally likely. Prints the weights, and what they are worth on passages left out in turn (five
parts), and on each set where the others were fitted to.
"""

from __future__ import annotations

import argparse
import json
import random
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from qa.checking.findings import findings, shared
from qa.checking.verify import readings, soft
from qa.encoders.entailment import Entailment
from qa.schema import DraftSentence, Evidence, Found
from qa.training import claims
from qa.training.claims import Pair
from qa.training.gate import decide, fit

PARTS = 5
OWN = "our own"

_WAYS = {
    "elsewhere": "elsewhere",
    "answer": "answer",
    "left out": "left out",
    "verbatim": "shortened",
    "shortened": "shortened",
    "changed": "changed",
}
Matrix = NDArray[np.float64]


def main() -> None:
    parser = argparse.ArgumentParser(description="Fit the weights of the support check's verdict.")
    parser.add_argument(
        "--claims", type=Path, required=True, help="labelled claims of models, as eval-check reads them"
    )
    parser.add_argument("--apart", type=Path, required=True, help="logits of those claims by fits that lacked them")
    options = parser.parse_args()
    chance = random.Random(0)
    own = [*claims.from_claims("claims_apart"), *(pair for pair in claims.from_claims() if pair.held_out)]
    pairs = [*own, *(claims.without(pair) for pair in own if pair.supported)]
    pairs += [claims.elsewhere(pair, own) for pair in own if pair.supported]
    pairs += [pair for pair in claims.from_items(chance) if pair.held_out]
    pairs += [pair for pair in claims.shortened(chance) if pair.held_out]
    read = Entailment()
    told = [told_of(OWN, _WAYS.get(pair.kind, "written"), pair.group, drafted(pair), pair.supported) for pair in pairs]
    told = [one if one.hard else replace(one, reading=min(readings(one.sentence, read))) for one in told]
    apart = json.loads(options.apart.read_text(encoding="utf-8"))
    told += [of_model(json.loads(line), apart) for line in options.claims.read_text(encoding="utf-8").splitlines()]
    hard = np.array([one.hard for one in told])
    y, weights, sources = np.array([one.y for one in told]), balanced(told), np.array([one.source for one in told])
    print(f"{len(told)} claims; refused by layer A {hard.sum()}, of them supported {y[hard].sum()}")
    x = np.array([(one.reading, one.share, one.soft) for one in told])
    for name, columns in (("reading", [0]), ("share", [1]), ("both", [0, 1]), ("and soft", [0, 1, 2])):
        by_part = crossed(x[:, columns], y, weights, [one.group for one in told])
        by_set = crossed(x[:, columns], y, weights, [one.source for one in told], len(set(sources)))
        for label, said in (("texts", by_part), ("sets", by_set)):
            said = np.where(hard, -1.0, said)  # decided without the weights
            sets = {source: right(said[sources == source], y[sources == source]) for source in sorted(set(sources))}
            of_models = np.mean([value for source, value in sets.items() if source != OWN])
            print(f"{name}, {label} left out: balanced accuracy, our own {sets[OWN]:.3f}, mean of sets {of_models:.3f}")
        print("  weights, the constant last:", np.round(fit(x[:, columns], y, weights), 3).tolist())
    print(f"n {len(y)}, {int(y.sum())} supported: {Counter((one.source, one.y) for one in told)}")


@dataclass(frozen=True)
class Told:
    """A claim with its label `y` and what the check weighs; `way` is how it was made, `source` the set it is of."""

    source: str
    way: str
    group: str
    sentence: DraftSentence
    y: bool
    hard: bool
    share: float
    soft: int
    reading: float = 0.0


def told_of(source: str, way: str, group: str, sentence: DraftSentence, y: bool, reading: float = 0.0) -> Told:
    found = findings(sentence)
    share = shared(sentence.text, " ".join(item.text for item in sentence.evidence))
    return Told(source, way, group, sentence, y, any(one.hard for one in found), share, soft(found), reading)


def of_model(row: dict[str, Any], apart: dict[str, list[float]]) -> Told:
    cited = tuple(_evidence(str(number), text) for number, text in enumerate(row["evidence"]))
    sentence = DraftSentence(row["claim"], cited, question=row.get("question") or "")
    return told_of(row["set"], "model", repr(row["evidence"]), sentence, row["supported"], min(apart[row["cid"]]))


def right(said: Matrix, y: NDArray[np.bool_]) -> float:
    """Balanced accuracy at 0."""
    return float((np.mean(said[y] > 0) + np.mean(said[~y] <= 0)) / 2)


def drafted(pair: Pair) -> DraftSentence:
    """The claim as a sentence that cites its passage."""
    return DraftSentence(pair.claim, (_evidence("p", " ".join(pair.evidence)),))


def _evidence(name: str, text: str) -> Evidence:
    return Evidence(Found(name, None, None, None, None, None, 0, len(text), text, 0.0), 0, len(text), text, 0.0)


def crossed(x: Matrix, y: NDArray[np.bool_], weights: Matrix, groups: Sequence[str], parts: int = PARTS) -> Matrix:
    """For each row what a model says that was fitted to the other parts of the groups."""
    names = sorted(set(groups))
    part = np.array([names.index(group) % parts for group in groups])
    out = np.zeros(len(y))
    for number in range(parts):
        here = part == number
        out[here] = decide(x[here], fit(x[~here], y[~here], weights[~here]))
    return out


def balanced(told: Sequence[Told]) -> Matrix:
    """Weights with which both labels count the same, and so do our own claims and all of models; of our own, each way
    in which they were made, of models, each set (a side of fewer than ten counts for less). What layer A refuses has
    no weight: it is decided without them."""
    kinds = [(one.source == OWN, one.y, one.way if one.source == OWN else one.source) for one in told]
    count = Counter(kind for kind, one in zip(kinds, told, strict=True) if not one.hard)
    sides = Counter((own, y) for own, y, _ in count)
    each = np.array(
        [not one.hard and 1 / (sides[kind[:2]] * max(10, count[kind])) for kind, one in zip(kinds, told, strict=True)],
        np.float64,
    )
    out: Matrix = each / each.mean()
    return out


if __name__ == "__main__":
    main()
