"""How a body voted: asked for in the form that is read best, and told by counts of votes. Pure; English."""

from __future__ import annotations

import re

from qa.words.numbers import CARDINALS

_HOW_VOTED = re.compile(
    r"^\s*how (?:did|has|have) (?P<body>[^?]*?\b(?:council|board|committee|parliament|house|senate|assembly|congress|"
    r"cabinet|commission|jury|court|panel|members|councillors|mps|shareholders|union|judges|residents|voters|staff))"
    r" voted?(?P<rest>[^?]*)\??$",
    re.IGNORECASE,
)
_OF_BODY = re.compile(r"[^\W\d_a-z]\w+ (?:of|in|on) ")
_COUNT = rf"(?:\d+|{'|'.join(CARDINALS)})"
_VOTES = re.compile(
    rf"\b{_COUNT}(?: votes?)?(?: to |[-–]){_COUNT}\b"
    rf"|\b{_COUNT} (?:\w+ ){{0,2}}(?:votes?|voted|against|in favou?r|for)\b"
    r"|\bunanimous|\b(?:majority|rejected|approved|carried|defeated|passed)\b",
    re.IGNORECASE,
)


def outcome(question: str) -> str | None:
    """ "How did the council vote on the mill?" as "What was the result of the council's vote on the mill?"; None for
    other questions, of one member's vote too ("Ada Roe of the council")."""
    asked = _HOW_VOTED.match(question)
    if asked is None or _OF_BODY.search(asked["body"]):
        return None
    whose = f"{asked['body']}'" if asked["body"].endswith("s") else f"{asked['body']}'s"
    return f"What was the result of {whose} vote{asked['rest']}?"


def counts(text: str) -> bool:
    """Whether it counts votes, or says how they fell."""
    return bool(_VOTES.search(text))
