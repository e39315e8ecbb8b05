"""Whether a sentence gives a figure only as the one that a rule or plan had when it was brought in. Pure; English.

"When the minister brought in the bill, the limit was 90 nights" stands in the very article by which it is 120 now, and
says of itself that it is of before.
"""

from __future__ import annotations

import re

_BROUGHT = (
    r"(?:brought (?:in|forward)|introduced|proposed|put forward|tabled|announced|unveiled|launched|drafted|drawn up)"
)
_RULE = (
    r"(?:bill|law|act|rules?|plans?|scheme|proposals?|measures?|reforms?|ordinance|bylaw|by-law|motion|draft|project|"
    r"policy|tax|levy|charge|regulations?)"
)
# What is counted on a day is no part of a rule.
_PART_OF_IT = r"(?:the|its|their|his|her)\s+(?:(?!(?:toll|number|count|tally|score|dead|queue|crowd)\b)[\w-]+\s+){1,4}?"
_WHEN_BROUGHT = re.compile(
    rf"\bwhen\b[^,;.“”\"]{{0,60}}\b(?:{_BROUGHT}\s+(?:[\w’'-]+\s+){{0,3}}{_RULE}"
    rf"|{_RULE}\s+(?:was|were)\s+(?:first\s+)?{_BROUGHT})\b[^,;.“”\"]{{0,40}},\s+"
    rf"{_PART_OF_IT}(?:was|were|stood at|came to)\b"
    rf"|{_PART_OF_IT}(?:was|were|stood at|came to)\b[^,;:.“”\"]*\swhen\b[^,;.“”\"]{{0,40}}\b"
    rf"(?:{_RULE}|it)\s+(?:was|were)\s+(?:first\s+)?{_BROUGHT}\b"
    r"|\bas (?:first|originally) (?:drafted|drawn up|proposed|introduced|tabled|published|planned|announced|written)\b"
    rf"|\b(?:in|under)\s+(?:its|the|their)\s+(?:first|original|initial)\s+(?:form|version|{_RULE})\b",
    re.IGNORECASE,
)
_NOW = re.compile(r"\b(?:is|are|will|now|since|has|have)\b", re.IGNORECASE)


def tells(text: str) -> bool:
    """Whether it does, and says nothing of how that is now."""
    return bool(_WHEN_BROUGHT.search(text)) and not _NOW.search(text)
