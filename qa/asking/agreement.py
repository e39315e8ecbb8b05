"""Questions whether reports agree: "Was the Courier's coverage consistent with the Gazette's?", "Between the report of
March and that of April, was there a change in the count?" Pure; English.

No sentence of an article says so: what the reports say is put side by side (`reports.consistency`).
"""

from __future__ import annotations

import re
from collections.abc import Sequence

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
