"""Articles on several bearers of one name: "Ian Murray (bishop)" and "Ian Murray (politician)". Pure.

A question that names one means any of them, so each article that is about a bearer may give an answer of its own.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from qa.excerpt import content, names
from qa.schema import Found

_FIRST = 12  # words of an article in which the name it is about stands
_DEFINED = re.compile(r"\b(?:is|was|are|were|refers to)\s+(?:an?|the|one)\b")
_AHEAD = 250  # characters of an article in which it says what it is about
_APART = re.compile(r"\([^()]*\)")


def bearers(question: str, passages: Iterable[Found]) -> frozenset[str]:
    """The articles that are about something or somebody with the question's names, by how they begin; none if there is
    only one."""
    wanted = names(question)
    if not wanted:
        return frozenset()
    found = {passage.article_id for passage in passages if _about(wanted, passage)}
    return frozenset(found) if len(found) > 1 else frozenset()


def _about(wanted: frozenset[str], passage: Found) -> bool:
    if passage.start and not passage.title:
        return False
    head = passage.title or " ".join(passage.text.split()[:_FIRST])
    if not wanted <= content(head):
        return False
    return bool(passage.start == 0 and _DEFINED.search(_APART.sub("", passage.text[:_AHEAD])))
