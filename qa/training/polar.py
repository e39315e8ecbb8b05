"""Fit the adapter that tells a yes or no: python -m qa.training.polar --sets FOLDER --out qa/polar.npz

All weights of the six upper layers learn (`whole`), onward from the support check's adapter, which has learnt a little
of it. What learns is two readings of a sentence, with the question and either word behind it: their logits and a 0 for
"it tells neither" are held against each other (softmax). Half an hour on two cores.
"""

from __future__ import annotations

import argparse
import random
from collections.abc import Sequence
from importlib.resources import as_file, files
from itertools import chain
from pathlib import Path
from typing import Any

import numpy as np
import onnx
import torch
from onnx import numpy_helper
from torch import nn
from torch.nn import functional

from qa.answering import polar
from qa.encoders.cross_encoder import MODEL, PACKAGE
from qa.encoders.entailment import CLAIMS, LONGEST
from qa.encoders.weights import checked
from qa.training import claims, layers, whole
from qa.training.told import NEITHER, NO, YES, Told, from_bundles, from_passages, from_told
from qa.words.excerpt import excerpt

LOWEST_LAYER = 6
RANK = 48  # of what a matrix has learnt, as it is kept: half the bytes of whole ones, and as good (EXPERIMENTS.md)
BATCH, RATE, PASSES, WARM_UP = 12, 4e-5, 2, 0.08
_CLAIMS = 0.5  # of the support check's own claims so many are learnt again, and weigh so much


def main() -> None:
    parser = argparse.ArgumentParser(description="Fit the adapter that tells a yes or no.")
    parser.add_argument("--sets", type=Path, required=True, help="folder with the corpora of asked.jsonl")
    parser.add_argument("--out", type=Path, required=True)
    options = parser.parse_args()
    torch.manual_seed(0)
    chance = random.Random(0)
    rows = [*from_passages(options.sets, chance), *from_bundles(), *from_told()]
    own = [*claims.from_claims(), *claims.from_claims("claims_long")]
    pairs = [pair for row in rows for pair in row.pairs] + [
        (excerpt(claim.claim, claim.evidence, claim.words), claim.claim) for claim in own
    ]
    hidden = layers.lower(pairs, LOWEST_LAYER, LONGEST)
    states = [hidden[2 * at : 2 * at + 2] for at in range(len(rows))] + [[one] for one in hidden[2 * len(rows) :]]
    wanted: list[int | bool] = [*(row.word for row in rows), *(claim.supported for claim in own)]
    held = [*(row.held_out for row in rows), *(claim.held_out for claim in own)]
    train = [at for at, kept in enumerate(held) if not kept and (at < len(rows) or chance.random() < _CLAIMS)]
    print(f"{len(train)} of {len(wanted)} examples", flush=True)
    graph = onnx.load_from_string(checked(PACKAGE, *MODEL)).graph
    stored = {tensor.name: numpy_helper.to_array(tensor) for tensor in graph.initializer}
    with as_file(files("qa") / CLAIMS[0]) as path, np.load(path) as adapter:
        model, paths = whole.begun(graph, stored, dict(adapter))
    upper = whole.Upper(model, LOWEST_LAYER)
    learn(upper, states, wanted, train, chance)
    np.savez_compressed(options.out, **whole.exported(model, paths, stored, LOWEST_LAYER, RANK))
    judge(upper, [(row, states[at]) for at, row in enumerate(rows) if held[at]])


def learn(
    upper: Any,
    states: Sequence[Sequence[Any]],
    wanted: Sequence[int | bool],
    train: Sequence[int],
    chance: random.Random,
) -> None:
    """AdamW with a linear warm-up and decline; the three words weigh the same. An example of two readings is of a
    question, of one of a claim, which is supported or not."""
    count = np.bincount([int(wanted[at]) for at in train if len(states[at]) > 1], minlength=NEITHER + 1)
    weight = torch.tensor(count.sum() / len(count) / count, dtype=torch.float32)
    parameters = [parameter for parameter in upper.parameters() if parameter.requires_grad]
    matrices = [parameter for parameter in parameters if parameter.dim() > 1]
    vectors = [parameter for parameter in parameters if parameter.dim() < 2]
    optimiser = torch.optim.AdamW(
        [{"params": matrices, "weight_decay": 0.01}, {"params": vectors, "weight_decay": 0.0}], lr=RATE
    )
    of_pass = [layers.batches(train, lambda at: len(states[at][0]), BATCH, chance) for _ in range(PASSES)]
    steps = sum(map(len, of_pass))
    schedule = layers.warmed(optimiser, steps, WARM_UP)
    upper.train()
    losses: list[float] = []
    for batch in chain.from_iterable(of_pass):
        loss = _loss(upper, [states[at] for at in batch], [wanted[at] for at in batch], weight)
        optimiser.zero_grad()
        loss.backward()
        nn.utils.clip_grad_norm_(parameters, 1.0)
        optimiser.step()
        schedule.step()
        losses.append(loss.item())
        if len(losses) % 100 == 0:
            print(f"step {len(losses)} of {steps}, loss {np.mean(losses[-100:]):.3f}", flush=True)


def _loss(upper: Any, states: Sequence[Sequence[Any]], wanted: Sequence[int | bool], weight: torch.Tensor) -> Any:
    """The mean (0-d) of a batch, each word weighing as `weight` (3,) says."""
    read = iter(upper([one for own in states for one in own]))
    loss = torch.zeros(())
    for own, right in zip(states, wanted, strict=True):
        logits = torch.stack([next(read) for _ in own])
        if len(own) > 1:
            chosen = torch.tensor(int(right))
            loss = loss + functional.cross_entropy(torch.cat([logits, torch.zeros(1)]), chosen) * weight[chosen]
        else:
            held = torch.tensor(float(right))
            loss = loss + _CLAIMS * functional.binary_cross_entropy_with_logits(logits[0], held)
    return loss / len(states)


def judge(upper: Any, held: Sequence[tuple[Told, Sequence[Any]]]) -> None:
    """Of what was held out: how often the likelier word is right where there is one; and how many words of which
    certainty are, where there may be none."""
    upper.eval()
    with torch.no_grad():
        logits = np.array([upper(states).numpy() for _, states in held])
    chances = polar.chances(logits)
    for source in sorted({row.source for row, _ in held}):
        own = [(chances[at], row.word) for at, (row, _) in enumerate(held) if row.source == source]
        said = [(found[YES] > found[NO]) == (word == YES) for found, word in own if word != NEITHER]
        out = [f"{source}: of {len(said)} told {np.mean(said):.3f} right"]
        for least in (0.8, 0.9, 0.95, 0.98):
            sure = [int(found.argmax()) == word for found, word in own if found[:NEITHER].max() >= least]
            out.append(f"from {least} of {len(own)} {len(sure)}, {f'{np.mean(sure):.3f} right' if sure else '-'}")
        print("; ".join(out), flush=True)


if __name__ == "__main__":
    main()
