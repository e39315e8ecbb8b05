"""How much may be done: asked for as the limit, and told by what sets one. Pure; English.

"By how much can my landlord raise the rent?" is read as answered by what one landlord did. What may be done is told by
a rule ("by no more than three per cent"), which needs no word of the question.
"""

from __future__ import annotations

import re

from qa.asking import expects
from qa.words import verbs
from qa.words.excerpt import content
from qa.words.grammar import AUXILIARY

# How long a battery can last, and how much a bridge can carry, no rule says.
_SOMEBODY = (
    r"(?:I|we|you|they|he|she|people|anybody|anyone|(?:(?:my|our|your|his|her|their|the|an?)\s+)?(?:[a-z]+\s+)?(?:tenant|"
    r"landlord|landlady|owner|householder|resident|parent|pupil|student|visitor|guest|driver|cyclist|passenger|customer|"
    r"employer|employee|worker|farmer|angler|hunter|skipper|dealer|shop|trader|bank|insurer|firm|company|council|school|"
    r"university|club|government|police)s?)"
)
_HOW_MUCH_MAY = re.compile(
    r"^\W*(?:(?:and|but|so),?\s+)?(?:(?:by|for|at|up to|until)\s+)?how\s+"
    r"(?:much|many|long|far|fast|high|late|often)\b[^?]*?\b(?:(?:can|may)\s+"
    rf"{_SOMEBODY}|(?:am|are|is)\s+(?:\w+\s+){{1,3}}allowed to)\b",
    re.IGNORECASE,
)
_LIMIT = re.compile(
    r"\b(?:(?:no|not) (?:more|longer|later|higher|faster) than|at (?:the )?most|(?:an? )?(?:maximum|limit) of|"
    r"limit(?:s|ed)? (?:to|at)|"
    r"(?:must|may|can|shall|will) not (?:exceed|be (?:more|longer|higher))|capped at|cap of)\b[^.;]*\w",
    re.IGNORECASE,
)
_UP_TO = re.compile(r"\bup to\b[^.;]*\w", re.IGNORECASE)
_ONCE = re.compile(r"\bhad\s+(?:\w+ly\s+)?(?:been\s+)?\w+", re.IGNORECASE)  # what was so before is no rule


def limit(question: str) -> str | None:
    """ "What is the limit?" where it is asked how much somebody may do; None for other questions."""
    return "What is the limit?" if _HOW_MUCH_MAY.match(question) else None


def limits(question: str, text: str) -> bool:
    """Whether it sets a limit, of the kind that is asked for: a fine of up to 400 crowns is none of hours."""
    sets = _LIMIT.search(text) or (_UP_TO.search(text) and (content(question) & content(text) or not _past(text)))
    return bool(sets) and not once(text) and expects.has(expects.kind(question), question, text)


def _past(text: str) -> bool:
    """Whether a verb tells what was: "the ferry carried up to 90", not "it may be raised by up to 5"."""
    words = re.findall(r"[a-z]+", text)
    return any(
        word in ("was", "were", "had", "did") or (verbs.is_past(word) and before not in AUXILIARY)
        for before, word in zip(["", *words], words, strict=False)
    )


def once(text: str) -> bool:
    """Whether it tells only what was so, or was done, before."""
    return bool(_ONCE.search(text))
