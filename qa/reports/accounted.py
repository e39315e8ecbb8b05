"""That nobody is missing any more, where it is asked how many are: "the last of the missing miners was found". Pure;
English.

Such a sentence has no number of those who are missing, or one of those who are dead.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from qa.days import dates
from qa.injection.injection import injected
from qa.reports import fates
from qa.reports.report import NEAR, newest, of_evidence, of_one_story, sentences
from qa.schema import Evidence, Found

_MISSING = r"(?:missing|unaccounted for)"
_FOUND = (
    r"(?:found|recover(?:ed|ing|y)|located|identified|declared dead|accounted for|pulled out|brought out|rescued|"
    r"retrieved)"
)
_LAST = (
    r"(?:the\s+)?(?:last|remaining|final|all)\s+(?:[\w-]+\s+){0,2}?"
    rf"(?:(?:of\s+)?(?:the\s+|those\s+)?{_MISSING}|(?:of\s+)?(?:the\s+)?(?:bodies|victims|people|persons|[a-z]+s)\s+{_MISSING})"
)
_NONE_LEFT = re.compile(
    rf"\b{_LAST}\b[^.;:]{{0,60}}?\b{_FOUND}\b|\b{_FOUND}\b[^.;:]{{0,30}}?\b{_LAST}\b"
    rf"|\b(?:nobody|no\s?one|none)\b[^.;:,]{{0,30}}?\b{_MISSING}\b"
    r"|\b(?:everyone|everybody|all)\b[^.;:,]{0,40}?\b(?:has|have|had|were|was)\s+(?:now\s+)?(?:been\s+)?"
    r"accounted for\b",
    re.IGNORECASE,
)
_NOT_YET = re.compile(
    r"\b(?:until|unless|not|never|hope[sd]?|want(?:s|ed)?|would|could|if|before)\b|n['’]t\b", re.IGNORECASE
)
_ASKS = re.compile(rf"\b{_MISSING}\b", re.IGNORECASE)


def none_left(question: str, text: str) -> bool:
    """Whether it is asked who or how many are missing, and the text tells that all of them have been found."""
    if not _ASKS.search(question):
        return False
    return any(not _NOT_YET.search(text[max(0, it.start() - 30) : it.end()]) for it in _NONE_LEFT.finditer(text))


def of(question: str, new: Evidence, old: Evidence) -> bool:
    """Whether the new sentence tells that none is missing of those whom an earlier report of its story tells to be."""
    if not none_left(question, new.text) or none_left(question, old.text) or "missing" not in fates.told(old.text):
        return False
    later = dates.later(new.passage.published, old.passage.published)
    return later and of_one_story(of_evidence(new), of_evidence(old))


def since(question: str, evidence: Sequence[Evidence], passages: Sequence[Found]) -> tuple[Evidence, ...]:
    """Of the found passages the newest sentence that tells so of those whom the best sentence tells to be missing, with
    the score of one close to the best."""
    if not evidence or not _ASKS.search(question):
        return ()
    near = NEAR * evidence[0].score
    told = (it for passage in passages if not passage.opinion for it in sentences(passage, near))
    item = newest((it for it in told if of(question, it, evidence[0]) and not injected(it)), evidence)
    return (item,) if item else ()
