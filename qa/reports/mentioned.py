"""What a text mentions: its figures, days, names and other words, each in one form, to be held against another text's.

Pure; English. Verbs count in their base form, so that "won" is "win"; names are kept as they are, as "Meridan" is none
of "Meridane".
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from qa.days import dates
from qa.reports.figures import figures
from qa.words import verbs
from qa.words.numbers import CARDINALS
from qa.words.terms import content_words

_NAME = re.compile(r"[^\W\d_a-zß-öø-ÿ][\w’'-]*[^\W_](?:\s+[^\W\d_a-zß-öø-ÿ][\w’'-]*[^\W_])*")
_STEM = 6  # letters in which two inflections of a word agree


class Words(NamedTuple):
    """What a text tells: its figures, the words of its names and its other words, each in one form."""

    figures: frozenset[str]
    names: frozenset[str]
    others: frozenset[str]
    forms: frozenset[str]

    @property
    def all(self) -> frozenset[str]:
        """Each once, to be looked for in another text,"""
        return self.figures | self.names | self.others

    @property
    def has(self) -> frozenset[str]:
        """and in every form, to be looked through: a word that begins a sentence may be a name or none."""
        return self.figures | self.names | self.forms


@lru_cache(4096)
def words(text: str) -> Words:
    """Verbs in their base form, other words cut so that inflections match."""
    days = list(dates.mentions(text))
    told = frozenset(f"{day.year or ''}/{day.month or ''}/{day.day or ''}" for day in days)
    for day in reversed(days):
        text = f"{text[: day.start]}, {text[day.end :]}"
    named, every = names(text), stems(text)
    others = every - named - {_stem(name) for name in named}
    return Words(figures(text) | told, named, others, every | frozenset(content_words(text)))


def names(text: str) -> frozenset[str]:
    return frozenset(word for run in runs(text) for word in run)


def runs(text: str) -> Iterator[frozenset[str]]:
    """The words of each name, as they are: an inflected name is another."""
    for match in _NAME.finditer(text):
        if not _opens(text, match):
            yield frozenset(content_words(re.sub(r"['’]s\b", "", match.group())))


def _opens(text: str, match: re.Match[str]) -> bool:
    """Whether a word has a capital because a sentence begins with it, and not as part of a longer name."""
    before = text[: match.start()].rstrip(" \"'“‘(")
    return (not before or before[-1] in ".:?!;–") and " " not in match.group()


@lru_cache(512)
def stems(text: str) -> frozenset[str]:
    return frozenset(_stem(word) for word in content_words(text) if not (word[0].isdigit() or word in CARDINALS))


def _stem(word: str) -> str:
    base = verbs.base_of(word)
    return base[:_STEM] if base.isascii() else base
