"""Initials of a question written out as the articles do: "RFK Jr" as "Robert F. Kennedy Jr". Pure."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from functools import lru_cache

from qa.words.terms import STOPWORDS, fold

_INITIALS = re.compile(r"(?<![\w.])[A-Z]{3,5}(?![\w.])")
_WORD = r"[^\W\d_a-zß-öø-ÿ][^\W\d_]+"
# Three capitals in a row are hardly somebody's initials by chance where a name is written with one, or is double.
_PERSON = re.compile(rf"(?<![\w-]){_WORD} (?:[A-Z]\. {_WORD}|{_WORD}-{_WORD})")
# "What does VCD stand for?", "What is NGO short for?", "What does the abbreviation IGY refer to?"
_ASKED = re.compile(
    r"^\W*what\s+(?:(?:do|does|did)\s+)?(?:is|are)?\s*(?:the\s+)?"
    r"(?:(?:abbreviation|acronym|initials|letters)\s+)?[\"“‘']?(?P<short>[A-Z][A-Za-z]{0,2}[A-Z]{1,3})[\"”’']?\s+"
    r"(?:stands?\s+for|refers?\s+to|means?|(?:an?\s+)?(?:abbreviation|short)\s+(?:for|of))\W*$",
    re.IGNORECASE,
)
_PIECE = re.compile(r"[^\W_]+")
_SEVERAL = 2  # letters at least
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


@lru_cache(256)
def asked(question: str) -> str:
    """The initials of which it is asked what they stand for; "" where none is."""
    found = _ASKED.match(question)
    return found["short"] if found and sum(map(str.isupper, found["short"])) >= _SEVERAL else ""


def spelt_out(short: str, text: str) -> bool:
    """Whether `text` has a name with these initials before them in brackets, or in brackets behind them, whatever the
    case: "the sapheno-femoral junction (SFJ)", "the MHA (Marren Harbour Authority)"."""
    own = re.escape(short)
    before = re.finditer(rf"(?P<name>[^.!?()]+)\(\s*{own}s?\s*\)", text, re.IGNORECASE)
    behind = re.finditer(rf"(?<!\w){own}\s*\((?P<name>[^()]+)\)", text, re.IGNORECASE)
    return any(_ends_in(short.lower(), match["name"]) for match in before) or any(
        _ends_in(short.lower(), match["name"]) for match in behind
    )


def _ends_in(letters: str, text: str) -> bool:
    """Whether its last words begin with these letters, "of" and the like counted or not."""
    words = _PIECE.findall(text.lower())
    told = [word for word in words if word not in STOPWORDS]
    return any("".join(word[0] for word in it[-len(letters) :]) == letters for it in (words, told))


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
