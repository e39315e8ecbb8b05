"""Timelines: which sentences make them. Pure. Which questions ask for one stands in `forms`.

A timeline has one verbatim sentence for each event, in the order of their days; where another outlet tells it otherwise
(see `accounts`), that stands beside it. The day is the one that the sentence
names (resolved against its article's own, see `news_time`); an article on the subject that names none stands with its
first sentence on the day it was published, and says so. What is not told of a day is not in it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

import numpy as np
from numpy.typing import NDArray

from qa import dates, news_time
from qa.accounts import contradict
from qa.corrections import amends
from qa.forms import share_of, words_of
from qa.injection import injected
from qa.placing import overlap
from qa.schema import Evidence, Window

MOST = 12  # events of a timeline
MOST_NEWEST = 4  # where the latest is asked for
_SOON = 3  # days after an event within which a second report of that day is not merely recalling it
MOST_OF_A_DAY = 2
_ON_IT = 0.6  # share of the subject's words that an article on it has, with all that are names;
_ON_IT_SMALL = 0.75  # where none is written as a name
_OF_IT = 0.5  # share in title and beginning, or in a sentence, from which it is about the subject
_SAME = 0.6  # share of words in common from which two sentences tell the same event,
# A heading over several short items: what is said of the one says nothing of the next.
_SEVERAL = re.compile(
    r"\b(?:in brief|briefs|round-?up|digest|at a glance|week in review|kurz (?:gemeldet|notiert)|kurznachrichten|"
    r"en breve|breves)\b",
    re.IGNORECASE,
)
# What stands behind is only where it leads: a report from the hospital is not on "the tram to the hospital".
_LEADS = re.compile(r"\s+(?:to|from|between|via|towards?)\s+(?:the\s+)?(?=[^\W\d_a-z])")
_HEAD_OF_ARTICLE = 300  # characters
_ALIKE = 0.6  # or cosine of the static encoder, from which two of one day do

Vectors = NDArray[np.float32]

_ENDS = frozenset(".!?…”\"’')»。！？")


@dataclass(frozen=True)
class Event:
    """One line of a timeline. `reported` is whether `day` is only that of the report."""

    evidence: Evidence
    day: date
    reported: bool = False


def on_subject(about: str, items: Sequence[Evidence]) -> float:
    """The largest share of the subject's words that an article among `items` has, in [0, 1]."""
    return max((share for share, _ in _articles(about, items).values()), default=0.0)


def events(
    about: str,
    items: Sequence[Evidence],
    vectors: Vectors,
    window: Window | None = None,
    *,
    newest: bool = False,
) -> list[Event]:
    """The events of a subject, oldest first, at most MOST. `items` are sentences of found passages, `vectors` (n, dim)
    their static vectors; of a `window`, only its days. `newest` gives the few that were reported last, the last first.
    Empty where no article is on the subject."""
    articles = _articles(about, items)
    wanted = words_of(about)
    scored: list[tuple[float, int, Event]] = []
    told: set[str] = set()
    for i, item in enumerate(items):
        share, heading = articles[item.passage.article_id]
        own = share_of(wanted, item.text)
        several = bool(_SEVERAL.search(item.passage.title or ""))
        if share == 0 or max(own, 0.0 if several else heading) < _OF_IT or not _tells(item):
            continue
        event = _dated(item)
        if event:
            told.add(item.passage.article_id)
        if event and _inside(event.day, window):
            # What is told soon, and by the head of a report on the subject, tells the event itself.
            score = 0.5 * own + 0.5 * heading + (0.3 if item.start == 0 else 0.0) - 0.08 * min(_late(event), 10)
            score -= 0.6 * amends(item.text)  # what is right comes before what was wrong
            scored.append((score, i, event))
    for i, event in _undated(items, articles, told):
        if _inside(event.day, window):
            scored.append((0.5 * articles[event.evidence.passage.article_id][1], i, event))
    scored.sort(key=lambda entry: (-entry[0], entry[1]))
    if newest:
        best = {entry[2].evidence.passage.article_id: entry for entry in reversed(scored)}  # one of each report
        scored = sorted(best.values(), key=lambda entry: _published(entry[2]), reverse=True)
        return sorted(_different(scored, vectors)[:MOST_NEWEST], key=_published, reverse=True)
    return _in_order(_different(scored, vectors))


def news(items: Sequence[Evidence], vectors: Vectors, window: Window) -> list[Event]:
    """What was reported of a window, whatever its subject, oldest first: the first sentence of each article published
    in it, and of each published after it the first that tells of one of its days."""
    found: list[tuple[float, int, Event]] = []
    seen: set[str] = set()
    for i, item in sorted(enumerate(items), key=lambda pair: pair[1].start):
        published = dates.day_of(item.passage.published)
        if item.passage.article_id in seen or published is None or not _tells(item):
            continue
        inside = _inside(published, window)
        event = Event(item, published, reported=True) if inside else _dated(item)
        if event and _inside(event.day, window):
            seen.add(item.passage.article_id)
            found.append((0.0, i, event))
    return _in_order(_different(found, vectors))


def _late(event: Event) -> int:
    """Days between the event and its report."""
    return abs((dates.day_of(event.evidence.passage.published) or event.day) - event.day).days


def _published(event: Event) -> str:
    return (event.evidence.passage.published or "")[:10]


def _dated(item: Evidence) -> Event | None:
    """A sentence as the event that it tells of; a correction is one of the day it was published."""
    if amends(item.text) or amends(item.passage.title or ""):
        published = dates.day_of(item.passage.published)
        return Event(item, published, reported=True) if published and amends(item.text) else None
    when = news_time.happened(item.text, item.passage.published)
    return Event(item, when.first) if when and not when.aside else None


def _tells(item: Evidence) -> bool:
    """Whether it is a whole sentence of a report: no heading, no opinion, no order to a model."""
    whole = item.text.rstrip()[-1:] in _ENDS and " " in item.text.strip()
    return whole and not item.passage.opinion and not injected(item)


def _undated(
    items: Sequence[Evidence], articles: Mapping[str, tuple[float, float]], told: set[str]
) -> Iterator[tuple[int, Event]]:
    """The first sentence of each article on the subject that is not `told`, on the day it was published."""
    seen = set(told)
    for i, item in sorted(enumerate(items), key=lambda pair: pair[1].start):
        article, published = item.passage.article_id, dates.day_of(item.passage.published)
        if article in seen or published is None or not _tells(item):
            continue
        share, heading = articles[article]
        if item.start < _HEAD_OF_ARTICLE and share and heading >= _OF_IT:
            seen.add(article)
            yield i, Event(item, published, reported=True)


def _different(scored: Sequence[tuple[float, int, Event]], vectors: Vectors) -> list[Event]:
    """At most MOST, no event twice, unless it is told otherwise; the best of each day before the second best of any."""
    kept: list[tuple[int, Event]] = []
    later: list[tuple[int, Event]] = []

    def alike(i: int, event: Event) -> list[Event]:
        return [
            other
            for j, other in kept
            if _same(event, other) or (other.day == event.day and vectors[i] @ vectors[j] >= _ALIKE)
        ]

    for _, i, event in scored:
        same_day = any(other.day == event.day for _, other in kept)
        told = alike(i, event)
        if not told:
            (later if same_day else kept).append((i, event))
        elif all(contradict(event.evidence, other.evidence) for other in told):
            kept.append((i, event))
    for i, event in later:
        of_day = sum(other.day == event.day for _, other in kept)
        if not alike(i, event) and of_day < MOST_OF_A_DAY and _late(event) <= _SOON:
            kept.append((i, event))
    return [event for _, event in kept[:MOST]]


def _in_order(found: Sequence[Event]) -> list[Event]:
    return sorted(found, key=lambda event: (event.day, _published(event), event.evidence.start))


def _same(one: Event, other: Event) -> bool:
    """Whether two sentences say the same in much the same words, or overlap."""
    if overlap(one.evidence, other.evidence):
        return True
    words = [set(words_of(event.evidence.text)) for event in (one, other)]
    return len(words[0] & words[1]) >= _SAME * (min(map(len, words)) or 1)


def _inside(day: date, window: Window | None) -> bool:
    return window is None or ((window.start or day) <= day <= (window.end or day))


def _articles(about: str, items: Sequence[Evidence]) -> dict[str, tuple[float, float]]:
    """For each article the share of the subject's words in it, 0 if it is not on the subject, and in its title and
    beginning."""
    wanted = words_of(about)
    names = {stem for word in re.findall(r"[^\W\d_a-z][\w’'-]+", about) for stem in words_of(word)}
    leading = _LEADS.search(about)
    needed = names | set(words_of(about[: leading.start()])[-1:] if leading else ())
    least = _ON_IT if names else _ON_IT_SMALL
    texts: dict[str, tuple[list[str], list[str]]] = {}
    for item in items:
        whole, head = texts.setdefault(item.passage.article_id, ([], [item.passage.title or ""]))
        whole.append(item.passage.text)
        if item.start < _HEAD_OF_ARTICLE:
            head.append(item.text)
    out = {}
    for article, (whole, head) in texts.items():
        have = set(words_of(" ".join(dict.fromkeys([*head, *whole]))))
        share = len([word for word in wanted if word in have]) / (len(wanted) or 1)
        out[article] = (share if share >= least and needed <= have else 0.0, share_of(wanted, " ".join(head)))
    return out
