"""What stands in the tables' rows, and which of them a question may use."""

from __future__ import annotations

import json
import struct
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import chain
from typing import Any

from qa.schema import Filters, StoredArticle

VERSION_COLUMNS = (
    "a.article_id, v.version, v.content_hash, v.text, v.title, v.outlet, v.author, v.published, v.updated, v.url, "
    "v.language, v.place, v.metadata, v.first_seen, v.cluster"
)
_FIELDS = tuple(column.split(".")[1] for column in VERSION_COLUMNS.split(", "))


@dataclass(frozen=True)
class PassageRow:
    """One passage with what ranking and citing need of its article.

    `text` is the passage's own, from `start` to `end` in the article's; `sentences` are spans in the article's text, of
    all sentences that have some part in the passage. `earlier` are the texts that an updated article had before, oldest
    first, with the days that they state.
    """

    passage_key: int
    passage_id: str
    start: int
    end: int
    article: StoredArticle
    sentences: tuple[tuple[int, int], ...]
    earlier: tuple[tuple[str, str], ...] = ()

    @property
    def text(self) -> str:
        return self.article.text[self.start : self.end]


def article_of(row: tuple[Any, ...], aliases: tuple[str, ...]) -> StoredArticle:
    """The article of a row of VERSION_COLUMNS."""
    values = dict(zip(_FIELDS, row, strict=True))
    return StoredArticle(**values | {"metadata": json.loads(values["metadata"])}, aliases=aliases)


def pack_spans(spans: Sequence[tuple[int, int]]) -> bytes:
    return struct.pack(f"<{2 * len(spans)}I", *chain.from_iterable(spans))


def unpack_spans(packed: bytes) -> tuple[tuple[int, int], ...]:
    return tuple((start, end) for start, end in struct.iter_unpack("<2I", packed))


def visible_sql(filters: Filters) -> tuple[str, list[Any]]:
    """SQL condition on `v` and `a`: the version a question may use, and only inside the window and outlets.

    As of a day, each article counts with the last version known by then: `known_from` is the day a version's text
    is known to have existed (see `writer`). Without one, the current version counts.
    """
    values: list[Any] = []
    if filters.as_of is None:
        parts = ["v.version_key = a.version_key"]
    else:
        parts = [
            "v.version_key = (SELECT w.version_key FROM versions w WHERE w.article_key = v.article_key"
            " AND substr(w.known_from, 1, 10) <= ? ORDER BY substr(w.known_from, 1, 10) DESC, w.version DESC LIMIT 1)"
        ]
        values.append(filters.as_of.isoformat())
    if filters.start is not None:
        parts.append("substr(v.published, 1, 10) >= ?")
        values.append(filters.start.isoformat())
    if filters.end is not None:
        parts.append("substr(v.published, 1, 10) <= ?")
        values.append(filters.end.isoformat())
    if filters.outlets:
        parts.append(f"v.outlet COLLATE NOCASE IN ({','.join('?' * len(filters.outlets))})")
        values.extend(filters.outlets)
    return " AND ".join(parts), values
