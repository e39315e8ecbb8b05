"""A plea is no verdict: who pleaded not guilty is neither guilty nor acquitted by that. Pure; English."""

from __future__ import annotations

import re

from qa.reports.bearing import LIGHT
from qa.reports.mentioned import stems, words

_PLEA = re.compile(
    r"\b(?:plead\w*|pled|enter(?:s|ed|ing)? (?:an? )?(?:\w+ )?pleas? of|pleas? of)\b[^.;]*?\bguilty\b"
    r"(?:[^.;]*?\b(?:and|but)\s+(?:not )?guilty\b)?|\b(?:den(?:y|ies|ied)|denying)\b",
    re.IGNORECASE,
)
_PLEADS = re.compile(r"\bnot guilty\b|\b(?:den(?:y|ies|ied)|denying)\b", re.IGNORECASE)
_DAYS = stems("monday tuesday wednesday thursday friday saturday sunday today yesterday")
_OF_PLEA = re.compile(r"\b(?:plea\w*|pled|deny|denie[sd])\b", re.IGNORECASE)
_OF_VERDICT = re.compile(
    r"\b(?:acquitted|exonerated|convicted|cleared of|found (?:not )?guilty|found innocent)\b", re.IGNORECASE
)
# What is told of a case for sure, be the deed denied.
_OF_CASE = re.compile(
    r"\b(?:charge\w*|accus\w*|alleg\w*|trial|tried|court|suspect\w*|arrest\w*|indict\w*|prosecut\w*|bail\w*)\b", re.I
)
_OBJECT = re.compile(r"[^.;]*")
_HALF = 0.5  # of what is claimed stands behind the plea, if it is the deed
_OF_GUILT = re.compile(r"\b(?:guilty|innocent)\b", re.IGNORECASE)
_VERDICT = re.compile(
    r"\b(?:verdict|jury|jurors|convict\w*|acquit\w*|exonerat\w*|cleared|"
    r"found (?:\w+ ){0,3}?(?:not )?(?:guilty|innocent)|"
    r"sentenc\w*|jailed|imprisoned|overturn\w*|quash\w*|dropped|dismissed|guilt|fined|"
    r"(?:given|handed|got|gets|received) (?:[\w-]+ ){0,4}?"
    r"(?:life(?! (?:support|insurance)\b)|years?(?! to\b)|months?(?! to\b)|term)|"
    r"chang(?:es|ed|ing) (?:[\w’'-]+ ){1,3}?plea)\b",
    re.IGNORECASE,
)


def of_verdict(question: str) -> bool:
    """Whether it asks what a court found, not what somebody says of it."""
    return bool(_OF_VERDICT.search(question)) and not _OF_PLEA.search(question)


def alone(text: str) -> bool:
    """Whether it tells that somebody denies it, or pleaded not guilty, be it in part, and no verdict."""
    pleas = [match.group() for match in _PLEA.finditer(text)]
    denied = any(re.search(r"\bnot guilty\b|\bden", plea, re.IGNORECASE) for plea in pleas)
    return denied and not _VERDICT.search(_PLEA.sub(" ", text))


def no_verdict(claim: str, text: str) -> bool:
    """Whether the claim is that somebody is guilty or not, or did it, and `text` tells only the plea: of one that is in
    part of guilt, a court may yet find either."""
    if _OF_PLEA.search(claim) or not alone(text):
        return False
    return bool(_OF_VERDICT.search(claim) or _OF_GUILT.search(claim)) or _of_deed(claim, text)


def _of_deed(claim: str, text: str) -> bool:
    """Whether what is claimed is what somebody pleads not to have done ("not guilty to defrauding a bank")."""
    asked = words(f", {claim}").others - LIGHT - _DAYS
    if not asked or _OF_CASE.search(claim):
        return False
    behind = (_OBJECT.match(text, match.end()) for match in _PLEADS.finditer(text))
    return any(it and len(asked & words(it.group()).forms) > _HALF * len(asked) for it in behind)
