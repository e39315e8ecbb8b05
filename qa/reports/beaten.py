"""Who beat whom, or won, where a question has it the other way round. Pure; English.

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
_ONE = rf"(?:(?:the|holders|champions|leaders|hosts|visitors)\s+)?(?P<one>{_NAME})"
_OTHER = rf"(?:(?:the|holders|champions|leaders|hosts|visitors|rivals|neighbours|neighbors)\s+)?(?P<other>{_NAME})"
_BEAT = (
    r"(?:beat(?!en\b)|defeat(?:s|ed)?|edg(?:e|es|ed)(?:\s+(?:out|past))?|overc[oa]mes?|thrash(?:es|ed)?|"
    r"trounc(?:e|es|ed)|hammer(?:s|ed)?|knock(?:s|ed)? out|s(?:ees?|aw) off|outplay(?:s|ed)?|stunn?(?:s|ed)?|"
    r"s(?:ink|inks|ank)|down(?:s|ed)|swe(?:eps?|pt) (?:past|aside)|cruis(?:es?|ed) past|w[io]ns?\b[^.;:]{0,30}?\s"
    r"(?:over|against))"
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
# "How did Kelm win the cup final?", where they lost it.
_CONTEST = (
    r"(?:final|semi-?final|match|game|cup|title|league|championship|trophy|derby|race|election|by-?election|seat|vote|"
    r"referendum|run-?off|case|appeal|lawsuit|contract|auction|bid|award|prize)"
)
_ASKED_WON = re.compile(
    rf"\bdid\s+{_ONE}\s+(?:manage to\s+|come to\s+)?(?:win|take|lift)\s+(?:the|their|its|his|her)\s+"
    rf"(?P<rest>(?:[\w’'-]+\s+){{0,4}}(?P<contest>{_CONTEST}))\b(?P<more>[^?]*)",
    re.IGNORECASE,
)
_TOLD_LOST_IT = re.compile(
    rf"{_ONE}\s+(?:(?:have|has|had)\s+)?(?:now\s+|also\s+|narrowly\s+|again\s+)*(?:lost|lose|loses)\s+"
    r"(?P<what>[^.;:]{0,60})",
    re.IGNORECASE,
)
_TOLD_WON_IT = re.compile(
    rf"{_ONE}\s+(?:(?:have|has|had)\s+)?(?:\w+ly\s+)?(?:won|win|wins|took|lifted|clinched)\b(?P<what>[^.;:]{{0,60}})",
    re.IGNORECASE,
)
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


def told(question: str, passages: Sequence[Found]) -> Beaten | None:
    """None where any sentence of the passages tells that it was as the question has it, as two may meet more than
    once, or where none says which of their games it tells of."""
    if not _ASKS_OF.match(question):
        return None
    if won := _ASKED_WON.search(question):
        return _not_won(question, won, passages)
    lost = _ASKED_LOST.search(question)
    asked = lost or _ASKED_BEAT.search(question)
    if asked is None:
        return None
    one, other = asked["one"], asked["other"]
    game = _Game(other, one) if lost else _Game(one, other)
    which = {it.lower() for it in _WHICH.findall(f"{asked['what'] or ''} {asked['rest']}" if lost else asked["rest"])}
    against = None
    for passage in passages:
        for item in sentences(passage, 0.0):
            around = f"{passage.title or ''} {item.text}".lower()
            if not all(it in around for it in which):
                continue  # of another game
            for one_told in _games(item.text):
                if _same(one_told.winner, game.winner) and _same(one_told.loser, game.loser):
                    return None
                if _same(one_told.winner, game.loser) and _same(one_told.loser, game.winner) and not injected(item):
                    against = against or item
    if against is None:
        return None
    who = question[asked.start() : asked.end("one")].removeprefix("did").strip()
    verb, *rest = question[asked.end("one") : asked.end("other")].split()
    return Beaten(" ".join([who, verbs.past(verb), *rest]), who, against)


def _not_won(question: str, asked: re.Match[str], passages: Sequence[Found]) -> Beaten | None:
    """That the one who is asked about lost the contest, or was beaten in it; None where any sentence tells of a win of
    theirs, as there may be several of the kind."""
    one, contest = asked["one"], asked["contest"].lower()
    against = None
    for passage in passages:
        for item in sentences(passage, 0.0):
            if any(_same(it["one"], one) for it in _TOLD_WON_IT.finditer(item.text)):
                return None
            games = list(_games(item.text))
            if any(_same(it.winner, one) for it in games):
                return None
            lost = any(
                _same(it["one"], one) and contest in it["what"].lower() for it in _TOLD_LOST_IT.finditer(item.text)
            )
            beaten = any(_same(it.loser, one) for it in games)
            if (lost or (beaten and contest in f"{passage.title or ''} {item.text}".lower())) and not injected(item):
                against = against or item
    if against is None:
        return None
    who = question[asked.start() : asked.end("one")].removeprefix("did").strip()
    article = question[asked.end("one") : asked.start("rest")].split()[-1]
    return Beaten(f"{who} won {article} {asked['rest']}", who, against)


def _games(text: str) -> Iterator[_Game]:
    for match in _TOLD_BEAT.finditer(text):
        yield _Game(match["one"], match["other"])
    for match in _TOLD_LOST.finditer(text):
        yield _Game(match["other"], match["one"])


def _same(one: str, other: str) -> bool:
    """Whether the shorter name ends or begins the longer: "Mariners" and "Moose Jaw Mariners"."""
    short, long = sorted((one.lower().split(), other.lower().split()), key=len)
    return long[-len(short) :] == short or long[: len(short)] == short
