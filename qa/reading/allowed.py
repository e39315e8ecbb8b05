"""How much may be done: asked for as the limit, and told by what sets one. Pure; English.

"By how much can my landlord raise the rent?" is read as answered by what one landlord did. What may be done is told by
a rule ("by no more than three per cent"), which needs no word of the question.
"""

from __future__ import annotations

import re

from qa.asking import expects

_HOW_MUCH_MAY = re.compile(
    r"^\W*(?:(?:and|but|so),?\s+)?(?:(?:by|for|at|up to|until)\s+)?how\s+"
    r"(?:much|many|long|far|fast|high|late|often)\b[^?]*?\b(?:(?:can|may)\s+"
    r"(?:I|we|you|they|he|she|it|people|my|our|your|the|an?)|(?:am|are|is)\s+(?:\w+\s+){1,3}allowed to)\b",
    re.IGNORECASE,
)
_LIMIT = re.compile(
    r"\b(?:(?:no|not) (?:more|longer|later|higher|faster) than|at (?:the )?most|(?:an? )?(?:maximum|limit) of|"
    r"limit(?:s|ed)? (?:to|at)|"
    r"(?:must|may|can|shall|will) not (?:exceed|be (?:more|longer|higher))|capped at|cap of|up to)\b[^.;]*\w",
    re.IGNORECASE,
)
_ONCE = re.compile(r"\bhad\s+(?:\w+ly\s+)?(?:been\s+)?\w+", re.IGNORECASE)  # what was so before is no rule


def limit(question: str) -> str | None:
    """ "What is the limit?" where it is asked how much somebody may do; None for other questions."""
    return "What is the limit?" if _HOW_MUCH_MAY.match(question) else None


def limits(question: str, text: str) -> bool:
    """Whether it sets a limit, of the kind that is asked for: a fine of up to 400 crowns is none of hours."""
    return bool(_LIMIT.search(text)) and not once(text) and expects.has(expects.kind(question), question, text)


def once(text: str) -> bool:
    """Whether it tells only what was so, or was done, before."""
    return bool(_ONCE.search(text))
