"""What was to be and has been put off or called off, told as what is to be: "The trial begins on 8 June" of "The trial,
which was to begin on 8 June, has been put off". Pure; English.

It is told by the day alone, or where a thing was called off, by the verb: what is put off may yet come, on another day.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from qa.checking.finding import Finding
from qa.checking.told import COMING, told
from qa.days import dates
from qa.words.excerpt import content

_WAS_TO = re.compile(
    r"\b(?:(?:was|were|had been)\s+(?:(?:originally|first|initially|previously)\s+)?"
    r"(?:(?:due|set|scheduled|meant|expected|supposed|planned)\b(?:\s+(?:to|for|on|in))?|to(?=\s+[a-z]))|"
    r"(?:originally|previously|initially|first)\s+(?:planned|due|set|scheduled|announced)\s+(?:to|for|on|in))\b",
    re.IGNORECASE,
)
_OFF = re.compile(r"\b(?:called off|cancell?ed|scrapped|abandoned)\b", re.IGNORECASE)
LATER = re.compile(
    r"\b(?:(?:put|pushed) (?:off|back)|postponed|delayed|moved|rescheduled|brought forward|adjourned|deferred)\b",
    re.IGNORECASE,
)
_HAS_BEEN = re.compile(r"\b(?:is|are|was|were|been|being|be)\s+(?:(?!not\b)\w+\s+)?$|^\W*$", re.IGNORECASE)
_PERHAPS = re.compile(r"\b(?:may|might|could|would|should|not|never|if)\b[^,;:]*$", re.IGNORECASE)
_ENDS = re.compile(
    r"[,;:.!?](?!\d)|\s(?:when|after|because|but|while|although|though|before|has|have|is|are|was|were)\b"
)


def put_off(text: str, cited: Sequence[str]) -> Iterator[Finding]:
    """The plan that is no more, if the sentence tells it as one that is, or as what came about; hard by its day."""
    if any(pattern.search(text) for pattern in (_WAS_TO, _OFF, LATER)):
        return
    for sentence in cited:
        for was in _WAS_TO.finditer(sentence):
            behind = sentence[was.end() :]
            stop = _ENDS.search(behind)
            plan = behind[: stop.start() if stop else None]
            rest = f"{sentence[: was.start()]} ; {behind[len(plan) :]}"
            if not _of_one(text, sentence[: was.start()], plan):
                continue
            if _undone(rest, (_OFF, LATER)) and _day(text, plan, rest):
                yield Finding("undone", "the cited text has that day of what was put off or called off", True)
            elif _undone(rest, (_OFF,)) and _verb(text, plan):
                yield Finding("undone", "the cited text tells of what was called off, the sentence of what is to be")


def _undone(rest: str, patterns: Sequence[re.Pattern[str]]) -> bool:
    found = (match for pattern in patterns for match in pattern.finditer(rest))
    return any(
        _HAS_BEEN.search(rest[: match.start()]) and not _PERHAPS.search(rest[: match.start()]) for match in found
    )


def _of_one(text: str, head: str, plan: str) -> bool:
    """Whether the sentence is of what the plan was of: it says nothing but what stands before and in the plan."""
    days = content(" ".join(text[day.start : day.end] for day in dates.mentions(text)))
    said = content(text) - content(plan) - days
    return bool(said & content(head)) and len(said - content(head)) <= 1


def _day(text: str, plan: str, rest: str) -> bool:
    """Whether a day of the sentence is of the plan, and of nothing else there."""
    here, there, others = (list(dates.mentions(part)) for part in (text, plan, rest))
    alike = [one for one in here if any(_same(one, other) for other in there)]
    return bool(alike) and not any(_same(one, other) for one in here for other in others)


def _same(one: dates.Mention, other: dates.Mention) -> bool:
    return (one.month, one.day) == (other.month, other.day) and (
        None in (one.year, other.year) or one.year == other.year
    )


def _verb(text: str, plan: str) -> bool:
    there = {one.verb for one in told(f"It was to {plan.strip()}")}
    return any(one.verb in there and one.how >= COMING and not one.denied for one in told(text))
