"""Sums for each of a kind: "What is the price per share?" is answered by "€15.60 a share", not by what all of them
cost. Pure; English."""

from __future__ import annotations

import re
from functools import lru_cache

_ASKED = re.compile(
    r"\b(?:per|for (?:each|every))\s+(?P<unit>(?!(?:cent|person|head|day|week|month|year|annum)\b)[a-z]+)",
    re.IGNORECASE,
)
_IN_CLAUSE = r"(?:[^,;:.“”\"()]|[.,](?=\d))*?"


def unit(question: str) -> str:
    """ "share", where a sum for each share is asked for; else ""."""
    match = _ASKED.search(question)
    return match["unit"].lower() if match else ""


def of_each(of: str, text: str) -> str:
    """What of `text` stands in one clause before "a share", "per share" or "each of its shares", if anything does."""
    return " ".join(match.group() for match in _before(of).finditer(text))


@lru_cache(64)
def _before(of: str) -> re.Pattern[str]:
    each = rf"\b(?:an?|per|each|every)\s+(?:of\s+)?(?:[\w’'-]+\s+){{0,2}}?{re.escape(of)}s?\b"
    return re.compile(rf"{_IN_CLAUSE}{each}", re.IGNORECASE)
