"""What each thread reads with: SQLite connections of its own, closed when it has ended."""

from __future__ import annotations

import sqlite3
import threading
from dataclasses import dataclass
from pathlib import Path

from qa.archive.schema import connect
from qa.words.terms import TOKENIZE


@dataclass
class _Own:
    """A thread's connection to the archive, and its full-text index in memory that tells the stems of words."""

    db: sqlite3.Connection
    stemmer: sqlite3.Connection | None = None

    def close(self) -> None:
        self.db.close()
        if self.stemmer is not None:
            self.stemmer.close()


class Connections:
    """The open connections to the archive in `folder`, opened when a thread first asks. Safe to use from any thread."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._open: dict[threading.Thread, _Own] = {}
        self._lock = threading.Lock()

    @property
    def db(self) -> sqlite3.Connection:
        """The present thread's connection to the archive. Raises ArchiveDamaged."""
        return self._own().db

    @property
    def stemmer(self) -> sqlite3.Connection:
        """The present thread's tables `asked` (word), to be filled, and `stems` (doc, term), to be read."""
        own = self._own()
        if own.stemmer is None:
            # As a connection to the archive, it is closed by another thread than its own.
            own.stemmer = sqlite3.connect(":memory:", isolation_level=None, check_same_thread=False)
            own.stemmer.execute(f'CREATE VIRTUAL TABLE asked USING fts5(word, tokenize="{TOKENIZE}")')
            own.stemmer.execute("CREATE VIRTUAL TABLE stems USING fts5vocab(asked, instance)")
        return own.stemmer

    def close(self) -> None:
        """Close those of all threads. A thread that asks again gets new ones."""
        with self._lock:
            for own in self._open.values():
                own.close()
            self._open.clear()

    def _own(self) -> _Own:
        thread = threading.current_thread()
        own = self._open.get(thread)
        if own is None:
            own = _Own(connect(self._folder))
            with self._lock:
                # The page asks each question in a new thread: what those before it held must not pile up.
                for ended in [other for other in self._open if not other.is_alive()]:
                    self._open.pop(ended).close()
                self._open[thread] = own
        return own
