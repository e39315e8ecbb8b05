"""The reply to a question that was asked back ("Which one is meant?"): "Michigan State", "the Wild one", "I mean Deft".
It is the question before, with what was meant put behind it. Pure; English.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from qa.asking.standalone import ASKS
from qa.days.stated import CONTEXT
from qa.schema import WHICH, Turn

_LEAD = re.compile(
    r"\W*(?:(?:no|yes|ok|okay|well|oh|sorry|and|or|please|maybe)\b,?\s+)*"
    r"(?:i\s+(?:mean|meant|was asking about|am asking about|want)\s+|i['’]m asking about\s+|"
    r"(?:what|how)\s+about\s+|it(?:['’]s| is| was)\s+|that(?:['’]s| is)\s+)?"
    r"(?:the\s+(?:one|ones|first|article|story|report)\s+)?(?:(?:about|of|in|on|at|from|with|by|for|called|named)\s+)?",
    re.IGNORECASE,
)
_ONE = re.compile(r"(?:the|that)\s+(?P<which>.+?)\s+(?:one|article|story|report)", re.IGNORECASE)
_LONG = 12  # words of a reply that only names something


def asked(question: str, turns: Sequence[Turn]) -> str | None:
    """What is asked by a reply to the last of the turns; None where that did not ask back, or if it is no reply."""
    if not turns or not turns[-1].answer.startswith(WHICH):
        return None
    thing = question[led.end() :] if (led := _LEAD.match(question)) else question
    thing = thing.strip(" .!?,")
    if (one := _ONE.fullmatch(thing)) is not None:
        thing = one["which"]
    if not thing or len(thing.split()) > _LONG or ASKS.match(thing):
        return None
    return of(turns[-1].question, thing)


def of(question: str, thing: str) -> str:
    """The question asked of what is called `thing`."""
    return f"{CONTEXT.sub('', question.strip()).rstrip(' ?.!')}? ({thing})"


def throughout(turns: Sequence[Turn]) -> list[Turn]:
    """The turns, each such reply with what it asks, in the place of what was asked back."""
    out: list[Turn] = []
    for turn in turns:
        told = asked(turn.question, out)
        out = [*out, turn] if told is None else [*out[:-1], Turn(told, turn.answer)]
    return out
