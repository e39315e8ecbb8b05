"""Constructing what fills an archive from settings. What asks is put together in `dateline`.

Apart from `dateline` so that filing articles does not load what answering needs.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from qa.archive import Archive, Made, Writer
from qa.encoders.models import open_embedder_of
from qa.encoders.packaged import PACKAGED
from qa.errors import ArchiveMissing
from qa.schema import IngestReport, Progress
from qa.settings import Settings

if TYPE_CHECKING:
    from qa.encoders.embedding import Embedder


def ingest(
    settings: Settings,
    paths: Sequence[Path],
    *,
    urls: Sequence[str] = (),
    on_progress: Callable[[Progress], None] = lambda progress: None,
    stop: threading.Event | None = None,
) -> IngestReport:
    """File articles into the archive of these settings, making it if there is none."""
    from qa.ingest import Ingest

    with Writer(settings.data, made_of(settings)) as writer:
        run = Ingest(
            writer,
            lambda: open_embedder_of(settings),
            passage_words=settings.passage_words,
            on_progress=on_progress,
            stop=stop,
        )
        return run.run(paths, urls)


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
    model = embedder or PACKAGED.get(settings.embedding) or open_embedder_of(settings)
    return Made(model.name, model.fingerprint, model.dim, settings.passage_words)
