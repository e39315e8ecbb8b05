"""What the first lines of a plain text state: headline, byline, labelled fields, dateline. Pure."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from qa.articles.dating import parse_date
from qa.asking.outlets import like_an_outlet
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
# "WEXHOLM, 2 April 2026", "Castrel Observer | Wednesday 15 July 2026", on a line of its own.
_PRINTED = re.compile(r"(?P<where>[^\W\d_][^,;:|·•–—]{1,60}?)(?:,|\s*[|·•]|\s+[–—-])\s*(?P<day>\S.{6,60})")
_NAME_WORDS = 6  # of an outlet that stands on a line of its own
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
    if headline and (above := _masthead(lines)):
        fields["outlet"], start = lines[0], above
    if headline and _is_headline(lines[start:]):
        fields["title"] = lines[start]
        start += 1
    while start < min(len(lines), _HEAD_LINES):
        stated = _head_line(lines[start], fields, lines[start + 1 :]) if lines[start] else fields
        if stated is None and headline and fields and "title" not in fields and _is_headline(lines[start:]):
            stated = fields | {"title": lines[start]}  # below the day
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


def _masthead(lines: list[str]) -> int:
    """Where the headline stands below the outlet's name that a text begins with; 0 where it begins otherwise."""
    if not _outlet(lines[0]) or not like_an_outlet(lines[0]):
        return 0
    at = next((at for at, line in enumerate(lines[1:3], 1) if line), len(lines))
    return at if _is_headline(lines[at:]) else 0


def _is_headline(lines: list[str]) -> bool:
    first = lines[0] if lines else ""
    if (
        len(lines) < 2
        or not first
        or len(first) > _HEADLINE_CHARACTERS
        or first[-1:] in ".,;:…-–"
        or first.endswith((".”", '."'))
    ):
        return False
    if not any(map(str.isalpha, first)) or _head_line(first, {}) is not None or dateline(first):
        return False
    if not lines[1] or any(told(lines[1]) is not None for told in (_byline, _stamp, _printed)):
        return True
    return len(lines) > _LABELLED_LINES and all(map(_labelled, lines[1 : 1 + _LABELLED_LINES]))


def _labelled(line: str) -> bool:
    match = _LABELLED.fullmatch(line)
    name = _LABELS.get(match[1].lower()) if match else None
    return match is not None and name is not None and (name != "published" or parse_date(match[2]) is not None)


def _head_line(line: str, known: dict[str, str], below: list[str] | None = None) -> dict[str, str] | None:
    """`known` with what one more line above the body, and those `below`, states, authors joined, else the first kept;
    None if the line belongs to the body."""
    if (author := _byline(line)) is not None:
        return known | {"author": ", ".join(dict.fromkeys(filter(None, (known.get("author"), author))))}
    for told in (_printed, _stamp):
        if (stated := told(line)) is not None:
            return stated | known
    if "outlet" not in known and _outlet(line) and _dated(next(filter(None, below or ()), "")):
        return known | {"outlet": line}
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


def _printed(line: str) -> dict[str, str] | None:
    """What a line states that has a place or an outlet and the day."""
    match = _PRINTED.fullmatch(line)
    day = parse_date(match["day"]) if match else None
    if match is None or day is None or not _outlet(match["where"]) or match["where"].lower() in _NOT_NAMES:
        return None
    if match["where"].isupper():
        return {"place": match["where"], "published": day}
    return {"published": day} | ({"outlet": match["where"]} if like_an_outlet(match["where"]) else {})


def _outlet(line: str) -> bool:
    """Whether a line is a name of a few words: of an outlet, if it stands where one does."""
    words = line.split()
    return 0 < len(words) <= _NAME_WORDS and all(
        word[0].isupper() or word.lower() in _PARTICLES or word.lower() in ("of", "on") for word in words
    )


def _dated(line: str) -> bool:
    return _stamp(line) is not None or _printed(line) is not None


def starts_something(line: str, whole: bool = False) -> bool:
    """Whether a line of a page opens a paragraph of its own: a byline, a date line or (unless `whole`) a dateline."""
    return _byline(line) is not None or _stamp(line) is not None or (not whole and dateline(line) is not None)
