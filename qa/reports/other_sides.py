"""The other side of what a sentence tells, beside it in its own report: another's figure, or what is said against it.
Pure; English.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from qa.injection.injection import injected
from qa.reports.countered import countered
from qa.reports.rivals import rival
from qa.schema import Evidence

_HOLDS = (
    r"(?:says?|said|puts?|point(?:s|ed)?|blame[sd]?|name[sd]?|claim(?:s|ed)?|believe[sd]?|thinks?|thought|insist(?:s|ed)?|"
    r"argue[sd]?|estimate[sd]?|sp(?:eaks?|oke) of|attribute[sd]?|suspect(?:s|ed)?|cite[sd]?|maintain(?:s|ed)?|"
    r"reckon(?:s|ed)?|count(?:s|ed)?|report(?:s|ed)?|g(?:ives?|ave|iven))"
)
_WHO = (
    r"(?:[Tt]he\s+(?:[\w’'-]+\s+){1,4}?|(?:[^\W\d_a-zß-öø-ÿ][\w’'-]*,?\s+){1,4})"
    r"(?:(?:however,|has|have|had|also|\w+ly)\s+){0,2}"
)
_BOTH = re.compile(rf"(?:^|[:–—]\s+){_WHO}{_HOLDS}\b.*(?:\b(?:while|whereas|but)|;)\s+{_WHO}{_HOLDS}\b")


def tells_both(text: str) -> bool:
    """Whether one sentence gives what two hold of it, each in a clause of their own: "Roe has pointed to sparks, while
    Drew has named a fault"."""
    return _BOTH.search(text) is not None


def beside(question: str, item: Evidence) -> Evidence | None:
    """The other side of `item`; None where its report has none, or where it is an author's opinion."""
    other = None if item.passage.opinion else rival(question, item) or countered(question, item)
    return other if other and not injected(other) else None


def with_others(question: str, best: Sequence[Evidence], more: Sequence[Evidence]) -> tuple[Evidence, ...]:
    """`more`, and the other side of each sentence of either; by themselves these answer nothing."""
    told = (beside(question, it) for it in (*best, *more))
    return (*more, *dict.fromkeys(replace(it, score=0.0) for it in told if it))
