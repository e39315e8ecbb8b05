"""What the models share: weights found inside installed packages and checked by SHA-256, batches, memory, cores."""

from __future__ import annotations

import ctypes
import hashlib
import importlib.util
import mmap
import os
import sys
from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from qa.errors import SettingsError

Ids = NDArray[np.int64]


def checked(package: str, path: str, digest: str) -> bytes:
    """The bytes of a file inside an installed package, which is not imported. Raises SettingsError."""
    file = _file(package, path)
    try:
        content = file.read_bytes()
    except OSError as error:
        raise _unreadable(package, path, error) from None
    _compare(package, path, hashlib.sha256(content).hexdigest(), digest)
    return content


def mapped(package: str, path: str, digest: str) -> mmap.mmap:
    """The same, without holding it in memory: what is looked at is read when it is looked at. Raises SettingsError."""
    try:
        with _file(package, path).open("rb") as file:
            _compare(package, path, hashlib.file_digest(file, "sha256").hexdigest(), digest)
            return mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
    except OSError as error:
        raise _unreadable(package, path, error) from None


def forget(content: mmap.mmap) -> None:
    """Let the system have the memory of what was looked at so far, where it can be told; it comes back when needed."""
    if hasattr(mmap, "MADV_DONTNEED"):
        content.madvise(mmap.MADV_DONTNEED)


def _file(package: str, path: str) -> Path:
    spec = importlib.util.find_spec(package)
    if spec is None or not spec.submodule_search_locations:
        raise SettingsError(f"the package {package} is missing: install dateline's dependencies again")
    return Path(spec.submodule_search_locations[0], path)


def _unreadable(package: str, path: str, error: OSError) -> SettingsError:
    return SettingsError(f"{package}: cannot read {path} ({error.strerror}): install the package again")


def _compare(package: str, path: str, found: str, digest: str) -> None:
    if found != digest:
        raise SettingsError(f"{package}: {path} is not the file this version was made with: install the package again")


def padded(encoded: Sequence[Sequence[int]], most: int) -> Iterator[tuple[list[int], Ids, Ids]]:
    """Batches of at most `most` token lists, like lengths together: which rows, their ids and mask, (n, longest)."""
    order = sorted(range(len(encoded)), key=lambda i: len(encoded[i]))
    for start in range(0, len(order), most):
        rows = order[start : start + most]
        ids = np.zeros((len(rows), len(encoded[rows[-1]])), dtype=np.int64)
        mask = np.zeros_like(ids)
        for line, row in enumerate(rows):
            ids[line, : len(encoded[row])] = encoded[row]
            mask[line, : len(encoded[row])] = 1
        yield rows, ids, mask


def give_back() -> None:
    """Let the system have the memory that was freed but is still held for later use, where the C library can (glibc).

    https://man7.org/linux/man-pages/man3/malloc_trim.3.html
    """
    if sys.platform == "linux":
        trim = getattr(ctypes.CDLL(None), "malloc_trim", None)
        if trim is not None:
            trim(0)


def share_memory(options: Any) -> None:
    """Let the session of these options take what its runs need from one arena of the process, instead of keeping an
    arena of its own. It grows by what is asked for, not by doubling.

    https://onnxruntime.ai/docs/get-started/with-c.html (sharing an arena between sessions)
    """
    _shared_arena()
    options.add_session_config_entry("session.use_env_allocators", "1")


@cache
def _shared_arena() -> None:
    """Register it, once: a second one would take its place while sessions hold the first."""
    import onnxruntime

    kind, memory = onnxruntime.OrtAllocatorType.ORT_ARENA_ALLOCATOR, onnxruntime.OrtMemType.DEFAULT
    unlimited, as_asked, default = 0, 1, -1
    arena = onnxruntime.OrtArenaCfg(unlimited, as_asked, default, default)
    onnxruntime.create_and_register_allocator(onnxruntime.OrtMemoryInfo("Cpu", kind, 0, memory), arena)


def cores() -> int:
    """Cores this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1
