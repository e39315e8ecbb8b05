"""The last question of another paper: "What did the Herald say about the fire?", then "And the Courier?". Pure;
English."""

from __future__ import annotations

import re
from collections.abc import Sequence

from qa.asking.outlets import Mention, mentions

_PAPER = "§"
_ALONE = re.compile(
    r"\W*(?:(?:and|but|so|ok(?:ay)?),?\s+)*(?:(?:what|how)\s+(?:about|of)\s+|(?:what\s+)?(?:did|does)\s+)?"
    rf"(?:(?:in|by|from|according\s+to)\s+)?(?:the\s+)?{_PAPER}"
    r"(?:\s+(?:say|says|report|write|tell|have)(?:\s+(?:about|on|of)\s+(?:it|that|this))?)?\W*",
    re.IGNORECASE,
)
_THE = re.compile(r"^the\s+", re.IGNORECASE)


def asked(question: str, before: Sequence[str], outlets: Sequence[str]) -> str | None:
    """The newest of the questions `before` that names one paper, asked of the one that `question` names and no more;
    None where it says more, or is the same."""
    named = mentions(question, outlets)
    if len(named) != 1 or not _ALONE.fullmatch(_put(question, named[0], _PAPER)):
        return None
    own = _THE.sub("", question[named[0].start : named[0].end])
    for asked_before in reversed(before):
        theirs = mentions(asked_before, outlets)
        if len(theirs) == 1:
            return None if theirs[0].outlets == named[0].outlets else _put(asked_before, theirs[0], own)
    return None


def _put(question: str, at: Mention, name: str) -> str:
    """`question` with another name in the place of that paper's, whose article stays."""
    article = _THE.match(question[at.start : at.end])
    begin = at.start + (article.end() if article else 0)
    return f"{question[:begin]}{name}{question[at.end :]}"
