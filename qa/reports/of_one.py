"""A denial of one person where it is asked of anybody, or of several. Pure; English.

"He has not been arrested" is told of the guard; that three people were, another sentence tells.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from qa.asking import yes_no
from qa.injection.injection import injected
from qa.reports.anybody import of_harm
from qa.reports.bearing import CONTRAST, LIGHT
from qa.reports.corrections import NOT
from qa.reports.mentioned import stems, words
from qa.reports.report import newest, same_report, sentences
from qa.schema import Evidence, Found
from qa.words.grammar import is_person

_ANYBODY = re.compile(
    r"\b(?:any|some) ?(?:one|body)\b|\bany (?:of\b|[a-z]+s\b)|\bany (?:people|men|women)\b", re.IGNORECASE
)
# Of several, to whom it was done: "the thieves been caught".
_SEVERAL = re.compile(
    r"\s*(?:the|these|those|all)\s+(?:[a-z]+\s+){0,2}[a-z]+s\s+(?:all\s+)?(?:been\s+)?[a-z]+(?:ed|t|n)\b"
)
# What is denied of one in the singular.
_OF_ONE = re.compile(
    r"\b(?P<who>(?:(?i:the|his|her|its|their)\s+)(?:[\w’'-]+\s+){0,3}?(?P<head>[a-z][\w-]+)|[Hh]e|[Ss]he|"
    r"[A-Z][\w’-]+(?:\s+[A-Z][\w’-]+)*)"
    r"(?:,?\s+(?:himself|herself))?\s+(?:has|had|is|was|did|does)(?:\s+(?:not|never)|n['’]t)\b"
)
_NO_NAME = frozenset("it this that there they we what which nobody police".split())
_OF_ALL = re.compile(r"\b(?:no|none|nobody|any\w*|every\w*|nor|neither|without|all)\b", re.IGNORECASE)
# Reports call it by one of these, and the question by another.
_TAKEN = stems("arrest custody detain detention catch caught hold held")
_TAKEN_UP = re.compile(r"\b(?:arrest(?:ed|s)|detained|in custody|under arrest|caught)\b", re.IGNORECASE)
_SOME = re.compile(
    r"\b(?:people|men|women|suspects?|youths|teenagers|others|(?:a|an|the) (?:\w+ )?(?:man|woman|suspect|boy|girl)|"
    r"(?:one|two|three|four|five|six|seven|eight|nine|ten|\d+|several|some|dozens)"
    r"(?= (?:\w+ )?(?:was|were|has|have)\b))\b",
    re.IGNORECASE,
)
_LONG_AGO = re.compile(
    r"\b(?:(?:19|20)\d\d|ago|(?:last|previous) (?:year|month)|years? before|earlier (?:case|theft))\b", re.IGNORECASE
)
_OPEN = re.compile(
    r"\b(?:if|could|would|may|might|should|will|to be|expect\w*|alleg\w+|unless|released)\b", re.IGNORECASE
)
CLOSE = 0.35  # of the best score: has what tells it of some


def of_one(claim: str, text: str) -> bool:
    """Whether it is asked of anybody, or of several, and the text denies it of one person alone; of harm a denial that
    is of some may tell of all (`anybody`)."""
    of_any = bool(_ANYBODY.search(claim)) and not of_harm(claim)
    told = [match for match in _OF_ONE.finditer(text) if _is_one(claim, match)]
    if not told or not (of_any or (_SEVERAL.match(claim) and all(_nameless(match) for match in told))):
        return False
    return not _OF_ALL.search(_OF_ONE.sub(" ", text))


def _nameless(match: re.Match[str]) -> bool:
    return match["who"].lower() in ("he", "she")


def _is_one(claim: str, match: re.Match[str]) -> bool:
    """Whether it is a person of whom the claim does not speak as the thing to which it is done."""
    if match["head"]:
        return is_person(match["head"]) and stems(match["head"]).isdisjoint(words(claim).others)
    return match["who"].split()[0].lower() not in _NO_NAME


def of_some(claim: str, text: str) -> bool:
    """Whether the text tells of some people what is asked of anybody: that they were arrested, say."""
    if not _ANYBODY.search(claim) or (words(claim).others - LIGHT).isdisjoint(_TAKEN):
        return False
    parts = [part for part in CONTRAST.split(text) if _TAKEN_UP.search(part) and _SOME.search(part)]
    return any(not NOT.search(part) and not _OPEN.search(part) for part in parts) and not _LONG_AGO.search(text)


def since(question: str, evidence: Sequence[Evidence], passages: Sequence[Found]) -> tuple[Evidence, ...]:
    """Where the best of `evidence` denies it of one, the sentence of its own report that tells it of some."""
    claim = yes_no.claim(question)
    if not claim or not of_one(claim, evidence[0].text):
        return ()
    same = (it for it in passages if same_report(it, evidence[0].passage))
    told = (it for passage in same for it in sentences(passage, CLOSE * evidence[0].score))
    item = newest((it for it in told if of_some(claim, it.text) and not injected(it)), evidence)
    return (item,) if item else ()


def first(question: str, part: Sequence[Evidence]) -> Sequence[Evidence]:
    """What tells it of some people before what denies it of one."""
    claim = yes_no.claim(question)
    if not part or not claim or not of_one(claim, part[0].text):
        return part
    told = (it for it in part if same_report(it.passage, part[0].passage) and of_some(claim, it.text))
    item = max(told, key=lambda it: it.score, default=None)  # it may be there twice, as it was read and by `since`
    return [item, *(it for it in part if it is not item)] if item else part
