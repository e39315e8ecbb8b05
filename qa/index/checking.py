"""Checking a generation against the archive: `verify` in a child process, `python -m qa.index.checking GEN ARCHIVE`."""

from __future__ import annotations

import hashlib
import subprocess
import sys
from pathlib import Path

import numpy as np

from qa.archive import Archive
from qa.encoders.digests import sha256_of
from qa.errors import DatelineError, IndexDamaged
from qa.index.chroma import Generation, Keys
from qa.index.generations import read_manifest

_CANARIES = 25
_VERIFY_SECONDS = 120


def verify(path: Path, folder: Path) -> None:
    """Check a generation against the archive in a child process. Raises IndexDamaged with the reason.

    Compares checksums of every file, the ids it holds, and canaries: passages whose vector must be the archive's, and
    must be found by it. A generation of another archive, left behind when archive.db was exchanged, is told by them.
    """
    try:
        run = subprocess.run(
            [sys.executable, "-m", "qa.index.checking", str(path), str(folder)],
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


def digest(keys: Keys) -> str:
    """SHA-256 of a set of passage keys (n,), in hex."""
    return hashlib.sha256(np.sort(keys).astype("<i8").tobytes()).hexdigest()


def _check(path: Path, folder: Path) -> None:
    """What `verify` runs in the child."""
    manifest = read_manifest(path)
    for name, expected in manifest.files.items():
        if not (path / name).is_file():
            raise IndexDamaged(f"{name} is missing")
        if sha256_of(path / name) != expected:
            raise IndexDamaged(f"{name} has changed since it was written")
    archive = Archive(folder)
    generation = Generation(path)
    try:
        if manifest.last_key > archive.newest():
            raise IndexDamaged("it was built from another archive, or from a later state of this one")
        ids = np.sort(np.array(generation.ids(), dtype=np.int64))
        if len(ids) != manifest.count or digest(ids) != manifest.keys_sha256:
            raise IndexDamaged(f"it holds {len(ids)} passages that are not the {manifest.count} it was built from")
        keys, vectors = archive.vectors()
        at = np.flatnonzero(np.isin(keys, ids))
        for i in at[np.linspace(0, len(at) - 1, min(_CANARIES, len(at))).astype(int)] if len(at) else ():
            best = generation.search(vectors[i], 1)
            if not best or best[0][1] < 0.999:
                raise IndexDamaged(f"passage {keys[i]} does not find itself")
            if float(generation.vector(int(keys[i])) @ vectors[i]) < 0.999:
                raise IndexDamaged(f"passage {keys[i]} has another vector than in the archive")
    finally:
        generation.close()
        archive.close()


if __name__ == "__main__":
    try:
        _check(Path(sys.argv[1]), Path(sys.argv[2]))
    except DatelineError as reason:
        print(reason)
        sys.exit(1)
