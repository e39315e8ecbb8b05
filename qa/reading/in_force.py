"""From when a rule, a fare or an order holds: asked for as when it takes effect, and told by what says so. Pure;
English.

"From when must trains slow down?" is read as answered by the day on which that was ordered. When it begins is told by a
sentence that needs no word of the question: "The order takes effect on 1 May".
"""

from __future__ import annotations

import re

_HOLDS = (
    r"(?:take[sn]? effect|com(?:e|es|ing) into (?:force|effect)|(?:be|become) (?:effective|law|compulsory|mandatory)|"
    r"(?:start|begin)s? to apply|appl(?:y|ies)(?! for\b))"
)
_FROM_WHEN = re.compile(
    r"^\W*(?:(?:and|but|so),?\s+)?"
    r"(?:(?:from|as of)\s+(?:when|what\s+(?:date|day))\s+(?:must|may|can|will|do|does|should)\b|"
    rf"(?:when|(?:from|on)\s+what\s+(?:date|day))\s+(?:do|does|did|will|would|is|are)\b[^?]*\b{_HOLDS}\b)",
    re.IGNORECASE,
)
_TAKES_EFFECT = re.compile(
    r"\b(?:tak(?:es?|ing) effect|took effect|(?:to|will|would) take effect|com(?:es?|ing) into (?:force|effect)|"
    r"came into (?:force|effect)|(?:goes|go|going|went) into (?:force|effect)|"
    r"(?:is|are|be) (?:effective|in force) (?:from|on)|"
    r"effective (?:from )?(?:\d|[A-Z])|appl(?:y|ies) from|(?:holds?|valid) from)\b",
    re.IGNORECASE,
)


def effect(question: str) -> str | None:
    """ "When does it take effect?" where it is asked from when something holds; None for other questions."""
    return "When does it take effect?" if _FROM_WHEN.match(question) else None


def takes_effect(text: str) -> bool:
    """Whether it says from when something holds."""
    return _TAKES_EFFECT.search(text) is not None
