"""Somebody whom a question asks for, and of whom it says more: "Which critic says he was wrong?", "What is the name of
the thief and what did he get?", "Who won the race, and what did she say?". Pure; English."""

from __future__ import annotations

import re

from qa.words.grammar import is_person
from qa.words.terms import STOPWORDS, fold, tokens

_HE, _SHE = (re.compile(rf"\b(?:{words})\b", re.IGNORECASE) for words in ("he|him|his", "she|her|hers"))
_ANY = frozenset("he she him his her they them their".split())
_PEOPLE = frozenset("critic expert politician official resident victim thief colleague relative scientist".split())
_ENOUGH = 3
_SPOKEN_OF = re.compile(r"\b(?:he|him|his|she|hers?|they|them|their)\b", re.IGNORECASE)
_ASKED_FOR = re.compile(
    r"(?:which|what)\s+(?:[a-z-]+\s+){0,2}?(?P<who>[a-z-]+)\s+(?!(?:is|was|has|does)\b)[a-z]+(?:s|ed)\s+(?:that\s+)?"
    r"(?:he|she|they)\b|"
    r"(?:what(?:['’]s| is| was| are) the names? of|who(?:['’]s| is| was| are| were))\s+the\s+(?:[\w’'-]+\s+){0,7}"
    r"[\w’'-]+,?\s+and\s+(?:what|why|how|when|where)\s|"
    r"(?P<did>who)\s+(?!(?:is|was|are|were|has|had|did|does|do|else|then)\b)[\w’'-]+\s+(?:[\w’'-]+\s+){1,8}?"
    r"[\w’'-]+,?\s+and\s+(?:what|why|how|when|where)\s",
    re.IGNORECASE,
)


def _says_enough(first: str) -> bool:
    """Whether the first part of a question tells by itself whom it asks for: by a name, or in three words."""
    named = re.search(r"(?<=[a-z,] )[A-Z][\w’'-]+", first)
    return named is not None or len([word for word in tokens(fold(first)) if word not in STOPWORDS]) >= _ENOUGH


def asks_for(question: str, pronoun: str) -> bool:
    """Whether `pronoun`, in small letters, is of somebody whom the question itself asks for, and no other stands in
    it."""
    asked = _ASKED_FOR.match(question)
    if asked is None or pronoun not in _ANY:
        return False
    if (who := asked["who"]) and not (is_person(who.lower()) or who.lower() in _PEOPLE):
        return False
    if not who and (_SPOKEN_OF.search(asked.group()) or (asked["did"] and not _says_enough(asked.group()))):
        return False  # "Who accused him of theft, and what did he say?", "Who paid the bail, and when was he freed?"
    return not (_HE.search(question) and _SHE.search(question))
