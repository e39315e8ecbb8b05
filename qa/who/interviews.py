"""Who answers in an interview that is printed as questions and answers, where no answer names them. Pure; English.

A heading calls it an interview and has one whole name; an answer is a paragraph that opens with a quotation mark behind
one that ends in a question, and nobody else speaks in it.
"""

from __future__ import annotations

import re

from qa.schema import Evidence, Found
from qa.who import speakers
from qa.who.people import whole_names

_CALLED_ONE = re.compile(
    r"\binterview\b|\bQ ?(?:&|and) ?A\b|\bin conversation with\b|\bquestions (?:for|to)\b|\ba conversation with\b", re.I
)
_QUOTED = re.compile(r"[“\"][^”\"]*(?:[”\"]|$)")


def answering(item: Evidence) -> str:
    """The whole name of whoever answers in the sentences; "" where they are no such answer."""
    passage = item.passage
    return _answering(passage, item.start - passage.start, item.end - passage.start)


def _answering(passage: Found, start: int, end: int) -> str:
    named = whole_names(passage.title or "") if _CALLED_ONE.search(passage.title or "") else []
    if len(named) != 1 or named[0] in (passage.author or ""):
        return ""
    first = passage.text.rfind("\n", 0, end) + 1
    last = passage.text.find("\n", end)
    answer, before = passage.text[first : len(passage.text) if last < 0 else last], passage.text[:first].rstrip()
    told = [_QUOTED.sub(" ", text) for text in (passage.text[start:end], answer)]
    if answer[:1] not in '“"' or not before.endswith("?") or any(map(speakers.spoken, told)):
        return ""
    return named[0]
