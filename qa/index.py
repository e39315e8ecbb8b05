"""The vector index: verified Chroma generations, and exact search for what they do not hold.

Chroma can be damaged without a word by a kill or a second process, so it is never the truth: a generation is built in
a new folder from the archive's embeddings, verified in a child process (a damaged one can crash its reader), named
current by an atomic rename, and never written to again. Since opening a Chroma folder writes to its SQLite file, each
process opens a private copy. Passages newer than the generation are searched exactly and merged; what was superseded
or removed is filtered out by the archive. While there is no trusted generation, the exact search answers alone.
"""

from __future__ import annotations

import atexit
import hashlib
import json
import os
import shutil
import subprocess
import sys
import tempfile
import threading
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from qa.archive import Archive
from qa.errors import DatelineError, IndexDamaged
from qa.schema import Filters

COLLECTION = "passages"
MANIFEST = "manifest.json"
# When the passages outside the generation pass this share of it (and this number), the next one is built.
TAIL_SHARE = 0.2
TAIL_LEAST = 500
_BATCH = 5000  # Chroma refuses more than 5,461 at once
_CANARIES = 25
_VERIFY_SECONDS = 120

Keys = NDArray[np.int64]
Vectors = NDArray[np.float32]


@dataclass(frozen=True)
class Manifest:
    """What a generation must be: `last_key` is the newest passage in it, `files` the SHA-256 of each of its files."""

    generation: int
    last_key: int
    count: int
    dim: int
    keys_sha256: str
    files: dict[str, str]


class VectorIndex:
    """Nearest passages by cosine. Safe to use from several threads; follows the archive as other processes fill it."""

    def __init__(self, archive: Archive) -> None:
        self._archive = archive
        self._exact = _Exact(archive)
        self._open: _Generation | None = None
        self._lock = threading.Lock()

    def search(self, vector: Vectors, k: int, filters: Filters) -> list[tuple[int, float]]:
        """The k nearest passages to a unit vector (dim,), best first: (passage key, cosine in [-1, 1])."""
        visible = self.visible(filters)
        opened = self._open
        if opened is None or filters != Filters():
            return self._exact.search(vector, k, visible)
        allowed = np.zeros(0, np.int64)
        extra = 0
        pairs: list[tuple[int, float]] = []
        while len(pairs) < k and extra < opened.manifest.count:
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
        opened = _Generation(path)
        with self._lock:
            before, self._open = self._open, opened
        if before:
            before.close()
        return opened.manifest

    def follow(self) -> None:
        """Change to a newer generation if another process has built one. Raises IndexDamaged."""
        path = current(self._archive.folder)
        if path is not None and (self._open is None or self._open.path != path):
            self.use_chroma()

    @property
    def generation(self) -> int | None:
        """Number of the generation in use, None while the exact search answers alone."""
        return self._open.manifest.generation if self._open else None

    def close(self) -> None:
        with self._lock:
            if self._open:
                self._open.close()
            self._open = None


# --- building and checking generations ---


def current(folder: Path) -> Path | None:
    """Folder of the current generation, None where there is none."""
    try:
        name = (folder / "chroma" / "CURRENT").read_text(encoding="utf-8").strip()
    except (OSError, UnicodeDecodeError):
        return None
    path = folder / "chroma" / name
    return path if name.startswith("gen-") and path.is_dir() else None


def due(archive: Archive) -> bool:
    """Whether the passages outside the current generation are enough for the next one."""
    keys = archive.keys()
    if not len(keys):
        return False
    path = current(archive.folder)
    if path is None:
        return True
    try:
        manifest = read_manifest(path)
    except IndexDamaged:
        return True
    if manifest.last_key > archive.newest():
        return True  # of another archive, or of this one before an older copy of it was put back
    tail = int(np.count_nonzero(keys > manifest.last_key))
    gone = manifest.count - (len(keys) - tail)
    return max(tail, gone) > max(TAIL_LEAST, TAIL_SHARE * manifest.count)


def build(archive: Archive, on_step: Callable[[str], None] = lambda step: None) -> Manifest:
    """Build the next generation from the stored embeddings, verify it, and make it current.

    Call with the writer lock held. A kill at any moment leaves the one before current. Raises IndexDamaged if what
    was built does not verify.
    """
    root = archive.folder / "chroma"
    root.mkdir(mode=0o700, exist_ok=True)
    prune(archive.folder)
    keys, vectors = archive.vectors()
    number = max((int(path.name[4:]) for path in root.glob("gen-*") if path.name[4:].isdigit()), default=0) + 1
    building = Path(tempfile.mkdtemp(prefix=f"building-{os.getpid()}-", dir=root))
    on_step(f"building the vector index of {len(keys)} passages")
    _fill(building, keys, vectors)
    files = {name: _sha256(building / name) for name in _files(building)}
    manifest = Manifest(number, int(keys[-1]) if len(keys) else 0, len(keys), archive.made.dim, _digest(keys), files)
    (building / MANIFEST).write_text(json.dumps(manifest.__dict__, indent=1), encoding="utf-8")
    for name in [*files, MANIFEST]:
        _fsync(building / name)
    on_step("verifying the vector index")
    verify(building, archive.folder)
    final = root / f"gen-{number:06d}"
    building.rename(final)
    _fsync(root)
    pointer = root / "CURRENT.new"
    pointer.write_text(final.name, encoding="utf-8")
    _fsync(pointer)
    pointer.replace(root / "CURRENT")
    _fsync(root)
    prune(archive.folder)
    return manifest


def prune(folder: Path) -> None:
    """Remove what no one uses: leftovers of dead processes, and all but the last two generations."""
    root = folder / "chroma"
    keep = sorted(root.glob("gen-*"))[-2:]
    pointed = current(folder)
    for path in root.iterdir() if root.is_dir() else ():
        kind, _, rest = path.name.partition("-")
        if kind == "gen" and path not in keep and path != pointed:
            shutil.rmtree(path, ignore_errors=True)
        elif kind in ("building", "reader"):
            pid = rest.partition("-")[0]
            if not (pid.isdigit() and _alive(int(pid))):
                shutil.rmtree(path, ignore_errors=True)


def verify(path: Path, folder: Path) -> None:
    """Check a generation against the archive in a child process. Raises IndexDamaged with the reason.

    Compares checksums of every file, the ids it holds, and canaries: passages whose vector must be the archive's, and
    must be found by it. A generation of another archive, left behind when archive.db was exchanged, is told by them.
    """
    try:
        run = subprocess.run(
            [sys.executable, "-m", "qa.index", str(path), str(folder)],
            capture_output=True,
            text=True,
            timeout=_VERIFY_SECONDS,
            stdin=subprocess.DEVNULL,
            start_new_session=True,  # Ctrl-C in our terminal is not for it: an interrupted check looks like damage
            check=False,
        )
    except subprocess.TimeoutExpired:
        raise IndexDamaged(f"{path.name}: the check did not end within {_VERIFY_SECONDS} s") from None
    if run.returncode != 0:
        lines = (run.stdout.strip() or run.stderr.strip()).splitlines()
        raise IndexDamaged(f"{path.name}: {lines[-1] if lines else f'its reader ended with {run.returncode}'}")


def read_manifest(path: Path) -> Manifest:
    try:
        return Manifest(**json.loads((path / MANIFEST).read_text(encoding="utf-8")))
    except (OSError, ValueError, TypeError) as error:
        raise IndexDamaged(f"{path.name}: its manifest cannot be read ({type(error).__name__})") from None


def _check(path: Path, folder: Path) -> None:
    """What `verify` runs in the child."""
    manifest = read_manifest(path)
    for name, expected in manifest.files.items():
        if not (path / name).is_file():
            raise IndexDamaged(f"{name} is missing")
        if _sha256(path / name) != expected:
            raise IndexDamaged(f"{name} has changed since it was written")
    archive = Archive(folder)
    generation = _Generation(path)
    try:
        if manifest.last_key > archive.newest():
            raise IndexDamaged("it was built from another archive, or from a later state of this one")
        ids = np.sort(np.array(generation.ids(), dtype=np.int64))
        if len(ids) != manifest.count or _digest(ids) != manifest.keys_sha256:
            raise IndexDamaged(f"it holds {len(ids)} passages that are not the {manifest.count} it was built from")
        keys, vectors = archive.vectors()
        at = np.flatnonzero(_isin(keys, ids))
        for i in at[np.linspace(0, len(at) - 1, min(_CANARIES, len(at))).astype(int)] if len(at) else ():
            best = generation.search(vectors[i], 1)
            if not best or best[0][1] < 0.999:
                raise IndexDamaged(f"passage {keys[i]} does not find itself")
            if float(generation.vector(int(keys[i])) @ vectors[i]) < 0.999:
                raise IndexDamaged(f"passage {keys[i]} has another vector than in the archive")
    finally:
        generation.close()
        archive.close()


class _Generation:
    """A private copy of one generation, open for queries."""

    def __init__(self, path: Path) -> None:
        self.path = path
        self.manifest = read_manifest(path)
        self._copy = _private_copy(path)
        self._client: Any = None
        atexit.register(self.close)
        self._client = _client(self._copy)
        self._collection = self._client.get_collection(COLLECTION, embedding_function=None)

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
        if self._client is not None:
            self._client.close()
        shutil.rmtree(self._copy, ignore_errors=True)
        atexit.unregister(self.close)


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

    def _follow(self, newest: int) -> tuple[Keys, Vectors]:
        with self._lock:
            last = int(self._keys[-1]) if len(self._keys) else 0
            if newest > last:
                keys, vectors = self._archive.vectors(after=last)
                self._keys = np.concatenate([self._keys, keys])
                self._vectors = np.concatenate([self._vectors, vectors])
            return self._keys, self._vectors


def _fill(path: Path, keys: Keys, vectors: Vectors) -> None:
    client = _client(path)
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


def _files(path: Path) -> list[str]:
    return sorted(str(file.relative_to(path).as_posix()) for file in path.rglob("*") if file.is_file())


def _sha256(path: Path) -> str:
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def _digest(keys: Keys) -> str:
    return hashlib.sha256(np.sort(keys).astype("<i8").tobytes()).hexdigest()


def _isin(values: Keys, ascending: Keys) -> NDArray[np.bool_]:
    if not len(ascending):
        return np.zeros(len(values), dtype=bool)
    at = np.minimum(np.searchsorted(ascending, values), len(ascending) - 1)
    same: NDArray[np.bool_] = ascending[at] == values
    return same


def _fsync(path: Path) -> None:
    if os.name == "nt" and path.is_dir():  # Windows cannot open a folder to flush it
        return
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)


def _alive(pid: int) -> bool:
    if os.name == "nt":
        return True  # os.kill would end it; leftovers then wait for `doctor`
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    except PermissionError:
        return True
    return True


if __name__ == "__main__":
    try:
        _check(Path(sys.argv[1]), Path(sys.argv[2]))
    except DatelineError as reason:
        print(reason)
        sys.exit(1)
