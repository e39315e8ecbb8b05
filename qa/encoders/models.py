"""Opening the models that settings name. What they need is loaded when one is opened, in the thread that opens it."""

from __future__ import annotations

import os
from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from qa.settings import OPENAI_URL, Settings

if TYPE_CHECKING:
    from concurrent.futures import Future

    from qa.encoders.cross_encoder import CrossEncoder
    from qa.encoders.embedding import Embedder, FastEmbedder


@dataclass(frozen=True)
class Models:
    """What asking needs: the encoder of passages, the cross-encoder (None: not used), the encoder of single words."""

    embedder: Embedder
    scorer: CrossEncoder | None
    words: FastEmbedder


def open_models(settings: Settings) -> Models:
    """Open them; word vectors are the static model's, whatever embeds the passages."""
    from qa.encoders.cross_encoder import CrossEncoder
    from qa.encoders.embedding import FastEmbedder
    from qa.encoders.weights import give_back

    # First what needs most memory on its way: what it leaves behind is used by the next.
    scorer = CrossEncoder() if settings.rescore else None
    embedder = open_embedder_of(settings)
    words = embedder if isinstance(embedder, FastEmbedder) else FastEmbedder()
    give_back()  # 110 MB with the cross-encoder: what ONNX Runtime computed once and the tokenizers read
    return Models(embedder, scorer, words)


def opening_models(settings: Settings) -> Future[Models]:
    """The same beside the caller's own work: LlamaIndex takes as long to import as the models to load."""
    from concurrent.futures import ThreadPoolExecutor

    return ThreadPoolExecutor(1, "models").submit(open_models, settings)


def open_embedder_of(settings: Settings) -> Embedder:
    from qa.encoders.embedding import open_embedder

    key = embedding_key(settings)
    return open_embedder(settings.embedding, model=settings.embedding_model, url=settings.embedding_url, key=key)


def embedding_key(settings: Settings) -> str | None:
    """The key for the embeddings endpoint: its own; else that of the model that writes, if both are on one host; else,
    for OpenAI itself, the one in OPENAI_API_KEY."""
    # A key belongs to one endpoint: no other host is to see it.
    here, there = (urlsplit(url or OPENAI_URL).hostname for url in (settings.embedding_url, settings.llm_url))
    key = settings.embedding_key or (settings.llm_key if here == there else None)
    if key:
        return key.get_secret_value()
    return None if settings.embedding_url else os.environ.get("OPENAI_API_KEY")
