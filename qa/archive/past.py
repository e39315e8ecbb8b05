"""The archive as it was on a day, for questions asked as of then."""

from __future__ import annotations

import contextlib
import sqlite3
import threading
from datetime import date
from pathlib import Path

from qa.archive.reader import Archive
from qa.archive.rows import visible_sql
from qa.archive.schema import FULL_TEXT
from qa.schema import Filters


class _InMemory(sqlite3.Connection):
    """Closed once nothing uses it any more (it is part of a cycle, so by the garbage collector): one thread may still
    read what another finds to be out of date."""

    def __del__(self) -> None:
        self.close()


class PastArchive(Archive):
    """What was known by the end of `day`: searched, counted and named as if nothing later had ever been filed.

    How rare a word is, how a name is spelled and which outlets there are would else be told by later articles too, and
    would move the order of earlier ones. So the passages visible on that day get a full-text index of their own, in
    memory, made at the first question and again when the archive has changed: about .1 s for a thousand passages.
    """

    def __init__(self, folder: Path, day: date) -> None:
        super().__init__(folder)
        self.day = day
        self._filters = Filters(as_of=day)
        self._known: sqlite3.Connection | None = None
        self._known_state: tuple[int, int, int] | None = None
        self._making = threading.Lock()

    @property
    def _text(self) -> sqlite3.Connection:
        state = self.state()
        with self._making:
            if self._known is None or state != self._known_state:
                self._known, self._known_state = self._made_of(self._filters), state
            return self._known

    def _made_of(self, filters: Filters) -> sqlite3.Connection:
        where, values = visible_sql(filters)
        rows = self._db.execute(
            "SELECT t.rowid, t.title, t.about, t.body FROM passage_text t WHERE t.rowid IN (SELECT p.passage_key"
            " FROM passages p JOIN versions v ON v.version_key = p.version_key"
            f" JOIN articles a ON a.article_key = v.article_key WHERE {where}) ORDER BY t.rowid",
            values,
        )
        # Used by whichever thread asks; SQLite itself lets one in at a time.
        text = sqlite3.connect(":memory:", isolation_level=None, check_same_thread=False, factory=_InMemory)
        for statement in FULL_TEXT:
            text.execute(statement)
        text.execute("BEGIN")
        text.executemany("INSERT INTO passage_text (rowid, title, about, body) VALUES (?,?,?,?)", rows)
        text.execute("COMMIT")
        return text

    def passages(self, after: int | None = None) -> int:
        count: int = self._text.execute(
            "SELECT count(*) FROM passage_text WHERE rowid > ?", (after if after is not None else -1,)
        ).fetchone()[0]
        return count

    def _named(self) -> list[str]:
        where, values = visible_sql(self._filters)
        rows = self._db.execute(
            "SELECT DISTINCT v.outlet FROM versions v JOIN articles a ON a.article_key = v.article_key"
            f" WHERE v.outlet IS NOT NULL AND {where} ORDER BY v.outlet",
            values,
        )
        return [outlet for (outlet,) in rows]

    def close(self) -> None:
        with self._making:
            self._known = None
        super().close()

    def __del__(self) -> None:
        with contextlib.suppress(AttributeError):  # what could not be opened has nothing to close
            self.close()
