"""What "it" or "they" means in the second of two questions, by the verb that stands with it. Pure; English.

"When does the council vote on free travel, and how many support it?" asks who is for the travel and not for the
council: it is a matter that people are for or against. "Who led the talks at the port, and how long did they last?"
asks of the talks: people do not last.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from qa.words.grammar import is_person

_DECIDED = re.compile(
    r"\b(?:votes?|voted|voting|decides?|decided|rules?|ruled|debates?|debated)\s+(?:on|about|over)\s+"
    r"(?P<what>(?:(?!(?:in|on|at|by|before|after|during|from|until|since|with|without|and|that|which|who)\b)"
    r"[\w’'-]+\s*)+)",
    re.IGNORECASE,
)
_FOR_OR_AGAINST = re.compile(
    r"\b(?:support(?:s|ed|ing)?|back(?:s|ed|ing)?|oppos(?:es?|ed|ing)|favou?r(?:s|ed)?|approv(?:es?|ed)|"
    r"(?:vot(?:es?|ed|ing)|is|are|was|were|sp[eo]a?ke?) (?:for|against|in favour of)) it\W*$",
    re.IGNORECASE,
)
# What happens lasts and takes place; of whoever did something it is not asked.
_HAPPENS = re.compile(
    r"\b(?:how long (?:did|do|will|have|had) they (?:last|go on|take|lasted)|they take place)\b", re.IGNORECASE
)
_NUMBER = frozenset("days weeks months years hours people".split())


def decided_on(first: str, part: str) -> str | None:
    """What the first question says is voted or decided on, where the second asks who is for or against "it"."""
    decided = _DECIDED.search(first.strip(" ?")) if _FOR_OR_AGAINST.search(part) else None
    return decided["what"].strip() if decided else None


def going_on(things: Iterable[str], part: str) -> str | None:
    """The only one of the `things` spoken of that are several and no people, where it is asked how long "they" went
    on."""
    if not _HAPPENS.search(part):
        return None
    several = [it for it in things if it[0].islower() and it.split(" of ")[0].endswith("s")]
    heads = [it.split(" of ")[0].split()[-1] for it in several]
    if len(several) != 1 or is_person(heads[0]) or is_person(heads[0].removesuffix("s")) or heads[0] in _NUMBER:
        return None
    return several[0]
