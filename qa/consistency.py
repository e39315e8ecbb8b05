"""Questions whether reports agree: "Was the Courier's account consistent with the Gazette's?", "Between the report of
March and that of April, was there a change in the count?" Pure; English.

No sentence of an article says so. What the reports say is put side by side: they are taken to differ where two
sentences that speak of the same thing give other figures, deny each other or say the opposite, and to agree otherwise.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from qa.amounts import wrong_numbers
from qa.excerpt import content
from qa.findings import opposed

_AGREES = r"consisten(?:t|tly|cy)|agree(?:ment)?|in (?:line|agreement)|unchanged"
_DIFFERS = (
    r"inconsisten(?:t|tly|cy|cies)|disagree(?:ment)?|contradict(?:s|ed|ions?|ory)?|differ|discrepanc(?:y|ies)|"
    r"changed?|shift(?:ed)?|conflict"
)
# The question itself, behind "Between the report of … and that of …, " or "After …, ".
_ASKS = re.compile(r"(?:was|were|is|are|did|do|does|has|have|had)\s.+$", re.IGNORECASE | re.DOTALL)
_REPORT = re.compile(r"\b(?:report|article|piece|account|review|editorial|portrayal|narrative)\b", re.IGNORECASE)
_REPORTS = re.compile(
    r"\b(?:reports|articles|pieces|stories|accounts|versions|reviews|outlets|newspapers|papers|sources|coverage|reporting)\b",
    re.IGNORECASE,
)
_FEWEST = 2  # reports that can be compared
_WHICH = re.compile(r"\s*(?:who|whom|whose|which|what|when|where|why|how)\b", re.IGNORECASE)
_PLACES = re.compile(r"^|,\s+")
_WORD = re.compile(rf"\b(?:(?P<agrees>{_AGREES})|(?P<differs>{_DIFFERS}))\b(?!\s+that\b)", re.IGNORECASE)
_EITHER = re.compile(r"\bor\s+(?:do|does|did|is|are|was|were)\b", re.IGNORECASE)
_JOINED = re.compile(r"\b(?:while|whereas|but)\b", re.IGNORECASE)
_CLAIMS = re.compile(r"\b(?:said|says?|claims?|claimed|stated?s?|suggest(?:s|ed)?|indicate[sd]?)\b", re.IGNORECASE)
_CONCLUDED = re.compile(r",\s+(?:\w+ly\s+)?\w+ing\b.*$", re.DOTALL)  # "…, indicating a change": what the asker thinks
_ALIKE = 0.55  # share of the words of the longer of two sentences that the other has, if they speak of the same thing
_WORDS = 5  # content words of a sentence that can be compared

_OPPOSED = {
    "denial": "one denies what the other says",
    "opposite": "one says the opposite of the other",
    "swapped": "one has two names the other way round",
}


class Differing(NamedTuple):
    """Two sentences that cannot both stand, and why."""

    one: str
    other: str
    reason: str


def asks_agreement(question: str, sources: int) -> bool | None:
    """True if `question` asks whether reports agree, False if it asks whether they differ, None if neither.

    `sources` is how many times it names an outlet. Two must be named, or two reports: whether a council changed a
    timetable, or two ministers agree, is told by sentences. A question put in the negative ("was there no change?")
    asks the same: "no" says that there was none.
    """
    reports = max(sources, len(_REPORT.findall(question)), _FEWEST * bool(_REPORTS.search(question)))
    if _WHICH.match(question) or reports < _FEWEST:
        return None
    starts = [match.end() for match in _PLACES.finditer(question)]
    asks = next((found[0] for start in reversed(starts) if (found := _ASKS.match(question, start))), None)
    if asks is None or _EITHER.search(asks) or _JOINED.search(asks):
        return None
    word = _WORD.search(_CONCLUDED.sub("", asks))
    return None if word is None or _CLAIMS.search(asks[: word.start()]) else word["agrees"] is not None


def differing(one: Sequence[str], other: Sequence[str]) -> Differing | None:
    """The first sentence of the one report that cannot stand beside a sentence of the other."""
    others = [(text, content(text)) for text in other]
    for text in one:
        words = content(text)
        for basis, there in others:
            if min(len(words), len(there)) < _WORDS or len(words & there) < _ALIKE * max(len(words), len(there)):
                continue
            if reason := _reason(text, basis):
                return Differing(text, basis, reason)
    return None


def _reason(text: str, basis: str) -> str:
    if found := next(opposed(text, basis), None):
        return _OPPOSED[found.kind]
    numbers = any(hard for _, _, hard in wrong_numbers(text, basis)) and any(
        hard for _, _, hard in wrong_numbers(basis, text)
    )
    return "their figures are not the same" if numbers else ""
