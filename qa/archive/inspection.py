"""The archive as `doctor` reads it: row by row, as it lies in the file."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator

from qa.archive.reader import Archive


class Inspection(Archive):
    """An archive with what tells whether it is sound. Changes nothing."""

    def integrity(self) -> list[str]:
        """What SQLite itself finds wrong; empty when sound."""
        try:
            rows = [row[0] for row in self._db.execute("PRAGMA integrity_check(20)")]
            rows += [f"foreign key broken in {row[0]}" for row in self._db.execute("PRAGMA foreign_key_check")]
        except sqlite3.DatabaseError as error:
            return [str(error)]
        return [row for row in rows if row != "ok"]

    def stored(self) -> Iterator[tuple[int, str, str, str, bytes]]:
        """(version key, article id, text, text hash, packed sentences) of every version kept."""
        yield from self._db.execute(
            "SELECT v.version_key, a.article_id, v.text, v.text_hash, v.sentences FROM versions v"
            " JOIN articles a USING (article_key)"
        )

    def spans(self) -> Iterator[tuple[int, int, int, int, bytes, int]]:
        """(passage key, version key, start, end, vector bytes, checksum) of every passage."""
        yield from self._db.execute(
            "SELECT passage_key, version_key, start, stop, vector, vector_crc FROM passages ORDER BY passage_key"
        )

    def full_text_keys(self) -> set[int]:
        return {key for (key,) in self._db.execute("SELECT rowid FROM passage_text")}

    def full_text_problem(self) -> str | None:
        """What FTS5 itself finds wrong with its index, None when sound."""
        try:
            self._db.execute("INSERT INTO passage_text (passage_text) VALUES ('integrity-check')")
        except sqlite3.DatabaseError as error:
            return f"it is damaged ({error})"
        return None
