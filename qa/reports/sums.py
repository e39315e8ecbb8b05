"""Whose sum it is: where a price is asked for, what somebody saves, earns or owes answers nothing. Pure; English.

"What is the price that is offered?" and "The promised savings have been revised to 62 million a year" have a sum in
common, and a reader takes the one for the other. It is told by the noun that a sum goes with in its own sentence.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from qa.reports.figures import AMOUNT
from qa.reports.given import kind
from qa.schema import Evidence
from qa.words.excerpt import content

_NEAR = 0.2  # of the best score has a sentence with a sum of the thing itself
# Sums that go by a name of their own, and the words by which a question asks for such a one.
_NAMED = tuple(
    (re.compile(rf"\b(?:{told})\b", re.IGNORECASE), re.compile(rf"\b(?:{asked})\b", re.IGNORECASE))
    for told, asked in (
        (r"savings|economies|synergies", r"sav(?:e[sd]?|ings?)|economies|synergies|cut\w*"),
        (r"profits?|earnings", r"profit\w*|earn\w*|ma(?:k|d)e|making|results?|return"),
        (
            r"revenues?|turnover|takings",
            r"revenue\w*|turnover|tak(?:e|es|ings?)|took|sales|earn\w*|ma(?:k|d)e|income|bring",
        ),
        (r"borrowings|debts?|overdraft", r"borrow\w*|debts?|ow(?:e[sd]?|ing)|loans?|lent|financ\w+"),
        (r"dividends?", r"dividends?|shareholders|pay[- ]?outs?|pa(?:y|id)"),
    )
)
# What a price itself is called: nearer to the sum, it is that.
_PRICE = re.compile(
    r"\b(?:cost\w*|pric\w+|worth|valu\w+|pa(?:y|id|ys|ying)|bids?|offer\w*|deal|sold|sell\w*|bought|buy\w*|bills?|fees?|"
    r"spen[dt]\w*|fetch\w*|budget\w*|charg\w+|need\w*|los[et]\w*|fine[ds]?|penalt\w+|damages|compensat\w+|rais\w+|"
    r"donat\w+|gave|g[io]ve\w*|st[oe]le\w*|award\w*|set aside|invest\w*|claim\w*|total\w*)\b",
    re.IGNORECASE,
)
_ASKED = re.compile(r"\b(?:pric\w+|bids?|offer\w*|deal|takeover|pay(?:ing)?|cost)\b", re.IGNORECASE)
_SUM = re.compile(rf"{AMOUNT.pattern}|\b\d[\d.,]*p\b", AMOUNT.flags)
# Right behind a sum: "of debt".
_BEHIND = re.compile(r"\s+(?:in|of)\s+(?P<noun>[a-z-]+)\b", re.IGNORECASE)


def of_the_thing(question: str, part: Sequence[Evidence]) -> Sequence[Evidence]:
    """Where a price is asked for, the sentences without those whose sums all go by a name that the question has no word
    for, if the best is such a one and another near it gives a sum that is not; else as they are."""
    if not part or kind(question) != "money" or not _ASKED.search(question) or not of_another(question, part[0].text):
        return part
    least = _NEAR * part[0].score
    own = (it for it in part if it.score >= least and not of_another(question, it.text))
    if not any(_SUM.search(it.text) for it in own):
        return part
    return [it for it in part if not of_another(question, it.text)]


def of_another(question: str, text: str) -> bool:
    """Whether it gives sums, and each goes by a name of its own that the question does not ask for."""
    sums = list(_SUM.finditer(text))
    return bool(sums) and all(_goes_by_another(question, text, it.start(), it.end()) for it in sums)


def _goes_by_another(question: str, text: str, start: int, end: int) -> bool:
    """By what stands right behind the sum or, before it, nearer than any word for a price."""
    behind = _BEHIND.match(text, end)
    before = text[:start]
    priced = max((it.end() for it in _PRICE.finditer(before)), default=-1)
    for told, asked in _NAMED:
        named = max((it.end() for it in told.finditer(before)), default=-1)
        between = content(before[named:]) & content(question) if named >= 0 else frozenset()
        if ((named > priced and not between) or (behind and told.fullmatch(behind["noun"]))) and not asked.search(
            question
        ):
            return True
    return False
