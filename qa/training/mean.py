"""The mean of two adapters: python -m qa.training.mean ONE OTHER --rank 32 --out qa/answers.npz

Fits to different examples err differently, and the mean of their weights often does better than either and costs no
more to run (model soups: Wortsman et al. 2022). Low-rank matrices are set side by side, each scaled, so that their
product is the mean of both products, and cut to a rank; vectors are averaged, and so are the matrices of the head,
which are quantised anew.
"""

from __future__ import annotations

import argparse
import math
from pathlib import Path
from typing import Any

import numpy as np


def main() -> None:
    parser = argparse.ArgumentParser(description="Write the mean of two adapters.")
    parser.add_argument("one", type=Path)
    parser.add_argument("other", type=Path)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--rank", type=int, help="of the matrices that are written; without it that of both together")
    options = parser.parse_args()
    with np.load(options.one) as one, np.load(options.other) as other:
        np.savez_compressed(options.out, **mean(dict(one), dict(other), options.rank))


def mean(one: dict[str, Any], other: dict[str, Any], rank: int | None = None) -> dict[str, Any]:
    """As `cross_encoder.adapted` reads it: "A:NAME" (n_in, r), "B:NAME" (r, n_out), the rest as it was. r is `rank`, or
    that of both together.

    Raises ValueError where they adapt different matrices.
    """
    if one.keys() != other.keys():
        raise ValueError("these adapters do not change the same tensors")
    out: dict[str, Any] = {}
    for key, values in one.items():
        kind, name = key.split(":", 1)
        both = [it.astype(np.float32) for it in (values, other[key])]
        if kind == "A":
            ups = [it[f"B:{name}"].astype(np.float32) for it in (one, other)]
            half = np.float32(math.sqrt(0.5))
            down, up = np.concatenate(both, axis=1) * half, np.concatenate(ups, axis=0) * half
            down, up = _cut(down, up, rank) if rank else (down, up)
            out |= {key: down.astype(values.dtype), f"B:{name}": up.astype(values.dtype)}
        elif kind != "is":
            out.setdefault(key, values)
        elif name.endswith("weight_quantized"):
            scale = key.removesuffix("_quantized") + "_scale"
            whole = (both[0] * one[scale] + both[1] * other[scale]) / 2
            out[scale] = np.float32(np.abs(whole).max() / 127)
            out[key] = np.rint(whole / out[scale]).astype(np.int8)
        elif not name.endswith("weight_scale"):
            out[key] = (sum(both) / 2).astype(values.dtype)
    return out


def _cut(down: Any, up: Any, rank: int) -> tuple[Any, Any]:
    """The matrices (n_in, rank) and (rank, n_out) whose product is nearest to that of `down` and `up` (singular values
    of a product of thin matrices, by way of the QR decomposition of each)."""
    before, inner = np.linalg.qr(down)
    behind, outer = np.linalg.qr(up.T)
    left, values, right = np.linalg.svd(inner @ outer.T)
    share = np.sqrt(values[:rank])
    return before @ left[:, :rank] * share, share[:, None] * (right[:rank] @ behind.T)


if __name__ == "__main__":
    main()
