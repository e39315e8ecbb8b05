"""Figures that are asked for by what they measure, days by what is held. Pure; English, some German and Spanish.

A sentence tells a town's population, what a painting was sold for or how many goals somebody scored only in one of the
words that go with it.

It is told for few false alarms: of what has too many words (damage, injuries, members), nothing is said.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from qa.asking.expects import CURRENCY

# What asks, and what any sentence that tells it has.
_PLAIN = (
    (
        r"(?:\bthe|['’]s|\btotal) population\b|\bhow many (?:people|inhabitants|residents) (?:live|does\b.+\bhave)\b"
        r"|\bwie viele einwohner\b|\bcuántos habitantes\b",
        r"populat\w*|populous|inhabitants?|residents?(?! ?['’])|people|live[sd]?|souls|home to|census|islanders"
        r"|townspeople|villagers|einwohner\w*|menschen|habitantes|personas|población"
        r"|(?:city|town|village|island|community|country) of (?:\w+ )?\d+",
    ),
    (
        r"\bhow much (?:did|was|were|has|have|had|is|are|will)\b.+\b(?:sell|sold|auctioned)\b"
        r"|\bhow much did\b.+\bfetch\b|\bwhat (?:price )?did\b.+\b(?:sell for|fetch)\b",
        r"sell\w*|sold|sales?|bought|buy(?:s|er|ers|ing)?|pa(?:y|id|ys|ying)|prices?|auction\w*|fetch\w*|purchas\w*"
        r"|went|hammer|bid\w*|deal|acqui\w*|takeover|cost|changed hands|proceeds|raised|made|brought in|[a-z]+ off for",
    ),
    (
        r"\bhow many goals\b|\bcuántos goles\b|\bwie viele tore\b",
        r"goals?\w*|scor\w*|net(?:s|ted)|braces?|hat[- ]?tricks?|doubles?|treble|struck|strikes?|headers?|headed"
        r"|penalt\w+|equali[sz]\w+|winner|\d+[-–:]\d+|twice|conced\w*|the net|let in"
        r"|goles?|marc\w+|anot\w+|tore?[sn]?|treffer\w*|tr[ai]f\w*|erzielt\w*",
    ),
    (
        r"^\W*(?:(?:and|so|but),? )?what (?:did|does|do|will|would|has|have|is|was|were|are)\b.+"
        r"\bcost\b(?! (?:of|him|her|them|us|me|you)\b)"
        r"|\bhow much (?:(?:money|more|less) )?(?:did|does|do|will|would|has|have|had|is|was|are|were)\b.+"
        r"\b(?:cost|pay(?:ing)?|paid|spen[dt]|spending|charged?|owed?|earn(?:ed|s)?|lent|borrow(?:ed)?|donated?|fined)\b",
        rf"(?<=[£$€¥₹])\d\S*|{CURRENCY}|bn|[mb]illions?|costs?|costing|costly|pa(?:y|ys|id|ying|yments?|yable)|pric\w+|fees?|fares?"
        r"|charg\w+|free|fre[ei]ly|spen[dt]s?|spending|worth|CHF|for nothing|expens\w+|cheap\w*|earn\w*"
        r"|wages?|salar\w+|budget\w*|sums?|money"
        r"|bills?|damages?|los(?:s|ses|es?|t|ing)|debts?|owe[sd]?|lent|loans?|borrow\w*|fined?s?|donat\w+|gave|gift|rents?|rate[sd]?"
        r"|tolls?|tickets?|quot(?:e[sd]?|ation)|invoice\w*|insur\w+|refund\w*|compensat\w+|percent|per cent|tax\w*"
        r"|funds?|funded|bought|sold",
    ),
    (
        r"\bhow long (?:is|was|are|were) (?:(?!(?:on|of|about|over|for)\b)[\w’'.-]+ ){0,5}?(?:deal|contract|extension)"
        r"(?:\s+(?:of|with|at|as)\b|\W*$)",
        r"deals?|contract\w*|sign(?:s|ed|ing)?|exten\w+|until|till|through|agreements?|terms?|keeps?|kept|commit\w*|tied"
        r"|stay\w*|remain\w*|\w+-year",
    ),
    (
        r"\b(?:when|what (?:day|date|time)|which day)(?:['’]s| is| was| will)\b.+\b(?:promotion|victory|title|street|"
        r"birthday|farewell|leaving|office|launch|garden|retirement|anniversary|homecoming) (?:party|parade)\b",
        r"part(?:y|ies)|parad\w+|celebrat\w+|fest\w*|bash|reception|procession|bus(?:es)?|picnic|barbecue|fireworks|toast\w*",
    ),
    (
        r"\bwho (?:refereed|umpired|officiated)\b|\bwho (?:was|were|is|are) the (?:referee|umpire)s?\b",
        r"ref(?:s|eree\w*)?|umpir\w*|official\w*|whistle|charge",
    ),
    (
        r"\b(?:what|which|how (?:much|high|big))\b.*\bsalar(?:y|ies)\b|\bwhat wages?\b",
        r"salar\w*|wages?|pa(?:y|id|ys|ying)|earn\w*|remunerat\w*|package|stipend|income"
        r"|(?:an?|per|each|every) (?:year|month)|annual\w*|yearly|monthly|allowance|bonus\w*|gehalt\w*|sueldo",
    ),
)
_ASKED = tuple(
    (re.compile(asks, re.IGNORECASE), re.compile(rf"\b(?:{tells})\b", re.IGNORECASE)) for asks, tells in _PLAIN
)


def untold(question: str, texts: Sequence[str]) -> bool:
    """Whether `question` asks for such a figure and none of `texts` has a word that goes with it."""
    return any(asks.search(question) and not any(map(tells.search, texts)) for asks, tells in _ASKED)
