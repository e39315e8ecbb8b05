"""Days that stand in the cited text, but of something else: "begins on 19 June" of what begins on 4 May and ends on 19
June. Pure; English.

A day belongs to the verb that stands nearest before it in its clause; one that opens the sentence ("On 5 March, …") to
the first verb; one that is part of a name ("the 1988 convention") or of what stands before the verb ("after the vote on
5 March, …") to none. Only what is exchanged is found: a cited sentence has another day for the same verb, and
another verb for the same day.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from qa.checking.finding import Finding
from qa.checking.put_off import LATER
from qa.checking.told import Told, spelled_out, told
from qa.days import dates

_BEHIND = re.compile(r"\b(?:in|on|since|by|until|till|from|at|before|after|to)\s+(?:(?:early|late|mid)[\s-]+)?$", re.I)
_OPENS = re.compile(r"\W*(?:on|in|at)\s+(?:(?:early|late|mid)[\s-]+)?", re.I)
_TO = re.compile(rf"{LATER.pattern}[^,;:.]{{0,30}}\b(?:to|until|till)\s+$", re.IGNORECASE)
_SAYING = frozenset("say tell report announce add state warn write".split())  # news says on which day it was said


def exchanged_days(text: str, cited: Sequence[str]) -> Iterator[Finding]:
    """The days of the sentence that are another verb's in the cited sentences."""
    if not any(_mentions(text)):
        return
    bases = frozenset(one.verb for sentence in (text, *cited) for one in told(sentence))
    each = [list(_days(sentence, bases)) for sentence in cited]
    for verb, day, said in _days(text, bases):
        if any(same == verb and _alike(day, other) for there in each for same, other, _ in there):
            continue
        for there in each:
            if verb in [same for same, _, _ in there] and any(_alike(day, other) for _, other, _ in there):
                yield Finding("moment", f"the cited text has {said} of something else")
                return


def _days(text: str, bases: frozenset[str]) -> Iterator[tuple[str, dates.Mention, str]]:
    """Each verb with the day that belongs to it, and how that is written."""
    if not (found := list(_mentions(text))):
        return
    text = spelled_out(text)
    spoken = [one for one in told(text, bases) if one.verb not in _SAYING]
    for mention in found:
        if (verb := _nearest(text, spoken, mention)) is not None:
            yield verb.verb, mention, text[mention.start : mention.end]


def _mentions(text: str) -> Iterator[dates.Mention]:
    """The days on which something is said to be; not those to which it is moved, which are of whatever was to be."""
    text = spelled_out(text)
    said = ((one, text[: one.start]) for one in dates.mentions(text))
    return (one for one, before in said if _BEHIND.search(before) and not _TO.search(before))


def _nearest(text: str, spoken: Sequence[Told], mention: dates.Mention) -> Told | None:
    before = [one for one in spoken if one.start <= mention.start <= one.end and one.at < mention.start]
    behind = [one for one in spoken if one.at > mention.end and _OPENS.fullmatch(text[: mention.start])]
    return before[-1] if before else (behind[0] if behind else None)


def _alike(one: dates.Mention, other: dates.Mention) -> bool:
    """Whether two mentions may be of one day, month or year."""
    pairs = ((one.year, other.year), (one.month, other.month), (one.day, other.day))
    return all(a is None or b is None or a == b for a, b in pairs)
