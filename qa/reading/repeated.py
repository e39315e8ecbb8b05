"""Headings within an article that say no more than the question does. Pure."""

from __future__ import annotations

import re

from qa.schema import Evidence
from qa.words.terms import content_words

_HEADING = re.compile(r"[^\W\d_](?:[^\n.!?:;,…”\"’)\d]|\bvs?\.)*[^\W\d_]")  # without a figure or a mark at its end
_WORDS = 10  # at most


def _words(text: str) -> frozenset[str]:
    return frozenset(word.removesuffix("s") for word in content_words(text))


_OF_YES_OR_NO = re.compile(
    r"\W*(?:is|are|was|were|do|does|did|has|have|had|will|would|can|could|should|may|must)(?:n['’]t)?\b", re.IGNORECASE
)
# Of a list and of what it is of: that it is "the top free apps" answers no question for the best of them.
_OF_LISTS = _words("top best final full live key latest new list result update news overall vs we like it")


def shaped(text: str) -> bool:
    """Whether a sentence has the form of a heading: a few words without a figure, or a mark at their end."""
    return len(text.split()) <= _WORDS and _HEADING.fullmatch(text.strip()) is not None


def repeats(question: str, item: Evidence) -> bool:
    """Whether the sentence is a line of its own, before more of the article, that has no word but the question's. None
    is where a yes or no is asked for, which it may tell: "School closed"."""
    text, passage = item.text, item.passage
    if not shaped(text) or _OF_YES_OR_NO.match(question):
        return False
    before = passage.text[: item.start - passage.start].rstrip(" #*")
    behind = passage.text[item.end - passage.start :].lstrip(" *")
    if (before and not before.endswith("\n")) or not behind.startswith("\n"):
        return False
    return _words(text) - _OF_LISTS <= _words(question)
