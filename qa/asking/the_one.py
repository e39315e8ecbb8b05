"""Which "one" is meant by the question before: "What was the first offer?", "And the final one?" asks of the final
offer. Pure; English.
"""

from __future__ import annotations

import re

_IN_ORDER = r"first|second|third|fourth|last|final|next|previous|latest|other"
_AS_IT_IS = r"old|new|older|newer|newest|original|initial|improved|revised|current|earlier|later|bigger|smaller"
_ONE = re.compile(
    rf"\b(?P<the>(?:the|its|his|her|their)\s+(?P<which>{_IN_ORDER}|{_AS_IT_IS}))\s+one(?P<s>s?)\b", re.IGNORECASE
)
# With nothing behind it that it may belong to: "the first offer for", not "the first official offer".
_NOUN = re.compile(
    rf"(?:\b(?:the|its|his|her|their)|['’]s?)\s+(?P<which>{_IN_ORDER}|{_AS_IT_IS})\s+"
    r"(?P<noun>(?!(?:one|ones|times?|days?|weeks?|months?|years?|two|three|four|few)\b)[a-z]{3,})"
    r"(?=\s+(?:for|of|to|in|on|at|by|from|with|over|against|was|were|is|are|did|do|will|has|have|had|after|before|cost|and|or)\b|"
    r"\W*$)",
    re.IGNORECASE,
)
_PLAIN_PLURAL = re.compile(r"[^sxyz]$(?<!ch)(?<!sh)")


def named(question: str, before: str) -> str:
    """The question with what "one" is in its place, by the noun that the question `before` has behind a word of the
    same kind; as it is where that has none or more than one."""
    found = list(_ONE.finditer(question))
    if len(found) != 1:
        return question
    (match,) = found
    nouns = {it["noun"].lower() for it in _NOUN.finditer(before) if _in_order(it["which"]) == _in_order(match["which"])}
    if len(nouns) != 1:
        return question
    (noun,) = nouns
    if match["s"] and not noun.endswith("s"):
        if not _PLAIN_PLURAL.search(noun):
            return question
        noun = f"{noun}s"
    return f"{question[: match.start()]}{match['the']} {noun}{question[match.end() :]}"


def _in_order(which: str) -> bool:
    return re.fullmatch(_IN_ORDER, which, re.IGNORECASE) is not None
