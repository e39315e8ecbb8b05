"""The last question asked of another time: "What did Acme bid in April?", "And in May?", "And the month before?". Pure;
English.

Of "And in May?" with the question before behind it two months would be searched for. Only where that names one time,
and the follow-up nothing else.
"""

from __future__ import annotations

import calendar
import re
from collections.abc import Sequence
from dataclasses import replace

from qa.asking.last_answer import declined
from qa.days.dates import MONTHS
from qa.schema import Turn

_MONTHS = list(calendar.month_name)
_DAYS = list(calendar.day_name)
_YEAR = r"(?:19|20)\d\d"
_MONTH = rf"(?:{'|'.join(MONTHS)})"
_DAY = rf"(?:\d{{1,2}}(?:st|nd|rd|th)?\s+{_MONTH}|{_MONTH}\s+\d{{1,2}}(?:st|nd|rd|th)?(?!\d))(?:,?\s+{_YEAR})?"
_SPAN = rf"(?:{_MONTH}(?:,?\s+{_YEAR})?|(?:the\s+)?(?:spring|summer|autumn|winter)(?:\s+(?:of\s+)?{_YEAR})?|{_YEAR})"
_WEEKDAY = rf"(?:{'|'.join(_DAYS)})"
_PAST = r"(?:(?:last|this)\s+(?:year|month|week|spring|summer|autumn|winter)|yesterday|today)"
_BY = r"(?:by|since|until|before|after|during|for)"
# A time as it is named in a question, with what stands before it.
_TIME = re.compile(
    rf"\b(?:(?:in|{_BY})\s+(?P<span>(?:(?:early|late|mid)[\s-])?{_SPAN})|(?:on|{_BY})\s+(?P<day>{_DAY}|{_WEEKDAY})|"
    rf"(?P<past>{_PAST}))(?![\w’'-])",
    re.IGNORECASE,
)
_LEAD = r"\W*(?:(?:and(?:\s+what\s+about)?|but|what\s+about|how\s+about)\s+)"
_ASKED = re.compile(
    rf"(?:{_LEAD}(?:in\s+|on\s+|for\s+)?|\W*(?:in|on)\s+)(?:(?P<span>{_SPAN})|(?P<day>{_DAY}|{_WEEKDAY})|(?P<past>{_PAST}))"
    r"(?:\s+then)?\W*",
    re.IGNORECASE,
)
_BESIDE = re.compile(
    rf"{_LEAD}(?:in\s+|on\s+)?(?:the|a)\s+(?:(?P<next>next|following)\s+)?(?P<unit>year|month|day)"
    r"(?:\s+(?P<way>before(?:\s+that)?|earlier|after(?:\s+that)?|later))?\W*",
    re.IGNORECASE,
)


def asked(question: str, before: str) -> str | None:
    """The question `before` with the time that alone is asked of now in the place of its own; None where it names none,
    or more than one, or the follow-up asks more."""
    times = list(_TIME.finditer(before))
    if len(times) != 1:
        return None
    (old,) = times
    new = _named(question, old) or _beside(question, old)
    return f"{before[: old.start()]}{new}{before[old.end() :]}" if new else None


def throughout(turns: Sequence[Turn]) -> list[Turn]:
    """The turns, each that asks of another time alone with what it asks then, in the place of the one that it goes on
    from, unless it was declined."""
    out: list[Turn] = []
    for turn in turns:
        if not out or (other := asked(turn.question, out[-1].question)) is None:
            out.append(turn)
        else:
            out = [*(out if declined(turn) else out[:-1]), replace(turn, question=other)]
    return out


def _named(question: str, old: re.Match[str]) -> str | None:
    new = _ASKED.fullmatch(question)
    if new is None:
        return None
    year = re.search(rf"\b{_YEAR}\b", old.group())
    own = re.search(rf"\b{_YEAR}\b", new.group())
    if new["past"]:
        return str(new["past"])
    told = new["span"] or new["day"]
    if year and not own and re.search(_MONTH, told, re.IGNORECASE):
        told = f"{told} {year.group()}"
    return f"in {told}" if new["span"] else f"on {told}"


def _beside(question: str, old: re.Match[str]) -> str | None:
    """The year, month or day before or after the one that is named."""
    new = _BESIDE.fullmatch(question)
    if new is None or bool(new["next"]) == bool(new["way"]):
        return None
    step = -1 if (new["way"] or "").lower().startswith(("before", "earlier")) else 1
    unit, year = new["unit"].lower(), re.search(rf"\b{_YEAR}\b", old.group())
    month = re.search(rf"\b{_MONTH}\b", old.group(), re.IGNORECASE)
    if unit == "year" and year:
        return f"{old.group()[: year.start()]}{int(year.group()) + step}{old.group()[year.end() :]}"
    if unit == "month" and month and old["span"]:
        at = MONTHS[month.group().lower()] + step
        of = f" {int(year.group()) + (at == 13) - (at == 0)}" if year else ""
        return f"in {_MONTHS[(at - 1) % 12 + 1]}{of}"
    weekday = next((name for name in _DAYS if old["day"] and old["day"].lower() == name.lower()), "")
    return f"on {_DAYS[(_DAYS.index(weekday) + step) % 7]}" if unit == "day" and weekday else None
