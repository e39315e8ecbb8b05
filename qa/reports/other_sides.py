"""The other side of what a sentence tells, beside it in its own report: another's figure, or what is said against it.
Pure; English.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from qa.injection.injection import injected
from qa.reports.countered import countered
from qa.reports.rivals import rival
from qa.schema import Evidence


def beside(question: str, item: Evidence) -> Evidence | None:
    """The other side of `item`; None where its report has none, or where it is an author's opinion."""
    other = None if item.passage.opinion else rival(question, item) or countered(question, item)
    return other if other and not injected(other) else None


def with_others(question: str, best: Sequence[Evidence], more: Sequence[Evidence]) -> tuple[Evidence, ...]:
    """`more`, and the other side of each sentence of either; by themselves these answer nothing."""
    told = (beside(question, it) for it in (*best, *more))
    return (*more, *dict.fromkeys(replace(it, score=0.0) for it in told if it))
