"""The model's graph: held against the attention of its paper, computed the long way with NumPy on small weights."""

from __future__ import annotations

import math

import numpy as np
import onnxruntime
import pytest
from numpy.typing import NDArray

from qa.encoders import deberta, products
from qa.encoders.deberta import BUCKETS, HEADS, HIDDEN, WIDTH, bucket, graph

Floats = NDArray[np.float64]
WORDS, LONGEST = 50, 24


@pytest.fixture(scope="module")
def weights() -> dict[str, NDArray[np.generic]]:
    chance = np.random.default_rng(0)
    out: dict[str, NDArray[np.generic]] = {}

    def vector(name: str, size: int, mean: float = 0.0) -> None:
        out[name] = (mean + 0.1 * chance.standard_normal(size)).astype(np.float32)

    def matrix(name: str, rows: int, columns: int) -> None:
        out[f"{name}.weight_quantized"] = chance.integers(-127, 128, (rows, columns)).astype(np.int8)
        each = chance.uniform(0.2, 2, columns) if "layer" in name else np.ones(())  # of each column, or one of all
        out[f"{name}.weight_scale"] = (each * 1.5 / 127 / math.sqrt(rows)).astype(np.float32)
        out[f"{name}.weight"] = out[f"{name}.weight_quantized"].astype(np.float32) * out[f"{name}.weight_scale"]
        vector(f"{name}.bias", columns)

    def norm(name: str) -> None:
        vector(f"{name}.weight", HIDDEN, 1.0)
        vector(f"{name}.bias", HIDDEN)

    words = "m.deberta.embeddings.word_embeddings.weight"
    out[f"{words}_quantized"] = chance.integers(0, 256, (WORDS, HIDDEN)).astype(np.uint8)
    out[f"{words}_scale"], out[f"{words}_zero_point"] = np.array(0.02, np.float32), np.array(120, np.uint8)
    out["m.deberta.encoder.rel_embeddings.weight"] = chance.standard_normal((2 * BUCKETS, HIDDEN)).astype(np.float32)
    norm("m.deberta.embeddings.LayerNorm")
    norm("m.deberta.encoder.LayerNorm")
    for layer in range(deberta.LAYERS):
        name = f"m.deberta.encoder.layer.{layer}."
        for part in ("query", "key", "value"):
            matrix(f"{name}attention.self.{part}_proj", HIDDEN, HIDDEN)
        matrix(f"{name}attention.output.dense", HIDDEN, HIDDEN)
        norm(f"{name}attention.output.LayerNorm")
        matrix(f"{name}intermediate.dense", HIDDEN, 4 * HIDDEN)
        matrix(f"{name}output.dense", 4 * HIDDEN, HIDDEN)
        norm(f"{name}output.LayerNorm")
    matrix("m.pooler.dense", HIDDEN, HIDDEN)
    matrix("m.classifier", HIDDEN, 2)
    return out


def long_way(weights: dict[str, NDArray[np.generic]], ids: list[int]) -> Floats:
    """The logits of one text, pair of tokens by pair of tokens."""
    w = {name: np.asarray(value, np.float64) for name, value in weights.items()}

    def normed(x: Floats, name: str) -> Floats:
        centred = x - x.mean(-1, keepdims=True)
        out: Floats = centred / np.sqrt((centred**2).mean(-1, keepdims=True) + 1e-7)
        return out * w[f"{name}.weight"] + w[f"{name}.bias"]

    def dense(x: Floats, name: str) -> Floats:
        out: Floats = x @ w[f"{name}.weight"] + w[f"{name}.bias"]
        return out

    def gelu(x: Floats) -> Floats:
        return x * 0.5 * (1 + np.vectorize(math.erf)(x / math.sqrt(2)))

    words = "m.deberta.embeddings.word_embeddings.weight"
    x = (w[f"{words}_quantized"][ids] - w[f"{words}_zero_point"]) * w[f"{words}_scale"]
    x = normed(x, "m.deberta.embeddings.LayerNorm")
    places = normed(w["m.deberta.encoder.rel_embeddings.weight"], "m.deberta.encoder.LayerNorm")
    for layer in range(deberta.LAYERS):
        name = f"m.deberta.encoder.layer.{layer}."
        q, k, v = (dense(x, f"{name}attention.self.{part}_proj") for part in ("query", "key", "value"))
        by_key, by_query = (dense(places, f"{name}attention.self.{part}_proj") for part in ("key", "query"))
        mixed = np.zeros_like(x)
        for head in range(HEADS):
            at = slice(head * WIDTH, (head + 1) * WIDTH)
            scores = np.zeros((len(ids), len(ids)))
            for i in range(len(ids)):
                for j in range(len(ids)):
                    place = i - j + BUCKETS
                    pairs = q[i, at] @ k[j, at] + q[i, at] @ by_key[place, at] + k[j, at] @ by_query[place, at]
                    scores[i, j] = pairs / math.sqrt(3 * WIDTH)
            shares = np.exp(scores - scores.max(1, keepdims=True))
            mixed[:, at] = shares / shares.sum(1, keepdims=True) @ v[:, at]
        x = normed(dense(mixed, f"{name}attention.output.dense") + x, f"{name}attention.output.LayerNorm")
        inner = gelu(dense(x, f"{name}intermediate.dense"))
        x = normed(dense(inner, f"{name}output.dense") + x, f"{name}output.LayerNorm")
    return dense(gelu(dense(x[0], "m.pooler.dense")), "m.classifier")


@pytest.mark.parametrize(
    "signed",
    [False, pytest.param(True, marks=pytest.mark.skipif(not products.whole(), reason="sums are cut off here"))],
)
def test_the_graph_computes_what_the_paper_says_and_padding_changes_nothing(
    weights: dict[str, NDArray[np.generic]], signed: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(products, "whole", lambda: signed)
    model, beside = graph(weights, LONGEST)
    options = onnxruntime.SessionOptions()
    values = {name: onnxruntime.OrtValue.ortvalue_from_numpy(value) for name, value in beside.weights.items()}
    options.add_external_initializers(list(values), list(values.values()))
    session = onnxruntime.InferenceSession(model, options, providers=["CPUExecutionProvider"])
    short, long = [3, 14, 15, 9, 26], [5, 35, 8, 9, 7, 9, 32, 38, 46]
    ids = np.array([short + [0] * 4, long], np.int64)
    mask = np.array([[1] * 5 + [0] * 4, [1] * 9], np.int64)
    got = session.run(["logits"], {"input_ids": ids, "attention_mask": mask, **beside.fed})[0]
    # Activations are rounded to eight bits in every layer, so the figures agree roughly, and their order of size fully.
    assert np.allclose(got, [long_way(weights, short), long_way(weights, long)], atol=0.25)


def test_distances_are_exact_up_to_128_and_grow_with_the_logarithm_beyond() -> None:
    distances = np.array([-511, -200, -128, -3, 0, 3, 128, 129, 200, 511])
    known = bucket(distances)
    assert known.tolist()[2:7] == [-128, -3, 0, 3, 128]
    assert known[-1] == 255
    assert known[0] == -255
    # ceil(ln(200 / 128) / ln(511 / 128) * 127) + 128, with ln 1.5625 = .4463 and ln 3.9922 = 1.3843
    assert known[8] == 41 + 128
