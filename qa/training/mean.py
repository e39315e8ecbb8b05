"""The mean of two adapters: python -m qa.training.mean ONE OTHER --out qa/answers.npz

Fits to different examples err differently, and the mean of their weights often does better than either and costs no
more to run (model soups: Wortsman et al. 2022). Low-rank matrices are set side by side, each scaled, so that their
product is the mean of both products; vectors are averaged, and so are the matrices of the head, which are quantised
anew.
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
    options = parser.parse_args()
    with np.load(options.one) as one, np.load(options.other) as other:
        np.savez_compressed(options.out, **mean(dict(one), dict(other)))


def mean(one: dict[str, Any], other: dict[str, Any]) -> dict[str, Any]:
    """As `cross_encoder.adapted` reads it: "A:NAME" (n_in, r1 + r2), "B:NAME" (r1 + r2, n_out), the rest as it was.

    Raises ValueError where they adapt different matrices.
    """
    if one.keys() != other.keys():
        raise ValueError("these adapters do not change the same tensors")
    half = np.float32(math.sqrt(0.5))
    out: dict[str, Any] = {}
    for key, values in one.items():
        kind, name = key.split(":", 1)
        both = [it.astype(np.float32) for it in (values, other[key])]
        if kind in ("A", "B"):
            beside = np.concatenate([it * half for it in both], axis=1 if kind == "A" else 0)
            out[key] = beside.astype(values.dtype)
        elif kind != "is":
            out[key] = values
        elif name.endswith("weight_quantized"):
            scale = key.removesuffix("_quantized") + "_scale"
            whole = (both[0] * one[scale] + both[1] * other[scale]) / 2
            out[scale] = np.float32(np.abs(whole).max() / 127)
            out[key] = np.rint(whole / out[scale]).astype(np.int8)
        elif not name.endswith("weight_scale"):
            out[key] = (sum(both) / 2).astype(values.dtype)
    return out


if __name__ == "__main__":
    main()
