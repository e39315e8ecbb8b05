"""Of which figure of a business a sentence tells: its revenue where its profit is asked for. Pure; English.

"Revenue slipped by 3 per cent" and "the dividend was cut" stand beside the profit that fell by half, and are as near to
"By how much did its profits fall?" as that is. What names the measure asked for, too, or says what was made, earned or
lost, may tell it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from qa.reports.risen import SALES
from qa.schema import Evidence

# The measures, each by what a question asks for it with.
_ASKED = {
    "profit": r"profits?|earnings|net income",
    "revenue": SALES,
    "dividend": r"dividends?",
    "debt": r"debts?|borrowings?",
}
# What else tells one; what somebody made, lost or owed may in a question be anything.
_TOLD = {
    "profit": r"profitab\w+|earned|earns|surplus|loss(?:es)?|loss-making|margins?|made|makes|lost|broke even|"
    r"in the (?:black|red)",
    "dividend": r"pay-?outs?",
    "debt": r"ow(?:e[sd]?|ing)",
    "shares": r"shares?|share price|stock",
}
_NAMED = {
    name: re.compile(rf"\b(?:{'|'.join(filter(None, (_ASKED.get(name), _TOLD.get(name))))})\b", re.IGNORECASE)
    for name in _ASKED | _TOLD
}
_ASKS = {name: re.compile(rf"\b(?:{words})\b", re.IGNORECASE) for name, words in _ASKED.items()}
_FIGURE = re.compile(
    r"\b(?:how (?:much|big|large|high|far|low)"
    r"|what (?:were|was|is|are|profits?|turnover|revenues?|dividends?|sales))\b",
    re.IGNORECASE,
)
# It asks for the measure and nothing about it: "What was its revenue last year?"
_PLAINLY = {
    name: re.compile(
        rf"^\W*(?:what|how (?:big|large|high)) (?:is|was|are|were) (?:[\w’'&.-]+ ){{1,5}}?(?:{words})"
        r"(?: (?:last|this|in|of|for|at) [^?]{1,40})?\W*$",
        re.IGNORECASE,
    )
    for name, words in _ASKED.items()
}
_DIGIT = re.compile(r"\d")


def measure_of(question: str) -> str:
    """The one measure whose figure it asks for; "" where it asks for none or several."""
    if not _FIGURE.search(question):
        return ""
    asked = [name for name, pattern in _ASKS.items() if pattern.search(question)]
    return asked[0] if len(asked) == 1 else ""


def of_other(question: str, items: Sequence[Evidence]) -> NDArray[np.bool_]:
    """Which of the sentences (n,) give figures of another measure than the one that is asked for, and none of that;
    where it alone is asked for and some name it, those that do not."""
    measure = measure_of(question)
    if not measure:
        return np.zeros(len(items), bool)
    own = [bool(_NAMED[measure].search(item.text)) for item in items]
    figures = [bool(_DIGIT.search(item.text)) for item in items]
    alone = _PLAINLY[measure].match(question) and any(has and of for has, of in zip(figures, own, strict=True))
    others = [pattern for name, pattern in _NAMED.items() if name != measure]
    named = [bool(alone) or any(pattern.search(item.text) for pattern in others) for item in items]
    return np.array([has and not of and other for has, of, other in zip(figures, own, named, strict=True)], dtype=bool)
