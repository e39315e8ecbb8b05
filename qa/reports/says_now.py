"""Whether a later report of one story tells how many of a thing somebody speaks of now. Pure; English.

"Ravelin had promised 600 jobs" is told in May, and in July "It now speaks of 410 jobs": of whom that is said, only the
article around it tells.
"""

from __future__ import annotations

import re
from functools import lru_cache

from qa.days import dates
from qa.reports.counted import stems
from qa.reports.figures import read
from qa.reports.report import Report, of_one_story
from qa.words.excerpt import content, names, share_of_names

# What it stands at, in a clause of its own: nothing that is wanted or asked for, or that is so of one part or day.
_NOW = re.compile(
    r"(?:^|[;.“\"]\s*|,\s+(?:and|but)\s+)(?P<who>it|they|he|she|(?-i:[A-Z])[\w’'-]+(?:\s+(?-i:[A-Z])[\w’'-]+)?)\s+now\s+"
    r"(?:speaks?|talks?|promises?|plans?|offers?|expects?|intends?|hopes|proposes?|reckons?|pledges?|foresees?)\b(?P<said>[^;:.!?“”\"]{0,60}?)$",
    re.IGNORECASE,
)
_PART = re.compile(
    r"\b(?:more|another|extra|further|of (?:the|its|these|those)|first|next|last|fewer|less|other)\b", re.I
)
_PROMISED = re.compile(
    r"\b(?:promis\w+|pledg\w+|plan\w*|offer\w*|creat\w+|expect\w*|foresee\w*|propos\w+|speaks?|spoke)\b", re.IGNORECASE
)
_PRONOUNS = frozenset(("it", "they", "he", "she"))
_OPENING = 4  # words
_SIZE = 10.0  # a figure is at most so many times another that it replaces, or as little
_UNIT = re.compile(r"\s+(?:(?:new|full-time|permanent|direct|local)\s+)?(?P<noun>[a-z-]{3,})\b")


def replaces(question: str, new: Report, old: Report) -> bool:
    """Whether the later one tells it of the thing that the question asks of, and the earlier one, which opens with a
    name of the question, has another number of it; both of one story. Others may count on: a union fears more."""
    if not dates.later(new.published, old.published) or not of_one_story(new, old):
        return False
    now, opens = _now(new.text), " ".join(old.text.split()[:_OPENING])
    named = [share_of_names(question, f"{it.around} {it.title or ''}") for it in (new, old)]
    if len({number for _, number, _ in now}) != 1 or named[0] < named[1] or not _called(opens) & content(question):
        return False
    asked = stems(question)
    if not _PROMISED.search(question) and not _PROMISED.search(old.text):
        return False
    return any(
        (who.lower() in _PRONOUNS or _called(who) & content(question))
        and noun in asked
        and noun == other
        and number != former
        and 1 / _SIZE <= number / former <= _SIZE
        for noun, number, who in now
        for other, former in _counted(old.text)
        if former
    )


def _called(text: str) -> frozenset[str]:
    """Its names, by their capitals: a question may be typed without any."""
    return names(f". {text}")


@lru_cache(4096)
def _now(text: str) -> tuple[tuple[str, float, str], ...]:
    found = []
    for number in read(text):
        said = _NOW.search(text[: number.start].rstrip("£$€ "))
        unit = _UNIT.match(text, number.end)
        if said and unit and not _PART.search(said["said"]) and not _PART.search(unit.group()):
            found += [(stem, float(number.value), said["who"]) for stem in stems(unit["noun"])]
    return tuple(found)


@lru_cache(4096)
def _counted(text: str) -> tuple[tuple[str, float], ...]:
    units = ((number, _UNIT.match(text, number.end)) for number in read(text) if not number.ordinal)
    return tuple((stem, float(number.value)) for number, unit in units if unit for stem in stems(unit["noun"]))
