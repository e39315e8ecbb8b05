"""Initials of a question written out as the articles do: "RFK Jr" as "Robert F. Kennedy Jr". Pure."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from functools import lru_cache

from qa.words.terms import STOPWORDS, fold

_INITIALS = re.compile(r"(?<![\w.])[A-Z]{2,5}(?![\w.])")
_WORD = r"[^\W\d_a-z][^\W\d_]+"
_LONG, _OFTEN = 3, 2  # two letters are initials of much, so that two texts have to have the name
# Three capitals in a row are hardly somebody's initials by chance where a name is written with one, or is double.
_PERSON = re.compile(rf"(?<![\w-]){_WORD} (?:[A-Z]\. {_WORD}|{_WORD}-{_WORD})")
# A body, by its last word: "the European Union".
_BODY = re.compile(
    rf"(?<![\w’'-])(?:{_WORD} (?:(?:of|for|and|on) (?:the )?)?){{1,4}}(?:Union|Nations|Kingdom|States|Commission|Court|"
    r"Bank|Party|Agency|Office|Council|Association|League|Federation|University|Authority|Organi[sz]ation|Fund|"
    r"Committee|Institute|Society|Board|Alliance|Corporation|Service|Foundation|Club|Congress|Army)(?![\w’-])"
)
_IN_BRACKETS = re.compile(r"(?<![\w’'-])(?P<before>(?:[\w’'-]+ ){2,8})\((?P<initials>[A-Z]{3,5})\)")


def written_out(question: str, texts: Iterable[str]) -> str:
    """`question` with the initials in it as the name that they stand for, where as many of `texts` have that as have
    the initials, and most mean that name by them: one with a middle initial ("Robert F. Kennedy"), a double one ("Sam
    Bankman-Fried"), a body's ("the World Health Organization"), or one with the initials in brackets behind it. Words
    in capitals are initials only in a question that has others."""
    initials = set(_INITIALS.findall(question))
    if not initials or question.isupper():
        return question
    have: Counter[str] = Counter()
    meant: dict[str, Counter[str]] = {it: Counter() for it in initials}
    for text in texts:
        have.update(initials & set(_INITIALS.findall(text)))
        for it, name in set(_meant(text)):
            if it in initials:
                meant[it][name] += 1
    out = question
    for it, names in meant.items():
        name, seen = names.most_common(1)[0] if names else ("", 0)
        if seen >= max(have[it], _OFTEN if len(it) < _LONG else 1) and seen > sum(names.values()) - seen:
            out = re.sub(rf"(?<![\w.]){it}(?![\w.])", name, out)
    return out


def bodies(question: str, texts: Iterable[str]) -> dict[str, str]:
    """The initials in `question` that most of `texts` have the name of one body for, each with that."""
    initials = frozenset() if question.isupper() else frozenset(_INITIALS.findall(question))
    told: dict[str, Counter[str]] = {}
    for text in texts if initials else ():
        for it, name in set(_bodies(text)):
            if it in initials:
                told.setdefault(it, Counter())[name] += 1
    found = {it: (*names.most_common(1)[0], sum(names.values())) for it, names in told.items()}
    return {it: name for it, (name, seen, every) in found.items() if 2 * seen > every}


@lru_cache(2_000)
def initials_of_bodies(text: str) -> frozenset[str]:
    """The folded initials of the bodies that `text` names: "eu" where it has "European Union"."""
    return frozenset(fold(initials).strip() for initials, _ in _bodies(text))


def _bodies(text: str) -> Iterator[tuple[str, str]]:
    """The initials of bodies, and their names."""
    for match in _BODY.finditer(text):
        words = match.group().split()
        for start, word in enumerate(words[:-1]):
            if word[0].isupper() and fold(word) not in STOPWORDS:
                yield "".join(it[0] for it in words[start:] if it[0].isupper()), " ".join(words[start:])


def _meant(text: str) -> Iterator[tuple[str, str]]:
    """Initials, and the names that a text has for them."""
    for match in _PERSON.finditer(text):
        yield "".join(word[0] for word in re.split(r"[ -]", match.group())), match.group()
    yield from _bodies(text)
    for match in _IN_BRACKETS.finditer(text):
        words = match["before"].split()
        for start in range(len(words) - 1, -1, -1):
            told = [word for word in words[start:] if fold(word) not in STOPWORDS]
            if words[start][0].isupper() and "".join(word[0] for word in told) == match["initials"]:
                yield match["initials"], " ".join(words[start:])
                break
