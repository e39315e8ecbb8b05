"""The figures of a sentence, each in one form: sums of money, spans of time, lengths, shares; which it denies. Pure.

A share keeps its sign ("9%"), and a length its unit ("12 metre"), so that it is not held against anything else.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise

from qa.asking import expects
from qa.words import numbers
from qa.words.languages import groups_by_points

_FIGURE = r"\b[\w.,]{1,40}"  # in figures or words; bounded, as articles may hold a run of any length without a space
AMOUNT = re.compile(
    r"[£$€¥]\s?\d[\d.,]*(?:\s?(?:hundred|thousand|million|billion|trillion|bn|mn|m|k)\b)?"
    rf"|{_FIGURE}(?:\s(?:hundred|thousand|million|billion|trillion|millionen|milliarden?|mio\.|mrd\.|millones|millón))?"
    rf"\s(?:de\s)?(?:{expects.CURRENCY})\b",
    re.IGNORECASE,
)
# A sum whose currency goes without saying: "27 million, not the 23 million in the budget", but not "27 million people".
BARE = re.compile(
    rf"{_FIGURE}\s(?:million|billion|trillion|bn|mn)(?=\s*(?:[,;:!?)”\"’]|\.(?!\d)|$)|\s+(?:not|in|by|for|to|and|or|from|on|"
    r"this|over|at|more|than|last|next|but|instead|rather|short|higher|lower|per|after|when|which|as)\b)",
    re.IGNORECASE,
)
LASTS = re.compile(
    rf"{_FIGURE}(?:\s|-)(?:second|minute|hour|day|night|week|month|year|decade|centur)\w*\b", re.IGNORECASE
)
SHARE = re.compile(
    rf"{_FIGURE}\s?(?:%|per ?cent\b(?! points?)|pct\b(?! points?)|prozent\b|por ciento\b)", re.IGNORECASE
)
_LENGTHS = {
    "metre": r"met(?:re|er)s?|m",
    "kilometre": r"kilomet(?:re|er)s?|km",
    "centimetre": r"centimet(?:re|er)s?|cm",
    "millimetre": r"millimet(?:re|er)s?|mm",
    "foot": r"feet|foot|ft",
    "inch": r"inch(?:es)?",
    "yard": r"yards?",
    "mile": r"miles?",
}
_OF_LENGTH = "|".join(f"(?P<{unit}>{words})" for unit, words in _LENGTHS.items())
# "£3 m" is a sum, and "12 km/h" no length.
LENGTH = re.compile(rf"(?<![£$€¥\w.,]){_FIGURE}(?:\s|-)(?:{_OF_LENGTH})\b(?!/)", re.IGNORECASE)
_AREAS = {"hectare": r"hectares?|ha", "acre": r"acres?"}
_OF_AREA = "|".join(f"(?P<{unit}>{words})" for unit, words in _AREAS.items())
AREA = re.compile(rf"(?<![£$€¥\w.,]){_FIGURE}(?:\s|-)(?:{_OF_AREA})\b(?!/)", re.IGNORECASE)
_BEFORE = 60  # characters before a figure within which it is denied
_NOT_SO = re.compile(r"\b(?:not|instead of|rather than)\s+(?:(?:the|an?|by|at)\s+)?[£$€¥]?\s?$", re.IGNORECASE)
# Before a figure that was so and is no more: "up from 11".
_FORMER = re.compile(
    r"\b(?:up|down|revised|corrected|lowered|raised|cut|reduced|increased|rise|rose|risen|fall|fell|fallen) from\s+"
    r"(?:(?:the|an?)\s+)?(?:\w+ly\s+)?[£$€¥]?\s?$",
    re.IGNORECASE,
)
# The same where what was changed stands between: "lowered the number of those on board from 163 to 158".
_CHANGED = re.compile(
    r"\b(?:revis\w+|correct(?:s|ed|ing)?|lower(?:s|ed|ing)|rais(?:es?|ed|ing)|cuts?|reduc\w+|increas\w+|rise|risen|rose|fall|"
    r"fell|fallen)\s+(?:[a-z][\w’'-]*\s+){1,8}from\s+[£$€¥]?\s?$",
    re.IGNORECASE,
)
_TO = re.compile(r"[^,;:.“”\"()]{0,30}?\bto\s+[£$€¥]?\s?")


def read(text: str, of: str = "") -> Iterator[numbers.Number]:
    """The numbers of `text`, which is a piece of the sentence `of` or stands alone."""
    return numbers.found(text, dotted=groups_by_points(of or text))


def figures(text: str, of: str = "") -> frozenset[str]:
    """The same, in one form."""
    return frozenset(form(number.value) for number in read(text, of))


def form(value: float) -> str:
    """Equal for equal amounts."""
    return f"{value:.6g}"


def amounts(text: str) -> frozenset[str]:
    """Its sums of money."""
    return _matched(AMOUNT, text)


def bare_amounts(text: str) -> frozenset[str]:
    """What may be sums of money without their currency."""
    return _matched(BARE, text)


def spans(text: str) -> frozenset[str]:
    """Its spans of time, by their number alone."""
    return _matched(LASTS, text)


def lengths(text: str) -> frozenset[str]:
    """Its lengths, each with its unit."""
    return _with_unit(LENGTH, text)


def areas(text: str) -> frozenset[str]:
    """Its areas of land, each with its unit."""
    return _with_unit(AREA, text)


def shares(text: str) -> frozenset[str]:
    """Its percentages, with their sign."""
    return frozenset(f"{figure}%" for figure in _matched(SHARE, text))


@lru_cache(512)
def denied(text: str) -> frozenset[str]:
    """The figures that `text` says are not so ("£609 million, not 690 million"), or are no more ("up from 11")."""

    def so(place: int) -> bool:
        begin = max(0, place - _BEFORE)
        return not (_NOT_SO.search(text, begin, place) or _FORMER.search(text, begin, place))

    told = list(read(text))
    changed = {one.start for one, other in pairwise(told) if _from_to(text, one, other)}
    gone = [one for one in told if one.start in changed or not so(one.start)]
    return frozenset(said for one in gone for said in (form(one.value), f"{form(one.value)}%"))


def _from_to(text: str, one: numbers.Number, other: numbers.Number) -> bool:
    """Whether something is changed from the one to the other."""
    before = _CHANGED.search(text, max(0, one.start - _BEFORE), one.start)
    return bool(before and _TO.fullmatch(text, one.end, other.start))


def _with_unit(pattern: re.Pattern[str], text: str) -> frozenset[str]:
    return frozenset(
        f"{figure} {match.lastgroup}" for match in pattern.finditer(text) for figure in figures(match.group(), text)
    )


def _matched(pattern: re.Pattern[str], text: str) -> frozenset[str]:
    return frozenset(figure for match in pattern.finditer(text) for figure in figures(match.group(), text))
