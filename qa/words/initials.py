"""Initials of a question written out as the articles do: "RFK Jr" as "Robert F. Kennedy Jr". Pure."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator

from qa.words.terms import STOPWORDS, fold

_INITIALS = re.compile(r"(?<![\w.])[A-Z]{3,5}(?![\w.])")
_WORD = r"[^\W\d_a-zß-öø-ÿ][^\W\d_]+"
# Three capitals in a row are hardly somebody's initials by chance where a name is written with one, or is double.
_PERSON = re.compile(rf"(?<![\w-]){_WORD} (?:[A-Z]\. {_WORD}|{_WORD}-{_WORD})")
_IN_BRACKETS = re.compile(r"(?<![\w’'-])(?P<before>(?:[\w’'-]+ ){2,8})\((?P<initials>[A-Z]{3,5})\)")


def written_out(question: str, texts: Iterable[str]) -> str:
    """`question` with the initials in it as the name that they stand for, where as many of `texts` have that as have
    the initials, and most mean that name by them: one with a middle initial ("Robert F. Kennedy"), a double one ("Sam
    Bankman-Fried"), or one with the initials in brackets behind it. Words in capitals are initials only in a question
    that has others."""
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
        if seen >= have[it] and seen > sum(names.values()) - seen:
            out = re.sub(rf"(?<![\w.]){it}(?![\w.])", name, out)
    return out


def _meant(text: str) -> Iterator[tuple[str, str]]:
    """Initials, and the names that a text has for them."""
    for match in _PERSON.finditer(text):
        yield "".join(word[0] for word in re.split(r"[ -]", match.group())), match.group()
    for match in _IN_BRACKETS.finditer(text):
        words = match["before"].split()
        for start in range(len(words) - 1, -1, -1):
            told = [word for word in words[start:] if fold(word) not in STOPWORDS]
            if words[start][0].isupper() and "".join(word[0] for word in told) == match["initials"]:
                yield match["initials"], " ".join(words[start:])
                break
