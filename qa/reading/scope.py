"""Figures that are of a part of what is asked for, in other money, or told too early: "How much damage did the storm do
nationwide?" is not told by what a mayor says of a promenade, nor a price in dollars by one in pounds, nor how many came
on the 17th by an article of the 6th. Pure; English.
"""

from __future__ import annotations

import re
from datetime import date, timedelta

from qa.asking import expects
from qa.days import dates
from qa.schema import Evidence

_WHOLE = re.compile(
    r"\b(?:nationwide|nationally|countrywide|across (?:the (?:whole )?)?(?:country|nation)|"
    r"in the (?:whole|entire) country|worldwide|globally|across the world)\b",
    re.IGNORECASE,
)
# Who speaks, or what is spoken of, is a part of the country.
_OF_PART = re.compile(
    r"\b(?:mayor(?:ess)?|(?:town|city|village|district|county|parish|local|regional) (?:council\w*|authorit\w+|hall|"
    r"officials?|government)|the (?:town|city|village|district|county|suburb|borough|island))\b",
    re.IGNORECASE,
)
_OF_WHOLE = re.compile(
    r"\b(?:nation(?:s|al|ally|wide)?|countr(?:y|ies)|countrywide|government|ministry|federal|insurers|world(?:wide)?|"
    r"global(?:ly)?|international(?:ly)?|in (?:all|total)|altogether|overall)\b",
    re.IGNORECASE,
)
_WAS = re.compile(
    r"\b(?:came|attended|watched|turned (?:up|out)|voted|were (?:killed|hurt|injured|arrested))\b", re.IGNORECASE
)
_PLANNED = re.compile(r"\b(?:due|planned|scheduled|expected|set|supposed|meant|to have)\b", re.IGNORECASE)
_OF_YEAR_BEFORE = re.compile(
    r"\b(?:last|previous|an earlier) year|\b(?:19|20)\d\d\b|\byears? (?:ago|earlier|before)\b", re.I
)
_WEEKS_BEFORE = timedelta(weeks=8)
_SMALL = "small change"
_IN_MONEY = re.compile(rf"\bin\s+(?!the\b)(?:[A-Z][a-z]+\s+)?(?P<money>{expects.CURRENCY})\b", re.IGNORECASE)
_SIGNS = {"dollars": r"\$|\bUSD\b", "pounds": r"£|\bGBP\b|\b\d+p\b", "euros": r"€|\bEUR\b", "yen": r"¥|\bJPY\b"}


def beside(question: str, best: Evidence) -> bool:
    """Whether `question` asks for a figure of a whole country, and the sentence that is read as answering best is of a
    part, or for a sum in some money, and it has sums in other money alone."""
    kind = expects.kind(question)
    if kind not in ("number", "money"):
        return False
    text = f"{best.text} {best.passage.title or ''}"
    if _WHOLE.search(question) and _OF_PART.search(best.text) and not _OF_WHOLE.search(text):
        return True
    asked = _IN_MONEY.search(question) if kind == "money" else None
    if asked is None:
        return False
    has = {name for name in expects.CURRENCIES if name != _SMALL and _in(name, best.text)}
    wanted = {name for name, words in expects.CURRENCIES.items() if re.fullmatch(words, asked["money"], re.IGNORECASE)}
    return bool(has) and has.isdisjoint(wanted)


def told_ahead(question: str, best: Evidence) -> bool:
    """Whether `question` asks for a figure of what was on a day that it names without its year, and the sentence's
    article appeared in the weeks before that day; one that speaks of an earlier year may tell it."""
    published = dates.day_of(best.passage.published)
    if published is None or expects.kind(question) not in ("number", "money"):
        return False
    if not _WAS.search(question) or _PLANNED.search(question) or _OF_YEAR_BEFORE.search(best.text):
        return False
    if _WAS.search(best.text):  # of then, whenever that was
        return False
    asked = [it for it in dates.mentions(question) if it.month and it.day]
    if len(asked) != 1 or asked[0].year is not None:
        return False
    try:
        day = date(published.year, asked[0].month or 1, asked[0].day or 1)
    except ValueError:
        return False
    return published < day <= published + _WEEKS_BEFORE


def _in(money: str, text: str) -> bool:
    """Whether a sum in that money stands in `text`, by its word or its sign."""
    sign = _SIGNS.get(money)
    words = rf"\d[^.;]{{0,12}}\b(?:{expects.CURRENCIES[money]})\b"
    return bool(re.search(words, text, re.IGNORECASE)) or (sign is not None and re.search(sign, text) is not None)
