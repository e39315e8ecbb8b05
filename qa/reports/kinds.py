"""What kind of thing is held against each other to answer a question, where the question words do not tell it. Pure;
English, and other languages as far as `asked_abroad` goes."""

from __future__ import annotations

import re
from functools import lru_cache

from qa.asking import asked_abroad, expects
from qa.reports.plans import NOUN_DATE

POPULATION = re.compile(r"\bpopulation\b", re.IGNORECASE)
_ATTENDANCE = re.compile(r"\battendance\W*$|\battendance (?:of|at|figures?)\b", re.IGNORECASE)
_NO_FIGURE = re.compile(r"^\W*(?:why|is|are|was|were|did|does|has|have|will)\b", re.IGNORECASE)
_VALUE = re.compile(r"\b(?:the|what) value of\b|\bvaluation of\b", re.IGNORECASE)
_DATE = re.compile(rf"\b(?:birth ?date|birthday|date (?:of|when|on))\b|{NOUN_DATE}", re.IGNORECASE)


@lru_cache(256)
def kind(question: str) -> expects.Kind:
    """What is held against each other: as `expects` says, and a few things it leaves open."""
    asked = expects.kind(question)
    if asked != "other":
        return asked
    if abroad := asked_abroad.kind(question):
        return abroad
    if _VALUE.search(question):
        return "money"
    if _DATE.search(question):
        return "when"
    attended = _ATTENDANCE.search(question) and not _NO_FIGURE.search(question)
    return "number" if attended or POPULATION.search(question) else "other"
