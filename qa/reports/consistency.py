"""Whether two reports agree: they are taken to differ where two sentences that speak of the same thing give other
figures, deny each other or say the opposite, and to agree otherwise. Pure; English.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from qa.checking.amounts import wrong_numbers
from qa.checking.wording import opposed
from qa.days import dates
from qa.words.excerpt import content
from qa.words.spelling import name_keys

_ALIKE = 0.55  # share of the words of the longer of two sentences that the other has, if they speak of the same thing
_WORDS = 5  # content words of a sentence that can be compared
_NAME = re.compile(r"(?<=[\w,;] )[^\W\d_][\w’'-]*")
_OPPOSED = {
    "denial": "one denies something, the other does not",
    "denied": "one denies something, the other does not",
    "opposite": "one says the opposite of the other",
    "swapped": "one has two names the other way round",
}


class Differing(NamedTuple):
    """Two sentences that cannot both stand, and why."""

    one: str
    other: str
    reason: str


def differing(one: Sequence[str], other: Sequence[str]) -> Differing | None:
    """The first sentence of the one report that cannot stand beside a sentence of the other."""
    others = [(text, content(text)) for text in other]
    for text in one:
        words = content(text)
        for basis, there in others:
            if min(len(words), len(there)) < _WORDS or len(words & there) < _ALIKE * max(len(words), len(there)):
                continue
            if _of_one_thing(text, basis) and (reason := _reason(text, basis)):
                return Differing(text, basis, reason)
    return None


def _of_one_thing(text: str, basis: str) -> bool:
    """Whether neither names somebody, some place or some year that the other does not, or not both do."""
    names = [
        {name_keys(match.group()) for match in _NAME.finditer(it) if match.group()[0].isupper()} for it in (text, basis)
    ]
    years = [{mention.year for mention in dates.mentions(it)} for it in (text, basis)]
    return not any(these - those and those - these for these, those in (names, years))


def _reason(text: str, basis: str) -> str:
    if found := next(opposed(text, basis), None):
        return _OPPOSED[found.kind]
    numbers = any(hard for _, _, hard in wrong_numbers(text, basis)) and any(
        hard for _, _, hard in wrong_numbers(basis, text)
    )
    return "their figures are not the same" if numbers else ""
