"""A month that has been, whatever the verb says of the rest: "must pay for the spill at its mine in March". Pure;
English."""

from __future__ import annotations

import re

# What nobody plans: of "must pay for the spill at its mine in March" the verb tells nothing of the month.
_MISHAP = (
    r"(?:spill|leak|fire|blaze|crash|collision|derailment|accident|collapse|explosion|blast|flood|storm|gale|earthquake|"
    r"quake|landslide|avalanche|eruption|outbreak|attack|shooting|stabbing|bombing|robbery|theft|burglary|murder|killing|"
    r"death|sinking|drowning|outage|blackout|breakdown|riot)s?"
)
_OF_MISHAP = re.compile(
    rf"(?<!\bof )\b(?:the|its|his|her|their|[\w’'-]+['’]s) (?:[\w’'-]+ ){{0,2}}?{_MISHAP} in (?:early |late |mid-?)?$"
    rf"|\b(?:for|over|after|following) (?:an?|the|its|his|her|their|[\w’'-]+['’]s) (?:[\w’'-]+ ){{0,2}}?{_MISHAP} "
    r"(?:at|in|on|of|near|off) (?:(?!will\b|in\b)[\w’'-]+ ){1,5}in (?:early |late |mid-?)?$"
)
_MARKED = re.compile(r"\b(?:anniversary|memorial|remember|commemorat|mark|mourn|drill|exercise)", re.IGNORECASE)
# Behind a month: what was then, whatever would or would not be: "would not row in June, when the fish died".
_WHEN_PAST = re.compile(
    r",?\s+when\s+(?:(?!(?:that|which|who|will|would|is|are)\b)[\w’'-]+\s+){1,4}?"
    r"(?:(?:was|were|had)\b(?!\s+(?:been\s+)?(?:to|due|set|expected|scheduled|meant)\b)|"
    r"(?:died|fell|rose|began|broke|came|went|burnt|sank|struck|[a-z]{2,}ed)\b)"
)
_SAID = re.compile(
    r"\b(?:said|says|told|announced|promised|agreed|decided|ruled|warned|confirmed|voted|planned|expected)\b"
)
_AS_OF = re.compile(r"\bas of\s+(?:(?:early|late|the (?:start|end) of)\s+)?$", re.IGNORECASE)
LATELY = 5  # months: what befell in one that was so lately
JUST_PAST = 3  # months: what had been meant for one that was so lately is over


def befell(text: str, start: int, end: int, ago: int) -> bool:
    """Whether the month at `text[start:end]`, which was last so many ago, is that of a mishap, of a state told ("as of
    March"), or of something else that was then."""
    before = text[:start]
    if ago <= LATELY and _OF_MISHAP.search(before) and not _MARKED.search(before):
        return True
    then = _AS_OF.search(before) or (_WHEN_PAST.match(text, end) and not _SAID.search(before))
    return ago <= JUST_PAST and bool(then)
