"""Whether an article is marked as opinion by its outlet: in its section, title, address or byline, or in a line of its
own above or below its text. Pure.

An outlet's own mark only, never a judgement of what an article says. Analysis counts: it is marked because it goes
beyond reporting.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Any
from urllib.parse import urlsplit

from qa.who.people import whole_names

_WORDS = (
    "opinions?|op-?eds?|editorials?|comment|commentary|commentaries|columns?|columnists?|viewpoints?|analysis|analyses|"
    "perspectives?|letters? to the editor|guest essay|meinung|kommentare?|leitartikel|glosse|analyse|gastbeitrag|"
    "kolumne|opinión|opiniones|editoriales|columnas?|tribuna|análisis|评论|社论|观点|社説|論説"
)
_SECTION = re.compile(rf"^(?:{_WORDS})(?:\s*(?:[&/|:–—-]|and|und|y)\s*.*)?$", re.IGNORECASE)
# Of titles alone: a section of letters or reviews may have news of them, too.
_OF_TITLE = "leaders?|leading article|letters|reviews?|our view|standpunkt"
_LABEL = re.compile(
    rf"^(?:{_WORDS}|{_OF_TITLE})(?:\s*[:|–—]|\s+-)\s*\S|\s[|–—-]\s(?:{_WORDS}|our view)$"
    r"|^the [\w’'. -]{2,40}['’]s? view (?:on|of)\b",
    re.IGNORECASE,
)
# Below the text: who its author is, and whose views these are.
_BELOW = re.compile(
    r"^(?:[^\W\d_][^.\n]{2,60}|the (?:writer|author)) (?:is|was) (?:an?|the) (?:[\w’'-]+ ){0,3}?"
    r"(?:columnist|commentator)(?: (?:for|at|with|and|on|of)\b[^,;]*)?\.?$"
    r"|^the (?:writer|author) is (?:an?|the)\b|\b(?:views?|opinions?) (?:expressed )?(?:here |in this \w+ )?(?:are|is) "
    r"(?:her|his|their|the (?:author|writer)['’]s) own\b",
    re.IGNORECASE,
)
_LAST = 240  # characters that such a line has at most
# Who wrote it, where no byline does: "- Dorothy Keane is a former head teacher", "— Lars Engel".
_SIGNED = re.compile(
    r"^(?P<dash>[-–—•*_\s\[(]*)(?:by )?(?P<name>[^\W\d_a-zß-öø-ÿ][^.,;:!?\n]{3,48}?)"
    r"(?P<is> (?:is|was|writes|teaches|works|lives|runs|edits|leads|chairs|represents)\b.*)?[.\s*_\])]*$"
)
# Above the text: who wrote it, as what: "By Helena Voss, columnist".
_BY_LINE = re.compile(
    r"\s*by (?P<name>[^\n,]{3,48}),? (?:(?:an?|the|our|guest|chief|senior) )?(?:[\w’'-]+ ){0,2}?"
    r"(?:columnist|commentator|leader writer)(?: (?:for|at|with|of)\b[^\n,.]{1,40})?\.?[ \t]*\n",
    re.IGNORECASE,
)
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
    r"\b(?:columnist|editorial board|leader writer|opinion (?:writer|editor)|guest (?:columnist|writer|author))\b",
    re.IGNORECASE,
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
        or _below(text)
        or bool(_BY_LINE.match(text))
        or bool(author and _BYLINE.search(author))
        or any(_FOLDER.match(part) for part in _folders(url))
        or any(_section(value) for value in _stated(metadata or {}))
    )


def _above(text: str) -> bool:
    above = _ABOVE.match(text)
    if above is None:
        return False
    return not _BUTTON.match(above["label"]) or bool(_FIRST_PERSON.search(_QUOTED.sub(" ", text[above.end() :])))


def _below(text: str) -> bool:
    last = text.rstrip().rpartition("\n")[2].strip(" *_[](")
    return len(last) <= _LAST and bool(_BELOW.search(last))


def signed(text: str) -> str | None:
    """Whose name a text of opinion ends with, on a line of its own: behind a dash, or with who that is; or whose it
    begins with, as that of its columnist."""
    if above := _BY_LINE.match(text):
        return above["name"] if whole_names(above["name"]) == [above["name"]] else None
    before, _, last = text.rstrip().rpartition("\n")
    line = _SIGNED.match(last) if before and len(last) <= _LAST else None
    if line is None or not (line["dash"].strip() or line["is"]):
        return None
    return line["name"] if whole_names(line["name"]) == [line["name"]] else None


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
