"""How long a fire burned, in two reports of which one tells it of the burning and the other of its end: "burned for
almost an hour", "put the flames out in under a quarter of an hour". Pure; English.
"""

from __future__ import annotations

import re

from qa.reports.given import kind
from qa.reports.report import Report, of_one_story, same_report
from qa.words.numbers import values

_FIRE = re.compile(r"\b(?:fires?|blazes?|flames|infernos?|wildfires?)\b", re.IGNORECASE)
_ABOUT = r"(?:(?:about|around|almost|nearly|under|over|less than|more than|just|only|some)\s+)*"
_PART = r"(?P<part>a quarter|half|three[ -]quarters)\s+(?:of\s+)?an?\s+(?P<of>hour|day)"
_SPAN = rf"{_ABOUT}(?:{_PART}|(?P<many>an?|[\w.,]+)\s+(?P<unit>minute|hour|day|week)s?)\b"
_WAY = r"(?:[^\s,;:.]+\s+){0,6}?"
_TOLD = re.compile(
    rf"\b(?:(?:burn(?:ed|t|s)?|raged|lasted|went on|smouldered)\s+(?:on\s+)?{_WAY}for\s+|lasted\s+"
    rf"|(?:(?:put|brought|got)\s+{_WAY}(?:out|under control)|extinguish(?:ed|ing)|doused|quenched|beaten)\s+{_WAY}"
    rf"(?:in|within|after|inside)\s+){_SPAN}",
    re.IGNORECASE,
)
_MINUTES = {"minute": 1, "hour": 60, "day": 1440, "week": 10080}
_PARTS = {"a": 0.25, "half": 0.5, "three": 0.75}
_APART = 1.3  # times as long as the other, at least


def another(question: str, first: Report, other: Report) -> bool:
    """Whether it is asked how long a fire burned, and `other`, of the same story, has it burn longer or less long than
    `first` does."""
    if kind(question) != "duration" or not _FIRE.search(f"{question} {first.text}"):
        return False
    if same_report(first, other) or not of_one_story(first, other):
        return False
    one, two = _minutes(first.text), _minutes(other.text)
    return bool(one and two) and max(one, two) >= _APART * min(one, two)


def _minutes(text: str) -> float:
    """How long the fire that it names burned; 0 where it does not tell."""
    told = _TOLD.search(text) if _FIRE.search(text) else None
    if told is None:
        return 0.0
    if told["part"]:
        return _PARTS[re.split(r"[\s-]", told["part"].lower())[0]] * _MINUTES[told["of"].lower()]
    many = 1.0 if told["many"].lower() in ("a", "an") else max(values(told["many"]), default=0.0)
    return many * _MINUTES[told["unit"].lower()]
