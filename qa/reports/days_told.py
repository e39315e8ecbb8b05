"""The days that two reports give for one event by the words of news, "on Monday night". Pure; English.

Nearly every sentence of news has such a day, so both must have all that the question speaks of, and the days must be
near each other: another week has a vote of its own. Both must lie before either report, or behind: what fell on Monday,
as was written on Tuesday, may have fallen on Tuesday again.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date
from functools import lru_cache

from qa.asking.event_days import clause_of
from qa.days import dates, news_time
from qa.reports.counted import sense
from qa.words import verbs
from qa.words.excerpt import names, share_of_names
from qa.words.terms import STOPWORDS, fold, tokens

_NEAR = 6  # days between two that may be meant for one
_OF_IT = 0.5  # share of the question's names that a report has, with its heading,
_GIVES = 0.7  # and share of all its words from which another sentence tells of the same
_STEM = 6  # letters of a word
# What is set going is told by many verbs; this one stands for all.
LAUNCH = "launch"
_LAUNCHED = re.compile(
    r"\b(?:go(?:es|ing|ne)?|went)\s+(?:live|online|into (?:service|operation|use))\b"
    r"|\b(?:turn|switch)(?:s|es|ed|ing)?\s+(?:(?:it|them|this|that|the\s+\w+)\s+)?on\b(?!\s+(?:the|its|his|her|their|him|them|us)\b)"
    r"|\b(?:put|brought)\s+into\s+(?:service|operation|use)\b|\blaunch(?:es|ed|ing)?\b",
    re.IGNORECASE,
)
_ASKING = re.compile(r"\b(?:when|what|which|day|date|night|time)\b", re.IGNORECASE)


@lru_cache(4096)
def days(text: str, published: str | None) -> tuple[tuple[date, str], ...]:
    """The single days that `text` tells of what happened, with its words for them: none of the saying, nor of a thing
    named by its day."""
    single = [when for when in news_time.days(text, published) if when.first == when.last and not when.aside]
    told = [when for when in single if not when.said]
    # "On Monday night, the police said on Tuesday": the saying has the second.
    told = told or (single[:1] if len(single) > 1 else [])
    return tuple((when.first, text[when.start : when.end]) for when in told)


def differing(
    question: str, texts: tuple[str, str], titles: tuple[str, str], published: tuple[str | None, str | None]
) -> tuple[str, str] | None:
    """The words of two sentences, of articles with these headings and days, for the days that they give for what is
    asked about, where those differ; else None."""
    told = [_of_it(question, text, days(text, day)) for text, day in zip(texts, published, strict=True)]
    reported = [day for day in map(dates.day_of, published) if day]
    if not all(told) or len(reported) < len(published):
        return None
    if not all(_on_it(question, text, title) for text, title in zip(texts, titles, strict=True)):
        return None
    named = [[day for day, _ in own] for own in told]
    if set(named[0]) & set(named[1]) or not _of_one_time([*named[0], *named[1]], reported):
        return None
    return told[0][0][1], told[1][0][1]


def agree(question: str, text: str, published: str | None, side: str, of: str | None) -> bool:
    """Whether a sentence tells of what is asked about and gives a day that `side`, of an article of the day `of`,
    does."""
    wanted = words(question)
    if len(wanted & words(text)) < _GIVES * len(wanted):
        return False
    return not {day for day, _ in days(text, published)}.isdisjoint(day for day, _ in days(side, of))


def _of_it(question: str, text: str, told: Sequence[tuple[date, str]]) -> list[tuple[date, str]]:
    """Those of the days told in `text` that stand in one clause with a word of what is asked about: "Eleven were hurt
    in the fire, and the council meets on Friday" tells no day of the fire."""
    return [
        (day, said)
        for day, said in told
        if any(
            not words(question).isdisjoint(words(clause_of(text, *match.span())))
            for match in re.finditer(rf"(?<!\w){re.escape(said)}(?!\w)", text)
        )
    ]


def _on_it(question: str, text: str, title: str) -> bool:
    plain = words(question) - words(" ".join(names(question)))
    return plain <= words(text) and share_of_names(question, f"{text} {title}") >= _OF_IT


def _of_one_time(told: Sequence[date], reported: Sequence[date]) -> bool:
    near = (max(told) - min(told)).days <= _NEAR
    return near and (max(told) < min(reported) or min(told) > max(reported))


@lru_cache(4096)
def words(text: str) -> frozenset[str]:
    """Its words that say something, verbs by their base ("stole" as "steal"), cut short."""
    told = (
        sense(verbs.base_of(sense(word)))
        for word in tokens(fold(_LAUNCHED.sub(f" {LAUNCH} ", _ASKING.sub(" ", text))))
        if word not in STOPWORDS
    )
    return frozenset(word[:_STEM] for word in told)
