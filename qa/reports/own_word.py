"""What somebody denies of himself, which is no finding. Pure; English.

"The manager said he had not known" answers what the manager says, not whether he knew. What police, courts and doctors
say of others is a fact (`disputed`).
"""

from __future__ import annotations

import re

from qa.reports.disputed import one_sided
from qa.reports.mentioned import stems, words

_SAYS = (
    r"(?:sa(?:y|id|ys)|(?:told|assured) (?:[\w’'-]+ ){1,4}?|testif(?:ied|ies)|stat(?:ed|es)|argu(?:ed|es)|swore|"
    r"protest(?:ed|s)|added|wrote|insist(?:ed|s)?|maintain(?:ed|s)?)"
)
_HAD_NOT = (
    r"(?:(?:had|has|have|was|were|did|is|are|am|does|do|could)(?: not| never| no\b|n['’]t)|never|"
    r"knew (?:nothing|of no)|had (?:done|known|said|taken|heard) (?:nothing|no\b))"
)
_OF_ONESELF = re.compile(
    rf"\b{_SAYS} ?(?:that )?(?:he|she|they|it) (?:\w+ly )?(?:also )?{_HAD_NOT}|"
    r"\b(?:insist(?:ed|s)?|maintain(?:ed|s)?) (?:that )?(?:he|she|they|it|his|her|its|their)\b|"
    rf"[“\"‘](?:[^”\"“]*\s)?(?:I|we) (?:\w+ly )?{_HAD_NOT}(?! (?:going|about) to\b)",
    re.IGNORECASE,
)
# What counsel says of the client is the client's word.
_COUNSEL = r"(?:lawyers?|attorneys?|solicitors?|barristers?|counsel|advocates?|defender)"
_BY_COUNSEL = re.compile(
    rf"(?:(?P<of>[A-Z][\w-]+)['’]s?,? (?:(?:defen[cs]e|own|chief|lead) )?{_COUNSEL}|"
    rf"{_COUNSEL},? (?:for|of) [^,.;A-Z]*(?P<to>[A-Z][\w-]+(?: [A-Z][\w-]+)*)|{_COUNSEL})\b"
    rf"[^.;“”]{{0,60}}?\b{_SAYS}\b(?P<told>[^.;]*)"
)
# Of what one has looked for, one's own word is the news.
_SEARCHED = re.compile(
    r"(?:\bnot|n['’]t) (?:yet |so far )?(?:found|identified|arrested|caught|traced)\b", re.IGNORECASE
)
_OF_SPEECH = stems("say tell claim deny admit insist maintain apologise apologize confirm argue")


def own_denial(claim: str, text: str) -> bool:
    """Whether somebody denies in it what is asked about himself: he has not known, his firm has not done it; or insists
    on his part, or his lawyer says what he has or has not done. Not where it is asked what he says."""
    if _OF_SPEECH.isdisjoint(words(claim).all) and (said := _BY_COUNSEL.search(text)):
        client = (said["of"] or said["to"] or "").split()
        if any(name in claim for name in client) or "client" in said["told"]:
            return True
    if not _OF_SPEECH.isdisjoint(words(claim).all) or _SEARCHED.search(text) or not _OF_ONESELF.search(text):
        return False
    return one_sided(claim, text)
