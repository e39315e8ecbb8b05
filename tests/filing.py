"""Filing articles in tests: the real writer and the real embedder, without files on the way."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import closing, contextmanager
from functools import cache
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from qa import build
from qa.archive import Archive, Filed, Made, NewPassage, Writer
from qa.dateline import Dateline
from qa.encoders.embedding import FastEmbedder
from qa.errors import ProviderError
from qa.ingest import Ingest, folded
from qa.passages import split
from qa.schema import Article, IngestReport
from qa.settings import load

WORDS = 150
MADE = Made(FastEmbedder.name, FastEmbedder.fingerprint, FastEmbedder.dim, WORDS)


@cache
def embedder() -> FastEmbedder:
    return FastEmbedder()


def held_by_none(words: Iterable[str]) -> tuple[dict[str, int], int]:
    """The frequencies of words that none of ten passages has (see `qa.retrieval.vocabulary`)."""
    return dict.fromkeys(words, 0), 10


class CountingEmbedder(FastEmbedder):
    """The real one, counting the texts it was given; `broken` makes it fail as an endpoint would."""

    def __init__(self) -> None:
        super().__init__()
        self.texts = 0
        self.broken = False

    def embed_passages(self, texts: Sequence[str]) -> NDArray[np.float32]:
        if self.broken:
            raise ProviderError("the embedding endpoint is away; try again later", retry=True)
        self.texts += len(texts)
        return super().embed_passages(texts)


def file(writer: Writer, article: Article, name: str = "story.txt") -> Filed:
    """What `Ingest` does with one article, in a transaction of its own."""
    filed = writer.look_up(article, name)
    if filed.kind == "unchanged":
        assert filed.article_key is not None
        writer.add_alias(filed.article_key, name)
        return filed
    cut = split(article.text, WORDS)
    texts = [article.text[start:end] for start, end in cut.passages]
    passages = [
        NewPassage(start, end, vector, *folded(article, start, end))
        for (start, end), vector in zip(cut.passages, embedder().embed_passages(texts), strict=True)
    ]
    with writer.transaction():
        writer.file(article, filed, cut, passages, name)
    return filed


def file_all(folder: Path, *articles: Article) -> list[Filed]:
    with Writer(folder, MADE) as writer:
        return [file(writer, article, f"story-{number}.txt") for number, article in enumerate(articles)]


@contextmanager
def opened(folder: Path, *articles: Article) -> Iterator[Dateline]:
    """A Dateline over these articles, in an archive of their own."""
    file_all(folder, *articles)
    dateline = Dateline(load(data=folder))
    try:
        yield dateline
    finally:
        dateline.close()


def write_jsonl(path: Path, *rows: dict[str, Any] | str) -> Path:
    lines = [row if isinstance(row, str) else json.dumps(row) for row in rows]
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return path


def ingest(folder: Path, paths: Sequence[Path], with_: FastEmbedder | None = None, **more: Any) -> IngestReport:
    with Writer(folder, MADE) as writer:
        return Ingest(writer, lambda: with_ or embedder(), passage_words=WORDS, **more).run(paths)


def ids(folder: Path) -> list[tuple[str, int]]:
    """(article id, version) of everything kept."""
    archive = Archive(folder)
    try:
        return [(article_id, version) for article_id, version, _ in archive.ids()]
    finally:
        archive.close()


@contextmanager
def in_many_languages(folder: Path, *rows: Mapping[str, Any]) -> Iterator[Dateline]:
    """An archive made with `multilingual`, open for questions. Needs the extra."""
    write_jsonl(folder / "articles.jsonl", *rows)
    settings = load(data=folder / "archive", embedding="multilingual")
    build.ingest(settings, [folder / "articles.jsonl"])
    with closing(Dateline(settings, keep_open=True)) as opened:
        yield opened
