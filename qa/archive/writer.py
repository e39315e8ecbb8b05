"""Filing articles: one process at a time, each article whole or not at all."""

from __future__ import annotations

import hashlib
import json
import logging
import sqlite3
import zlib
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from qa.archive import contextual
from qa.archive.identity import canonical, content_hash, derived_id, text_hash
from qa.archive.lock import WriterLock
from qa.archive.rows import pack_spans
from qa.archive.schema import Made, check_made, connect, create, exists, read_made
from qa.errors import DatelineError
from qa.passages import Split
from qa.schema import Article

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from qa import wire

log = logging.getLogger("dateline")

Kind = Literal["new", "updated", "unchanged"]


@dataclass(frozen=True)
class NewPassage:
    """One passage ready to be filed: its span, unit vector (dim,), and folded text for the full-text index."""

    start: int
    end: int
    vector: NDArray[np.float32]
    title: str
    about: str
    body: str


@dataclass(frozen=True)
class Filed:
    """What a look-up decided about an article before anything was embedded."""

    kind: Kind
    article_key: int | None
    article_id: str


class Writer:
    """The one process that writes, for as long as it is open. Use as a context manager.

    Raises ArchiveBusy if another process writes, ArchiveMismatch if the archive was made with other settings.
    """

    def __init__(self, folder: Path, made: Made) -> None:
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        self.folder = folder
        self._lock = WriterLock(folder)
        try:
            if not exists(folder):
                create(folder, made)
            self._db = connect(folder)
            check_made(read_made(self._db, folder), made, folder)
        except BaseException:
            self._lock.release()
            raise

    def __enter__(self) -> Writer:
        return self

    def __exit__(self, *exc: object) -> None:
        self.close()

    def close(self) -> None:
        self._db.close()
        self._lock.release()

    @contextmanager
    def transaction(self) -> Iterator[None]:
        """Everything inside is kept together or not at all. A full disk is said plainly."""
        self._db.execute("BEGIN IMMEDIATE")
        try:
            yield
            self._db.execute("COMMIT")
        except BaseException as error:
            if self._db.in_transaction:
                self._db.execute("ROLLBACK")
            if isinstance(error, sqlite3.OperationalError) and "full" in str(error):
                raise DatelineError(
                    f"no room left in {self.folder}; free some space and run the same command again: "
                    "what was filed is kept"
                ) from None
            raise

    # --- sources: files read before, so that an unchanged file is not even parsed ---

    def source(self, name: str) -> tuple[str, int] | None:
        """(fingerprint, articles) recorded when the file was last read whole, or None."""
        row = self._db.execute("SELECT fingerprint, articles FROM sources WHERE name = ?", (name,)).fetchone()
        return (row[0], row[1]) if row else None

    def record_source(self, name: str, fingerprint: str, articles: int) -> None:
        self._db.execute("INSERT OR REPLACE INTO sources VALUES (?, ?, ?)", (name, fingerprint, articles))

    # --- articles ---

    def look_up(self, article: Article, name: str) -> Filed:
        """Decide, before embedding, whether the article is new, a new version, or nothing to do.

        The same article is one with the same stated id; else the same URL; else, where it states neither, the same
        content under any name, or the same file name it came under before.
        """
        content = content_hash(article)
        key = self._find(article, content, name)
        if key is None:
            return Filed("new", None, self._free_id(article, name))
        row = self._db.execute("SELECT article_id FROM articles WHERE article_key = ?", (key,)).fetchone()
        kind: Kind = "unchanged" if self._known(key, article, content) else "updated"
        return Filed(kind, key, row[0])

    def add_alias(self, article_key: int, name: str) -> None:
        """Remember another name the same article came under."""
        self._db.execute("INSERT OR IGNORE INTO aliases VALUES (?, ?)", (article_key, name))

    def file(self, article: Article, filed: Filed, split: Split, passages: Sequence[NewPassage], name: str) -> str:
        """Write the article as a new version with its passages; returns its wire-copy cluster.

        Call inside `transaction`. Superseded passages stay, for questions asked as of an earlier day.
        """
        from qa import wire  # NumPy, which a run that files nothing does without

        article_key = filed.article_key if filed.article_key is not None else self._new_article(article, filed)
        self.add_alias(article_key, name)
        version = self._next_version(article_key)
        values = wire.signature(article.text)
        keys = wire.bands(values)
        cluster = self._cluster(article_key, values, keys) or f"{filed.article_id}#{version}"
        first_seen = datetime.now(UTC).isoformat(timespec="seconds")
        version_key = self._db.execute(
            "INSERT INTO versions (article_key, version, content_hash, text_hash, text, title, outlet, author,"
            " published, updated, url, language, place, metadata, first_seen, known_from, cluster, signature,"
            " sentences) VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)",
            (
                article_key,
                version,
                content_hash(article),
                text_hash(article.text),
                article.text,
                article.title,
                article.outlet,
                article.author,
                article.published,
                article.updated,
                article.url,
                article.language,
                article.place,
                json.dumps(article.metadata, ensure_ascii=False, default=str),
                first_seen,
                self._known_from(article, article_key, version, first_seen),
                cluster,
                values.tobytes(),
                pack_spans(split.sentences),
            ),
        ).lastrowid
        assert version_key is not None
        self._db.executemany("INSERT INTO bands VALUES (?, ?)", [(band, version_key) for band in keys])
        self._file_passages(filed.article_id, content_hash(article), version_key, passages)
        if not self._is_older(article, article_key):
            self._db.execute(
                "UPDATE articles SET version_key = ?, url = coalesce(?, url) WHERE article_key = ?",
                (version_key, canonical(article.url), article_key),
            )
        return cluster

    def remove(self, article_id: str) -> bool:
        """Delete an article with all its versions, from every index here; False where there is none.

        The files it came from are forgotten too, so that ingesting them again brings it back.
        """
        with self.transaction():
            row = self._db.execute("SELECT article_key FROM articles WHERE article_id = ?", (article_id,)).fetchone()
            if row is None:
                return False
            (key,) = row
            passages = self._db.execute(
                "SELECT passage_key, passage_id FROM passages JOIN versions USING (version_key) WHERE article_key = ?",
                (key,),
            ).fetchall()
            self._db.executemany("DELETE FROM passage_text WHERE rowid = ?", [(passage,) for passage, _ in passages])
            # A record of many in one file came under "file#content".
            self._db.execute(
                "DELETE FROM sources WHERE EXISTS (SELECT 1 FROM aliases a WHERE a.article_key = ?"
                " AND (a.name = sources.name OR substr(a.name, 1, length(sources.name) + 1) = sources.name || '#'))",
                (key,),
            )
            self._db.execute("DELETE FROM articles WHERE article_key = ?", (key,))
        try:
            contextual.forget(self.folder, [passage_id for _, passage_id in passages])
        except DatelineError as error:  # it is of nothing that is left, and goes when vectors are next made
            log.warning("removed, but for its contextual vectors: %s", error)
        return True

    def rebuild_full_text(self, rows: Sequence[tuple[int, str, str, str]]) -> None:
        """Make the full-text index again from (passage key, title, about, body), folded. For `doctor`."""
        with self.transaction():
            # A damaged index cannot find the entries of the rows it is to forget; rebuilt from its rows it can.
            self._db.execute("INSERT INTO passage_text (passage_text) VALUES ('rebuild')")
            self._db.execute("DELETE FROM passage_text")
            self._db.executemany("INSERT INTO passage_text (rowid, title, about, body) VALUES (?,?,?,?)", rows)

    def replace_vector(self, passage_key: int, vector: NDArray[np.float32]) -> None:
        """Put a freshly computed vector in place of a damaged one. For `doctor`."""
        blob = _blob(vector)
        with self.transaction():
            self._db.execute(
                "UPDATE passages SET vector = ?, vector_crc = ? WHERE passage_key = ?",
                (blob, zlib.crc32(blob), passage_key),
            )

    # --- how it is done ---

    def _find(self, article: Article, content: str, name: str) -> int | None:
        queries: list[tuple[str, tuple[str | None, ...]]] = []
        url = canonical(article.url)
        if article.given_id is not None:
            queries.append(("SELECT article_key FROM articles WHERE given_id = ?", (article.given_id,)))
            queries.append(("SELECT article_key FROM articles WHERE given_id IS NULL AND url = ?", (url,)))
        elif url is not None:
            queries.append(("SELECT article_key FROM articles WHERE url = ? ORDER BY article_key", (url,)))
        else:
            queries.append(("SELECT article_key FROM versions WHERE content_hash = ?", (content,)))
            queries.append(("SELECT article_key FROM aliases WHERE name = ?", (name,)))
        for sql, values in queries:
            row = self._db.execute(sql, values).fetchone()
            if row:
                key: int = row[0]
                return key
        return None

    def _free_id(self, article: Article, name: str) -> str:
        """The derived id, numbered where another article has it already (same text, other author)."""
        first = wanted = derived_id(article, name)
        number = 2
        while self._db.execute("SELECT 1 FROM articles WHERE article_id = ?", (wanted,)).fetchone():
            wanted, number = f"{first}-{number}", number + 1
        return wanted

    def _known(self, key: int, article: Article, content: str) -> bool:
        """Whether this content was filed before, or says nothing that the current version does not say."""
        if self._db.execute(
            "SELECT 1 FROM versions WHERE article_key = ? AND content_hash = ?", (key, content)
        ).fetchone():
            return True
        row = self._db.execute(
            "SELECT v.text_hash, v.title, v.outlet, v.author, v.published, v.updated, v.language FROM articles a"
            " JOIN versions v USING (version_key) WHERE a.article_key = ?",
            (key,),
        ).fetchone()
        stated = (article.title, article.outlet, article.author, article.published, article.updated, article.language)
        same = all(new is None or new == old for new, old in zip(stated, row[1:], strict=True))
        return same and row[0] == text_hash(article.text)

    def _new_article(self, article: Article, filed: Filed) -> int:
        key = self._db.execute(
            "INSERT INTO articles (article_id, given_id, url) VALUES (?, ?, ?)",
            (filed.article_id, article.given_id, canonical(article.url)),
        ).lastrowid
        assert key is not None
        return key

    def _next_version(self, article_key: int) -> int:
        row = self._db.execute(
            "SELECT coalesce(max(version), 0) + 1 FROM versions WHERE article_key = ?", (article_key,)
        ).fetchone()
        version: int = row[0]
        return version

    def _known_from(self, article: Article, article_key: int, version: int, first_seen: str) -> str:
        """The day this version's text is known to have existed, for `as of` questions.

        A first version existed on the day it says it was published or last updated, whichever is later. A later one
        existed then only if it states an update of its own; else all that is known is when it was first seen here.
        """
        stated = max(filter(None, (article.published, article.updated)), key=lambda it: it[:10], default=first_seen)
        if version == 1:
            return stated
        (before,) = self._db.execute(
            "SELECT max(coalesce(updated, '')) FROM versions WHERE article_key = ?", (article_key,)
        ).fetchone()
        if article.updated and article.updated > before:
            return stated
        return stated if self._is_older(article, article_key) else first_seen

    def _is_older(self, article: Article, article_key: int) -> bool:
        """Whether the text states a day before the one that the current version states: an old copy read late."""
        row = self._db.execute(
            "SELECT coalesce(v.updated, v.published) FROM articles a JOIN versions v USING (version_key)"
            " WHERE a.article_key = ?",
            (article_key,),
        ).fetchone()
        stated = article.updated or article.published
        return bool(row and row[0] and stated and stated[:10] < row[0][:10])

    def _cluster(self, article_key: int, values: wire.Signature, keys: Sequence[int]) -> str | None:
        """The cluster of the most similar other article, if it is similar enough to be a copy."""
        from qa import wire

        marks = ",".join("?" * len(keys))
        rows = self._db.execute(
            f"SELECT v.cluster, v.signature FROM versions v WHERE v.article_key != ? AND v.version_key IN"
            f" (SELECT version_key FROM bands WHERE band IN ({marks})) ORDER BY v.version_key",
            (article_key, *keys),
        ).fetchall()
        scored = [(wire.similarity(values, wire.stored(blob)), cluster) for cluster, blob in rows]
        best = max(scored, key=lambda pair: pair[0], default=(0.0, ""))
        return best[1] if best[0] >= wire.SIMILAR else None

    def _file_passages(self, article_id: str, content: str, version_key: int, passages: Sequence[NewPassage]) -> None:
        for passage in passages:
            blob = _blob(passage.vector)
            identity = f"{article_id}\0{content}\0{passage.start}\0{passage.end}"
            key = self._db.execute(
                "INSERT INTO passages (passage_id, version_key, start, stop, vector, vector_crc) VALUES (?,?,?,?,?,?)",
                (
                    hashlib.sha256(identity.encode()).hexdigest()[:32],
                    version_key,
                    passage.start,
                    passage.end,
                    blob,
                    zlib.crc32(blob),
                ),
            ).lastrowid
            self._db.execute(
                "INSERT INTO passage_text (rowid, title, about, body) VALUES (?,?,?,?)",
                (key, passage.title, passage.about, passage.body),
            )


def _blob(vector: NDArray[np.float32]) -> bytes:
    return vector.astype("<f4").tobytes()
