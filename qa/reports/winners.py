"""Who won: another winner of the same contest in another report. Pure; English.

"Roe won the European chess title" and "Pell is the new European chess champion" differ in more than one name, and so
not by the words around it (`variants`). Of one contest are those that both call by the same words, in reports of the
same days.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from qa.days import dates
from qa.words.excerpt import content
from qa.words.spelling import name_keys

_NAME = r"[^\W\d_a-zß-öø-ÿ][\w’'-]+(?:\s+(?:(?:de|van|von|der|del|la|al|bin)\s+)?[^\W\d_a-zß-öø-ÿ][\w’'-]+)+"
# What may stand between somebody and what is told: "Ada Roe, 22, of Wales".
_ASIDE = r"(?:,\s[^,.;]{1,40},|\s+(?:of|from)\s+[A-Z][\w’'-]+(?:\s[A-Z][\w’'-]+)?)*"
# Not a marathon or championships, of which men and women have one winner each.
_PRIZE = r"(?:title|crown|championship|final|cup|trophy|election|presidency|mayoralty)"
_END = r"(?=\W*$|[,.;:)]|\s+(?:on|in|at|with|by|after|for|from|against|over|when|while|and|as|last|yesterday|of)\b)"
_CONTEST = rf"the\s+(?P<contest>(?:new\s+)?(?:[\w’'-]+\s+){{1,5}}?(?:{_PRIZE}|champion)){_END}"
_WON = re.compile(
    rf"(?<!\band )(?<!,\s)\b(?P<who>{_NAME}){_ASIDE}\s+(?:(?:has|had)\s+)?(?:won|wins|took|takes|is)\s+{_CONTEST}"
)
_KIND = content("title crown championship champion new")
# Of these a contest has several, each with a winner of its own; and one prize may have several winners.
_OF_SEVERAL = re.compile(
    r"\b(?:(?:wo)?m[ae]n['’]?s?|ladies['’]?|girls['’]?|boys['’]?|junior|senior|under-?\s?\d+s?|u\d+|doubles|mixed|team|"
    r"wheelchair|amateur|blitz|rapid|jointly|joint|shared?|tied?|\w+weight|last year|(?:previous|defending|former|"
    r"reigning|ex-)\w*)\b",
    re.IGNORECASE,
)
_A_PART = re.compile(r"\b(?:\w*-?finals?|heats?|stages?|legs?|rounds?|first|second|third|\w+th|[\w’']*\d\w*)\b", re.I)
_BEATEN = r"(?:beat(?:ing|en)?|defeat(?:ing|ed)?|ahead of|over|against|from|drew [^.;]{0,30})\s+(?:[a-z’'-]+\s+){0,3}"
_ASKS = re.compile(
    r"\b(?:who|did|has|have|was|is|were|are)\b[^?]*\b(?:w[io]n|winner|champions?|beat|take|took|title|crown)\b",
    re.IGNORECASE,
)
_DAYS = 3  # between two reports of one contest


class _Win(NamedTuple):
    who: str
    contest: frozenset[str]


def differing(question: str, one: str, other: str, published: tuple[str | None, str | None]) -> tuple[str, str] | None:
    """The two winners where two sentences, of reports of these days, name another for one contest; neither names that
    of the other but as beaten, since a rider wins with a horse."""
    if not _ASKS.search(question) or not _within_days(*published):
        return None
    mine, yours = _win(one), _win(other)
    if mine is None or yours is None or mine.contest != yours.contest:
        return None
    if not mine.contest & content(question):
        return None
    names = name_keys(mine.who), name_keys(yours.who)
    if names[0] & names[1] or _has_beside(one, yours.who) or _has_beside(other, mine.who):
        return None
    return mine.who, yours.who


def tells(text: str, says: str) -> bool | None:
    """Whether the winner that a sentence names is the one whom another `says`; None where it names none."""
    win = _win(text)
    return None if win is None else bool(name_keys(win.who) & name_keys(says))


def _win(text: str) -> _Win | None:
    """The one winner that it names, and what of."""
    found = list(_WON.finditer(text))
    if len(found) != 1 or _OF_SEVERAL.search(text):
        return None
    contest = content(found[0]["contest"]) - _KIND
    whole = contest and not _A_PART.search(found[0]["contest"])
    return _Win(found[0]["who"], contest) if whole else None


def _has_beside(text: str, who: str) -> bool:
    """Whether it has the name, and not only of one who was beaten."""
    last = re.escape(who.split()[-1])
    rest = re.sub(rf"\b{_BEATEN}(?:[A-Z][\w’'-]+\s+)*{last}\b", " ", text)
    return bool(re.search(rf"\b{last}\b", rest))


def _within_days(one: str | None, other: str | None) -> bool:
    days = dates.day_of(one), dates.day_of(other)
    return bool(days[0] and days[1] and abs((days[0] - days[1]).days) <= _DAYS)
