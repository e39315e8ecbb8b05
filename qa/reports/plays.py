"""Where and for whom a player plays, by what stands beside the name in a report of a match. Pure; English.

Sports news seldom says that Ada Roe is a striker, or plays for Orla. It says "Orla striker Ada Roe went off", which a
reader that has learnt from encyclopaedias does not take for an answer.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from qa.asking.of_whom import NAME
from qa.days.weekdays import DAYS_AND_MONTHS
from qa.words.nations import of_nation
from qa.words.terms import STOPWORDS, fold, tokens

_WHOM = rf"(?P<who>{NAME})"
_POSITION_ASKED = re.compile(
    rf"^\W*(?i:(?:and|so|but),?\s+)?(?i:(?:what|which)\s+position\s+(?:does|did|do)|where\s+(?:does|did))\s+{_WHOM}\s+play"
    r"(?:\s+(?:in|on the pitch|at))?\W*$"
)
_TEAM_ASKED = re.compile(
    r"^\W*(?i:(?:and|so|but),?\s+)?(?i:(?:what|which)\s+(?:\w+\s+)?(?:team|club|side)|who|whom)\s+(?i:does|did|do)\s+"
    rf"{_WHOM}\s+(?i:now\s+|currently\s+)?play\s+for(?:\s+now|\s+currently)?\W*$"
)
_POSITION = (
    r"(?i:goal-?keeper|goalie|goaltender|keeper|defender|(?:cent(?:re|er)|left|right|full|wing)[\s-]?backs?|midfielder|"
    r"winger|forward|striker|playmaker|quarterback|running\s+back|wide\s+receiver|receiver|tight\s+end|linebacker|"
    r"cornerback|(?:free|strong)\s+safety|safety|lineman|(?:offensive|defensive|left|right)\s+tackle|"
    r"(?:point|shooting)\s+guard|kicker|punter|pitcher|catcher|shortstop|(?:first|second|third)\s+baseman|outfielder|"
    r"infielder|hooker|flanker|number\s+eight|(?:scrum|fly)[\s-]?half|fast\s+bowler|bowler|batter|batsman|"
    r"wicket-?keeper|all-?rounder|defen[cs]eman)|QB|RB|WR|TE|CB"
)
_PLAYER = rf"(?:{_POSITION}|(?i:captain|skipper|player|star|veteran|rookie|defensive\s+end|substitute))"
_BETWEEN = r"(?:(?!(?:of|for|to|and|with|by|from|in|at|on|against|over|while|as)\b)[a-z][\w-]*\s+){0,3}"


class Asked(NamedTuple):
    """The name of whom it is asked about, and whether the team is asked for, not the position."""

    who: str
    team: bool


@lru_cache(256)
def asked(question: str) -> Asked | None:
    """Whose position or team `question` asks for; None where it asks for neither."""
    for form, team in ((_POSITION_ASKED, False), (_TEAM_ASKED, True)):
        if found := form.match(question):
            return Asked(found["who"], team)
    return None


def said(question: str, text: str) -> frozenset[str]:
    """The folded words of the position that `text` puts beside the name ("striker Ada Roe", "Ada Roe, a striker,"), or
    of the team whose player it calls them ("Orla striker Ada Roe"); none where it says neither, or neither is asked."""
    wanted = asked(question)
    if wanted is None:
        return frozenset()
    found = [match for form in _forms(wanted.who)[wanted.team] for match in form.finditer(text)]
    if wanted.team:
        return frozenset[str]().union(*(_team(match["team"], wanted.who) for match in found))
    return frozenset(word for match in found for word in tokens(fold(match["position"])))


@lru_cache(512)
def _forms(who: str) -> tuple[tuple[re.Pattern[str], ...], tuple[re.Pattern[str], ...]]:
    """How a position and a team are put beside the name, or the last name where there is no other name before it."""
    last = who.split()[-1]
    own = rf"(?<![\w’-])(?:{re.escape(who)}|(?<![A-Z]\w\s){re.escape(last)})(?![\w-])" if " " in who else re.escape(who)
    position = (
        rf"\b(?P<position>{_POSITION})\s+{own}",
        rf"{own}(?:,\s+\d\d)?,\s+(?:an?|the|[A-Z][\w-]+['’]s)\s+(?:[\w’'-]+\s+){{0,3}}?(?P<position>{_POSITION})\b",
        rf"{own}\s+(?:is|was|has\s+been)\s+(?:an?|the)\s+(?:[\w-]+\s+){{0,3}}?(?P<position>{_POSITION})\b",
        rf"{own}\s+\((?P<position>{_POSITION})\b",
    )
    team = (
        rf"(?P<team>{NAME}?)(?:['’]s?)?\s+{_BETWEEN}{_PLAYER}(?:\s+and\s+captain)?,?\s+{own}",
        rf"{own}(?:,\s+\d\d)?,\s+(?:an?|the)\s+(?P<team>{NAME})\s+(?:[\w-]+\s+){{0,3}}?{_PLAYER}\b",
        rf"{own}\s+(?:plays?|played|scored|signed|starts?|started)\s+for\s+(?:the\s+)?(?P<team>{NAME})",
        rf"{own}\s+(?:joined|joins|has\s+joined|signed\s+with)\s+(?:the\s+)?(?P<team>{NAME})",
    )
    return tuple(re.compile(form) for form in position), tuple(re.compile(form) for form in team)


def _team(name: str, who: str) -> frozenset[str]:
    """The folded words of a team's name; none where it is a nationality, a day or a common word, or the player's."""
    own = (
        frozenset(word for word in tokens(fold(name)) if len(word) > 1)
        - STOPWORDS
        - DAYS_AND_MONTHS
        - frozenset(tokens(fold(who)))
    )
    return frozenset() if all(of_nation(word) for word in own) else own
