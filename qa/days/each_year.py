"""A month, or a day of one, that means that of every year: "the fair is usually held in May". Pure; English."""

from __future__ import annotations

import re

_LEAD = r"(?:in|on|from|until|till)\s+(?:the\s+)?(?:(?:early|late|mid)[\s-]+)?$"
_TOLD = r"(?:will|would|shall|but|and|was|were|had|has|have|said|says|told|expected|due|thought|believed|planned|hoped)"
_BEFORE = re.compile(
    r"(?:^|[,;:.(“”\"])(?:(?!\b(?:will|would|shall|going|expected|due)\b)[^,;:.(“”\"])*"
    r"\b(?:usually|normally|traditionally|typically|generally|always)\s+"
    rf"(?:(?!{_TOLD}\b)[\w’'-]+\s+){{0,6}}?{_LEAD}"
    rf"|\b(?:each|every)\s+year,?\s+{_LEAD}",
    re.IGNORECASE,
)
_BEHIND = re.compile(r"(?:\s+(?:and|or|to)\s+[A-Z]\w+)?,?\s+(?:each|every)\s+year\b")
# "Carries 9,000 a year, more than half of them in July".
_SHARE = re.compile(
    r"\b(?:a|per|each|every)\s+(?:year|season)\b[^.;:“”\"]*"
    r"\b(?:most|half|all|some|many|thirds?|quarters?|cent|percent)\s+of\s+(?:them|these|those|which)\s+in\s+$",
    re.IGNORECASE,
)


def of_each_year(text: str, start: int, end: int) -> bool:
    """Whether the month or day at `text[start:end]` is that of every year."""
    before = text[:start]
    return bool(_BEFORE.search(before) or _SHARE.search(before) or _BEHIND.match(text, end))
