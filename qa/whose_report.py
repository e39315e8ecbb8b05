"""Whose report a question asks for: the same question without the words that only say in which to look. Pure."""

from __future__ import annotations

import re
from collections.abc import Sequence

from qa.outlets import mentions

_LEAST_WORDS = 3  # that must be left of a question

_SAYS = (
    r",?\s*\b(?:according\s+to|(?:as\s+)?reported\s+(?:by|in)"
    r"|as\s+(?:stated|described|told|noted|mentioned)\s+(?:by|in))\s+"
)
_ARTICLE = r"(?:['’]s)?(?:\s+(?:report|article|story|piece|account|coverage))"
_REPORT = re.compile(
    rf"(?:{_SAYS}|,?\s*\bby\s+)(?:the|an?|this)\s+(?:report|article|story|piece)\b(?:['’]s\s+account)?"
    r"(?:\s+(?:from|by|in|of|on)\s+[^,?]+)?,?",
    re.IGNORECASE,
)
_WHOSE = re.compile(
    r",?\s*\b(?:according to|(?:as )?(?:reported|told|covered) (?:by|in)|by|in|from)\s+(?:the\s+)?$", re.IGNORECASE
)
_OUTLET = "§"  # in place of an outlet's name
_PAPER = rf"(?:the\s+|an?\s+|both\s+)*{_OUTLET}(?:['’]s?)?(?:\s+(?:articles?|reports?|stor(?:y|ies)))?"
_SAID_BY = re.compile(
    r"(?P<ask>(?:what|who|whom|when|where|why|how|which)\b(?:\s+(?!do\b|does\b|did\b)\w+){0,3})\s+(?:do|does|did)\s+"
    rf"{_PAPER}(?:(?:\s*,|\s+and|\s+or)+\s+{_PAPER})*\s+(?:say|report|write|tell|claim|state|mention|give|put)\b"
    r"(?:\s+that\b)?(?P<about>\s+(?:about|of|on)\b)?\s+(?P<rest>.+)",
    re.IGNORECASE,
)


def without_source(question: str, outlets: Sequence[str]) -> str:
    """The question without the words that only say whose report to look in ("according to the article", "as reported by
    The Gazette"): no sentence of the report says them. Speakers stay; `outlets` are those that the question names."""
    names = "|".join(re.escape(name) for name in sorted(outlets, key=len, reverse=True))
    bare = _REPORT.sub("", _plainly(question, outlets))
    if names:
        bare = re.sub(rf"{_SAYS}(?:the\s+)?(?:{names})\b{_ARTICLE}?,?", "", bare, flags=re.IGNORECASE)
    bare = " ".join(bare.split()).strip(" ,")
    if len(bare.split()) < _LEAST_WORDS:
        return question
    bare = bare[0].upper() + bare[1:]
    return bare if bare.endswith("?") or not question.endswith("?") else f"{bare}?"


def _plainly(question: str, outlets: Sequence[str]) -> str:
    """ "What does the Gazette say about the cause?" as "What about the cause?": without who is to have said it."""
    hidden = question
    for mention in reversed(mentions(question, outlets)):
        hidden = f"{hidden[: mention.start]}{_OUTLET}{hidden[mention.end :]}"
    found = _SAID_BY.match(hidden)
    if not found or _OUTLET in found["rest"]:
        return question
    return f"What about {found['rest']}" if found["about"] else f"{found['ask']} {found['rest']}"


def without_outlets(question: str, named: Sequence[str]) -> str:
    """`question` without "according to the Courier", "in the Gazette"."""
    for mention in reversed(mentions(question, named)):
        says = _WHOSE.search(question[: mention.start])
        if says:
            question = f"{question[: says.start()]}{question[mention.end :]}"
    return question
