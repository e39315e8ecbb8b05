"""Figures that stand beside what a question counts and do not count it: the number of a thing ("a girl in year two"),
the score of a match ("we lost 3-0"), and a part of those counted ("three of the injured"). Pure; English.
"""

from __future__ import annotations

import re

from qa.words import numbers

_NUMBERED = re.compile(
    r"\b(?:in|of|on|at|from|to|for|near|through|and|or|is|was)\s+"
    r"(?:year|grade|class|form|room|platform|gate|route|line|page|chapter|article|section|phase|stage|level|category|"
    r"type|unit|reactor|ward|district|flight|pier|dock|hall|bay|seat|carriage|channel|floor|block|junction|exit|zone|"
    r"tier|step|lane|runway|berth)\s+$",
    re.IGNORECASE,
)
_NUMBER = re.compile(r"(?<!\bthe )(?<!\ba )\bnumber\s+$", re.IGNORECASE)  # "service number 418"
_TO_PLACE = re.compile(r"\s+to\s+[^\W\d_a-zß-öø-ÿ]")  # "the 418 to Orrin", a train
_THE = re.compile(r"\bthe\s+$", re.IGNORECASE)
# "Edmund Leary, 61, a geologist": somebody's age.
_WHOLE_NAME = re.compile(r"(?:[^\W\d_a-zß-öø-ÿ][\w’'.-]+\s+){1,3}[^\W\d_a-zß-öø-ÿ][\w’'-]+,\s+$")
_CLOSED = re.compile(r"\s*(?:,|$|\.(?!\d))")
_MANY = re.compile(r"\s+(?:[a-z]+\s+)?(?:[a-z-]{2,}[^\Ws]s|people|men|women|children)\b")
# "Turnout was 47.2 per cent": the share of nobody who stood.
_TURNOUT = re.compile(
    r"\bturn-?out\b[^,;:“”\"]{0,30}(?:,?\s(?:up|down|against|compared with|after)\b[^,;:“”\"]{0,30})?$", re.IGNORECASE
)
_OF_TURNOUT = re.compile(r"\bturn-?out\b|\b(?:voted|cast|went to the polls|how many)\b", re.IGNORECASE)
_SHARE = re.compile(r"\s?(?:%|per ?cent\b|pct\b)", re.IGNORECASE)
_SCORE = re.compile(r"(?<![\d-])\d{1,3}[-–]\d{1,3}(?![\d-])")
_SCORE_LENGTH = 8  # characters of one, and one more, so that of longer figures none is taken
_PLAYED = re.compile(
    r"\b(?:won|wins?|winning|lost|loses?|losing|beat|beats|beaten|drew|draws?|defeat\w*|victory|lead\w*|led|trail\w*)\b"
    r"[^.;:“”\"]{0,40}$",
    re.IGNORECASE,
)
_OF_SCORE = re.compile(
    r"\b(?:goals?|votes?|games|sets|runs|tries|seats|frames|matches|scor(?:e|ed|es|ing))\b", re.IGNORECASE
)
_REACH = 60  # characters before or behind a figure that are looked at
# Behind a figure: it counts some of them only ("three of the injured", but "three of the nine").
_SOME_OF = re.compile(
    rf"\s+of\s+(?:the|these|those|them|whom|its|his|her|their)\b(?!\s+(?:\d|{'|'.join(numbers.CARDINALS)}))"
)
OF_THEM = re.compile(r"\bhow many of\b", re.IGNORECASE)
# What is to go is some of what there is: "plans to cut 140 of those jobs" tells how many jobs will go.
_ASKS_LOSS = re.compile(
    r"\b(?:go|going|gone|cut(?:s|ting)?|los[te]|losing|shed(?:ding)?|ax(?:e[sd]?|ing)|disappear\w*|scrapp(?:ed|ing))\b",
    re.IGNORECASE,
)
_LOSS = re.compile(
    r"\b(?:cut(?:ting|s)?|los(?:e|es|ing|t)|shed(?:ding|s)?|ax(?:e[sd]?|ing)|scrap(?:s|ped|ping)?|eliminat\w+)\s+"
    r"(?:(?:about|around|some|nearly|almost|at|least|up|to|more|than|over)\s+)*$",
    re.IGNORECASE,
)


def counts_nothing(question: str, text: str, start: int, end: int) -> bool:
    """Whether the figure at `text[start:end]` is the number of a thing, somebody's age, or of the score of a match,
    where `question` counts what no match is scored by."""
    before = text[max(0, start - _REACH) : start]
    if _NUMBERED.search(before) and not _MANY.match(text, end):
        return True
    if _NUMBER.search(before) or (_THE.search(before) and _TO_PLACE.match(text, end)):
        return True
    if _WHOLE_NAME.search(before) and _CLOSED.match(text, end):
        return True
    if _TURNOUT.search(before) and _SHARE.match(text, end) and not _OF_TURNOUT.search(question):
        return True
    if _OF_SCORE.search(question):
        return False
    near = _SCORE.finditer(text, max(0, start - _SCORE_LENGTH), end + _SCORE_LENGTH)
    around = (match for match in near if match.start() <= start < match.end())
    return any(_PLAYED.search(text[max(0, match.start() - _REACH) : match.start()]) for match in around)


def of_some(question: str, text: str, start: int, end: int, counted: str) -> bool:
    """Whether the figure counts some only of those `counted`, of whom more is asked than what becomes of some."""
    if OF_THEM.search(question) or not (some := _SOME_OF.match(text, end)):
        return False
    lost = _ASKS_LOSS.search(question) and _LOSS.search(text[max(0, start - _REACH) : start])
    of_them = counted and re.match(rf"\s+{re.escape(counted)}\b", text[some.end() :], re.IGNORECASE)
    return not (lost and of_them)
