"""A meeting that is named by its month, put as one in that month: "at its July meeting". Pure; English."""

from __future__ import annotations

import re

from qa.days import dates

_BY_MONTH = re.compile(
    r"\b(?P<whose>(?i:at (?:its|the|their|his|her)))\s+"
    rf"(?P<month>(?i:{'|'.join(dates.MONTHS)}))\s+"
    r"(?P<what>(?:[a-z-]+\s+)?(?:meeting|session|sitting|summit|conference|congress|hearing))"
    r"(?=\s*[?,.;]|\s*$|\s+(?:and|or|that|which|when|about|with)\b)"
)


def apart(question: str) -> str:
    """ "What did it decide at its July meeting?" as "… at its meeting in July?"; others as they stand."""
    return _BY_MONTH.sub(lambda it: f"{it['whose']} {it['what']} in {it['month']}", question)
