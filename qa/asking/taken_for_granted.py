"""Whether what a question takes for granted is so, as questions of their own. Pure; English.

"Why did the minister insist on the fine when the upper house wanted it halved?" rests on the minister's having
insisted, "Since the yard cancelled the ships, what will replace them?" on the ships' having been cancelled: of each it
may be asked whether it is so, as a reader would who doubts it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from qa.asking.presuppositions import Claim, claim_in
from qa.asking.true_that import asked_of
from qa.words import verbs

_MOST = 2  # such questions of one
_AUX = r"(?:did|was|were|has|have|had|will|is|are)"
_ASKED = re.compile(
    rf"\W*(?:(?:and|but|so|then),?\s+)?(?:why|when|where|how come|how|since when|for (?:what|which) reason|"
    rf"(?:at |in |on )?(?:what|which) (?:time|day|date|month|year|way))\s+(?P<clause>{_AUX}\s.+?)\W*",
    re.IGNORECASE,
)
# What stands behind the clause and is no part of it: another clause, or an event that it came after.
_BEHIND = re.compile(
    r",?\s+(?:when|after|before|because|although|though|while|once|following|despite|if|even though|so that|but|and)"
    r"\s.*"
    r"|,\s.*",
    re.IGNORECASE,
)
_FRONTED = re.compile(
    r"\W*(?:since|now that|given that|seeing that|seeing as|considering that|because|after|as)\s+(?P<clause>[^,?]+),\s+"
    r"(?:wh\w+|how|will|is|are|do|does|did|has|have|can|could)\b",
    re.IGNORECASE,
)
_ON_DOING = re.compile(
    r"\W*(?:how|what|why)\s+did\s+(?P<who>[^?,]{2,60}?)\s+(?:feel|react|respond|say|do|think|answer|reply|comment)\b"
    r"[^?,]{0,20}?\s(?:on|upon|after|about|to|at|for|by)\s+(?P<doing>[a-z]+ing)\b(?P<rest>[^?,]*)",
    re.IGNORECASE,
)
_ON_HAVING_DONE = re.compile(
    r"\W*(?:how|what|why)\s+did\s+(?P<who>[^?,]{2,60}?)\s+(?:feel|react|respond|say|do|think|answer|reply|comment)\b"
    r"[^?,]{0,20}?,?\s+(?:when|after|as|once)\s+(?:he|she)\s+(?P<did>[a-z]+)\b(?P<rest>[^?,]*)",
    re.IGNORECASE,
)
_SENTENCE = re.compile(
    r"\W*(?:what (?:sentence|punishment|prison term|jail term)|how (?:long|many (?:years|months)))\s+"
    r"(?:did|was|were)\s+(?P<who>[^?,]{2,60}?)\s+"
    r"(?:get|given|receive|jailed|sentenced to|sentenced|imprisoned)\b(?P<rest>\s+for\s[^?,]+)?",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Granted:
    """A `claim` that a question rests on, and the question whether it is so."""

    claim: Claim
    whether: str


def granted(question: str) -> list[Granted]:
    """What it rests on, as far as that is plain to see."""
    asked = [f"{it[0].upper()}{it[1:]}?" for it in _clauses(" ".join(question.split()))]
    found = (Granted(claim, it) for it in dict.fromkeys(asked) if (claim := claim_in(it)) is not None)
    return list(found)[:_MOST]


def _clauses(question: str) -> list[str]:
    """As questions for a yes or no, without their mark."""
    if sentenced := _SENTENCE.match(question):
        return [f"was {sentenced['who']} sentenced{sentenced['rest'] or ''}"]
    if doing := _ON_DOING.match(question):
        return [f"did {doing['who']} {verbs.base_of(doing['doing'].lower())}{doing['rest'].rstrip()}"]
    if having := _ON_HAVING_DONE.match(question):
        did = having["did"].lower()
        if did in ("was", "were", "had"):
            return [f"{did} {having['who']}{having['rest'].rstrip()}"]
        if verbs.is_past(did):
            return [f"did {having['who']} {verbs.base_of(did)}{having['rest'].rstrip()}"]
    if (fronted := _FRONTED.match(question)) and (whether := asked_of(fronted["clause"])):
        return [whether.rstrip("?")]
    asked = _ASKED.fullmatch(question)
    return [_BEHIND.sub("", asked["clause"])] if asked else []
