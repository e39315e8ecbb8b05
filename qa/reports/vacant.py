"""Whether a report tells that nobody has been chosen yet to follow somebody, where it is asked who does. Pure; English.

"Who takes over the museum after Roe?" seems to be answered by whoever takes anything over. Where the newest report on
Roe says that "her successor has not been chosen", nobody does.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from qa.injection.injection import injected
from qa.reports.report import sentences
from qa.schema import Evidence, Found
from qa.who import holders
from qa.words.terms import fold, tokens

_NAME = r"(?-i:[^\W\d_a-z][\w’'-]*\w(?:\s+[^\W\d_a-z][\w’'-]*\w)*)"
_ASKS = re.compile(
    r"\W*(?:(?:and|so|but),?\s+)?who(?:['’]s|\s+(?:is|will|would|has|is going to|is to))?\s+(?:be\s+)?"
    r"(?:tak(?:e|es|en|ing) over|succe(?:ed|eds|eded|eding)|replac(?:e|es|ed|ing)|follow(?:s|ed|ing)?)\b"
    rf"(?:[^?]*?\b(?:after|from)\s+(?P<after>{_NAME})|\s+(?P<whom>{_NAME}))",
    re.IGNORECASE,
)
_CHOSEN = "chosen|named|found|appointed|picked|announced|decided|elected|hired"
_NOBODY = re.compile(
    r"\b(?:successor|replacement)\b[^,.;:]{0,30}?\b(?:(?:has|have|is) (?:not|yet to)|hasn['’]t|isn['’]t)\b"
    rf"[^,.;:]{{0,20}}?\b(?:{_CHOSEN}|known|clear)\b"
    rf"|\bno (?:successor|replacement) (?:has|have|is|was) (?:yet )?(?:been )?(?:yet )?(?:{_CHOSEN})\b"
    rf"|\b(?:has|have) (?:not|yet to|not yet) (?:(?:yet|been|be) )*(?:choose|name|find|appoint|pick|{_CHOSEN})"
    r" an? (?:successor|replacement)\b",
    re.IGNORECASE,
)
_FOR_NOW = re.compile(
    r"\b(?:tak(?:e|es|ing) over|took over|interim|acting|caretaker|for now|for the time being|"
    r"st(?:and|ands|anding|ood) in)\b",
    re.IGNORECASE,
)


def nobody(question: str, passages: Sequence[Found]) -> tuple[str, Evidence] | None:
    """Whom nobody has been chosen to follow, and the sentence that tells it, of the newest report that names them; None
    where it is not asked who does, somebody does so for now, or a later report has a word of it."""
    asked = _ASKS.match(question)
    name = (asked["after"] or asked["whom"]) if asked else ""
    words = frozenset(tokens(fold(name)))
    if not words:
        return None
    on_it = [it for it in passages if not it.opinion and words <= set(tokens(fold(f"{it.title or ''} {it.text}")))]
    newest = max((it.published or "" for it in on_it), default="")
    told = [it for passage in on_it for it in sentences(passage, 0.0)]
    if any(holders.takes(it.text) and _FOR_NOW.search(it.text) for it in told):
        return None
    found = (it for it in told if (it.passage.published or "") == newest and _NOBODY.search(it.text))
    item = next((it for it in found if not injected(it)), None)
    return (name, item) if item else None
