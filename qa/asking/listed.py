"""Questions for what the archive can list: "What corrections have been published?", "Which outlets reported on the Ice
House fire?". Pure; English."""

from __future__ import annotations

import re
from collections.abc import Sequence

from qa.asking.outlets import mentions, named_outlets
from qa.words.terms import content_words

_CORRECTIONS = (
    re.compile(r"^(?:what|which)\s+corrections?\s+(?P<rest>(?:have|has|had|were|was|did|are|is|do|does)\b.*)$", re.I),
    re.compile(r"^(?:list|show|give)\s+(?:me\s+)?(?:all\s+|the\s+|any\s+)*corrections\b(?P<rest>.*)$", re.I),
    re.compile(r"^(?:are|were|have)\s+there\s+(?:been\s+)?any\s+corrections\b(?P<rest>.*)$", re.I),
    re.compile(r"^what\s+(?P<rest>(?:has|have|did)\s+.+?\s+corrected?)$", re.I),
)
# What may stand beside an outlet's name where no matter is named.
_PLAIN = frozenset(
    "published publish made make issued issue printed print run ran correct corrected correction corrections archive "
    "articles reports papers outlets far".split()
)
_OUTLETS = re.compile(
    r"^(?:(?:which|what)\s+(?:news\s+)?(?:outlets|papers|newspapers|media|sources|publications|stations)|"
    r"who(?!\s+(?:ha[sd]\s+|have\s+)?(?:covered|carried)\b))\s+"  # "who covered the costs?"
    r"(?:have\s+|has\s+)?(?:reported\s+on|reported\s+about|wrote\s+about|written\s+about|covered(?!\s+(?:up|for)\b)|"
    r"carried\s+news\s+of)\s+"
    r"(?P<subject>.+)$",
    re.IGNORECASE,
)


def corrections(question: str, outlets: Sequence[str]) -> tuple[str, ...] | None:
    """The outlets whose corrections are asked for, none for all; None where none are, or those of a matter."""
    bare = " ".join(question.split()).strip(" ?.!")
    match = next(filter(None, (form.match(bare) for form in _CORRECTIONS)), None)
    if match is None:
        return None
    rest = match["rest"]
    named = named_outlets(rest, outlets)
    for mention in reversed(mentions(rest, outlets)):
        rest = f"{rest[: mention.start]} {rest[mention.end :]}"
    return named if _PLAIN.issuperset(content_words(rest)) and (named or "corrections" in bare.lower()) else None


def reported_on(question: str) -> str | None:
    """The subject of which it is asked what outlets reported on it."""
    match = _OUTLETS.match(" ".join(question.split()).strip(" ?.!"))
    return match["subject"] if match and content_words(match["subject"]) else None
