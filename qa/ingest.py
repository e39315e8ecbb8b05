"""From files to the archive: read, split, embed, file, index. What is interrupted is whole, and goes on next time."""

from __future__ import annotations

import os
import threading
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from qa import index
from qa.archive import Archive, Filed, NewPassage, Writer
from qa.archive.identity import canonical, content_hash, text_hash
from qa.articles import READER_VERSION, Source, fetch, read, walk
from qa.encoders.digests import sha256_of
from qa.passages import Split, split
from qa.schema import Article, IngestReport, Progress, Refusal
from qa.words.sections import section_at, sections
from qa.words.terms import day_words, fold

if TYPE_CHECKING:
    from qa.encoders.embedding import Embedder

# Passages embedded and committed together: one fsync for many articles, and at most this much work done twice.
_BATCH_PASSAGES = 512
_MANY_PER_FILE = {".jsonl", ".ndjson", ".json", ".xml", ".rss", ".atom"}

OnProgress = Callable[[Progress], None]


@dataclass
class _Pending:
    """Articles that are read and split, waiting to be embedded and filed together."""

    articles: list[tuple[Article, Filed, Split, str]] = field(default_factory=list)
    identities: set[str] = field(default_factory=set)
    aliases: list[tuple[int, str]] = field(default_factory=list)
    sources: list[tuple[str, str, int]] = field(default_factory=list)
    passages: int = 0


class Ingest:
    """One run. Not to be used twice."""

    def __init__(
        self,
        writer: Writer,
        open_embedder: Callable[[], Embedder],
        *,
        passage_words: int,
        on_progress: OnProgress = lambda progress: None,
        stop: threading.Event | None = None,
    ) -> None:
        self._writer = writer
        self._open_embedder = open_embedder  # called only if something is new: loading a model takes time
        self._embedder: Embedder | None = None
        self._passage_words = passage_words
        self._on_progress = on_progress
        self._stop = stop or threading.Event()
        self._pending = _Pending()
        self._refused: list[Refusal] = []
        self._new = self._updated = self._unchanged = self._passages = self._copies = 0
        self._clusters: set[str] = set()

    def run(self, paths: Sequence[Path], urls: Sequence[str] = ()) -> IngestReport:
        """File every article at or below `paths`, and of the pages or feeds at `urls`.

        Bad files and records are refused one by one and never stop the others. When `stop` is set, what has been
        read so far is filed and the report says interrupted. A removed file does not remove its article.
        """
        began = time.perf_counter()
        for item in self._sources(paths):
            if self._stop.is_set():
                break
            if isinstance(item, Refusal):
                self._refused.append(item)
            else:
                self._take_file(item)
        for url in urls:
            if not self._stop.is_set():
                self._take(fetch(url), url, many=True)
        self._flush()
        self._index()
        return IngestReport(
            new=self._new,
            updated=self._updated,
            unchanged=self._unchanged,
            refused=tuple(self._refused),
            passages=self._passages,
            copies=self._copies,
            seconds=time.perf_counter() - began,
            interrupted=self._stop.is_set(),
        )

    def _sources(self, paths: Sequence[Path]) -> Iterator[Source | Refusal]:
        found = list(walk(paths))
        for number, item in enumerate(found):
            if isinstance(item, Source):
                self._on_progress(Progress("reading", number, len(found), item.name))
            yield item

    def _take_file(self, source: Source) -> None:
        # A name of odd bytes is no text for SQLite: the bytes that are not UTF-8 are written out.
        name = os.fsencode(source.path).decode("utf-8", "backslashreplace")
        try:
            fingerprint = f"{READER_VERSION}:{sha256_of(source.path)}"
        except OSError as error:
            self._refused.append(Refusal(source.name, f"cannot be read: {error.strerror or error}"))
            return
        known = self._writer.source(name)
        if known is not None and known[0] == fingerprint:
            self._unchanged += known[1]
            return
        taken, whole = self._take(read(source), name, many=source.path.suffix.lower() in _MANY_PER_FILE)
        if whole:
            self._pending.sources.append((name, fingerprint, taken))

    def _take(self, items: Iterable[Article | Refusal], name: str, *, many: bool) -> tuple[int, bool]:
        """Queue the articles of one file; returns how many, and whether all were taken."""
        taken, whole = 0, True
        for item in items:
            if self._stop.is_set():
                return taken, False
            if isinstance(item, Refusal):
                self._refused.append(item)
                whole = False
                continue
            # Of many records in one file, one without an id is known by its content only: lines move.
            self._queue(item, f"{name}#{text_hash(item.text)[:12]}" if many else name)
            taken += 1
        return taken, whole

    def _queue(self, article: Article, name: str) -> None:
        identities = {f"id {article.given_id}", f"url {canonical(article.url)}", content_hash(article), f"name {name}"}
        identities -= {"id None", "url None"}
        if identities & self._pending.identities:
            self._flush()  # the same article twice in a row: the second look-up must see the first
        filed = self._writer.look_up(article, name)
        if f"is {filed.article_id}" in self._pending.identities:
            self._flush()
            filed = self._writer.look_up(article, name)
        if filed.kind == "unchanged":
            self._unchanged += 1
            assert filed.article_key is not None
            self._pending.aliases.append((filed.article_key, name))
            return
        cut = split(article.text, self._passage_words)
        self._pending.articles.append((article, filed, cut, name))
        self._pending.identities |= identities | {f"is {filed.article_id}"}
        self._pending.passages += len(cut.passages)
        if self._pending.passages >= _BATCH_PASSAGES:
            self._flush()

    def _flush(self) -> None:
        """Embed what is pending, then file it in one transaction."""
        pending, self._pending = self._pending, _Pending()
        prepared = self._prepare(pending)
        with self._writer.transaction():
            for (article, filed, cut, name), passages in zip(pending.articles, prepared, strict=True):
                cluster = self._writer.file(article, filed, cut, passages, name)
                self._copies += not cluster.startswith(f"{filed.article_id}#")
            for key, name in pending.aliases:
                self._writer.add_alias(key, name)
            for name, fingerprint, count in pending.sources:
                self._writer.record_source(name, fingerprint, count)
        self._new += sum(filed.kind == "new" for _, filed, _, _ in pending.articles)
        self._updated += sum(filed.kind == "updated" for _, filed, _, _ in pending.articles)
        self._passages += pending.passages
        if pending.articles:
            done = self._new + self._updated
            self._on_progress(Progress("filing", done, None, f"{done} articles, {self._passages} passages"))

    def _prepare(self, pending: _Pending) -> list[list[NewPassage]]:
        if not pending.articles:
            return []
        if self._embedder is None:
            self._embedder = self._open_embedder()
        texts = [article.text[start:end] for article, _, cut, _ in pending.articles for start, end in cut.passages]
        vectors = iter(self._embedder.embed_passages(texts))
        return [
            [NewPassage(start, end, next(vectors), *folded(article, start, end)) for start, end in cut.passages]
            for article, _, cut, _ in pending.articles
        ]

    def _index(self) -> None:
        if self._stop.is_set():
            return
        archive = Archive(self._writer.folder)
        try:
            if index.due(archive):
                index.build(archive, lambda step: self._on_progress(Progress("indexing", 0, None, step)))
        finally:
            archive.close()


def folded(article: Article, start: int, end: int) -> tuple[str, str, str]:
    """A passage's columns in the full-text index: title and the heading of the section that it begins in, what the
    article states of itself, body."""
    about = " ".join(
        part for part in (article.outlet, article.author, day_words(article.published), article.place) if part
    )
    title = f"{article.title or ''} {section_at(sections(article.text), start)}".strip()
    return fold(title), fold(about), fold(article.text[start:end])
