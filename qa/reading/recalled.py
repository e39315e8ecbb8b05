"""Which of a kind of goods are called back: "Which peas are affected?" is answered by what they are sold as. Pure;
English."""

from __future__ import annotations

import re

from qa.schema import Evidence
from qa.words.excerpt import content

_ASKED = re.compile(
    r"^\W*(?:which|what)\s+(?P<goods>(?!(?:people|areas?|places?|regions?|towns?)\b)[a-z-]+(?: [a-z-]+){0,2}?)\s+"
    r"(?:are|is|were|was|have been|has been)\s+(?:the\s+)?(?:dangerous|unsafe|not safe|harmful|risky|affected|"
    r"contaminated|tainted|recalled|called back|withdrawn)\b"
    r"[^?]{0,40}\?*$",
    re.IGNORECASE,
)
_DANGER = re.compile(
    r"\b(?:dangerous|unsafe|not safe|harmful|risky|contaminated|tainted|recalled|called back)\b", re.IGNORECASE
)
_SOLD_AS = re.compile(
    r"\b(?:sold|marketed|packed|labelled|branded)\b[^.;]*\b(?:name|brand|label|bags?|packs?|bottles?|tins?|jars?|boxes)\b|"
    r"\bbest[- ]before|\b(?:batch|lot|serial|model) (?:numbers?|codes?)\b",
    re.IGNORECASE,
)
_RECALL = re.compile(
    r"\b(?:recall\w*|call(?:s|ed|ing) back|tak(?:en?|ing) off the shel(?:f|ves)|withdr(?:ew|awn|aws?|awal))\b",
    re.IGNORECASE,
)
_POINTS = re.compile(r"\W*(?:they|it|these|this)\b", re.IGNORECASE)


def sold_as(question: str) -> str | None:
    """The question under which name they are sold, if `question` asks which are called back; None for others."""
    asked = _ASKED.match(question)
    return f"Under which name were the {asked['goods']} sold?" if asked else None


def tells(question: str, item: Evidence) -> bool:
    """Whether a sentence says what they are sold as: it, or the one before it that its pronoun means, names the goods,
    and its passage tells of a recall, or the question of a danger."""
    asked = _ASKED.match(question)
    if asked is None or not _SOLD_AS.search(item.text):
        return False
    said = f"{item.before} {item.text}" if _POINTS.match(item.text) else item.text
    told = f"{item.passage.title or ''} {item.passage.text}"
    return content(asked["goods"].split()[-1]) <= content(said) and bool(
        _DANGER.search(question) or _RECALL.search(told)
    )
