"""Contextual vectors: a transformer's, of each passage behind its heading, made when nothing else is done.

Static vectors file thousands of passages a second, but among many thousand passages they do not find what is asked
about in quite other words; a transformer's do, made at 25 a second (EXPERIMENTS.md, *Contextual vectors*). So an
archive is filed with the first, can be asked at once, and gets the second beside that, in a file of its own:
`contextual.db` can be deleted at any time and is made again. A passage without one counts as near as its static
vector suggests.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Sequence
from functools import lru_cache

import numpy as np
from filelock import FileLock, Timeout
from numpy.typing import NDArray

from qa.archive import Archive
from qa.archive.contextual import ContextualFile, made_after
from qa.encoders.embedding import Embedder, MiniLMEmbedder
from qa.encoders.packaged import MINILM
from qa.errors import ArchiveBusy
from qa.schema import Progress
from qa.settings import Settings
from qa.words.languages import language

MANY = 4000  # passages from which an archive needs them: among fewer static ones find as much (EXPERIMENTS.md)
LEAST = 0.5  # share of the passages that a question may use from which these vectors are used
ENGLISH = ("en", None)  # what MiniLM reads; None: nothing tells
BATCH = 8  # passages embedded and stored together, a third of a second: as long a question may have to wait
_BYTES = 2 * MINILM.dim  # of a stored vector: half precision

Keys = NDArray[np.int64]
Vectors = NDArray[np.float32]


class Contextual:
    """The contextual vectors of an archive, held in memory as far as they are made: 1.5 MB for a thousand passages.

    `open_embedder` is called when the first question uses them. An archive of fewer than `least` passages needs none.
    Safe to use from several threads.
    """

    def __init__(self, archive: Archive, open_embedder: Callable[[], Embedder], least: int = 0) -> None:
        self._archive = archive
        self.least = least
        self._open_embedder = open_embedder
        self._embedder: Embedder | None = None
        self.left = 0  # vectors still to be made, while they are made here
        self._lock = threading.Lock()
        self._read = 0  # the last row of the file that is held
        self._keys: Keys = np.zeros(0, np.int64)
        self._vectors: Vectors = np.zeros((0, MINILM.dim), np.float32)
        self._opening = threading.Lock()
        self._vector_of = lru_cache(16)(lambda question: self._opened().embed_question(question))

    def search(
        self, question: str, k: int, among: Keys, static: Callable[[Keys], Vectors]
    ) -> list[tuple[int, float]] | None:
        """The k nearest of the passages `among` (n,), ascending: (passage key, cosine in [-1, 1]), best first.

        `static` gives the static cosines of passages (n,): where some have no contextual vector yet, theirs is
        estimated by least squares from those that have both. None where fewer than `LEAST` have one, or the question
        is in another language.
        """
        if not len(among) or language(question) not in ENGLISH:
            return None
        keys, vectors = self._follow()
        at = np.minimum(np.searchsorted(keys, among), max(len(keys) - 1, 0))
        held = keys[at] == among if len(keys) else np.zeros(len(among), bool)
        if held.mean() < LEAST:
            return None
        cosines = np.zeros(len(among), np.float32)
        cosines[held] = vectors[at[held]] @ self._vector_of(question)
        if not held.all():
            near = static(among)
            slope, level = np.polyfit(near[held], cosines[held], 1) if np.ptp(near[held]) > 0 else (0.0, 0.0)
            cosines[~held] = slope * near[~held] + level
        order = np.lexsort((among, -cosines))[:k]
        return list(zip(among[order].tolist(), cosines[order].tolist(), strict=True))

    @property
    def needed(self) -> bool:
        return self._archive.passages() >= self.least

    def made(self) -> int:
        """How many passages have a vector."""
        return len(self._follow()[0])

    def make(
        self,
        *,
        stop: threading.Event,
        wait: Callable[[], None] = lambda: None,
        on_progress: Callable[[Progress], None] = lambda progress: None,
    ) -> int:
        """Make the vectors that are missing, the newest passages first, until `stop`; how many are still missing then.

        Before each batch `wait` is called, which may hold it back. Raises ArchiveBusy while another process makes them.
        What was made is kept, whatever happens. Passages in other languages than English get none; nor do those of an
        archive that needs none.
        """
        if not self.needed:
            return 0
        lock = FileLock(self._archive.folder / "contextual.lock")
        try:
            lock.acquire(timeout=0)
        except Timeout:
            raise ArchiveBusy("another process makes the contextual vectors of this archive") from None
        try:
            with ContextualFile(self._archive.folder) as file:
                keys, known = self._archive.keys(), np.array(file.keys(MINILM.fingerprint), np.int64)
                file.forget(np.setdiff1d(known, keys).tolist())
                left = np.setdiff1d(keys, known)[::-1].tolist()
                while left:
                    self.left = len(left)
                    wait()
                    if stop.is_set():
                        break
                    batch, left = left[:BATCH], left[BATCH:]
                    file.store(MINILM.fingerprint, self._embed(batch))
                    on_progress(
                        Progress("embedding", len(keys) - len(left), len(keys), "passages once more, in context")
                    )
                return len(left)
        finally:
            self.left = 0
            lock.release()

    def _embed(self, keys: Sequence[int]) -> list[tuple[int, bytes | None]]:
        """The vectors of these passages; None for those in another language, nothing for those removed meanwhile."""
        rows = self._archive.rows(keys)
        read = [row for row in rows if language(row.text) in ENGLISH]
        texts = [f"{row.article.title or ''}\n{row.text}".strip() for row in read]
        vectors = self._opened().embed_passages(texts)
        blobs = {row.passage_key: vector.astype("<f2").tobytes() for row, vector in zip(read, vectors, strict=True)}
        return [(row.passage_key, blobs.get(row.passage_key)) for row in rows]

    def _opened(self) -> Embedder:
        with self._opening:
            if self._embedder is None:
                self._embedder = self._open_embedder()
            return self._embedder

    def _follow(self) -> tuple[Keys, Vectors]:
        """All that are made by now, by ascending key."""
        with self._lock:
            rows = made_after(self._archive.folder, self._read, MINILM.fingerprint)
            if rows:
                self._read = rows[-1][0]
                new = [(key, blob) for _, key, blob in rows if blob is not None and len(blob) == _BYTES]
                keys = np.concatenate([self._keys, np.array([key for key, _ in new], np.int64)])
                read = np.frombuffer(b"".join(blob for _, blob in new), "<f2").astype(np.float32)
                vectors = np.concatenate([self._vectors, read.reshape(len(new), MINILM.dim)])
                order = np.argsort(keys, kind="stable")
                self._keys, self._vectors = keys[order], vectors[order]
            return self._keys, self._vectors


def open_contextual(settings: Settings, archive: Archive) -> Contextual | None:
    """The contextual vectors beside static ones; None where the settings want none, or embed otherwise anyway."""
    return Contextual(archive, MiniLMEmbedder, MANY) if settings.contextual and settings.embedding == "fast" else None
