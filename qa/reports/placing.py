"""The order in which the sentences of an answer should be read, and what is said of their standing. Pure.

A correction comes before what it corrects, a later count, outcome or plan before the one it replaces, and what only one
source says after what several say.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from qa.reports import (
    accounted,
    added_up,
    anew,
    anew_abroad,
    as_first,
    called_off,
    came_about,
    cause_known,
    cleared,
    condition,
    deeds,
    harmed,
    holding,
    increments,
    lasted_in_all,
    longer,
    moved,
    other_figures,
    overturned,
    plans,
    rumours,
    said_anew,
    sentence_changed,
    sentenced,
    stood_in,
    succeeded,
    trial_stages,
    undated,
    undone,
    withdrawn,
)
from qa.reports.correcting import answers_by_correcting, corrects, in_whole, is_correction, says_right
from qa.reports.disagreement import disagree
from qa.reports.replacing import replaces
from qa.reports.report import Report, of_evidence
from qa.reports.sides import near, sides
from qa.schema import Evidence

ALONE, EARLIER, CORRECTED = "Alone in this", "Earlier", "Since corrected"
CORRECTED_BESIDES = "Since corrected on another point"
# A question for how things stood, not for how they stand.
_THEN = re.compile(
    r"\b(?:first|initially|at first|originally|to begin with|at the (?:start|outset|beginning)(?! of)|earlier|as of|"
    r"as things stood|at the time|before|by (?:then|\d))\b",
    re.IGNORECASE,
)
# A question for each of several, of which none stands for another: "in each of the three ballots".
_ONCE = r"(?:ballot|round|vote|stage|leg|heat|race|attempt|phase|wave|election|poll|raid|attack|strike|fire)"
_EACH = re.compile(
    rf"\b(?:each|every|both) {_ONCE}s?\b|\b(?:each|every one|both) of (?:the|these|those|her|his|its|their) (?:\w+ )?"
    rf"(?:{_ONCE}s|games|match(?:es)?|crashes|quarters|halves|years|months|weeks|days|seasons)\b"
    r"|\brespectively\b|\b(\w+) by \1\b",
    re.IGNORECASE,
)
_FIRST = re.compile(r"\b(?:the|its|his|her|their|whose|an?|['’]s)\s+first\b", re.IGNORECASE)


@dataclass(frozen=True)
class Placed:
    """A sentence of an answer in its place; `note` says what the others do to it: "", "Earlier", "Since corrected" (or
    that on another point) or "Alone in this"."""

    evidence: Evidence
    note: str = ""


def arranged(question: str, chosen: Sequence[Evidence], others: Sequence[Evidence]) -> list[Placed]:
    """The sentences of an answer in the order that they should be read.

    A correction among `others` of what a chosen one says comes before that, whatever its score. Counts and outcomes
    that differ come newest first, and amounts of one outlet do, unless the question asks how things stood or a later
    report gives the former one again. What one source says against several, `others` counted, does not come first, nor
    does what rests on a rumour that another report denies, or on sources not named where others say otherwise.
    """
    order = list(chosen)
    for item in (it for it in others if it not in order and is_correction(of_evidence(it))):
        if wrong := [it for it in order if corrected(question, item, it)]:
            # Of two that overlap, the longer one has the right words as well, where the other has them not.
            same = [it for it in order if overlap(item, it)]
            if any(all(in_whole(of_evidence(it), of_evidence(old)) for old in wrong) for it in same):
                continue
            if all(len(it.text) < len(item.text) for it in same):
                order = [*(it for it in order if it not in same), item]
    order = _corrected_first(question, order)
    found = [*map(of_evidence, order), *near(others)]
    if not of_then(question):
        order = _corrected_first(question, _newest_first(question, order, found))
    order, denied = rumours.first(order, others)
    notes = {id(item): note for item in order if (note := _note(question, item, order, found))}
    lone, several = _lone(question, [item for item in order if id(item) not in notes], others)
    if order and order[0] in lone and several:
        order.insert(order.index(several[0]), order.pop(0))
    order = _settled(question, _named_first(question, order, notes), notes, found)
    lone += denied
    return [Placed(item, notes.get(id(item), ALONE if item in lone else "")) for item in order]


def of_then(question: str) -> bool:
    """Whether it asks how things stood, not how they stand, or how they were each time."""
    if _EACH.search(question):
        return True
    # Of a plan, "her first trip" is what is planned.
    return bool(_THEN.search(_FIRST.sub("", question) if plans.asked(question) else question))


def outdates(question: str, new: Evidence, old: Evidence, others: Sequence[Evidence]) -> bool:
    """Whether `new` replaces `old`, where it is asked how things stand; `others` may give the former again."""
    return not of_then(question) and _replaces(question, new, old, [*map(of_evidence, (new, old)), *near(others)])


def corrected(question: str, new: Evidence, old: Evidence) -> bool:
    """Whether `new` is a correction of what `old` says."""
    return corrects(question, of_evidence(new), of_evidence(old))


def overlap(one: Evidence, other: Evidence) -> bool:
    """Whether both have a part of the same article in common."""
    return one.passage.article_id == other.passage.article_id and one.start < other.end and other.start < one.end


def _lone(
    question: str, order: Sequence[Evidence], others: Sequence[Evidence]
) -> tuple[list[Evidence], list[Evidence]]:
    """Those that say what only one source says against two or more, and those that say what several do."""
    items = {of_evidence(item): item for item in reversed(order)}
    found = sides(question, [of_evidence(item) for item in order], near(others))
    lone = [items[side.report] for side in found if side.alone]
    return lone, [items[side.report] for side in found if lone and side.backed > 1]


def _named_first(question: str, order: list[Evidence], notes: Mapping[int, str]) -> list[Evidence]:
    """Where the first has from those who are not named what another says otherwise, that other one comes first."""
    if not order or not rumours.unnamed(order[0].text):
        return order
    named = (it for it in order[1:] if id(it) not in notes and not rumours.unnamed(it.text))
    best = next((it for it in named if disagree(question, it, order[0])), None)
    return [best, *(it for it in order if it is not best)] if best else order


def _corrected_first(question: str, order: list[Evidence]) -> list[Evidence]:
    """A correction moves before the first that it corrects, or, where it is of something else than is asked, behind all
    others; what others answer stays before both."""
    out: list[Evidence] = []
    besides: list[Evidence] = []
    for item in order:
        wrong = [other for other in order if other is not item and corrected(question, item, other)]
        if wrong and not any(answers_by_correcting(question, of_evidence(item), of_evidence(it)) for it in wrong):
            besides.append(item)
            continue
        at = next((i for i, other in enumerate(out) if corrected(question, item, other)), len(out))
        out.insert(at, item)
    return [*out, *besides]


def _newest_first(question: str, order: list[Evidence], found: Sequence[Report]) -> list[Evidence]:
    """A later sentence moves before the first that it replaces, a sum told with its parts before one of these or by how
    much it has grown, and a later day to come before the month that has it."""

    def above(new: Evidence, old: Evidence) -> bool:
        reports = of_evidence(new), of_evidence(old)
        return (
            _replaces(question, new, old, found)
            or added_up.whole(question, *reports)
            or moved.narrows(question, *reports)
            or increments.total(question, new.text, old.text)
        )

    return _ahead(order, above)


def _settled(question: str, order: list[Evidence], notes: Mapping[int, str], found: Sequence[Report]) -> list[Evidence]:
    """The same at the end, of what was moved for other reasons: none that is noted as earlier, or as corrected, stands
    before what makes it so."""

    def above(new: Evidence, old: Evidence) -> bool:
        if notes.get(id(old)) == EARLIER:
            return _replaces(question, new, old, found)
        return notes.get(id(old)) == CORRECTED and corrected(question, new, old)

    return _ahead(order, above)


def _ahead(order: Sequence[Evidence], above: Callable[[Evidence, Evidence], bool]) -> list[Evidence]:
    """In their order, but that none stands before another which is to be above it."""
    out: list[Evidence] = []
    seen: set[int] = set()

    def place(item: Evidence) -> None:
        seen.add(id(item))
        for other in order:
            if id(other) not in seen and above(other, item):
                place(other)
        out.append(item)

    for item in order:
        if id(item) not in seen:
            place(item)
    return out


def _note(question: str, item: Evidence, order: Sequence[Evidence], found: Sequence[Report]) -> str:
    correcting = [other for other in order if corrected(question, other, item)]
    if any(answers_by_correcting(question, of_evidence(other), of_evidence(item)) for other in correcting):
        return CORRECTED
    replaced = not of_then(question) and any(_replaces(question, other, item, found) for other in order)
    if replaced and not any(says_right(question, *map(of_evidence, (it, item))) for it in order if it is not item):
        return EARLIER
    return CORRECTED_BESIDES if correcting else ""


def _replaces(question: str, new: Evidence, old: Evidence, found: Sequence[Report]) -> bool:
    if rumours.rests(new.text) or rumours.rests(old.text) or (new.passage.opinion and not old.passage.opinion):
        return False
    reports = of_evidence(new), of_evidence(old)
    ways = (
        accounted,
        anew_abroad,
        as_first,
        called_off,
        came_about,
        cause_known,
        cleared,
        condition,
        deeds,
        harmed,
        holding,
        lasted_in_all,
        longer,
        overturned,
        said_anew,
        sentence_changed,
        sentenced,
        stood_in,
        succeeded,
        trial_stages,
        undated,
        undone,
        withdrawn,
    )
    since = any(by.of(question, new, old) for by in ways)
    # Of what is found the first answers best.
    since = since or (reports[1] == found[0] and other_figures.since(question, *reports))
    return since or anew.replaces(question, *reports) or replaces(question, *reports, found)
