"""Which of a kind of goods are called back: "Which peas are affected?" is answered by what they are sold as. Pure;
English."""

from __future__ import annotations

import re

_ASKED = re.compile(
    r"^\W*(?:which|what)\s+(?P<goods>(?!(?:people|areas?|places?|regions?|towns?)\b)[a-z-]+(?: [a-z-]+){0,2}?)\s+"
    r"(?:are|is|were|was|have been|has been)\s+(?:the\s+)?(?:dangerous|unsafe|not safe|harmful|risky|affected|"
    r"contaminated|tainted|recalled|called back|withdrawn)\b"
    r"[^?]{0,40}\?*$",
    re.IGNORECASE,
)
_SOLD_AS = re.compile(
    r"\b(?:sold|marketed|packed|labelled|branded)\b[^.;]*\b(?:name|brand|label|bags?|packs?|bottles?|tins?|jars?|boxes)\b|"
    r"\bbest[- ]before|\b(?:batch|lot|serial|model) (?:numbers?|codes?)\b",
    re.IGNORECASE,
)


def sold_as(question: str) -> str | None:
    """The question under which name they are sold, if `question` asks which are called back; None for others."""
    asked = _ASKED.match(question)
    return f"Under which name were the {asked['goods']} sold?" if asked else None


def tells(text: str) -> bool:
    """Whether a sentence says what they are sold as."""
    return bool(_SOLD_AS.search(text))
