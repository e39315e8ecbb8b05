"""Which "one" is meant by the question before: "What was the first offer?", "And the final one?" asks of the final
offer. Pure; English.
"""

from __future__ import annotations

import re

_WHICH = (
    r"(?:first|second|third|fourth|last|final|latest|newest|new|old|older|newer|original|initial|earlier|later|next|"
    r"previous|improved|revised|other|current|bigger|smaller|higher|lower)"
)
_ONE = re.compile(
    rf"\b(?P<the>(?:the|its|his|her|their|an?)\s+(?P<which>{_WHICH}(?:,?\s+{_WHICH})?))\s+one(?P<s>s?)\b", re.IGNORECASE
)
_NOUN = re.compile(
    rf"\b{_WHICH}\s+(?P<noun>(?!(?:one|ones|time|times|of|to|in|on|at|for|day|week|month|year)\b)[a-z]{{3,}})\b(?!['’])"
)


def named(question: str, before: str) -> str:
    """The question with what "one" is in its place, by the noun that the question `before` has behind such a word; as
    it is where that has none or more than one."""
    found = list(_ONE.finditer(question))
    nouns = {match["noun"] for match in _NOUN.finditer(before)}
    if len(found) != 1 or len(nouns) != 1:
        return question
    (match,), (noun,) = found, nouns
    several = f"{noun}s" if match["s"] and not noun.endswith("s") else noun
    return f"{question[: match.start()]}{match['the']} {several}{question[match.end() :]}"
