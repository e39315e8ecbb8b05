"""Which of the found articles go on with a story whose name in the question only others have. Pure; English.

A toll is put right by a report on "the explosion at the Corvane works in Tessmouth", where it is asked how many died at
Garrick Quay, as the first reports had it. What goes on with a story speaks of what happened as of something known, with
names of the first reports; another fire in the same town is "a fire", or has a place of its own.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from datetime import date
from typing import NamedTuple

from qa.days import dates
from qa.days.weekdays import DAYS_AND_MONTHS
from qa.passages import sentence_spans
from qa.reports import fates
from qa.reports.mentioned import names
from qa.schema import Found
from qa.words.terms import content_words, fold, tokens

_KINDS = (
    "explosions?|blasts?",
    "fires?|blazes?|inferno",
    "crash(?:es)?|collisions?|derailments?|pile-ups?",
    "collapse|cave-in",
    "floods?|flooding",
    "earthquake|quake|tremors?",
    "landslides?|landslip|mudslides?|avalanches?",
    "sinking|capsizing|shipwreck",
    "shootings?|stabbings?|bombings?",
    "leaks?|spills?|spillage",
    "outbreaks?|poisonings?",
)
_NO_EVENT = (
    r"(?![\w-]|['’]|\s+(?:service|brigade|officer|chief|crew|engine|station|safety|alarm|door|test|barrier)s?\b)"
)
_KNOWN = r"(?:\bthe|\bthis|\bthat|['’]s?)\s+(?:(?!(?:a|an|of|and|in|at|on|by|to)\b)[\w-]+\s+){0,2}?"
_NEW = r"\b(?:an?|another|(?:an?|the)\s+(?:second|third|new|further|other|similar)|two|three)\s+(?:[\w-]+\s+){0,2}?"
_AT = re.compile(r"\s+(?:(?:at|in|on|of|near|aboard|inside|outside|off)\s+(?:[^\s,.;:“”\"]+(?:\s+|$)){1,6})+")
_WITHIN = 60  # days after its first report in which a story is gone on with
_SHARED = 2  # names that it has in common with that

_EVENTS = tuple(
    tuple(re.compile(rf"{before}(?:{kind}){_NO_EVENT}", re.IGNORECASE) for before in (r"\b", _KNOWN, _NEW))
    for kind in _KINDS
)


class _Told(NamedTuple):
    """What was found of an article: its heading, its beginning, the words and the names of all of it, and its day."""

    title: str
    lead: str
    words: frozenset[str]
    names: frozenset[str]
    day: date | None

    @property
    def begins(self) -> str:
        return f"{self.title}. {self.lead}"


def stories(question: str, asked: Sequence[str], passages: Iterable[Found]) -> dict[str, str]:
    """The articles that have none of the names `asked` in the question, but go on with a story of one that has, with
    that name: it tells, at its beginning, of what happened, and has the name there. Each speaks at its own of the same
    as known, and of no other, at no place that the other has not; has two names more in common with it; and is of the
    two months after it. None where the question is neither of what happened nor of what became of people."""
    wanted = _wanted(question, asked)
    articles = _articles(passages) if wanted else {}
    without = {key: it for key, it in articles.items() if not any(words <= it.words for words in wanted.values())}
    apart = frozenset(word for words in wanted.values() for word in words)
    found: dict[str, str] = {}
    for name, words in wanted.items() if without else ():
        first = [it for it in articles.values() if _begins(it, words)]
        going_on = (key for key, it in without.items() if any(_goes_on(it, other, apart) for other in first))
        found |= dict.fromkeys(going_on, name)
    return found


def called(question: str, asked: Sequence[str], passages: Iterable[Found]) -> str:
    """The words by which reports that go on with the story of one of the names `asked` may be found: what happened and
    the names beside it where the first of those found tells it; "" where none does."""
    wanted = _wanted(question, asked)
    apart = frozenset(word for words in wanted.values() for word in words)
    for it in _articles(passages).values() if wanted else ():
        if not any(_begins(it, words) for words in wanted.values()):
            continue
        for start, end in sentence_spans(it.lead):
            told = it.lead[start:end]
            event = next((found for any_, _, _ in _EVENTS if (found := any_.search(told))), None)
            if event and (beside := sorted((names(told) & it.names) - apart - DAYS_AND_MONTHS)):
                return " ".join([event.group(), *beside])
    return ""


def _wanted(question: str, asked: Sequence[str]) -> dict[str, frozenset[str]]:
    """The words of each name, where the story is asked of: a name may stand in it that is asked about for something
    else ("When does the Skerry ferry sail?")."""
    if not fates.asked(question) and not any(any_.search(question) for any_, _, _ in _EVENTS):
        return {}
    return {name: frozenset(tokens(fold(name))) for name in asked}


def _begins(it: _Told, words: frozenset[str]) -> bool:
    """Whether it tells at its beginning of what happened, and has these words there."""
    return words <= frozenset(tokens(fold(it.begins))) and any(any_.search(it.begins) for any_, _, _ in _EVENTS)


def _goes_on(new: _Told, old: _Told, apart: frozenset[str]) -> bool:
    if new.day is None or old.day is None or not 0 <= (new.day - old.day).days <= _WITHIN:
        return False
    if len((new.names & old.names) - apart) < _SHARED:
        return False
    return any(any_.search(old.begins) and _as_known(new, old, *forms) for any_, *forms in _EVENTS)


def _as_known(new: _Told, old: _Told, known: re.Pattern[str], anew: re.Pattern[str]) -> bool:
    """Whether `new` speaks of such a thing as known, of no new one, and at places that `old` has."""
    if anew.search(new.lead) or not known.search(new.lead):
        return False
    places = (_AT.match(new.lead, found.end()) for found in known.finditer(new.lead))
    return all(names(f"it {place.group()}") <= old.words for place in places if place)


def _articles(passages: Iterable[Found]) -> dict[str, _Told]:
    found: dict[str, dict[int, Found]] = {}
    for passage in passages:
        found.setdefault(passage.article_id, {})[passage.start] = passage
    return {key: _told([of_it[start] for start in sorted(of_it)]) for key, of_it in found.items()}


def _told(passages: Sequence[Found]) -> _Told:
    first = passages[0]
    text = " ".join(passage.text for passage in passages)
    whole, lead = f"{first.title or ''} {text}", first.text if first.start == 0 else ""
    own = frozenset(content_words(f"{first.outlet or ''} {first.author or ''}"))
    words = frozenset(tokens(fold(whole))) | frozenset(content_words(whole))
    return _Told(first.title or "", lead, words, names(text) - own - DAYS_AND_MONTHS, dates.day_of(first.published))
