"""Where reports say different things of the same matter: figures and dates that do not agree, corrections. Pure.

What a sentence gives in answer to a question is read off by the kind of thing the question asks for (see `expects`):
the amounts for "how much", the dates for "when". Two sentences disagree if both give such things and none of the
one's is among the other's. Questions for causes and manners have no such things and are never found to disagree, nor
are those for names: a sentence has more names than the one that answers.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from qa import dates, expects, numbers
from qa.schema import Citation, Conflict, Evidence
from qa.terms import STOPWORDS, fold, tokens

_STEM = 6  # letters in which two words must agree to count as one
_DAY = 3  # parts of a day: year, month, day of the month, empty where not stated
_SIDES = 4  # of a conflict that are shown
# A correction says first what was wrong, and what is right in the sentences after it.
_AMENDS = re.compile(
    r"^(?:correction|clarification|berichtigung|korrektur|corrección|rectificación)\b"
    r"|\b(?:misstated|misspelled|misidentified|gave (?:a|an|the) (?:wrong|incorrect)"
    r"|(?:wrongly|incorrectly|mistakenly) (?:said|stated|named|gave|reported))\b",
    re.IGNORECASE,
)
# A question for how things stood, not for how they stand.
_THEN = re.compile(
    r"\b(?:first|initially|at first|originally|earlier|as of|as things stood|at the time|before|by (?:then|\d))\b",
    re.IGNORECASE,
)
_AMOUNT = re.compile(
    r"[£$€¥]\s?\d[\d.,]*(?:\s?(?:hundred|thousand|million|billion|trillion|bn|mn|m|k)\b)?"
    r"|\b[\w.,]+(?:\s(?:hundred|thousand|million|billion|trillion))?\s(?:dollars?|pounds?|euros?|yen|pence|cents?)\b",
    re.IGNORECASE,
)
_LASTS = re.compile(
    r"\b[\w.,]+(?:\s|-)(?:second|minute|hour|day|night|week|month|year|decade|centur)\w*\b", re.IGNORECASE
)
_NAME = re.compile(r"[^\W\d_a-z][\w’'-]+(?:\s+[^\W\d_a-z][\w’'-]+)*")
_COUNTED = re.compile(r"\bhow many\s+(?:\w+\s+)??(\w{4,})", re.IGNORECASE)
_STOP = re.compile(r"[;,.:\d]")
_NEAR = 30  # characters after a figure within which the thing counted stands


class Quoted(Protocol):
    """A span of an article that is shown, with where and when it was published."""

    @property
    def article_id(self) -> str: ...
    @property
    def title(self) -> str | None: ...
    @property
    def outlet(self) -> str | None: ...
    @property
    def published(self) -> str | None: ...


@dataclass(frozen=True)
class Placed:
    """A sentence of an answer in its place; `note` says what a later one did to it: "", "Earlier" or "Since
    corrected"."""

    evidence: Evidence
    note: str = ""


def amends(text: str) -> bool:
    """Whether it begins a correction, or says that something was reported wrongly."""
    return bool(_AMENDS.search(text))


def things(question: str, text: str) -> frozenset[str]:
    """What `text` gives of the kind of thing that `question` asks for and does not state itself, each in one form."""
    kind = expects.kind(question)
    if kind == "other":
        return frozenset()
    if kind == "when":
        return _days(text) - _days(question)
    if kind == "name":
        known = set(tokens(fold(question)))
        names = (fold(match.group()) for match in _NAME.finditer(text) if match.start())
        return frozenset(name for name in names if not set(tokens(name)) & known and name not in STOPWORDS)
    stated = _figures(question)
    if kind == "number":
        return _counted(question, text) - stated
    pattern = _AMOUNT if kind == "money" else _LASTS
    return frozenset(figure for match in pattern.finditer(text) for figure in _figures(match.group())) - stated


def other_answer(question: str, one: str, other: str) -> bool:
    """Whether both sentences have things of the kind that the question asks for, names too, and none in common."""
    a, b = things(question, one), things(question, other)
    return bool(a and b) and not any(_agree(x, y) or _part_of(x, y) or _part_of(y, x) for x in a for y in b)


def differ(question: str, one: str, other: str) -> bool:
    """Whether both sentences give the figure or date that the question asks for, not the same one, and have one of its
    words at least."""
    if expects.kind(question) == "name":
        return False
    a, b = things(question, one), things(question, other)
    return (
        bool(a and b)
        and _on_it(question, one)
        and _on_it(question, other)
        and not any(_agree(x, y) for x in a for y in b)
    )


def disagree(question: str, one: Evidence, other: Evidence) -> bool:
    """Whether two articles differ over what the question asks for."""
    return one.passage.article_id != other.passage.article_id and differ(question, one.text, other.text)


def arranged(question: str, chosen: Sequence[Evidence], others: Sequence[Evidence]) -> list[Placed]:
    """The sentences of an answer in the order that they should be read.

    A correction among `others` of what a chosen one says comes first, whatever its score. Counts that differ come
    newest first, and amounts of one outlet do, unless the question asks how things stood.
    """
    order = list(chosen)
    for item in (it for it in others if it not in order and _is_correction(it)):
        if any(_corrects(question, item, it) for it in order):
            # Of two that overlap, the longer one has the right words as well.
            same = [it for it in order if overlap(item, it)]
            if all(len(it.text) < len(item.text) for it in same):
                order = [item, *(it for it in order if it not in same)]
    # Not sorted in place: a list that is being sorted looks empty to its key.
    order = sorted(order, key=lambda item: not any(_corrects(question, item, it) for it in order))
    if not _THEN.search(question):
        order = _newest_first(question, order)
    return [Placed(item, _note(question, item, order)) for item in order]


def conflicts(question: str, cited: Sequence[Citation]) -> tuple[Conflict, ...]:
    """The quotations of different articles that disagree over the question, side by side; empty where none do.

    A later figure that replaces an earlier one is no disagreement.
    """
    sides: list[Citation] = []
    for item in cited:
        if amends(item.quote) or amends(item.title or "") or not things(question, item.quote):
            continue
        if all(differ(question, item.quote, side.quote) and _apart(question, item, side) for side in sides):
            sides.append(item)
    if len(sides) < 2:
        return ()
    sides = sides[:_SIDES]
    return (Conflict(question, tuple(side.quote for side in sides), tuple(side.marker for side in sides)),)


def _apart(question: str, one: Citation, other: Citation) -> bool:
    """Whether they are of different sources, and neither stands for the other."""
    if _same_source(one, other):
        return False
    days = dates.day_of(one.published), dates.day_of(other.published)
    return not (days[0] and days[1] and days[0] != days[1] and _supersedes(question, one, other))


def _newest_first(question: str, order: list[Evidence]) -> list[Evidence]:
    """A later sentence moves before the first that it replaces."""
    out: list[Evidence] = []
    for item in order:
        at = next((i for i, other in enumerate(out) if _replaces(question, item, other)), len(out))
        out.insert(at, item)
    return out


def _note(question: str, item: Evidence, order: Sequence[Evidence]) -> str:
    if any(_corrects(question, other, item) for other in order):
        return "Since corrected"
    if not _THEN.search(question) and any(_replaces(question, other, item) for other in order):
        return "Earlier"
    return ""


def _replaces(question: str, new: Evidence, old: Evidence) -> bool:
    """Whether a later report gives another count of the same matter, or the same outlet another amount."""
    later = dates.day_of(new.passage.published), dates.day_of(old.passage.published)
    if later[0] is None or later[1] is None or later[0] <= later[1]:
        return False
    if _is_correction(new) or _is_correction(old):
        return False
    return _supersedes(question, new.passage, old.passage) and differ(question, new.text, old.text)


def _supersedes(question: str, new: Quoted, old: Quoted) -> bool:
    """Whether the later of two figures stands for the earlier one: counts go on, an amount is its outlet's own."""
    kind = expects.kind(question)
    return kind == "number" or (kind == "money" and _same_source(new, old))


def _corrects(question: str, new: Evidence, old: Evidence) -> bool:
    """Whether `new` is a correction by the same outlet that names what `old` says."""
    if not _is_correction(new) or _is_correction(old) or not _same_source(new.passage, old.passage):
        return False
    before = dates.day_of(old.passage.published), dates.day_of(new.passage.published)
    if before[0] is not None and before[1] is not None and before[0] > before[1]:
        return False
    said = things(question, old.text)
    return bool(said & things(question, new.text)) if said else False


def _is_correction(item: Evidence) -> bool:
    return amends(item.text) or amends(item.passage.title or "")


def _on_it(question: str, text: str) -> bool:
    asked, read = ({word[:_STEM] for word in tokens(fold(it)) if word not in STOPWORDS} for it in (question, text))
    return bool(asked & read)


def overlap(one: Evidence, other: Evidence) -> bool:
    """Whether both have a part of the same article in common."""
    return one.passage.article_id == other.passage.article_id and one.start < other.end and other.start < one.end


def _same_source(one: Quoted, other: Quoted) -> bool:
    return one.article_id == other.article_id or (one.outlet is not None and one.outlet == other.outlet)


def _agree(one: str, other: str) -> bool:
    """Equal, or days of which the one says less: "2026-3-" and "2026-3-4", "-3-4" and "2026-3-4"."""
    days = [part.split("-") for part in (one, other)]
    return one == other or (
        all(len(day) == _DAY for day in days) and all(a == b or not a or not b for a, b in zip(*days, strict=True))
    )


def _part_of(one: str, other: str) -> bool:
    return set(one.split()) <= set(other.split())


def _days(text: str) -> frozenset[str]:
    mentions = dates.mentions(text)
    return frozenset("-".join(str(part or "") for part in (it.year, it.month, it.day)) for it in mentions)


def _figures(text: str) -> frozenset[str]:
    return frozenset(f"{value:.6g}" for value in numbers.values(text))


def _counted(question: str, text: str) -> frozenset[str]:
    """The figures that stand before the thing counted, if any do; else all but those of dates, sums and spans of
    time; else the sums ("how large is the fund")."""
    counted = _COUNTED.search(question)
    stem = fold(counted[1])[:5] if counted else ""
    besides = [match.span() for pattern in (_AMOUNT, _LASTS) for match in pattern.finditer(text)]
    besides += [(mention.start, mention.end) for mention in dates.mentions(text)]
    near, free = set(), set()
    for value, start, end in numbers.numbers(text):
        figure = f"{value:.6g}"
        if stem and stem in fold(_STOP.split(text[end : end + _NEAR])[0]):
            near.add(figure)
        if not any(a < end and start < b for a, b in besides):
            free.add(figure)
    sums = {figure for match in _AMOUNT.finditer(text) for figure in _figures(match.group())}
    return frozenset(near or free or sums)
