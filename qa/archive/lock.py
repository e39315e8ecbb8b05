"""The lock that one writing process holds."""

from __future__ import annotations

import os
from pathlib import Path

from filelock import FileLock, Timeout

from qa.errors import ArchiveBusy


class WriterLock:
    """Held by the one process that may change the archive or its vector index. Raises ArchiveBusy if it is taken.

    A lock of the operating system's: a killed process holds nothing.
    """

    def __init__(self, folder: Path) -> None:
        self._lock = FileLock(folder / "writer.lock")
        self._owner = folder / "writer.pid"
        try:
            self._lock.acquire(timeout=0)
        except Timeout:
            raise ArchiveBusy(_busy(folder, self._owner)) from None
        self._owner.write_text(str(os.getpid()))

    def release(self) -> None:
        self._owner.unlink(missing_ok=True)
        self._lock.release()


def _busy(folder: Path, owner: Path) -> str:
    try:
        who = f"process {int(owner.read_text())}"
    except (OSError, ValueError):
        who = "another process"
    return f"{who} is writing to the archive in {folder}; wait for it to finish, or stop it, and try again"
