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

from qa.asking.forms import share_of, words_of
from qa.asking.moments import OF
from qa.days import dates, news_time
from qa.injection.injection import injected
from qa.reports.corrections import amends
from qa.reports.counted import counted, sense
from qa.reports.placing import overlap
from qa.schema import Evidence, Window
from qa.timelines import alone
from qa.timelines.accounts import contradict
from qa.words.terms import fold, tokens

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

_FATES = ("hurt", "killed")  # two sentences of a day that count as many people so tell the same
_COUNT = re.compile(r"\b(?:count|toll|tally)\b", re.IGNORECASE)
# From when something holds.
_FROM = re.compile(r"\b(?:from|as of|starting|ab|a partir del?)\s+(?:early\s+|late\s+|next\s+|dem\s+)?$", re.IGNORECASE)

Vectors = NDArray[np.float32]

_ENDS = frozenset(".!?…”\"’')»。！？")


@dataclass(frozen=True)
class Event:
    """One line of a timeline. `reported` is whether `day` is only that of the report, `said` whether only that of the
    saying."""

    evidence: Evidence
    day: date
    reported: bool = False
    said: bool = False


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
    wanted, head = words_of(about), set(words_of(OF.split(about)[0])[-1:])
    leads = {it.passage.article_id: share_of(wanted, f"{it.passage.title} {it.text}") for it in items if not it.start}
    scored: list[tuple[float, int, Event]] = []
    for i, item in enumerate(items):
        share, heading = articles[item.passage.article_id]
        own = share_of(wanted, item.text)
        several = bool(_SEVERAL.search(item.passage.title or ""))
        if share == 0 or max(own, 0.0 if several else heading) < _OF_IT or not _tells(item):
            continue
        if own == 0 and (alone.dangles(item.text) or leads.get(item.passage.article_id, 1.0) < _OF_IT):
            continue  # it rests on what its article is about
        if amends(item.text) and not head <= set(words_of(item.text)):
            continue
        event = _dated(item)
        if event and _inside(event.day, window):
            # What is told soon, and by the head of a report on the subject, tells the event itself.
            score = 0.5 * own + 0.5 * heading + (0.3 if item.start == 0 else 0.0) - 0.08 * min(_late(event), 10)
            score -= 0.6 * amends(item.text)  # what is right comes before what was wrong
            scored.append((score, i, event))
    kept = _different(about, scored, vectors)
    for i, event in _undated(items, articles, {event.evidence.passage.article_id for event in kept}):
        if _inside(event.day, window):
            scored.append((0.5 * articles[event.evidence.passage.article_id][1], i, event))
    if newest:
        scored.sort(key=lambda entry: (-entry[0], entry[1]))
        best = {entry[2].evidence.passage.article_id: entry for entry in reversed(scored)}  # one of each report
        scored = sorted(best.values(), key=lambda entry: _published(entry[2]), reverse=True)
        return sorted(_different("", scored, vectors)[:MOST_NEWEST], key=_published, reverse=True)
    return _in_order(_different(about, scored, vectors))


def undated(about: str, items: Sequence[Evidence]) -> tuple[Evidence, ...]:
    """The first sentence of each article on the subject of which no day is known, of a few: no timeline can be made of
    them."""
    articles = _articles(about, items)
    found: dict[str, Evidence] = {}
    for item in sorted(items, key=lambda item: item.start):
        share, heading = articles[item.passage.article_id]
        if share and heading >= _OF_IT and dates.day_of(item.passage.published) is None and _tells(item):
            found.setdefault(item.passage.article_id, item)
    return tuple(found.values())[:MOST_NEWEST]


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
    return _in_order(_different("", found, vectors))


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
    if when is None or not (when.aside or when.said):
        return Event(item, when.first) if when else None
    if begins := _begins(item):
        return Event(item, begins.first)
    return None if when.aside else Event(item, when.first, said=True)


def _begins(item: Evidence) -> news_time.When | None:
    """The day to come from which something holds: "may use the bridge from Wednesday"."""
    published = dates.day_of(item.passage.published)
    named = (when for when in news_time.days(item.text, item.passage.published) if when.first == when.last)
    return next(
        (when for when in named if published and when.first >= published and _FROM.search(item.text[: when.start])),
        None,
    )


def _tells(item: Evidence) -> bool:
    """Whether it is a whole sentence of a report: no heading, no opinion, no order to a model; and not only says who
    told what stands before it."""
    whole = item.text.rstrip()[-1:] in _ENDS and " " in item.text.strip() and not alone.only_source(item.text)
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
            if item.start == 0 and _dated(item):
                continue  # others tell of that day
            yield i, Event(item, published, reported=True)


def _different(about: str, scored: Sequence[tuple[float, int, Event]], vectors: Vectors) -> list[Event]:
    """At most MOST, no event twice, unless it is told otherwise; the best of each day before the second best of any.
    In the order given where there is no subject."""
    scored = sorted(scored, key=lambda entry: (-entry[0], entry[1])) if about else scored
    kept: list[tuple[int, Event]] = []
    later: list[tuple[int, Event]] = []

    def alike(i: int, event: Event) -> list[Event]:
        return [
            other
            for j, other in kept
            if _same(about, event, other) or (other.day == event.day and vectors[i] @ vectors[j] >= _ALIKE)
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


def _same(about: str, one: Event, other: Event) -> bool:
    """Whether two sentences overlap, or say the same in much the same words, other than those for the subject; not of
    two days that both tell. Of one day, two counts that are one tell it too."""
    if overlap(one.evidence, other.evidence):
        return True
    if one.day != other.day and not (one.reported or one.said or other.reported or other.said):
        return False
    texts = [event.evidence.text for event in (one, other)]
    words = [(set(words_of(text)) - set(words_of(about))) or set(words_of(text)) for text in texts]
    if len(words[0] & words[1]) >= _SAME * (min(map(len, words)) or 1):
        return True
    return one.day == other.day and any(_count(fate, texts[0]) & _count(fate, texts[1]) for fate in _FATES)


def _count(fate: str, text: str) -> frozenset[str]:
    """How many people it says were hurt, or killed; or what the count was, of whatever."""
    if fate not in map(sense, tokens(fold(text))):
        return counted("How many?", text) if _COUNT.search(text) else frozenset()
    return counted(f"How many people were {fate}?", text) & counted("How many?", text)


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
