"""Whether a sum is what somebody is paid, where that is asked: a transfer fee is no salary. Pure; English."""

from __future__ import annotations

import re
from collections.abc import Sequence

from qa.schema import Evidence

_PAY = (
    r"(?:salar(?:y|ies)|wages?)"
    r"(?!\s+(?:cap|talks?|disputes?|claims?|offers?|rises?|increases?|bill|demands?|deal|row|gap))"
)
_ASKED = re.compile(
    rf"^\W*(?:(?:and|so|but),?\s+)?(?:what(?:['’]s|\s+(?:is|was|will\s+be|are|were))\s+[^?]*?\b{_PAY}\b"
    r"|how much (?:does|did|do|will|is|was) .{2,60}?\bearn\b"
    rf"|(?!(?:did|does|do|is|are|was|were|why|when|who|which|where|how|has|have|will)\b)[\w’' .-]{{3,60}}?\b{_PAY}\b)",
    re.IGNORECASE,
)
_PAID = re.compile(
    r"\b(?:salar\w+|wages?|(?:pays?|paid|paying)(?! for)|payroll|earn\w*|remuneration|income|stipend|bonus\w*|"
    r"(?:a|per|each|every) (?:year|month|week|hour|season)|annual\w*|yearly|monthly|weekly|hourly|makes?|gets?|"
    r"receiv\w+|contract|package|takes? home|minimum|compensation)\b",
    re.IGNORECASE,
)


def untold(question: str, items: Sequence[Evidence]) -> bool:
    """Whether it is asked what somebody is paid, and none of the sentences has a word for that."""
    return bool(_ASKED.search(question)) and not any(_PAID.search(item.text) for item in items)
