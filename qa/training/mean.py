"""The mean of adapters: python -m qa.training.mean ONE OTHER [MORE] --out qa/answers.npz

Fits to different examples err differently, and the mean of their weights often does better than each and costs no
more to run (model soups: Wortsman et al. 2022). Matrices, with what low-rank ones add to them, are quantised anew. A
tensor that an adapter leaves as it is counts as it is in the package. Logits that mean something else than those of the
first are scaled before (Platt 1999, by what was held out).
"""

from __future__ import annotations

import argparse
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import numpy as np

from qa.encoders.cross_encoder import MODEL, PACKAGE, named, quantised
from qa.encoders.tensors import tensors
from qa.encoders.weights import mapped


def main() -> None:
    parser = argparse.ArgumentParser(description="Write the mean of adapters.")
    parser.add_argument("adapters", type=Path, nargs="+", metavar="ADAPTER")
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--rank", type=int, help="write of each matrix of a layer what was learnt, cut to this")
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
    np.savez_compressed(options.out, **mean(adapters, _given(), options.shares, options.rank))


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
    shares: Sequence[float] | None = None,
    rank: int | None = None,
) -> dict[str, Any]:
    """As `cross_encoder.adapted` reads it: "is:NAME" as it was, every matrix whole, or with a `rank` those of the
    layers as low-rank ones. `given` has the model's own tensors, `shares` count by their sum.

    Raises ValueError where one lacks a tensor that is not in `given`.
    """
    by = np.array(shares or [1.0] * len(adapters), dtype=np.float32)
    by /= by.sum()
    wholes = [_whole(one, given) for one in adapters]
    out: dict[str, Any] = {}
    for name in sorted(set[str]().union(*wholes)):
        values = [one[name] if name in one else _own(given, name) for one in wholes]
        if any(one is None for one in values):
            raise ValueError(f"not all of these adapters change {name}, which the model does not have")
        of_all = sum(share * one.astype(np.float32) for share, one in zip(by, values, strict=True))
        if of_all.ndim > 1 and rank and (number := _numbered(given, name)):
            own = given[f"{number}_quantized"] * given[f"{number}_scale"]
            out[f"A:{number}"], out[f"B:{number}"] = cut(of_all - own, rank)
        elif of_all.ndim > 1:
            out[f"is:{name}_quantized"], out[f"is:{name}_scale"] = quantised(of_all)
        else:
            out[f"is:{name}"] = of_all.astype(next(one[name] for one in wholes if name in one).dtype)
    return out


def cut(learnt: Any, rank: int) -> tuple[Any, Any]:
    """The matrices (n_in, rank) and (rank, n_out), float16, whose product is nearest to `learnt` (by its singular
    values: Eckart and Young 1936)."""
    left, sizes, right = np.linalg.svd(learnt, full_matrices=False)
    share = np.sqrt(sizes[:rank])
    return (left[:, :rank] * share).astype(np.float16), (share[:, None] * right[:rank]).astype(np.float16)


def _whole(adapter: Mapping[str, Any], given: Mapping[str, Any]) -> dict[str, Any]:
    """What the adapter gives by the names of the model's parts: vectors, and matrices (n_in, n_out) as floats."""
    out: dict[str, Any] = {}
    for key, values in adapter.items():
        kind, _, name = key.partition(":")
        if kind == "A":
            low_rank = values.astype(np.float32) @ adapter[f"B:{name}"].astype(np.float32)
            out[_named(given, name)] = low_rank + given[f"{name}_quantized"] * given[f"{name}_scale"]
        elif kind == "is" and name.endswith("_quantized"):
            out[name.removesuffix("_quantized")] = values * adapter[key.removesuffix("_quantized") + "_scale"]
        elif kind == "is" and not name.endswith("_scale"):
            out[name] = values
    return out


def _named(given: Mapping[str, Any], number: str) -> str:
    """The part's name of a matrix that is named by its number in the file."""
    return next(name for name in _names(given, number) if name.startswith("m."))


def _numbered(given: Mapping[str, Any], name: str) -> str | None:
    """The number in the file of a part's matrix; None where it goes by its name there, too."""
    return next((number for number in _names(given, name) if not number.startswith("m.")), None)


def _names(given: Mapping[str, Any], name: str) -> list[str]:
    matrix = given.get(f"{name}_quantized")
    return [other.removesuffix("_quantized") for other, values in given.items() if values is matrix is not None]


def _own(given: Mapping[str, Any], name: str) -> Any:
    """The model's own tensor; None where it has none of that name."""
    if f"{name}_quantized" in given:
        return given[f"{name}_quantized"] * given[f"{name}_scale"]
    return given.get(name)


def _given() -> Mapping[str, Any]:
    return named(tensors(mapped(PACKAGE, *MODEL)))


if __name__ == "__main__":
    main()
