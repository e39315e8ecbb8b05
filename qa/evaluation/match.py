"""Does an answer's text hold a reference answer? Words in order, with numbers and dates compared by value. Pure."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from qa.days import dates
from qa.words import numbers
from qa.words.terms import english, fold


class _Day(NamedTuple):
    """A date as far as it is stated."""

    year: int | None
    month: int | None
    day: int | None


class _Place(NamedTuple):
    """A number that says a place: "third" is the third, and not 3."""

    number: float


_Token = str | float | _Day | _Place
# A plus or sharp at its end is part of a name: C++ and C# are not C.
_WORD = re.compile(r"[^\W_]+(?:'[^\W_]+)*(?:(?:\+{1,2}|#)(?![^\W_]))?|[£$€¥%]")
_PER_CENT = re.compile(r"\bper\s?cent\b")
_DOTTED = frozenset(("de", "es", "it", "pt", "nl"))  # languages that group thousands with a point
_CURRENCIES = {"dollar": "$", "euro": "€", "pound": "£", "yen": "¥"}
_GERMAN_DAY = re.compile(r"(?<![\w.])(\d{1,2})\.(\d{1,2})\.(\d{4})(?![\w]|\.\d)")
_INITIALS = re.compile("(?:[A-Z]\\.?){2,3}")
_LATIN = re.compile("[^\u0370-\u1cff\u2e80-\uffff]*")


def contains(text: str, answer: str, language: str = "") -> bool:
    """Whether the words of `answer` stand in `text` one after another, as whole words.

    Letter case, diacritics, punctuation, a possessive and kinds of quotation mark make no difference. "Seven" is 7,
    "£1.25 million" is £1,250,000, "12 per cent" is 12%. A date matches one that states at least as much: "17 March" and
    "2026" both match "17 March 2026", not the other way round; a place ("third") is no amount (3). "1.500" is 1500
    where `language` (a code like "de" or "es-MX") or the words of `text` say so. "5 dollars" is $5, "3.3.2026"
    is 3 March. Two or three capitals ("US", "U.S.") are not the word in small letters. An answer without words is in no
    text.
    """
    if _INITIALS.fullmatch(answer.strip()):
        text = _without_word(text, answer.strip().replace(".", ""))
    dotted = _groups_by_points(text, language)
    wanted, given = _tokens(answer, dotted), _tokens(text, dotted)
    return bool(wanted) and any(
        all(_same(want, have) for want, have in zip(wanted, given[start:], strict=False))
        for start in range(len(given) - len(wanted) + 1)
    )


def _without_word(text: str, initials: str) -> str:
    """`text` without the words that are these letters, but not all capitals."""
    word = re.compile(rf"\b{initials}\b", re.IGNORECASE)
    return word.sub(lambda found: found[0] if found[0].isupper() else " ", text)


def _same(want: _Token, have: _Token) -> bool:
    if isinstance(have, _Day):
        if isinstance(want, _Day):
            return all(part in (None, stated) for part, stated in zip(want, have, strict=True))
        return have.year is not None and want == have.year  # a bare year is a number
    return want == have


def _groups_by_points(text: str, language: str) -> bool:
    """Whether "1.500" in `text` means 1500: its language is stated to be one that writes so, or the text, in Latin
    letters, has more common words of such languages than of English."""
    stated = language.lower().replace("_", "-").split("-")[0]
    return stated in _DOTTED or (stated in ("", "en") and bool(_LATIN.fullmatch(text)) and not english(text))


def _tokens(text: str, dotted: bool = False) -> list[_Token]:
    """Words, numbers by value and dates, in order. A bare year is a number."""
    text = _PER_CENT.sub("%", fold(text))
    valued: list[tuple[int, int, _Token]] = [
        (found.start, found.end, _Day(found.year, found.month, found.day))
        for found in dates.mentions(text)
        if found.month is not None
    ]
    for found in _GERMAN_DAY.finditer(text):
        day, month, year = (int(part) for part in found.groups())
        if 1 <= day <= 31 and 1 <= month <= 12:
            valued.append((found.start(), found.end(), _Day(year, month, day)))
    days = [(start, end) for start, end, _ in valued]
    for number in numbers.found(text, dotted=dotted):
        if not any(first < number.end and number.start < last for first, last in days):
            value = float(f"{number.value:.6g}")
            valued.append((number.start, number.end, _Place(value) if number.ordinal else value))
    out: list[_Token] = []
    at = 0
    for start, end, token in sorted(valued, key=lambda item: item[0]):
        out.extend(_words(text[at:start]))
        out.append(token)
        at = end
    out.extend(_words(text[at:]))
    return _signed(out)


def _signed(tokens: Sequence[_Token]) -> list[_Token]:
    """A currency's name is its sign, before the amount."""
    out: list[_Token] = []
    for token in tokens:
        sign = _CURRENCIES.get(token.removesuffix("s")) if isinstance(token, str) else None
        if sign and out and isinstance(out[-1], float):
            out.insert(-1, sign)
        else:
            out.append(sign or token)
    return out


def _words(text: str) -> list[str]:
    return [word.removesuffix("'s") for word in _WORD.findall(text)]
