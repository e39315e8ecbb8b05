"""The last question of somebody else: "What did Roe do in the final?", then "And him?", "What about her deputy?". Pure;
English."""

from __future__ import annotations

import re
from collections.abc import Sequence

from qa.who.people import whole_names
from qa.words.grammar import is_person

_ALONE = re.compile(
    r"\W*(?:(?:and|but|so)\s+)?(?:(?:what|how)\s+(?:about|of)\s+)?"
    r"(?:him|her|(?:his|her)\s+(?P<whose>[a-z-]+(?:\s+[a-z-]+)?))\W*",
    re.IGNORECASE,
)
_BESIDE = frozenset(
    "opponent rival challenger deputy predecessor successor partner colleague husband wife brother sister son daughter "
    "father mother".split()
)
_ASKED_OF = r"\b(?:did|does|do|has|have|had|was|were|is|will|would|can)\s+"


def of_another(question: str, who: str, name: str, before: Sequence[str]) -> str | None:
    """The newest of the questions `before` that asks something of one person by the whole name, asked of `name`, which
    stands for him or her, or for somebody of `who`; None where the question says more, or asks of a thing."""
    alone = _ALONE.fullmatch(question)
    whose = (alone["whose"] or "") if alone else ""
    head = whose.split()[-1].lower() if whose else ""
    if alone is None or (head and not (head in _BESIDE or is_person(head))):
        return None
    other = f"{name} {whose}".strip()
    for asked in reversed(before):
        of = [it for it in whole_names(asked) if re.search(_ASKED_OF + re.escape(it), asked)]
        if len(of) == 1 and asked.count(of[0]) == 1 and (whose != "") == (of[0] == who):
            return asked.replace(of[0], other)
    return None
