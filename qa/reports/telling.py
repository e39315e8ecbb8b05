"""The figure or day that a sentence gives in answer, and whether others have told it already. Pure.

Of several figures the answer is the one that stands nearest to a word of the question. One day tells another if it says
at least as much: of "in 1916" and "on 2 April 1916" only the latter tells both.
"""

from __future__ import annotations

from collections.abc import Sequence

from qa.reports.given import kind, tells, things, wording


def repeats(question: str, text: str, told: Sequence[str]) -> bool:
    """Whether `text` gives a figure or day that one of the sentences in `told` gives."""
    own = _given(question, text)
    return bool(own) and any(tells(x, y) for one in told for x in _given(question, one) for y in own)


def adds(question: str, text: str, told: Sequence[str]) -> bool:
    """Whether `text` gives one that none of them gives."""
    return bool(_given(question, text)) and not repeats(question, text, told)


def fuller(question: str, text: str, told: Sequence[str]) -> bool:
    """Whether `text` gives the day of which one of them gives less."""
    days = _given(question, text) if kind(question) == "when" else frozenset[str]()
    return any(x != y and tells(x, y) for one in told for y in _given(question, one) for x in days)


def _given(question: str, text: str) -> frozenset[str]:
    if kind(question) in ("name", "other") or not things(question, text):
        return frozenset()
    return things(question, wording(question, text))
