"""A German, Spanish or Chinese question in rough English, in which it is searched and read where the articles are
English. Pure.

It is by no means shown: words that the dictionary has not stay as they are, and so do names. A Chinese question with a
name that is not listed is not put so.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from itertools import islice
from typing import Literal

from qa.asking import from_chinese, from_german, from_spanish, german_nouns, spanish_nouns
from qa.asking.rough import tokenized
from qa.words.dictionary import Tongue, meanings
from qa.words.languages import language

_END = re.compile(r"[\s?!.]+$")
# "Was hat Roe vorgeschlagen?", but "Was Roe elected?"
_ASKS = re.compile(
    r"\s*(?:(?P<es>¿)|(?:w(?:er|en|em|ann|o|o(?:r?an|mit|durch|f[üu]r|r?[üu]ber|von|r?auf|gegen|nach|zu)|ie|ie\s?viele?|"
    r"arum|ieso|eshalb|ohin|oher|elche[rsmn]?)|was (?:hat|ist|war|wird|"
    r"wurde|sagte|kostet|geschah|macht|will|soll|kann|darf|muss|sagt|tut|tat))\b)",
    re.IGNORECASE,
)
# A word that means two things (Preis, partido) means the second where such verbs stand by it.
_SENSES = (
    (re.compile(r"\bprice\b"), "prize", re.compile(r"\b(?:won|win|receive|received|award|awarded|get|got)\b")),
    (re.compile(r"\bbreak out\b"), "erupt", re.compile(r"\bvolcano\b")),
    (re.compile(r"\bbroke out\b"), "erupted", re.compile(r"\bvolcano\b")),
    (re.compile(r"\bbroke out\b"), "escaped", re.compile(r"\b(?:prisoners?|inmates?|prison|jail)\b")),
    (
        re.compile(r"\bparty\b"),
        "match",
        re.compile(
            r"\b(?:cancelled|postponed|interrupted|broken off|play|played|"
            r"(?:won|lost) the party|the party (?:between|against))\b"
        ),
    ),
)
_LONGEST = 300  # characters of what may be put into English: clauses in clauses are read one within the other
_OPENS = re.compile(r"^[\s¿¡]+")
_CAPITALS = re.compile(r"(?<=[\w,;:)]\s)[^\W\d_a-zß-öø-ÿ][\w’'-]*|(?<=\w\s[‘“\"'])[^\W\d_a-zß-öø-ÿ][\w’'-]*")


Language = Tongue | Literal["zh"]


def in_english(question: str, texts: Iterable[str] = ()) -> str | None:
    """`question` in rough English; None where it is in no language that is known here, or very long. What stands with a
    capital within a sentence of `texts`, which were found for it, is a name there too, if it is no word of an
    article's."""
    tongue = tongue_of(question) if len(question) <= _LONGEST else None
    return _english(question, tongue, capitals(texts)) if tongue else None


@lru_cache(256)
def tongue_of(question: str) -> Language | None:
    """The language of a question, where it is German or Spanish: by its commonest words, or what it begins with; or
    Chinese, where there is a list of its words."""
    known, opens = language(question), _ASKS.match(question)
    if known == "zh":
        return "zh" if from_chinese.is_asked(question) else None
    if known in ("de", "es"):
        tongue: Tongue = "de" if known == "de" else "es"
        words = (it for it in question.split() if opens or meanings(it.strip("¿?.,"), tongue))
        return tongue if len(list(islice(words, 2))) == 2 else None  # "uber revenue" is no "über …"
    if known is None and opens:
        return "es" if opens["es"] else "de"
    return None


def capitals(texts: Iterable[str]) -> frozenset[str]:
    """The words with a capital within the sentences of English texts."""
    return frozenset(match.group() for text in texts for match in _CAPITALS.finditer(text))


@lru_cache(256)
def _english(question: str, tongue: Language, found: frozenset[str]) -> str | None:
    if tongue == "zh":
        told = from_chinese.english(question) or ""
        return f"{told[:1].upper()}{told[1:]}?" if told else None
    bare = _OPENS.sub("", _END.sub("", question))
    if tongue == "de":
        told = from_german.english(german_nouns.names_behind_names(tokenized(bare, "de", found.__contains__)))
    else:
        told = from_spanish.english(spanish_nouns.names(tokenized(bare, "es", found.__contains__)))
    for word, other, beside in _SENSES:
        told = word.sub(other, told) if beside.search(told) else told
    return f"{told[:1].upper()}{told[1:]}?" if told else None
