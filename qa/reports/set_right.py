"""Figures that a later report says were not so: "58 per cent and not 61 per cent as first announced". Pure; English.

Who said so first was no newspaper, so it is no correction (see `correcting`), and the sentence need have no word of
what is asked but its figures.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from qa.days import dates
from qa.injection.injection import injected
from qa.reports.counted import noun, stems
from qa.reports.figures import shares
from qa.reports.given import denies, kind, things
from qa.reports.report import NEAR, Report, of_evidence, of_one_story, score_among, sentences
from qa.schema import Evidence, Found
from qa.words.excerpt import names

_FIRST = r"(?:first|earlier|initially|originally|previously|wrongly|mistakenly|widely)"
_TOLD = r"(?:announced|reported|said|stated|given|put|thought|believed|counted|claimed|estimated|feared|assumed)"
# "Not five as officials have said for weeks", "rather than the 88 that had been reported".
_NOT_AS_TOLD = re.compile(
    r"\b(?:not|rather than|instead of)\s+(?:the\s+)?[^.;:“”\"]{0,40}?"
    rf"(?:\b(?:as|that|which)\s+(?:[\w’'-]+\s+){{0,4}}?(?:{_FIRST}\s+)?{_TOLD}\b|\b{_FIRST}\s+{_TOLD}\b)",
    re.IGNORECASE,
)


def tells(text: str) -> bool:
    """Whether it says that a figure that was told before was not so."""
    return bool(_NOT_AS_TOLD.search(text))


def since(question: str, evidence: Sequence[Evidence], passages: Sequence[Found]) -> tuple[Evidence, ...]:
    """Of the found passages the newest sentence that says that a figure of one of the best sentences, in an earlier
    report of the same story, was not so; with the score of one close to the best. None that has such a score anyway."""
    if not evidence or kind(question) not in ("number", "money"):
        return ()
    score = NEAR * evidence[0].score
    near = [of_evidence(item) for item in evidence if item.score >= score]
    found = [item for passage in passages for item in _of(question, passage, score, near)]
    newest = max(found, key=lambda item: item.passage.published or "", default=None)
    return () if newest is None or newest.score <= score_among(evidence, newest) else (newest,)


def _of(question: str, passage: Found, score: float, near: Sequence[Report]) -> Iterator[Evidence]:
    if passage.opinion or not tells(passage.text):
        return
    for item in sentences(passage, score):
        new = of_evidence(item)
        if not tells(item.text) or not things(question, item.text) or injected(item):
            continue
        if any(_sets_right(question, new, old) for old in near):
            yield item


def _sets_right(question: str, new: Report, old: Report) -> bool:
    later = dates.later(new.published, old.published)
    if not later or not of_one_story(new, old) or not denies(question, new.text, old.text):
        return False
    if shares(new.text) and shares(old.text):
        return True
    # "The fire began at seven, not six as first reported" says nothing against six dead.
    counted = (
        stems(noun(question)) if kind(question) == "number" else stems(question) - stems(" ".join(names(question)))
    )
    return not counted.isdisjoint(stems(new.text))
