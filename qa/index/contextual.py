"""Contextual vectors: a transformer's, of each passage behind its heading, made when nothing else is done.

Static vectors file thousands of passages a second, but among many thousand passages they do not find what is asked
about in quite other words; a transformer's do, made at 25 a second (EXPERIMENTS.md, *Contextual vectors*). So an
archive is filed with the first, can be asked at once, and gets the second beside that, in a file of its own:
`contextual.db` can be deleted at any time and is made again.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from filelock import FileLock, Timeout
from numpy.typing import NDArray

from qa.archive import Archive
from qa.archive.contextual import ContextualFile, made_after, signature
from qa.encoders.embedding import Embedder, MiniLMEmbedder
from qa.encoders.packaged import MINILM
from qa.errors import ArchiveBusy
from qa.schema import Progress
from qa.settings import Settings
from qa.words.languages import language
from qa.words.sections import section_at, sections

MANY = 4000  # passages from which an archive needs them: among fewer static ones find as much (EXPERIMENTS.md)
LEAST = 0.95  # share of the passages a question may use that must have been embedded before any counts
FITTED = 50  # passages at least from which the cosine of those without a vector is estimated
ENGLISH = ("en", None)  # what MiniLM reads; None: nothing tells
BATCH = 8  # passages embedded and stored together, a third of a second: as long a question may have to wait
_BYTES = 2 * MINILM.dim  # of a stored vector: half precision

Keys = NDArray[np.int64]
Vectors = NDArray[np.float32]


@dataclass(frozen=True, eq=False)
class _Held:
    """By ascending key: keys (n,), vectors (n, dim), and which of them are none, of a passage in another language."""

    keys: Keys
    vectors: Vectors
    embedded: NDArray[np.bool_]


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
        self._opening = threading.Lock()
        self._vector_of = lru_cache(16)(lambda question: self._opened().embed_question(question))
        self._forget()

    def _forget(self) -> None:
        self._signature: tuple[int, int, int] | None = None
        self._read = 0  # the last row of the file that is held
        self._held = _Held(np.zeros(0, np.int64), np.zeros((0, MINILM.dim), np.float32), np.zeros(0, bool))
        self._last: tuple[str, _Held, Vectors] | None = None

    def search(
        self, question: str, k: int, among: Keys, static: Callable[[Keys], Vectors], *, whole: bool = False
    ) -> list[tuple[int, float]] | None:
        """The k nearest of the passages `among` (n,), ascending: (passage key, cosine in [-1, 1]), best first.

        `static` gives the static cosines of passages (n,): where some have no contextual vector, being in another
        language or not embedded yet, theirs is estimated from those by least squares over the passages that have both.
        None where fewer than `LEAST` (`whole`: fewer than all) have been embedded, where there are too few to estimate
        from, and where the question is in another language.
        """
        if not len(among) or language(question) not in ENGLISH:
            return None
        own = self._follow()
        if not len(own.keys):
            return None
        at = np.minimum(np.searchsorted(own.keys, among), len(own.keys) - 1)
        known = own.keys[at] == among
        held = known & own.embedded[at]
        if known.mean() < (1.0 if whole else LEAST) or (held.sum() < FITTED and not held.all()):
            return None
        cosines = np.where(held, self._cosines(question, own)[at], 0).astype(np.float32)
        if not held.all():
            near = static(among)
            slope = max(0.0, float(np.cov(near[held], cosines[held])[0, 1] / max(float(np.var(near[held])), 1e-9)))
            estimate = cosines[held].mean() + slope * (near[~held] - near[held].mean())
            cosines[~held] = np.clip(estimate, -1, 1)
        order = np.lexsort((among, -cosines))[:k]
        return list(zip(among[order].tolist(), cosines[order].tolist(), strict=True))

    @property
    def needed(self) -> bool:
        return self._archive.passages() >= self.least

    def made(self) -> int:
        """How many passages have a vector."""
        return int(self._follow().embedded.sum())

    def make(
        self,
        *,
        stop: threading.Event,
        wait: Callable[[], None] = lambda: None,
        on_progress: Callable[[Progress], None] = lambda progress: None,
    ) -> int:
        """Make the vectors that are missing, the newest passages first, until `stop`; how many are still missing then.

        Before each batch `wait` is called, which may hold it back. What was made is kept, whatever happens. Passages in
        other languages than English get none; nor do those of an archive that needs none. Raises ArchiveBusy while
        another process makes them, DatelineError where they cannot be kept.
        """
        if not self.needed:
            return 0
        lock = FileLock(self._archive.folder / "contextual.lock")
        try:
            lock.acquire(timeout=0)
        except Timeout:
            raise ArchiveBusy(
                "another process makes the contextual vectors of this archive (an open page does so while nothing is "
                "asked); let it go on, or close it and try again"
            ) from None
        try:
            with ContextualFile(self._archive.folder) as file:
                known, ids = file.ids(MINILM.fingerprint), self._archive.passage_ids()
                file.forget(known - ids.keys())
                left = [key for passage_id, key in ids.items() if passage_id not in known][::-1]
                while left:
                    self.left = len(left)
                    wait()
                    if stop.is_set():
                        break
                    batch, left = left[:BATCH], left[BATCH:]
                    made = self._embed(batch)
                    file.store(MINILM.fingerprint, made)
                    there = self._archive.keys_of([passage_id for passage_id, _ in made])
                    file.forget([passage_id for passage_id, _ in made if passage_id not in there])  # removed meanwhile
                    on_progress(Progress("embedding", len(ids) - len(left), len(ids), "passages in context"))
                return len(left)
        finally:
            self.left = 0
            lock.release()

    def _embed(self, keys: Sequence[int]) -> list[tuple[str, bytes | None]]:
        """The vectors of these passages; None for those in another language, nothing for those removed meanwhile."""
        rows = self._archive.rows(keys)
        read = [row for row in rows if language.__wrapped__(row.text) in ENGLISH]  # passages are not asked about twice
        heads = [(row.article.title, section_at(sections(row.article.text), row.start)) for row in read]
        texts = ["\n".join(filter(None, (*head, row.text))) for head, row in zip(heads, read, strict=True)]
        vectors = self._opened().embed_passages(texts)
        blobs = {row.passage_id: vector.astype("<f2").tobytes() for row, vector in zip(read, vectors, strict=True)}
        return [(row.passage_id, blobs.get(row.passage_id)) for row in rows]

    def _opened(self) -> Embedder:
        with self._opening:
            if self._embedder is None:
                self._embedder = self._open_embedder()
            return self._embedder

    def _cosines(self, question: str, held: _Held) -> Vectors:
        """To all vectors (n,); remembered, as a question asks within several outlets."""
        last = self._last
        if last is None or last[0] != question or last[1] is not held:
            last = self._last = question, held, held.vectors @ self._vector_of(question)
        return last[2]

    def _follow(self) -> _Held:
        """All that are made by now."""
        with self._lock:
            now = signature(self._archive.folder)
            if now != self._signature:
                if now is None or (self._signature is not None and now[0] != self._signature[0]):
                    self._forget()  # deleted, and perhaps made anew
                self._take(made_after(self._archive.folder, self._read, MINILM.fingerprint))
                self._signature = now
            return self._held

    def _take(self, rows: Sequence[tuple[int, str, bytes | None]]) -> None:
        keys = self._archive.keys_of([passage_id for _, passage_id, _ in rows])
        new = [(keys[one], blob) for _, one, blob in rows if one in keys and (blob is None or len(blob) == _BYTES)]
        if rows:
            self._read = rows[-1][0]
        if not new:
            return
        empty = bytes(_BYTES)
        made = np.frombuffer(b"".join(blob or empty for _, blob in new), "<f2").astype(np.float32)
        held = self._held
        # The first of each key: what was made anew takes the place of what was.
        every, at = np.unique(
            np.concatenate([np.array([key for key, _ in new], np.int64), held.keys]), return_index=True
        )
        vectors = np.concatenate([made.reshape(len(new), MINILM.dim), held.vectors])[at]
        self._held = _Held(every, vectors, np.concatenate([[blob is not None for _, blob in new], held.embedded])[at])


def open_contextual(settings: Settings, archive: Archive) -> Contextual | None:
    """The contextual vectors beside static ones; None where the settings want none, or the archive has others."""
    wanted = settings.contextual and archive.made.embedding == settings.embedding == "fast"
    return Contextual(archive, MiniLMEmbedder, MANY) if wanted else None
