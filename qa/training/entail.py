"""Fit the support check's adapter: python -m qa.training.entail --claims FILE --sets FOLDER --out qa/claims.npz
--apart LOGITS

As `adapt` does, to claims of our own and to labelled ones that models wrote. Judged on the passages that were held out.
What the adapter is worth on claims of models is not told by those it has seen, so it is fitted three times more, each
time without a third of their texts, and LOGITS gets what each fit says of the third that it lacked: to weigh with
(`weighing`) and to report. `--onward ADAPTER` in place of `--apart` fits that one on for one pass, to the claims on
long passages (`claims_long.jsonl`), the questions for a yes or no on small archives and the claims on real articles
(`claims_articles.jsonl`) besides; what came out was dropped, without the last and with it (EXPERIMENTS.md).
"""

from __future__ import annotations

import argparse
import hashlib
import json
import math
import random
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import numpy as np
import onnx
import torch
from onnx import numpy_helper
from scipy.stats import mannwhitneyu
from torch import nn

from qa.encoders.cross_encoder import MODEL, PACKAGE
from qa.encoders.weights import checked
from qa.training import claims, layers, lowrank
from qa.training.claims import Pair
from qa.training.examples import drawn
from qa.words.excerpt import excerpt

LONGEST, LOWEST_LAYER = 256, 6
PASSES, BATCH, RATE, WARM_UP = 2, 16, 5e-4, 0.06
RATE_ONWARD, OLDER = 2e-4, 3  # onward, one in so many of the other pairs is learnt again
PARTS = 3


def main() -> None:
    parser = argparse.ArgumentParser(description="Fit the support check's adapter.")
    parser.add_argument(
        "--claims", type=Path, required=True, help="labelled claims of models, as eval-check reads them"
    )
    parser.add_argument("--sets", type=Path, required=True, help="folder with the corpora of asked.jsonl")
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--apart", type=Path, help="logits of those claims by fits that lacked them")
    parser.add_argument("--onward", type=Path, metavar="ADAPTER", help="fit this one on, to the long passages")
    options = parser.parse_args()
    if bool(options.apart) == bool(options.onward):
        parser.error("give one of --apart and --onward")
    content = checked(PACKAGE, *MODEL)
    whole = onnx.load_from_string(content)
    stored = {tensor.name: numpy_helper.to_array(tensor) for tensor in whole.graph.initializer}
    chance = random.Random(0)
    rows = words_of(
        [*pairs(chance, options.sets, long=bool(options.onward)), *claims.from_models(options.claims)], chance
    )
    train = [number for number, row in enumerate(rows) if not row.held_out and row.kind != "unknown"]
    if options.onward:
        train = [number for number in train if again(rows[number])]
    print(f"{len(train)} of {len(rows)} pairs, {sum(rows[at].supported for at in train)} supported", flush=True)
    wanted = sorted({*train, *(at for at, row in enumerate(rows) if row.held_out or not options.onward)})
    read = [(excerpt(rows[at].claim, rows[at].evidence, rows[at].words), rows[at].claim) for at in wanted]
    hidden = dict(zip(wanted, layers.lower(read, LOWEST_LAYER, LONGEST), strict=True))
    if options.onward:
        model, matrices = begun(whole, stored)
        with np.load(options.onward) as adapter:
            lowrank.take_up(model, matrices, dict(adapter))
        learn(model, rows, hidden, train, passes=1, rate=RATE_ONWARD)
    else:
        aside(options.apart, whole, stored, rows, hidden, train)
        model, matrices = begun(whole, stored)
        learn(model, rows, hidden, train)
    np.savez_compressed(options.out, **lowrank.exported(model, matrices, LOWEST_LAYER))
    held = [at for at, row in enumerate(rows) if row.held_out]
    judge(rows, held, logits(model, [hidden[at] for at in held]))


def again(row: Pair) -> bool:
    """Whether it is learnt from onward, or again."""
    return row.source in ("claims_long", "polar, bundles", "articles") or drawn(f"{row.group} {row.claim}", OLDER)


def aside(
    out: Path, whole: Any, stored: dict[str, Any], rows: Sequence[Pair], hidden: Mapping[int, Any], train: Sequence[int]
) -> None:
    """Write what fits say that lacked a third of the texts each."""
    apart: dict[str, list[float]] = {}
    for number in range(PARTS):
        model, _ = begun(whole, stored)
        learn(model, rows, hidden, [at for at in train if part(rows[at]) != number])
        left = [at for at, row in enumerate(rows) if part(row) == number]
        for at, logit in zip(left, logits(model, [hidden[at] for at in left]), strict=True):
            apart.setdefault(rows[at].cid, []).append(logit)
        print(f"without part {number + 1} of {PARTS}", flush=True)
        judge(rows, left, [min(apart[rows[at].cid]) for at in left])
    out.write_text(json.dumps(apart), encoding="utf-8")


def part(row: Pair) -> int | None:
    """Which fit lacks it: each of the three lacks a third of the texts that models wrote claims about."""
    return int(hashlib.md5(row.group.encode(), usedforsecurity=False).hexdigest(), 16) // 8 % PARTS if row.cid else None


def pairs(chance: random.Random, sets: Path, *, long: bool) -> list[Pair]:
    """All pairs: claims as they are and once varied, joined ones, those made of the items, and yes and no; those on
    long passages, on small archives and on real articles only if `long`."""
    own = [*claims.from_claims(), *(claims.from_claims("claims_long") if long else ())]
    rest = [*claims.joined(chance), *claims.from_items(chance), *claims.shortened(chance)]
    train = [pair for pair in own if not pair.held_out]
    return [
        *own,
        *(claims.varied(pair, train, chance) for pair in train),
        *(pair if pair.held_out else claims.varied(pair, train, chance) for pair in rest),
        *claims.from_polar(sets, chance),
        *([*claims.from_bundles(), *claims.from_articles(sets, chance)] if long else ()),
    ]


def words_of(pairs: Sequence[Pair], chance: random.Random) -> list[Pair]:
    """Excerpts of different lengths, as texts come; of the held-out ones as long as they will be."""
    return [pair if pair.held_out else replace(pair, words=chance.choice((50, 70, 90))) for pair in pairs]


def begun(whole: Any, stored: dict[str, Any]) -> tuple[Any, dict[str, str]]:
    """`lowrank.learnable`, with the difference of the package's two outputs as the new head."""
    torch.manual_seed(0)
    model, matrices = lowrank.rebuilt(whole.graph, stored)
    weight, bias = model.classifier.weight.detach().clone(), model.classifier.bias.detach().clone()
    lowrank.learnable(model, LOWEST_LAYER)
    with torch.no_grad():
        model.classifier.weight[0] = weight[0] - weight[1]
        model.classifier.bias[0] = bias[0] - bias[1]
    return model, matrices


def learn(
    model: Any,
    rows: Sequence[Pair],
    hidden: Mapping[int, Any],
    train: Sequence[int],
    *,
    passes: int = PASSES,
    rate: float = RATE,
) -> None:
    """AdamW with a linear warm-up and decline; both labels weigh the same."""
    chance = random.Random(0)
    share = sum(rows[number].supported for number in train) / len(train)
    loss_of = nn.BCEWithLogitsLoss(pos_weight=torch.tensor((1 - share) / share))
    parameters = [parameter for parameter in model.parameters() if parameter.requires_grad]
    optimiser = torch.optim.AdamW(parameters, lr=rate, weight_decay=0.01)
    steps = passes * math.ceil(len(train) / BATCH)
    schedule = layers.warmed(optimiser, steps, WARM_UP)
    model.train()
    losses: list[float] = []
    for batch in (
        batch for _ in range(passes) for batch in layers.batches(train, lambda at: len(hidden[at]), BATCH, chance)
    ):
        wanted = torch.tensor([float(rows[row].supported) for row in batch])
        out = layers.upper(model, [hidden[row] for row in batch], LOWEST_LAYER)
        loss = loss_of(out, wanted)
        optimiser.zero_grad()
        loss.backward()
        torch.nn.utils.clip_grad_norm_(parameters, 1.0)
        optimiser.step()
        schedule.step()
        losses.append(loss.item())
        if len(losses) % 200 == 0:
            print(f"step {len(losses)} of {steps}, loss {np.mean(losses[-200:]):.3f}", flush=True)


def logits(model: Any, hidden: Sequence[Any]) -> list[float]:
    """What the model says (n,), of pairs as the lower layers gave them."""
    model.eval()
    out = np.zeros(len(hidden))
    order = sorted(range(len(hidden)), key=lambda at: len(hidden[at]))
    with torch.no_grad():
        for start in range(0, len(order), BATCH):
            batch = order[start : start + BATCH]
            out[batch] = layers.upper(model, [hidden[at] for at in batch], LOWEST_LAYER).float().numpy()
    found: list[float] = out.tolist()
    return found


def judge(rows: Sequence[Pair], numbers: Sequence[int], scores: Sequence[float]) -> None:
    """Area under the curve and balanced accuracy at 0 over the pairs of each source."""
    for source in sorted({rows[number].source for number in numbers}):
        found = [
            (score, rows[at].supported) for score, at in zip(scores, numbers, strict=True) if rows[at].source == source
        ]
        good = np.array([score for score, right in found if right])
        bad = np.array([score for score, right in found if not right])
        if len(good) and len(bad):
            area = mannwhitneyu(good, bad).statistic / (len(good) * len(bad))
            balanced = (np.mean(good > 0) + np.mean(bad <= 0)) / 2
            print(f"{source}: area {area:.3f}, balanced accuracy at 0 {balanced:.3f} (n {len(found)})", flush=True)


if __name__ == "__main__":
    main()
