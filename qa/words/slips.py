"""Slips of the keyboard in a question's common words: "flod", "houshold", as the texts found for it spell them. Pure.

Names are for `spelling`: of a name nothing tells that it is not another's. A word counts as a slip if it is none that a
tokenizer knows whole, no text has it, and just one common word of the texts is that but for a letter left out, put in,
or in its neighbour's place. One letter for another makes too many other words ("horse", "house").
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from qa.words.terms import STOPWORDS

_WORD = re.compile(r"(?<![\w’'-])[a-z]+(?![\w’'-])")
_CAPITAL = re.compile(r"\b[A-Z][a-z]+\b")
_SHORTEST, _SHORT = 4, 5  # letters; of a word below the second only a doubled letter may be left out
_ENDINGS = frozenset("adeinrsy")  # letters by which one word is another's form


def righted(question: str, texts: Sequence[str], known: Callable[[str], bool]) -> str:
    """`question` with its slips mended; `known` says whether a word is known whole."""
    asked = {word for word in _WORD.findall(question) if len(word) >= _SHORTEST and word not in STOPWORDS}
    called = {word.lower() for text in texts for word in _CAPITAL.findall(text)}  # "who sacked mooney" is no slip
    common = {word for text in texts for word in _WORD.findall(text) if word not in STOPWORDS}
    meant = {
        word: near[0]
        for word in asked - called
        if not any(_form(word, other) for other in common)
        and len(near := [other for other in common if _slip(word, other)]) == 1
        and known(near[0])
        and not known(word)
    }
    return _WORD.sub(lambda match: meant.get(match.group(), match.group()), question)


def _form(word: str, other: str) -> bool:
    """Whether the two seem to be forms of one word."""
    return other.startswith(word[: max(_SHORTEST, len(word) - 2)]) and not _slip(word, other)


def _slip(word: str, other: str) -> bool:
    """Whether `word` is `other` with a letter left out or put in, or two neighbours changed."""
    if word[0] != other[0] or word == other:
        return False
    at = next((i for i, (a, b) in enumerate(zip(word, other, strict=False)) if a != b), min(len(word), len(other)))
    if len(word) == len(other):
        swapped = word[at : at + 2] == other[at : at + 2][::-1]
        return len(word) >= _SHORT and swapped and word[at + 2 :] == other[at + 2 :]
    shorter, longer = sorted((word, other), key=len)
    if shorter[at:] != longer[at + 1 :] or (at == len(shorter) and longer[-1] in _ENDINGS):
        return False
    return len(shorter) >= _SHORT or (shorter == word and longer[at] in longer[at - 1 : at])
