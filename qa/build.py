"""Constructing what fills an archive from settings. What asks is put together in `dateline`.

Apart from `dateline` so that filing articles does not load what answering needs.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

from qa.archive import Archive, Made, Writer
from qa.cross_encoder import CrossEncoder
from qa.embedding import Embedder, FastEmbedder, MiniLMEmbedder, MultilingualEmbedder, open_embedder
from qa.errors import ArchiveMissing
from qa.ingest import Ingest
from qa.schema import IngestReport, Progress
from qa.settings import Settings


def ingest(
    settings: Settings,
    paths: Sequence[Path],
    *,
    urls: Sequence[str] = (),
    on_progress: Callable[[Progress], None] = lambda progress: None,
    stop: threading.Event | None = None,
) -> IngestReport:
    """File articles into the archive of these settings, making it if there is none."""
    with Writer(settings.data, made_of(settings)) as writer:
        run = Ingest(
            writer,
            lambda: open_embedder_of(settings),
            passage_words=settings.passage_words,
            on_progress=on_progress,
            stop=stop,
        )
        return run.run(paths, urls)


@dataclass(frozen=True)
class Models:
    """What asking needs: the encoder of passages, the cross-encoder (None: not used), the encoder of single words."""

    embedder: Embedder
    scorer: CrossEncoder | None
    words: Embedder


def open_models(settings: Settings) -> Models:
    """Open them; word vectors are the static model's, whatever embeds the passages."""
    embedder = open_embedder_of(settings)
    scorer = CrossEncoder() if settings.rescore else None
    return Models(embedder, scorer, embedder if isinstance(embedder, FastEmbedder) else FastEmbedder())


def opening_models(settings: Settings) -> Future[Models]:
    """The same beside the caller's own work: LlamaIndex takes as long to import as the models to load."""
    return ThreadPoolExecutor(1, "models").submit(open_models, settings)


def open_embedder_of(settings: Settings) -> Embedder:
    key = settings.llm_key.get_secret_value() if settings.llm_key else None
    return open_embedder(settings.embedding, model=settings.embedding_model, url=settings.embedding_url, key=key)


def count(settings: Settings) -> int:
    """Articles in the archive of these settings; 0 where there is none."""
    try:
        archive = Archive(settings.data)
    except ArchiveMissing:
        return 0
    try:
        return archive.count()
    finally:
        archive.close()


def made_of(settings: Settings, embedder: Embedder | None = None) -> Made:
    """What an archive of these settings is made with. The packaged models say so without being loaded."""
    packaged: dict[str, type[FastEmbedder] | type[MiniLMEmbedder] | type[MultilingualEmbedder]] = {
        "fast": FastEmbedder,
        "minilm": MiniLMEmbedder,
        "multilingual": MultilingualEmbedder,
    }
    model = embedder or packaged.get(settings.embedding) or open_embedder_of(settings)
    return Made(model.name, model.fingerprint, model.dim, settings.passage_words)
