"""Who holds an office: it changes hands, so the newest report that names a holder answers. Pure; English."""

from __future__ import annotations

import re

from qa.terms import fold, tokens

OFFICES = (
    "mayor mayoress president premier chancellor governor minister chief executive ceo chairman chairwoman chairperson "
    "chair leader director manager coach captain commissioner superintendent champion owner head harbourmaster editor"
).split()
# The office ends what is asked of ("the mayor of Orlo", not "the mayor's rival"), and depends on no other word before
# it ("the wife of the mayor").
_ASKS = re.compile(
    r"^\s*who(?:['’]s|\s+is)\s+(?:now\s+|currently\s+)?(?:the\s+)?"
    r"(?P<what>(?:(?!\w+ing\s+\S+['’]s\b|(?:of|to|at|in|with|behind|against|who|that|the|an?|and)\b)[\w’'.&-]+\s+){0,6}?"
    r"(?:" + "|".join(OFFICES) + r"))"
    r"(?=\s*(?:[?,.;]|$)|\s+(?:of|at|in|for|to|on|from|with|now|currently|today|and|according|as)\b)",
    re.IGNORECASE,
)
_PAST = re.compile(r"\b(?:former|first|ex|last|then|late|deputy|vice|acting|founding)\b", re.IGNORECASE)
_BEFORE = re.compile(r"(?:\b(?:former|ex|then|late|outgoing|deputy|vice|would-be|next)[\s-]+(?:\w+\s+)?)$")
# A name of two words and more, its last one in a group: no institution, which "the" stands before.
_PERSON = re.compile(r"(?<!the )(?<!The )\b(?:[^\W\d_a-z](?:[\w’-]{1,40}|\.)?\s+)+([^\W\d_a-z][\w’-]+)")
_AT = re.compile(r"\b(?:at|in|on|to|from|near|of|off)\s$")
_DATELINE = re.compile(r"^[^\Wa-z]+(?:\s+[^\Wa-z]+)*\s+(?:\([^)]*\)\s*)?[–—-]\s")


def office(question: str) -> str:
    """The word for the office whose holder is asked for ("mayor"), in small letters; "" where none is."""
    asked = _ASKS.match(question)
    return "" if asked is None or _PAST.search(asked["what"]) else asked["what"].split()[-1].lower()


def names_holder(post: str, text: str) -> bool:
    """Whether `text` names somebody and has the office, not as that of one who held it before."""
    folded = fold(text)
    said = re.finditer(rf"\b{re.escape(post)}\b", folded)
    return bool(_PERSON.search(text)) and any(not _BEFORE.search(folded[: match.start()]) for match in said)


def somebody(question: str, text: str) -> bool:
    """Whether it names a person: by two words and more that are none of the question's, and follow neither "the" nor a
    word for a place."""
    known, told = set(tokens(fold(question))), _DATELINE.sub("", text)
    found = (match for match in _PERSON.finditer(told) if not _AT.search(told[: match.start()]))
    return any(not set(tokens(fold(match.group()))) <= known for match in found)


def same_name(one: str, other: str) -> bool:
    """Whether both name somebody of the same last name."""
    return not set(_PERSON.findall(one)).isdisjoint(_PERSON.findall(other))
