"""Two things that one question asks of: the figures of the one and of the other do not disagree. Pure; English.

"How big were the wheat and canola harvests?" has two answers.
"""

from __future__ import annotations

import re

from qa.reports.mentioned import stems
from qa.reports.report import Report

_PAIR = re.compile(r"\b(?P<one>[a-z][\w’'-]+)\s+and\s+(?P<other>[a-z][\w’'-]+)\s+(?:[a-z]+\s+)?[a-z]+s\b")  # "harvests"


def apart(question: str, one: Report, other: Report) -> bool:
    """Whether each sentence has one of two words that the question joins, and not the other."""
    told = stems(one.text), stems(other.text)
    for match in _PAIR.finditer(question):
        mine, yours = stems(match["one"]), stems(match["other"])
        if mine and yours and mine.isdisjoint(yours):
            sides = [(mine <= has, yours <= has) for has in told]
            if sorted(sides) == [(False, True), (True, False)]:
                return True
    return False
