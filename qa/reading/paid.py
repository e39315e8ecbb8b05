"""Whether a sum is what somebody is paid, where that is asked: a transfer fee is no salary. Pure; English."""

from __future__ import annotations

import re
from collections.abc import Sequence

from qa.schema import Evidence

_ASKED = re.compile(
    r"\b(?:salar(?:y|ies)|wages?|pay ?(?:packet|cheque|check)|remuneration)\b"
    r"|\bhow much (?:does|did|do|will|is|was|are|were) .{2,60}?\b(?:earn|paid (?:a|per) (?:year|month|week))\b",
    re.IGNORECASE,
)
_PAID = re.compile(
    r"\b(?:salar\w+|wages?|(?:pays?|paid|paying)(?! for)|payroll|earn\w*|remuneration|income|stipend|bonus\w*|"
    r"(?:a|per|each|every) (?:year|month|week|hour|season)|annual\w*|yearly|monthly|weekly|hourly|makes?|"
    r"compensation)\b",
    re.IGNORECASE,
)


def untold(question: str, items: Sequence[Evidence]) -> bool:
    """Whether it is asked what somebody is paid, and none of the sentences has a word for that."""
    return bool(_ASKED.search(question)) and not any(_PAID.search(item.text) for item in items)
