"""The generations in an archive's folder: which is current, what it must be, and whether the next one is due."""

from __future__ import annotations

import json
import os
import shutil
from dataclasses import dataclass
from pathlib import Path

from qa.archive import Archive
from qa.errors import IndexDamaged

MANIFEST = "manifest.json"
# When the passages outside the generation pass this share of it (and this number), the next one is built.
TAIL_SHARE = 0.2
TAIL_LEAST = 500


@dataclass(frozen=True)
class Manifest:
    """What a generation must be: `last_key` is the newest passage in it, `files` the SHA-256 of each of its files."""

    generation: int
    last_key: int
    count: int
    dim: int
    keys_sha256: str
    files: dict[str, str]


def current(folder: Path) -> Path | None:
    """Folder of the current generation, None where there is none."""
    try:
        name = (folder / "chroma" / "CURRENT").read_text(encoding="utf-8").strip()
    except (OSError, UnicodeDecodeError):
        return None
    path = folder / "chroma" / name
    return path if name.startswith("gen-") and path.is_dir() else None


def read_manifest(path: Path) -> Manifest:
    try:
        return Manifest(**json.loads((path / MANIFEST).read_text(encoding="utf-8")))
    except (OSError, ValueError, TypeError) as error:
        raise IndexDamaged(f"{path.name}: its manifest cannot be read ({type(error).__name__})") from None


def due(archive: Archive) -> bool:
    """Whether the passages outside the current generation are enough for the next one."""
    held = archive.passages()
    if not held:
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
    tail = archive.passages(after=manifest.last_key)
    gone = manifest.count - (held - tail)
    return max(tail, gone) > max(TAIL_LEAST, TAIL_SHARE * manifest.count)


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
