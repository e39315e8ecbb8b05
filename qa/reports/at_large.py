"""Whether somebody who was sentenced is free all the same: until an appeal, or as the sentence is suspended. Pure;
English.

"Tavian was sentenced to four years in prison" is no yes to "Is Tavian in prison?" where its report goes on "He remains
free until an appeal has been heard".
"""

from __future__ import annotations

import re

from qa.schema import Evidence

_ASKS = re.compile(
    r"^\W*(?:(?:and|so|but)\s+)?(?:is|are|isn['’]t)\b[^?]*"
    r"\b(?:in (?:prison|jail|custody)|behind bars|locked up|serving)\b",
    re.IGNORECASE,
)
_FREE = re.compile(
    r"\b(?:remain(?:s|ed)?|stay(?:s|ed)?|walk(?:s|ed)?|(?:is|was|be|are|were)(?: still| left| set)?)\s+"
    r"(?:free|at (?:liberty|home|large)|on bail)\b"
    r"|\b(?:free|bail|at liberty)\b[^.;]{0,40}\b(?:until|pending|while|during)\b[^.;]{0,40}\b(?:appeals?|hear[ds]?)\b"
    r"|\b(?:sentences?|terms?)\b[^.;]{0,30}\bsuspended\b|\bsuspended (?:sentence|prison|jail|term|for)\b"
    r"|\b(?:ha(?:s|ve) (?:not|yet to)|will not)\s(?:yet )?(?:begun?|start(?:ed)?)\b[^.;]{0,30}\b(?:sentence|term)\b"
    r"|\bdoes not have to go to (?:prison|jail)\b",
    re.IGNORECASE,
)


def free(question: str, first: Evidence) -> bool:
    """Whether it is asked if somebody is in prison, and the report of the first sentence, from there on, tells that
    whoever was sentenced is free."""
    passage = first.passage
    behind = passage.text[max(0, first.start - passage.start) :]
    return bool(_ASKS.match(question) and _FREE.search(behind))
