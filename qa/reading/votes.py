"""How a body voted: asked for in the form that is read best, and told by counts of votes. Pure; English."""

from __future__ import annotations

import re

from qa.reports.mentioned import stems, words
from qa.words.numbers import CARDINALS

_HOW_VOTED = re.compile(
    r"^\s*how (?:did|has|have) (?P<body>[^?]*?\b(?:council|board|committee|parliament|house|senate|assembly|congress|"
    r"cabinet|commission|jury|court|panel|members|councillors|mps|shareholders|union|judges|residents|voters|staff))"
    r" voted?(?P<rest>[^?]*)\??$",
    re.IGNORECASE,
)
_OF_BODY = re.compile(r"[^\W\d_a-zß-öø-ÿ]\w+ (?:of|in|on) ")
_COUNT = rf"(?:\d+|{'|'.join(CARDINALS)})"
_VOTES = re.compile(
    rf"\b{_COUNT}(?: votes?)?(?: to |[-–]){_COUNT}\b"
    rf"|\b{_COUNT} (?:\w+ ){{0,2}}(?:votes?|voted|against|in favou?r|for)\b"
    r"|\bunanimous|\b(?:majority|rejected|approved|carried|defeated|passed)\b",
    re.IGNORECASE,
)

_ON = re.compile(r"\bvot(?:e|ed|es)\s+(?:on|for|against|about)\s+(?P<what>[^?]+)|\bvote\s+on\s+(?P<of>[^?]+)", re.I)
_VOTED_ON = re.compile(
    r"\bvoted?\s+(?:(?:\w+\s+)?by\s+[\w\s]+?\s)?(?:for|against|on|in favou?r of)\s+(?:the|an?|its|their|his|her)\s+"
    r"(?P<what>[a-z’'-]+(?:\s+(?!by\b|on\b|in\b|with\b|at\b)[a-z’'-]+)?)",
    re.IGNORECASE,
)
# Whatever is voted on may be called so.
_ANY_MATTER = stems(
    "bill plan measure motion article proposal proposition resolution amendment act law legislation change reform move "
    "scheme text package idea question"
)
_SHARE = stems("per cent percent")


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


def of_other_vote(question: str, text: str, around: str) -> bool:
    """Whether it is asked how somebody voted on something, and `text` tells of a vote on what the question does not
    name, while all that is `around` it has no word of what the question does."""
    asked, told = _ON.search(question), _VOTED_ON.search(text)
    if asked is None or told is None:
        return False
    about = words(asked["what"] or asked["of"])
    wanted, called = (about.others | about.figures) - _SHARE, words(told["what"])
    if not wanted or not wanted.isdisjoint(called.has) or not _ANY_MATTER.isdisjoint(called.others):
        return False
    return wanted.isdisjoint(words(f"{around} {text}").has)
