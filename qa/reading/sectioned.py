"""The section of its article that a sentence stands in, and whether the question is of another. Pure.

A review of ten ski resorts tells the same of each: what is told under another's heading is of that one.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from qa.reports.counted import stems
from qa.schema import Evidence
from qa.words.sections import section_at

_KEPT = 4096
_NAME = re.compile(r"[^\W\d_a-zß-öø-ÿ][\w’'-]+")
_NAMES = re.compile(
    r"(?:(?:[^\W\d_a-zß-öø-ÿ][\w’'.&-]*:?|\d[\w.,’]*|&|of|the|and|in|on|to|a|for|de|van|von)(?:\s+|$))+"
)

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
    section = of(item) if item.passage.sections else ""
    named = _named(question, item.passage.title or "", item.passage.sections) if section else frozenset()
    if not named or not stems(section).isdisjoint(stems(question) - stems(item.passage.title or "")):
        return False
    return all(stems(heading).isdisjoint(stems(f"{section} {item.text}")) for heading in named)


@lru_cache(_KEPT)
def _named(question: str, title: str, sections: Sections) -> frozenset[str]:
    """The headings that are a name which the question has, and the title no word of."""
    headings = [heading for _, heading in sections]
    names = [heading for heading in headings if _NAMES.fullmatch(heading)]
    if len(names) <= len(headings) / 2:
        return frozenset()  # it is not divided by what it is of
    asks, told = stems(question), stems(title)
    return frozenset(
        heading
        for heading in names
        if stems(heading) and stems(heading) <= asks - told and all(it in question for it in _NAME.findall(heading))
    )


@lru_cache(_KEPT)
def _touched(question: str, title: str, sections: Sections) -> bool:
    wanted = stems(question) - stems(title)
    return any(wanted & stems(heading) for _, heading in sections)
