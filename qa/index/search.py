"""Searching: the current generation, and exactly what it does not hold."""

from __future__ import annotations

import threading

import numpy as np
from numpy.typing import NDArray

from qa.archive import Archive
from qa.errors import IndexDamaged
from qa.index.checking import verify
from qa.index.chroma import Generation, Keys, Vectors
from qa.index.generations import Manifest, current
from qa.schema import Filters


class VectorIndex:
    """Nearest passages by cosine. Safe to use from several threads; follows the archive as other processes fill it."""

    def __init__(self, archive: Archive) -> None:
        self._archive = archive
        self._exact = _Exact(archive)
        # Let go of where another takes its place, and closed when the last search in it is done.
        self._open: Generation | None = None

    def search(self, vector: Vectors, k: int, filters: Filters) -> list[tuple[int, float]]:
        """The k nearest passages to a unit vector (dim,), best first: (passage key, cosine in [-1, 1])."""
        visible = self.visible(filters)
        opened = self._open
        if opened is None or filters != Filters():
            return self._exact.search(vector, k, visible)
        allowed = np.zeros(0, np.int64)
        extra = 0
        pairs: list[tuple[int, float]] = []
        while len(pairs) < k:
            # Superseded passages are still in the generation: ask for more until enough visible ones are found.
            found = opened.search(vector, k + extra)
            allowed = np.fromiter((key for key, _ in found), np.int64, len(found))
            kept = _isin(allowed, visible)
            pairs = [pair for pair, keep in zip(found, kept.tolist(), strict=True) if keep]
            if len(found) < k + extra:
                break
            extra = max(k, 4 * extra)
        pairs += self._exact.search(vector, k, visible[visible > opened.manifest.last_key])
        return sorted(pairs, key=lambda pair: (-pair[1], pair[0]))[:k]

    def cosines(self, vector: Vectors, keys: Keys) -> Vectors:
        """The cosine of each of these passages (n,), ascending, to a unit vector (dim,)."""
        return self._exact.cosines(vector, keys)

    def visible(self, filters: Filters) -> Keys:
        """Keys of the passages a question under these filters may use, ascending, shape (n,)."""
        return self._exact.visible(filters)

    def use_chroma(self) -> Manifest:
        """Verify the current generation, open it, and search in it from now on. Raises IndexDamaged.

        Takes a second or two for the check in a child process; call it beside the asking, not before.
        """
        path = current(self._archive.folder)
        if path is None:
            raise IndexDamaged("there is no vector index yet; `dateline doctor` builds it")
        verify(path, self._archive.folder)
        opened = Generation(path)
        self._open = opened
        return opened.manifest

    def follow(self) -> None:
        """Change to a newer generation if another process has built one. Raises IndexDamaged."""
        path, opened = current(self._archive.folder), self._open
        if path is not None and (opened is None or opened.path != path):
            self.use_chroma()

    @property
    def generation(self) -> int | None:
        """Number of the generation in use, None while the exact search answers alone."""
        opened = self._open
        return opened.manifest.generation if opened else None

    def close(self) -> None:
        self._open = None


class _Exact:
    """All vectors in memory, followed as the archive grows: 1 MB for a thousand passages of 256 dimensions."""

    def __init__(self, archive: Archive) -> None:
        self._archive = archive
        self._keys: Keys = np.zeros(0, np.int64)
        self._vectors: Vectors = np.zeros((0, archive.made.dim), np.float32)
        self._visible: dict[Filters, tuple[tuple[int, int, int], Keys]] = {}
        self._lock = threading.Lock()

    def visible(self, filters: Filters) -> Keys:
        """Keys a question under these filters may use, ascending; remembered until the archive changes."""
        state = self._archive.state()
        with self._lock:
            known = self._visible.get(filters)
        if known is not None and known[0] == state:
            return known[1]
        keys = self._archive.visible(filters)
        with self._lock:
            if len(self._visible) > 64:
                self._visible.clear()
            self._visible[filters] = (state, keys)
        return keys

    def search(self, vector: Vectors, k: int, among: Keys) -> list[tuple[int, float]]:
        if not len(among):
            return []
        keys, vectors = self._follow(int(among[-1]))
        at = np.searchsorted(keys, among)
        at = at[at < len(keys)]
        scores = vectors[at] @ vector if len(at) < len(keys) else vectors @ vector
        order = np.argsort(-scores, kind="stable")[:k]
        return [(int(keys[at[i]]), float(scores[i])) for i in order]

    def cosines(self, vector: Vectors, among: Keys) -> Vectors:
        keys, vectors = self._follow(int(among[-1]))
        if not len(keys):
            return np.zeros(len(among), np.float32)
        at = np.minimum(np.searchsorted(keys, among), len(keys) - 1)
        # What was removed since it was found to be visible is near to nothing.
        return np.where(keys[at] == among, vectors[at] @ vector, 0).astype(np.float32)

    def _follow(self, newest: int) -> tuple[Keys, Vectors]:
        with self._lock:
            last = int(self._keys[-1]) if len(self._keys) else 0
            if newest > last:
                keys, vectors = self._archive.vectors(after=last)
                self._keys = np.concatenate([self._keys, keys])
                self._vectors = np.concatenate([self._vectors, vectors])
            return self._keys, self._vectors


def _isin(values: Keys, ascending: Keys) -> NDArray[np.bool_]:
    if not len(ascending):
        return np.zeros(len(values), dtype=bool)
    at = np.minimum(np.searchsorted(ascending, values), len(ascending) - 1)
    same: NDArray[np.bool_] = ascending[at] == values
    return same
