"""A line that is a game's result: "Halderby Town 2 Stanrigg United 1 (after extra time)". Pure; English.

Reports of games begin with one, and it has no verb, so a reader that has learnt from sentences takes it for no answer.
"""

from __future__ import annotations

import re

from qa.reports.mentioned import names
from qa.words.letters import UPPER
from qa.words.terms import STOPWORDS, fold, tokens

_TEAM = rf"[{UPPER}][\w’'&.-]*(?:\s+(?:[{UPPER}][\w’'&.-]*|of|and|de|FC|AFC)){{0,4}}"
_LINE = re.compile(
    rf"\W*{_TEAM}\s+(?:\d{{1,3}}(?:,\s*|\s*[-–—]\s*|\s+v\s+|\s+){_TEAM}\s+\d{{1,3}}"
    rf"|\d{{1,3}}\s*[-–—]\s*\d{{1,3}}\s+{_TEAM})(?:\s*\([^()]{{1,60}}\))*\W*"
)
_GAME = (
    r"game|match|final|semi-?final|quarter-?final|play-?off|cup|derby|tie|fixture|league|championship|tournament|series"
)
_ASKS = re.compile(
    rf"\b(?:score|scoreline|result)\b(?=.*\b(?:{_GAME}|against|play(?:ed|s)?|v|vs|between|beat|met)\b)"
    rf"|\b(?:{_GAME})\b.*\b(?:score|scoreline|result|end|finish)\b"
    rf"|^\W*(?:who|which team|which side)\s+won\b.*\b(?:{_GAME})\b"
    rf"|^\W*did\b.*\b(?:win|lose|beat|draw)\b.*\b(?:{_GAME})\b"
    rf"|^\W*how did\b.*\b(?:get on|do|fare|play)\b.*\b(?:{_GAME}|against)\b",
    re.IGNORECASE,
)
_KINDS = re.compile(rf"\b(?:{_GAME})\b", re.IGNORECASE)
_ANY = frozenset(("game", "match", "tie", "fixture", "series"))
_OF_SCORE = frozenset(
    "off game match tie fixture score scoreline result final end finish win won lose beat draw get fare play "
    "played".split()
)


def asked(question: str) -> bool:
    """Whether it asks how a game ended."""
    return bool(_ASKS.search(question))


def tells(question: str, text: str, around: str) -> bool:
    """Whether `text` is the result of the game that is asked about: its teams, or where it names none a word for the
    game, stand there or `around` it."""
    if not asked(question) or not _LINE.fullmatch(text):
        return False
    there = frozenset(tokens(fold(f"{text} {around}")))
    if teams := names(question):
        return teams <= there
    own = {game.lower() for game in _KINDS.findall(question)} - _ANY
    if own & {game.lower() for game in _KINDS.findall(around)}:
        return True
    return bool((frozenset(tokens(fold(question))) - STOPWORDS - _OF_SCORE) & there)
