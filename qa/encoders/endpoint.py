"""Text to vectors by an endpoint that the user names."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any

import numpy as np

from qa.encoders.vectors import Vectors, single, unit
from qa.errors import ProviderError, SettingsError
from qa.settings import OPENAI_URL

if TYPE_CHECKING:
    import httpx

TEXTS = 64  # a request: at most this many texts and
CHARACTERS = 200_000  # this many characters, well inside the 300,000 tokens the endpoint takes


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
        return unit(np.concatenate([self._request(batch) for batch in _batches(texts)]))

    def embed_question(self, text: str) -> Vectors:
        return single(self.embed_passages([text]))

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
        if batch and (len(batch) == TEXTS or size + len(text) > CHARACTERS):
            yield batch
            batch, size = [], 0
        batch.append(text)
        size += len(text)
    if batch:
        yield batch
