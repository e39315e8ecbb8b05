"""Plain text and Markdown."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from qa.articles import sandbox
from qa.articles.files import read_text
from qa.articles.lead import read_lead
from qa.articles.limits import FRONT_MATTER_CHARACTERS
from qa.articles.records import NAMES, article_of
from qa.articles.sources import Source
from qa.articles.stated import Stated, build
from qa.articles.text import clean
from qa.errors import ArticleError
from qa.schema import Article

_FRONT_MATTER = re.compile(r"---[ \t]*\n(.*?)\n(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.S)
# A line of front matter whose value is a text: no list, no mapping, and no quotation that goes on in the next line.
_FIELD = re.compile(r"(\w[\w-]*):[ \t]++((?:[^\s\[{|>*&!\"']|\"[^\"]*\"|'[^']*')(?:.*\S)?)")
_TAG = re.compile(r"<(?:[a-zA-Z/][^<>]*>|!)")
# Every span is bounded and every run of blanks possessive: a hostile file must not make these patterns backtrack long.
_HEADING = re.compile(r"^#{1,6}[ \t]++([^\n]{0,300}?)[ \t]*#*$", re.M)
_FIRST_HEADING = re.compile(r"\s*+#[ \t]++([^\n]{1,300}?)[ \t]*#*(?:\n|\Z)|\s*+([^\n]{1,300})\n=+[ \t]*(?:\n|\Z)")
_MARKUP: tuple[tuple[re.Pattern[str], str], ...] = (
    (re.compile(r"<(https?://[^\s<>]+)>"), r"\1"),
    (re.compile(r"^[ \t]*(?:```|~~~).*$", re.M), ""),
    (re.compile(r"!\[[^\[\]\n]{0,500}\](?:\([^()\n]{0,2000}\)|\[[^\[\]\n]{0,500}\])"), ""),
    (
        re.compile(
            r"\[([^\[\]\n]{1,500})\](?:\([^()\n]{0,500}(?:\([^()\n]{0,500}\)[^()\n]{0,500})?\)|\[[^\[\]\n]{0,500}\])"
        ),
        r"\1",
    ),
    (re.compile(r"^[ \t]*\[[^\[\]\n]{1,500}\]:[ \t]+\S.*$", re.M), ""),
    (_HEADING, r"\1"),
    (re.compile(r"^(?:=+|-{2,}|[*_](?:[ \t]*[*_]){2,})[ \t]*$", re.M), ""),
    (re.compile(r"^[ \t]*>[ \t]?", re.M), ""),
    (re.compile(r"^([ \t]*)[*+][ \t]+", re.M), r"\1- "),
    (re.compile(r"(\*\*|__)(?=\S)([^\n]{1,500}?)(?<=\S)\1"), r"\2"),
    (re.compile(r"(?<![\w*])\*(?=\S)([^*\n]+?)(?<=\S)\*(?![\w*])|(?<!\w)_(?=\S)([^_\n]+?)(?<=\S)_(?!\w)"), r"\1\2"),
    (re.compile(r"`([^`\n]+)`"), r"\1"),
    (re.compile(r"\\([\\`*_{}\[\]()#+.!>~|-])"), r"\1"),
)


def read_txt(source: Source) -> Iterator[Article]:
    """The article of a .txt file; headline, byline and the like are taken from its first lines (see `lead`)."""
    text, notes = read_text(source)
    yield article_of_text(text, notes, {}, {})


def article_of_text(text: str, notes: dict[str, Any], sure: dict[str, Any], likely: dict[str, Any]) -> Article:
    """The article of a plain text: `sure` fields, then what its head lines state, then the `likely` ones."""
    lead = read_lead(clean(text), headline="title" not in sure)
    fields: dict[str, Any] = {**likely, **lead.fields, **sure}
    return build(Stated(lead.text, metadata=dict(notes), **fields))


def read_markdown(source: Source) -> Iterator[Article]:
    """The article of a Markdown file: fields from YAML front matter, else from the first lines as in .txt.

    Markup is taken off, links keep their words, hidden HTML goes; a first `# heading` is the title unless one is given.
    """
    text, notes = read_text(source)
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    match = _FRONT_MATTER.match(text)
    fields = _front_matter(match[1]) if match else None
    if match and fields is not None:
        text = text[match.end() :]
    fields = fields or {}
    known = {name for name, keys in NAMES.items() if any(fields.get(key) for key in keys)}
    heading = _FIRST_HEADING.match(text)
    if heading and heading.end() < len(text.rstrip()):
        text = text[heading.end() :]
        if "title" not in known:
            fields["title"] = _unmarked(heading[1] or heading[2])
            known.add("title")
    lead = read_lead(clean(_unmarked(text)), headline="title" not in known)
    stated = {NAMES[name][0]: value for name, value in lead.fields.items() if name not in known}
    yield article_of(fields | stated | {"text": lead.text}, notes)


def _unmarked(text: str) -> str:
    for pattern, kept in _MARKUP[:1]:
        text = pattern.sub(kept, text)
    if _TAG.search(text):
        text = sandbox.strip_html(text)
    for pattern, kept in _MARKUP[1:]:
        text = pattern.sub(kept, text)
    return text


def _front_matter(block: str) -> dict[str, Any] | None:
    """The fields of front matter, every scalar as the string it was written as; None if it is no mapping."""
    if len(block) > FRONT_MATTER_CHARACTERS:
        raise ArticleError(f"front matter longer than {FRONT_MATTER_CHARACTERS:,} characters")
    import yaml

    try:
        try:
            fields = _mapping(block)
        except yaml.YAMLError:
            fields = _mapping(_as_meant(block))
    except RecursionError:
        raise ArticleError("front matter nested too deeply") from None
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        where = f" at line {mark.line + 2}" if mark else ""
        raise ArticleError(f"front matter is not YAML{where}") from None
    return {str(key): value for key, value in fields.items()} if isinstance(fields, dict) else None


def _mapping(block: str) -> Any:
    import yaml

    if any(isinstance(token, yaml.AliasToken) for token in yaml.scan(block, Loader=yaml.BaseLoader)):
        raise ArticleError("front matter with YAML aliases")
    return yaml.load(block, Loader=yaml.BaseLoader)  # BaseLoader makes strings only: no objects, no dates


def _as_meant(block: str) -> str:
    """Front matter with each "key: value" in quotes that is no YAML by itself, as a title with a colon is none."""
    return "\n".join(map(_quoted, block.split("\n")))


def _quoted(line: str) -> str:
    import yaml

    match = _FIELD.match(line)
    if not match:
        return line
    try:
        yaml.load(line, Loader=yaml.BaseLoader)
    except (yaml.YAMLError, RecursionError):
        key, value = match.groups()
        return f"{key}: '{value.replace(chr(39), 2 * chr(39))}'"
    return line
