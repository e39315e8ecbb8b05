"""What an article without a heading is about, by how it begins. Pure; English.

Some have their heading on a line of its own. Texts that were copied together have it before the first sentence, which
says the name again: "Hard Time (comics) Hard Time is a comic book series". What is found so is read in the place of a
heading and shown nowhere: the title of an article that states none is unknown.
"""

from __future__ import annotations

import re
from functools import lru_cache

from qa.schema import Found

_AHEAD = 400  # characters of an article in which it says what it is about
_LONGEST = 15  # words of a heading
_BETWEEN = 3  # titles that may stand between a heading and the name in the first sentence: "Admiral Sir"
_SOON = 9  # words behind the name within which the first sentence says what it is
_CAPITAL = re.compile(r"[\"“‘'(]?[^\W_a-zß-öø-ÿ]")
_IN_BRACKETS = re.compile(r"\s*\([^()]*\)")
_MARKS = re.compile(r"^[\W_]+|[\W_]+$")
_LOWER = re.compile(r"(?<!^)\b[a-z]{3,}")
# The end of a sentence, or of what leads in; a byline, a place, a credit or the like.
_NO_HEADING = re.compile(
    r"[.!?;:,–—-]$|\b(?:said|says)\b|^(?:by|photo|image|picture|video|share|follow|sign|read|listen|watch|click|skip|updated|"
    r"published|posted|subscribe|advertisement|file)\b|\((?:Reuters|AP|AFP|dpa)\)|\d{1,2}:\d\d",
    re.IGNORECASE,
)
_SENTENCE = re.compile(r"\S{2,}[!?;]$|^(?!(?:[A-Z][a-z]?|Jr|Sr|St|Mt|Dr|No)\.$)\S{2,}\.$")
_IS = frozenset("is was are were".split())
_LINE = re.compile(r"\s*(?P<line>[^\n]*[^\W_][^\n]*?)[ \t]*\n[ \t]*\n\s*\S")


def subject(passage: Found) -> str:
    """What the article that begins with this passage is about, in its own words; "" where it has a title, or begins
    elsewhere or otherwise."""
    return "" if passage.title or passage.start else _subject(passage.text[:_AHEAD])


@lru_cache(4096)
def _subject(text: str) -> str:
    first = _LINE.match(text)
    line = " ".join(first["line"].split()) if first else ""
    if line and len(line.split()) <= _LONGEST and _LOWER.search(line) and not _NO_HEADING.search(line):
        return line
    words = text.split()
    return _said_again(words) if words and _CAPITAL.match(words[0]) else ""


def _said_again(words: list[str]) -> str:
    """The longest heading whose name the first sentence says again."""
    for between in range(_BETWEEN + 1):
        for length in range(min(_LONGEST, len(words) - 3), 0, -1):
            at = length + between
            if at < len(words) and all(map(_CAPITAL.match, words[length:at])) and _again(words, length, at):
                return " ".join(words[:length])
    return ""


def _again(words: list[str], length: int, at: int) -> bool:
    """Whether the first sentence begins with the name of the heading of that `length`, at that word, and says what it
    is."""
    head = words[:length]
    whole = " ".join(head)
    broken = any(map(_SENTENCE.search, head[:-1])) or whole.count("(") != whole.count(")")
    if broken or _bare(head[-1]) == "the":
        return False
    name = [bare for word in _IN_BRACKETS.sub("", whole).split(",")[0].split() if (bare := _bare(word))]
    name = name[1:] if name[:1] == ["the"] else name
    at += at == length and _bare(words[at]) == "the"
    told = [*map(_bare, words[at : at + len(name) + _SOON])]
    # With a middle name or more in between, it is the name all the same.
    same = told[: len(name)] == name or (len(name) > 1 and told[:1] == name[:1] and name[-1] in told[1:5])
    if not name or not same:
        return False
    opens = any("(" in word for word in words[at + 1 : at + len(name) + 3])
    return opens or not _IS.isdisjoint(told[1:])


def _bare(word: str) -> str:
    return _MARKS.sub("", word).lower()
