"""Whether a later report tells of the sentence that a court passed, where an earlier one has only what it may be. Pure;
English.

"How long must Roe go to prison?" is answered by "if convicted, Roe faces up to eight years" until Roe is sentenced to
three: what is asked is told by both, and the reading takes the name for the better sign.
"""

from __future__ import annotations

import re

from qa.days import dates
from qa.reports.mentioned import names
from qa.reports.moved import Told
from qa.reports.report import of_evidence
from qa.schema import Evidence
from qa.words.excerpt import share_of_names

_ASKS = re.compile(
    r"\b(?:how (?:long|many (?:years|months))|what (?:kind of )?(?:sentence|punishment|jail term|prison term))\b"
    r"(?=.*\b(?:prison|jail|bars|sentence|punishment|term|locked up|serve)\b)",
    re.IGNORECASE,
)
_TERM = r"[^.;:“”\"]{0,140}?\b(?:years?|months?|weeks?|days|life)\b"
_PASSED = re.compile(
    rf"\b(?:sentenced\b[^.;:“”\"]{{0,140}}?\bto\b(?!\s+(?:pay|an?\s+fine|do|community)\b)|jailed\b[^.;:“”\"]{{0,60}}?\bfor\b|(?:handed|given|gave)\b"
    rf"(?=[^.;:“”\"]{{0,80}}\b(?:prison|jail|sentence|term)\b)){_TERM}",
    re.IGNORECASE,
)
# Only what it may be, or somebody wants it to be.
_MAY_BE = re.compile(
    r"\b(?:if (?:(?:he|she|they|it)\s+(?:is|are)\s+)?(?:convicted|found guilty)|fac(?:e|es|ed|ing)|could|may|might|"
    r"would|should|up to|maximum|ask(?:s|ed|ing)? for|sought|seeks?|demand\w*|call(?:s|ed|ing)? for|want(?:s|ed))\b",
    re.IGNORECASE,
)
_SUSPENDED = re.compile(r"\bsuspended\b|\bon probation\b", re.IGNORECASE)  # nobody goes to prison by it
_ROLE = re.compile(
    r"\b(?:sentenced|jailed|gave|handed)\s+(?:the|its|an?|[^\W\d_a-zß-öø-ÿ][\w-]*['’]s)\s+[a-z]"  # "the former mayor"
)
_OTHERS = re.compile(
    r"\b(?:brother|sister|son|daughter|wife|husband|father|mother|friend|partner|colleague|accomplice|co-\w+|other)\b",
    re.IGNORECASE,
)


def replaces(question: str, new: Told, old: Told) -> bool:
    """Whether it is asked how long somebody must go to prison, the later report tells of a sentence passed on whom the
    question names, and the earlier one tells only what it may be."""
    if not _ASKS.search(question) or not dates.later(new.published, old.published):
        return False
    if share_of_names(question, f"{new.title or ''} {new.text}") < 1 or not _MAY_BE.search(old.text):
        return False
    if _SUSPENDED.search(new.text) or not _on_whom(question, new):
        return False
    return bool(_PASSED.search(new.text)) and not _MAY_BE.search(new.text) and not _PASSED.search(old.text)


def of(question: str, new: Evidence, old: Evidence) -> bool:
    """The same of two sentences, the later one of no opinion piece."""
    return not new.passage.opinion and replaces(question, of_evidence(new), of_evidence(old))


def _on_whom(question: str, new: Told) -> bool:
    """Whether the sentence was passed on somebody whom the question names: by the name as the verb's subject or object,
    or by what he is, where the heading begins with the name and not with its possessive."""
    title, known = new.title or "", names(f", {question}")
    if _OTHERS.search(f"{title} {new.text}"):
        return False
    for name in known:
        who = rf"(?:[^\W\d_a-zß-öø-ÿ][\w.’'-]*\s+)*(?i:{re.escape(name)})"
        begins = r"(?:^|[.;,:“\"]\s*|\b(?:and|when|after|as)\s+)"
        subject = rf"{begins}{who}(?:,[^,.;]{{1,60}},)?\s+(?:(?:was|is|has been|had been)\s+)?"
        given = rf"\b(?:sentenced|jailed|gave|handed)\s+{who}\b(?!['’]s)"
        if re.search(rf"{subject}(?:\w+ly\s+)?(?:sentenced|jailed|given|handed)\b|{given}", new.text):
            return True
        if re.match(rf"\W*{who}\b(?!['’])", title) and _ROLE.search(new.text):
            return True
    return False
