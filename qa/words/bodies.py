"""Bodies that news calls by their initials and by their names, each for the other. Pure; English.

Only such as everybody knows: any three words with capitals begin with somebody's initials.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache

_NAMES = {
    "AfD": "Alternative for Germany",
    "APEC": "Asia-Pacific Economic Cooperation",
    "ASEAN": "Association of Southeast Asian Nations",
    "BBC": "British Broadcasting Corporation",
    "CDC": "Centers for Disease Control and Prevention",
    "CIA": "Central Intelligence Agency",
    "DOJ": "Department of Justice",
    "ECB": "European Central Bank",
    "EPA": "Environmental Protection Agency",
    "ESA": "European Space Agency",
    "EU": "European Union",
    "FAA": "Federal Aviation Administration",
    "FBI": "Federal Bureau of Investigation",
    "FCC": "Federal Communications Commission",
    "FDA": "Food and Drug Administration",
    "FTC": "Federal Trade Commission",
    "IAEA": "International Atomic Energy Agency",
    "ICC": "International Criminal Court",
    "ICJ": "International Court of Justice",
    "ILO": "International Labour Organization",
    "IMF": "International Monetary Fund",
    "IOC": "International Olympic Committee",
    "IRS": "Internal Revenue Service",
    "ITC": "International Trade Commission",
    "NHS": "National Health Service",
    "NTSB": "National Transportation Safety Board",
    "OECD": "Organisation for Economic Co-operation and Development",
    "OPEC": "Organization of the Petroleum Exporting Countries",
    "OSCE": "Organization for Security and Co-operation in Europe",
    "SEC": "Securities and Exchange Commission",
    "UN": "United Nations",
    "WADA": "World Anti-Doping Agency",
    "WHO": "World Health Organization",
    "WTO": "World Trade Organization",
}
_SHORT = re.compile(rf"(?<![\w.])(?:{'|'.join(_NAMES)})(?![\w.])")


def bodies(question: str, texts: Iterable[str]) -> dict[str, str]:
    """The initials in `question` of bodies whose name one of `texts` has, each with that."""
    asked = frozenset() if question.isupper() else frozenset(_SHORT.findall(question))
    return {it: _NAMES[it] for it in sorted(asked) if any(_NAMES[it] in text for text in texts)} if asked else {}


@lru_cache(2_000)
def initials_of_bodies(text: str) -> frozenset[str]:
    """The initials, in small letters, of the bodies that `text` names: "eu" where it has "European Union"."""
    return frozenset(short.lower() for short, name in _NAMES.items() if name in text)
