"""The mean of adapters: python -m qa.training.mean ONE OTHER [MORE] --rank 64 --out qa/answers.npz

Fits to different examples err differently, and the mean of their weights often does better than each and costs no
more to run (model soups: Wortsman et al. 2022). Low-rank matrices are set side by side, each scaled, so that their
product is the mean of all products, and cut to a rank; vectors are averaged, and so are the matrices of the head,
which are quantised anew. A tensor that an adapter leaves as it is counts as it is in the package. Logits that mean
something else than those of the first are scaled before (Platt 1999, by what was held out).
"""

from __future__ import annotations

import argparse
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import numpy as np


def main() -> None:
    parser = argparse.ArgumentParser(description="Write the mean of adapters.")
    parser.add_argument("adapters", type=Path, nargs="+", metavar="ADAPTER")
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--rank", type=int, help="of the matrices that are written; without it that of all together")
    parser.add_argument("--shares", type=float, nargs="+", help="how much each counts; without it all count the same")
    parser.add_argument(
        "--logits",
        type=float,
        nargs="+",
        metavar="X",
        help="for each adapter a factor of its logits, and what is added",
    )
    options = parser.parse_args()
    if options.logits and len(options.logits) != 2 * len(options.adapters):
        parser.error("give two numbers for each adapter")
    if options.shares and len(options.shares) != len(options.adapters):
        parser.error("give one share for each adapter")
    adapters = [dict(np.load(one)) for one in options.adapters]
    if options.logits:
        pairs = zip(options.logits[::2], options.logits[1::2], strict=True)
        adapters = [scaled(one, *by) for one, by in zip(adapters, pairs, strict=True)]
    np.savez_compressed(options.out, **mean(adapters, _given(), options.rank, options.shares))


def scaled(adapter: Mapping[str, Any], factor: float, added: float) -> dict[str, Any]:
    """The same with other logits: `factor` times what they were, and `added`."""
    weight, bias = "is:m.classifier.weight_scale", "is:m.classifier.bias"
    return {
        **adapter,
        weight: np.float32(adapter[weight] * factor),
        bias: (adapter[bias] * factor + [added, 0]).astype(adapter[bias].dtype),  # of the two numbers the first is used
    }


def mean(
    adapters: Sequence[Mapping[str, Any]],
    given: Mapping[str, Any],
    rank: int | None = None,
    shares: Sequence[float] | None = None,
) -> dict[str, Any]:
    """As `cross_encoder.adapted` reads it: "A:NAME" (n_in, r), "B:NAME" (r, n_out), "is:NAME" as it was. r is `rank`,
    or that of all together; `given` has the model's own tensors, `shares` count by their sum.

    Raises ValueError where one lacks a tensor that is not in `given`.
    """
    by = np.array(shares or [1.0] * len(adapters), dtype=np.float32)
    by /= by.sum()
    out: dict[str, Any] = {}
    for key in sorted(set[str]().union(*adapters)):
        kind, name = key.split(":", 1)
        if kind == "A":
            out |= _product(adapters, by, name, rank)
        elif kind == "is" and not name.endswith("weight_scale"):
            matrix = name.endswith("weight_quantized")
            values = [_quantized(one, key) if matrix else one.get(key, given.get(name)) for one in adapters]
            if any(one is None for one in values):
                raise ValueError(f"not all of these adapters change {name}, which the model does not have")
            whole = sum(share * one.astype(np.float32) for share, one in zip(by, values, strict=True))
            if matrix:
                scale = key.removesuffix("_quantized") + "_scale"
                out[scale] = np.float32(np.abs(whole).max() / 127)
                out[key] = np.rint(whole / out[scale]).astype(np.int8)
            else:
                out[key] = whole.astype(next(one[key] for one in adapters if key in one).dtype)
    return out


def _product(adapters: Sequence[Mapping[str, Any]], by: Any, name: str, rank: int | None) -> dict[str, Any]:
    have = [(np.sqrt(share), one) for share, one in zip(by, adapters, strict=True) if f"A:{name}" in one]
    down = np.concatenate([root * one[f"A:{name}"].astype(np.float32) for root, one in have], axis=1)
    up = np.concatenate([root * one[f"B:{name}"].astype(np.float32) for root, one in have], axis=0)
    down, up = _cut(down, up, rank) if rank else (down, up)
    return {f"A:{name}": down.astype(np.float16), f"B:{name}": up.astype(np.float16)}


def _quantized(adapter: Mapping[str, Any], key: str) -> Any:
    """The matrix as it was before it was quantised; None where the adapter lacks it."""
    return adapter[key] * adapter[key.removesuffix("_quantized") + "_scale"] if key in adapter else None


def _cut(down: Any, up: Any, rank: int) -> tuple[Any, Any]:
    """The matrices (n_in, rank) and (rank, n_out) whose product is nearest to that of `down` and `up` (singular values
    of a product of thin matrices, by way of the QR decomposition of each)."""
    before, inner = np.linalg.qr(down)
    behind, outer = np.linalg.qr(up.T)
    left, values, right = np.linalg.svd(inner @ outer.T)
    share = np.sqrt(values[:rank])
    return before @ left[:, :rank] * share, share[:, None] * (right[:rank] @ behind.T)


def _given() -> Mapping[str, Any]:
    from qa.encoders.cross_encoder import MODEL, PACKAGE, named
    from qa.encoders.tensors import tensors
    from qa.encoders.weights import mapped

    return named(tensors(mapped(PACKAGE, *MODEL)))


if __name__ == "__main__":
    main()
