"""How many took part in a march, a protest or a meeting, which outlets and police put otherwise. Pure; English.

One report has "about 600 people walked to the gates", another, of weeks later, "the march of 8 May, which we put at
300": both count one crowd, told by its day. Such a count does not go on from day to day, so neither replaces the other.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date
from functools import lru_cache

from qa.days import dates, news_time
from qa.days.weekdays import DAYS_AND_MONTHS
from qa.injection.injection import injected
from qa.reports import fates
from qa.reports.given import kind, things
from qa.reports.mentioned import names
from qa.reports.report import NEAR, Report, of_evidence, same_report, same_source, sentences
from qa.schema import Evidence, Found
from qa.words.excerpt import content, share_of_names
from qa.words.terms import fold, tokens

_NEWS = 2  # days before a report in which that was of which it tells no day
_OF_IT = 0.5  # share of a question's words for what the crowd came to that a report of it has
_IN_COMMON = 3  # words of names in two passages, with their headings, on one march
_GATHERING = (
    r"(?:march(?:es)?|demonstrations?|demos?|protests?|rall(?:y|ies)|vigils?|parades?|processions?|gatherings?|crowds?|"
    r"turnout|attendance|sit-in|walkout)"
)
# What has one crowd, and no other the night after.
EVENT = (
    r"(?:match|game|final|semi-final|quarter-final|derby|concert|gig|funeral|opening|ceremony|hearing|race|premiere|"
    r"service)"
)
_MORE_THAN_ONE = re.compile(
    r"\b(?:nights?|have joined|now|so far|(?:second|third|next|last) (?:day|leg|match|game|show)|day (?:two|three))\b",
    re.IGNORECASE,
)
_TOOK_PART = (
    r"(?:turn(?:ed|s|ing)? (?:out|up)|march(?:ed|ing)|protest(?:ed|ing)|demonstrat(?:ed|ing)|attend(?:ed|ing)|"
    r"(?:took|take|taking|taken) part|gather(?:ed|ing)|rall(?:ied|ying)|join(?:ed|ing)|show(?:ed|n)? up|walk(?:ed|ing)|"
    r"assembled|(?:lined|filled|packed|crowded(?: into)?) (?:the|(?-i:[^\W\d_a-zß-öø-ÿ])[\w’'-]*)|"
    r"took to the streets|came)"
)
_ASKS = re.compile(
    rf"\bhow many\b.*\b(?:{_TOOK_PART}|"
    r"(?:did|will|would|do)\b[^?]*\b(?:turn (?:out|up)|show up|march|protest|demonstrate|attend|join|gather|walk|come)|"
    rf"(?:were|was) (?:at|on|in) the (?:[\w-]+ ){{0,3}}(?:{_GATHERING}|{EVENT}))\b"
    rf"|\bhow (?:big|large|many|strong) (?:was|were) the (?:[\w-]+ ){{0,3}}{_GATHERING}\b",
    re.IGNORECASE,
)
_FIGURE = r"(?:\d[\d.,]*\d|\d+|(?:[a-z]+\s+)?(?:hundreds?|thousands?))"
_PEOPLE = (
    r"(?:people|persons|demonstrators|protest(?:e|o)rs|marchers|supporters|workers|residents|students|teachers|farmers|"
    r"strikers|participants|fans|spectators|visitors|guests)"
)
_COUNTS = re.compile(
    rf"{_FIGURE}\s+(?:[a-z-]+\s+)?{_PEOPLE}\b[^.;:]{{0,40}}?\b{_TOOK_PART}\b"
    rf"|\b{_GATHERING}\b[^.;:]{{0,80}}?\b(?:put|estimated|counted|reckoned|numbered|drew|attracted|brought out)\b"
    rf"[^.;:]{{0,30}}?{_FIGURE}"
    r"|\b(?:in front of|before|watched by)\s+(?:(?:about|around|some|nearly|almost|over)\s+)?"
    rf"{_FIGURE}\s+(?:[a-z-]+\s+)?{_PEOPLE}\b"
    r"|\b(?:crowds?|audience|attendance|gate)\s+(?:of|was|were|is|stood at|came to)\s+"
    rf"(?:(?:about|around|some|nearly|almost|only|more than|over)\s+)?{_FIGURE}"
    r"(?![\d.,]*\d|\s*(?:%|per ?cent|pct|metres?|crowns|euros)|[-–]\d)"
    rf"|\b(?:put|estimated?|counted|reckoned)\s+the\s+(?:{_GATHERING}|number\w*)\b[^.;:]{{0,40}}?{_FIGURE}",
    re.IGNORECASE,
)
_OF_CROWDS = content(
    "people persons fans spectators visitors guests attend attended attendance crowd turned turnout came come many big "
    "large official total"
)


@lru_cache(256)
def asked(question: str) -> bool:
    """Whether it asks how many took part in something."""
    return kind(question) == "number" and bool(_ASKS.search(question)) and not fates.asked(question)


@lru_cache(4096)
def counts(text: str) -> bool:
    """Whether it counts who took part in something."""
    return bool(_COUNTS.search(text))


def of_one(question: str, one: Report, other: Report) -> bool:
    """Whether two reports count one crowd: both tell who took part, on the same day, and have several names in common,
    and as many of the question's: on one Saturday people march in many towns. Of a match or a concert, two reports of
    one day, or of two in a row, with all names of the question and half of what it says of it are, whatever names they
    have."""
    if not asked(question) or same_report(one, other) or not counts(one.text) or not counts(other.text):
        return False
    around = [f"{it.title or ''}. {it.around}" for it in (one, other)]
    undated = " ".join(word for word in question.split() if fold(word).strip(".,?") not in DAYS_AND_MONTHS)
    shares = [share_of_names(undated, text) for text in around]
    if shares[0] != shares[1]:
        return False
    matter = _matter(question)
    of_it = bool(matter) and all(len(matter & content(text)) >= _OF_IT * len(matter) for text in around)
    once = re.search(rf"\b{EVENT}\b", question) and not any(map(_MORE_THAN_ONE.search, (one.text, other.text)))
    if once and shares[0] == 1 and of_it and _next_to(one, other):
        return True
    return _on_one_day(one, other) and len((names(around[0]) & names(around[1])) - DAYS_AND_MONTHS) >= _IN_COMMON


def differing(question: str, one: Report, other: Report) -> bool:
    """Whether they count one crowd, and otherwise."""
    if not asked(question):
        return False
    given = things(question, one.text), things(question, other.text)
    return bool(given[0] and given[1]) and given[0].isdisjoint(given[1]) and of_one(question, one, other)


def others(question: str, evidence: Sequence[Evidence], passages: Sequence[Found]) -> tuple[Evidence, ...]:
    """What other outlets among the found passages give for the crowd that the best of `evidence` counts, in however
    few words of the question; with the score of a report on the matter."""
    if not evidence or not asked(question):
        return ()
    best = of_evidence(evidence[0])
    least = NEAR * evidence[0].score
    known = [(it.passage.article_id, it.start, it.end) for it in evidence if it.score >= least]
    found = [
        it
        for passage in passages
        for it in sentences(passage, least)
        if not any(passage.article_id == of and it.start < last and first < it.end for of, first, last in known)
    ]
    told = (it for it in found if not same_source(of_evidence(it), best) and differing(question, of_evidence(it), best))
    return tuple(it for it in told if not injected(it))


def _on_one_day(one: Report, other: Report) -> bool:
    """Whether both may tell of one day: news of which a report tells no day was just before it."""
    days = [_days(it.text, it.published) for it in (one, other)]
    if all(days):
        return not days[0].isdisjoint(days[1])
    told, of = (days[0], other) if days[0] else (days[1], one)
    day = dates.day_of(of.published)
    return day is not None and any(0 <= (day - it).days <= _NEWS for it in told)


def _matter(question: str) -> frozenset[str]:
    """The words of a question for what the crowd came to."""
    told = " ".join(word for word in tokens(fold(question)) if not word.isdigit() and word not in DAYS_AND_MONTHS)
    return content(told) - _OF_CROWDS


def _next_to(one: Report, other: Report) -> bool:
    """Whether both are of one day, or one is of the day after."""
    days = dates.day_of(one.published), dates.day_of(other.published)
    return days[0] is not None and days[1] is not None and abs((days[0] - days[1]).days) < _NEWS


def _days(text: str, published: str | None) -> frozenset[date]:
    """The single days of which a sentence tells, none of the saying."""
    return frozenset(it.first for it in news_time.days(text, published) if it.first == it.last and not it.said)
