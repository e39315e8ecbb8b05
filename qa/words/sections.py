"""The sections of an article, by the headings that stand in its text: of a review of ten ski resorts each has its own.
Pure.

A sentence of such a section need not name what it is of ("This 2,800-acre resort was …"): its heading does.
"""

from __future__ import annotations

import re
from collections import Counter
from functools import lru_cache

_LONGEST, _MOST = 70, 9  # characters and words of a heading
_LEAST = 2  # headings that an article has: a single short line may be anything
_FIELDS = 8  # short lines in a row at most, of which the first is a heading: "Run time: 1h 47m"
_ENDED = re.compile(r"[.!?…:;,”\"’')\]}&/-]$")
_FIELD = re.compile(r"[^\W\d_][\w /’'-]{1,24}:\s")
_BEGINS = re.compile(r"[\"“‘'(]?(?:[^\W\d_a-zß-öø-ÿ]|\d{1,4}[.)]?\s|#\d|\d{4}\b)")
# "Ada Roe, Harrow", "Ada Roe, shopkeeper": who wrote a letter or said what stands before it.
_SIGNED = re.compile(r"[A-Z][\w’'-]+(?: [A-Z][\w’'.-]+){1,2}, (?:[A-Z][\w’'-]+(?: [A-Z][\w’'-]+)?|[a-z][a-z ]+)$")
# What stands in a line of its own and heads nothing: who wrote, took or sent it, when, and what a page says of itself.
_NO_HEADING = re.compile(
    r"^(?:top stories|most (?:popular|read)|recommended|scroll|donate|allow|to continue|goal|"
    r"by|photo(?:graph)?s?|image|picture|pictured|credit|source|video|watch|read|listen|share|follow|subscribe|sign|"
    r"loading|advertisement|related|more|also|see|click|skip|update[ds]?|published|posted|editor|contact|tweet|topics|"
    r"tags|filed|copyright|caption|file|live|join|get|download|sponsored|newsletter|comments?|menu|home|table of)\b"
    r"|[@©|•·]|https?:|\bgetty\b|\breuters\b|\bafp\b|\bap photo\b|\(ap\)|\bphoto(?:graph)?\b|\bimage\b|\bcopyright\b"
    r"|^\d{1,2}[:.]\d{2}|\b\d{1,2}[:.]\d{2}\s*(?:[ap]\.?m|gmt|bst|e[sd]?t)\b|\bago$"
    r"|^(?:[a-z]+day,?\s+)?[a-z]+ \d{1,2}(?:, \d{4})?$"
    r"|^\d{1,2} [a-z]+(?: \d{4})?$|\d+\s?[-–]\s?\d+|(?:\b\d+\b\D+){2,}"
    r"|^[ivx]+$|^\d+ [a-z]+ (?:street|road|avenue|lane)\b",
    re.IGNORECASE,
)


@lru_cache(64)
def sections(text: str) -> tuple[tuple[int, str], ...]:
    """Where each section of an article's `text` begins, behind its heading, and that heading, in order; () where fewer
    than two are found. What stands before the first is of none."""
    found: list[tuple[int, str]] = []
    lines = [(match.start(), match.group().strip()) for match in re.finditer(r"[^\n]+", text) if match.group().strip()]
    short = [_short(line) for _, line in lines]
    labels = Counter(label.group() for _, line in lines if (label := _FIELD.match(line)))
    for i, (start, line) in enumerate(lines):
        if not short[i] or (i and short[i - 1]) or not _heads(line):
            continue
        if (label := _FIELD.match(line)) and labels[label.group()] > 1:  # "Cast: …" of each film
            continue
        end = next((j for j in range(i + 1, len(lines)) if not short[j]), None)
        if end is None or end - i > _FIELDS or not all(_FIELD.match(it) for _, it in lines[i + 2 : end]):
            continue
        found.append((start + len(line), line))
    return tuple(found) if len(found) >= _LEAST else ()


def section_at(found: tuple[tuple[int, str], ...], start: int) -> str:
    """The heading of the section in which the character `start` stands; "" where it stands in none."""
    return begun(found, start)[1]


def begun(found: tuple[tuple[int, str], ...], start: int) -> tuple[int, str]:
    """The same, behind where that section begins; 0 and "" where it stands in none."""
    return next((it for it in reversed(found) if it[0] <= start), (0, ""))


def _short(line: str) -> bool:
    """Whether a line is no paragraph: a heading, a field, a caption."""
    return len(line) <= _LONGEST and not (_ENDED.search(line) and line.count(" ") >= 2)


def _heads(line: str) -> bool:
    if len(line.split()) > _MOST or _ENDED.search(line) or _SIGNED.match(line):
        return False
    return bool(_BEGINS.match(line)) and not _NO_HEADING.search(line)
