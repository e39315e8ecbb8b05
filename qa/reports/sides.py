"""What several reports say otherwise, side by side, and how many independent sources say each. Pure.

Copies of one wire report are one source, and so are the articles of one outlet. What a single source says against
several is marked as such: it may still be right, or be of another thing of the same name.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from qa import wire
from qa.reports import added_up, ages, anew, crowds, launches, same_quantity, settled, successive, upheld
from qa.reports.correcting import is_correction
from qa.reports.disagreement import Difference, Over, between, gives
from qa.reports.given import denies, of_one_month, planned
from qa.reports.replacing import replaces
from qa.reports.report import NEAR, Report, of_citation, of_evidence, same_source
from qa.schema import Citation, Conflict, Evidence
from qa.words.excerpt import share_of_names

# It is left open: "would not say whether the date can be kept".
_LEFT_OPEN = re.compile(
    r"(?:\bnot|n['’]t)\s+(?:\w+ )?(?:say|know|confirm|comment on|decided?|clear)\s+(?:whether|if)\b"
    r"|\b(?:unclear|unknown|uncertain|open|declined to say|refused to say) (?:whether|if)\b",
    re.IGNORECASE,
)
_SIDES = 4  # of a conflict that are shown
_OF_IT = 0.5  # share of the question's names that a report on the matter has
_SEVERAL = 2  # independent sources against which one stands alone


@dataclass(frozen=True)
class Side:
    """One of several things reported: the report that stands for it, its words for it, and how many independent sources
    give it; `backed` counts those too that gave what it alone has replaced. `alone` if it is one against two or more of
    another side."""

    report: Report
    says: str
    sources: int
    backed: int
    alone: bool = False


def sides(question: str, reports: Sequence[Report], found: Sequence[Report]) -> tuple[Side, ...]:
    """The things that `reports` say otherwise, in their order, each counted over `found` too; empty where they agree.

    A later count or outcome that replaces an earlier one is no disagreement, nor is a correction or what is left open.
    """
    everyone = [*reports, *found]
    plain = [item for item in reports if not is_correction(item) and not _LEFT_OPEN.search(item.text)]
    named = [item for item in plain if _named(question, item) >= _OF_IT] or plain
    plain = [it for it in plain if it in named or any(launches.differing(question, it, one) for one in named)]
    plain = [item for item in plain if not any(_stands_for(question, other, item, everyone) for other in plain)]
    chosen: list[Report] = []
    for item in plain:
        others = chosen or [other for other in plain if other is not item]
        against = [_apart(question, item, other, everyone) for other in others]
        if all(against) if chosen else any(against):
            chosen.append(item)
    chosen = chosen[:_SIDES]
    if len(chosen) < 2:
        return ()
    words = [_words(question, item, chosen) for item in chosen]
    giving = _giving(question, list(zip(chosen, words, strict=True)), everyone)
    gone = [(it, [side for side in chosen if replaces(question, side, it, everyone)]) for it in everyone]
    backing = [
        (*reports, *(it for it, by in gone if by == [item])) for item, reports in zip(chosen, giving, strict=True)
    ]
    counts, backed = ([independent(reports) for reports in each] for each in (giving, backing))
    return tuple(
        Side(item, says, count, of_it, max(backed) >= _SEVERAL and of_it == 1 and _named(question, item) == 1)
        for item, (_, says), count, of_it in zip(chosen, words, counts, backed, strict=True)
    )


def conflicts(question: str, cited: Sequence[Citation], evidence: Sequence[Evidence] = ()) -> tuple[Conflict, ...]:
    """The quotations of different articles that disagree over the question, side by side; empty where none do.

    Of `evidence`, all that was found, those near the best count as reports.
    """
    passages = {(item.passage.article_id, item.start): item.passage for item in evidence}
    akin = {item.passage.article_id: item.akin for item in reversed(evidence) if item.akin is not None}
    reports = [
        of_citation(item, passages.get((item.article_id, item.start)), akin.get(item.article_id)) for item in cited
    ]
    found = sides(question, reports, near(evidence))
    if not found:
        return ()
    one, other = found[0].report, found[1].report
    over = between(question, one, other)
    return (
        Conflict(
            question,
            tuple(side.report.text for side in found),
            tuple(side.report.marker for side in found),
            over=over.over if over else "",
            says=tuple(side.says for side in found),
            sources=tuple(side.sources for side in found),
            alone=tuple(side.report.marker for side in found if side.alone),
            told=told(found),
            outlets=tuple(side.report.outlet for side in found),
            published=tuple(side.report.published for side in found),
        ),
    )


def told(found: Sequence[Side]) -> str:
    """ "3 reports say 12 [1]; only Gazette says 20 [2]": the sides, those that most sources give first."""
    parts = []
    for number, side in enumerate(sorted(found, key=lambda side: -side.sources)):
        says = f"{side.says} [{side.report.marker}]"
        if side.alone:
            parts.append(f"only {side.report.outlet or 'one report'} says {says}")
        elif side.sources == 1:
            parts.append(f"{'1' if number else '1 report'} says {says}")
        else:
            parts.append(f"{side.sources}{'' if number else ' reports'} say {says}")
    return "; ".join(parts)


def near(evidence: Sequence[Evidence]) -> list[Report]:
    """The evidence that is near the best, as reports."""
    top = max((item.score for item in evidence), default=0.0)
    return [of_evidence(item) for item in evidence if item.score >= NEAR * top]


def _named(question: str, item: Report) -> float:
    """The share of the question's names that its heading or passage has: without them it may be of something else."""
    return share_of_names(question, f"{item.around} {item.title or ''}")


def _apart(question: str, one: Report, other: Report, reports: Sequence[Report]) -> Difference | None:
    """What reports of different sources say otherwise, where neither stands for the other; what is planned is none of
    what is, and a first offer none of a later one."""
    found = None if same_source(one, other) else between(question, one, other)
    if found is None or (found.over == "figure" and _one_is_planned(question, one.text, other.text)):
        return None
    if found.over == "figure" and not _of_one_thing(question, one, other):
        return None
    if successive.apart(question, one, other):
        return None
    if found.over == "figure" and added_up.parts(question, one, other, reports):
        return None
    pairs = ((one, other), (other, one))
    return None if any(_stands_for(question, *pair, reports) for pair in pairs) else found


def _of_one_thing(question: str, one: Report, other: Report) -> bool:
    if crowds.asked(question) or same_quantity.alike(question, one.text, other.text):
        return True
    if ages.differing(question, one, other):
        return True
    return upheld.differs_by(question, one, other) or upheld.differs_by(question, other, one)


def _stands_for(question: str, new: Report, old: Report, reports: Sequence[Report]) -> bool:
    return replaces(question, new, old, reports) or anew.replaces(question, new, old)


def _one_is_planned(question: str, one: str, other: str) -> bool:
    of_one = of_one_month(question, one, other) or denies(question, one, other) or denies(question, other, one)
    plan = [planned(question, text) and not settled.agreed(text) for text in (one, other)]
    return plan[0] != plan[1] and not of_one


def _words(question: str, item: Report, chosen: Sequence[Report]) -> tuple[Over, str]:
    found = next(found for other in chosen if other is not item and (found := between(question, item, other)))
    return found.over, found.one


def _giving(
    question: str, told: Sequence[tuple[Report, tuple[Over, str]]], found: Sequence[Report]
) -> list[list[Report]]:
    """The reports that give each; one that gives two of them tells for neither."""
    for_each: list[list[Report]] = [[item] for item, _ in told]
    for item in found:
        given = [at for at, (side, (over, says)) in enumerate(told) if gives(question, item, side, over, says)]
        if len(given) == 1 and not is_correction(item):
            for_each[given[0]].append(item)
    return for_each


def independent(reports: Sequence[Report]) -> int:
    """How many sources there are: each article and outlet counts once, and each wire copy, told by the passage around.

    Not by the cluster that the archive keeps: as of a day, a later article may not tell that two are copies.
    """
    counted: list[Report] = []
    for item in reports:
        if not any(same_source(item, other) or _copy(item.around, other.around) for other in counted):
            counted.append(item)
    return len(counted)


def _copy(one: str, other: str) -> bool:
    return wire.similarity(_signature(one), _signature(other)) >= wire.SIMILAR


@lru_cache(256)
def _signature(text: str) -> wire.Signature:
    return wire.signature(text)
