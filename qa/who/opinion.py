"""Whether an article is marked as opinion by its outlet: in its section, title, address or byline, or in a line of its
own above its text. Pure.

An outlet's own mark only, never a judgement of what an article says. Analysis counts: it is marked because it goes
beyond reporting.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Any
from urllib.parse import urlsplit

_WORDS = (
    "opinions?|op-?eds?|editorials?|comment|commentary|commentaries|columns?|columnists?|viewpoints?|analysis|analyses|"
    "perspectives?|letters? to the editor|guest essay|meinung|kommentare?|leitartikel|glosse|analyse|gastbeitrag|"
    "kolumne|opinión|opiniones|editoriales|columnas?|tribuna|análisis|评论|社论|观点|社説|論説"
)
_SECTION = re.compile(rf"^(?:{_WORDS})(?:\s*(?:[&/|:–—-]|and|und|y)\s*.*)?$", re.IGNORECASE)
_LABEL = re.compile(rf"^(?:{_WORDS}|standpunkt)\s*[:|–—]\s*\S|\s[|–—-]\s(?:{_WORDS})$", re.IGNORECASE)
# "Opinion" above the text. A line of few words behind it is of the page's buttons: "Comment", "Share".
_ABOVE = re.compile(
    rf"\s*(?P<label>{_WORDS}|standpunkt)\s*:?[ \t]*\n\s*"
    r"(?=[^\n]{60}|[^\n]{0,60}[.!?][\"”’'»“]?[ \t]*(?:\n|$))",
    re.IGNORECASE,
)
# What may be a button or a menu itself marks only what its author tells in the first person.
_BUTTON = re.compile(
    r"(?:opinions|comment|commentaries|columns?|columnists?|analys[ie]s|perspectives?|analyse|kommentare?|opiniones|"
    r"editoriales|columnas?|análisis)$",
    re.IGNORECASE,
)
_QUOTED = re.compile(r"[“„«][^”“»]*[”“»]|\"[^\"]*\"|(?<!\w)[‘'](?:[^’'\n]|[’'](?=\w))*[’'](?!\w)")
_FIRST_PERSON = re.compile(
    r"(?:^|[^\w\s]\s*|\b[a-zß-ÿ]+\s+|\n\s*)I(?:['’][a-z]+)?\s+[a-z]|\b(?:[Mm]y|ich|meine?[mnrs]?|yo|mis?)\b"
)
_BYLINE = re.compile(
    r"\b(?:columnist|editorial board|opinion (?:writer|editor)|guest (?:columnist|writer|author))\b", re.IGNORECASE
)
_FOLDER = re.compile(
    r"^(?:opinions?|op-ed|editorials?|comment|commentisfree|commentary|columns?|columnists?|viewpoints?|analysis|"
    r"meinung|kommentare?|kolumnen?|opinion-[\w-]+|leitartikel)$",
    re.IGNORECASE,
)
_TYPES = ("opinionnewsarticle", "analysisnewsarticle")  # of schema.org
_KEYS = frozenset(
    "section sections category categories kind type genre articlesection article_section desk tag tags label labels "
    "rubric ressort".split()
)


def marked(
    title: str | None, author: str | None, url: str | None, metadata: Mapping[str, Any] | None = None, text: str = ""
) -> bool:
    """Whether the article's outlet marks it as opinion, comment or analysis."""
    return (
        bool(title and _LABEL.search(title.strip()))
        or _above(text)
        or bool(author and _BYLINE.search(author))
        or any(_FOLDER.match(part) for part in _folders(url))
        or any(_section(value) for value in _stated(metadata or {}))
    )


def _above(text: str) -> bool:
    above = _ABOVE.match(text)
    if above is None:
        return False
    return not _BUTTON.match(above["label"]) or bool(_FIRST_PERSON.search(_QUOTED.sub(" ", text[above.end() :])))


def _folders(url: str | None) -> list[str]:
    try:
        return [part for part in urlsplit(url or "").path.split("/") if part]
    except ValueError:
        return []


def _stated(metadata: Mapping[str, Any]) -> Iterable[str]:
    for key, value in metadata.items():
        if key.lower().replace("-", "_") in _KEYS:
            yield from (part for part in (value if isinstance(value, list) else [value]) if isinstance(part, str))


def _section(value: str) -> bool:
    return bool(_SECTION.match(value.strip())) or value.strip().lower() in _TYPES
