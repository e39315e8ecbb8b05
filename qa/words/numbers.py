"""Numbers in text, normalised so that "three", "3" and "3.0" are one, and "1.5 million" is 1500000. Pure.

Names are read by English number grammar: "one hundred and five" is 105, "ten thousand five hundred" 10,500, "a dozen"
12; but "one hundred and two hundred" are two numbers, and the one of "no one" is none. A minus sign counts where
nothing that it could join stands before it: "-5", but not "3-5" or "F-16". Behind figures German, Spanish,
French and Italian words for millions and billions are known too ("4,8 Millionen").
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

_SMALL = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen"
    " eighteen nineteen"
).split()
_TENS = {name: 10 * i for i, name in enumerate("twenty thirty forty fifty sixty seventy eighty ninety".split(), 2)}
CARDINALS = (*_SMALL, *_TENS)
_ORDINALS = {
    name: number
    for number, name in enumerate(
        "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth"
        " fifteenth sixteenth seventeenth eighteenth nineteenth twentieth".split(),
        1,
    )
}
_WORDS = {name: number for number, name in enumerate(_SMALL)} | _TENS
_SCALES = {"thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12}
# As other languages write them, behind figures only.
_ELSEWHERE = {
    "tausend": 1e3,
    **dict.fromkeys(("millionen", "mio", "millones", "millón", "millions", "milioni", "milione"), 1e6),
    **dict.fromkeys(("milliarden", "milliarde", "mrd", "milliards", "milliard", "miliardi", "miliardo"), 1e9),
}
_SCALE = (
    _SCALES
    | {"hundred": 1e2, "k": 1e3, "m": 1e6, "mn": 1e6, "bn": 1e9, "b": 1e9, "tn": 1e12, "dozen": 12.0}
    | _ELSEWHERE
)
# "5 m high": metres, no millions.
_METRES = (
    r"m(?=[\s-]+(?:above|across|apart|away|backstroke|below|breaststroke|butterfly|dash|deep|final|freestyle|heats?|high|"
    r"hurdles|long|off|race|relay|sprint|tall|thick|wide)\b)"
)
_SIGN = re.compile(r"(?:(?<![\w.,)\]%£$€¥-])[-−]|\bminus\s)$", re.IGNORECASE)
_SCALED = (
    rf"(?P<ordinal>st|nd|rd|th)?(?:[\s-]?(?!{_METRES})(?P<scale>hundred|thousand|million|billion|trillion|dozen|bn|mn|tn|[kmb]|"
    rf"{'|'.join(_ELSEWHERE)})\b)?"
)
_FIGURES = (
    r"\d{1,3}(?:\.\d{3}){2,}(?![\d.])"  # 1.500.000, which can be nothing else
    r"|\d{1,3}(?:[,\u00a0\u202f]\d{3})+(?:\.\d+)?"
    r"|\d+(?:\.\d+)?"
)
# Of a figure that a unit is joined to ("3.9km/s"), all is read or nothing.
_UNIT = rf"(?:{_METRES}|km|cm|mm|kg|mg|ft|mph|kph|lbs?|ha|[gt]b|[kmg]wh?|mins?|hrs?|pc|st)\b"
_DIGITS = re.compile(
    rf"(?<![\w.])(?P<digits>{_FIGURES})(?!\.\d|,\d{{3}}){_SCALED}(?:(?!\w)|(?={_UNIT}))", re.IGNORECASE
)
_DOTTED = re.compile(r"\d{1,3}(?:\.\d{3})+")
# "3,5" and "1.250,50", where a comma begins the decimals, but for three of them, which may be thousands all the same;
# and the same before a unit that English has not.
_WITH_COMMA = r"(?:\d{1,3}(?:\.\d{3})+,\d+|\d+,(?!\d{3}(?!\d))\d+)"
_COMMA = re.compile(rf"(?<![\w.,])(?P<digits>{_WITH_COMMA})(?![\d.,]\d){_SCALED}(?:(?!\w)|(?={_UNIT}))", re.IGNORECASE)
_COMMA_BEFORE = re.compile(
    rf"(?<![\w.,])(?P<digits>\d+,\d{{1,2}})(?:\s(?P<scale>{'|'.join(_ELSEWHERE)})\b|"
    r"(?=\s(?:Prozent|por ciento|per cento)\b))",
    re.IGNORECASE,
)
_NAMES = "|".join([*_ORDINALS, *_TENS, *reversed(_SMALL), *_SCALES, "hundred", "dozen", "half"])
# A run of words that may be a number, with the word before it that may change what it is.
_RUN = re.compile(
    rf"\b(?:(?:no|minus|an?|several|few|many|some|couple)(?:[-\s]|\sof\s))?(?:{_NAMES})\b"
    rf"(?:[-\s](?:{_NAMES}|and|an?|of|minus)\b)*",
    re.IGNORECASE,
)
_WORD = re.compile(r"[^\W\d_]+")
_UNSURE = frozenset("several few many some couple of".split())  # before "dozen": not twelve


class Number(NamedTuple):
    """A number and its span. `ordinal` is whether it says a place ("third", "3rd")."""

    value: float
    start: int
    end: int
    ordinal: bool = False


def found(text: str, *, dotted: bool = False) -> Iterator[Number]:
    """Every number written in figures or words, in order. With `dotted` a point groups thousands and a comma begins
    the decimals: "1.500" is 1500, "3,5" is 3.5."""
    commas = list(_with_commas(text, dotted))
    written = [
        *commas,
        *(it for it in _written(text, dotted) if not any(it.start < one.end and one.start < it.end for one in commas)),
    ]
    places = [(number.start, number.end) for number in written]
    named = [
        number
        for number in _named(text)
        if not any(start < number.end and number.start < end for start, end in places)  # the dozen of "2 dozen"
    ]
    yield from sorted([*written, *named], key=lambda number: number.start)


def numbers(text: str) -> Iterator[tuple[float, int, int]]:
    """(value, start, end) of every number written in figures or words, in order; ordinals count as their number."""
    for number in found(text):
        yield number.value, number.start, number.end


def values(text: str) -> frozenset[float]:
    """The values of the numbers in `text`, rounded to 6 significant digits so that equal amounts are equal."""
    return frozenset(float(f"{value:.6g}") for value, _, _ in numbers(text))


def _with_commas(text: str, dotted: bool) -> Iterator[Number]:
    for match in (_COMMA if dotted else _COMMA_BEFORE).finditer(text):
        value = float(match["digits"].replace(".", "").replace(",", "."))
        yield _signed(text, value * _SCALE.get((match["scale"] or "").lower(), 1), match)


def _written(text: str, dotted: bool) -> Iterator[Number]:
    for match in _DIGITS.finditer(text):
        digits = match["digits"]
        points = dotted or digits.count(".") > 1
        plain = digits.replace(".", "") if points and _DOTTED.fullmatch(digits) else digits
        value = float(re.sub(r"[,\u00a0\u202f]", "", plain)) * _SCALE.get((match["scale"] or "").lower(), 1)
        yield _signed(text, value, match, ordinal=match["ordinal"] is not None)


def _signed(text: str, value: float, match: re.Match[str], ordinal: bool = False) -> Number:
    sign = _SIGN.search(text, max(0, match.start() - len("minus ")), match.start())
    return Number(-value if sign else value, sign.start() if sign else match.start(), match.end(), ordinal)


def _named(text: str) -> Iterator[Number]:
    for run in _RUN.finditer(text):
        spans = [(match.start(), match.end()) for match in _WORD.finditer(text, run.start(), run.end())]
        words = [text[start:end].lower() for start, end in spans]
        at = 0
        while at < len(words):
            read = _ordinal(words, at) or _cardinal(words, at)
            if read is None:
                at += 1
                continue
            value, after, ordinal = read
            negative = at > 0 and words[at - 1] == "minus"
            start = spans[at - negative][0]
            yield Number(-value if negative else value, start, spans[after - 1][1], ordinal)
            at = after


_Read = tuple[float, int, bool]  # the value, the place of the word after it, whether it is an ordinal


def _ordinal(words: Sequence[str], at: int) -> _Read | None:
    word = words[at]
    if word in _ORDINALS:
        return float(_ORDINALS[word]), at + 1, True
    after = _next(words, at + 1)
    # "ten second delays", "twenty second delays": a second is a place only where nothing stands before it
    if word in _TENS and _ORDINALS.get(after, 99) < 10 and after != "second":
        return float(_TENS[word] + _ORDINALS[after]), at + 2, True
    return None


def _cardinal(words: Sequence[str], at: int) -> _Read | None:
    word, after = words[at], _next(words, at + 1)
    before = words[at - 1] if at else ""
    if word == "one" and before == "no":
        return None
    if word == "dozen":
        return None if before in _UNSURE else (12.0, at + 1, False)
    if word in ("a", "an") and after in _SCALE and len(after) > 2:
        return (12.0, at + 2, False) if after == "dozen" else _scaled(words, 1.0, at + 1)
    if word == "half":
        scale = at + 2 if after in ("a", "of") else at + 1
        name = _next(words, scale)
        return (_SCALE[name] / 2, scale + 1, False) if name in _SCALE and len(name) > 2 else None
    read = _below_thousand(words, at)
    return _scaled(words, *read) if read else None


def _scaled(words: Sequence[str], value: float, at: int) -> _Read:
    """A number from its part below a thousand on: thousands, millions and so on, each scale lower than the last."""
    total, limit = 0.0, float("inf")
    if _next(words, at) == "hundred":
        value, at = _hundreds(words, value, at)
    if _next(words, at) == "dozen":
        return value * 12, at + 1, False
    while _SCALES.get(_next(words, at), limit) < limit:
        limit = _SCALES[words[at]]
        total, value, at = total + value * limit, 0.0, at + 1
        rest = _below_thousand(words, at + (_next(words, at) == "and"))
        if rest is None or _SCALES.get(_next(words, rest[1]), 0.0) >= limit:
            break
        value, at = rest
    return total + value, at, False


def _below_thousand(words: Sequence[str], at: int) -> tuple[float, int] | None:
    read = _below_hundred(words, at)
    if read is None:
        return None
    value, at = read
    if [_next(words, at + step) for step in range(3)] == ["and", "a", "half"]:
        return value + 0.5, at + 3
    return _hundreds(words, value, at) if _next(words, at) == "hundred" else (value, at)


def _hundreds(words: Sequence[str], value: float, at: int) -> tuple[float, int]:
    """The hundreds at `at`, with what is below a hundred after them, unless that is another number of hundreds."""
    rest = _below_hundred(words, at + 1 + (_next(words, at + 1) == "and"))
    if rest is None or _next(words, rest[1]) == "hundred":
        return value * 100, at + 1
    return value * 100 + rest[0], rest[1]


def _below_hundred(words: Sequence[str], at: int) -> tuple[float, int] | None:
    if _next(words, at) not in _WORDS:
        return None
    value = float(_WORDS[words[at]])
    unit = _WORDS.get(_next(words, at + 1), 0)
    return (value + unit, at + 2) if words[at] in _TENS and 0 < unit < 10 else (value, at + 1)


def _next(words: Sequence[str], at: int) -> str:
    """The word there; "" after the last."""
    return words[at] if at < len(words) else ""
