"""Whether a figure that a later report gives stands beside that of another body, which keeps to its own. Pure; English.

Two bodies may measure one thing and never agree: "the park authority puts it at 910 hectares, far more than the fire
service has stated" tells of two accounts, and none of them has gone on.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from qa.days import dates
from qa.reports.counted import stems
from qa.reports.figures import read
from qa.reports.given import clause, plain_numbers
from qa.reports.report import Report
from qa.words.numbers import values

_FIGURE = r"(?:figures?|estimates?|counts?|numbers?|tally|tallies|toll|totals?|calculations?|measurements?)"
_ITS = r"(?:its|their|his|her)(?: (?:own|earlier|original|first|lower|higher|previous))*"
_CHANGE = r"(?:alter|chang|revis|correct|amend|adjust|rais|lower|withdr[ae]w)\w*"
_KEPT = re.compile(
    rf"\b(?:stands?|stood|standing|sticks?|stuck|keeps?|kept|holds?|held|abides?|abided) (?:by|to) {_ITS} {_FIGURE}\b"
    r"|\b(?:sees?|saw|had|has|have|found|finds?|there (?:is|was)) no (?:reason|need|cause|grounds?) (?:to|for) "
    rf"{_CHANGE} {_ITS} {_FIGURE}\b|\b(?:would|will|did|does|has|had) not {_CHANGE} {_ITS} {_FIGURE}\b"
    rf"|\binsist(?:s|ed)? (?:that )?{_ITS} {_FIGURE} (?:is|was|are|were) (?:right|correct|accurate|sound)\b",
    re.IGNORECASE,
)
# "Half as much again as the fire service has stated", not "three more than it had said on Monday": that has gone on.
_THAN_STATED = re.compile(
    r"\b(?:than|as) (?:what )?(?:the )?(?P<body>(?:[\w’'-]+ ){1,5}?)(?:has|have) "
    r"(?:stated|said|counted|claimed|estimated|reported|admitted|acknowledged|put it at|given|conceded)\b"
    r"(?!\s+(?:so far|until now|before|previously|earlier|at first|initially|on|last|in|yesterday)\b)",
    re.IGNORECASE,
)
_DIFFERS = re.compile(
    r"(?<![\w.,])(?P<by>[\w,]{1,20}(?: (?:hundred|thousand|million))?) (?P<way>more|fewer|less) (?=than\b)",
    re.IGNORECASE,
)
# Whose word a figure is, of those who take a side.
_PARTY = (
    r"\b(?:unions?|alliance|campaign(?:ers?|s)?|organi[sz]ers?|protest[eo]rs|activists|opposition|strikers|critics|"
    r"pressure group|lobby|opponents|residents['’] (?:group|association))(?:['’]s?)?"
    r"(?: (?:leaders?|officials?|figures?|members?|group))?\b"
)
_PARTY_SAYS = re.compile(
    rf"{_PARTY}[^.;:“”\"]{{0,60}}?\b(?:says?|said|puts?|warn(?:s|ed)?|estimate[sd]?|count(?:s|ed)|reckon(?:s|ed)?|makes?|"
    r"made|claim(?:s|ed)?|believes?|speaks? of|spoke of|insist(?:s|ed)?|expects?|fear(?:s|ed)?)\b",
    re.IGNORECASE,
)
_OF_PARTY = re.compile(
    rf"\b(?:according to|given by|claimed by|estimated by)\s+(?:[\w’'-]+\s+){{0,3}}?{_PARTY}", re.IGNORECASE
)
_PRONOUNS = frozenset("it they he she we i you who which".split())


def beside(new: Report, found: Sequence[Report]) -> bool:
    """Whether the later report says that its figure is another than a body has stated which is not its own source, or a
    body keeps to its figure: by the same passage, or by one of those `found` of no earlier day."""
    if _KEPT.search(new.around) or _than_another(new.text):
        return True
    day = dates.day_of(new.published)
    later = (it for it in found if day and (told := dates.day_of(it.published)) and told >= day)
    return any(_KEPT.search(it.text) for it in later)


def differs_by(question: str, new: Report, old: Report) -> bool:
    """Whether the later report says by how much its figure differs from what another body has, and the earlier one has
    just that: "3,100 people, 500 more than the province has counted" of the 2,600 of the province."""
    match = _DIFFERS.search(new.text)
    if match is None or not _than_another(new.text):
        return False
    given = plain_numbers(question, old.text)
    told = [it.value for it in read(new.text) if it.start < match.start()]
    by = max(values(match["by"]), default=0.0) * (1 if match["way"].lower() in ("fewer", "less") else -1)
    return bool(by) and any(one + by == other for one in told for other in given)


def of_two_sides(question: str, new: Report, old: Report) -> bool:
    """Whether the one figure is the word of a union, of organisers or of others who take a side, and the other is not:
    then it has not gone on, and both stand."""
    sides = [by_party(question, item.text) for item in (new, old)]
    return sides[0] != sides[1]


def by_party(question: str, text: str) -> bool:
    """ "The union puts it at 140", but not "raised its offer to 4 per cent, the union said"."""
    return bool(_PARTY_SAYS.search(clause(question, text, whole=False)) or _OF_PARTY.search(clause(question, text)))


def _than_another(text: str) -> bool:
    match = _THAN_STATED.search(text)
    if match is None or match["body"].strip().lower() in _PRONOUNS:
        return False
    rest = f"{text[: match.start()]} {text[match.end() :]}"
    return stems(match["body"].split()[-1]).isdisjoint(stems(rest))
