"""How old somebody is, as reports have it otherwise: "Tom Reed, 36, a teacher" and "its owner, Tom Reed, 34". Pure;
English.

Two years apart no birthday lies between them; and nobody has grown older by two from one week to the next.
"""

from __future__ import annotations

import re

from qa.days import dates
from qa.reports.report import Report, of_one_matter, same_report

_ASKS = re.compile(
    r"^\W*(?:(?:[Aa]nd|[Ss]o|[Bb]ut),?\s+)?[Hh]ow\s+old\s+(?:is|was)\s+(?P<who>(?:[^\W\d_]{2,4}\.?\s+)?(?:[^\W\d_][\w’'-]+\s+){0,3}?"
    r"(?P<name>[^\W\d_a-zß-öø-ÿ][\w’'-]+))\s*(?:\?|$|now\b|when\b)"
)
_APART, _MOST = 2, 10  # years between two accounts: of more they are of two people,
_NEAR = 180  # and at most so many days between the reports


def differing(question: str, one: Report, other: Report) -> tuple[str, str] | None:
    """The ages that two reports of about the same time give for whom the question names; None where they agree or one
    gives none, or more than one."""
    asked = _ASKS.match(question)
    days = dates.day_of(one.published), dates.day_of(other.published)
    if asked is None or same_report(one, other) or not of_one_matter(one, other):
        return None
    if not days[0] or not days[1] or abs((days[0] - days[1]).days) > _NEAR:
        return None
    a, b = (_ages(asked["who"], asked["name"], it.text) for it in (one, other))
    if len(a) != 1 or len(b) != 1 or not _APART <= abs(int(a[0]) - int(b[0])) <= _MOST:
        return None
    return a[0], b[0]


def _ages(who: str, name: str, text: str) -> list[str]:
    """The ages that stand behind the name, each once: "Reed, 36,", "Reed, who is 36"; not those of others of it."""
    told = re.finditer(
        rf"(?:(?P<first>[^\W\d_a-zß-öø-ÿ][\w’'-]+)\s+)?\b{re.escape(name)},\s+(?:aged\s+|who\s+is\s+)?"
        r"(?P<age>\d{1,3})(?=\s*(?:[,.;)]|$))",
        text,
    )
    of = {*who.removesuffix(name).split(), "Mr", "Mrs", "Ms", "Dr", "Sir"}
    return sorted({it["age"] for it in told if not it["first"] or it["first"] in of or who == name})
