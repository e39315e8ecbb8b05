"""A question in the words that a report has for what it asks in everyday ones: "Did the driver own up?" of "pleaded
guilty", "When did the store go under?" of "went into administration". Pure; English.

The rows are in `everyday.txt`. Which of the words a report has decides what is meant: a word is replaced only by one
that the sentence has, and not where the sentence has it itself.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache
from importlib.resources import files
from typing import NamedTuple

from qa.words import dictionary, verbs

_BETWEEN = r"(?:\s+[\w’'-]+){0,2}?\s+"  # words of a phrase may stand apart: "laid 40 people off"
_BE = re.compile(r"\b(?:is|are|was|were|be|been|being|has|have|had)(?:\s+[\w’'-]+){0,3}\s+$", re.IGNORECASE)
# Behind these a form that is a noun, too, is one: "its name", "the collapse", "a drop".
_OF_NOUN = re.compile(
    r"(?:\b(?:the|an?|its|his|her|their|our|my|your|this|that|these|those|any|no|some|every|each|of|whose|which|what)|"
    r"['’]s)\s+$",
    re.IGNORECASE,
)
_PARTICIPLE = 3  # its place among the forms of a verb: "were let go" is no base, though it looks like one
_PAST = 2
_WORD = re.compile(r"[\w’'-]+")
_LONGEST = 4  # words of a phrase
_MOST = 3  # phrases of one question that are replaced


class _Phrase(NamedTuple):
    kind: str
    words: tuple[str, ...]


class _Asked(NamedTuple):
    start: int
    end: int
    form: int  # which of `_surfaces`
    phrase: _Phrase


def in_words_of(question: str, text: str) -> str | None:
    """The question with those of its phrases that `text` has otherwise in the words of that; None if there are none."""
    out, at = [], 0
    for asked in _asked(question):
        if asked.start < at or _pattern(asked.phrase).search(text):
            continue
        told = next((it for it in _table()[asked.phrase] if it != asked.phrase and _pattern(it).search(text)), None)
        if told is not None:
            out += [question[at : asked.start], _surfaces(told)[asked.form]]
            at = asked.end
    return "".join([*out, question[at:]]) if out else None


@lru_cache(256)
def _asked(question: str) -> tuple[_Asked, ...]:
    """The phrases of the question that stand in the table, in order, of those that begin together the longest."""
    words = list(_WORD.finditer(question))
    found = []
    for at, first in enumerate(words):
        for count in range(min(_LONGEST, len(words) - at), 0, -1):
            last = words[at + count - 1]
            known = _known().get(" ".join(it.group() for it in words[at : at + count]))
            if known is not None:
                phrase, form = known
                if phrase.kind == "v" and form < _PAST and _OF_NOUN.search(question, 0, first.start()):
                    break
                passive = phrase.kind == "v" and _BE.search(question, 0, first.start())
                form = _PARTICIPLE if passive and form in (0, _PARTICIPLE - 1) else form
                found.append(_Asked(first.start(), last.end(), form, phrase))
                break
    return tuple(found[:_MOST])


@cache
def _known() -> dict[str, tuple[_Phrase, int]]:
    """Each form of what people ask with, its phrase and which form it is; of two alike the first."""
    known: dict[str, tuple[_Phrase, int]] = {}
    for phrase in _table():
        for form, surface in enumerate(_surfaces(phrase)):
            known.setdefault(surface, (phrase, form))
    return known


@cache
def _table() -> dict[_Phrase, tuple[_Phrase, ...]]:
    """What people ask with, and what reports have for it."""
    table: dict[_Phrase, tuple[_Phrase, ...]] = {}
    for line in files(__package__).joinpath("everyday.txt").read_text(encoding="utf-8").splitlines():
        if not line or line.startswith("#"):
            continue
        kind, row = line.split(" ", 1)
        asked, told = ([_Phrase(kind, tuple(it.split())) for it in side.split(", ")] for side in row.split(" = "))
        for phrase in asked:
            table[phrase] = tuple(dict.fromkeys((*table.get(phrase, ()), *told)))
    return table


@cache
def _surfaces(phrase: _Phrase) -> tuple[str, ...]:
    """Its forms: singular and plural; base, present, past, participle and the form in -ing."""
    text = " ".join(phrase.words)
    if phrase.kind == "n":
        return text, dictionary.plural(text)
    bent = (dictionary.bend(text, how) for how in (verbs.present, verbs.past))
    return (text, *bent, dictionary.participle(text), dictionary.progressive(text))


@cache
def _pattern(phrase: _Phrase) -> re.Pattern[str]:
    """Any form of it, its words near each other."""
    forms = {form.split()[0] if phrase.kind == "v" else form for form in _surfaces(phrase)}
    head = "|".join(re.escape(form) for form in sorted(forms))
    rest = "".join(f"{_BETWEEN}{re.escape(word)}" for word in phrase.words[1:]) if phrase.kind == "v" else ""
    return re.compile(rf"\b(?:{head}){rest}\b", re.IGNORECASE)


def forms_for(question: str, texts: Sequence[str]) -> Iterator[tuple[str, list[bool]]]:
    """Each form of the question in the words of some of the texts (n), with those (n) whose words it has."""
    forms = [in_words_of(question, text) for text in texts]
    for form in dict.fromkeys(filter(None, forms)):
        yield form, [it == form for it in forms]
