"""Does an answer's text hold a reference answer? Words in order, with numbers and dates compared by value. Pure."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from qa import dates, numbers
from qa.terms import fold


class _Day(NamedTuple):
    """A date as far as it is stated."""

    year: int | None
    month: int | None
    day: int | None


_Token = str | float | _Day
_WORD = re.compile(r"[^\W_]+(?:'[^\W_]+)*|[£$€¥%]")
_PER_CENT = re.compile(r"\bper\s?cent\b")


def right(text: str, answers: Sequence[str], *, all_required: bool = False) -> bool:
    """Whether `text` holds any of the reference answers, or each of them where `all_required`.

    Raises ValueError if there are none: such a question is unanswerable, and right is then to decline.
    """
    if not answers:
        raise ValueError("no reference answers: an unanswerable question is right when it is declined")
    held = (contains(text, answer) for answer in answers)
    return all(held) if all_required else any(held)


def contains(text: str, answer: str) -> bool:
    """Whether the words of `answer` stand in `text` one after another, as whole words.

    Letter case, diacritics, punctuation, a possessive and kinds of quotation mark make no difference. "Seven" is 7,
    "£1.25 million" is £1,250,000, "12 per cent" is 12%. A date matches one that states at least as much: "17 March" and
    "2026" both match "17 March 2026", not the other way round. An answer without words is in no text.
    """
    wanted, given = _tokens(answer), _tokens(text)
    return bool(wanted) and any(
        all(_same(want, have) for want, have in zip(wanted, given[start:], strict=False))
        for start in range(len(given) - len(wanted) + 1)
    )


def _same(want: _Token, have: _Token) -> bool:
    if isinstance(have, _Day):
        if isinstance(want, _Day):
            return all(part in (None, stated) for part, stated in zip(want, have, strict=True))
        return have.year is not None and want == have.year  # a bare year is a number
    return want == have


def _tokens(text: str) -> list[_Token]:
    """Words, numbers by value and dates, in order. A bare year is a number."""
    text = _PER_CENT.sub("%", fold(text))
    valued: list[tuple[int, int, _Token]] = [
        (found.start, found.end, _Day(found.year, found.month, found.day))
        for found in dates.mentions(text)
        if found.month is not None
    ]
    days = [(start, end) for start, end, _ in valued]
    for value, start, end in numbers.numbers(text):
        if not any(first < end and start < last for first, last in days):
            valued.append((start, end, float(f"{value:.6g}")))
    out: list[_Token] = []
    at = 0
    for start, end, token in sorted(valued, key=lambda item: item[0]):
        out.extend(_words(text[at:start]))
        out.append(token)
        at = end
    out.extend(_words(text[at:]))
    return out


def _words(text: str) -> list[str]:
    return [word.removesuffix("'s") for word in _WORD.findall(text)]
