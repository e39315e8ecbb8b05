"""One generation in Chroma: filling a new folder, and reading a private copy of it."""

from __future__ import annotations

import os
import shutil
import tempfile
import weakref
from contextlib import ExitStack
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from qa.errors import DatelineError, IndexDamaged
from qa.index.generations import read_manifest

COLLECTION = "passages"
_BATCH = 5000  # Chroma refuses more than 5,461 at once

Keys = NDArray[np.int64]
Vectors = NDArray[np.float32]


class Generation:
    """A private copy of one generation, open for queries. Closed at the latest when nothing uses it any more."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.manifest = read_manifest(path)
        held = ExitStack()
        self._close = weakref.finalize(self, held.close)  # at the end of the process too
        copy = _private_copy(path)
        held.callback(shutil.rmtree, copy, ignore_errors=True)
        client = _client(copy)
        held.callback(client.close)
        self._collection = client.get_collection(COLLECTION, embedding_function=None)

    def search(self, vector: Vectors, k: int) -> list[tuple[int, float]]:
        n = min(k, self.manifest.count)
        if not n:
            return []
        result = self._collection.query(query_embeddings=vector[None, :], n_results=n, include=["distances"])
        return [(int(key), 1.0 - float(far)) for key, far in zip(result["ids"][0], result["distances"][0], strict=True)]

    def ids(self) -> list[int]:
        return [int(key) for key in self._collection.get(include=[])["ids"]]

    def vector(self, key: int) -> Vectors:
        """The unit vector (dim,) it holds for a passage key that is in it."""
        return np.asarray(self._collection.get(ids=[str(key)], include=["embeddings"])["embeddings"][0], np.float32)

    def close(self) -> None:
        self._close()


def fill(path: Path, keys: Keys, vectors: Vectors) -> None:
    """Write passages, their keys (n,) and unit vectors (n, dim), into a new Chroma folder.

    Raises IndexDamaged if Chroma fails while it writes.
    """
    client = _client(path)
    from chromadb.errors import ChromaError

    try:
        # sync_threshold at the number of vectors: with more, Chroma never writes the graph and builds it at each open.
        size = max(2, len(keys))
        hnsw = {
            "space": "cosine",
            "ef_construction": 100,
            "ef_search": 400,
            "max_neighbors": 16,
            "sync_threshold": size,
            "batch_size": min(size, 1000),
        }
        collection = client.create_collection(COLLECTION, embedding_function=None, configuration={"hnsw": hnsw})
        for start in range(0, len(keys), _BATCH):
            part = slice(start, start + _BATCH)
            collection.add(ids=[str(key) for key in keys[part].tolist()], embeddings=vectors[part])
    except ChromaError as error:
        raise IndexDamaged(f"Chroma failed while the index was written ({error})") from error
    finally:
        client.close()


def _client(path: Path) -> Any:
    try:
        import chromadb
        from chromadb.config import Settings
    except ImportError as error:
        raise DatelineError(f"chromadb cannot be loaded ({error}); run `make install` again") from error
    return chromadb.PersistentClient(str(path), settings=Settings(anonymized_telemetry=False))


def _private_copy(path: Path) -> Path:
    """A copy beside the generation, or in the system's temporary folder where the archive's is read-only."""
    parent: Path | None = path.parent
    if not os.access(path.parent, os.W_OK):
        parent = None
    copy = Path(tempfile.mkdtemp(prefix=f"reader-{os.getpid()}-", dir=parent))
    shutil.copytree(path, copy, dirs_exist_ok=True)
    return copy
