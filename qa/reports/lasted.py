"""How long a fire burned, in two reports of which one tells it of the burning and the other of its end: "burned for
almost an hour", "put the flames out in under a quarter of an hour". Pure; English.
"""

from __future__ import annotations

import re

from qa.reports.counted import stems
from qa.reports.given import kind
from qa.reports.report import Report, of_one_story, same_report
from qa.words.numbers import values

_FIRE = re.compile(r"\b(?:fires?|blazes?|flames|infernos?|wildfires?)\b", re.IGNORECASE)
_ABOUT = r"(?:(?:about|around|almost|nearly|under|over|less than|more than|just|only|some)\s+)*"
_PART = r"(?P<part>a quarter|half|three[ -]quarters)\s+(?:of\s+)?an?\s+(?P<of>hour|day)"
_AND = r"(?:\s+and\s+(?:a\s+(?P<{0}>half|quarter)|(?P<{0}_minutes>[\w.,]+)\s+minutes?))?"
_SPAN = (
    rf"{_ABOUT}(?:{_PART}|(?P<many>an?|[\w.,]+){_AND.format('before')}\s+(?P<unit>minute|hour|day|week)s?"
    rf"{_AND.format('behind')})\b"
)
_WAY = r"(?:[^\s,;:.]+\s+){0,6}?"
# Who else lasts or rages: the inquest into the fire, the power cuts after it.
_ITSELF = (
    r"(?:(?<=^)|(?<=[.;,]\s)|(?<=\b(?:said|says|that)\s)|(?<=\b(?:and|but)\s))"
    r"(?:the|an?|this)\s+(?:[\w-]+\s+){0,2}?(?:fire|blaze|inferno|wildfire)s?\s+(?:(?:had|has)\s+)?"
)
_TOLD = re.compile(
    rf"(?:{_ITSELF}(?:lasted|(?:raged|went on)\s+(?:on\s+)?{_WAY}for)\s+"
    rf"|\b(?:burn(?:ed|t|s)?|smouldered)\s+(?:(?=(?:on|in|at|out|through|\w+ly|there)\b){_WAY})?for\s+"
    rf"|\b(?:(?:put|brought|got)\s+{_WAY}(?:out|under control)|extinguish(?:ed|ing)|doused|quenched|beaten)\s+{_WAY}"
    rf"(?:in|within|after|inside)\s+){_SPAN}",
    re.IGNORECASE,
)
# "The roof fire", of which the question and the first report say nothing.
_WHICH = re.compile(
    r"\b(?:(?:the|an?|this)\s+|(?=another\b))(?P<which>(?:(?!(?:the|an?|of|in|on|at|after)\b)[\w’'-]+\s+){1,2}?)"
    r"(?:fires?|blazes?)\b",
    re.IGNORECASE,
)
_HOW_BIG = stems("big large huge great massive fierce major small whole entire same devastating deadly fatal")
_MINUTES = {"minute": 1, "hour": 60, "day": 1440, "week": 10080}
_PARTS = {"a": 0.25, "half": 0.5, "three": 0.75}
_MORE = {"half": 0.5, "quarter": 0.25}
_APART = 1.3  # times as long as the other, at least


def another(question: str, first: Report, other: Report) -> bool:
    """Whether it is asked how long a fire burned, and `other`, of the same story, has it burn longer or less long than
    `first` does."""
    if kind(question) != "duration" or not _FIRE.search(f"{question} {first.text}"):
        return False
    if same_report(first, other) or not of_one_story(first, other) or _of_another(question, first, other):
        return False
    one, two = _minutes(first.text), _minutes(other.text)
    return bool(one and two) and max(one, two) >= _APART * min(one, two)


def _of_another(question: str, first: Report, other: Report) -> bool:
    """Whether either tells of a fire that it calls by a word that the other and the question have not."""
    known = stems(question) | _HOW_BIG
    return any(
        match["which"].lower().startswith("another")
        or not stems(match["which"]) <= known | stems(f"{of.text} {of.title or ''}")
        for text, of in ((first.text, other), (other.text, first))
        for match in _WHICH.finditer(text)
    )


def _minutes(text: str) -> float:
    """How long the fire that it names burned; 0 where it does not tell."""
    told = _TOLD.search(text) if _FIRE.search(text) else None
    if told is None:
        return 0.0
    if told["part"]:
        return _PARTS[re.split(r"[\s-]", told["part"].lower())[0]] * _MINUTES[told["of"].lower()]
    many = 1.0 if told["many"].lower() in ("a", "an") else max(values(told["many"]), default=0.0)
    if not many:
        return 0.0
    more = _MORE.get((told["before"] or told["behind"] or "").lower(), 0.0)
    minutes = max(values(told["behind_minutes"] or ""), default=0.0)
    return (many + more) * _MINUTES[told["unit"].lower()] + minutes
