"""Whether a later report says of what an earlier one told that it was only thought so at first: "a key to a side door
and not the skylight, as first assumed". Pure; English."""

from __future__ import annotations

import re

from qa.days import dates
from qa.schema import Evidence
from qa.words.excerpt import content

_AS_FIRST = re.compile(
    r"\b(?:not|rather than|instead of)\s(?P<what>[^\s,;.:“”\"][^,;.:“”\"]{2,59}?),?\sas\s(?:had\s|was\s)?(?:been\s)?"
    r"(?:first|initially|originally|earlier|previously)\s(?:assumed|thought|believed|reported|said|stated|feared|"
    r"suspected|supposed)\b",
    re.IGNORECASE,
)
_DENIES = re.compile(r"\b(?:not|no|never|ruled out|rules out|den(?:y|ies|ied))\b|n['’]t\b", re.IGNORECASE)


def of(question: str, new: Evidence, old: Evidence) -> bool:
    """Whether `new`, of a later day, says so of something that `old`, of the same matter, has and does not deny; both
    have another word in common, or one of the question."""
    if not dates.later(new.passage.published, old.passage.published) or _DENIES.search(old.text):
        return False
    akin = old.akin if old.akin is not None else new.akin
    if akin is not None and not {new.passage.article_id, old.passage.article_id} <= akin:
        return False
    told = _AS_FIRST.search(new.text)
    what = content(told["what"]) - content(question) if told else frozenset[str]()
    common = (content(new.text) | content(question)) - what
    return bool(what) and what <= content(old.text) and not common.isdisjoint(content(old.text))
