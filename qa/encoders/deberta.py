"""DeBERTa-v3 (He, Gao and Chen 2021) as an ONNX graph of our own, over weights that are given.

The graph that came with the weights looks at all 512 relative positions in every layer and gathers from them element by
element, which takes more than half of the time of a sentence of 60 tokens. Here the projected positions are computed
once, when the model is opened; of them only the 2 L - 1 that a batch of length L can have are looked at, and they are
brought into place by a shift of the rows (the "skew" of Huang et al. 2018). The last layer is computed for the first
token only.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

import numpy as np
from numpy.typing import NDArray

from qa.encoders import products
from qa.encoders.onnx_graph import Graph

LAYERS, HEADS, WIDTH = 12, 6, 64  # of the size "xsmall"
HIDDEN = HEADS * WIDTH
BUCKETS, POSITIONS = 256, 512
EPSILON = 1e-7
_POSITIONS = ".positions"  # and "+" or "-" are behind the name of a matrix, where a table is called by it
SCALE = 1 / math.sqrt(3 * WIDTH)  # content to content, content to position, position to content
_MS = "com.microsoft"

Floats = NDArray[np.float32]
Weights = Mapping[str, NDArray[Any]]


def graph(weights: Weights, longest: int, beside: Weights = MappingProxyType({})) -> tuple[bytes, Graph]:
    """The model file, and what goes beside it: its large `weights`, and the tables that are `fed` to each run.

    `weights` has what the names say, of each matrix NAME the int8 NAME_quantized (n_in, n_out) and NAME_scale, a number
    or one for each column; of the query and key matrices also the float32 NAME. Inputs: input_ids and attention_mask,
    int64 (n, L), L at most `longest`; output: logits, float32 (n, n_classes). `beside` are large weights of another
    graph for the same model and `longest`, such as are the same here (`made_of`): what is needed of them is taken from
    there.
    """
    writer = _Writer(weights, longest, beside)
    out = writer.logits()
    return writer.graph.model(["input_ids", "attention_mask"], out, "logits"), writer.graph


def states(weights: Weights, longest: int, layers: int) -> tuple[bytes, Graph]:
    """The same up to the first `layers` layers, fewer than all; output: states, float32 (n, L, HIDDEN)."""
    writer = _Writer(weights, longest)
    out = writer.states(layers)
    return writer.graph.model(["input_ids", "attention_mask"], out, "states"), writer.graph


def made_of(table: str) -> frozenset[str]:
    """The weights that a table of projected positions is made of."""
    part = table.rpartition(_POSITIONS)[0]
    return frozenset({f"{part}.weight", f"{part}.bias"})


class _Writer:
    def __init__(self, weights: Weights, longest: int, beside: Weights = MappingProxyType({})) -> None:
        self.graph = Graph()
        self._given = weights
        self._beside = beside
        self._longest = longest
        g = self.graph
        self._zero, self._one = g.constant(np.array([0])), g.constant(np.array([1]))
        self._length = g.add("Slice", g.add("Shape", "input_ids"), self._one, g.constant(np.array([2])))
        self._before = g.add("Sub", self._length, self._one)  # L - 1
        self._span = g.add("Add", self._length, self._before)  # 2 L - 1
        self._table_start = g.add("Sub", g.constant(np.array([longest])), self._length)
        self._table_end = g.add("Add", self._table_start, self._span)
        self._axis = {axis: g.constant(np.array([axis])) for axis in (1, 2, 3)}
        self._heads = g.constant(np.array([0, 0, -1, HEADS, WIDTH]))
        self._flat = g.constant(np.array([0, HEADS, -1]))
        skewed = g.add("Mul", self._length, g.add("Sub", self._span, self._one))  # L (2 L - 2)
        self._skew_end = g.add("Add", self._before, skewed)
        self._rows = g.add("Concat", g.constant(np.array([0, HEADS])), self._length, g.constant(np.array([-1])), axis=0)

    def logits(self) -> str:
        g, x = self.graph, self.states(LAYERS)
        pooled = g.add("Gelu", self._dense("m.pooler.dense", g.add("Squeeze", x, self._one)), domain=_MS)
        return self._dense("m.classifier", pooled)

    def states(self, layers: int) -> str:
        """What comes out of the first layers; of the last one for the first token only."""
        x, mask = self._embedded(), self._mask()
        for layer in range(layers):
            x = self._layer(f"m.deberta.encoder.layer.{layer}.", x, mask, last=layer == LAYERS - 1)
        return x

    def _embedded(self) -> str:
        g, name = self.graph, "m.deberta.embeddings.word_embeddings.weight"
        rows = g.add("Gather", g.feed(name, self._given[name + "_quantized"]), "input_ids", axis=0)
        scale, zero = (g.constant(self._given[name + end]) for end in ("_scale", "_zero_point"))
        return self._normed("m.deberta.embeddings.LayerNorm.", g.add("DequantizeLinear", rows, scale, zero))

    def _mask(self) -> str:
        """(n, 1, 1, L): 0 for a token, and so little that nothing is left of it for padding."""
        g = self.graph
        mask = g.add("Cast", g.add("Unsqueeze", "attention_mask", g.constant(np.array([1, 2]))), to=1)
        off = g.add("Sub", mask, g.constant(np.float32(1)))
        return g.add("Mul", off, g.constant(np.float32(1e9)))

    def _layer(self, name: str, x: str, mask: str, *, last: bool) -> str:
        g = self.graph
        attention = name + "attention."
        first = g.add("Slice", x, self._zero, self._one, self._axis[1]) if last else x
        mixed = self._attention(attention + "self.", x, first, mask, last=last)
        x = self._added(attention + "output.", mixed, first)
        inner = g.add("Gelu", self._dense(name + "intermediate.dense", x), domain=_MS)
        return self._added(name + "output.", inner, x)

    def _attention(self, name: str, x: str, first: str, mask: str, *, last: bool) -> str:
        g = self.graph
        if last:
            q = self._split([name + "query_proj"], first)[0]
            k, v = self._split([name + "key_proj", name + "value_proj"], x)
            scores = self._scores_of_first(name, q, k)
        else:
            q, k, v = self._split([name + f"{part}_proj" for part in ("query", "key", "value")], x)
            scores = self._scores(name, q, k)
        weights = g.add("Softmax", g.add("Add", scores, mask), axis=-1)
        mixed = g.add("Transpose", g.add("MatMul", weights, v), perm=[0, 2, 1, 3])
        return g.add("Reshape", mixed, g.constant(np.array([0, 0, HIDDEN])))

    def _split(self, names: list[str], x: str) -> list[str]:
        """Projections of one input, multiplied together; each (n, heads, L, width)."""
        g = self.graph
        parts = [self._given[name + ".weight_quantized"] for name in names]
        scales = [
            np.broadcast_to(self._given[name + ".weight_scale"], part.shape[1:])
            for name, part in zip(names, parts, strict=True)
        ]
        both = names[0] + ("+" * (len(names) - 1))
        out = self._multiplied(
            both, x, np.concatenate(parts, axis=1), np.concatenate(scales),
            np.concatenate([self._given[name + ".bias"] for name in names]),
        )  # fmt: skip
        heads = g.add("Transpose", g.add("Reshape", out, self._heads), perm=[2, 0, 3, 1, 4])
        each = g.many(len(names), "Split", heads, axis=0) if len(names) > 1 else [heads]
        return [g.add("Squeeze", one, self._zero) for one in each]

    def _scores(self, name: str, q: str, k: str) -> str:
        """Of every token for every other, (n, heads, L, L)."""
        g = self.graph
        # Row i of the first needs the distances i - j descending in j, row j of the second i - j ascending in i.
        keys = self._positions(name, "key_proj", descending=True)
        queries = self._positions(name, "query_proj", descending=False)
        content = self._product(q, k)
        here = self._skewed(self._product(q, keys))
        there = g.add("Transpose", self._skewed(self._product(k, queries)), perm=[0, 1, 3, 2])
        return g.add("Add", g.add("Add", content, here), there)

    def _scores_of_first(self, name: str, q: str, k: str) -> str:
        """Of the first token for every other, (n, heads, 1, L)."""
        g = self.graph
        middle = g.constant(np.array([self._longest - 1]))
        end = g.add("Add", middle, self._length)
        keys = g.add("Slice", self._table(name, "key_proj", descending=True), middle, end, self._axis[1])
        queries = g.add("Slice", self._table(name, "query_proj", descending=True), middle, end, self._axis[1])
        both = g.add("Add", self._product(q, k), self._product(q, keys))
        scaled = g.add("Mul", g.add("Mul", k, queries), g.constant(np.float32(SCALE)))
        there = g.add("Transpose", g.add("ReduceSum", scaled, self._axis[3], keepdims=1), perm=[0, 1, 3, 2])
        return g.add("Add", both, there)

    def _product(self, a: str, b: str) -> str:
        return self.graph.add("FusedMatMul", a, b, domain=_MS, transB=1, alpha=SCALE)

    def _skewed(self, by_distance: str) -> str:
        """(n, heads, L, 2 L - 1) with element [i, j - i + L - 1] brought to [i, j], (n, heads, L, L)."""
        g = self.graph
        flat = g.add("Reshape", by_distance, self._flat)
        shifted = g.add("Slice", flat, self._before, self._skew_end, self._axis[2])
        return g.add("Slice", g.add("Reshape", shifted, self._rows), self._zero, self._length, self._axis[3])

    def _positions(self, name: str, part: str, *, descending: bool) -> str:
        table = self._table(name, part, descending=descending)
        return self.graph.add("Slice", table, self._table_start, self._table_end, self._axis[1])

    def _table(self, name: str, part: str, *, descending: bool) -> str:
        """Projected positions for each distance from -(longest - 1) to longest - 1, (heads, 2 longest - 1, width)."""
        label = f"{name}{part}{_POSITIONS}{'-' if descending else '+'}"
        if label in self.graph.fed:
            return label
        if label in self._beside:
            self.graph.feed(label, self._beside[label])
        else:
            distances = np.arange(1 - self._longest, self._longest)
            places = np.clip(bucket(distances) + BUCKETS, 0, 2 * BUCKETS - 1)
            rows = self._positions_of(name + part)[places[::-1] if descending else places]
            self.graph.feed(label, rows.reshape(len(places), HEADS, WIDTH).transpose(1, 0, 2))
        return label

    def _positions_of(self, name: str) -> Floats:
        given, norm = self._given, "m.deberta.encoder.LayerNorm."
        rows = given["m.deberta.encoder.rel_embeddings.weight"]
        centred = rows - rows.mean(axis=1, keepdims=True)
        even = centred / np.sqrt((centred**2).mean(axis=1, keepdims=True) + EPSILON)
        places = even * given[norm + "weight"] + given[norm + "bias"]
        # In double, and rounded then: in single precision the last digits hang on how many threads the library that
        # multiplies was given, and the quantised layers make a few tenths of a logit of them.
        projected = places.astype(np.float64) @ given[name + ".weight"].astype(np.float64)
        return np.asarray(projected + given[name + ".bias"], np.float32)

    def _added(self, name: str, x: str, before: str) -> str:
        """A dense layer, what was there before it, and a layer norm over both."""
        # In two steps: the runtime's fused operation takes three times as long.
        return self._normed(name + "LayerNorm.", self.graph.add("Add", self._dense(name + "dense", x), before))

    def _normed(self, name: str, x: str) -> str:
        weight, bias = self._vector(name + "weight"), self._vector(name + "bias")
        return self.graph.add("LayerNormalization", x, weight, bias, axis=-1, epsilon=EPSILON)

    def _dense(self, name: str, x: str) -> str:
        given = self._given
        matrix, scale = given[name + ".weight_quantized"], given[name + ".weight_scale"]
        return self._multiplied(name, x, matrix, scale, given[name + ".bias"])

    def _multiplied(self, name: str, x: str, matrix: NDArray[Any], scale: Any, bias: Any) -> str:
        g = self.graph
        return products.multiplied(g, x, name, matrix, np.asarray(scale, np.float32), g.weight(name + ".bias", bias))

    def _vector(self, name: str) -> str:
        return self.graph.weight(name, self._given[name])


def bucket(distance: NDArray[np.int64]) -> NDArray[np.int64]:
    """The distances between tokens as the model knows them: exact up to 128, further ones in logarithmic steps."""
    middle = BUCKETS // 2
    size = np.maximum(np.abs(distance), middle)
    steps = np.ceil(np.log(size / middle) / math.log((POSITIONS - 1) / middle) * (middle - 1)) + middle
    out: NDArray[np.int64] = np.where(np.abs(distance) <= middle, distance, steps * np.sign(distance)).astype(np.int64)
    return out
