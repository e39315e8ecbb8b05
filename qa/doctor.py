"""Checking an archive and its indexes, and mending what can be mended from what is sound.

The archive's texts are the truth: spans, embeddings, the full-text index and the vector index can all be made again
from them. A damaged text, or a file that SQLite cannot read, cannot be mended here, and is said.
"""

from __future__ import annotations

import zlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from qa import index
from qa.archive import Archive, Inspection, Writer
from qa.archive.identity import text_hash
from qa.archive.rows import unpack_spans
from qa.encoders.embedding import Embedder
from qa.errors import DatelineError, IndexDamaged
from qa.ingest import folded
from qa.schema import Article, StoredArticle


@dataclass(frozen=True)
class Finding:
    """One thing that is wrong. `mended` is None if it was not tried, else whether it is sound now."""

    part: str
    problem: str
    mended: bool | None = None


def check(archive: Inspection) -> list[Finding]:
    """Everything that is wrong, in the order it should be mended; empty when all is sound. Changes nothing."""
    # SQLite's own check looks into the full-text index too; that can be made again, and is told further down.
    # Where not even its table can be opened, it cannot be made again in this file either.
    broken = [
        Finding("archive", problem)
        for problem in archive.integrity()
        if "passage_text" not in problem or "constructor failed" in problem
    ]
    if broken:
        return broken  # what follows would read through the damage
    return [*_texts(archive), *_passages(archive), *_full_text(archive), *_generation(archive)]


def mend(
    archive: Inspection, writer: Writer, findings: list[Finding], open_embedder: Callable[[], Embedder]
) -> list[Finding]:
    """Mend what can be mended; returns the findings with `mended` set. Embeds only passages whose vector is damaged."""
    parts = {finding.part for finding in findings}
    if "embedding" in parts:
        _embed_again(archive, writer, open_embedder())
    if "full text" in parts:
        writer.rebuild_full_text([(key, *folded(article, *span)) for key, article, span in _every_passage(archive)])
    if parts & {"embedding", "vector index"} and archive.passages():
        index.build(archive)
    left = {(finding.part, finding.problem) for finding in check(archive)}
    return [Finding(item.part, item.problem, (item.part, item.problem) not in left) for item in findings]


def _texts(archive: Inspection) -> Iterator[Finding]:
    for _, article_id, text, expected, packed in archive.stored():
        if text_hash(text) != expected:
            yield Finding(
                "text", f"the text of {article_id} has changed since it was filed; remove it and ingest it again"
            )
        elif any(not 0 <= start < end <= len(text) for start, end in unpack_spans(packed)):
            yield Finding("text", f"sentences of {article_id} lie outside its text; remove it and ingest it again")


def _passages(archive: Inspection) -> Iterator[Finding]:
    lengths = {key: len(text) for key, _, text, _, _ in archive.stored()}
    wrong = outside = 0
    for _, version, start, end, vector, crc in archive.spans():
        outside += not 0 <= start < end <= lengths.get(version, 0)
        wrong += zlib.crc32(vector) != crc or len(vector) != 4 * archive.made.dim
    if outside:
        yield Finding("text", f"{outside} passages lie outside their article's text; ingest into a new folder")
    if wrong:
        yield Finding("embedding", f"{wrong} embeddings have changed since they were stored")


def _full_text(archive: Inspection) -> Iterator[Finding]:
    keys, have = set(archive.keys().tolist()), archive.full_text_keys()
    if keys != have:
        yield Finding("full text", f"{len(keys - have)} passages are missing from it, {len(have - keys)} are too many")
    elif problem := archive.full_text_problem():
        yield Finding("full text", problem)


def _generation(archive: Archive) -> Iterator[Finding]:
    path = index.current(archive.folder)
    if path is None:
        if archive.passages():
            yield Finding("vector index", "there is none; the exact search answers meanwhile")
        return
    try:
        index.verify(path, archive.folder)
    except IndexDamaged as damage:
        yield Finding("vector index", str(damage))


def _embed_again(archive: Inspection, writer: Writer, embedder: Embedder) -> None:
    damaged = [key for key, _, _, _, vector, crc in archive.spans() if zlib.crc32(vector) != crc]
    rows = archive.rows(damaged)
    vectors = embedder.embed_passages([row.text for row in rows])
    for row, vector in zip(rows, vectors, strict=True):
        writer.replace_vector(row.passage_key, vector)
    if len(rows) < len(damaged):
        raise DatelineError("some damaged embeddings belong to no article; ingest into a new folder (--data DIR)")


def _every_passage(archive: Archive) -> Iterator[tuple[int, Article, tuple[int, int]]]:
    keys = archive.keys().tolist()
    for start in range(0, len(keys), 500):
        for row in archive.rows(keys[start : start + 500]):
            yield row.passage_key, _as_article(row.article), (row.start, row.end)


def _as_article(stored: StoredArticle) -> Article:
    return Article(
        text=stored.text,
        title=stored.title,
        outlet=stored.outlet,
        author=stored.author,
        published=stored.published,
        place=stored.place,
    )
