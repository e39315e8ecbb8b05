"""A case that comes to court: "When does her own case come to court?" asks when her trial begins. Pure; English.

No report says it in those words, and a reader takes whoever walks into a court for an answer.
"""

from __future__ import annotations

import re

_TO_COURT = re.compile(
    r"^(?P<when>\W*(?:(?:and|so|but),?\s+)?when\s+(?:does|will|is)\s+[^?,;]{1,60}?['’]s?\s+)(?:own\s+)?(?:court\s+)?"
    r"(?:case|lawsuit|suit)\s+(?P<to>(?:going\s+to\s+|due\s+to\s+|to\s+)?)"
    r"(?:(?:come|go|get)\s+(?:to|before|up\s+in)\s+(?:an?\s+|the\s+)?(?:court|trial)|reach\s+(?:the\s+)?court)\b",
    re.IGNORECASE,
)


def as_trial(question: str) -> str:
    """The question for the day on which a case comes to court, as one for that on which the trial begins."""
    return _TO_COURT.sub(r"\g<when>trial \g<to>begin", question)
