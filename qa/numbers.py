"""Numbers in text, normalised so that "three", "3" and "3.0" are one, and "1.5 million" is 1500000. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterator

_SMALL = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen"
    " eighteen nineteen"
).split()
_TENS = {name: 10 * i for i, name in enumerate("twenty thirty forty fifty sixty seventy eighty ninety".split(), 2)}
_ORDINALS = {
    name: number
    for number, name in enumerate(
        "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth".split(), 1
    )
}
_WORDS = {name: number for number, name in enumerate(_SMALL)} | _TENS
_SCALE = {"hundred": 1e2, "thousand": 1e3, "k": 1e3, "million": 1e6, "m": 1e6, "mn": 1e6}
_SCALE |= {"billion": 1e9, "bn": 1e9, "b": 1e9, "trillion": 1e12, "tn": 1e12, "dozen": 12.0}
_NUMBER = re.compile(
    r"(?<![\w.])(?P<digits>\d{1,3}(?:[,\u00a0\u202f]\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?)(?:st|nd|rd|th)?"
    r"(?:[\s-]?(?P<scale>hundred|thousand|million|billion|trillion|dozen|bn|mn|tn|[kmb])\b)?(?![\w])"
    rf"|\b(?P<word>{'|'.join([*_TENS, *_SMALL])})(?:[- ](?P<unit>{'|'.join(_SMALL[1:10])}))?\b"
    r"(?:[\s-](?P<wscale>hundred|thousand|million|billion|trillion|dozen)\b)?"
    rf"|\b(?P<ordinal>{'|'.join(_ORDINALS)})\b",
    re.IGNORECASE,
)


def numbers(text: str) -> Iterator[tuple[float, int, int]]:
    """(value, start, end) of every number written in figures or words, in order; ordinals count as their number."""
    for match in _NUMBER.finditer(text):
        if match["digits"]:
            value = float(re.sub(r"[,\u00a0\u202f]", "", match["digits"])) * _SCALE.get(
                (match["scale"] or "").lower(), 1
            )
        elif match["ordinal"]:
            value = float(_ORDINALS[match["ordinal"].lower()])
        else:
            unit = _WORDS[match["unit"].lower()] if match["unit"] and match["word"].lower() in _TENS else 0
            value = (_WORDS[match["word"].lower()] + unit) * _SCALE.get((match["wscale"] or "").lower(), 1)
        yield value, match.start(), match.end()


def values(text: str) -> frozenset[float]:
    """The values of the numbers in `text`, rounded to 6 significant digits so that equal amounts are equal."""
    return frozenset(float(f"{value:.6g}") for value, _, _ in numbers(text))
