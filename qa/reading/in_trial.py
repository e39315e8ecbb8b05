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

_WANTS = (
    r"(?:(?:had|has|have) )?(?:want(?:ed|s)?|s(?:eek|eeks|ought)|ask(?:ed|s)? for|demand(?:ed|s)?|call(?:ed|s)? for|"
    r"request(?:ed|s)?|recommend(?:ed|s)?|propos(?:e|ed|es))"
)
_CROWN = r"(?-i:[Tt]he Crown|Crown (?:prosecutors?|counsel|lawyers?))(?! (?-i:[A-Z]))"
_PROSECUTION = rf"(?:the prosecution|prosecutors?|the state|district attorney|{_CROWN})"
_DEFENCE = (
    r"(?:(?:the|her|his|their) defen[cs]e(?! (?:minist|secretar|chief|spending|budget))(?: (?:lawyers?|counsel|team))?|"
    r"(?:his|her|their|\w+['’]s?) (?:lawyers?|barristers?|counsel|solicitors?|attorneys?))"
)
_SIDES = tuple(
    (re.compile(rf"\b{side}\b(?! of\b)", re.IGNORECASE), re.compile(rf"\b{side}(?:,[^,]+,)? {_WANTS}\b", re.IGNORECASE))
    for side in (_PROSECUTION, _DEFENCE)
)
_ASKED = re.compile(rf"\b(?:{_WANTS}|want|ask for|demand|call for|request|recommend|propose)\b", re.IGNORECASE)
_PROSECUTING = re.compile(r"\bthe (?:prosecution|prosecutors)\b(?! of\b)", re.IGNORECASE)
_CROWN_ACTS = re.compile(
    rf"\b{_CROWN} (?:{_WANTS}|"
    r"(?:(?:has|had|have) )?(?:said|argued|alleged|appealed|proved|failed|dropped|filed|charged))\b"
)


def of_other_side(question: str, items: Sequence[Evidence]) -> NDArray[np.bool_]:
    """Which of the sentences (n,) tell what the other side wants, and do not name the one of which it is asked."""
    named = [bool(side.search(question)) for side, _ in _SIDES] if _ASKED.search(question) else []
    if sum(named) != 1:
        return np.zeros(len(items), bool)
    (own, _), (_, other) = _SIDES if named[0] else _SIDES[::-1]
    return np.array([bool(other.search(it.text)) and not own.search(it.text) for it in items], bool)


def by_another_name(question: str) -> str | None:
    """The question with "the Crown" for the prosecution; None for others."""
    asked = _PROSECUTING.sub("the Crown", question, count=1)
    return asked if asked != question else None


def crown(text: str) -> bool:
    """Whether it tells what "the Crown" does in court."""
    return _CROWN_ACTS.search(text) is not None
