"""Questions whether reports agree: "Was the Courier's coverage consistent with the Gazette's?", "Between the report of
March and that of April, was there a change in the count?" Pure; English.

No sentence of an article says so. What the reports say is put side by side: they are taken to differ where two
sentences that speak of the same thing give other figures, deny each other or say the opposite, and to agree otherwise.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from qa import dates
from qa.amounts import wrong_numbers
from qa.excerpt import content
from qa.findings import opposed
from qa.spelling import name_keys

_AGREES = r"(?P<holds>consisten(?:t|tly|cy))|agree(?:ment)?|in (?:line|agreement)|unchanged"
_DIFFERS = (
    r"(?P<fails>inconsisten(?:t|tly|cy|cies))|disagree(?:ment)?|contradict(?:s|ed|ions?|ory)?|differ|discrepanc(?:y|ies)|"
    r"(?P<becomes>changed?|shift(?:ed)?)"
)
_WORD = re.compile(rf"\b(?:(?P<agrees>{_AGREES})|(?P<differs>{_DIFFERS}))\b(?!\s+(?:that|to)\b)", re.IGNORECASE)
_WHICH = re.compile(r"\s*(?:who|whom|whose|which|what|when|where|why|how)\b", re.IGNORECASE)
# The question itself, behind "Between the report of … and that of …, " or "After …, ".
_ASKS = re.compile(r"(?:was|were|is|are|did|do|does|has|have|had)\s.+$", re.IGNORECASE | re.DOTALL)
_PLACES = re.compile(r"^|,\s+")
_EITHER = re.compile(r"\bor\s+(?:do|does|did|is|are|was|were)\b", re.IGNORECASE)
_JOINED = re.compile(r"\b(?:while|whereas|but)\b", re.IGNORECASE)
_CLAIMS = re.compile(  # before the word: what the reports say is asked about, not whether they agree
    r"\b(?:said|says?|claims?|claimed|states?\s+that|stated|suggest(?:s|ed)?|indicate[sd]?|reports?\s+(?:of|that)|"
    r"(?:report|cover|confirm|mention)(?:ed|s)?\s+(?:a|an|any|the)\b)",
    re.IGNORECASE,
)
_CONCLUDED = re.compile(r",\s+(?:\w+ly\s+)?\w+ing\b.*$", re.DOTALL)  # "…, indicating a change": what the asker thinks
_REPORT = re.compile(r"\b(?:report|article|review|editorial|portrayal|narrative)\b", re.IGNORECASE)
_REPORTS = re.compile(r"\b(?:reports|articles|outlets|newspapers|accounts of)\b", re.IGNORECASE)
_BETWEEN = re.compile(r"\b(?:between|compared (?:to|with))\b.*", re.IGNORECASE | re.DOTALL)
_FEWEST = 2  # reports that can be compared
_FOLLOWED = re.compile(r"\s\([^()]*\)\s*$")  # what a follow-up is about
_ALIKE = 0.55  # share of the words of the longer of two sentences that the other has, if they speak of the same thing
_WORDS = 5  # content words of a sentence that can be compared
_NAME = re.compile(r"(?<=[\w,;] )[^\W\d_][\w’'-]*")
_OPPOSED = {
    "denial": "one denies something, the other does not",
    "opposite": "one says the opposite of the other",
    "swapped": "one has two names the other way round",
}


class Differing(NamedTuple):
    """Two sentences that cannot both stand, and why."""

    one: str
    other: str
    reason: str


def asks_agreement(question: str, outlets: Sequence[tuple[int, int]]) -> bool | None:
    """True if `question` asks whether reports agree, False if it asks whether they differ, None if neither.

    `outlets` are the places where it names any. It must name two reports, and as those that are compared: whether a
    council changed a timetable, or two ministers agree, is told by sentences. A question put in the negative ("was
    there no change?") asks the same: "no" says that there was none.
    """
    question = _FOLLOWED.sub("", question)
    starts = [match.end() for match in _PLACES.finditer(question)]
    start = next((at for at in reversed(starts) if _ASKS.match(question, at)), None)
    if start is None or _WHICH.match(question):
        return None
    asks = question[start:]
    word = _WORD.search(_CONCLUDED.sub("", asks))
    if word is None or _EITHER.search(asks) or _JOINED.search(asks) or _CLAIMS.search(asks[: word.start()]):
        return None

    def reports(text: str, begins: int) -> int:
        named = sum(begins <= at < begins + len(text) for at, _ in outlets)
        return max(named, len(_REPORT.findall(text)), _FEWEST * bool(_REPORTS.search(text)))

    between = _BETWEEN.search(asks, word.end())
    compared = reports(question[:start], 0) >= _FEWEST or (
        between is not None and reports(between[0], start + between.start()) >= _FEWEST
    )
    # What has changed is known only between reports that are named, what agrees may be the reports themselves, and
    # whether something is consistent is seldom asked of anything else.
    within = question if word["holds"] or word["fails"] else asks[: word.start()]
    if not compared and (word["becomes"] or reports(within, start if within != question else 0) < _FEWEST):
        return None
    return word["agrees"] is not None


def differing(one: Sequence[str], other: Sequence[str]) -> Differing | None:
    """The first sentence of the one report that cannot stand beside a sentence of the other."""
    others = [(text, content(text)) for text in other]
    for text in one:
        words = content(text)
        for basis, there in others:
            if min(len(words), len(there)) < _WORDS or len(words & there) < _ALIKE * max(len(words), len(there)):
                continue
            if _of_one_thing(text, basis) and (reason := _reason(text, basis)):
                return Differing(text, basis, reason)
    return None


def _of_one_thing(text: str, basis: str) -> bool:
    """Whether neither names somebody, some place or some year that the other does not, or not both do."""
    names = [
        {name_keys(match.group()) for match in _NAME.finditer(it) if match.group()[0].isupper()} for it in (text, basis)
    ]
    years = [{mention.year for mention in dates.mentions(it)} for it in (text, basis)]
    return not any(these - those and those - these for these, those in (names, years))


def _reason(text: str, basis: str) -> str:
    if found := next(opposed(text, basis), None):
        return _OPPOSED[found.kind]
    numbers = any(hard for _, _, hard in wrong_numbers(text, basis)) and any(
        hard for _, _, hard in wrong_numbers(basis, text)
    )
    return "their figures are not the same" if numbers else ""
