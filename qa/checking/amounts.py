"""Numbers of a sentence held against a text: there, with the same unit, and with "more than" the same way. Pure.

What can be worked out from the text is no fault ("by 76 to 74" gives a majority of two; "nine-tenths" is 90 per cent;
"1,140" is "more than a thousand"), but only a sign that somebody has worked it out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import permutations

from qa.checking import units
from qa.checking.told import told
from qa.days import dates
from qa.words import numbers
from qa.words.grammar import AUXILIARY
from qa.words.languages import groups_by_points, language
from qa.words.numbers import Number

_UP = re.compile(
    r"(?<!\bno )\b(?:more than|over|above|exceed(?:s|ed|ing)?|at least|a minimum of|no (?:less|fewer) than)\s+\W?$",
    re.I,
)
_DOWN = re.compile(
    r"\b(?:less than|fewer than|under|below|at most|up to|a maximum of|no more than|nearly|almost|just short of)"
    r"\s+\W?$",
    re.I,
)
_ABOUT = re.compile(r"\b(?:about|around|some|roughly|approximately|circa|an estimated|close to|or so)\s+\W?$", re.I)
_SHARES = (
    (r"half|halv\w+", 50), (r"(?:one|a)[ -]third", 33), (r"two[ -]thirds", 67), (r"(?:a|one)[ -]quarter", 25),
    (r"three[ -]quarters", 75), (r"a (?:fifth)|one in five|one[ -]fifth", 20), (r"four[ -]fifths", 80),
    (r"a tenth|one in ten", 10), (r"nine[ -]tenths|nine in ten", 90), (r"a sixth", 17), (r"an eighth", 12.5),
    (r"twice|doubl\w+|two|pair|both|couple", 2), (r"three times|tripl\w+|trebl\w+", 3), (r"decades?", 10),
    (r"centur\w+", 100), (r"dozens?", 12), (r"fortnight", 14), (r"half[ -](?:an[ -])?hour", 30),
    (r"quarter of an hour", 15), (r"three[ -]quarters of an hour", 45),
)  # fmt: skip
_PART = re.compile(
    r"\b(more than|over|at least|fewer than|less than|under|at most|up to|nearly|almost|just short of)\s+"
    r"((?:half|(?:a|one|two|three)[\s-](?:third|quarter|fifth|tenth)s?))\b",
    re.IGNORECASE,
)
_HALF = re.compile(r"\b(?:half|halv\w+|twice|doubl\w+)\b", re.IGNORECASE)
_EACH = re.compile(r"\b(?:each|every|apiece|per (?!cent\b)\w+|an? (?:day|week|month|year|head))\b", re.IGNORECASE)
# What is counted, if no "and" joins another thing to it ("300 buses and trams"). Cut as `_noun` cuts them, words that
# may stand for each other.
_PLURAL = re.compile(r"[\s-]+([a-z]{3,}s)\b(?! and [a-z]+s\b)")
_SYNONYMS = [
    frozenset(words.split())
    for words in ("home house dwell prope build", "car vehic", "stude pupil child", "shop store", "ship boat vesse")
]
_STOPS = re.compile(r"[.,;:](?!\d)")
_NEAR = 0.15  # how far a round number may be from what it rounds

Wrong = tuple[str, str, bool]  # kind, reason, hard


def wrong_numbers(text: str, source: str) -> Iterator[Wrong]:
    """What is wrong with each number of `text`, in order: its kind, the reason, and whether it is hard."""
    have = _numbers(source, source)
    yield from _other_part(text, source, have)
    for number in _numbers(text, text if language(text) else source):
        said = text[number.start : number.end]
        same = [one for one in have if _rounded(one.value) == _rounded(number.value)]
        same = [one for one in same if number.ordinal or not one.ordinal]  # "three men", of two and a third
        if same:
            yield from _otherwise(text, number, source, same)
            if other := _counted(text, number, source, same, have):
                yield "counted", f"the cited text counts {other}, not {said} of them", False
        elif number.value == 1 or _as_stated(text, number, source, have):
            continue
        elif as_much := _converted(text, number, source, have):
            yield "converted", f"{said} {_unit(text, number)} is converted from {as_much} in the cited text", False
        elif _worked_out(number.value, have, source):
            yield "sum", f"{said} is not in the cited text, though it may be worked out from it", False
        else:
            small = number.ordinal or (
                number.value < 10 and said[0].isalpha() and not _rival(text, number, source, have)
            )
            yield ("few" if small else "number"), f"{said} is not in the cited text", not small


def _numbers(text: str, of: str) -> list[Number]:
    """The numbers that are no part of a date, as the language of `of` writes them."""
    taken = [(mention.start, mention.end) for mention in dates.mentions(text)]
    found = numbers.found(text, dotted=groups_by_points(of))
    return [one for one in found if not any(one.start < end and one.end > start for start, end in taken)]


def _rounded(value: float) -> float:
    return float(f"{value:.6g}")


def _otherwise(text: str, number: Number, source: str, same: Sequence[Number]) -> Iterator[Wrong]:
    """The number is there: with another unit everywhere, or as a bound the other way?"""
    said, unit = text[number.start : number.end], _unit(text, number)
    others = {_unit(source, one) for one in same}
    if unit and unit not in others and all(units.alike(one, unit) for one in others):
        yield "unit", f"{said} is of {unit} in the sentence, of {' or '.join(sorted(others))} in the cited text", True
    level = _level(text, number)
    if level and level not in (levels := {_level(source, one) for one in same}) and "" not in levels:
        yield "bound", f"the sentence says {level} with {said}, the cited text the opposite", True
    bounds = {_bound(source, one) for one in same}
    bound = _bound(text, number)
    if bound in ("up", "down") and bounds <= {"up", "down"} and bound not in bounds:
        more = "more" if bound == "up" else "less"
        yield "bound", f"the sentence says {more} than {said}, the cited text the opposite", True


def _unit(text: str, number: Number) -> str:
    return units.unit(text, number.start, number.end)


def _converted(text: str, number: Number, source: str, have: Sequence[Number]) -> str:
    """What the text has of as much in another unit; "" where it has nothing of the kind."""
    name = _unit(text, number)
    found = ((one, _unit(source, one)) for one in have if name)
    same = (
        f"{source[one.start : one.end]} {unit}"
        for one, unit in found
        if units.converted(number.value, name, one.value, unit)
    )
    return next(same, "")


def _bound(text: str, number: Number) -> str:
    before = text[max(0, number.start - 30) : number.start]
    for name, pattern in (("up", _UP), ("down", _DOWN), ("about", _ABOUT)):
        if pattern.search(before):
            return name
    return ""


def _level(text: str, number: Number) -> str:
    """ "above" or "below", of an average, of zero or of the sea, behind the number."""
    match = re.match(r"[\s-]*(?:[^\W\d_]+\s+|°\w?\s+){0,3}?(above|below)\b", text[number.end :], re.IGNORECASE)
    return match[1].lower() if match else ""


def _other_part(text: str, source: str, have: Sequence[Number]) -> Iterator[Wrong]:
    """A part that is no number ("half"), as a bound the other way; not of something else, and certain only if it is of
    the same thing and no other figure may bear it out ("56 per cent")."""
    for said in _PART.finditer(text):
        parts = [one for one in _PART.finditer(source) if one[2].lower() == said[2].lower()]
        of = _of(text, said)
        alike = [one for one in parts if not of or _of(source, one) in ("", of)]
        if alike and _way(said[1]) not in {_way(one[1]) for one in parts}:
            certain = bool(of) and any(_of(source, one) == of for one in alike) and not _borne_out(said, have)
            yield "bound", f"the sentence says {said[0]}, the cited text the opposite", certain


def _of(text: str, part: re.Match[str]) -> str:
    """Of what a part is, if it is told."""
    match = re.match(r"(?:\s+of)?(?:\s+(?:all|the|its|his|her|their|our))*\s+([^\W\d_]{3,})", text[part.end() :])
    return match[1].lower()[:5].rstrip("s") if match else ""


def _borne_out(part: re.Match[str], have: Sequence[Number]) -> bool:
    """Whether a number, or the ratio of two, is on that side of the part."""
    of = next((share for words, share in _SHARES if re.fullmatch(words, part[2], re.IGNORECASE)), 0.0)
    shares = [one.value for one in have] + [100 * a.value / b.value for a, b in permutations(have, 2) if b.value]
    return any(of < share <= 100 if _way(part[1]) == "up" else 0 < share < of for share in shares)


def _way(said: str) -> str:
    return "up" if _UP.search(f"{said} ") else "down"


def _as_stated(text: str, number: Number, source: str, have: Sequence[Number]) -> bool:
    """Whether the text says the same in another way: as a share, as a round number, as the years of a century."""
    value, bound = number.value, _bound(text, number)
    if any(
        abs(value - share) < 1 and re.search(rf"\b(?:{words})\b", source, re.IGNORECASE) for words, share in _SHARES
    ):
        return True
    if number.ordinal and re.match(r"[\s-]*centur", text[number.end :], re.IGNORECASE):
        years = [*(mention.year or 0 for mention in dates.mentions(source)), *(int(one.value) for one in have)]
        return any((year - 1) // 100 + 1 == value for year in years)
    low = 1.0 if bound == "up" else 1 - _NEAR
    high = 1.0 if bound == "down" else 1 + _NEAR
    return bool(bound) and any(low <= one.value / value <= high for one in have if value)


def _worked_out(value: float, have: Sequence[Number], source: str) -> bool:
    """Whether it is the sum, the difference or the ratio of two numbers, or what is missing to a hundred per cent; half
    or twice one, or the product of two, where the text says "half" or "each"."""
    years = [float(mention.year) for mention in dates.mentions(source) if mention.year]
    values = list(dict.fromkeys([*(one.value for one in have), *years]))[:16]
    wanted = _rounded(value)
    if any(_rounded(100 - one) == wanted for one in values):
        return True
    if _HALF.search(source) and any(wanted in (_rounded(one / 2), _rounded(2 * one)) for one in values):
        return True
    pairs = list(permutations(values, 2))
    if _EACH.search(source) and any(_rounded(a * b) == wanted for a, b in pairs):
        return True
    return any(wanted in (_rounded(a + b), _rounded(a - b), round(a / b, 1) if b else None) for a, b in pairs)


def _rival(text: str, number: Number, source: str, have: Sequence[Number]) -> bool:
    """Whether the text counts the same thing and finds another number."""
    noun = _noun(text, number)
    return bool(noun) and any(_noun(source, one) == noun for one in have)


def _counted(text: str, number: Number, source: str, same: Sequence[Number], have: Sequence[Number]) -> str:
    """How many there are in the text of what the sentence counts, if the number is there of other things alone; ""
    where that is not so, a thing has no name right behind its number, or so many units may be worked out."""
    noun, others = _noun(text, number), [_noun(source, one) or _unit(source, one) for one in same]
    plural = _PLURAL.match(text[number.end :])
    things = all(other and not _alike(other, noun) and _plural(source, one)
                 for other, one in zip(others, same, strict=True))  # fmt: skip
    if not plural or not things or number.ordinal or _bound(text, number):
        return ""
    if (unit := _unit(text, number)) and (unit in others or _worked_out(number.value, have, source)):
        return ""
    own = [one for one in have if _noun(source, one) == noun]
    own = [one for one in own if any(_unit(source, other) or _of_one_list(source, one, other) for other in same)]
    return f"{source[own[0].start : own[0].end]} {plural[1]}" if own else ""


def _alike(noun: str, other: str) -> bool:
    return noun == other or any(noun in alike and other in alike for alike in _SYNONYMS)


def _of_one_list(text: str, one: Number, other: Number) -> bool:
    """Whether the same is said of both counts: "four firefighters and 11 residents were treated", but not "killed 12
    travellers and injured 30 passengers", where either may be meant by the other's name."""
    first, last = sorted((one, other), key=lambda it: it.start)
    between = text[first.end : last.start]
    before, behind = _STOPS.split(text[: first.start])[-1], _STOPS.split(text[last.end :])[0]
    return not (re.search(r"[.;:]", between) or _verbal(between)) and not (_verbal(before) and _verbal(behind))


def _verbal(words: str) -> bool:
    return bool(told(words)) or bool(AUXILIARY & set(words.lower().split()))


def _plural(text: str, number: Number) -> bool:
    """Whether a thing is named right behind the number: by a plural, or a unit."""
    return bool(_unit(text, number) or re.match(r"[\s-]+[a-z]{3,}s\b(?<!\bwas)(?<!\bhas)", text[number.end :]))


def _noun(text: str, number: Number) -> str:
    match = re.match(r"[\s-]+([^\W\d_]{3,})", text[number.end :])
    return match[1].lower()[:5].rstrip("s") if match else ""
