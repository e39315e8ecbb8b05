"""What a sentence gives of the kind of thing that a question asks for: figures, days, names. Pure.

Amounts for "how much", dates for "when", and so on (see `expects`), each in one form, so that two sentences can be
held against each other.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from qa import dates, expects, numbers, speakers
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
# Before a figure in its clause: it tells what may be, or is wanted.
_PLANNED = re.compile(
    r"\b(?:will|would|could|might|should|shall|(?:is|are|was|were) to|expect\w*|plan(?:s|ned|ning)?|hop(?:es?|ed|ing)|"
    r"want(?:s|ed)?|propos\w+|demand\w*|forecast\w*|predict\w*|aim(?:s|ed)?|likely)\b",
    re.IGNORECASE,
)
_AT_FIRST = re.compile(
    r"\bhad\s+(?:\w+ly\s+|not\s+)?(?:been|\w+ed)\b|\b(?:initially|at first|originally)\b", re.IGNORECASE
)
_CLAUSE_BEFORE, _CLAUSE_AFTER = re.compile(r"[^,;:.“”\"()]*$"), re.compile(r"[^,;:.“”\"()]*")
# Behind a figure: it counts some of them only ("three of the injured", but "three of the nine").
_SOME_OF = re.compile(
    rf"\s+of\s+(?:the|these|those|them|whom|its|his|her|their)\b(?!\s+(?:\d|{'|'.join(numbers.CARDINALS)}))"
)
_NOT_SO = re.compile(r"\b(?:not|instead of|rather than)\s+(?:the\s+)?[£$€¥]?\s?$", re.IGNORECASE)
_OF_THEM = re.compile(r"\bhow many of\b", re.IGNORECASE)
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
    start, end = _place(question, text)
    year = _YEAR.match(text, end)  # no date is read in years of long ago
    return text[start : year.end() if year else end] or min(things(question, text), default="")


def planned(question: str, text: str) -> bool:
    """Whether `text` gives its figure only as what may be or is wanted, where `question` asks how many there are or how
    much it is."""
    if kind(question) not in ("number", "money") or _PLANNED.search(question):
        return False
    return bool(_PLANNED.search(_clause(question, text, whole=False)))


def recalled(question: str, text: str, published: str | None) -> bool:
    """Whether `text`, of an article of that day, counts something of years before, by the years that it states, where
    `question` asks of no year."""
    day = dates.day_of(published)
    years, asked = ({mention.year for mention in dates.mentions(it)} - {None} for it in (text, question))
    if kind(question) != "number" or _POPULATION.search(question) or day is None or asked:
        return False
    return bool(years) and all(year < day.year for year in years if year)


def at_first(question: str, text: str) -> bool:
    """Whether `text` gives a count only as the one that there was before: "seven had been counted in the night"."""
    # What is reported as said goes into the same tense, however new it is: "twelve had been hurt, the police said".
    return kind(question) == "number" and bool(_AT_FIRST.search(_clause(question, text))) and not speakers.sourced(text)


def _clause(question: str, text: str, *, whole: bool = True) -> str:
    """The clause that has the figure in answer, or what stands before that in it; "" where there is none."""
    start, end = _place(question, text)
    before, after = _CLAUSE_BEFORE.search(text[:start]), _CLAUSE_AFTER.match(text, end)
    if not end or not before or not after:
        return ""
    return f"{before.group()}{text[start:end]}{after.group()}" if whole else before.group()


def _place(question: str, text: str) -> tuple[int, int]:
    """Where the one of its `things` stands that is nearest to a word of the question; (0, 0) where it has none."""
    given = things(question, text)
    spans = [span for span, thing in _spans(question, text) if thing in given]
    asked = content(question)
    places = [match.span() for match in _WORD.finditer(text) if content(match.group()) & asked]

    def distance(span: tuple[int, int]) -> int:
        return min((max(span[0] - end, start - span[1], 0) for start, end in places), default=0)

    return min(spans, key=distance, default=(0, 0))


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


def denied(text: str) -> frozenset[str]:
    """The figures that `text` says are not so ("£609 million, not 690 million")."""
    return frozenset(f"{value:.6g}" for value, start, _, _ in _numbers(text) if _NOT_SO.search(text[:start]))


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
    time; else the sums ("how large is the fund"). What counts some of them only is none of these."""
    counted = _COUNTED.search(question)
    stem = fold(counted[1])[:5] if counted else ""
    besides = [match.span() for pattern in (_AMOUNT, _LASTS) for match in pattern.finditer(text)]
    besides += [(mention.start, mention.end) for mention in dates.mentions(text)]
    near, free = set(), set()
    for value, start, end, _ in _numbers(text):
        figure = f"{value:.6g}"
        if _SOME_OF.match(text, end) and not _OF_THEM.search(question):
            continue
        if stem and stem in fold(_STOP.split(text[end : end + _NEAR])[0]):
            near.add(figure)
        if not any(a < end and start < b for a, b in besides):
            free.add(figure)
    sums = {figure for match in _AMOUNT.finditer(text) for figure in _figures(match.group(), text)}
    return frozenset(near or free or sums)
