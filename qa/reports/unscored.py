"""Somebody of whom a report tells that others scored from what he played to them, where it is asked when or how often
he scored. Pure; English.

To "How many goals did Roe score in the final?" a sentence on the goal that was headed in "from a corner from Roe" comes
near in every word, and is of another's goal.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from qa.injection.injection import injected
from qa.reports.mentioned import stems
from qa.reports.report import sentences
from qa.schema import Evidence, Found

_ASKED = re.compile(
    r"(?i:\W*(?:(?:and|so|but),?\s+)?(?:how (?:many goals|often|many times)|how|when|(?:in )?(?:what|which) minute)\s+"
    r"did)\s+"
    r"(?P<who>[^\W\d_a-z][\w’'-]*(?:\s+[^\W\d_a-z][\w’'-]*){0,3})\s+score\b(?P<rest>[^?]*)",
)
_PLAYED = (
    r"(?:corner(?: kick)?|free[- ]kick|cross|pass|through[- ]ball|long ball|throw(?:-in)?|set[- ]piece|delivery|assist)"
)
_SCORES = re.compile(
    r"\b(?:scor\w*|goals?|equali[sz]\w*|winner|header|head(?:s|ed)|nett?(?:s|ed)|hat[- ]trick|brace|penalt\w+|"
    r"str(?:ikes?|uck)|fir(?:es|ed)|slott?(?:s|ed)|tapp?(?:s|ed)|convert(?:s|ed)|put(?:s)?|bur(?:ies|ied)|roll(?:s|ed)|"
    r"volley\w*|curl(?:s|ed)|drill(?:s|ed)|ahead|in front|level\w*|through|twice|double\w*|opener)\b",
    re.IGNORECASE,
)
_OPENS_WITH_PRONOUN = re.compile(r"\W*(?:he|she|his|her)\b", re.IGNORECASE)


class Unscored(NamedTuple):
    """What the question takes for granted, of whom, and the sentence on what was played to others."""

    claim: str
    who: str
    instead: Evidence


def told(question: str, passages: Sequence[Found]) -> Unscored | None:
    """None where any sentence of the passages may tell that the one who is asked about scored."""
    asked = _ASKED.match(question.strip().rstrip(" ?."))
    if asked is None:
        return None
    family = re.escape(asked["who"].split()[-1])
    played = re.compile(
        rf"\b{_PLAYED} (?:from|by) (?:[^\W\d_a-z][\w’'-]*\s+){{0,2}}{family}\b|\b{family}['’]s? (?:\w+ )?{_PLAYED}\b|"
        rf"\b{family}(?:, [^,;.]{{0,40}})? whose {_PLAYED} (?:led to|set up|made|brought)\b[^,;.]*"
    )
    items = [it for passage in passages if not passage.opinion for it in sentences(passage) if not injected(it)]
    if any(_may_score(it.text, before.text, family, played) for before, it in pairwise([*items[:1], *items])):
        return None
    wanted = stems(asked["rest"])
    for item in items:
        on_it = wanted <= stems(f"{item.passage.title or ''} {item.passage.text}")
        if on_it and played.search(item.text) and _SCORES.search(item.text):
            return Unscored(f"{asked['who']} scored{asked['rest']}", asked["who"], item)
    return None


def _may_score(text: str, before: str, family: str, played: re.Pattern[str]) -> bool:
    """Whether it has a word of scoring, and the name otherwise than with what was played, or goes on from one so."""
    named = re.compile(rf"\b{family}\b")
    rest = played.sub(" ", text)
    goes_on = _OPENS_WITH_PRONOUN.match(text) and named.search(played.sub(" ", before))
    return bool(_SCORES.search(rest) and (named.search(rest) or goes_on))
