"""Of several that came one after another the later one is asked about: the improved offer, the final bid. Then what
the first one was is no other account of it. Pure; English."""

from __future__ import annotations

import re

from qa.reports.report import Report

_WORDS = (
    r"improved|sweeten\w*|rais(?:ed|es|ing)|increas(?:ed|es|ing)|higher|revised|amended|reduced|final|new|newest|latest|"
    r"second|last|renewed|better|lift(?:ed|s)"
)
_LATER = re.compile(
    rf"\b(?:{_WORDS})\s+(?:(?!(?:in|of|on|at|for|to|the|than)\b)[\w-]+\s+){{0,2}}?(?:offer|bid|proposal)\b",
    re.IGNORECASE,
)
_TOLD = re.compile(rf"\b(?:{_WORDS})\b", re.IGNORECASE)


def apart(question: str, one: Report, other: Report) -> bool:
    """Whether a later offer is asked about, and of two reports of different days only the later has a word for that."""
    if not _LATER.search(question):
        return False
    old, new = sorted((one, other), key=lambda it: (it.published or "")[:10])
    if (old.published or "")[:10] == (new.published or "")[:10]:
        return False
    told = [bool(_TOLD.search(f"{it.title or ''} {it.text}")) for it in (old, new)]
    return told == [False, True]
