"""Initials of a question written out as the articles mostly do: "RFK Jr" as "Robert F. Kennedy Jr". Pure."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable

from qa.words.terms import STOPWORDS, fold

_INITIALS = re.compile(r"(?<![\w.])[A-Z]{3,5}(?![\w.])")
_WORD = r"[^\W\d_a-z][^\W\d_]*(?:['’][^\W\d_]+)?\.?"
_NAME = re.compile(rf"{_WORD}(?:[ -](?:(?:of|the|for|and|de|del|der|van|von|bin) )?{_WORD})+")
_SUFFIX = re.compile(r"\s+(?:Jr|Sr)\.?$")
_LETTERS = 2  # letters of a word of the name at least, but for a middle initial
_OWN = re.compile(r"['’]s?$")


def written_out(question: str, texts: Iterable[str]) -> str:
    """`question` with the initials in it as the name that they stand for, where `texts` have that as often as the
    initials, and mostly mean that name by them. Words in capitals are initials only in a question that has others."""
    initials = set(_INITIALS.findall(question))
    if not initials or question.isupper():
        return question
    have: Counter[str] = Counter()
    meant: dict[str, Counter[str]] = {it: Counter() for it in initials}
    for text in texts:
        have.update(initials & set(_INITIALS.findall(text)))
        for match in _NAME.finditer(text):
            name = _OWN.sub("", _SUFFIX.sub("", match.group().removeprefix("The ")))
            if (it := _of(name)) in initials:
                meant[it][name] += 1
    out = question
    for it, names in meant.items():
        name, seen = names.most_common(1)[0] if names else ("", 0)
        others = sum(names.values()) - seen
        if seen >= have[it] and seen > others:
            out = re.sub(rf"(?<![\w.]){it}(?![\w.])", name, out)
    return out


def _of(name: str) -> str:
    """The initials of a name, each part of "Bankman-Fried" its own."""
    words = [word for word in re.split(r"[ -]", name) if fold(word) not in STOPWORDS and word[:1].isupper()]
    whole = [word for word in words if len(word.rstrip(".")) >= _LETTERS]
    return "".join(word[0] for word in words) if len(whole) >= len(words) - 1 and not name.isupper() else ""
