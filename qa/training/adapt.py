"""Fit the cross-encoder's adapter and write it: python -m qa.training.adapt --sets FOLDER --out qa/answers.npz

What learns is in `lowrank`; what the lower layers make of each pair is computed once (`layers`). Half an hour on two
cores; `--onward` takes one pass, and as long. Judged, when it is written, on the groups that were held out. The `mean`
of two fits, one of them to the earlier examples alone, was fitted onward four times: to the order of sentences and to
small archives besides; then to more of these, with the sentences that the adapter in use finds hardest to tell; then to
what it took for answers in whole corpora, too; then to questions that are on what a sentence is about and ask for
something else. What came of it was each time the mean of what went in and what came out, of low-rank matrices (`mean
--rank`). `--onward` does the last of these. With `--whole` all weights of nine layers learn onward (`whole`), from a
part of all that and from questions as people type them, in quite other words, in German and Spanish, in conversations
and of everyday speech; another `--seed` draws another part. In use is the mean of two such fits, which had none of
`reworded.jsonl` yet, and of the adapter that both went on from (EXPERIMENTS.md).
"""

from __future__ import annotations

import argparse
import math
import random
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
import onnx
import torch
from onnx import numpy_helper
from scipy.stats import mannwhitneyu
from torch import nn

from qa.encoders.cross_encoder import LONGEST, MODEL, PACKAGE, CrossEncoder
from qa.encoders.weights import checked
from qa.reading.reading import after
from qa.training import examples, layers, lowrank, question_sets, stretches, whole, written
from qa.training.examples import Example

PASSES, BATCH, RATE, WARM_UP = 2, 32, 6e-4, 0.1
RATE_ONWARD, RATE_WHOLE = 2e-4, 4e-5
WHOLE_FROM = 3  # the lowest layer of which all weights learn
ALIKE, HARD = 4, 4  # of the sentences of a small archive that do not answer: most like the question, hardest to tell
AMONG = 20  # of so many drawn, as to read all would take longer than to learn
BESIDE = 6  # of those to a question that was written to be beside the point: what it is beside is most like it
# Onward, one in so many of the other questions is learnt again, and of those on the archives.
OLDER, OLDER_BUNDLES = 4, 3
# Where all weights learn, one in so many of the older questions is learnt again; of what is not here, all.
OLDER_WHOLE = {"asked": 5, "beside": 3, "bundle": 3, "item": 5, "ramdocs": 2, "told": 3, "xquad": 2}
_FORMS = ("alone", "headed", "in context")  # in which sentences are read: each learns one of them, so that all are


def main() -> None:
    parser = argparse.ArgumentParser(description="Fit the cross-encoder's adapter.")
    parser.add_argument(
        "--sets", type=Path, required=True, help="folder with xquad/, ramdocs/ and the sets of asked.jsonl"
    )
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument(
        "--earlier", action="store_true", help="without the later passages, the stories and the orders to models"
    )
    parser.add_argument(
        "--onward", type=Path, metavar="ADAPTER", help="fit this one on, to small archives and what is found"
    )
    parser.add_argument(
        "--whole",
        action="store_true",
        help="onward: let all weights learn, from what people type, other languages and conversations too",
    )
    parser.add_argument("--seed", type=int, default=0, help="of what is drawn, and in which order")
    parser.add_argument("--steps", type=int, help="of a pass only so many")
    options = parser.parse_args()
    if options.whole and not options.onward:
        parser.error("--whole goes with --onward")
    torch.manual_seed(options.seed)
    chance = random.Random(options.seed)
    content = checked(PACKAGE, *MODEL)
    graph = onnx.load_from_string(content).graph
    stored = {tensor.name: numpy_helper.to_array(tensor) for tensor in graph.initializer}
    adapter = dict(np.load(options.onward)) if options.onward else {}
    if options.whole:
        model, matrices = whole.begun(graph, stored, adapter)
    else:
        model, matrices = lowrank.rebuilt(graph, stored)
        lowrank.learnable(model)
        if adapter:
            try:
                lowrank.take_up(model, matrices, adapter)
            except ValueError as error:
                parser.error(f"{options.onward} {error}")
    upper = whole.Upper(model, WHOLE_FROM, half=True) if options.whole else _Upper(model)
    rows = [
        *written.from_items(chance),
        *question_sets.from_xquad(options.sets / "xquad", chance),
        *question_sets.from_ramdocs(options.sets / "ramdocs", chance),
        *stretches.from_texts(options.sets, chance),
        *written.from_orders(options.sets, chance),
        *(stretches.from_read(options.sets) if options.onward else ()),
        *(stretches.from_conversed(options.sets) if options.whole else ()),
        *(written.from_told() if options.whole else ()),
        *(written.from_abroad(chance) if options.whole else ()),
        *(hardest(CrossEncoder(), _hard(options.sets, whole=options.whole), chance) if options.onward else ()),
    ]
    if options.whole:
        rows = [row for row in rows if _among(row, options.seed)]
    elif options.onward:
        rows = [
            row
            for row in rows
            if row.source.startswith(("bundle", "beside", "read", "conversed", "told"))
            or row.held_out
            or examples.drawn(f"{row.source} {row.qid}", OLDER)
        ]
    if options.earlier:
        rows = [row for row in rows if not (row.source.startswith("orders") or examples.later(row.group))]
    rows = examples.in_context(rows, chance)
    print(
        f"{sum(not row.held_out for row in rows)} examples, {sum(row.answers for row in rows)} of all answer",
        flush=True,
    )
    kept, held = [row for row in rows if not row.held_out], [row for row in rows if row.held_out]
    if options.onward:
        rate = RATE_WHOLE if options.whole else RATE_ONWARD
        learn(upper, kept, chance, passes=1, rate=rate, order=1.0, most=options.steps)
    else:
        learn(upper, kept, chance, most=options.steps)
    if options.whole:
        np.savez_compressed(options.out, **whole.exported(model, matrices, stored, WHOLE_FROM))
    else:
        np.savez_compressed(options.out, **lowrank.exported(model, matrices))
    judge(upper, held)


class _Upper(nn.Module):  # type: ignore[misc]  # PyTorch is not installed where types are checked
    """The upper layers with low-rank matrices: logits (n,) from what the lower ones gave."""

    def __init__(self, model: Any) -> None:
        super().__init__()
        self.model, self.lowest = model, lowrank.LOWEST_LAYER

    def forward(self, states: Sequence[Any]) -> torch.Tensor:
        return layers.upper(self.model, states, self.lowest)


def hardest(reader: CrossEncoder, rows: Sequence[Example], chance: random.Random) -> list[Example]:
    """Of each question the sentences that answer it, the `ALIKE` others that come first in `rows`, and of `AMONG`
    drawn from the rest the `HARD` that `reader` takes for answers most (hard negatives: Xiong et al. 2021); of what is
    held out only the first, so that fits can be compared, and of those "beside" a sentence only the first `BESIDE`."""
    groups = [[rows[number] for number in group] for group in _grouped(rows)]
    out: list[Example] = []
    for number, group in enumerate(groups):
        wrong = [row for row in group if not row.answers]
        held, beside = wrong[0].held_out, wrong[0].source == "beside"
        out += [row for row in group if row.answers] + wrong[: BESIDE if beside else ALIKE + HARD if held else ALIKE]
        if not held and not beside:
            drawn = chance.sample(wrong[ALIKE:], min(AMONG, len(wrong) - ALIKE))
            scores = reader.read([_pair(row, "headed") for row in drawn])
            out += [drawn[place] for place in np.argsort(-scores, kind="stable")[:HARD]]
        if number % 500 == 499:
            print(f"hard negatives: {number + 1} of {len(groups)} questions", flush=True)
    return out


def _hard(sets: Path, *, whole: bool) -> list[Example]:
    """The questions of which only the hardest sentences are learnt from."""
    bundled = written.from_bundles()
    return [*stretches.from_typed(sets), *bundled, *written.from_reworded()] if whole else list(filter(_again, bundled))


def _again(row: Example) -> bool:
    """Whether a small archive's question is learnt from onward, or again."""
    return row.source == "beside" or row.held_out or examples.drawn(f"{row.source} {row.qid}", OLDER_BUNDLES)


def _among(row: Example, seed: int) -> bool:
    """Whether its question is of those that are learnt from, or again, where all weights learn."""
    share = OLDER_WHOLE.get(row.source.split(",")[0], 1)
    return row.held_out or examples.drawn(f"{seed or ''}{row.source} {row.qid}", share)


def learn(
    model: Any,
    rows: list[Example],
    chance: random.Random,
    *,
    passes: int = PASSES,
    rate: float = RATE,
    order: float = 0.0,
    most: int | None = None,
) -> None:
    """AdamW with a linear warm-up and decline; answers weigh three times as much, since they are a fifth. `order` is
    the weight of the listwise loss beside (`_of_order`); of each pass only the first `most` batches, if given."""
    groups = _grouped(rows)
    forms = {row: form for group in groups for form in chance.choices(_FORMS) for row in group}
    seen = layers.lower([_pair(row, forms[number]) for number, row in enumerate(rows)], model.lowest, LONGEST)
    parameters = [parameter for parameter in model.parameters() if parameter.requires_grad]
    optimiser = torch.optim.AdamW(parameters, lr=rate, weight_decay=0.01)
    of_pass = [_batches(groups, [len(seen[row]) for row in range(len(rows))], chance)[:most] for _ in range(passes)]
    steps = sum(map(len, of_pass))
    schedule = layers.warmed(optimiser, steps, WARM_UP)
    loss_of = nn.BCEWithLogitsLoss(pos_weight=torch.tensor([3.0]))
    for number, batches in enumerate(of_pass):
        model.train()
        for step, batch in enumerate(batches):
            chosen = [row for group in batch for row in groups[group]]
            wanted = torch.tensor([float(rows[row].answers) for row in chosen])
            logits = model([seen[row] for row in chosen])
            loss = loss_of(logits, wanted)
            if order:
                loss = loss + order * _of_order(logits, wanted, [len(groups[group]) for group in batch])
            optimiser.zero_grad()
            loss.backward()
            torch.nn.utils.clip_grad_norm_(parameters, 1.0)
            optimiser.step()
            schedule.step()
            if step % 50 == 49:
                print(f"pass {number + 1}, step {step + 1} of {len(batches)}, loss {loss.item():.3f}", flush=True)


def _of_order(logits: torch.Tensor, wanted: torch.Tensor, sizes: Sequence[int]) -> torch.Tensor:
    """Of questions that have an answer, -log of the share that the sentences which answer have in the softmax over all
    (ListNet's top one: Cao et al. 2007); the mean (0-d), 0 where none has."""
    losses = [
        torch.logsumexp(of_one, 0) - torch.logsumexp(of_one[right], 0)
        for of_one, right in zip(logits.split(list(sizes)), wanted.bool().split(list(sizes)), strict=True)
        if right.any() and not right.all()
    ]
    return torch.stack(losses).mean() if losses else logits.sum() * 0


def judge(model: Any, held: Sequence[Example]) -> None:
    """Print of each source held out the area under the curve over sentences, and over questions by their best sentence,
    and of how many questions that have an answer the best sentence answers."""
    model.eval()
    for form in _FORMS:
        seen = layers.lower([_pair(row, form) for row in held], model.lowest, LONGEST)
        scores: list[float] = []
        with torch.no_grad():
            for start in range(0, len(held), BATCH):
                scores += model(seen[start : start + BATCH]).tolist()
        for source in sorted({row.source for row in held}):
            pairs = [(row, score) for row, score in zip(held, scores, strict=True) if row.source == source]
            print(f"{source}, {form}: {_figures(pairs)}", flush=True)


def _figures(pairs: Sequence[tuple[Example, float]]) -> str:
    best: dict[str, tuple[float, bool]] = {}  # of each question the best score, and whether it is of an answer
    answered = {row.qid for row, _ in pairs if row.answers}
    for row, score in pairs:
        best[row.qid] = max(best.get(row.qid, (-math.inf, False)), (score, row.answers))
    first = [right for qid, (_, right) in best.items() if qid in answered]
    return (
        f"sentences {_area([(score, row.answers) for row, score in pairs]):.3f} (n {len(pairs)}),"
        f" questions {_area([(score, qid in answered) for qid, (score, _) in best.items()]):.3f} (n {len(best)}),"
        f" first {sum(first) / max(1, len(first)):.3f} (n {len(first)})"
    )


def _area(pairs: Sequence[tuple[float, bool]]) -> float:
    good = [score for score, right in pairs if right]
    bad = [score for score, right in pairs if not right]
    return float(mannwhitneyu(good, bad).statistic / (len(good) * len(bad))) if good and bad else math.nan


def _grouped(rows: Sequence[Example]) -> list[list[int]]:
    """The numbers of the rows of each question."""
    groups: dict[tuple[str, str, str], list[int]] = {}
    for number, row in enumerate(rows):
        groups.setdefault((row.source, row.qid, row.question), []).append(number)
    return list(groups.values())


def _batches(groups: Sequence[Sequence[int]], lengths: Sequence[int], chance: random.Random) -> list[list[int]]:
    """The numbers of all groups once, in batches of about `BATCH` rows of like length."""
    order = chance.sample(range(len(groups)), len(groups))
    batches: list[list[int]] = []
    for start in range(0, len(order), BATCH * 4):
        block = sorted(order[start : start + BATCH * 4], key=lambda group: max(lengths[row] for row in groups[group]))
        batch: list[int] = []
        for group in block:
            batch.append(group)
            if sum(len(groups[one]) for one in batch) >= BATCH:
                batches.append(batch)
                batch = []
        if batch:
            batches.append(batch)
    chance.shuffle(batches)
    return batches


def _pair(row: Example, form: str) -> tuple[str, str]:
    if form == "alone":
        return row.sentence, row.question
    return after(row.title, row.before if form == "in context" else "", row.sentence), row.question


if __name__ == "__main__":
    main()
