"""Whether a report tells that one figure is a part of another: "39 in all: 31 guests and a staff of eight" makes no
dispute of 31 and 39, nor an older count of the 31. Pure; English.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from qa.days import dates
from qa.reports.figures import read
from qa.reports.given import kind, things
from qa.reports.report import Report
from qa.words import numbers

_TOGETHER = re.compile(r"\band\b|\bplus\b|\bas well as\b", re.IGNORECASE)
# Where the sum stands there too, it is said to be one: beside "60 homes, 40 cars and 20 shops" 60 is none.
_IN_ALL = re.compile(
    r":|\b(?:of|among) (?:whom|them)\b|\binclud|\b(?:in all|altogether|in total|a total)\b", re.IGNORECASE
)
# What was added since: "two more died, which takes it from 12 to 14".
_GROWN = re.compile(
    r"\b(?:more|another|further|additional|from|ris\w+|rose|up|taking|takes|took|bring\w*|brought|raising|raised|since|"
    r"twice|earlier|previous\w*|then|later|not|poll)\b"
    rf"|\bafter (?=(?:the |an? |only )?(?:\d|(?:{'|'.join(numbers.CARDINALS)})\b))",
    re.IGNORECASE,
)


def parts(question: str, one: Report, other: Report, told: Iterable[Report]) -> bool:
    """Whether, of numbers that two reports give in answer, one of those `told` has the smaller with what makes it up to
    the larger."""
    if kind(question) != "number":
        return False
    pairs = [
        sorted((float(a), float(b)))
        for a in things(question, one.text)
        for b in things(question, other.text)
        if a.isdigit() and b.isdigit() and a != b
    ]
    return bool(pairs) and any(_adds_up(item.text, few, all_) for item in told for few, all_ in pairs)


def whole(question: str, one: Report, other: Report) -> bool:
    """Whether the one gives the sum of which the other gives a part, and the parts."""
    if (other.published or "") > (one.published or "") or not parts(question, one, other, [one]):
        return False
    given = [[float(it) for it in things(question, item.text) if it.isdigit()] for item in (one, other)]
    return max(given[0]) > max(given[1])


def _adds_up(text: str, few: float, all_: float) -> bool:
    days = [(it.start, it.end) for it in dates.mentions(text)]
    plain = (it for it in read(text) if not it.ordinal and not any(a <= it.start < b for a, b in days))
    values = [number.value for number in plain]
    if few not in values or all_ - few not in values or (few == all_ - few and values.count(few) == 1):
        return False
    together = (_IN_ALL if all_ in values else _TOGETHER).search(text)  # of 31, "three of whom" await a test
    return bool(together) and not _GROWN.search(text)
