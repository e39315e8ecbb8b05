"""Questions for what the archive can list: "What corrections have been published?", "Which outlets reported on the Ice
House fire?", "Who wrote the column about the wall?". Pure; English."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from qa.asking.outlets import mentions, named_outlets
from qa.words.terms import content_words

_CORRECTIONS = (
    re.compile(r"^(?:what|which)\s+corrections?\s+(?P<rest>(?:have|has|had|were|was|did|are|is|do|does)\b.*)$", re.I),
    re.compile(r"^(?:list|show|give)\s+(?:me\s+)?(?:all\s+|the\s+|any\s+)*corrections\b(?P<rest>.*)$", re.I),
    re.compile(r"^(?:are|were|have)\s+there\s+(?:been\s+)?any\s+corrections\b(?P<rest>.*)$", re.I),
    re.compile(r"^what\s+(?P<rest>(?:has|have|did)\s+.+?\s+corrected?)$", re.I),
)
# What may stand beside an outlet's name where no matter is named.
_PLAIN = frozenset(
    "published publish made make issued issue printed print run ran correct corrected correction corrections archive "
    "articles reports papers outlets far".split()
)
_OUTLETS = re.compile(
    r"^(?:(?:which|what)\s+(?:news\s+)?(?:outlets|papers|newspapers|media|sources|publications|stations)|"
    r"who(?!\s+(?:ha[sd]\s+|have\s+)?(?:covered|carried)\b))\s+"  # "who covered the costs?"
    r"(?:have\s+|has\s+)?(?:reported\s+on|reported\s+about|wrote\s+about|written\s+about|covered(?!\s+(?:up|for)\b)|"
    r"carried\s+news\s+of)\s+"
    r"(?P<subject>.+)$",
    re.IGNORECASE,
)
# Who wrote something that is of opinion by its name, or may be: a report may be an inquiry's, a letter a lawyer's.
_OF_OPINION = (
    r"opinion(?:\s+(?:piece|column|article|essay))?|op-?ed|column|editorial|leader|leading\s+article|comment(?:ary)?|"
    r"comment\s+(?:piece|article)|viewpoint|guest\s+(?:essay|column)|letter\s+to\s+the\s+editor"
)
_WRITTEN = re.compile(
    rf"^(?:who(?:\s+(?:has|had))?\s+(?:wrote|written|authored|penned)|who(?:['’]s|\s+(?:is|was))\s+the\s+"
    rf"(?:author|writer|columnist)\s+(?:of|behind))\s+(?:the|that|this|an?)\s+"
    rf"(?P<of>(?:[\w’'-]+\s+){{0,3}}?)(?:(?P<opinion>{_OF_OPINION})|piece|(?:newspaper\s+)?article)\s+"
    rf"(?:(?:on|about|regarding|concerning|against|for|in\s+favou?r\s+of|arguing|calling|saying|urging|demanding|"
    rf"(?:that|which)\s+(?:says|said|argues|argued|calls|called\s+for|wants?))\b|(?=[\"“‘']))"
    rf"(?P<subject>.+)$",
    re.IGNORECASE,
)
_IN_OUTLET, _ITS = re.compile(r"\s+(?:in|of|by|from|for)(?:\s+the)?\s*$", re.IGNORECASE), re.compile(r"^['’]s?\b")


class Written(NamedTuple):
    """An article whose author is asked for: what it is about, whether it is an opinion piece by what it is called, and
    the outlets that are named."""

    subject: str
    opinion: bool
    outlets: tuple[str, ...] = ()


def written(question: str, outlets: Sequence[str] = ()) -> Written | None:
    """The article whose author is asked for; None where none is."""
    bare = " ".join(question.split()).strip(" ?.!")
    named = named_outlets(bare, outlets)
    for mention in reversed(mentions(bare, outlets)):
        bare = f"{_IN_OUTLET.sub(' ', bare[: mention.start])} {_ITS.sub('', bare[mention.end :])}"
    bare = " ".join(bare.split())
    match = _WRITTEN.match(bare)
    if match is None or not content_words(match["subject"]):
        return None
    return Written(f"{match['of']}{match['subject']}".strip(), bool(match["opinion"]), named)


def corrections(question: str, outlets: Sequence[str]) -> tuple[str, ...] | None:
    """The outlets whose corrections are asked for, none for all; None where none are, or those of a matter."""
    bare = " ".join(question.split()).strip(" ?.!")
    match = next(filter(None, (form.match(bare) for form in _CORRECTIONS)), None)
    if match is None:
        return None
    rest = match["rest"]
    named = named_outlets(rest, outlets)
    for mention in reversed(mentions(rest, outlets)):
        rest = f"{rest[: mention.start]} {rest[mention.end :]}"
    return named if _PLAIN.issuperset(content_words(rest)) and (named or "corrections" in bare.lower()) else None


def reported_on(question: str) -> str | None:
    """The subject of which it is asked what outlets reported on it."""
    match = _OUTLETS.match(" ".join(question.split()).strip(" ?.!"))
    return match["subject"] if match and content_words(match["subject"]) else None
