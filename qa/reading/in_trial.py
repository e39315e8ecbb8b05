"""Which side of a trial a sentence tells of: what the defence asks for is nothing that the prosecution wants. Pure;
English.

A reader takes the one for the other, and does not know that "the Crown" prosecutes.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from qa.schema import Evidence

_PROSECUTION = re.compile(
    r"\b(?:prosecution|prosecutors?|(?-i:[Tt]he Crown|Crown (?:counsel|lawyers?|attorneys?))|district attorney)\b"
    r"(?!['’])",
    re.IGNORECASE,
)
_DEFENCE = re.compile(
    r"\b(?:(?:the|her|his|their) defen[cs]e|defen[cs]e (?:lawyers?|counsel|attorneys?|team)|"
    r"defen[cs]e(?= (?:sought|asked|wanted|want|said|argued|called|had|is))|"
    r"(?:his|her|their) (?:lawyers?|barristers?|counsel|solicitors?|attorneys?))\b"
    r"(?!['’]| minist| secretar| chief| spending| budget)",
    re.IGNORECASE,
)
_ASKED = re.compile(
    r"\b(?:want(?:ed|s)?|s(?:eek|eeks|ought)|ask(?:ed|s)? for|demand(?:ed|s)?|call(?:ed|s)? for|request(?:ed|s)?|"
    r"argu(?:e|ed|es)|propos(?:e|ed|es))\b",
    re.IGNORECASE,
)


def of_other_side(question: str, items: Sequence[Evidence]) -> NDArray[np.bool_]:
    """Which of the sentences (n,) tell of the other side alone, where it is asked what one wants."""
    wants = [bool(side.search(question)) for side in (_PROSECUTION, _DEFENCE)] if _ASKED.search(question) else []
    if sum(wants) != 1:
        return np.zeros(len(items), bool)
    own, other = (_PROSECUTION, _DEFENCE) if wants[0] else (_DEFENCE, _PROSECUTION)
    return np.array([bool(other.search(it.text)) and not own.search(it.text) for it in items], bool)


def by_another_name(question: str) -> str | None:
    """The question with "the Crown" for the prosecution; None for others."""
    asked = re.sub(r"\bthe (?:prosecution|prosecutors)\b", "the Crown", question, count=1, flags=re.IGNORECASE)
    return asked if asked != question else None


def crown(text: str) -> bool:
    """Whether it tells of "the Crown" in court."""
    return re.search(r"\bThe Crown\b|\bthe Crown\b|\bCrown (?:prosecutors?|counsel)\b", text) is not None
