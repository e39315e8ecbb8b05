"""The clauses of a question, and whose report each speaks of. Pure.

News questions ask several things of several reports at once: "Which firm, sued over its fees according to the Gazette,
bought the dock that the Tribune calls unsafe?" No passage says all of it; each clause has a passage of its own, in the
outlet it names. So the question is cut twice: by the sources it names, each with the words that are its own, and by its
grammar, at commas and conjunctions. A search weighs the words of one clause more; the others still count.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from qa.asking.outlets import Mention, mentions
from qa.words.terms import asked_words

MOST = 12  # clauses of a question that are searched for; beyond them it is searched for whole
_MOST_PARTS = 6  # a sentence of more parts than this is a list
_LEAST = 3  # telling words of a clause, outlets aside; a shorter one says too little to search with

_REPORT = (
    r"(?:articles?|reports?|stor(?:y|ies)|pieces?|reviews?|editorials?|columns?|coverage|reporting|features?|posts?|"
    r"account)"
)
_QUOTE = r"[\s\"'“”‘’,]*"
# Between two names of one list: "Fortune and The Age", "an article by Wired and another from Time".
_LISTED = re.compile(
    rf"{_QUOTE}(?:(?:and|or|&|both|as well as|by|from|in|the|an?|another|also|{_REPORT}){_QUOTE})*", re.IGNORECASE
)
# Before a source that closes its clause ("… sold the dock, as reported by Wired"), and behind one.
_BEFORE = re.compile(
    r"(?:according to|as per|per|(?:as\s+)?\w+(?:ed|en|wn|id)\s+(?:by|in|on|from))\s+"
    rf"(?:(?:an?|the|both|another|recent|from|in|by|of|{_REPORT})\s+)*[\"'“‘]?$",
    re.IGNORECASE,
)
_CLOSES = re.compile(
    rf"[\"'”’]?(?:['’]s?)?\s*{_REPORT}?[\"'”’]?\s*(?:[,.;?!]|$|(?:and|or|while|but|whereas|as well as|respectively)\b)",
    re.IGNORECASE,
)
_BETWEEN = re.compile(r",\s+and\s+|;\s+|,?\s+(?:while|whereas|but)\s+|,\s+|\s+and\s+", re.IGNORECASE)
# Where a part of a sentence ends. "And" alone also joins two nouns, so a word that begins a predicate must follow it;
# a comma before a year stands inside a date.
_PREDICATE = (
    r"(?:is|are|was|were|has|have|had|does|do|did|will|would|can|could|also|who|which|whose|that|what|where|when|how|why|"
    r"now|later|then|allegedly|recently|once|possibly|potentially|\w+ing)\b"
)
_PART = re.compile(
    rf",\s+(?:and|or|but|while|whereas|as well as)\s+|[;?]\s+|,\s+(?!\d{{4}}\b)|\s+(?:while|whereas|but|as well as)\s+|"
    rf"\s+and\s+(?={_PREDICATE})|\s+(?:who|which)\s+",
    re.IGNORECASE,
)
_FOLLOW_UP = re.compile(r"(.+?)\s+\((.+)\)")


@dataclass(frozen=True)
class Clause:
    """Words of a question, and the outlets among whose passages they are looked for; none: all."""

    text: str
    outlets: tuple[str, ...] = ()


@dataclass(frozen=True)
class _Source:
    """Names that stand together, `question[start:end]`. `closes`: its own words stand before it, not behind."""

    start: int
    end: int
    outlets: tuple[tuple[str, ...], ...]
    closes: bool


def clauses(question: str, outlets: Sequence[str]) -> tuple[Clause, ...]:
    """The clauses of `question`, those of its sources first, in order; none if it has but one and names no source.

    Several sources in one list share their clause, each once. A part of the sentence that names no source is looked for
    in all outlets that the question names. Where a source's own words are too few, it gets the whole question. A
    follow-up made standalone, "How long is it? (Which bridge closed)", has what was asked for its clause: what stands
    in parentheses behind it only says what it is about.
    """
    if followed := _FOLLOW_UP.fullmatch(question):
        return (Clause(followed[1]),)
    sources = _sources(question, mentions(question, outlets))
    return tuple(dict.fromkeys([*_of_sources(question, sources), *_parts(question, sources)]))[:MOST]


def _sources(question: str, named: Sequence[Mention]) -> list[_Source]:
    lists: list[list[Mention]] = []
    for mention in named:
        if lists and _LISTED.fullmatch(question[lists[-1][-1].end : mention.start]) and mention not in lists[-1]:
            lists[-1].append(mention)
        else:
            lists.append([mention])
    return [
        _Source(
            names[0].start,
            names[-1].end,
            tuple(dict.fromkeys(name.outlets for name in names)),
            _closes(question, names[0].start, names[-1].end),
        )
        for names in lists
    ]


def _closes(question: str, start: int, end: int) -> bool:
    """Whether a source closes its clause. One that opens the sentence ("According to Wired, …") does not."""
    cue = _BEFORE.search(question[:start])
    if not cue or not _CLOSES.match(question[end:]):
        return False
    lead = question[: cue.start()].rstrip()
    return bool(lead) and lead[-1] not in ".?!:"


def _of_sources(question: str, sources: Sequence[_Source]) -> list[Clause]:
    """Each source with its own words: those up to the next source, or since the last where it closes its clause."""
    own: list[list[str]] = [[] for _ in sources]
    for i in range(len(sources) + 1):
        start = sources[i - 1].end if i else 0
        end = sources[i].start if i < len(sources) else len(question)
        text = question[start:end]
        left = i > 0 and not sources[i - 1].closes
        right = i < len(sources) and sources[i].closes
        if left and right:
            before, after = _cut(text)
            own[i - 1].append(before)
            own[i].append(after)
        elif left:
            own[i - 1].append(text)
        elif right:
            own[i].append(text)
    found = []
    for source, texts in zip(sources, own, strict=True):
        text = " ".join(texts).strip()
        said = text if _telling(text, frozenset()) >= _LEAST else question
        found += [Clause(said, outlets) for outlets in source.outlets]
    return found


def _cut(text: str) -> tuple[str, str]:
    """What stands between two sources, to the first and to the second; both get all of it if nothing divides it."""
    places = list(_BETWEEN.finditer(text))
    if not places:
        return text, text
    strong = [place for place in places if any(letter.isalpha() or letter == ";" for letter in place[0])]
    place = (strong or places)[-1]
    return text[: place.start()], text[place.end() :]


def _parts(question: str, sources: Sequence[_Source]) -> list[Clause]:
    """The parts of the sentence, each within the outlets it names, else within all that are named."""
    spans = _spans(question, sources)
    if not 1 < len(spans) <= _MOST_PARTS:
        return []
    everywhere = tuple(dict.fromkeys(name for source in sources for names in source.outlets for name in names))
    found = []
    for start, end in spans:
        here = [source for source in sources if start <= source.start < end]
        named = tuple(dict.fromkeys(name for source in here for names in source.outlets for name in names))
        found.append(Clause(question[start:end].strip(), named or everywhere))
    return found


def _spans(question: str, sources: Sequence[_Source]) -> list[tuple[int, int]]:
    """The question cut where a part ends, but not inside a list of sources; short pieces joined to the one before."""
    ends = [
        place.end()
        for place in _PART.finditer(question)
        if not any(source.start < place.end() and place.start() < source.end for source in sources)
    ]
    edges = sorted({0, *ends, len(question)})
    names = frozenset(word for source in sources for word in asked_words(question[source.start : source.end]))
    joined: list[tuple[int, int]] = []
    for start, end in pairwise(edges):
        short = _telling(question[start:end], names) < _LEAST
        if joined and (short or _telling(question[slice(*joined[-1])], names) < _LEAST):
            joined[-1] = (joined[-1][0], end)
        else:
            joined.append((start, end))
    return joined


def _telling(text: str, aside: frozenset[str]) -> int:
    return len(set(asked_words(text)) - aside)
