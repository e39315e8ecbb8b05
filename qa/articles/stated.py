"""From what a source states to an Article: every reader ends here, so every article meets the same conditions."""

from __future__ import annotations

import json
import math
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any

from qa.articles import limits
from qa.articles.amended import last_amended
from qa.articles.dating import in_future, parse_date
from qa.articles.text import clean, clean_line, escape, longest_word
from qa.days.datelines import dateline
from qa.errors import ArticleError
from qa.schema import Article

_BY = re.compile(r"by[:\s]\s*", re.I)
_LANGUAGE = re.compile(r"[A-Za-z]{2,3}(?:[-_][A-Za-z0-9]{2,8})*")
_URL = re.compile(r"https?://[^\s<>\"]+", re.I)


@dataclass
class Stated:
    """The fields of one article as its source states them, not yet checked. Filled by a reader, then built."""

    text: Any
    title: Any = None
    given_id: Any = None
    outlet: Any = None
    author: Any = None
    published: Any = None
    updated: Any = None
    url: Any = None
    language: Any = None
    place: Any = None
    metadata: dict[str, Any] = field(default_factory=dict)


def build(stated: Stated) -> Article:
    """The Article, cleaned. What cannot be used as a field (a date that is none, a link that is not http) is kept in
    the metadata as `<field>_raw`; what cannot be stored at all is named in `left_out`. Raises ArticleError if the text
    is missing, empty, or past a cap.
    """
    notes: dict[str, Any] = {}
    text = _text(stated.text)
    if "\ufffd" in text:
        notes["replacement_characters"] = text.count("\ufffd")
    fields = {
        name: _line(name, getattr(stated, name), limits.FIELD_CHARACTERS, notes)
        for name in ("title", "outlet", "author", "place")
    }
    if fields["author"]:
        fields["author"] = _BY.sub("", fields["author"], count=1) if _BY.match(fields["author"]) else fields["author"]
    if fields["place"] is None and (line := dateline(text)):
        fields["place"] = line.place
    published = _date("published", stated.published, notes)
    updated = _date("updated", stated.updated, notes)
    noted = last_amended(text, published)
    if noted and noted > max(published or "", updated or "")[:10] and not in_future(noted, datetime.now(UTC)):
        updated = noted
    return Article(
        text=text,
        given_id=_given_id(stated.given_id),
        published=published,
        updated=updated,
        url=_matching("url", stated.url, _URL, limits.URL_CHARACTERS, notes),
        language=_matching("language", stated.language, _LANGUAGE, 35, notes),
        metadata=_metadata(stated.metadata) | notes if stated.metadata or notes else {},
        **fields,
    )


def _text(value: Any) -> str:
    if isinstance(value, list) and all(isinstance(part, str) for part in value):
        value = "\n\n".join(value)
    if value is None:
        raise ArticleError("no text")
    if not isinstance(value, str):
        raise ArticleError(f"the text is not a string but {type(value).__name__}")
    if len(value) > 2 * limits.TEXT_CHARACTERS:  # before the work of cleaning
        raise ArticleError(f"the text is longer than {limits.TEXT_CHARACTERS:,} characters")
    text = clean(value)
    if not text:
        raise ArticleError("empty")
    if len(text) > limits.TEXT_CHARACTERS:
        raise ArticleError(f"the text is longer than {limits.TEXT_CHARACTERS:,} characters")
    if len(text) > limits.WORD_CHARACTERS and (longest := longest_word(text)) > limits.WORD_CHARACTERS:
        raise ArticleError(f"a single word of {longest:,} characters")
    return text


def _plain(value: Any) -> str | None:
    """A name or the like as text: `{"name": …}` and lists of names as well; None if it is no such thing."""
    if isinstance(value, str):
        return clean_line(value)
    if isinstance(value, bool) or value is None:
        return None
    if isinstance(value, int | float):
        return str(value)
    if isinstance(value, Mapping):
        return _plain(value.get("name"))
    if isinstance(value, list):
        return ", ".join(dict.fromkeys(part for item in value if (part := _plain(item))))
    return None


def _line(name: str, value: Any, longest: int, notes: dict[str, Any]) -> str | None:
    plain = _plain(value)
    if plain and len(plain) > longest:
        notes.setdefault("left_out", []).append(name)
        return None
    return plain or None


def _given_id(value: Any) -> str | None:
    plain = _plain(value)
    if plain and len(plain) > limits.ID_CHARACTERS:
        raise ArticleError(f"its id is longer than {limits.ID_CHARACTERS} characters")
    return plain or None


def _date(name: str, value: Any, notes: dict[str, Any]) -> str | None:
    plain = _plain(value)
    if not plain:
        return None
    iso = parse_date(plain)
    if iso is None:
        notes[f"{name}_raw"] = plain[: limits.FIELD_CHARACTERS]
    elif in_future(iso, datetime.now(UTC)):
        notes[f"{name}_in_future"] = True
    return iso


def _matching(name: str, value: Any, shape: re.Pattern[str], longest: int, notes: dict[str, Any]) -> str | None:
    plain = _plain(value)
    if not plain:
        return None
    if len(plain) <= longest and shape.fullmatch(plain):
        return plain
    notes[f"{name}_raw"] = plain[: limits.FIELD_CHARACTERS]
    return None


def _metadata(raw: Mapping[str, Any]) -> dict[str, Any]:
    kept: dict[str, Any] = {}
    left_out: list[str] = []
    for key, value in raw.items():
        name = escape(key)  # what it is called in `left_out` if it cannot be cleaned
        try:
            name = clean_line(key)
            storable = _storable(value, limits.METADATA_DEPTH)
            if not isinstance(value, int | float) and len(json.dumps(value)) > limits.METADATA_CHARACTERS:
                raise ArticleError("too long")
            kept[name] = storable
        except ArticleError:
            left_out.append(name if len(name) <= 100 else name[:100] + "…")
    if left_out:
        kept["left_out"] = left_out
    return kept


def _storable(value: Any, depth: int) -> Any:
    """`value` as JSON can hold it and UTF-8 can write it. Raises ArticleError if it is too deep or cannot be."""
    if isinstance(value, str):
        return clean(value)
    if value is None or isinstance(value, bool | int):
        return value
    if isinstance(value, float) and math.isfinite(value):
        return value
    if depth and isinstance(value, list):
        return [_storable(item, depth - 1) for item in value]
    if depth and isinstance(value, Mapping):
        return {clean_line(str(key)): _storable(item, depth - 1) for key, item in value.items()}
    raise ArticleError("cannot be stored")
