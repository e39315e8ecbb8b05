"""Another's figure for the same thing, beside the first in one report: "10,400 people came, the organisers said. The
police spoke of about 8,700." Pure; English.

The second has no word of what is counted, so by itself it answers nothing. It counts as another's where its sentence
has a word for counting or estimating, and its subject is nobody of the first.
"""

from __future__ import annotations

import re
from dataclasses import replace

from qa.passages import sentence_spans
from qa.reports.counted import noun, stems
from qa.reports.given import kind, things, wording
from qa.schema import Citation, Conflict, Evidence
from qa.words.grammar import is_person
from qa.words.numbers import values
from qa.words.terms import STOPWORDS, content_words

_NEAR = 2  # sentences before or behind
_COUNTS = re.compile(
    r"\b(?:spoke of|speaks? of|count(?:ed|s)|(?:put|puts|set|sets) (?:it|them|the (?:\w+ )?\w+) at|"
    r"estimate[sd]?(?: (?:it|them|the \w+) at)?|reckon(?:ed|s)?(?: with)?|"
    r"g[ai]ves? (?:it|them|a figure|the \w+) (?:as|of)|shows?|showed|"
    r"said (?:it|there|they) (?:was|were|had been))\s+"
    r"(?:(?:only|just|about|around|some|nearly|almost|roughly|(?:no )?more than|(?:fewer|less) than|over|under|at)\s+)*"
    r"(?P<number>\d[\d.,]*\d|\d)(?P<unit>\s+[a-z]+)?",
    re.IGNORECASE,
)
_OF_ANOTHER_TIME = re.compile(
    r"\b(?:last|previous) (?:year|month|week|time)\b|\b(?:the )?(?:year|month|week) before\b|\bago\b", re.IGNORECASE
)
_PEOPLE = frozenset("people persons employees workers staff".split())  # of any that are persons
_WORKERS = _PEOPLE - {"people", "persons"}
_POINTS_BACK = re.compile(r".{0,20}\b(?:it|them)\b", re.IGNORECASE)
_ASKED_ALL = re.compile(r"\b(?:polls?|surveys?|census|electoral|registers?|ballots?)\b", re.IGNORECASE)
_BEHIND = re.compile(r"[^.,;:”\"]*")
_ABSENT = re.compile(r"\s*(?:absent|missing|present|there)\b", re.IGNORECASE)
_MOST = 5  # times as much as the other: else it counts something else


def rival(question: str, item: Evidence) -> Evidence | None:
    """The sentence near `item` in its passage in which somebody else gives another number in answer."""
    if kind(question) != "number" or not things(question, item.text):
        return None
    passage = item.passage
    spans = list(sentence_spans(passage.text))
    at = [
        n
        for n, (start, end) in enumerate(spans)
        if passage.start + start < item.end and item.start < passage.start + end
    ]
    if not at:
        return None
    near = [n for n in range(at[0] - _NEAR, at[-1] + _NEAR + 1) if 0 <= n < len(spans) and n not in at]
    for n in sorted(near, key=lambda n: (n < at[0], abs(n - at[0]))):
        start, end = spans[n]
        text = passage.text[start:end]
        if figure(question, item.text, text):
            return replace(item, start=passage.start + start, end=passage.start + end, text=text, before="")
    return None


def figure(question: str, text: str, other: str) -> str:
    """The number that `other` gives for what is counted in `text`, in its words; "" where it gives none."""
    for match in _COUNTS.finditer(other):
        unit = (match["unit"] or "").strip()
        if unit == "of" or _OF_ANOTHER_TIME.search(other) or _ASKED_ALL.search(other):
            continue
        asked = noun(question)
        # Of "teachers" a count of "people" may be of anybody, unless it points back ("put it at").
        of_any = _PEOPLE if _POINTS_BACK.match(match.group()) else _WORKERS
        people = unit.lower() in of_any and is_person(asked.removesuffix("s"))
        if unit and unit not in STOPWORDS and not people and stems(unit).isdisjoint(stems(asked)):
            continue
        behind = _BEHIND.match(other, match.end())
        limits = behind.group() if unit and behind and not _ABSENT.match(behind.group()) else ""
        if not stems(limits) <= stems(f"{question} {text}"):
            continue
        subject = set(content_words(other[: match.start()]))
        own, given = values(match["number"]), values(wording(question, text))
        alike = any(a != b and max(a, b) <= _MOST * min(a, b) for a in own for b in given)
        if alike and subject and not subject <= set(content_words(text)):
            return match["number"]
    return ""


def conflict(question: str, one: Citation, other: Citation) -> Conflict:
    """Both figures, side by side."""
    says = wording(question, one.quote), figure(question, one.quote, other.quote)
    told = f"{says[0]} [{one.marker}]; {says[1]} by another count in the same report [{other.marker}]"
    statements, markers = (one.quote, other.quote), (one.marker, other.marker)
    outlets, published = (one.outlet, other.outlet), (one.published, other.published)
    return Conflict(
        question, statements, markers, over="figure", says=says, told=told, outlets=outlets, published=published
    )
