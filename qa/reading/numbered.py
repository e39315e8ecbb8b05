"""Of which of several numbered things a sentence tells: the second quarter where the third is asked for, Game 5 where
it is Game 7. Pure; English.

"Revenue rose to 884 million" says nothing of the quarter; the nearest that its article names before it does.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from qa.schema import Evidence
from qa.words.numbers import values

_WHY = re.compile(r"\s*why\b", re.IGNORECASE)
_BEFORE = re.compile(
    r"\b(?:from|than|with|against|no|not|unlike|until)\s+(?:the\s+|its\s+|their\s+|a\s+)?$",
    re.IGNORECASE,
)
_GOES_ON = re.compile(r"\b(?:next|new|this time|later|another|then|now|since)\b", re.IGNORECASE)
_LONGEST = 25  # words of a question: one that holds reports against each other asks of several things
_UNIT = "quarter|game|leg|season|phase|stage"
_PLACE = "place"  # of a runner or a party: "came third"
_WHO_CAME = re.compile(r"\W*(?:who|which\s+(?!(?:came|come|comes|finished)\b)[a-z]+)\b(?!.*\bor\b)", re.IGNORECASE)
# It tells others' places too, or another race's.
_OTHERS_PLACES = re.compile(
    r"\b(?:won|wins?|winners?|beat|beaten|ahead of|behind|followed by|topped|victory|last (?:year|time|month)|again)\b",
    re.IGNORECASE,
)
_NTH = "first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth"
_NUMBERS = "one|two|three|four|five|six|seven|eight|nine|ten"
_NUMBERED = re.compile(
    rf"\b(?:(?P<nth>{_NTH}|\d{{1,2}}(?:st|nd|rd|th))[ -](?P<unit>{_UNIT})(?!s)\b|"
    rf"(?P<of>game|phase|stage|season|leg)\s+(?P<n>\d{{1,2}}|{_NUMBERS})\b"
    r"(?![.,–-]?\d|\s*(?:%|per ?cent))|\bQ(?P<q>[1-4])\b|"
    rf"\b(?:came|comes?|coming|finish(?:ed|es|ing)?|placed)\s+(?P<place>{_NTH})\b(?!-|\s+(?:in line|to|hand)\b))",
    re.IGNORECASE,
)


class _Mention(NamedTuple):
    at: int
    unit: str
    number: float


def of_other(question: str, items: Sequence[Evidence]) -> NDArray[np.bool_]:
    """Which of the sentences (n,) tell of another of the numbered things than the one that is asked about."""
    asked = _mentions(question)
    if len({(it.unit, it.number) for it in asked}) != 1 or len(question.split()) > _LONGEST or _WHY.match(question):
        return np.zeros(len(items), bool)
    unit, number = asked[0].unit, asked[0].number
    if unit == _PLACE and not _WHO_CAME.match(question):
        return np.zeros(len(items), bool)
    told: dict[str, dict[int, _Mention]] = {}
    for passage in {(it.passage.article_id, it.passage.start): it.passage for it in items}.values():
        own = told.setdefault(passage.article_id, {})
        headed = [it._replace(at=-1) for it in _mentions(passage.title or "")]
        in_text = [it._replace(at=passage.start + it.at) for it in _mentions(passage.text)]
        own.update({it.at: it for it in (*headed, *in_text) if it.unit == unit})
    by_article = {article: [own[at] for at in sorted(own)] for article, own in told.items()}
    return np.array([_of_other(number, item, by_article[item.passage.article_id]) for item in items], bool)


def _of_other(number: float, item: Evidence, told: Sequence[_Mention]) -> bool:
    headed = {it.number for it in told if it.at < 0}
    own = {it.number for it in told if item.start <= it.at < item.end and not _compared(item, it.at)}
    if told and told[0].unit == _PLACE:  # one runner's alone, whatever stands before it
        return bool(own) and number not in own and not _OTHERS_PLACES.search(item.text)
    if own or number in headed:
        return bool(own) and number not in own | headed
    before = bisect_right([it.at for it in told], item.start)
    return bool(before) and told[before - 1].number != number and not _GOES_ON.search(item.text)


def _compared(item: Evidence, at: int) -> bool:
    """Whether what stands there is only what something is held against, or is not so."""
    return _BEFORE.search(item.text[: at - item.start]) is not None


def _mentions(text: str) -> list[_Mention]:
    return [
        _Mention(it.start(), (it["unit"] or it["of"] or (_PLACE if it["place"] else "quarter")).lower(), number)
        for it in _NUMBERED.finditer(text)
        for number in values(it["nth"] or it["n"] or it["q"] or it["place"])
    ]
