"""Whose report a question asks for: the same question without the words that only say in which to look. Pure."""

from __future__ import annotations

import re
from collections.abc import Sequence

from qa.asking.agreement import asks_agreement
from qa.asking.outlets import mentions

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
_OF_IT = re.compile(r"['’]s?\s+(?!report|article|story|account|coverage)", re.IGNORECASE)  # "in the Courier's building"
_BEHIND = re.compile(r"^(?:(?:['’]s?)?\s+(?:report|article|story|account|coverage)\b)?,?", re.IGNORECASE)
_OUTLET = "§"  # in place of an outlet's name
_PAPER = rf"(?:the\s+|an?\s+|both\s+)*{_OUTLET}(?:['’]s?)?(?:\s+(?:articles?|reports?|stor(?:y|ies)))?"
_SAID_BY = re.compile(
    r"(?P<ask>(?:what|who|whom|when|where|why|how|which)\b(?:\s+(?!do\b|does\b|did\b)\w+){0,3})\s+(?:do|does|did)\s+"
    rf"{_PAPER}(?:(?:\s*,|\s+and|\s+or)+\s+{_PAPER})*\s+(?:say|report|write|tell|claim|state|mention|give|put)\b"
    r"(?:\s+that\b)?(?P<about>\s+(?:about|of|on)\b)?\s+(?P<rest>.+)",
    re.IGNORECASE,
)
# "What has the Gazette reported", behind which only a time stands.
_REPORTED = re.compile(
    rf"(?:and\s+)?what\s+(?:did|has)\s+{_PAPER}\s+(?:report|publish|print|writ)(?:ed|e|ten)?\b", re.IGNORECASE
)
# Who reports it: "what has the Gazette said of it", "at what does the Gazette put it", "The Gazette says how many?",
_REPORTS = re.compile(
    rf"(?:(?:and|but|so|at|by|to)\s+)*(?:what|who|whom|when|where|why|how|which)\b(?:\s+[\w-]+){{0,4}}?\s+(?:"
    rf"(?:has|have|had)\s+{_PAPER}\s+(?:said|reported|written|published|claimed|put|given)\b|"
    rf"(?:did|does|do)\s+{_PAPER}\s+(?:say|report|write|claim|state|estimate|put|give(?=\s+(?:as|for)\b|\s*\?))\b|"
    rf"(?:is|was|are|were)\s+{_PAPER}['’]?s?\s+(?:\w+\s+)?(?:figure|count|toll|tally|estimate|version|account)s?\b)|"
    rf"{_PAPER}\s+(?:says?|said|reports?|reported|writes?|wrote|puts?|gives?|gave)\b",
    re.IGNORECASE,
)
# or by whom it is told.
_TOLD = r"(?:reported|stated|described|noted|given|named|published|mentioned)"
_TOLD_BY = re.compile(
    rf"\b(?:according\s+to|as\s+per|as\s+{_TOLD}\s+(?:by|in))\s+{_PAPER}|\b{_TOLD}\s+(?:by|in)\s+{_PAPER}\s*\??$|"
    rf"^in\s+{_PAPER},?\s",
    re.IGNORECASE,
)
_POLAR = re.compile(
    r"\s*(?:is|are|was|were|has|have|had|did|does|do|will|would|can|could|should)(?:n['’]t)?\s", re.IGNORECASE
)
_REPORTING = re.compile(_TOLD, re.IGNORECASE)
_WHEN = re.compile(r"\s*(?:when|where)\b", re.IGNORECASE)
# Somebody or something that the report only describes: "… the firm that".
_DESCRIBES = re.compile(r"\S\s+(?:that|which|who|whom|whose|where)\b", re.IGNORECASE)


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
    found = _SAID_BY.match(_hidden(question, outlets))
    if not found or _OUTLET in found["rest"]:
        return question
    return f"What about {found['rest']}" if found["about"] else f"{found['ask']} {found['rest']}"


def asked_of(question: str, outlets: Sequence[str]) -> tuple[str, ...]:
    """The outlet of `outlets`, under all the names it goes by, whose report the question asks for ("according to the
    Gazette", "what does the Gazette say …"); () where it asks for none, or names another besides.

    An outlet may also be what the news is of ("why was the Gazette sued?"), or only tell of what is described ("the
    firm that, according to the Gazette, …"): then others may answer as well.
    """
    named = mentions(question, outlets)
    if len({mention.outlets for mention in named}) != 1:
        return ()
    hidden = _hidden(question, outlets)
    told = _TOLD_BY.search(hidden)
    asks = _REPORTS.match(hidden) or (told and _of_all(hidden, told))
    compared = asks_agreement(question, [(mention.start, mention.end) for mention in named]) is not None
    return named[0].outlets if asks and not compared else ()


def _of_all(hidden: str, told: re.Match[str]) -> bool:
    """Whether the source is that of all that is asked: a yes or no is, if it opens or closes the question."""
    before, behind = hidden[: told.start()], hidden[told.end() :]
    if _REPORTING.match(told.group()) and (_POLAR.match(before) or _WHEN.match(before)):
        return False  # "When was it reported in the Gazette?" asks for the report itself
    return not (_DESCRIBES.search(before) or (_POLAR.match(before) and behind.strip(" ?.!")))


def as_news(question: str, outlets: Sequence[str]) -> str:
    """ "What did the Gazette report last week?" as "What was reported last week?"; other questions as they stand."""
    found = _REPORTED.match(hidden := _hidden(question, outlets))
    return f"What was reported{hidden[found.end() :]}" if found else question


def _hidden(question: str, outlets: Sequence[str]) -> str:
    for mention in reversed(mentions(question, outlets)):
        question = f"{question[: mention.start]}{_OUTLET}{question[mention.end :]}"
    return question


def without_outlets(question: str, named: Sequence[str]) -> str:
    """`question` without "according to the Courier", "in the Gazette"; as it stands where hardly a word is left."""
    bare = question
    for mention in reversed(mentions(question, named)):
        says = _WHOSE.search(bare[: mention.start])
        if says and not _OF_IT.match(bare[mention.end :]):
            before, behind = bare[: says.start()], _BEHIND.sub("", bare[mention.end :])
            bare = f"{before}{behind if before else behind.lstrip(' ')}"
    return f"{bare[:1].upper()}{bare[1:]}" if len(bare.split()) >= _LEAST_WORDS else question
