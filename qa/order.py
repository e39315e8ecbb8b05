"""Questions for which report came first: "Did the Courier report the fire before the Gazette mentioned the insurers?"

What answers them stands above the articles, not in them: their days. Pure.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from qa import dates
from qa.outlets import outlet_groups
from qa.schema import Found

_TELLS = (
    r"(?:report|publish|mention|cover|discuss|write|wrote|written|note|feature|describe|announce|detail|highlight|say|"
    r"said|reveal|state|tell|told|run|ran|carry|carried|print)(?:s|d|ed|ing)?"
)
_OPENS = re.compile(r"^\s*(?:did|was|were|has|have|had|does|do|is)\b", re.IGNORECASE)
_BETWEEN = re.compile(
    r",?\s+(?P<word>before|after|earlier than|later than|prior to|ahead of|sooner than)\s+", re.IGNORECASE
)
_LATER = frozenset(("after", "later than"))
_TOLD = re.compile(rf"\b{_TELLS}\b|\b(?:articles?|reports?|story|stories|piece|coverage)\b", re.IGNORECASE)
_DENIES = re.compile(r"\b(?:not|never|fail(?:s|ed)?\s+to|no)\b|n['’]t\b", re.IGNORECASE)


@dataclass(frozen=True)
class Order:
    """Whether the `one` report came before the `other` (or after it); `outlets` are those that each of them names. A
    question that denies is answered the other way round."""

    one: str
    other: str
    outlets: tuple[tuple[str, ...], tuple[str, ...]]
    later: bool
    denied: bool

    def holds(self, one: Found, other: Found) -> bool | None:
        """The answer, by the days (and times, where both are stated) of two reports; None where they do not tell."""
        times = _comparable(one.published, other.published)
        if times is None or times[0] == times[1]:
            return None
        after = times[0] > times[1]
        return (after == self.later) != self.denied


def asked(question: str, outlets: Sequence[str]) -> Order | None:
    """The order that `question` asks for; None if it asks something else. Both sides must speak of a report and name an
    outlet, so that "did prices fall before the vote" is none."""
    if not _OPENS.match(question):
        return None
    for match in _BETWEEN.finditer(question):
        sides = question[: match.start()], question[match.end() :].rstrip(" ?")
        named = tuple(outlet_groups(side, outlets) for side in sides)
        if all(len(groups) == 1 for groups in named) and all(_TOLD.search(side) for side in sides):
            one = _OPENS.sub("", sides[0]).strip()
            groups = (named[0][0], named[1][0])
            return Order(one, sides[1], groups, match["word"].lower() in _LATER, bool(_DENIES.search(sides[0])))
    return None


def _comparable(one: str | None, other: str | None) -> tuple[str, str] | None:
    """Both times in one form: with the time of day where both have one in the same zone, else the days."""
    if dates.day_of(one) is None or dates.day_of(other) is None:
        return None
    assert one is not None
    assert other is not None
    zones = [re.sub(r"^[^T ]*[T ][\d:.]*", "", it) for it in (one, other)]
    timed = all(re.match(r"\d{4}-\d\d-\d\d[T ]\d\d:\d\d", it) for it in (one, other)) and zones[0] == zones[1]
    length = 19 if timed else 10
    return one[:length].replace(" ", "T"), other[:length].replace(" ", "T")
