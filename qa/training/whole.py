"""The cross-encoder's upper layers in PyTorch, all their weights learning, and the file that these are kept in.

Computed as `deberta` does it, over what the lower layers give (`layers.lower`): of the projected positions only those
that a batch can have are looked at, and the last layer is for the first token only. That takes less time than low-rank
matrices beside the weights do in the model as it comes. These had learnt what they could: after six fits they were no
better on the questions they had learnt from than on others (EXPERIMENTS.md).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np
import torch
from torch import nn
from torch.nn import functional

from qa.encoders import deberta
from qa.encoders.cross_encoder import quantised
from qa.training.lowrank import head_of, layer_of, rebuilt
from qa.training.mean import cut

DROPOUT = 0.05


def begun(graph: Any, stored: dict[str, Any], adapter: Mapping[str, Any]) -> tuple[Any, dict[str, str]]:
    """The model in PyTorch with what an adapter has learnt, one number for its head; and what each matrix of the layers
    is called in the file, by its path."""
    model, paths = rebuilt(graph, stored)
    model.classifier = nn.Linear(deberta.HIDDEN, 1)
    take_up(model, paths, adapter)
    return model, paths


class Upper(nn.Module):  # type: ignore[misc]  # PyTorch is not installed where types are checked
    """The layers of `model` from `lowest` on, with its head: logits (n,) from what the layers below gave. With `half`
    products are of bfloat16 numbers, which a processor with AMX multiplies several times as fast."""

    def __init__(self, model: Any, lowest: int, *, half: bool = False) -> None:
        super().__init__()
        self.model, self.lowest, self._half = model, lowest, half
        for parameter in model.parameters():
            parameter.requires_grad_(False)
        for part in (*model.deberta.encoder.layer[lowest:], model.pooler, model.classifier):
            for parameter in part.parameters():
                parameter.requires_grad_(True)
        self._positions = model.deberta.encoder.get_rel_embedding().detach().clone()  # (512, 384), normalised

    def forward(self, states: Sequence[Any]) -> torch.Tensor:
        """`states` are arrays (tokens, 384), float16."""
        with torch.autocast("cpu", torch.bfloat16, enabled=self._half):
            return self._logits(states).float()

    def _logits(self, states: Sequence[Any]) -> torch.Tensor:
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
        (count, length), asked = hidden.shape[:2], asking.shape[1]
        rows = torch.from_numpy(deberta.bucket(np.arange(1 - length, length)) + deberta.BUCKETS)
        to_key, to_query = (
            project(self._positions[rows]).view(-1, deberta.HEADS, deberta.WIDTH).permute(1, 2, 0)
            for project in (own.key_proj, own.query_proj)
        )  # (heads, width, 2 L - 1), of each distance from 1 - L to L - 1
        to_key = to_key.flip(-1)  # to lie as the keys do

        def heads(x: torch.Tensor) -> torch.Tensor:
            return x.view(count, -1, deberta.HEADS, deberta.WIDTH).transpose(1, 2)

        query, key, value = heads(own.query_proj(asking)), heads(own.key_proj(hidden)), heads(own.value_proj(hidden))
        if first:
            by_key = (query @ to_key)[..., length - 1 :]
            by_query = (key * to_query[..., :length].flip(-1).transpose(1, 2)).sum(-1)[:, :, None]
        else:
            by_key, by_query = _shifted(query @ to_key), _shifted(key @ to_query).transpose(-1, -2)
        scores = (query @ key.transpose(-1, -2) + by_key + by_query) * deberta.SCALE + out_of_sight
        mixed = self._dropped(scores.softmax(-1)).to(value.dtype) @ value
        mixed = mixed.transpose(1, 2).reshape(count, asked, deberta.HIDDEN)
        attended = layer.attention.output
        within = attended.LayerNorm(self._dropped(attended.dense(mixed)) + asking)
        changed = self._dropped(layer.output.dense(functional.gelu(layer.intermediate.dense(within))))
        out: torch.Tensor = layer.output.LayerNorm(changed + within)
        return out

    def _dropped(self, x: torch.Tensor) -> torch.Tensor:
        return functional.dropout(x, DROPOUT, self.training)


def _shifted(x: torch.Tensor) -> torch.Tensor:
    """(…, L, L) from (…, L, 2 L - 1): row i begins L - 1 - i columns on. Costs less than to gather, there and back."""
    length = x.shape[-2]
    rows = x.flatten(-2)[..., length - 1 : (2 * length - 1) * length - 1].unflatten(-1, (length, 2 * length - 2))
    return rows[..., :length]


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
        if name in state:
            state[name].copy_(torch.tensor(value.astype(np.float32)[: len(state[name])]))


def exported(
    model: Any, paths: Mapping[str, str], stored: Mapping[str, Any], lowest: int, rank: int | None = None
) -> dict[str, Any]:
    """The adapter as `cross_encoder.adapted` reads it: of the layers from `lowest` on the matrices, or with a `rank`
    what each has learnt, cut to that, beside the file's own, and all vectors; and the head."""
    state = {name: value.detach().numpy() for name, value in model.state_dict().items()}
    out: dict[str, Any] = {}
    for path, number in paths.items():
        if layer_of(path + ".") < lowest:
            continue
        matrix = state[path + ".weight"].T
        if rank is None:
            values, scales = quantised(matrix.copy())
            out[f"is:m.{path}.weight_quantized"], out[f"is:m.{path}.weight_scale"] = values, scales
            continue
        kept = stored[number + "_quantized"].astype(np.float32) * stored[number + "_scale"]
        out[f"A:{number}"], out[f"B:{number}"] = cut(matrix - kept, rank)
    for name, value in state.items():
        if layer_of(name) >= lowest and (name.endswith(".bias") or "LayerNorm" in name):
            out[f"is:m.{name}"] = value.astype(np.float16)
    return out | head_of(state)
