"""Articles on several bearers of one name: "Ian Murray (bishop)" and "Ian Murray (politician)". Pure; English.

A question that names one means any of them, so each article that is about a bearer may give an answer of its own.
Reference texts begin with the name and say what it is: "Ian Murray (1932 – 2016) was a Scottish divine". A report that
is headed by a name tells what happened, and is no bearer's.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from qa.schema import Found
from qa.words.excerpt import content, names
from qa.words.terms import fold

_FIRST = 12  # words of an article in which the name it is about stands
_AHEAD = 250  # characters of an article in which it says what it is about
_APART = re.compile(r"\s*\([^()]*\)")
# Between a name and what it is: "Belasyse, 1st Earl Fauconberg, was an English peer", not "… Line, which is the only".
_DEFINES = (
    r"\w*(?:(?!\b(?:which|who|that|it|he|she|they|there)\b)[^.!?]){0,40}?\s(?:is|was|are|were)\s+(?:an?|the|one)\b"
)


def bearers(question: str, passages: Iterable[Found]) -> frozenset[str]:
    """The articles that are about something or somebody with the question's names, by how they begin; none if there is
    only one."""
    wanted = names(question)
    if not wanted:
        return frozenset()
    first = {passage.article_id: passage for passage in passages if not passage.start}
    found = [article for article, passage in first.items() if _about(wanted, passage)]
    return frozenset(found) if len(found) > 1 else frozenset()


def _about(wanted: frozenset[str], passage: Found) -> bool:
    """Whether an article that begins with `passage` is about what has the names."""
    if not wanted <= content(passage.title or " ".join(passage.text.split()[:_FIRST])):
        return False
    text = fold(_APART.sub("", passage.text[:_AHEAD]))
    return any(re.search(rf"\b{re.escape(name)}{_DEFINES}", text) for name in wanted)
