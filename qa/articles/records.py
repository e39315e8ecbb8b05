"""Articles in JSON: .jsonl and .ndjson line by line, .json as one object or a list of them."""

from __future__ import annotations

import codecs
import json
import re
from collections.abc import Iterator
from typing import Any, BinaryIO

from qa.articles import limits, sandbox
from qa.articles.decode import decode
from qa.articles.files import open_file, read_text
from qa.articles.sources import Source
from qa.articles.stated import Stated, build
from qa.errors import ArticleError
from qa.schema import Article, Refusal

# The names under which a field may stand, the plainest first; the first one that holds something is taken.
NAMES: dict[str, tuple[str, ...]] = {
    "text": ("text", "body", "content", "articleBody"),
    "title": ("title", "headline"),
    "given_id": ("id", "doc_id"),
    "outlet": ("outlet", "source", "publisher"),
    "author": ("author", "authors", "byline"),
    "published": ("published", "date", "published_at", "publishedAt", "datePublished"),
    "updated": ("updated", "updated_at", "modified", "dateModified"),
    "url": ("url", "link"),
    "language": ("language", "lang", "inLanguage"),
    "place": ("place",),
}
_ELEMENT = re.compile(r"</(?:p|div|span|font|li|td|h[1-6]|blockquote|section|article)\s*>", re.I)  # no text has such
_UTF16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)


def read_jsonl(source: Source) -> Iterator[Article | Refusal]:
    """One Article or Refusal a line, in order; blank lines are passed over. Reads as a stream."""
    if source.size > limits.STREAM_BYTES:
        raise ArticleError(f"the file is larger than {limits.STREAM_BYTES // 1_000_000_000} GB")
    with open_file(source) as file:
        if file.read(4)[:2] in _UTF16:
            text, _ = read_text(source)
            lines: Iterator[bytes | None] = (line.encode("utf-8", "surrogatepass") for line in text.split("\n"))
        else:
            file.seek(0)
            lines = _lines(file)
        empty = True
        for number, line in enumerate(lines, start=1):
            if line is not None and not line.strip():
                continue
            empty = False
            try:
                yield _from_line(line)
            except ArticleError as error:
                yield Refusal(f"{source.name}:{number}", str(error))
        if empty:
            raise ArticleError("empty")


def read_json(source: Source) -> Iterator[Article | Refusal]:
    """The article of a file that is one object, or those of a list (also under "articles")."""
    text, notes = read_text(source)
    value = parse(text)
    if isinstance(value, dict) and isinstance(value.get("articles"), list):
        value = value["articles"]
    if not isinstance(value, list):
        yield article_of(value, notes)
        return
    if not value:
        raise ArticleError("empty")
    for number, record in enumerate(value):
        try:
            yield article_of(record, notes)
        except ArticleError as error:
            yield Refusal(f"{source.name}[{number}]", str(error))


def article_of(record: Any, notes: dict[str, str]) -> Article:
    """The Article of one JSON object; a text in HTML is taken as a page shows it. Raises ArticleError if it is none."""
    if not isinstance(record, dict):
        raise ArticleError(f"not a JSON object but {type(record).__name__}")
    rest = dict(record)
    taken = {field: _take(rest, names) for field, names in NAMES.items()}
    if taken["text"] is None:
        raise ArticleError("a question, not an article" if "question" in record else "no text")
    if isinstance(taken["text"], str) and _ELEMENT.search(taken["text"]):
        taken["text"] = sandbox.strip_html(taken["text"])
    return build(Stated(**taken, metadata=rest | notes))


def parse(text: str) -> Any:
    """JSON to values. Raises ArticleError with the place of the fault."""
    try:
        return json.loads(text.removeprefix("\ufeff"))
    except RecursionError:
        raise ArticleError("JSON nested too deeply") from None
    except json.JSONDecodeError as error:
        raise ArticleError(f"not JSON: {error.msg} at line {error.lineno}, column {error.colno}") from None
    except ValueError:  # a number of thousands of digits
        raise ArticleError("not JSON that can be read: a number is too long") from None


def _take(rest: dict[str, Any], names: tuple[str, ...]) -> Any:
    for name in names:
        if rest.get(name) not in (None, "", []):
            return rest.pop(name)
    for name in names:
        if name in rest and rest[name] in ("", []) and name == names[0]:
            return rest.pop(name)
    return None


def _from_line(line: bytes | None) -> Article:
    if line is None:
        raise ArticleError(f"the line is longer than {limits.LINE_BYTES // 1_000_000} MB")
    try:
        return article_of(parse(line.decode("utf-8")), {})
    except UnicodeDecodeError:
        text, encoding = decode(line)
        return article_of(parse(text), {"encoding": encoding})


def _lines(file: BinaryIO) -> Iterator[bytes | None]:
    """The lines of `file`; None for one past the cap, of which no more than the cap is ever held."""
    while line := file.readline(limits.LINE_BYTES + 1):
        if len(line) <= limits.LINE_BYTES or line.endswith(b"\n"):
            yield line
            continue
        while line and not line.endswith(b"\n"):
            line = file.readline(1_000_000)
        yield None
