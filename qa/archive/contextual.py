"""The file of contextual vectors beside the archive's own: it can be deleted at any time and is made again.

Apart from the archive, so that whoever makes them, a process that only asks, never holds up one that files. A row is of
a passage's id, which says article, content and place: beside another archive, or an older copy, it is of nothing there.
"""

from __future__ import annotations

import os
import sqlite3
import zlib
from collections.abc import Collection, Iterator, Sequence
from contextlib import closing, contextmanager
from pathlib import Path

from qa.errors import DatelineError

FILE = "contextual.db"

# In the order in which they were made. `vector` is NULL where the passage gets none; `crc` is of id and vector.
_TABLE = """
CREATE TABLE IF NOT EXISTS vectors (
  made INTEGER PRIMARY KEY AUTOINCREMENT,
  passage_id TEXT NOT NULL UNIQUE,
  model TEXT NOT NULL,
  vector BLOB,
  crc INTEGER NOT NULL
)
"""
_BROKEN = (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB)

Made = tuple[int, str, bytes | None]  # number, passage id, vector


def made_after(folder: Path, number: int, model: str) -> list[Made]:
    """The sound rows that were made after that number by that model; none where the file is missing or unreadable."""
    path = (folder / FILE).absolute()
    if not path.exists():
        return []
    try:
        with closing(sqlite3.connect(f"{path.as_uri()}?mode=ro", uri=True, timeout=10)) as db:
            return _sound(db, number, model)
    except sqlite3.DatabaseError:
        return []


def signature(folder: Path) -> tuple[int, int, int] | None:
    """Changes with the file; its first part tells whether it is still the same one. None where there is none."""
    try:
        state = (folder / FILE).stat()
    except OSError:
        return None
    return state.st_ino, state.st_mtime_ns, state.st_size


class ContextualFile:
    """The file, open to write; made where there is none. A context manager.

    Every method raises DatelineError where the file cannot be written, is held by somebody else or is damaged; a
    damaged one is deleted, so that it is made anew at the next try.
    """

    def __init__(self, folder: Path) -> None:
        self._path = folder / FILE
        with self._told():
            os.close(os.open(self._path, os.O_CREAT | os.O_RDWR, 0o600))
            self._db = sqlite3.connect(self._path, timeout=10)
            try:
                with self._db:
                    self._db.execute(_TABLE)
            except sqlite3.Error:
                self._db.close()
                raise

    def __enter__(self) -> ContextualFile:
        return self

    def __exit__(self, *exc: object) -> None:
        self._db.close()

    def ids(self, model: str) -> set[str]:
        """Ids of the passages whose vector that model has made, soundly."""
        with self._told():
            return {passage_id for _, passage_id, _ in _sound(self._db, 0, model)}

    def store(self, model: str, vectors: Sequence[tuple[str, bytes | None]]) -> None:
        """Keep (passage id, vector or None), in the place of what there is."""
        rows = [(passage_id, model, blob, _crc(passage_id, blob)) for passage_id, blob in vectors]
        with self._told(), self._db:
            self._db.executemany(
                "INSERT OR REPLACE INTO vectors (passage_id, model, vector, crc) VALUES (?, ?, ?, ?)", rows
            )

    def forget(self, ids: Collection[str]) -> None:
        with self._told(), self._db:
            self._db.executemany("DELETE FROM vectors WHERE passage_id = ?", [(one,) for one in ids])

    @contextmanager
    def _told(self) -> Iterator[None]:
        try:
            yield
        except (sqlite3.Error, OSError) as error:
            if getattr(error, "sqlite_errorcode", 0) & 0xFF in _BROKEN:
                self._path.unlink(missing_ok=True)
                raise DatelineError(f"{FILE} was damaged ({error}) and is made anew: try again") from None
            raise DatelineError(f"{FILE} cannot be used ({error}); what was made before is kept") from None


def forget(folder: Path, ids: Collection[str]) -> None:
    """Delete the vectors of removed passages, where there are any. Raises DatelineError."""
    if ids and (folder / FILE).exists():
        with ContextualFile(folder) as file:
            file.forget(ids)


def _sound(db: sqlite3.Connection, number: int, model: str) -> list[Made]:
    rows = db.execute(
        "SELECT made, passage_id, vector, crc FROM vectors WHERE made > ? AND model = ? ORDER BY made", (number, model)
    )
    return [(made, one, blob) for made, one, blob, crc in rows if _crc(one, blob) == crc]


def _crc(passage_id: str, blob: bytes | None) -> int:
    return zlib.crc32(blob or b"", zlib.crc32(passage_id.encode()))
