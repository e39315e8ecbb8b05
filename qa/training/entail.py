"""Fit the support check's adapter and write it: python -m qa.training.entail --out qa/claims.npz

As `adapt` does, on the two upper layers only. Judged after each pass on the passages that were held out. The weights in
use were fitted in two steps: without sentences shortened, and then, from what that wrote (`--start`), with them.
"""

from __future__ import annotations

import argparse
import math
import random
import time
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import onnx
import torch
from onnx import numpy_helper
from scipy.stats import mannwhitneyu
from torch import nn

from qa.cross_encoder import MODEL, PACKAGE
from qa.excerpt import excerpt
from qa.training import adapt, claims, layers
from qa.training.claims import Pair
from qa.weights import checked

LONGEST, LOWEST_LAYER = 256, 10
PASSES, BATCH, RATE, WARM_UP = 2, 16, 8e-4, 0.06
FURTHER_RATE, FURTHER = 5e-4, {"shortened": 1000, "claims": 1050, "items": 350}


_LOW = (("down", "A"), ("up", "B"))


def main() -> None:
    parser = argparse.ArgumentParser(description="Fit the support check's adapter.")
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--start", type=Path, help="an adapter to go on from: one pass over 2,400 pairs, mostly new")
    options = parser.parse_args()
    torch.manual_seed(0)
    chance = random.Random(0)
    content = checked(PACKAGE, *MODEL)
    whole = onnx.load_from_string(content)
    stored = {tensor.name: numpy_helper.to_array(tensor) for tensor in whole.graph.initializer}
    model, matrices = adapt.rebuilt(whole.graph, stored)
    with_head(model)
    rows = words_of(pairs(chance), chance)
    if options.start:
        begin(model, matrices, np.load(options.start))
        rows = further(rows, chance)
    print(f"{len(rows)} pairs, {sum(row.supported for row in rows)} supported", flush=True)
    read = [(excerpt(row.claim, row.evidence, row.words), row.claim) for row in rows]
    hidden = layers.lower(read, LOWEST_LAYER, LONGEST)
    passes, rate = (1, FURTHER_RATE) if options.start else (PASSES, RATE)
    for number in learn(model, rows, hidden, chance, passes, rate):
        np.savez_compressed(options.out, **adapt.exported(model, matrices, stored, content, LOWEST_LAYER))
        print(f"written after pass {number}", flush=True)


def pairs(chance: random.Random) -> list[Pair]:
    """All pairs: claims as they are and once varied, joined ones, and those made of the items."""
    own = list(claims.from_claims())
    rest = [*claims.joined(chance), *claims.from_items(chance), *claims.shortened(chance)]
    train = [pair for pair in own if not pair.held_out]
    return [
        *own,
        *(claims.varied(pair, train, chance) for pair in train),
        *(pair if pair.held_out else claims.varied(pair, train, chance) for pair in rest),
    ]


def further(rows: Sequence[Pair], chance: random.Random) -> list[Pair]:
    """What the first fit saw few of, sentences shortened, with some of the rest beside them; and what is held out."""
    train = [row for row in rows if not row.held_out]
    sources = {
        "shortened": [row for row in train if row.source == "shortened"],
        "claims": [row for row in train if row.source in ("claims", "joined")],
        "items": [row for row in train if row.source == "items"],
    }
    chosen = [row for name, count in FURTHER.items() for row in chance.sample(sources[name], count)]
    return [*chosen, *(row for row in rows if row.held_out)]


def begin(model: Any, matrices: dict[str, str], adapter: Any) -> None:
    """Put what an earlier fit wrote (see `adapt.exported`) into the model."""
    state, share = model.state_dict(), math.sqrt(adapt.ALPHA / adapt.RANK)
    known = {f"{path}.{end}": f"{kind}:{name}" for path, name in matrices.items() for end, kind in _LOW}
    for name, value in state.items():
        if name in known and known[name] in adapter:
            state[name] = torch.tensor(adapter[known[name]].T.astype(np.float32) / share)
        elif (stored := f"is:m.{name.replace('.base.bias', '.bias')}") in adapter:
            state[name] = torch.tensor(adapter[stored].astype(np.float32))[: len(value)]
        elif f"{stored}_quantized" in adapter:
            whole = adapter[f"{stored}_quantized"].astype(np.float32) * adapter[f"{stored}_scale"]
            state[name] = torch.tensor(whole.T[: len(value)])
    model.load_state_dict(state)


def words_of(pairs: Sequence[Pair], chance: random.Random) -> list[Pair]:
    """Excerpts of different lengths, as texts come; of the held-out ones as long as they will be."""
    return [pair if pair.held_out else replace(pair, words=chance.choice((50, 70, 90))) for pair in pairs]


def with_head(model: Any) -> None:
    """`adapt.learnable`, with the difference of the package's two outputs as the new head."""
    weight, bias = model.classifier.weight.detach().clone(), model.classifier.bias.detach().clone()
    adapt.learnable(model, LOWEST_LAYER)
    with torch.no_grad():
        model.classifier.weight[0] = weight[0] - weight[1]
        model.classifier.bias[0] = bias[0] - bias[1]


def learn(
    model: Any, rows: Sequence[Pair], hidden: Sequence[Any], chance: random.Random, passes: int, rate: float
) -> Iterator[int]:
    """AdamW with a linear warm-up and decline; both labels weigh the same. Yields the number of each pass done."""
    train = [number for number, row in enumerate(rows) if not row.held_out]
    share = sum(rows[number].supported for number in train) / len(train)
    loss_of = nn.BCEWithLogitsLoss(pos_weight=torch.tensor((1 - share) / share))
    parameters = [parameter for parameter in model.parameters() if parameter.requires_grad]
    optimiser = torch.optim.AdamW(parameters, lr=rate, weight_decay=0.01)
    steps = passes * math.ceil(len(train) / BATCH)
    schedule = torch.optim.lr_scheduler.LambdaLR(
        optimiser, lambda step: min(1.0, (step + 1) / (WARM_UP * steps)) * max(0.0, (steps - step) / steps)
    )
    judge(model, rows, hidden)
    for number in range(passes):
        model.train()
        began, losses = time.monotonic(), []
        for step, batch in enumerate(batches(train, hidden, chance)):
            wanted = torch.tensor([float(rows[row].supported) for row in batch])
            with torch.autocast("cpu", torch.bfloat16):
                logits = layers.upper(model, [hidden[row] for row in batch], LOWEST_LAYER)
            loss = loss_of(logits, wanted)
            optimiser.zero_grad()
            loss.backward()
            torch.nn.utils.clip_grad_norm_(parameters, 1.0)
            optimiser.step()
            schedule.step()
            losses.append(loss.item())
            if step % 50 == 49:
                spent = time.monotonic() - began
                print(
                    f"pass {number + 1}, step {step + 1}, loss {np.mean(losses[-50:]):.3f}, {spent:.0f} s", flush=True
                )
        judge(model, rows, hidden)
        yield number + 1


def judge(model: Any, rows: Sequence[Pair], hidden: Sequence[Any]) -> None:
    """Area under the curve and balanced accuracy at 0 over the held-out pairs of each source."""
    model.eval()
    held = sorted((number for number, row in enumerate(rows) if row.held_out), key=lambda row: len(hidden[row]))
    scores: list[float] = []
    with torch.no_grad(), torch.autocast("cpu", torch.bfloat16):
        for start in range(0, len(held), BATCH):
            scores += layers.upper(model, [hidden[row] for row in held[start : start + BATCH]], LOWEST_LAYER).tolist()
    for source in sorted({rows[number].source for number in held}):
        found = [
            (score, rows[row].supported) for score, row in zip(scores, held, strict=True) if rows[row].source == source
        ]
        good = np.array([score for score, right in found if right])
        bad = np.array([score for score, right in found if not right])
        area = mannwhitneyu(good, bad).statistic / (len(good) * len(bad))
        balanced = (np.mean(good > 0) + np.mean(bad <= 0)) / 2
        print(f"{source}: area {area:.3f}, balanced accuracy at 0 {balanced:.3f} (n {len(found)})", flush=True)


def batches(train: Sequence[int], hidden: Sequence[Any], chance: random.Random) -> list[list[int]]:
    """All rows once, in batches of like length."""
    order = chance.sample(list(train), len(train))
    out = []
    for start in range(0, len(order), BATCH * 12):
        block = sorted(order[start : start + BATCH * 12], key=lambda row: len(hidden[row]))
        out += [block[at : at + BATCH] for at in range(0, len(block), BATCH)]
    chance.shuffle(out)
    return out


if __name__ == "__main__":
    main()
