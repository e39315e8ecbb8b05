"""Whom or what an article comes back to, and whether its title names a timeline's subject before them. Pure.

A report on one firm may name another in its heading ("Acme gains in the month in which Corvan's founder is sentenced"):
it is on both, but a sentence of it that names neither is of the one that it is about.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from qa.asking.forms import words_of
from qa.days.weekdays import DAYS_AND_MONTHS
from qa.schema import Evidence

AGAIN = 3  # sentences in which a name stands that an article comes back to
_INSIDE = re.compile(r"(?<=[a-z,;:’'”)] )[^\W\d_a-zß-öø-ÿ][\w’'-]+")  # a name, not only as the first word
_WORD = re.compile(r"[^\W\d_][\w’'-]*")
DAYS = frozenset(stem for word in DAYS_AND_MONTHS for stem in words_of(word))


def names_of(text: str) -> frozenset[str]:
    """The stems of the names in a text, but for its first word and days."""
    return frozenset(stem for word in _INSIDE.findall(text) for stem in words_of(word) if stem not in DAYS)


def names_in(items: Sequence[Evidence], least: int = AGAIN) -> frozenset[str]:
    """The stems of the names that stand in so many sentences of an article."""
    counts = Counter(stem for item in items for stem in names_of(item.text))
    return frozenset(stem for stem, count in counts.items() if count >= least)


def leads(title: str, names: frozenset[str], others: frozenset[str]) -> bool:
    """Whether none of the `others` stands in a title before all of the subject's `names`, if it has any; no part of a
    name is another ("Ten Hag", of whom a text also says "Erik ten Hag")."""
    words = [(match, frozenset(words_of(match.group()))) for match in _WORD.finditer(title)]
    at = next((at for at, (_, stems) in enumerate(words) if stems & (names | others)), None)
    if not names or at is None or words[at][1] & names:
        return True
    (word, _), following = words[at], words[at + 1 : at + 2]
    return any(stems & names and title[word.end() : match.start()] == " " for match, stems in following)


def names_others(text: str, names: frozenset[str], others: frozenset[str]) -> bool:
    """Whether a sentence names anybody or anything but those; by its first word only if it is one of the `others`."""
    return not names_of(text) <= names or not first_name(text, others) <= names


def first_name(text: str, names: frozenset[str]) -> frozenset[str]:
    """The stems of a sentence's first word, which has a capital anyhow, if it is one of the `names`."""
    return frozenset(words_of(next(iter(_WORD.findall(text)), ""))) & names
