"""What the first lines of a plain text state: headline, byline, labelled fields, dateline. Pure."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from qa.articles.dating import parse_date
from qa.days.datelines import dateline

_LABELS = {
    "title": "title", "headline": "title", "author": "author", "authors": "author", "byline": "author",
    "date": "published", "published": "published", "updated": "updated", "modified": "updated", "source": "outlet",
    "outlet": "outlet", "publisher": "outlet", "url": "url", "link": "url", "language": "language", "id": "given_id",
}  # fmt: skip
_LABELLED = re.compile(r"([A-Za-z]{2,12}):\s+(\S.{0,500})")
_STAMP = re.compile(r"(?:(published|posted|updated|last updated|modified)(?: on)?:?\s+)?(.{8,60})", re.I)
_BYLINE = re.compile(r"(?:by|von|par|por|di|door|words by|story by|reporting by)\s+(.{2,120})", re.I)
_PARTICLES = frozenset("and y et und e en de da del della di du des van von der den bin ibn al el la le for in".split())
_NOT_NAMES = frozenset("monday tuesday wednesday thursday friday saturday sunday today tomorrow tonight noon".split())
_MONTHS = frozenset(  # some are given names too: no author only where there is no other name
    "january february march april may june july august september october november december".split()
)
# Of a byline that names a desk or an office, not a person: "By MPA staff", "By our health correspondent".
_DESKS = frozenset(
    "staff reporter reporters correspondent correspondents writer editor editors desk newsroom agencies "
    "agency wires contributors contributor columnist".split()
)
_OF_DESKS = _DESKS | frozenset(
    "our own a an news special chief senior political health education business sports sport city court crime science "
    "foreign economics environment arts transport technology culture religious home industrial legal local with".split()
)
_HEADLINE_CHARACTERS = 160
_HEAD_LINES = 12
_LABELLED_LINES = 2  # in a row, right below a headline


@dataclass(frozen=True)
class Lead:
    """The body with headline, byline and field lines taken off (the dateline stays), and what they state."""

    text: str
    fields: dict[str, str] = field(default_factory=dict)


def read_lead(text: str, headline: bool = True) -> Lead:
    """Take headline, byline, date line and labelled lines ("Source: …") off a cleaned text.

    A headline is a first line of at most 160 characters without a full stop at its end, before a blank line, a byline
    or a date line; `headline=False` looks for none (the title is known). Nothing is taken off if no body would remain.
    """
    lines = text.split("\n")
    fields: dict[str, str] = {}
    start = 0
    if headline and _is_headline(lines):
        fields["title"] = lines[0]
        start = 1
    while start < min(len(lines), _HEAD_LINES):
        stated = _head_line(lines[start], fields) if lines[start] else fields
        if stated is None:
            break
        fields = stated
        start += 1
    body = "\n".join(lines[start:]).strip()
    if not body:
        return Lead(text)
    if line := dateline(body):
        day = parse_date(line.day) if line.day else None
        there = {"place": line.place, "outlet": line.agency, "published": day}
        fields = {name: value for name, value in there.items() if value} | fields
    return Lead(body, fields)


def _is_headline(lines: list[str]) -> bool:
    first = lines[0]
    if len(lines) < 2 or len(first) > _HEADLINE_CHARACTERS or first[-1:] in ".,;:…-–" or first.endswith((".”", '."')):
        return False
    if not any(map(str.isalpha, first)) or _head_line(first, {}) is not None or dateline(first):
        return False
    if not lines[1] or _byline(lines[1]) is not None or _stamp(lines[1]) is not None:
        return True
    return len(lines) > _LABELLED_LINES and all(map(_labelled, lines[1 : 1 + _LABELLED_LINES]))


def _labelled(line: str) -> bool:
    match = _LABELLED.fullmatch(line)
    name = _LABELS.get(match[1].lower()) if match else None
    return match is not None and name is not None and (name != "published" or parse_date(match[2]) is not None)


def _head_line(line: str, known: dict[str, str]) -> dict[str, str] | None:
    """`known` with what one more line above the body states, authors joined, else the first kept; None if the line
    belongs to the body."""
    if (author := _byline(line)) is not None:
        return known | {"author": ", ".join(dict.fromkeys(filter(None, (known.get("author"), author))))}
    if (stamp := _stamp(line)) is not None:
        return stamp | known
    match = _LABELLED.fullmatch(line)
    name = _LABELS.get(match[1].lower()) if match else None
    return known | {name: match[2]} if match and name and name not in known else None


def _byline(line: str) -> str | None:
    match = _BYLINE.fullmatch(line)
    if match is None or line[-1] in ".!?:;":
        return None
    words = re.split(r"[\s,/&|]+", match[1])
    names = [word for word in words if word.lower() not in _PARTICLES]
    if len(words) > 16 or any(word.lower() in _NOT_NAMES for word in names):
        return None
    if all(word.lower() in _MONTHS for word in names):
        return None
    names = [word for word in names if word]
    if names and names[-1].lower() in _DESKS:
        names = [word for word in names if word.lower() not in _OF_DESKS]
    return match[1] if all(not word[0].islower() and not word[0].isdigit() for word in names) else None


def _stamp(line: str) -> dict[str, str] | None:
    match = _STAMP.fullmatch(line)
    if match is None or parse_date(match[2]) is None:
        return None
    late = (match[1] or "").lower() in ("updated", "last updated", "modified")
    return {"updated" if late else "published": match[2]}


def starts_something(line: str, whole: bool = False) -> bool:
    """Whether a line of a page opens a paragraph of its own: a byline, a date line or (unless `whole`) a dateline."""
    return _byline(line) is not None or _stamp(line) is not None or (not whole and dateline(line) is not None)
