"""Whose word a question takes: "if one believes her lawyer", "by the mayor's own account", "as Acme tells it" say no
other than "according to", which is how reports put it. Pure; English."""

from __future__ import annotations

import re

_WHO = r"(?P<who>(?!(?:in|that|what|it|all|this)\b)(?:the |his |her |their |its |an? )?[^\W\d_][\w .’'&-]{0,60}?)"
_EDGE = r"(?=\s*(?:[,?.!]|$))"
_FORMS = tuple(
    re.compile(rf"(?P<before>^|,?\s+)(?:{form}){_EDGE}(?P<comma>,?)", re.IGNORECASE)
    for form in (
        rf"if (?:one|you|we) (?:believes?|trusts?|(?:is|are) to believe|can believe) {_WHO}",
        rf"if {_WHO} (?:is|are) to be believed",
        rf"(?:by|in|on) {_WHO}(?:['’]s|(?<=s)['’]) (?:own )?(?:account|telling|version|reckoning)"
        r"(?: of (?:it|events|things))?",
        rf"as {_WHO} (?:tells?|told|puts?|sees?|saw) it",
        rf"to hear {_WHO} tell it",
    )
)


def credited(question: str) -> str:
    """The question with "according to" whoever's word it takes, where it says so in another way; else as it is."""
    for form in _FORMS:
        if (match := form.search(question)) is not None:
            who, begins = match["who"], not match["before"]
            said = f"According to {who}," if begins else f", according to {who}{match['comma']}"
            return f"{question[: match.start()]}{said}{question[match.end() :]}"
    return question
