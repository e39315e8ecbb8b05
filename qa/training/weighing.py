"""Fit the weights of the support check's verdict: python -m qa.training.weighing

To claims that the adapter was not fitted to: all of `claims_apart.jsonl` and the passages of `claims.jsonl` that were
held out, each supported claim a second time without the sentences that it rests on, and the items held out. Supported
and unsupported ones weigh the same, so .5 is where both are equally likely. Prints the weights, and what they are worth
on passages left out in turn (five parts).
"""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from qa.entailment import Entailment
from qa.findings import findings, shared
from qa.schema import DraftSentence, Evidence, Found
from qa.training import claims
from qa.training.claims import Pair
from qa.training.gate import area, decide, fit
from qa.verify import readings, soft

PARTS = 5

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
    chance = random.Random(0)
    own = [*claims.from_claims("claims_apart"), *(pair for pair in claims.from_claims() if pair.held_out)]
    pairs = [*own, *(claims.without(pair) for pair in own if pair.supported)]
    pairs += [claims.elsewhere(pair, own) for pair in own if pair.supported]
    pairs += [pair for pair in claims.from_items(chance) if pair.held_out]
    pairs += [pair for pair in claims.shortened(chance) if pair.held_out]
    read = Entailment()
    rows, kept, hard = [], [], []
    for pair in pairs:
        sentence = drafted(pair)
        found = findings(sentence)
        if any(one.hard for one in found):  # decided without the weights
            hard.append(pair)
            continue
        rows.append((min(readings(sentence, read)), shared(pair.claim, " ".join(pair.evidence)), soft(found)))
        kept.append(pair)
    x, y, weights = np.array(rows), np.array([pair.supported for pair in kept]), balanced(kept)
    print(f"{len(pairs)} claims; hard findings: {len(hard)}, of them supported {sum(pair.supported for pair in hard)}")
    for name, columns in (("reading", [0]), ("and share", [0, 1]), ("and soft", [0, 2]), ("all", [0, 1, 2])):
        told = crossed(x[:, columns], y, weights, [pair.group for pair in kept])
        right = np.average(told[y] > 0, weights=weights[y]), np.average(told[~y] <= 0, weights=weights[~y])
        print(
            f"{name}: area {area(told[:, None], y, np.array([1.0, 0.0])):.3f}, balanced accuracy {np.mean(right):.3f}"
        )
        print("  weights, the constant last:", np.round(fit(x[:, columns], y, weights), 3).tolist())
    print(f"n {len(y)}, {int(y.sum())} supported: {Counter((pair.kind, pair.supported) for pair in kept)}")


def drafted(pair: Pair) -> DraftSentence:
    """The claim as a sentence that cites its passage."""
    text = " ".join(pair.evidence)
    return DraftSentence(
        pair.claim,
        (Evidence(Found("p", None, None, None, None, None, 0, len(text), text, 0.0), 0, len(text), text, 0.0),),
    )


def crossed(x: Matrix, y: NDArray[np.bool_], weights: Matrix, groups: list[str]) -> Matrix:
    """For each row what a model says that was fitted to the other four fifths of the passages."""
    names = sorted(set(groups))
    part = np.array([names.index(group) % PARTS for group in groups])
    out = np.zeros(len(y))
    for number in range(PARTS):
        here = part == number
        out[here] = decide(x[here], fit(x[~here], y[~here], weights[~here]))
    return out


def balanced(pairs: Sequence[Pair]) -> Matrix:
    """Weights with which both labels count the same, and within a label each way in which claims were made: a model
    that writes mostly shortens, where a person who writes claims to try a check with puts them in other words."""
    ways = [(pair.supported, _WAYS.get(pair.kind, "written")) for pair in pairs]
    count = Counter(ways)
    labels = Counter(supported for supported, _ in count)
    return np.array([len(pairs) / (2 * labels[way[0]] * count[way]) for way in ways])


if __name__ == "__main__":
    main()
