"""From one file to its articles: the one place that knows which reader a file belongs to."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from qa.articles import sandbox
from qa.articles.files import read_bytes
from qa.articles.plain import article_of_text, read_markdown, read_txt
from qa.articles.records import read_json, read_jsonl
from qa.articles.sources import Source
from qa.articles.stated import Stated, build
from qa.errors import ArticleError
from qa.schema import Article, Refusal


def read(source: Source) -> Iterator[Article | Refusal]:
    """The articles of one file, in its order, as a stream; a Refusal for the file or for each record that is none.

    Never raises for what a file holds; a refused record does not stop those after it.
    """
    reader = _READERS.get(source.path.suffix.lower())
    if reader is None:
        yield Refusal(source.name, f"{source.path.suffix or 'files without a suffix'}: this kind is not read")
        return
    try:
        yield from reader(source)
    except ArticleError as error:
        yield Refusal(source.name, str(error))
    except OSError as error:
        yield Refusal(source.name, (error.strerror or type(error).__name__).lower())
    except (MemoryError, RecursionError) as error:
        yield Refusal(source.name, f"too large or too deep to read ({type(error).__name__})")


def parsed(kind: str, data: bytes, name: str, **options: Any) -> Iterator[Article | Refusal]:
    """The articles of bytes of a `kind` that the child process parses ("page", "feed", "pdf", "docx")."""
    records = sandbox.ask(kind, data, **options)
    for number, record in enumerate(records):
        try:
            if "sure" in record:
                yield article_of_text(record["text"], {}, record["sure"], record["likely"])
            else:
                yield build(Stated(**record))
        except ArticleError as error:
            yield Refusal(name if len(records) == 1 else f"{name}[{number}]", str(error))


def _in_child(kind: str) -> Callable[[Source], Iterator[Article | Refusal]]:
    return lambda source: parsed(kind, read_bytes(source), source.name)


_READERS: dict[str, Callable[[Source], Iterator[Article | Refusal]]] = {
    ".txt": read_txt,
    ".md": read_markdown,
    ".markdown": read_markdown,
    ".jsonl": read_jsonl,
    ".ndjson": read_jsonl,
    ".json": read_json,
    ".html": _in_child("page"),
    ".htm": _in_child("page"),
    ".pdf": _in_child("pdf"),
    ".docx": _in_child("docx"),
    ".rss": _in_child("feed"),
    ".atom": _in_child("feed"),
    ".xml": _in_child("feed"),
}
