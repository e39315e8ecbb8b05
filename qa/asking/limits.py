"""What a request for a timeline keeps it to: a first and a last step, and one side of the story. Pure; English.

"… of the merger up to the minister's decision", "… of the case, from charge to sentence", "… of the fire, just the
deaths". No road goes from a step to another: "the tram from the station to the hospital" is all subject.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from qa.words.terms import content_words

_OWNED = r"(?:the\s+|an?\s+|its\s+|his\s+|her\s+|their\s+)?"
_STEP = rf"{_OWNED}(?:(?!from\b|to\b|until\b|till\b)[\w’'-]+\s+){{0,5}}?(?!from\b|to\b|until\b|till\b)[\w’'-]+"
_TO = r"(?:to|until|till|up\s+to|through(?:\s+to)?)"
_OF = re.compile(r"\s+(?:of|in|at|on|over|by|against|for|about)\s", re.IGNORECASE)
_FROM_TO = re.compile(rf",?\s+from\s+(?P<since>{_STEP})\s+{_TO}\s+(?P<until>{_STEP})$", re.IGNORECASE)
_UP_TO = re.compile(rf",?\s+(?:up\s+to|until|till)\s+(?:and\s+including\s+)?(?P<until>{_STEP})$", re.IGNORECASE)
_ONLY = re.compile(
    r"(?:(?:,|\s[–—-])\s+(?:but\s+)?|\s+but\s+)(?:just|only|nothing\s+but)\s+(?P<only>(?:the\s+)?[a-z][\w’'-]*(?:\s+[a-z][\w’'-]*){0,3})$"
)
# Where a story begins or ends: no step of it.
_OF_ALL = frozenset("beginning start outset end ending finish close now today present".split())
_STEPS = frozenset(
    "acquittal alarm announcement appeal appointment approval arrest ballot bid blast blaze breakdown charge charges "
    "closing closure collapse conviction count crash death decision defeat deal departure discovery dismissal election "
    "evacuation explosion fire firing flood funeral handover hearing indictment inquest jail judgment launch merger "
    "offer opening prison purchase raid recount recovery referendum release reopening rescue resignation result return "
    "robbery ruling sale sentence sentencing shutdown sinking storm strike takeover theft trial verdict victory vote "
    "walkout win".split()
)


@dataclass(frozen=True)
class Limits:
    """The words for the step that a timeline begins with, for that which it ends with, and for the side of the story
    that it is kept to; "" where the request keeps it to none."""

    since: str = ""
    until: str = ""
    only: str = ""


WHOLE = Limits()


def limited(asked: str) -> tuple[str, Limits]:
    """A request, without the mark at its end, or the subject of one, without what it is kept to, and that."""
    kept = _ONLY.search(asked)
    kept = kept if kept and content_words(asked[: kept.start()]) else None
    rest, only = (asked[: kept.start()], kept["only"]) if kept else (asked, "")
    between = _FROM_TO.search(rest)
    if between and content_words(rest[: between.start()]):
        heads = [_head(step) for step in between.groups()]
        apart = between.group().startswith(",") and all(head.islower() for head in heads)
        if apart or all(head in _STEPS | _OF_ALL for head in heads):
            return rest[: between.start()], Limits(_bare(between["since"]), _bare(between["until"]), only)
    end = _UP_TO.search(rest)
    if end and content_words(rest[: end.start()]) and _head(end["until"]) in _STEPS | _OF_ALL:
        return rest[: end.start()], Limits("", _bare(end["until"]), only)
    return rest, Limits(only=only)


def _head(step: str) -> str:
    return _OF.split(step, maxsplit=1)[0].split()[-1]


def _bare(step: str) -> str:
    """The step; "" where that is the beginning or the end of all."""
    return "" if _head(step) in _OF_ALL else step
