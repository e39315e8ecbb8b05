"""What stands against an end that a question takes for granted: "Why did the dam burst?" where two outlets say that it
held. Pure; English.

Who asks why it burst is answered by the one report that says so, in the question's own words, and never learns that
others deny it. Only ends count after which the other cannot come (`Opposites.once`).
"""

from __future__ import annotations

from collections.abc import Sequence

from qa.asking.presuppositions import stems
from qa.asking.taken_for_granted import Granted, granted
from qa.injection.injection import injected
from qa.reports import of_reports, outcomes
from qa.reports.placing import ALONE, Placed, overlap
from qa.schema import Evidence
from qa.words.opposites import OUTCOMES

_SEVERAL = 2  # outlets against which one stands alone


def with_denials(question: str, order: Sequence[Placed], evidence: Sequence[Evidence]) -> list[Placed]:
    """The sentences of an answer with what denies the end that `question` takes for granted: before the first where two
    outlets do, and the first is alone in telling it; behind it where one does."""
    if order and not order[0].note:
        for it in granted(question):
            denying, telling = _outlets(it, evidence)
            if order[0].evidence.passage.outlet in telling and denying:
                return _placed(order, list(denying.values())[:_SEVERAL], alone=len(telling) == 1)
    return list(order)


def _placed(order: Sequence[Placed], denying: Sequence[Evidence], *, alone: bool) -> list[Placed]:
    first, rest = order[0], [it for it in order[1:] if not any(overlap(it.evidence, one) for one in denying)]
    against = [Placed(it) for it in denying]
    if alone and len(denying) >= _SEVERAL:
        return [*against, Placed(first.evidence, ALONE), *rest]
    return [first, *against, *rest]


def _outlets(it: Granted, evidence: Sequence[Evidence]) -> tuple[dict[str, Evidence], set[str]]:
    """The outlets that deny the end and tell nowhere of it, each with its best sentence, and those that tell of it."""
    ends = {row for row, holds in outcomes.ends(it.whether, it.claim.text) if holds and OUTCOMES[int(row)].once}
    denying: dict[str, Evidence] = {}
    telling: set[str] = set()
    for item in evidence if ends else ():
        passage = item.passage
        if passage.opinion or not passage.outlet or not it.claim.subject <= stems(f"{passage.title or ''} {item.text}"):
            continue
        told = outcomes.ends(it.whether, item.text)
        if any((row, True) in told for row in ends) and not of_reports.asserts_nothing(it.whether, item.text):
            telling.add(passage.outlet)
        elif any((row, False) in told for row in ends) and not injected(item):
            denying.setdefault(passage.outlet, item)
    return {outlet: item for outlet, item in denying.items() if outlet not in telling}, telling
