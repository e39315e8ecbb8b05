"""Questions for which report came first: "Did the Courier report the fire before the Gazette mentioned the insurers?"

What answers them stands above the articles, not in them: their days. Pure; English.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from qa.asking.outlets import Mention, mentions
from qa.days import dates

_TOLD = (
    r"(?:report|publish|mention|cover|discuss|wr[io]te|written|note|feature|describe|announce|detail|highlight|sa(?:y|id)|"
    r"reveal|state|tell|told|run|ran|carry|carried|print)(?:e?s|e?d|ing)?"
)
_OPENS = re.compile(r"^\s*(?:did|was|were|has|have|had)\s+", re.IGNORECASE)
_BETWEEN = re.compile(r",?\s+(before|after|earlier than|later than|prior to|ahead of)\s+", re.IGNORECASE)
_LATER = ("after", "later than")
_LEADS = re.compile(r"^(?:the\s+)?[\"'“‘]?$", re.IGNORECASE)
_TELLS = re.compile(rf"^[\"'”’]?\s+(?:(?:not|never|first|ever|fail(?:ed)?\s+to)\s+)*{_TOLD}\b", re.IGNORECASE)
_BY = re.compile(rf"\b{_TOLD}\s+(?:by|in|on)\s+(?:the\s+)?[\"'“‘]?$", re.IGNORECASE)
_DENIES = re.compile(rf"\b(?:not|never|fail(?:ed)?\s+to)\s+(?:been\s+|be\s+)?{_TOLD}\b", re.IGNORECASE)


@dataclass(frozen=True)
class Order:
    """Whether the `one` report came before the `other` (or `later`): what each told, without who told it.

    The outlets of each are those that its name stands for. A question that is `denied` ("was it not reported in …") is
    answered the other way round.
    """

    one: str
    other: str
    outlets: tuple[tuple[str, ...], tuple[str, ...]]
    later: bool
    denied: bool

    def holds(self, one: str | None, other: str | None) -> bool | None:
        """The answer, by the days on which the two reports were published (ISO); None where they do not tell."""
        days = dates.day_of(one), dates.day_of(other)
        if days[0] is None or days[1] is None or days[0] == days[1]:
            return None
        return ((days[0] > days[1]) == self.later) != self.denied


def asked(question: str, outlets: Sequence[str]) -> Order | None:
    """The order that `question` asks for; None if it asks for anything else.

    Each side must say that one of `outlets` told something, so that "did prices fall before the vote" is none.
    """
    opened = _OPENS.match(question)
    if not opened:
        return None
    for between in _BETWEEN.finditer(question):
        one, other = question[opened.end() : between.start()], question[between.end() :].rstrip(" ?")
        first, second = (_teller(side, mentions(side, outlets)) for side in (one, other))
        if first and second:
            later = between[1].lower() in _LATER
            tellers = first[0].outlets, second[0].outlets
            return Order(first[1], second[1], tellers, later, bool(_DENIES.search(one)))
    return None


def _teller(side: str, named: Sequence[Mention]) -> tuple[Mention, str] | None:
    """The outlet that tells something, and what: "the Courier reported …", or "… was reported by the Courier"."""
    for outlet in named:
        before, after = side[: outlet.start], side[outlet.end :]
        tells, told = _TELLS.match(after), _BY.search(before)
        if tells and _LEADS.match(before):
            return outlet, after[tells.end() :].strip() or side
        if told and not after.strip("\"'”’ "):
            return outlet, before[: told.start()].strip() or side
    return None
