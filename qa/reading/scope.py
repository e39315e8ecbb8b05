"""Figures that are of less than what is asked for, or in other money: "How much damage did the storm do nationwide?" is
not told by what a mayor says of a promenade, nor a price in dollars by one in pounds. Pure; English.
"""

from __future__ import annotations

import re

from qa.asking import expects
from qa.schema import Evidence

_WHOLE = re.compile(
    r"\b(?:nationwide|nationally|countrywide|across (?:the (?:whole )?)?(?:country|nation)|"
    r"in the (?:whole|entire) country|worldwide|globally|across the world)\b",
    re.IGNORECASE,
)
_OF_WHOLE = re.compile(
    r"\b(?:nation(?:s|al|ally|wide)?|countr(?:y|ies)|countrywide|government|ministry|federal|insurers|world(?:wide)?|"
    r"global(?:ly)?|international(?:ly)?|in (?:all|total)|altogether|overall|statewide)\b",
    re.IGNORECASE,
)
_IN_MONEY = re.compile(rf"\bin\s+(?:\w+\s+)?(?P<money>{expects.CURRENCY})\b", re.IGNORECASE)
_SIGNS = {"dollars": "$", "pounds": "£", "euros": "€", "yen": "¥", "yuan": "¥"}


def beside(question: str, best: Evidence) -> bool:
    """Whether `question` asks for a figure of a whole country or in some money, and the sentence that is read as
    answering best, with its heading, has no word for that."""
    if expects.kind(question) not in ("number", "money") and not _IN_MONEY.search(question):
        return False
    told = f"{best.text} {best.passage.title or ''}"
    if _WHOLE.search(question) and not (_OF_WHOLE.search(told) or _names_whole(question, told)):
        return True
    asked = _IN_MONEY.search(question)
    return asked is not None and not _in(asked["money"], best.text)


def _names_whole(question: str, told: str) -> bool:
    """Whether it has a name of the question that is told to be of the whole: "nationwide in Norway"."""
    match = re.search(r"\b(?:nationwide|countrywide|across|in)\s+(?P<name>[A-Z][\w-]+)", question)
    return match is not None and match["name"].lower() in told.lower()


def _in(money: str, text: str) -> bool:
    """Whether a sum in that money stands in `text`, by its word or its sign."""
    name = next((it for it, words in expects.CURRENCIES.items() if re.fullmatch(words, money, re.IGNORECASE)), "")
    words, sign = expects.CURRENCIES.get(name, re.escape(money)), _SIGNS.get(name, "")
    return bool(re.search(rf"\b(?:{words})\b", text, re.IGNORECASE)) or (bool(sign) and sign in text)
