"""Parts of a year: quarters, halves, its beginning and its end, and months as numbers; with the year where that stands
there ("Q1 2026", "the first half of 2025", "11/2026"). Pure; English."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from qa.days import dates

NUMBERS = {
    name: at for at, name in enumerate("one two three four five six seven eight nine ten eleven twelve".split(), 1)
}
ORDER = {"first": 1, "second": 2, "third": 3, "fourth": 4, "last": 0, "final": 0}
_YEAR = r"(?:19|20)\d\d"
PART = (
    r"(?:(?P<nth>first|second|third|fourth|last|final)\s+(?P<unit>quarter|half)|(?P<short>[QH][1-4])|"
    rf"(?P<edge>first|last)\s+(?P<count>\d{{1,2}}|{'|'.join(NUMBERS)})\s+months|"
    r"(?P<part>beginning|start|middle|end))"
)
_STATED = re.compile(
    rf"(?<![\w-])(?:{PART}(?:\s+(?:of\s+)?(?:the\s+year\s+)?|\s*,\s*|\s*/\s*)(?P<year>{_YEAR})"
    rf"|(?P<when>early|mid|late)[\s-]+(?P<year2>{_YEAR})|(?P<month>0?[1-9]|1[0-2])/(?P<year3>{_YEAR}))(?![\w/-])",
    re.IGNORECASE,
)
THIRDS = {"early": (1, 4), "mid": (5, 8), "late": (9, 12)}
ENDS = {"beginning": (1, 3), "start": (1, 3), "middle": (5, 8), "end": (10, 12)}
_LENGTHS = {"quarter": 3, "half": 6}
_MONTHS = 12
# What a firm or a country reports of a quarter is told in the next one, and those of the last in this one.
REPORTED_LATER = re.compile(
    r"\b(?:profits?|revenues?|sales|turnover|earn(?:s|ed|ings)?|loss(?:es)?|los[et]|income|results?|margins?|dividends?|orders?|"
    r"gr[eo]wn?|growth|GDP|output|production|exports?|imports?|deliver(?:y|ies|ed)|shipments?|passengers|customers|"
    r"subscribers|econom\w+|inflation|unemployment|spend(?:ing)?|spent|debts?|ma[dk]e)\b",
    re.IGNORECASE,
)


def stated(question: str) -> Iterator[tuple[int, int, date, date]]:
    """Where parts of a year stand with it, and the first and last day of each."""
    later = REPORTED_LATER.search(question) is not None
    for match in _STATED.finditer(question):
        if later and (match["nth"] or match["short"] or match["count"]):
            continue
        year = int(match["year"] or match["year2"] or match["year3"])
        months = (int(match["month"]),) * 2 if match["month"] else None
        months = THIRDS[match["when"].lower()] if match["when"] else months or months_of(match)
        if months:
            yield match.start(), match.end(), *of_year(year, *months)


def of_year(year: int, first: int, last: int) -> tuple[date, date]:
    """The first day of one month of a year and the last of another."""
    return dates.month_days(year, first)[0], dates.month_days(year, last)[1]


def months_of(match: re.Match[str]) -> tuple[int, int] | None:
    """The first and the last month of a `PART` of a year; None of one that is none, as a third half."""
    it = match.groupdict()
    if it.get("part"):
        return ENDS[it["part"].lower()]
    if it.get("count"):
        count = NUMBERS.get(it["count"].lower()) or int(it["count"])
        if not 0 < count <= _MONTHS:
            return None
        return (1, count) if it["edge"].lower() == "first" else (_MONTHS + 1 - count, _MONTHS)
    if it.get("short"):
        of, nth = ("quarter" if it["short"][0] in "qQ" else "half"), int(it["short"][1])
    else:
        of, nth = it["unit"].lower(), ORDER[it["nth"].lower()]
    length = _LENGTHS[of]
    nth = nth or _MONTHS // length
    return (length * (nth - 1) + 1, length * nth) if nth * length <= _MONTHS else None
