"""The cross-encoder in PyTorch with low-rank matrices beside its own, and the file that these are kept in.

The package's int8 weights are read back and stay as they are; low-rank matrices beside the feed-forward, value and
output matrices of the upper layers (LoRA: Hu et al. 2021), their biases and layer norms, the pooler and a new
one-number head learn.
"""

from __future__ import annotations

import math
import re
from collections.abc import Mapping
from typing import Any

import numpy as np
import torch
from torch import nn
from transformers import DebertaV2Config, DebertaV2ForSequenceClassification

from qa.encoders.cross_encoder import quantised

RANK, SCALE, LOWEST_LAYER = 16, 2.0, 6
_ADAPTED = ("attention.self.value_proj", "attention.output.dense", "intermediate.dense", "output.dense")
_LAYER = re.compile(r"layer\.(\d+)\.")
_MATRIX = re.compile(r"/m/deberta/encoder/layer\.(\d+)/(.*)/MatMul_quant")


class LowRank(nn.Module):  # type: ignore[misc]  # PyTorch is not installed where types are checked
    """A linear layer whose weight stays, with A B beside it: x W + x A B · SCALE."""

    def __init__(self, base: nn.Linear, rank: int = RANK) -> None:
        super().__init__()
        self.base = base
        self.base.weight.requires_grad_(False)
        self.base.bias.requires_grad_(True)
        self.down = nn.Parameter(torch.randn(rank, base.in_features) / math.sqrt(base.in_features))
        self.up = nn.Parameter(torch.zeros(base.out_features, rank))

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        out: torch.Tensor = self.base(x) + (x @ self.down.T) @ self.up.T * SCALE
        return out


def rebuilt(graph: Any, stored: dict[str, Any]) -> tuple[Any, dict[str, str]]:
    """The model in PyTorch with the file's weights, and the name in the file of each layer's matrices."""

    def whole(name: str) -> Any:
        zero = stored[name + "_zero_point"].astype(np.float32)
        return (stored[name + "_quantized"].astype(np.float32) - zero) * stored[name + "_scale"]

    ends = ("_quantized", "_scale", "_zero_point")
    state = {name[2:]: value for name, value in stored.items() if name.startswith("m.") and not name.endswith(ends)}
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
        if "LayerNorm" in name and layer_of(name) >= lowest:
            parameter.requires_grad_(True)
    for parameter in (*model.pooler.parameters(), *model.classifier.parameters()):
        parameter.requires_grad_(True)


def take_up(model: Any, matrices: dict[str, str], adapter: dict[str, Any]) -> None:
    """Give the model what `exported` wrote.

    Raises ValueError for an adapter of whole matrices, as `whole.exported` and `mean` write it.
    """
    if any(key.startswith("is:m.deberta") and key.endswith("_quantized") for key in adapter):
        raise ValueError("has whole matrices, no low-rank ones: only a fit of all weights goes on from it")
    share = math.sqrt(SCALE)
    for path, name in matrices.items():
        if f"A:{name}" in adapter:
            *parents, last = path.split(".")
            base = model.get_submodule(path).base
            layer = LowRank(base, adapter[f"A:{name}"].shape[1])
            layer.down.data = torch.tensor(adapter[f"A:{name}"].astype(np.float32).T / share)
            layer.up.data = torch.tensor(adapter[f"B:{name}"].astype(np.float32).T / share)
            setattr(model.get_submodule(".".join(parents)), last, layer)
            base.bias.data = torch.tensor(adapter[f"is:m.{path}.bias"].astype(np.float32))
    state = model.state_dict()
    for name in state:
        if "LayerNorm" in name and f"is:m.{name}" in adapter:
            state[name].copy_(torch.tensor(adapter[f"is:m.{name}"].astype(np.float32)))

    def head(name: str) -> torch.Tensor:
        given = adapter[f"is:m.{name}.weight_quantized"].astype(np.float32)
        return torch.tensor(given * adapter[f"is:m.{name}.weight_scale"])

    state["pooler.dense.weight"].copy_(head("pooler.dense").T)
    state["pooler.dense.bias"].copy_(torch.tensor(adapter["is:m.pooler.dense.bias"].astype(np.float32)))
    state["classifier.weight"].copy_(head("classifier").T[:1])
    state["classifier.bias"].copy_(torch.tensor(adapter["is:m.classifier.bias"][:1].astype(np.float32)))


def exported(model: Any, matrices: dict[str, str], lowest: int = LOWEST_LAYER) -> dict[str, Any]:
    """The adapter as `cross_encoder.adapted` reads it."""
    state = {name: value.detach().numpy() for name, value in model.state_dict().items()}
    out: dict[str, Any] = {}
    share = math.sqrt(SCALE)
    for path, name in matrices.items():
        if path + ".down" not in state:
            continue
        out[f"A:{name}"] = (state[path + ".down"].T * share).astype(np.float16)
        out[f"B:{name}"] = (state[path + ".up"].T * share).astype(np.float16)
        out[f"is:m.{path}.bias"] = state[path + ".base.bias"].astype(np.float16)
    for name, value in state.items():
        if "LayerNorm" in name and layer_of(name) >= lowest:
            out[f"is:m.{name}"] = value.astype(np.float16)
    return out | head_of(state)


def head_of(state: Mapping[str, Any]) -> dict[str, Any]:
    """The pooler and the one-number head as an adapter keeps them; the package's head has two."""
    head = np.zeros((384, 2), np.float32)
    head[:, 0] = state["classifier.weight"][0]
    out: dict[str, Any] = {}
    for name, value in (("pooler.dense", state["pooler.dense.weight"].T), ("classifier", head)):
        out[f"is:m.{name}.weight_quantized"], out[f"is:m.{name}.weight_scale"] = quantised(value.copy())
    out["is:m.pooler.dense.bias"] = state["pooler.dense.bias"]
    out["is:m.classifier.bias"] = np.array([state["classifier.bias"][0], 0], np.float32)
    return out


def layer_of(name: str) -> int:
    """The number of the layer that a weight is of, -1 of what is in none."""
    place = _LAYER.search(name)
    return int(place[1]) if place else -1
