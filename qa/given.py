"""What a sentence gives of the kind of thing that a question asks for: figures, days, names. Pure.

Amounts for "how much", dates for "when", and so on (see `expects`), each in one form, so that two sentences can be
held against each other.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from qa import dates, expects, numbers
from qa.excerpt import content
from qa.languages import language
from qa.terms import STOPWORDS, fold, tokens

_DAY = 3  # parts of a day: year, month, day of the month, empty where not stated
_AMOUNT = re.compile(
    r"[£$€¥]\s?\d[\d.,]*(?:\s?(?:hundred|thousand|million|billion|trillion|bn|mn|m|k)\b)?"
    rf"|\b[\w.,]+(?:\s(?:hundred|thousand|million|billion|trillion))?\s(?:{expects.CURRENCY})\b",
    re.IGNORECASE,
)
_LASTS = re.compile(
    r"\b[\w.,]+(?:\s|-)(?:second|minute|hour|day|night|week|month|year|decade|centur)\w*\b", re.IGNORECASE
)
_NAME = re.compile(r"[^\W\d_a-z][\w’'-]+(?:\s+[^\W\d_a-z][\w’'-]+)*")
_COUNTED = re.compile(r"\bhow many\s+(?:\w+\s+)??(\w{4,})", re.IGNORECASE)
_GROUPED_BY_POINTS = ("de", "es", "it", "nl", "pt")  # languages in which "1.500" is fifteen hundred
_YEAR = re.compile(r",?\s\d{4}\b(?!\s\w+s\b)")
_WORD = re.compile(r"\w+")
_STOP = re.compile(r"[;,.:\d]")
_NEAR = 30  # characters after a figure within which the thing counted stands
# Kinds that the question words do not tell.
_POPULATION = re.compile(r"\bpopulation\b", re.IGNORECASE)
_PEOPLE = re.compile(
    r"\bpopulation\b[^\d;]{0,40}?(?P<after>\d[\d.,]*)|(?P<before>\d[\d.,]*)\s(?:people|inhabitants|residents)\b",
    re.IGNORECASE,
)
_DATE = re.compile(r"\b(?:birth ?date|birthday|date (?:of|when|on))\b", re.IGNORECASE)


def kind(question: str) -> expects.Kind:
    """What is held against each other: as `expects` says, and a few things it leaves open."""
    asked = expects.kind(question)
    if asked != "other":
        return asked
    return "when" if _DATE.search(question) else "number" if _POPULATION.search(question) else "other"


@lru_cache(4096)
def things(question: str, text: str) -> frozenset[str]:
    """What `text` gives of the kind of thing that `question` asks for and does not state itself, each in one form."""
    asked = kind(question)
    if asked == "other":
        return frozenset()
    if asked == "when":
        return _days(text) - _days(question)
    if asked == "name":
        known = set(tokens(fold(question)))
        names = (fold(match.group()) for match in _NAME.finditer(text) if match.start())
        return frozenset(name for name in names if not set(tokens(name)) & known and name not in STOPWORDS)
    stated = _figures(question)
    if _POPULATION.search(question):
        people = (match["after"] or match["before"] for match in _PEOPLE.finditer(text))
        return frozenset(figure for number in people for figure in _figures(number.rstrip(".,"), text)) - stated
    if asked == "number":
        return _counted(question, text) - stated
    pattern = _AMOUNT if asked == "money" else _LASTS
    return frozenset(figure for match in pattern.finditer(text) for figure in _figures(match.group(), text)) - stated


@lru_cache(4096)
def wording(question: str, text: str) -> str:
    """The words of `text`, with their unit, for the one of its `things` that stands nearest to a word of the question,
    or that thing itself; "" where it has none."""
    given = things(question, text)
    spans = [span for span, thing in _spans(question, text) if thing in given]
    asked = content(question)
    places = [match.span() for match in _WORD.finditer(text) if content(match.group()) & asked]

    def distance(span: tuple[int, int]) -> int:
        return min((max(span[0] - end, start - span[1], 0) for start, end in places), default=0)

    start, end = min(spans, key=distance, default=(0, 0))
    year = _YEAR.match(text, end)  # no date is read in years of long ago
    return text[start : year.end() if year else end] or min(given, default="")


def _spans(question: str, text: str) -> Iterator[tuple[tuple[int, int], str]]:
    """Where its days or figures stand, and their one form."""
    if kind(question) == "when":
        yield from (((it.start, it.end), _day(it)) for it in dates.mentions(text))
        return
    units = [match.span() for pattern in (_AMOUNT, _LASTS) for match in pattern.finditer(text)]
    for value, start, end, _ in _numbers(text):
        yield next(((a, b) for a, b in units if a <= start and end <= b), (start, end)), f"{value:.6g}"


def other_answer(question: str, one: str, other: str) -> bool:
    """Whether both sentences have things of the kind that the question asks for, names too, and none in common."""
    a, b = things(question, one), things(question, other)
    return bool(a and b) and not any(agree(x, y) or _part_of(x, y) or _part_of(y, x) for x in a for y in b)


def agree(one: str, other: str) -> bool:
    """Equal, or days of which the one says less: "2026-3-" and "2026-3-4", "-3-4" and "2026-3-4"."""
    days = [part.split("-") for part in (one, other)]
    return one == other or (
        all(len(day) == _DAY for day in days) and all(a == b or not a or not b for a, b in zip(*days, strict=True))
    )


def _part_of(one: str, other: str) -> bool:
    return set(one.split()) <= set(other.split())


def _days(text: str) -> frozenset[str]:
    return frozenset(map(_day, dates.mentions(text)))


def _day(mention: dates.Mention) -> str:
    return "-".join(str(part or "") for part in (mention.year, mention.month, mention.day))


def _figures(text: str, of: str = "") -> frozenset[str]:
    """The figures of `text`, which is a piece of the sentence `of` or stands alone."""
    return frozenset(f"{number.value:.6g}" for number in _numbers(text, of))


def _numbers(text: str, of: str = "") -> Iterator[numbers.Number]:
    return numbers.found(text, dotted=language(of or text) in _GROUPED_BY_POINTS)


def _counted(question: str, text: str) -> frozenset[str]:
    """The figures that stand before the thing counted, if any do; else all but those of dates, sums and spans of
    time; else the sums ("how large is the fund")."""
    counted = _COUNTED.search(question)
    stem = fold(counted[1])[:5] if counted else ""
    besides = [match.span() for pattern in (_AMOUNT, _LASTS) for match in pattern.finditer(text)]
    besides += [(mention.start, mention.end) for mention in dates.mentions(text)]
    near, free = set(), set()
    for value, start, end, _ in _numbers(text):
        figure = f"{value:.6g}"
        if stem and stem in fold(_STOP.split(text[end : end + _NEAR])[0]):
            near.add(figure)
        if not any(a < end and start < b for a, b in besides):
            free.add(figure)
    sums = {figure for match in _AMOUNT.finditer(text) for figure in _figures(match.group(), text)}
    return frozenset(near or free or sums)
