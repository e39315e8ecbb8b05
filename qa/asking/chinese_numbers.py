"""Figures, days and spans of time as a Chinese question writes them, in English. Pure."""

from __future__ import annotations

import re

_DIGITS = {name: at for at, name in enumerate("零一二三四五六七八九")} | {"两": 2, "〇": 0}
_TENS = {"十": 10, "百": 100, "千": 1000}
_THOUSANDS = {"万": 10**4, "亿": 10**8}
_FIGURE = r"(?:\d[\d,.]*[百千]?[万亿]*|[零〇一二两三四五六七八九十百千万亿]+)"
_MONTHS = "January February March April May June July August September October November December".split()
_TIME = re.compile(
    rf"(?P<bc>公元前)?(?:公元)?(?P<year>\d{{1,4}}|[零〇一二三四五六七八九]{{4}})年(?P<era>代)?(?:(?P<month>{_FIGURE})月(?:份)?"
    rf"(?:(?P<day>{_FIGURE})[日号])?)?|(?P<only>\d+|十?[一二]|[三四五六七八九])月(?:份)?(?:(?P<that>{_FIGURE})[日号])?(?!个)|"
    rf"(?P<before>公元前)?(?P<century>{_FIGURE})世纪(?:(?P<tens>\d0|[二三四五六七八九]十)年代)?"
)
_DAYS = dict(
    zip("一二三四五六日天", "Monday Tuesday Wednesday Thursday Friday Saturday Sunday Sunday".split(), strict=True)
)
_WEEKDAY = re.compile(r"(?:周|星期|礼拜)(?P<day>[一二三四五六日天])(?!个)")
_SHARE = re.compile(rf"百分之(?P<share>{_FIGURE})")
_RANK = re.compile(rf"第(?P<rank>{_FIGURE})(?:[个位名次届]|(?=任|代))?")
_NUMBER = re.compile(
    r"\d[\d,.]*[百千]?[万亿]*%?|[零〇一二两三四五六七八九十百千万亿]{2,}|(?<![哪某每同第])[一二两三四五六七八九十](?=[年天周人])"
)


def spans(text: str) -> list[tuple[int, int, str, bool]]:
    """Where in the text each figure begins and ends, what it is in English, and whether it names a time."""
    out: list[tuple[int, int, str, bool]] = []
    at = 0
    while at < len(text):
        told = _at(text, at)
        if told is None:
            at += 1
        else:
            out.append((at, told[0], told[1], told[2]))
            at = told[0]
    return out


def _at(text: str, at: int) -> tuple[int, str, bool] | None:
    if it := _TIME.match(text, at):
        return it.end(), _time(it), True
    if it := _WEEKDAY.match(text, at):
        return it.end(), _DAYS[it["day"]], True
    if it := _SHARE.match(text, at):
        return it.end(), f"{_figure(it['share'])} percent", False
    if it := _RANK.match(text, at):
        return it.end(), _ordinal(value(it["rank"])), False
    if it := _NUMBER.match(text, at):
        return it.end(), _figure(it.group()), False
    return None


def _time(it: re.Match[str]) -> str:
    if it["century"]:
        told = f"{_ordinal(value(it['century']))} century"
        if it["tens"]:
            told = f"{(value(it['century']) - 1) * 100 + value(it['tens'])}s"
        return f"{told} BC" if it["before"] else told
    month, day = it["month"] or it["only"], it["day"] or it["that"]
    year = "".join(str(_DIGITS.get(one, one)) for one in it["year"] or "")
    named = _MONTHS[value(month) - 1] if month and 1 <= value(month) <= len(_MONTHS) else ""
    told = " ".join(filter(None, (str(value(day)) if day else "", named, f"{year}{'s' if it['era'] else ''}")))
    return f"{told} BC" if it["bc"] else told


def value(figure: str) -> int:
    """ "三百二十" as 320, "12" as 12; 0 for what is no whole number."""
    digits = figure.replace(",", "")
    if digits.isdecimal() and digits.isascii():
        return int(digits)
    if all(one in _DIGITS for one in figure):
        return int("".join(str(_DIGITS[one]) for one in figure) or 0)
    whole = part = last = 0
    for one in figure:
        if one in _DIGITS:
            last = _DIGITS[one]
        elif one in _TENS:
            part, last = part + (last or 1) * _TENS[one], 0
        elif one in _THOUSANDS:
            whole, part, last = (whole + part + last) * _THOUSANDS[one], 0, 0
        else:
            return 0
    return whole + part + last


def _figure(figure: str) -> str:
    """ "1.5亿" as "150 million", "三千" as "3,000"."""
    share = figure.endswith("%")
    digits = re.match(r"[\d,.]*", figure.rstrip("%"))
    assert digits is not None
    number, rest = digits.group().rstrip(",."), figure.rstrip("%")[len(digits.group()) :]
    if not number:
        return _in_words(float(value(rest)))
    if not rest:
        return f"{number}%" if share else number
    times = 1
    for one in rest:
        times *= _TENS.get(one) or _THOUSANDS[one]
    return _in_words(float(number.replace(",", "")) * times)


def _in_words(number: float) -> str:
    for size, name in ((1e9, "billion"), (1e6, "million")):
        if number >= size:
            return f"{round(number / size, 3):g} {name}"
    return f"{number:,.0f}"


def _ordinal(number: int) -> str:
    words = ("zeroth", "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth")
    if number < len(words):
        return words[number]
    ending = "th" if number % 100 in (11, 12, 13) else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{ending}"
