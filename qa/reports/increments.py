"""What a sum or a count has changed by is none of what it has come to. Pure; English.

"The price has gone up by 26 million" and "asked the government for the additional 3 million" say nothing against "will
cost 240 million": they are of a part of it.
"""

from __future__ import annotations

import re

from qa.reports.counted import stems
from qa.reports.figures import AMOUNT, form, read
from qa.reports.given import clause, kind, plain_numbers, things

_ROUGHLY = r"(?:(?:about|around|some|nearly|almost|roughly|just|at least|more than|over|up to|as much as)\s+){0,2}"
_GREW = (
    r"(?:ris(?:es?|en|ing)|rose|increas(?:e[sd]?|ing)|climb(?:s|ed|ing)?|gr(?:ows?|ew|own|owing)|jump(?:s|ed|ing)?|"
    r"f[ae]ll(?:s|en|ing)?|dropp?(?:s|ed|ing)?|(?:goes|gone|going|went|go) (?:up|down))"
)
# Before a figure: "gone up by", "the additional". Not "by 2028", nor "raised by 300 donors".
_BY = re.compile(rf"\b(?:{_GREW}\s+(?:\w+ly\s+)?by|an?\s+(?:rise|increase|fall|drop) of)\s+{_ROUGHLY}[£$€¥]?\s?$", re.I)
_ADDED = re.compile(rf"\b(?:additional|extra|further|another)\s+{_ROUGHLY}[£$€¥]?\s?$", re.IGNORECASE)
# Behind it: "26 million crowns more than we were told", but not "40 or more".
_MORE = re.compile(
    r"(?:\s+(?:[a-z]+\s+)?)(?:more|less|fewer|higher|lower|dearer|cheaper|extra)\s+than\b", re.IGNORECASE
)
_CUE = re.compile(r"\b(?:by|an?|additional|extra|further|another|than)\b", re.IGNORECASE)  # one of these it has
_REACH = 60  # characters before a figure in which that is looked for
_ASKS = re.compile(
    r"\b(?:more|less|fewer|extra|additional|further|another|ris(?:e|es|en|ing)|rose|increas\w+|f[ae]ll(?:s|en)?|drop\w*|"
    r"gr(?:ow|ew|own|owth)|go(?:ne|es)? (?:up|down)|went (?:up|down)|by how (?:much|many)|higher|lower|overr[ua]n)\b",
    re.IGNORECASE,
)


def beside_total(question: str, one: str, other: str) -> bool:
    """Whether all that one of the two gives is by how much something has changed, and nothing that the other gives is,
    where it is not asked by how much."""
    if _ASKS.search(question) or not (_CUE.search(one) or _CUE.search(other)):
        return False
    told = [_changes(question, text) for text in (one, other)]
    # What has been added is no more than the sum.
    sums = [plain_numbers(question, text) for text in (one, other)]
    ways = ((told, sums), (told[::-1], sums[::-1]))
    return any(a and all(a) and b and not any(b) and not (x and y and min(x) > max(y)) for (a, b), (x, y) in ways)


def total(question: str, one: str, other: str) -> bool:
    """Whether the one gives what it has come to, by a word of the question beside its figure, where the other only
    tells by how much it has changed."""
    if kind(question) not in ("money", "number") or not beside_total(question, one, other):
        return False
    return not any(_changes(question, one)) and not stems(clause(question, one)).isdisjoint(stems(question))


def _changes(question: str, text: str) -> list[bool]:
    """Of each figure in answer whether it is that."""
    given = things(question, text)
    sums = [match.span() for match in AMOUNT.finditer(text)]
    out = []
    for number in read(text):
        if form(number.value) in given:
            start, end = next((it for it in sums if it[0] <= number.start and number.end <= it[1]), number[1:3])
            before = text[max(0, start - _REACH) : start]
            out.append(bool(_BY.search(before) or _ADDED.search(before) or _MORE.match(text, end)))
    return out
