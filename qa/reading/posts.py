"""Somebody's name that is asked for by what they are and did, and whom a sentence names by another post. Pure; English.

"What is the name of the teacher who caught measles?" is read as answered by the name of the head teacher, whom nobody
says to be ill: the report does not name the teacher.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from qa.reports.counted import stems
from qa.schema import Evidence
from qa.words.excerpt import names

_ASKED = re.compile(
    r"\b(?:names? (?:of|has)|who (?:is|was)|what (?:is|was)|which)\s+(?:the\s+)?(?P<post>(?:[a-z-]+\s+){0,3}?"
    r"(?P<role>[a-z-]+))\s+(?:who|that)\s+(?P<did>[^?]+)",
    re.IGNORECASE,
)
# Before what somebody is, they make it another post: not "former" or "senior", whose holders held, or hold, it too.
_RANK = r"(?:head|deputy|assistant|vice|trainee|student|supply|junior)"
_NAME = r"[^\W\d_a-zß-öø-ÿ][\w’'-]+"


def of_other_post(question: str, items: Sequence[Evidence]) -> NDArray[np.bool_]:
    """Which of them name the holder of another post (n,), "head teacher" of "teacher", and tell nothing of the deed
    that the question goes by, nor does the sentence before."""
    asked = _ASKED.search(question)
    if asked is None or re.search(rf"\b{_RANK}\b", asked["post"], re.IGNORECASE):
        return np.zeros(len(items), dtype=bool)
    role = re.escape(asked["role"].lower())
    post = rf"\b{_RANK}[\s-]?(?:[a-z]+\s)?{role}\b"
    named = re.compile(rf"(?i:{post}),?\s+{_NAME}|{_NAME},\s+(?:the|a|its|their)?\s*(?:[a-z’'-]+\s)?(?i:{post})")
    did = stems(asked["did"]) - stems(" ".join(names(question)))
    texts = [(it.text, stems(f"{it.before} {it.text}")) for it in items]
    return np.array([bool(named.search(text)) and did.isdisjoint(told) for text, told in texts], dtype=bool)
