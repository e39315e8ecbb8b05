"""The questions that a compound one asks: "Who is X and what is she accused of?" asks two. Pure; English.

By their grammar alone; what a later part points back to, the first one says, or the one before it (see `standalone`).
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from qa.asking import that_post
from qa.asking.comparisons import of_each
from qa.asking.coordination import distributed, with_shared_end
from qa.asking.pointing import on_matter, resolved
from qa.asking.standalone import (
    AND,
    AND_THEN,
    ASKS,
    AUXILIARIES,
    BEGINS,
    BESIDES,
    DEFINITE,
    EMPTY,
    PLACE,
    PRONOUN,
    THINGS,
    joined,
    points_back,
)
from qa.schema import Turn
from qa.words.grammar import is_past
from qa.words.terms import fold, tokens

_BEHIND = re.compile(r"\s\((?P<context>(?:[^()]|\([^()]*\))*)\)$")  # the last brackets; what a follow-up goes on from
_PARTS = 3  # questions in one that are answered apart
# Before the last of three: "When did it sink, where was it bound, and is it to be raised?"
_LISTED = re.compile(
    rf",\s+(?=(?:what|where|when|why|how(?: (?:many|much|long|often))?)\s+(?:[a-z]+\s+)?{AUXILIARIES}\s|how many\s)",
    re.IGNORECASE,
)
# With the verb before its subject, which "When she resigned, …" has not.
_INVERTED = re.compile(
    rf"\W*(?:(?:and|so|but)\s+)?(?:(?:what|which|who|where|when|why|how)(?:\s+[a-z]+){{0,2}}?\s+)?{AUXILIARIES}\s",
    re.IGNORECASE,
)
_OF_SUBJECT = re.compile(
    r"\W*(?:who|what|which [a-z]+|how many [a-z]+)\s+(?P<did>[a-z]+)(?!\w)", re.IGNORECASE
)  # "Who won the cup"
_AND_PLACED = re.compile(rf"{AND}(?={BEGINS}|{PLACE}\s+(?:what|whom|whose|how|which)\s)", re.IGNORECASE)
# With a preposition first: "on what date did …", "at what cost to the county"; not "in which he died", which describes.
_NOUN = r"(?!(?:he|she|it|they|we|you|i|the|this|that)\b)[a-z-]+"
_PLACED = re.compile(
    rf"{PLACE} (?:(?:what|which|whose|how (?:many|much|long|often)) (?:{_NOUN} ){{0,2}}|whom ){AUXILIARIES}\b.*|"
    rf"{PLACE} (?:(?:what|which) {_NOUN}|how (?:many|much|long)(?: {_NOUN})?)(?: {PLACE} .+)?"
)
_ONLY_PLACED = re.compile(rf"{PLACE} (?:what|which|whose|how)(?: [\w-]+){{0,2}}", re.IGNORECASE)
# What is asked again of something else, without its verb: "how many in the fire", "at what price".
_AGAIN = re.compile(rf"(?P<wh>how many|how much|how often|when|where|what|which) (?P<place>{PLACE}) (?P<of>.+)", re.I)
_SHE = re.compile(r"\b(?:he|she|it|they)\b", re.IGNORECASE)
_SAID = re.compile(rf"\b(?:{AUXILIARIES}|he|she|it|they|him|her|them|these|those)\b", re.IGNORECASE)
_SHORT = 5  # words of a place, time or the like that another stands in for


def parts(question: str) -> tuple[str, ...]:
    """The questions that a compound one asks, in order; one that asks a single thing is its only part.

    "Who is X and what is she accused of?" asks two. A later part that points back is made standalone with the first, or
    the one before it, if that names the thing, and one without a verb has the first's ("how many were hurt in the
    crash, and how many in the fire?"). A clause that only describes ("who founded X and is accused of Y") is no part.
    One thing that is asked of two is asked of each (see `coordination`). What stands behind a follow-up belongs to each
    of its parts.
    """
    if behind := _BEHIND.search(question):
        own = parts(question[: behind.start()])
        return (question,) if len(own) == 1 else tuple(_with_behind(part, behind["context"]) for part in own)
    if compared := of_each(question):
        return compared
    found = _cut(_AND_PLACED, question)
    if not all(_PLACED.fullmatch(part) for part in found[1:] if re.match(rf"{PLACE} ", part)):
        found = _cut(AND_THEN, question)
    if len(found) > 1:
        listed = [piece for part in found for piece in _cut(_LISTED, part)]
        found = listed if len(listed) <= _PARTS and all(map(_asks, listed[:-1])) else found
    whole = [len(part.split()) > 2 and ASKS.match(part) for part in found]
    if not 1 < len(found) <= _PARTS or not all(whole) or _ONLY_PLACED.fullmatch(found[0]):
        two = distributed(question)
        return (two[0], _whole(two[0], two[1])) if two and _SHE.search(two[1]) else two or (question,)
    asked = [f"{part[0].upper()}{part[1:]}?" for part in found]
    return (asked[0], *(_whole(_gone_on_from(asked, at), asked[at]) for at in range(1, len(asked))))


def _asks(part: str) -> bool:
    """Whether it is a question by its form, and no clause before one."""
    did = _OF_SUBJECT.match(part)
    return bool(_INVERTED.match(part)) or (did is not None and is_past(did["did"].lower()))


def _gone_on_from(asked: Sequence[str], at: int) -> str:
    """The question that one of several goes on from: the one before it where "it" or "they" stand there for a thing
    that only that names; else the first."""
    before = asked[at - 1]
    pronoun = PRONOUN.search(EMPTY.sub(" ", asked[at]))
    things_there = {said["noun"].lower() for said in DEFINITE.finditer(before)} - set(tokens(fold(asked[0])))
    return before if pronoun and pronoun.group().lower() in THINGS and things_there else asked[0]


def _with_behind(part: str, context: str) -> str:
    return f"{part[:-1]}; {context})" if part.endswith(")") else f"{part} ({context})"


def _whole(first: str, part: str) -> str:
    """A later part as it is asked alone."""
    if held := that_post.before(part, Turn(first, "")):
        return held
    if BESIDES.search(part):
        return joined(part, [Turn(first, "")])
    part = with_shared_end(first, part) or part
    pointing = joined(part, [Turn(first, "")]) if points_back(part) else part
    return _completed(first, part) or resolved(first, part) or on_matter(first, part) or pointing


def _cut(at: re.Pattern[str], question: str) -> list[str]:
    return [part.strip(" ,;?") for part in at.split(question)]


def _completed(first: str, part: str) -> str | None:
    """The part with what it leaves out, if it has no verb and no pronoun; None if it has. The first question stands
    behind it, or it in its place in the first question where both name one place, time or the like alike."""
    bare = part[0].lower() + part[1:].rstrip("?")
    again = _AGAIN.fullmatch(bare)
    if _SAID.search(bare) or not (again or re.match(rf"{PLACE} ", bare)):
        return None
    if again and again["place"] != "of" and first.lower().startswith(again["wh"].lower()):
        before, *behind = first.rstrip("?").split(f" {again['place'].lower()} ")
        if len(behind) == 1 and len(behind[0].split()) <= _SHORT and not re.search(rf"\b{PLACE}\b", behind[0]):
            return f"{before} {again['place'].lower()} {again['of']}?"
    return f"{part} ({first.rstrip('?')})"
