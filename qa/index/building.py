"""Building the next generation from the embeddings that the archive holds."""

from __future__ import annotations

import json
import os
import shutil
import tempfile
from collections.abc import Callable
from pathlib import Path

from qa.archive import Archive
from qa.encoders.digests import sha256_of
from qa.errors import IndexDamaged
from qa.index.checking import digest, verify
from qa.index.chroma import fill
from qa.index.generations import MANIFEST, Manifest, prune


def build(archive: Archive, on_step: Callable[[str], None] = lambda step: None) -> Manifest:
    """Build the next generation from the stored embeddings, verify it, and make it current.

    Call with the writer lock held. A kill at any moment leaves the one before current. What Chroma wrote wrongly, or
    failed to write (it does at times: "Error purging logs"), is built once more. Raises IndexDamaged if that is no
    better.
    """
    try:
        return _build(archive, on_step)
    except IndexDamaged as error:
        on_step(f"{error}; building it again")
        return _build(archive, on_step)


def _build(archive: Archive, on_step: Callable[[str], None]) -> Manifest:
    root = archive.folder / "chroma"
    root.mkdir(mode=0o700, exist_ok=True)
    prune(archive.folder)
    keys, vectors = archive.vectors()
    number = max((int(path.name[4:]) for path in root.glob("gen-*") if path.name[4:].isdigit()), default=0) + 1
    building = Path(tempfile.mkdtemp(prefix=f"building-{os.getpid()}-", dir=root))
    try:
        on_step(f"building the vector index of {len(keys)} passages")
        fill(building, keys, vectors)
        files = {name: sha256_of(building / name) for name in _files(building)}
        manifest = Manifest(number, int(keys[-1]) if len(keys) else 0, len(keys), archive.made.dim, digest(keys), files)
        (building / MANIFEST).write_text(json.dumps(manifest.__dict__, indent=1), encoding="utf-8")
        for name in [*files, MANIFEST]:
            _fsync(building / name)
        on_step("verifying the vector index")
        verify(building, archive.folder)
    except IndexDamaged:
        shutil.rmtree(building, ignore_errors=True)
        raise
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


def _files(path: Path) -> list[str]:
    return sorted(str(file.relative_to(path).as_posix()) for file in path.rglob("*") if file.is_file())


def _fsync(path: Path) -> None:
    if os.name == "nt" and path.is_dir():  # Windows cannot open a folder to flush it
        return
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
