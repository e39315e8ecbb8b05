"""The section of its article that a sentence stands in, and whether the question is of another. Pure.

A review of ten ski resorts tells the same of each: what is told under another's heading is of that one.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from qa.reports.counted import stems
from qa.schema import Evidence, Found
from qa.words.sections import section_at
from qa.words.terms import content_words

_KEPT = 4096

Sections = tuple[tuple[int, str], ...]


def of(item: Evidence) -> str:
    """The heading of the section that a sentence stands in, or begins with; "" where it stands in none."""
    return section_at(item.passage.sections, item.end)


def asked(question: str, item: Evidence) -> str:
    """The same, where the question has a word of one of the article's sections that its title has not; else ""."""
    if not item.passage.sections or not _touched(question, item.passage.title or "", item.passage.sections):
        return ""
    return of(item)


def of_other(question: str, items: Sequence[Evidence]) -> NDArray[np.bool_]:
    """Which of them (n,) stand under another heading than one that the question names, and have no word of that."""
    return np.array([_of_other(question, item) for item in items], bool)


def _of_other(question: str, item: Evidence) -> bool:
    named = _named(question, item.passage) if item.passage.sections else frozenset()
    section = of(item)
    if not named or not section:
        return False
    return all(stems(heading).isdisjoint(stems(f"{section} {item.text}")) for heading in named)


def _named(question: str, passage: Found) -> frozenset[str]:
    return _all_named(question, passage.title or "", passage.sections)


@lru_cache(_KEPT)
def _all_named(question: str, title: str, sections: Sections) -> frozenset[str]:
    """The headings that have a name, all words of which the question has, and none of them the title."""
    asks, told = stems(question), stems(title)
    return frozenset(
        heading
        for _, heading in sections
        if any(word[:1].isupper() for word in heading.split()[1:] or heading.split())
        and content_words(heading)
        and stems(heading) <= asks - told
    )


@lru_cache(_KEPT)
def _touched(question: str, title: str, sections: Sections) -> bool:
    wanted = stems(question) - stems(title)
    return any(wanted & stems(heading) for _, heading in sections)
