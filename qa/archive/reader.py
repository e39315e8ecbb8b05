"""Reading the archive, from any thread; every read sees a whole number of articles.

NumPy is loaded by the reads that give arrays, so that a command that needs none starts without it.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Collection, Iterator, Mapping, Sequence
from datetime import date
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING

from qa.archive.connections import Connections
from qa.archive.rows import VERSION_COLUMNS, PassageRow, article_of, unpack_spans, visible_sql
from qa.archive.schema import Made, exists, read_made
from qa.errors import ArchiveMissing
from qa.schema import Filters, StoredArticle

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from qa.archive.matches import Found


class Archive:
    """The archive as its readers see it. Raises ArchiveMissing where there is none."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        if not exists(folder):
            raise ArchiveMissing(f"no archive in {folder}; run `dateline ingest PATH… --data {folder}` first")
        self._connections = Connections(folder)
        self._outlets: tuple[tuple[int, int, int], list[str]] | None = None
        self.made: Made = read_made(self._db, folder)

    @property
    def _db(self) -> sqlite3.Connection:
        return self._connections.db

    @property
    def _text(self) -> sqlite3.Connection:
        """Where the full-text index is asked."""
        return self._db

    def close(self) -> None:
        self._connections.close()

    def state(self) -> tuple[int, int, int]:
        """Changes whenever an article is filed or removed, by whatever process: (versions, passages, articles)."""
        row = self._db.execute(
            "SELECT (SELECT coalesce(max(version_key), 0) FROM versions),"
            " (SELECT coalesce(max(passage_key), 0) FROM passages), (SELECT count(*) FROM articles)"
        ).fetchone()
        return (row[0], row[1], row[2])

    # --- articles ---

    def count(self) -> int:
        """Articles in the archive, superseded versions not counted."""
        count: int = self._db.execute("SELECT count(*) FROM articles").fetchone()[0]
        return count

    def passages(self, after: int | None = None) -> int:
        """Passages of all versions kept; only those with a key above `after`, if it is given."""
        where, values = ("", ()) if after is None else (" WHERE passage_key > ?", (after,))
        count: int = self._db.execute(f"SELECT count(*) FROM passages{where}", values).fetchone()[0]
        return count

    def outlets(self) -> list[str]:
        """Their names, sorted. Asked several times for a question, so remembered while the archive stays as it is."""
        state = self.state()
        if self._outlets is None or self._outlets[0] != state:
            self._outlets = (state, self._named())
        return list(self._outlets[1])

    def _named(self) -> list[str]:
        rows = self._db.execute(
            "SELECT DISTINCT v.outlet FROM articles a JOIN versions v USING (version_key)"
            " WHERE v.outlet IS NOT NULL ORDER BY v.outlet"
        )
        return [outlet for (outlet,) in rows]

    def article(self, article_id: str, version: int | None = None) -> StoredArticle | None:
        """The article's current version, or the one asked for; None where there is none."""
        which = "v.version_key = a.version_key" if version is None else "v.version = ?"
        row = self._db.execute(
            f"SELECT {VERSION_COLUMNS}, a.article_key FROM articles a"
            f" JOIN versions v ON v.article_key = a.article_key AND {which} WHERE a.article_id = ?",
            (article_id,) if version is None else (version, article_id),
        ).fetchone()
        return article_of(row[:-1], self._aliases(row[-1])) if row else None

    def articles(self, query: str = "", limit: int = 200, offset: int = 0) -> list[StoredArticle]:
        """Current versions, newest publication first, undated last. `query` is matched inside title, outlet, author and
        id."""
        like = "%" + query.strip().replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%"
        rows = self._db.execute(
            f"SELECT {VERSION_COLUMNS} FROM articles a JOIN versions v USING (version_key)"
            " WHERE coalesce(v.title, '') || ' ' || coalesce(v.outlet, '') || ' ' || coalesce(v.author, '') || ' '"
            " || a.article_id LIKE ? ESCAPE '\\' ORDER BY v.published IS NULL, v.published DESC, a.article_id"
            " LIMIT ? OFFSET ?",
            (like, limit, offset),
        )
        return [article_of(row, ()) for row in rows]

    def versions(self, article_id: str) -> int:
        """How many versions of the article are kept."""
        row = self._db.execute(
            "SELECT count(*) FROM versions v JOIN articles a USING (article_key) WHERE a.article_id = ?", (article_id,)
        ).fetchone()
        count: int = row[0]
        return count

    def copies(self, cluster: str) -> list[StoredArticle]:
        """Every article of one wire-copy cluster, oldest first."""
        rows = self._db.execute(
            f"SELECT {VERSION_COLUMNS} FROM articles a JOIN versions v USING (version_key)"
            " WHERE v.cluster = ? ORDER BY v.published IS NULL, v.published, a.article_id",
            (cluster,),
        )
        return [article_of(row, ()) for row in rows]

    def carriers(self, clusters: Collection[str]) -> dict[str, list[str]]:
        """The outlets, oldest report first, that carry the current articles of each of these wire-copy clusters."""
        rows = self._db.execute(
            # The plus keeps SQLite from going through all articles: of a cluster there are few.
            "SELECT DISTINCT v.cluster, v.outlet FROM versions v JOIN articles a ON a.article_key = v.article_key"
            " AND +a.version_key = v.version_key"
            f" WHERE v.outlet IS NOT NULL AND v.cluster IN ({','.join('?' * len(clusters))})"
            " ORDER BY v.published IS NULL, v.published, a.article_id",
            tuple(clusters),
        )
        out: dict[str, list[str]] = {}
        for cluster, outlet in rows:
            out.setdefault(cluster, []).append(outlet)
        return out

    def covers(self, filters: Filters, until: date) -> tuple[date, date] | None:
        """The days of the oldest and the newest article that a question under these filters may use, of those published
        by a day; None where none bears one."""
        where, values = visible_sql(filters)
        row = self._db.execute(
            "SELECT min(substr(v.published, 1, 10)), max(substr(v.published, 1, 10))"
            " FROM versions v JOIN articles a ON a.article_key = v.article_key"
            f" WHERE {where} AND substr(v.published, 1, 10) <= ?",
            (*values, until.isoformat()),
        ).fetchone()
        return (date.fromisoformat(row[0]), date.fromisoformat(row[1])) if row[0] else None

    def holds(self, filters: Filters) -> int:
        """How many articles a question under these filters may use."""
        where, values = visible_sql(filters)
        count: int = self._db.execute(
            f"SELECT count(*) FROM versions v JOIN articles a ON a.article_key = v.article_key WHERE {where}", values
        ).fetchone()[0]
        return count

    def latest(self, filters: Filters, until: date, most: int) -> list[int]:
        """Keys of the first passages of the newest articles that a question under these filters may use, of those
        published by a day, newest first. Of what several outlets print alike one, but for what was known on a day:
        which are copies, later articles may have told."""
        where, values = visible_sql(filters)
        each = "v.version_key" if filters.as_of else "v.cluster"
        rows = self._db.execute(
            "SELECT min(p.passage_key), max(v.published) AS newest FROM passages p"
            " JOIN versions v ON v.version_key = p.version_key JOIN articles a ON a.article_key = v.article_key"
            f" WHERE {where} AND substr(v.published, 1, 10) <= ? GROUP BY {each} ORDER BY newest DESC, 1 LIMIT ?",
            (*values, until.isoformat(), most),
        )
        return [key for key, _ in rows]

    def ids(self) -> Iterator[tuple[str, int, str]]:
        """(article id, version, content hash) of everything kept, for comparing two archives."""
        yield from self._db.execute(
            "SELECT a.article_id, v.version, v.content_hash FROM versions v JOIN articles a USING (article_key)"
            " ORDER BY 1, 2"
        )

    # --- searching ---

    def found(self, term: str, weights: Sequence[float]) -> Found:
        """What an FTS5 term or phrase finds, in passages of any version: keys (n,) and bm25 (n,), higher better, in no
        order."""
        import numpy as np

        columns = ", ".join(str(float(weight)) for weight in weights)
        query = f"SELECT rowid, -bm25(passage_text, {columns}) FROM passage_text WHERE passage_text MATCH ?"
        rows = self._text.execute(query, (term,)).fetchall()
        pairs = np.fromiter(chain.from_iterable(rows), np.float64, 2 * len(rows)).reshape(-1, 2)
        return pairs[:, 0].astype(np.int64), pairs[:, 1]  # keys stay exact up to 2**53

    def held(self, match: str, most: int) -> int:
        """How many passages an FTS5 query finds, counted up to `most`; without ranking, so it is quick."""
        rows = self._text.execute("SELECT 1 FROM passage_text WHERE passage_text MATCH ? LIMIT ?", (match, most))
        return len(rows.fetchall())

    def terms(self) -> dict[str, int]:
        """The full-text index's terms with the number of passages each occurs in."""
        return dict(self._text.execute("SELECT term, doc FROM passage_terms"))

    def stems(self, words: Sequence[str]) -> list[str]:
        """What the full-text index makes of folded words, in their order."""
        db = self._connections.stemmer
        db.execute("DELETE FROM asked")
        db.executemany("INSERT INTO asked (rowid, word) VALUES (?, ?)", enumerate(words))
        found = dict(db.execute("SELECT doc, term FROM stems"))
        return [found.get(number, word) for number, word in enumerate(words)]

    def bodies(self, keys: Sequence[int]) -> dict[int, str]:
        """The folded texts of these passages, in the order given; keys that are gone are left out."""
        marks = ",".join("?" * len(keys))
        rows = self._db.execute(f"SELECT rowid, body FROM passage_text WHERE rowid IN ({marks})", list(keys))
        texts: dict[int, str] = dict(rows.fetchall())
        return {key: texts[key] for key in keys if key in texts}

    def visible(self, filters: Filters) -> NDArray[np.int64]:
        """Keys of the passages a question under these filters may use, ascending, shape (n,)."""
        import numpy as np

        where, values = visible_sql(filters)
        rows = self._db.execute(
            "SELECT p.passage_key FROM passages p JOIN versions v ON v.version_key = p.version_key"
            f" JOIN articles a ON a.article_key = v.article_key WHERE {where}",
            values,
        )
        # Sorted here: asked for in order, SQLite reads all passages instead of the index of their versions.
        return np.sort(np.fromiter((key for (key,) in rows), dtype=np.int64))

    def vectors(self, after: int = 0) -> tuple[NDArray[np.int64], NDArray[np.float32]]:
        """Keys (n,) ascending and unit vectors (n, dim) of all passages with a key above `after`."""
        import numpy as np

        rows = self._db.execute(
            "SELECT passage_key, vector FROM passages WHERE passage_key > ? ORDER BY passage_key", (after,)
        ).fetchall()
        keys = np.fromiter((key for key, _ in rows), dtype=np.int64, count=len(rows))
        matrix = np.frombuffer(b"".join(vector for _, vector in rows), dtype="<f4")
        return keys, matrix.reshape(len(rows), self.made.dim)

    def keys(self) -> NDArray[np.int64]:
        import numpy as np

        rows = self._db.execute("SELECT passage_key FROM passages ORDER BY passage_key")
        return np.fromiter((key for (key,) in rows), dtype=np.int64)

    def passage_ids(self) -> dict[str, int]:
        """The ids of all passages with their keys, by ascending key."""
        return dict(self._db.execute("SELECT passage_id, passage_key FROM passages ORDER BY passage_key"))

    def keys_of(self, ids: Sequence[str]) -> dict[str, int]:
        """The keys of the passages with these ids, as far as there are any."""
        found: dict[str, int] = {}
        for start in range(0, len(ids), 500):
            some = ids[start : start + 500]
            marks = ",".join("?" * len(some))
            query = f"SELECT passage_id, passage_key FROM passages WHERE passage_id IN ({marks})"
            found.update(self._db.execute(query, some).fetchall())
        return found

    def newest(self) -> int:
        """The highest passage key ever given here, removed passages counted; 0 before the first."""
        row = self._db.execute("SELECT seq FROM sqlite_sequence WHERE name = 'passages'").fetchone()
        return int(row[0]) if row else 0

    def meta(self, keys: Sequence[int]) -> Mapping[int, tuple[int, str | None, str | None, str]]:
        """For each passage key: its article key, outlet, published date and wire-copy cluster."""
        marks = ",".join("?" * len(keys))
        rows = self._db.execute(
            "SELECT p.passage_key, v.article_key, v.outlet, v.published, v.cluster FROM passages p"
            f" JOIN versions v USING (version_key) WHERE p.passage_key IN ({marks})",
            list(keys),
        )
        return {key: (article, outlet, published, cluster) for key, article, outlet, published, cluster in rows}

    def rows(self, keys: Sequence[int]) -> list[PassageRow]:
        """The passages with these keys, in the order given; keys that are gone are left out."""
        marks = ",".join("?" * len(keys))
        rows = self._db.execute(
            "SELECT p.passage_key, p.passage_id, v.version_key, p.start, p.stop, v.sentences,"
            f" {VERSION_COLUMNS} FROM passages p JOIN versions v USING (version_key)"
            f" JOIN articles a ON a.article_key = v.article_key WHERE p.passage_key IN ({marks})",
            list(keys),
        ).fetchall()
        articles: dict[int, tuple[StoredArticle, tuple[tuple[int, int], ...], tuple[tuple[str, str], ...]]] = {}
        found: dict[int, PassageRow] = {}
        for key, passage_id, version_key, start, stop, sentences, *article in rows:
            if version_key not in articles:
                earlier = self._earlier(version_key)
                articles[version_key] = (article_of(tuple(article), ()), unpack_spans(sentences), earlier)
            stored, spans, earlier = articles[version_key]
            inside = tuple(span for span in spans if span[0] < stop and span[1] > start)
            found[key] = PassageRow(key, passage_id, start, stop, stored, inside, earlier)
        return [found[key] for key in keys if key in found]

    def _earlier(self, version_key: int) -> tuple[tuple[str, str], ...]:
        """The texts that an updated article had before this version, oldest first, with the days that they state."""
        rows = self._db.execute(
            "SELECT w.text, coalesce(w.updated, w.published) FROM versions v JOIN versions w USING (article_key)"
            " WHERE v.version_key = ? AND v.updated > v.published AND substr(w.known_from, 1, 10) <"
            " substr(v.known_from, 1, 10) AND coalesce(w.updated, w.published) IS NOT NULL"
            " ORDER BY coalesce(w.updated, w.published), w.version",
            (version_key,),
        )
        return tuple(rows.fetchall())

    def _aliases(self, article_key: int) -> tuple[str, ...]:
        rows = self._db.execute("SELECT name FROM aliases WHERE article_key = ? ORDER BY name", (article_key,))
        return tuple(name for (name,) in rows)
