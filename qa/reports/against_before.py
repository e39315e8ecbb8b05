"""A figure that is held against the one before: "£455 million, £13 million less than previously forecast". Pure;
English."""

from __future__ import annotations

import re

_BEFORE = r"(?:previous(?:ly)?|earlier|original(?:ly)?|initial(?:ly)?|first|prior|last)"
_SET = (
    r"(?:forecasts?|estimate[ds]?|expect(?:ed|ations?)|thought|plan(?:s|ned)?|announced|budget(?:ed)?|reported|figures?|"
    r"assum(?:ed|ptions?)|calculat(?:ed|ions?)|projected|projections?|feared|put|stated)"
)
_HELD = re.compile(
    r"\b(?:more|less|fewer|higher|lower|dearer|cheaper|above|below|up on|down on|up from|down from)\s+(?:than\s+)?"
    rf"(?:(?:was|had been|were)\s+)?(?:(?:an?|the|its|their)\s+)?{_BEFORE}\s+{_SET}\b"
    r"|\b(?:more|less|fewer|higher|lower)\s+than\s+(?:the\s+|its\s+|their\s+)?(?:[\w’'-]+\s+){1,3}?had\s+"
    r"(?:thought|expected|estimated|forecast|feared|predicted|reckoned|planned|budgeted)\b",
    re.IGNORECASE,
)


def tells(text: str) -> bool:
    """Whether it holds its figure against an earlier one of the same, which then is replaced."""
    return bool(_HELD.search(text))
