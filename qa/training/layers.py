"""The cross-encoder in two halves: the lower layers, which stay as they are, and the upper ones, which learn.

The lower half is read once, by ONNX Runtime with the int8 weights that are used later; PyTorch sees what comes out of
it, so that a pass of training costs less than half.
"""

from __future__ import annotations

import math
import random
import time
from collections.abc import Callable, Mapping, Sequence
from typing import Any

import numpy as np
import onnxruntime
import torch
from tokenizers import Tokenizer

from qa.encoders import deberta
from qa.encoders.cross_encoder import MODEL, PACKAGE, TOKENIZER, named
from qa.encoders.tensors import tensors
from qa.encoders.weights import checked, padded

Pair = tuple[str, str]


def lower(pairs: Sequence[Pair], layers: int, longest: int) -> list[Any]:
    """What the first `layers` layers give for each pair of texts, (tokens, 384), float16. The first text is cut where
    both have more than `longest` tokens."""
    tokenizer = Tokenizer.from_buffer(checked(PACKAGE, *TOKENIZER))
    tokenizer.enable_truncation(longest, strategy="only_first")
    tokenizer.no_padding()
    distinct = list(dict.fromkeys(pairs))
    encoded = [one.ids for one in tokenizer.encode_batch(distinct)]
    session, fed, values = _session(layers, longest)
    known: dict[Pair, Any] = {}
    began = time.monotonic()
    for count, (lines, ids, mask) in enumerate(padded(encoded, 8), 1):
        found = session.run(["states"], {"input_ids": ids, "attention_mask": mask, **fed})[0]
        for line, row in enumerate(lines):
            known[distinct[row]] = found[line, : len(encoded[row])].astype(np.float16)
        if count % 500 == 0:
            print(f"lower layers: {count * 8} of {len(distinct)}, {time.monotonic() - began:.0f} s", flush=True)
    del values  # the session uses them in place until here
    return [known[pair] for pair in pairs]


def _session(layers: int, longest: int) -> tuple[Any, Mapping[str, Any], Any]:
    """A session, what each run of it is to be fed, and what has to live as long."""
    graph, beside = deberta.states(named(tensors(checked(PACKAGE, *MODEL))), longest, layers)
    values = {name: onnxruntime.OrtValue.ortvalue_from_numpy(value) for name, value in beside.weights.items()}
    options = onnxruntime.SessionOptions()
    options.add_external_initializers(list(values), list(values.values()))
    options.log_severity_level = 3
    session = onnxruntime.InferenceSession(graph, options, providers=["CPUExecutionProvider"])
    return session, beside.fed, (beside, values)


def upper(model: Any, states: Sequence[Any], layers: int) -> torch.Tensor:
    """The logits (n,) from what the first `layers` layers gave."""
    longest = max(len(one) for one in states)
    hidden, mask = torch.zeros(len(states), longest, 384), torch.zeros(len(states), longest, dtype=torch.long)
    for line, one in enumerate(states):
        hidden[line, : len(one)] = torch.from_numpy(one.astype(np.float32))
        mask[line, : len(one)] = 1
    encoder = model.deberta.encoder
    attention, places = encoder.get_attention_mask(mask), encoder.get_rel_pos(hidden)
    embeddings = encoder.get_rel_embedding()
    for layer in encoder.layer[layers:-1]:
        hidden = layer(hidden, attention, relative_pos=places, rel_embeddings=embeddings, output_attentions=False)[0]
    first = _of_first(encoder.layer[-1], hidden, mask, embeddings)
    logits: torch.Tensor = model.classifier(model.dropout(model.pooler(first)))
    return logits.float()[:, 0]


def _of_first(layer: Any, hidden: torch.Tensor, mask: torch.Tensor, embeddings: torch.Tensor) -> torch.Tensor:
    """What the last layer gives for the first token, (n, 1, 384): nothing else of it is looked at."""
    own, count = layer.attention.self, hidden.shape[1]
    rows = torch.from_numpy(deberta.bucket(-np.arange(count)) + deberta.BUCKETS)
    places = own.pos_dropout(embeddings)[rows]

    def heads(x: torch.Tensor) -> torch.Tensor:
        return x.view(*x.shape[:-1], deberta.HEADS, deberta.WIDTH)

    q, k, v = heads(own.query_proj(hidden[:, :1]))[:, 0], heads(own.key_proj(hidden)), heads(own.value_proj(hidden))
    to_key, to_query = heads(own.key_proj(places)), heads(own.query_proj(places))
    scores = torch.einsum("nhw,nlhw->nhl", q, k + to_key) + (k * to_query).sum(-1).transpose(1, 2)
    scores = scores.float() / math.sqrt(3 * deberta.WIDTH) + (mask[:, None] - 1) * 1e9
    mixed = torch.einsum("nhl,nlhw->nhw", own.dropout(scores.softmax(-1)).to(v.dtype), v).flatten(1)[:, None]
    out = layer.attention.output(mixed, hidden[:, :1])
    first: torch.Tensor = layer.output(layer.intermediate(out), out)
    return first


def batches(numbers: Sequence[int], length: Callable[[int], int], size: int, chance: random.Random) -> list[list[int]]:
    """All numbers once, in batches of `size` that are of like length."""
    order = chance.sample(list(numbers), len(numbers))
    out = []
    for start in range(0, len(order), size * 12):
        block = sorted(order[start : start + size * 12], key=length)
        out += [block[at : at + size] for at in range(0, len(block), size)]
    chance.shuffle(out)
    return out


def warmed(optimiser: Any, steps: int, share: float) -> Any:
    """A schedule in which the rate rises linearly over a `share` of the steps and declines to 0 over all."""
    return torch.optim.lr_scheduler.LambdaLR(
        optimiser, lambda step: min(1.0, (step + 1) / (share * steps)) * max(0.0, (steps - step) / steps)
    )
