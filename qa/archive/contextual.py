"""The file of contextual vectors beside the archive's own: it can be deleted at any time and is made again.

Apart from the archive, so that whoever makes them, a process that only asks, never holds up one that files.
"""

from __future__ import annotations

import os
import sqlite3
import zlib
from collections.abc import Iterable, Iterator, Sequence
from contextlib import closing, contextmanager
from pathlib import Path

from qa.errors import DatelineError

FILE = "contextual.db"

# In the order in which they were made. NULL: the passage gets none. A row of another model's is none.
_TABLE = """
CREATE TABLE IF NOT EXISTS vectors (
  made INTEGER PRIMARY KEY AUTOINCREMENT,
  passage_key INTEGER NOT NULL UNIQUE,
  model TEXT NOT NULL,
  vector BLOB,
  crc INTEGER
)
"""


def made_after(folder: Path, number: int, model: str) -> list[tuple[int, int, bytes | None]]:
    """(number, passage key, vector or None) of the sound rows that were made after that number by that model; none
    where the file is missing or cannot be read."""
    path = folder / FILE
    if not path.exists():
        return []
    try:
        with closing(sqlite3.connect(f"{path.as_uri()}?mode=ro", uri=True, timeout=10)) as db:
            rows = db.execute(
                "SELECT made, passage_key, vector, crc FROM vectors WHERE made > ? AND model = ? ORDER BY made",
                (number, model),
            ).fetchall()
    except sqlite3.DatabaseError:
        return []
    return [(made, key, blob) for made, key, blob, crc in rows if blob is None or zlib.crc32(blob) == crc]


class ContextualFile:
    """The file, open to write; made where there is none, and again where SQLite cannot read it. A context manager."""

    def __init__(self, folder: Path) -> None:
        path = folder / FILE
        try:
            self._db = _connect(path)
        except sqlite3.DatabaseError:
            path.unlink(missing_ok=True)
            self._db = _connect(path)

    def __enter__(self) -> ContextualFile:
        return self

    def __exit__(self, *exc: object) -> None:
        self._db.close()

    def keys(self, model: str) -> list[int]:
        """Keys of the passages whose vector that model has made, soundly."""
        rows = self._db.execute("SELECT passage_key, vector, crc FROM vectors WHERE model = ?", (model,))
        return [key for key, blob, crc in rows if blob is None or zlib.crc32(blob) == crc]

    def store(self, model: str, vectors: Sequence[tuple[int, bytes | None]]) -> None:
        """Keep (passage key, vector or None), in the place of what there is."""
        rows = [(key, model, blob, None if blob is None else zlib.crc32(blob)) for key, blob in vectors]
        with self._transaction():
            self._db.executemany(
                "INSERT OR REPLACE INTO vectors (passage_key, model, vector, crc) VALUES (?, ?, ?, ?)", rows
            )

    def forget(self, keys: Iterable[int]) -> None:
        with self._transaction():
            self._db.executemany("DELETE FROM vectors WHERE passage_key = ?", [(key,) for key in keys])

    @contextmanager
    def _transaction(self) -> Iterator[None]:
        try:
            with self._db:
                yield
        except sqlite3.OperationalError as error:  # no room left, or another process holds it too long
            raise DatelineError(f"contextual vectors cannot be kept ({error}); what was made before is kept") from None


def forget(folder: Path, keys: Sequence[int]) -> None:
    """Delete the vectors of removed passages, where there are any."""
    if keys and (folder / FILE).exists():
        with ContextualFile(folder) as file:
            file.forget(keys)


def _connect(path: Path) -> sqlite3.Connection:
    os.close(os.open(path, os.O_CREAT | os.O_RDWR, 0o600))
    db = sqlite3.connect(path, timeout=10)
    try:
        with db:
            db.execute(_TABLE)
    except sqlite3.DatabaseError:
        db.close()
        raise
    return db
