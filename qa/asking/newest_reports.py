"""Questions for what is new as a whole: "What is the latest news?", "What's new?", "Any headlines from the Courier?".
Pure; English.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from qa.asking.outlets import mentions

_PLEASE = r"(?:(?:please|pls|so|and|ok(?:ay)?|hi|hello|hey)\b[\s,!.]*)*"
_NEW = r"(?:latest|newest|most recent|recent|current|top|main|big(?:gest)?|most important|breaking)"
_NEWS = r"(?:news|headlines?|stor(?:y|ies)|reports?|articles?|texts?|pieces?)"
_THE_NEWS = (
    rf"(?:(?:the|any|some|all|your)\s+)*(?:{_NEW}\s+(?:news\s+)?{_NEWS}|(?:news\s+)?headlines|news)"
    r"(?:\s+of the day)?"
)
_GIVE = r"(?:(?:can|could|will|would)\s+you\s+)?(?:please\s+)?(?:give|show|tell|list|read)\s+(?:me\s+|us\s+)?"
_WHAT = r"what(?:\s+(?:is|are|was|were)|['’]?s)"
_HERE = r"(?:\s+(?:here|now|right now|these days|lately|recently|at the moment|in (?:the|this) archive|please))*"
_ASKED = re.compile(
    rf"\W*{_PLEASE}(?:"
    rf"(?:{_WHAT}\s+|{_GIVE}|(?:is|are)\s+there\s+|do you have\s+|have you got\s+|got\s+)?{_THE_NEWS}"
    rf"|{_WHAT}\s+in the (?:news|papers?|headlines)){_HERE}\W*",
    re.IGNORECASE,
)
# Of the matter in hand, where there is one: "Any updates?"
_OF_ANYTHING = re.compile(
    rf"\W*{_PLEASE}(?:{_WHAT}\s+(?:(?:the\s+)?(?:latest|newest)|new|up|happening|going on)|"
    r"what\s+(?:has\s+)?happened\s+(?:lately|recently)|(?:any|some)\s+(?:new\s+)?(?:news|updates?|developments?)|"
    r"(?:tell|show)\s+(?:me|us)\s+what(?:\s+is|['’]s)\s+(?:new|happening|going on)|"
    rf"(?:did|has)\s+anything\s+(?:new\s+)?happen(?:ed)?){_HERE}\W*",
    re.IGNORECASE,
)
_ONE = re.compile(
    r"\b(?:the|your)\s+(?:latest|newest|most recent|last|new)\s+(?:article|report|story|text|piece)\b", re.I
)
_FROM = re.compile(r"\s+(?:from|by|in|of|at)\s+(?:the\s+)?$", re.IGNORECASE)
_OWN = re.compile(r"^['’]s?(?=\s)")


def asked(question: str, outlets: Sequence[str], *, goes_on: bool = False) -> tuple[str, ...] | None:
    """The outlets whose newest reports are asked for, none for those of all; None where it asks for anything else, or
    `goes_on` from another question with "Anything new?"."""
    if _OF_ANYTHING.fullmatch(question):
        return None if goes_on else ()
    if _ASKED.fullmatch(question):
        return ()
    found = mentions(question, outlets)
    if len(found) != 1:
        return None
    (of,) = found
    before, behind = _FROM.sub("", question[: of.start]), _OWN.sub("", question[of.end :])
    return of.outlets if _ASKED.fullmatch(" ".join(f"{before} {behind}".split())) else None


def of_one(question: str) -> bool:
    """Whether only one of them is asked for: "What is the newest article?" """
    return bool(_ONE.search(question))
