"""The cross-encoder's upper layers in PyTorch, all their weights learning, and the file that these are kept in.

Computed as `deberta` does it, over what the lower layers give (`layers.lower`): of the projected positions only those
that a batch can have are looked at, and the last layer is for the first token only. That takes less time than low-rank
matrices beside the weights do in the model as it comes. These had learnt what they could: after six fits they were no
better on the questions they had learnt from than on others (EXPERIMENTS.md).
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np
import torch
from torch import nn
from torch.nn import functional
from transformers import DebertaV2Config, DebertaV2ForSequenceClassification

from qa.encoders import deberta

DROPOUT = 0.05
_LAYER = re.compile(r"layer\.(\d+)\.")
_MATRIX = re.compile(r"/m/deberta/encoder/layer\.(\d+)/(.*)/MatMul_quant")
_QUANTISED = ("_quantized", "_scale", "_zero_point")


def rebuilt(graph: Any, stored: dict[str, Any]) -> tuple[Any, dict[str, str]]:
    """The model in PyTorch with the file's weights and one number for its head, and what each matrix of the layers is
    called in the file, by its path."""

    def whole(name: str) -> Any:
        zero = stored[name + "_zero_point"].astype(np.float32)
        return (stored[name + "_quantized"].astype(np.float32) - zero) * stored[name + "_scale"]

    state = {
        name[2:]: value for name, value in stored.items() if name.startswith("m.") and not name.endswith(_QUANTISED)
    }
    embeddings = "deberta.embeddings.word_embeddings.weight"
    state[embeddings] = whole("m." + embeddings)
    for name in ("pooler.dense.weight", "classifier.weight"):
        state[name] = whole("m." + name).T
    paths: dict[str, str] = {}
    for node in graph.node:
        place = _MATRIX.match(node.name)
        if place and node.op_type == "MatMulInteger":
            path, name = f"deberta.encoder.layer.{place[1]}.{place[2].replace('/', '.')}", node.input[1]
            paths[path] = name.removesuffix("_quantized")
            state[path + ".weight"] = whole(paths[path]).T
    config = DebertaV2Config(
        vocab_size=128_100, hidden_size=384, num_hidden_layers=12, num_attention_heads=6, intermediate_size=1536,
        type_vocab_size=0, relative_attention=True, position_biased_input=False, pos_att_type=["p2c", "c2p"],
        position_buckets=256, norm_rel_ebd="layer_norm", share_att_key=True, pooler_hidden_size=384, num_labels=2,
        layer_norm_eps=1e-7,
    )  # fmt: skip
    model = DebertaV2ForSequenceClassification(config)
    model.load_state_dict({name: torch.tensor(np.array(value)) for name, value in state.items()})
    weight, bias = model.classifier.weight.detach(), model.classifier.bias.detach()
    model.classifier = nn.Linear(384, 1)  # what the package calls entailment over what it calls none
    model.classifier.weight.data[0], model.classifier.bias.data[0] = weight[0] - weight[1], bias[0] - bias[1]
    return model, paths


class Upper(nn.Module):  # type: ignore[misc]  # PyTorch is not installed where types are checked
    """The layers of `model` from `lowest` on, with its head: logits (n,) from what the layers below gave."""

    def __init__(self, model: Any, lowest: int) -> None:
        super().__init__()
        self.model, self.lowest = model, lowest
        for parameter in model.parameters():
            parameter.requires_grad_(False)
        for part in (*model.deberta.encoder.layer[lowest:], model.pooler, model.classifier):
            for parameter in part.parameters():
                parameter.requires_grad_(True)
        self._positions = model.deberta.encoder.get_rel_embedding().detach().clone()  # (512, 384), normalised

    def forward(self, states: Sequence[Any]) -> torch.Tensor:
        """`states` are arrays (tokens, 384), float16."""
        longest = max(len(one) for one in states)
        hidden, mask = torch.zeros(len(states), longest, deberta.HIDDEN), torch.zeros(len(states), longest)
        for line, one in enumerate(states):
            hidden[line, : len(one)] = torch.from_numpy(one.astype(np.float32))
            mask[line, : len(one)] = 1
        out_of_sight = ((mask - 1) * 1e9)[:, None, None, :]
        layers = self.model.deberta.encoder.layer[self.lowest :]
        for layer in layers:
            hidden = self._layer(layer, hidden, out_of_sight, first=layer is layers[-1])
        pooled = self._dropped(functional.gelu(self.model.pooler.dense(hidden[:, 0])))
        logits: torch.Tensor = self.model.classifier(pooled)[:, 0]
        return logits

    def _layer(self, layer: Any, hidden: torch.Tensor, out_of_sight: torch.Tensor, *, first: bool) -> torch.Tensor:
        """What a layer gives (n, L, 384), if `first` for the first token only, (n, 1, 384)."""
        own, asking = layer.attention.self, hidden[:, :1] if first else hidden
        count, length, asked = len(hidden), hidden.shape[1], asking.shape[1]
        rows = torch.from_numpy(deberta.bucket(np.arange(1 - length, length)) + deberta.BUCKETS)
        to_key, to_query = (
            project(self._positions[rows]).view(-1, deberta.HEADS, deberta.WIDTH).permute(1, 2, 0)
            for project in (own.key_proj, own.query_proj)
        )  # (heads, width, 2 L - 1), of each distance from 1 - L to L - 1

        def heads(x: torch.Tensor) -> torch.Tensor:
            return x.view(count, -1, deberta.HEADS, deberta.WIDTH).transpose(1, 2)

        query, key, value = heads(own.query_proj(asking)), heads(own.key_proj(hidden)), heads(own.value_proj(hidden))
        places = torch.arange(length)
        apart = places[:asked, None] - places[None, :] + length - 1  # (asked, L): which of the distances
        scores = query @ key.transpose(-1, -2)
        scores = scores + torch.gather(query @ to_key, -1, apart.expand(count, deberta.HEADS, -1, -1))
        by_query = torch.gather(key @ to_query, -1, apart.T.expand(count, deberta.HEADS, -1, -1))
        scores = (scores + by_query.transpose(-1, -2)) * deberta.SCALE + out_of_sight
        mixed = (self._dropped(scores.softmax(-1)) @ value).transpose(1, 2).reshape(count, asked, deberta.HIDDEN)
        attended = layer.attention.output
        within = attended.LayerNorm(self._dropped(attended.dense(mixed)) + asking)
        changed = self._dropped(layer.output.dense(functional.gelu(layer.intermediate.dense(within))))
        out: torch.Tensor = layer.output.LayerNorm(changed + within)
        return out

    def _dropped(self, x: torch.Tensor) -> torch.Tensor:
        return functional.dropout(x, DROPOUT, self.training)


def take_up(model: Any, paths: Mapping[str, str], adapter: Mapping[str, Any]) -> None:
    """Give the model what `exported` wrote, here or in `lowrank`."""
    state = model.state_dict()
    for path, number in paths.items():
        if (name := f"A:{number}") in adapter:
            more = adapter[name].astype(np.float32) @ adapter[f"B:{number}"].astype(np.float32)
            state[path + ".weight"] += torch.tensor(more.T)
    for path in (*paths, "pooler.dense", "classifier"):
        if (name := f"is:m.{path}.weight_quantized") in adapter:
            whole = torch.tensor(adapter[name].astype(np.float32) * adapter[f"is:m.{path}.weight_scale"]).T
            state[path + ".weight"].copy_(whole[: len(state[path + ".weight"])])
    for key, value in adapter.items():
        name = key.removeprefix("is:m.")
        if name in state and not name.endswith("weight_scale"):
            state[name].copy_(torch.tensor(value.astype(np.float32)[: len(state[name])]))


def exported(model: Any, paths: Mapping[str, str], stored: Mapping[str, Any], lowest: int, rank: int) -> dict[str, Any]:
    """The adapter as `cross_encoder.adapted` reads it: of each matrix what it has learnt, cut to `rank` (by its
    singular values: Eckart and Young 1936), beside the file's own; all else whole."""
    state = {name: value.detach().numpy() for name, value in model.state_dict().items()}
    head = np.zeros((2, deberta.HIDDEN), np.float32)
    head[0] = state["classifier.weight"][0]
    out: dict[str, Any] = {}
    for path, number in paths.items():
        if _at(path + ".") >= lowest:
            kept = stored[number + "_quantized"].astype(np.float32) * stored[number + "_scale"]
            left, sizes, right = np.linalg.svd(state[path + ".weight"].T - kept, full_matrices=False)
            share = np.sqrt(sizes[:rank])
            out[f"A:{number}"] = (left[:, :rank] * share).astype(np.float16)
            out[f"B:{number}"] = (share[:, None] * right[:rank]).astype(np.float16)
    for path, value in {"pooler.dense": state["pooler.dense.weight"], "classifier": head}.items():
        scale = np.float32(np.abs(value).max() / 127)
        out[f"is:m.{path}.weight_quantized"] = np.rint(value.T / scale).astype(np.int8)
        out[f"is:m.{path}.weight_scale"] = scale
    for name, value in state.items():
        if _at(name) >= lowest and (name.endswith(".bias") or "LayerNorm" in name):
            out[f"is:m.{name}"] = value.astype(np.float16)
    out["is:m.pooler.dense.bias"] = state["pooler.dense.bias"]
    out["is:m.classifier.bias"] = np.array([state["classifier.bias"][0], 0], np.float32)
    return out


def _at(name: str) -> int:
    """The number of the layer, -1 of what is in none."""
    place = _LAYER.search(name)
    return int(place[1]) if place else -1
