"""Whether a later report tells that a court has cut or raised a sentence which an earlier one tells was passed. Pure;
English.

"An appeal court cut the prison sentence of Roe from six years to four" replaces "Roe was sentenced to six years".
"""

from __future__ import annotations

import re

from qa.days import dates
from qa.reports.mentioned import names
from qa.reports.report import of_evidence, of_one_matter
from qa.schema import Evidence
from qa.words.excerpt import share_of_names

_ASKS = re.compile(
    r"\b(?:how (?:long|many (?:years|months))|(?:what|which)\b[^?]{0,30}\b(?:sentence|punishment|term))\b"
    r"(?=.*\b(?:prison|jail\w*|bars|sentenced?|punishment|term|locked up|serve|get|given)\b)|"
    r"\bwhat (?:was|is)\b.*\bsentence\b",
    re.IGNORECASE,
)
_ASKS_THEN = re.compile(r"\b(?:first|originally|at first|before|initial\w*)\b", re.IGNORECASE)
_SENTENCE = r"(?:(?:prison|jail)\s+)?(?:sentences?|terms?)"
_CHANGED = re.compile(
    rf"\b(?:cut|cuts|reduced?s?|shortened|lowered|halved|raised|increased|lengthened|commuted|extended)\b"
    rf"[^.;:“”\"]{{0,60}}?\b{_SENTENCE}\b|\b{_SENTENCE}\b[^.;:“”\"]{{0,60}}?\b(?:was|were|has been|had been)\s+"
    r"(?:cut|reduced|shortened|lowered|halved|raised|increased|lengthened|commuted|extended)\b",
    re.IGNORECASE,
)
_OPEN = re.compile(
    r"\b(?:may|might|could|would|should|to (?:be|have)|ask(?:s|ed|ing)?|want(?:s|ed)|seek\w*|sought|call(?:s|ed)? for|"
    r"refus\w+|not|never|declin\w+|if)\b",
    re.IGNORECASE,
)
_PASSED = re.compile(
    r"\b(?:sentenced|jailed|imprisoned|(?:handed|given|gave)\b[^.;]{0,60}\b(?:prison|jail|sentence|term))\b",
    re.IGNORECASE,
)


def of(question: str, new: Evidence, old: Evidence) -> bool:
    """Whether it is asked how long somebody must go to prison, and both reports name whom the sentence is passed on,
    the later one with as many of the question's names around it."""
    if not _ASKS.search(question) or _ASKS_THEN.search(question) or new.passage.opinion:
        return False
    if not dates.later(new.passage.published, old.passage.published):
        return False
    if not _CHANGED.search(new.text) or _OPEN.search(new.text) or not _PASSED.search(old.text):
        return False
    if _CHANGED.search(old.text) or not of_one_matter(of_evidence(new), of_evidence(old)):
        return False
    shares = [share_of_names(question, f"{it.passage.text} {it.passage.title or ''}") for it in (new, old)]
    return shares[0] >= shares[1] and bool(_whom(new.text) & _whom(old.text))


def _whom(text: str) -> frozenset[str]:
    return frozenset(names(f", {text}"))
