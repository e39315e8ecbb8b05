"""Who beat whom, where a question has it the other way round. Pure; English.

"Why did the Mariners lose Game 7 to the Rovers?" comes near in every word to the report that the Mariners beat the
Rovers in Game 7, and that is no reason.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from qa.injection.injection import injected
from qa.reports.report import sentences
from qa.schema import Evidence, Found
from qa.words import verbs

_NAME = r"(?-i:[^\W\d_a-zß-öø-ÿ][\w’'-]*(?:\s+[^\W\d_a-zß-öø-ÿ][\w’'-]*){0,3})"
_THE = r"(?:(?:the|holders|champions|leaders|hosts|visitors|rivals|neighbours|neighbors)\s+)?"
_ONE, _OTHER = rf"{_THE}(?P<one>{_NAME})", rf"{_THE}(?P<other>{_NAME})"
_BEAT = (
    r"(?:beats?|(?:has|have|had) beaten|to beat|(?:(?:has|have|had) )?defeat(?:s|ed)?|"
    r"edg(?:e|es|ed)(?:\s+(?:out|past))?|overc[oa]mes?|thrash(?:es|ed)?|"
    r"trounc(?:e|es|ed)|hammer(?:s|ed)?|knock(?:s|ed)? out|s(?:ees?|aw) off|outplay(?:s|ed)?|stunn?(?:s|ed)?|"
    r"s(?:ink|inks|ank)|down(?:s|ed)|swe(?:eps?|pt) (?:past|aside)|cruis(?:es?|ed) past)"
)
_LOST = (
    r"(?:los(?:es?|t)(?:\s+(?!to\b|against\b)[^\s.;:,]+){0,5}?|(?:f[ae]lls?|fell|went down|succumb(?:s|ed)?|"
    r"(?:was|were)\s+(?:well |narrowly |heavily )?(?:beaten|defeated|thrashed|knocked out)))\s+(?:\d+[-–]\d+\s+)?"
    r"(?:to|against|by)"
)
_ASKS_OF = re.compile(r"\W*(?:(?:and|but|so),?\s+)?(?:why|how|when|where|by how (?:much|many))\b", re.IGNORECASE)
_ASKED_LOST = re.compile(
    rf"\bdid\s+{_ONE}\s+(?:(?:lose|get beaten|get knocked out)\b(?P<what>[^?]{{0,40}}?)|fall|go down)\s+"
    rf"(?:to|against|by)\s+{_OTHER}(?P<rest>[^?]*)",
    re.IGNORECASE,
)
_ASKED_BEAT = re.compile(
    rf"\bdid\s+{_ONE}\s+(?:manage to\s+)?(?:beat|defeat|edge|overcome|thrash|knock out|see off|(?:win\b[^?]{{0,30}}?\s"
    rf"(?:against|over)))\s+{_OTHER}(?P<rest>[^?]*)",
    re.IGNORECASE,
)
_TOLD_BEAT = re.compile(rf"{_ONE}\s+(?:\w+ly\s+)?{_BEAT}\s+(?:past\s+)?{_OTHER}", re.IGNORECASE)
_TOLD_LOST = re.compile(rf"{_ONE}\s+(?:\w+ly\s+)?{_LOST}\s+{_OTHER}", re.IGNORECASE)
_ENDS = re.compile(
    r"\b(?:beat\w*|defeat\w*|w[io]n\w*|los[est]\w*|edg(?:e|es|ed)|victor\w*|overc\w+|knock\w*|thrash\w*|through|out)\b",
    re.IGNORECASE,
)
_MIGHT_BE = re.compile(
    r"\b(?:if|would|could|might|(?-i:may)|should|polls?|expect\w*|predict\w*|hop(?:e|es|ed|ing)|never|not|nobody|until|unless|"
    r"ago|last (?:year|season|month|week)|primary)\b|n['’]t\b",
    re.IGNORECASE,
)
_ASIDE = re.compile(r",\s(?:an?|the|who|which|with)\s[^,;.]*,")
_OF_MANY = frozenset("united city town athletic rangers wanderers county".split())
_NEW = frozenset("new north south east west northern southern eastern western".split())
# Which of several games: "Game 7", "the second leg", "in March".
_WHICH = re.compile(
    r"\b(?:game|leg|round|heat|match|set)\s+\w+|\b(?:first|second|third|fourth|fifth|opening|deciding|last)\b|"
    r"\b(?:semi-?\s?|quarter-?\s?)?finals?\b|\b(?:19|20)\d\d\b|\b(?-i:[A-Z])[a-z]+day\b|"
    r"\b(?-i:January|February|March|April|May|June|July|August|September|October|November|December)\b",
    re.IGNORECASE,
)


class Beaten(NamedTuple):
    """What the question takes for granted, of whom, and the sentence that tells it the other way round."""

    claim: str
    who: str
    instead: Evidence


class _Game(NamedTuple):
    winner: str
    loser: str

    def turned(self, other: _Game) -> bool:
        """Whether the other is told the other way round."""
        return _same(other.winner, self.loser) and _same(other.loser, self.winner)


def told(question: str, passages: Sequence[Found]) -> Beaten | None:
    """None where the question does not say which of their games it is of, as two may meet more than once, and where any
    heading or sentence with both may tell that it was as the question has it, or only what might be."""
    lost = _ASKED_LOST.search(question)
    asked = lost or _ASKED_BEAT.search(question)
    if asked is None or not _ASKS_OF.match(question):
        return None
    one, other = asked["one"], asked["other"]
    game = _Game(other, one) if lost else _Game(one, other)
    which = {it.lower() for it in _WHICH.findall(f"{asked['what'] or ''} {asked['rest']}" if lost else asked["rest"])}
    if not which:
        return None
    against = None
    for passage in passages:
        title = passage.title or ""
        for item in sentences(passage, 0.0):
            if not all(it in f"{title} {item.text}".lower() for it in which):
                continue  # of another game
            if any(_may_be_so(text, game) for text in (title, item.text)):
                return None
            if any(map(game.turned, _games(item.text))) and not injected(item):
                against = against or item
    if against is None:
        return None
    who = question[asked.start() : asked.end("one")].removeprefix("did").strip()
    verb, *rest = question[asked.end("one") : asked.end("other")].split()
    return Beaten(" ".join([who, verbs.past(verb), *rest]), who, against)


def says(question: str, text: str) -> bool | None:
    """Whether `text` tells that one beat the other, where that is asked ("Did the Rovers beat Orla?"), or, False, that
    it was the other way round; None where it tells neither, or only what might be."""
    asked = _ASKED_BEAT.match(question.strip())
    if asked is None or asked["rest"].strip(" ?.!") or _MIGHT_BE.search(text):
        return None
    game = _Game(asked["one"], asked["other"])
    games = [*_games(text), *_games(_ASIDE.sub("", text))]
    if any(_same(it.winner, game.winner) and _same(it.loser, game.loser) for it in games):
        return True
    return False if any(map(game.turned, games)) else None


def _may_be_so(text: str, game: _Game) -> bool:
    """Whether a text with both may tell the game as it is asked about: it tells no other way, or what might be."""
    if not all(_has(text, name) for name in game) or not _ENDS.search(text):
        return False
    games = list(_games(text))
    return bool(_MIGHT_BE.search(text)) or not games or not all(map(game.turned, games))


def _has(text: str, name: str) -> bool:
    """Whether it has a name, whole or by its last word."""
    return any(re.search(rf"\b{re.escape(it)}\b", text, re.IGNORECASE) for it in {name, name.split()[-1]})


def _games(text: str) -> Iterator[_Game]:
    for match in _TOLD_BEAT.finditer(text):
        yield _Game(match["one"], match["other"])
    for match in _TOLD_LOST.finditer(text):
        yield _Game(match["other"], match["one"])


def _same(one: str, other: str) -> bool:
    """Whether the shorter name ends or begins the longer ("Mariners" and "Moose Jaw Mariners"), but for "United" or New
    England."""
    short, long = sorted((one.lower().split(), other.lower().split()), key=len)
    if short == long:
        return True
    if short[0] in _OF_MANY or long[0] in _NEW:
        return False
    return long[-len(short) :] == short or long[: len(short)] == short
