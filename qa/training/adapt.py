"""Fit the cross-encoder's adapter and write it: python -m qa.training.adapt --sets FOLDER --out qa/answers.npz

The package's int8 weights are read back into PyTorch and stay as they are; low-rank matrices beside the feed-forward,
value and output matrices of the upper layers (LoRA: Hu et al. 2021), their biases and layer norms, the pooler and a new
one-number head learn. What the lower layers make of each pair is computed once (`layers`). Half an hour on two cores.
Judged after each pass on the groups that were held out. What is used is the `mean` of two fits, one of them to the
earlier examples alone.
"""

from __future__ import annotations

import argparse
import math
import random
import re
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
import onnx
import torch
from onnx import numpy_helper
from scipy.stats import mannwhitneyu
from torch import nn
from transformers import DebertaV2Config, DebertaV2ForSequenceClassification

from qa.cross_encoder import LONGEST, MODEL, PACKAGE
from qa.reading import under_heading
from qa.training import examples, layers
from qa.training.examples import Example
from qa.weights import checked

RANK, ALPHA, LOWEST_LAYER = 16, 32, 6
PASSES, BATCH, RATE, WARM_UP = 2, 32, 6e-4, 0.1
_ADAPTED = ("attention.self.value_proj", "attention.output.dense", "intermediate.dense", "output.dense")
_LAYER = re.compile(r"layer\.(\d+)\.")
_MATRIX = re.compile(r"/m/deberta/encoder/layer\.(\d+)/(.*)/MatMul_quant")


class LowRank(nn.Module):  # type: ignore[misc]  # PyTorch is not installed where types are checked
    """A linear layer whose weight stays, with A B beside it: x W + x A B · alpha / rank."""

    def __init__(self, base: nn.Linear) -> None:
        super().__init__()
        self.base = base
        self.base.weight.requires_grad_(False)
        self.base.bias.requires_grad_(True)
        self.down = nn.Parameter(torch.randn(RANK, base.in_features) / math.sqrt(base.in_features))
        self.up = nn.Parameter(torch.zeros(base.out_features, RANK))

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        out: torch.Tensor = self.base(x) + (x @ self.down.T) @ self.up.T * (ALPHA / RANK)
        return out


def main() -> None:
    parser = argparse.ArgumentParser(description="Fit the cross-encoder's adapter.")
    parser.add_argument(
        "--sets", type=Path, required=True, help="folder with xquad/, ramdocs/ and the sets of asked.jsonl"
    )
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument(
        "--earlier", action="store_true", help="without the later passages, the stories and the orders to models"
    )
    options = parser.parse_args()
    torch.manual_seed(0)
    chance = random.Random(0)
    content = checked(PACKAGE, *MODEL)
    graph = onnx.load_from_string(content).graph
    stored = {tensor.name: numpy_helper.to_array(tensor) for tensor in graph.initializer}
    model, matrices = rebuilt(graph, stored)
    learnable(model)
    rows = [
        *examples.from_items(chance),
        *examples.from_xquad(options.sets / "xquad", chance),
        *examples.from_ramdocs(options.sets / "ramdocs", chance),
        *examples.from_texts(options.sets, chance),
        *examples.from_orders(options.sets, chance),
    ]
    if options.earlier:
        rows = [row for row in rows if not (row.source.startswith("orders") or examples.later(row.group))]
    rows = examples.in_context(rows, chance)
    print(
        f"{sum(not row.held_out for row in rows)} examples, {sum(row.answers for row in rows)} of all answer",
        flush=True,
    )
    learn(model, [row for row in rows if not row.held_out], [row for row in rows if row.held_out], chance)
    np.savez_compressed(options.out, **exported(model, matrices, stored, content))


def rebuilt(graph: Any, stored: dict[str, Any]) -> tuple[Any, dict[str, str]]:
    """The model in PyTorch with the file's weights, and the name in the file of each layer's matrices."""

    def whole(name: str) -> Any:
        zero = stored[name + "_zero_point"].astype(np.float32)
        return (stored[name + "_quantized"].astype(np.float32) - zero) * stored[name + "_scale"]

    quantised = ("_quantized", "_scale", "_zero_point")
    state = {
        name[2:]: value for name, value in stored.items() if name.startswith("m.") and not name.endswith(quantised)
    }
    embeddings = "deberta.embeddings.word_embeddings.weight"
    state[embeddings] = whole("m." + embeddings)
    for name in ("pooler.dense.weight", "classifier.weight"):
        state[name] = whole("m." + name).T
    matrices = {}
    for node in graph.node:
        place = _MATRIX.match(node.name)
        if place and node.op_type == "MatMulInteger":
            name = node.input[1].removesuffix("_quantized")
            matrices[f"deberta.encoder.layer.{place[1]}.{place[2].replace('/', '.')}"] = name
            state[f"deberta.encoder.layer.{place[1]}.{place[2].replace('/', '.')}.weight"] = whole(name).T
    config = DebertaV2Config(
        vocab_size=128_100, hidden_size=384, num_hidden_layers=12, num_attention_heads=6, intermediate_size=1536,
        type_vocab_size=0, relative_attention=True, position_biased_input=False, pos_att_type=["p2c", "c2p"],
        position_buckets=256, norm_rel_ebd="layer_norm", share_att_key=True, pooler_hidden_size=384, num_labels=2,
        layer_norm_eps=1e-7,
    )  # fmt: skip
    model = DebertaV2ForSequenceClassification(config)
    model.load_state_dict({name: torch.tensor(np.array(value)) for name, value in state.items()})
    return model, matrices


def learnable(model: Any, lowest: int = LOWEST_LAYER) -> None:
    """Fix what stays, put the low-rank matrices beside what is adapted, and give the model its new head."""
    model.classifier = nn.Linear(384, 1)
    for parameter in model.parameters():
        parameter.requires_grad_(False)
    for layer in model.deberta.encoder.layer[lowest:]:
        for path in _ADAPTED:
            *parents, name = path.split(".")
            parent = layer.get_submodule(".".join(parents))
            setattr(parent, name, LowRank(getattr(parent, name)))
    for name, parameter in model.named_parameters():
        place = _LAYER.search(name)
        if "LayerNorm" in name and place and int(place[1]) >= lowest:
            parameter.requires_grad_(True)
    for parameter in (*model.pooler.parameters(), *model.classifier.parameters()):
        parameter.requires_grad_(True)


def learn(model: Any, rows: list[Example], held: Sequence[Example], chance: random.Random) -> None:
    """AdamW with a linear warm-up and decline; answers weigh three times as much, since they are a fifth."""
    # One half with the article's heading before it, one without, so that both are understood; changed after each pass.
    headed = [chance.random() < 0.5 for _ in rows]
    seen = layers.lower([_pair(row, head) for row in rows for head in (False, True)], LOWEST_LAYER, LONGEST)
    states = [seen[2 * number : 2 * number + 2] for number in range(len(rows))]
    tried = layers.lower([_pair(row, False) for row in held], LOWEST_LAYER, LONGEST)
    parameters = [parameter for parameter in model.parameters() if parameter.requires_grad]
    optimiser = torch.optim.AdamW(parameters, lr=RATE, weight_decay=0.01)
    steps = PASSES * math.ceil(len(rows) / BATCH)
    schedule = torch.optim.lr_scheduler.LambdaLR(
        optimiser, lambda step: min(1.0, (step + 1) / (WARM_UP * steps)) * max(0.0, (steps - step) / steps)
    )
    loss_of = nn.BCEWithLogitsLoss(pos_weight=torch.tensor([3.0]))
    for number in range(PASSES):
        model.train()
        chosen = [both[head != bool(number % 2)] for both, head in zip(states, headed, strict=True)]
        for step, batch in enumerate(_batches(chosen, chance)):
            wanted = torch.tensor([float(rows[row].answers) for row in batch])
            with torch.autocast("cpu", torch.bfloat16):
                logits = layers.upper(model, [chosen[row] for row in batch], LOWEST_LAYER)
            loss = loss_of(logits, wanted)
            optimiser.zero_grad()
            loss.backward()
            torch.nn.utils.clip_grad_norm_(parameters, 1.0)
            optimiser.step()
            schedule.step()
            if step % 50 == 49:
                print(f"pass {number + 1}, step {step + 1} of {steps // PASSES}, loss {loss.item():.3f}", flush=True)
        _judge(model, held, tried)


def exported(
    model: Any, matrices: dict[str, str], stored: dict[str, Any], content: bytes, lowest: int = LOWEST_LAYER
) -> dict[str, Any]:
    """The adapter as `cross_encoder.adapted` reads it."""
    state = {name: value.detach().numpy() for name, value in model.state_dict().items()}
    out: dict[str, Any] = {}
    share = math.sqrt(ALPHA / RANK)
    for path, name in matrices.items():
        if path + ".down" not in state:
            continue
        kept = stored[name + "_quantized"]
        at = content.find(kept.tobytes())
        out[f"at:{name}"] = np.array([at, *kept.shape])
        out[f"scale:{name}"] = stored[name + "_scale"]
        out[f"A:{name}"] = (state[path + ".down"].T * share).astype(np.float16)
        out[f"B:{name}"] = (state[path + ".up"].T * share).astype(np.float16)
        out[f"is:m.{path}.bias"] = state[path + ".base.bias"].astype(np.float16)
    for name, value in state.items():
        place = _LAYER.search(name)
        if "LayerNorm" in name and place and int(place[1]) >= lowest:
            out[f"is:m.{name}"] = value.astype(np.float16)
    head = np.zeros((384, 2), np.float32)
    head[:, 0] = state["classifier.weight"][0]
    for name, value in (("pooler.dense", state["pooler.dense.weight"].T), ("classifier", head)):
        scale = np.float32(np.abs(value).max() / 127)
        out[f"is:m.{name}.weight_quantized"] = np.rint(value / scale).astype(np.int8)
        out[f"is:m.{name}.weight_scale"] = scale
    out["is:m.pooler.dense.bias"] = state["pooler.dense.bias"]
    out["is:m.classifier.bias"] = np.array([state["classifier.bias"][0], 0], np.float32)
    return out


def _judge(model: Any, held: Sequence[Example], states: Sequence[Any]) -> None:
    """Area under the curve over sentences, and over questions by their best sentence, of each source held out."""
    model.eval()
    scores: list[float] = []
    with torch.no_grad(), torch.autocast("cpu", torch.bfloat16):
        for start in range(0, len(held), BATCH):
            scores += layers.upper(model, states[start : start + BATCH], LOWEST_LAYER).tolist()
    for source in sorted({row.source for row in held}):
        pairs = [(row, score) for row, score in zip(held, scores, strict=True) if row.source == source]
        best: dict[str, tuple[float, bool]] = {}
        for row, score in pairs:
            known = best.get(row.qid, (-math.inf, False))
            best[row.qid] = (max(known[0], score), known[1] or row.answers)
        print(
            f"{source}: sentences {_area([(score, row.answers) for row, score in pairs]):.3f} (n {len(pairs)}),"
            f" questions {_area(list(best.values())):.3f} (n {len(best)})",
            flush=True,
        )


def _area(pairs: Sequence[tuple[float, bool]]) -> float:
    good = [score for score, right in pairs if right]
    bad = [score for score, right in pairs if not right]
    return float(mannwhitneyu(good, bad).statistic / (len(good) * len(bad))) if good and bad else math.nan


def _batches(states: Sequence[Any], chance: random.Random) -> list[list[int]]:
    """The numbers of all rows once, in batches of like length."""
    order = chance.sample(range(len(states)), len(states))
    batches = []
    for start in range(0, len(order), BATCH * 8):
        block = sorted(order[start : start + BATCH * 8], key=lambda row: len(states[row]))
        batches += [block[at : at + BATCH] for at in range(0, len(block), BATCH)]
    chance.shuffle(batches)
    return batches


def _pair(row: Example, headed: bool) -> tuple[str, str]:
    return (under_heading(row.title, row.sentence) if headed else row.sentence, row.question)


if __name__ == "__main__":
    main()
