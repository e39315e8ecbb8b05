"""What a German or Spanish question for a figure asks for, and which sentences in them are on its matter. Pure.

For a question in English of German or Spanish articles, too: the commonest of their words have their English ones
behind them there (`glossary`).
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import Literal

from qa.words.glossary import glossed
from qa.words.languages import common, language
from qa.words.terms import fold, tokens

_STEM = 6  # letters in which two words must agree to count as one, as in German compounds: "Reparatur(kosten)"
_LEAST = 2
_MONEY = re.compile(
    r"\bwie teuer\b|\bwie\s?viel (?:geld|euro|kostete?n?)\b|\bwas (?:kostete?n?|wird .{1,60} kosten)\b"
    r"|\bwie hoch (?:sind|waren|werden|ist|war|wird) die (?:[^\W\d_]*kosten|ausgaben|summe|strafe|miete)\b"
    r"|\bcu[aá]nto (?:dinero\b|(?:cuesta|cost|va a costar|vale|valió|pag))|\bqué (?:precio|coste|costo)\b",
    re.IGNORECASE,
)
_MANY = re.compile(r"\bwie\s?viele[nr]?\s+(?P<de>[^\W\d_]+)|\bcu[aá]nt[oa]s\s+(?P<es>[^\W\d_]+)", re.IGNORECASE)
_WHY = re.compile(r"\b(?:warum|wieso|weshalb|weswegen|wozu|wie kam es|por qué|a qué se debe|para qué)\b", re.IGNORECASE)
# Words for a sum of anything.
_OF_ANYTHING = frozenset(
    "teuer kosten kostet kostete gekostet summe geld euro preis viel cuanto cuanta cuesta costo costara coste costar "
    "dinero precio vale pago pagar much many cost costs price long total amount".split()
)


@lru_cache(256)
def kind(question: str) -> Literal["number", "money"] | None:
    """Whether it asks, in German or Spanish, how many of a thing that it names, or for a sum of money."""
    return "money" if _MONEY.search(question) else "number" if noun(question) else None


def noun(question: str) -> str:
    """What it counts, folded: "menschen"; "" where it names nothing ("wie viele wurden verletzt")."""
    asked = _MANY.search(question)
    word = fold(asked["de"] or asked["es"]) if asked else ""
    return "" if common(word) else word


def concerns(question: str, text: str, around: str) -> bool:
    """Whether question or text is in German or Spanish, so that `on_matter` tells whether it bears on it."""
    return language(question) in ("de", "es") or (language(text) or language(around)) in ("de", "es")


def on_matter(question: str, text: str, title: str) -> bool:
    """Whether it has a word of the question that says what is asked, and, its heading counted, half of them."""
    asked = _stems(question)
    told = _stems(glossed(text)) & asked
    whole = told | (_stems(glossed(title, text)) & asked)
    return bool(told) and 2 * len(whole) >= len(asked)


def beside(question: str, text: str) -> bool:
    """Whether a German or Spanish question has no word in common with `text`; a reason may be told in others."""
    if _WHY.search(question) or language(question) not in ("de", "es"):
        return False
    return _stems(question).isdisjoint(_stems(text))


@lru_cache(4096)
def _stems(text: str) -> frozenset[str]:
    words = (word for word in tokens(fold(text)) if len(word) > _LEAST and not word[0].isdigit())
    return frozenset(word[:_STEM] for word in words if word not in _OF_ANYTHING and not common(word))
