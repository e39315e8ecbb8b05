"""Questions for the day of what is yet to come, and the days to come that a sentence gives. Pure; English.

What is said to have been planned, or that it will not be, is no plan any more: "the crossing, planned for 13 April, is
put off to 4 May" gives 4 May alone. Whether a later report moves what an earlier one planned stands in `moved`.
"""

from __future__ import annotations

import re
from datetime import date
from functools import lru_cache

from qa.days import dates, news_time
from qa.days.stated import SEASONS, season
from qa.passages import sentence_spans
from qa.who import speakers
from qa.words import verbs

Span = tuple[date, date]  # the first and the last day, both included

# "Kelm ruling date": of what is yet to come.
NOUN_DATE = r"^[^?]*\b(?:ruling|hearing|sentencing|voting|polling|meeting|closing|verdict|decision) date(?=\W*$)"
_AUXILIARY = re.compile(
    r"\bwhat(?:['’]s| is) the (?:\w+ )?date\b"
    rf"|{NOUN_DATE}"
    r"|\b(?:when|(?:what|which) (?:date|day|month|year))(?:['’](?:s|ll)\b|\b[^?]*?\b"
    r"(?:(?P<coming>will|shall|is|are|does|do|can)|(?P<gone>was|were|did)|had|has|have|would|could|should|might)\b)",
    re.IGNORECASE,
)
_SEASON = re.compile(rf"\b({'|'.join(SEASONS)})\s+(?:of\s+)?$", re.IGNORECASE)  # before its year
_HAS_BEEN = re.compile(r"\bto have\b", re.IGNORECASE)  # "when is it thought to have sunk"
_TO_BE = re.compile(r"\b(?:due|planned|scheduled|expected|set|supposed|meant|to)\b", re.IGNORECASE)
_MOVES = re.compile(
    r"\b(?:postpon\w+|put(?:s|ting)? (?:off|back)|push(?:ed|es|ing)? back|delay\w*|defer(?:s|red|ring)?|adjourn\w*|"
    r"reschedul\w+|moved (?:to|back|forward|from)|(?:br[io]ng(?:s|ing)?|brought) forward|instead of|rather than|"
    r"(?:later|earlier) than (?:planned|announced|expected|scheduled)|"
    r"extend(?:s|ed|ing)?|prolong\w*|no longer|(?:is|are|was|were|been) (?:off|set back)|called off|cancel\w+|"
    r"(?:will|is|are|does|do|would|can) (?:now|not)|won['’]t|now (?:to|due|expected|planned|given|set|scheduled|be)|"
    r"not (?:[\w’'-]+\s+){0,5}(?:until|till|before)|new date)\b",
    re.IGNORECASE,
)
_CLAUSE = re.compile(r"[^,;:.!?“”\"()]*$")
_OWNING = re.compile(r"['’]s?\b")
# Before a day: it is the one that was planned, or that it will not be. What is so reported as said may still hold.
_GIVEN_UP = re.compile(
    r"\b(?:originally|initially|at first|instead of|rather than|since|after|than)\b"
    r"|\b(?:not|never|no longer|cannot|\w+n['’]t)\b(?!.*\b(?:until|till|before|only)\b)",
    re.IGNORECASE,
)
_WAS_DUE = re.compile(
    r"\b(?:was|were|been)\s+(?:\w+ly\s+)?(?:due|to have|to be|planned|scheduled|expected|set|supposed|meant)\b",
    re.IGNORECASE,
)
# "Which was to begin on 8 June": given up where the same sentence says that it is put off.
_WAS_TO = re.compile(r"\b(?:was|were)\s+(?:\w+ly\s+)?to\s+[a-z]+\b", re.IGNORECASE)
_PLANNED = frozenset(("expected", "set", "due", "planned", "scheduled", "supposed", "meant"))
_TO_DO = re.compile(
    r"\b(?:due|planned|scheduled|supposed|meant)\b|\b(?P<before>(?!(?:first|last|next|only|one)\b)[\w’'-]+)\s+to\s+(?P<verb>[a-z]+)",
    re.IGNORECASE,
)
_MOVED_FROM = re.compile(r"\b(?:from|(?:planned|scheduled|set) for|due (?:on|in))\s+$", re.IGNORECASE)
_IN_YEAR = re.compile(
    r"\b(?:in|to|until|till|by|before|for|of|early|late|mid|spring|summer|autumn|winter)[\s-]+$", re.IGNORECASE
)
# A time to come without a day: "by the end of the year", "in the spring", "within a year", "in two weeks".
_FEW = r"(?:an?|one|two|three|four|five|six|eight|ten|twelve|eighteen|\d+|a few|several|(?:coming|next)(?: few)?)"
_ROUGHLY = re.compile(
    r"\b(?:by|in|before|until|till|at|during|for|this|next|from|within|after|over)\s+(?:the\s+)?(?:"
    r"(?:end|start|beginning|middle|(?:first|second|third|fourth|last|final)\s+(?:quarter|half|week|months?))\s+of\s+"
    r"(?:the\s+|this\s+|next\s+|\w+\s+)?(?:year|month|week|season|decade|spring|summer|autumn|winter)"
    r"|(?:(?:early|late|mid|next|this|coming|following)[\s-]+){0,2}(?:spring|summer|autumn|winter|christmas|easter))\b"
    rf"|\b(?:within|in|after)\s+(?:the\s+)?{_FEW}\s+(?:days?|weeks?|months?|years?)(?:['’]\s*time)?\b"
    r"(?!\s+(?:ago|earlier|old|of\b|before|later\b))",
    re.IGNORECASE,
)
_DATELINE = re.compile(r"\s*(?:\([^)]{1,40}\)\s*)?[–—-]\s")  # behind the day of one: "LANNOCK, 4 March (Norpress) –"


@lru_cache(256)
def asked(question: str) -> bool:
    """Whether it asks for the day of something yet to come: "when will", "when does", "when is it due"."""
    auxiliary = _AUXILIARY.search(question)
    coming = auxiliary and (auxiliary["coming"] or auxiliary.group().endswith(("’s", "'s", "ll", "date")))
    return bool(coming) and not _HAS_BEEN.search(question)


def roughly(text: str) -> bool:
    """Whether it tells a time to come, or that something takes until then, without a day of it."""
    return bool(_ROUGHLY.search(text))


def asked_as_planned(question: str) -> bool:
    """Whether it asks for the day for which something was planned, which may be yet to come: "when was it to open"."""
    auxiliary = _AUXILIARY.search(question)
    if auxiliary is None or (auxiliary["gone"] or "").lower() not in ("was", "were") or _HAS_BEEN.search(question):
        return False
    told = _TO_DO.search(question, auxiliary.end())
    if told is None or not told["verb"]:
        return told is not None
    # "When was he taken to hospital?" asks of what was done.
    before = told["before"].lower()
    return verbs.is_base(told["verb"].lower()) and (before in _PLANNED or not verbs.is_participle(before))


def asked_of_past(question: str) -> bool:
    """Whether it asks for the day of something that has happened: "when did", "when was", but not "when was it due"."""
    auxiliary = _AUXILIARY.search(question)
    return bool(auxiliary and auxiliary["gone"]) and not _TO_BE.search(question)


def act(question: str) -> str:
    """The part of a question for a day in which its verb stands: behind "will", or "is due to"; "" where it has none
    ("when is the vote")."""
    auxiliary = _AUXILIARY.search(question)
    if auxiliary is None:
        return ""
    rest = question[auxiliary.end() :]
    return rest if (auxiliary["coming"] or "").lower() not in ("", "is", "are") else rest.partition(" to ")[2]


def days(text: str, published: str | None) -> tuple[Span, ...]:
    """The days, months and years not before that of its article for which `text` has something planned, in order; none
    that it says were planned, or are given up."""
    day = dates.day_of(published)
    if day is None:
        return ()
    found = [(when.start, (when.first, when.last)) for when in _coming(text, published, day)]
    found += [(it.start, span) for it in dates.mentions(text) if (span := _year(text, it)) and span[1] >= day]
    kept = [(start, span) for start, span in sorted(found) if not _given_up(text, start)]
    new = [span for start, span in kept if not (_MOVES.search(text) and _MOVED_FROM.search(text[:start]))]
    return tuple(new or (span for _, span in kept))


def moves(text: str) -> bool:
    """Whether it has a word for putting off, bringing forward or calling off, or tells what is so now."""
    return bool(_MOVES.search(text))


def only_before(text: str, published: str | None) -> bool:
    """Whether all days that it names were over when its article appeared."""
    day = dates.day_of(published)
    named = news_time.days(text, published)
    return day is not None and bool(named) and all(when.last < day for when in named)


def only_after(text: str, published: str | None) -> bool:
    """Whether all days that it names were yet to come when its article appeared, but for that on which it was said."""
    day = dates.day_of(published)
    named = [when for when in news_time.days(text, published) if not when.said]
    return day is not None and bool(named) and all(when.first > day for when in named)


def _coming(text: str, published: str | None, day: date) -> list[news_time.When]:
    return [
        when
        for when in news_time.days(text, published)
        # Nobody has said it on a day to come: "on 5 December, the court said".
        if when.last >= day
        and not (when.said and when.first <= day)
        and not when.named
        and not _OWNING.match(text, when.end)
        and not (text[: when.start].isupper() and _DATELINE.match(text, when.end))
    ]


def _year(text: str, mention: dates.Mention) -> Span | None:
    """The days of a year that stands alone, or of its season, if a preposition says that it is one."""
    first, last = mention.first(), mention.last()
    if mention.year and not mention.month and (of := _SEASON.search(text[: mention.start])):
        return season(of[1].lower(), mention.year)
    if mention.month or not first or not last or not _IN_YEAR.search(text[: mention.start]):
        return None
    return first, last


def _given_up(text: str, start: int) -> bool:
    clause = _CLAUSE.search(text[:start])
    before = clause.group() if clause else ""
    own = next((text[a:b] for a, b in sentence_spans(text) if a <= start < b), text)
    was_due = _WAS_DUE.search(before) and (moves(own) or not speakers.sourced(own))
    return bool(_GIVEN_UP.search(before) or was_due or (_WAS_TO.search(before) and moves(own)))
