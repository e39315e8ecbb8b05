"""Who pays for what is to come: asked for as who will, and told by who is to bear the cost. Pure; English.

"Who pays for the rebuilding?" is read as answered by any payment, and hardly by "He would ask the government to bear
half the cost of rebuilding".
"""

from __future__ import annotations

import re

from qa.schema import Evidence

_PAYS = re.compile(
    r"^\W*(?:(?:and|but|so),?\s+)?who(?:['’]s|\s+is)?\s+(?:pays|paying|going\s+to\s+pay|to\s+pay|meant\s+to\s+pay)"
    r"\s+for\s+(?P<what>[^?,;]+?)\W*$",
    re.IGNORECASE,
)
_BEARS = re.compile(
    r"\b(?:bear|meet|cover|share|foot|shoulder|pick up|contribute|pay|fund|finance)\w*\b[^.;]{0,40}?"
    r"\b(?:costs?|bills?|expenses?)\b",
    re.IGNORECASE,
)
_TO_COME = re.compile(r"\b(?:will|would|is to|are to|wants?|asked?|should|must|agreed to|promised to)\b", re.IGNORECASE)


def to_pay(question: str) -> str | None:
    """The question who will pay, if `question` asks who pays for something; None for others."""
    asked = _PAYS.match(question)
    return f"Who will pay for {asked['what']}?" if asked else None


def bears(item: Evidence) -> bool:
    """Whether a sentence tells who is to bear a cost."""
    return bool(_BEARS.search(item.text)) and bool(_TO_COME.search(item.text))
