"""Whether a later report says of what an earlier one told that it was only thought so at first: "a key to a side door
and not the skylight, as first assumed". Pure; English."""

from __future__ import annotations

import re

from qa.days import dates
from qa.schema import Evidence
from qa.words.excerpt import content

_AS_FIRST = re.compile(
    r"\b(?:not|rather than|instead of)\s+(?P<what>[^,;.:“”\"]{3,60}?),?\s+as\s+(?:had\s+|was\s+)?(?:been\s+)?"
    r"(?:first|initially|originally|earlier|previously)\s+(?:assumed|thought|believed|reported|said|stated|feared|"
    r"suspected|supposed)\b",
    re.IGNORECASE,
)


def of(question: str, new: Evidence, old: Evidence) -> bool:
    """Whether `new`, of a later day and on what is asked, says so of something in `old` that it shares no more than
    the question's own words with."""
    told = _AS_FIRST.search(new.text)
    if told is None or not dates.later(new.passage.published, old.passage.published):
        return False
    what = content(told["what"]) - content(question)
    return bool(what) and what <= content(old.text) and not _AS_FIRST.search(old.text)
