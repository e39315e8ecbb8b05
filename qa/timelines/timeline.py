"""Timelines: which sentences make them. Pure. Which questions ask for one stands in `forms`.

A timeline has one verbatim sentence for each event, in the order of their days; where another outlet tells it otherwise
(see `accounts`), that stands beside it. The day is the one that the sentence
names (resolved against its article's own, see `news_time`); an article on the subject that names none stands with its
first sentence on the day it was published, and says so. What is not told of a day is not in it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from types import MappingProxyType

import numpy as np
from numpy.typing import NDArray

from qa.asking.forms import share_of, words_of
from qa.asking.moments import OF
from qa.days import dates, news_time
from qa.days.datelines import dateline
from qa.days.live import clock
from qa.injection.injection import injected
from qa.reports import plans
from qa.reports.corrections import amends
from qa.reports.counted import counted, sense
from qa.reports.placing import overlap
from qa.schema import Evidence, Window
from qa.timelines import alone
from qa.timelines.accounts import contradict
from qa.timelines.chronicles import Entry, Line, lines
from qa.timelines.digests import block
from qa.timelines.subject import HEAD_OF_ARTICLE, OF_IT, On, Subject, WordVectors, articles, bears
from qa.timelines.superseded import called_off, moving, superseded
from qa.words.terms import fold, tokens

MOST = 16  # events of a timeline
_HEADED = 0.3  # is added for what stands under a heading that is its day
MOST_NEWEST = 4  # where the latest is asked for
_SOON = 3  # days after an event within which a second report of that day is not merely recalling it
MOST_OF_A_DAY = 2
_SAME = 0.6  # share of words in common from which two sentences tell the same event,
_ALIKE = 0.6  # or cosine of the static encoder, from which two of one day do

_RECALLED = 60  # days after which what is told is long ago
_OF_YEAR = 364
_IN_YEAR = re.compile(r"\b(?:in|back in|early in|late in)\s+$", re.IGNORECASE)
_FATES = ("hurt", "killed")  # two sentences of a day that count as many people so tell the same
_COUNT = re.compile(r"\b(?:count|toll|tally)\b", re.IGNORECASE)
# From when something holds.
_FROM = re.compile(r"\b(?:from|as of|starting|ab|a partir del?)\s+(?:early\s+|late\s+|next\s+|dem\s+)?$", re.IGNORECASE)

Vectors = NDArray[np.float32]

_ENDS = frozenset(".!?…”\"’')»。！？")


@dataclass(frozen=True)
class Event:
    """One line of a timeline. `until` is the last day where only a month or year is known, from `day` on; `reported` is
    whether `day` is only that of the report, `said` whether only that of the
    saying; `head` is the line of its article that dates it, if one does."""

    evidence: Evidence
    day: date
    reported: bool = False
    said: bool = False
    until: date | None = None
    head: Evidence | None = None


def on_subject(about: str, items: Sequence[Evidence], words: WordVectors | None = None) -> float:
    """The largest share of the subject's words that an article among `items` has, in [0, 1]."""
    return max((on.share for on in articles(Subject(about, words), items).values()), default=0.0)


def events(
    about: str,
    items: Sequence[Evidence],
    vectors: Vectors,
    window: Window | None = None,
    *,
    newest: bool = False,
    words: WordVectors | None = None,
    entries: Mapping[str, Sequence[Entry]] = MappingProxyType({}),
    embed: Callable[[Sequence[str]], Vectors] | None = None,
) -> list[Event]:
    """The events of a subject, oldest first, at most MOST. `items` are sentences of found passages, `vectors` (n, dim)
    their static vectors; of a `window`, only its days. `newest` gives the few that were reported last, the last first.
    `words` are the vectors by which words are near the subject's. `entries` are those of articles that are timelines
    themselves, by article, and `embed` makes their vectors. Empty where no article is on the subject."""
    subject = Subject(about, words)
    found = articles(subject, items)
    known = [(i, item) for i, item in enumerate(items) if not entries.get(item.passage.article_id)]
    wanted, head = subject.stems, set(words_of(OF.split(about)[0])[-1:])
    leads = {it.passage.article_id: subject.share(f"{it.passage.title} {it.text}") for it in items if not it.start}
    scored: list[tuple[float, int, Event]] = []
    later = moving([item for item in items if found[item.passage.article_id].share])
    for line in (it for own in entries.values() for it in lines(subject, own)):
        if _inside(line.first, window):
            scored.append((line.score + _HEADED, len(items) + len(scored), _of_line(line)))
    if scored and embed:
        vectors = np.concatenate([vectors, embed([event.evidence.text for _, _, event in scored])])
    for i, item in known:
        on = found[item.passage.article_id]
        own = share_of(wanted, item.text)
        if not bears(subject, on, item) or not _tells(item):
            continue
        rests = own == 0 and not on.digest  # on what its article is about
        lead = leads.get(item.passage.article_id, 1.0)
        if own == 0 and (alone.dangles(item.text) or (rests and lead < OF_IT)):
            continue
        if amends(item.text) and not head <= set(words_of(item.text)):
            continue
        event = _dated(item) or _of_month(subject, item)
        if event and (event.day.year < subject.since or (_recalled(event) and not subject.says_what(item.text))):
            continue  # told of what was long before, it may be of anything
        if event and _inside(event.day, window) and not superseded(item, event.day, later):
            # What is told soon, and by the head of a report on the subject, tells the event itself.
            score = 0.5 * own + 0.5 * on.heading + (0.3 if item.start == 0 else 0.0) - 0.08 * min(_late(event), 10)
            score -= 0.6 * amends(item.text)  # what is right comes before what was wrong
            score -= 0.2 * bool(event.until)
            scored.append((score, i, event))
    kept = _different(about, scored, vectors)
    for i, event in _undated(subject, known, found, kept):
        if _inside(event.day, window):
            scored.append((0.5 * found[event.evidence.passage.article_id].heading, i, event))
    if newest:
        scored.sort(key=lambda entry: (-entry[0], entry[1]))
        best = {entry[2].evidence.passage.article_id: entry for entry in reversed(scored)}  # one of each report
        scored = sorted(best.values(), key=lambda entry: _published(entry[2]), reverse=True)
        return sorted(_different("", scored, vectors)[:MOST_NEWEST], key=_published, reverse=True)
    return _in_order(_different(about, scored, vectors))


def undated(about: str, items: Sequence[Evidence]) -> tuple[Evidence, ...]:
    """The first sentence of each article on the subject of which no day is known, of a few: no timeline can be made of
    them."""
    on = articles(Subject(about), items)
    found: dict[str, Evidence] = {}
    for item in sorted(items, key=lambda item: item.start):
        of = on[item.passage.article_id]
        if of.share and of.heading >= OF_IT and dates.day_of(item.passage.published) is None and _tells(item):
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


def _of_line(line: Line) -> Event:
    head = line.head if line.head != line.evidence else None
    until = line.last if line.last > line.first else None
    return Event(line.evidence, line.first, reported=line.reported, until=until, head=head)


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
    when = _when(item)
    if when is None or not (when.aside or when.said):
        return Event(item, when.first) if when else None
    if begins := _begins(item):
        return Event(item, begins.first)
    return None if when.aside else Event(item, when.first, said=True)


def _of_month(subject: Subject, item: Evidence) -> Event | None:
    """A sentence on the subject as the event of a month or year that was, where it names no day; not of one to come, or
    from which something went on."""
    published = dates.day_of(item.passage.published)
    if published is None or not (subject.named(item.text) and subject.says_what(item.text, surely=True)):
        return None
    spans = [when for when in news_time.days(item.text, item.passage.published) if not (when.aside or when.said)]
    if spans and all(when.first < when.last for when in spans):
        first, last = spans[0].first, spans[0].last
    elif not spans and (year := next(iter(_years(item.text)), None)):
        first, last = date(year, 1, 1), date(year, 12, 31)
    else:
        return None
    whole = (first, last) == dates.month_days(first.year, first.month) or (last - first).days >= _OF_YEAR
    return Event(item, first, until=last) if whole and last < published else None


def _years(text: str) -> Iterator[int]:
    """The years in which it says that something was."""
    for mention in dates.mentions(text):
        if mention.year and not mention.month and _IN_YEAR.search(text[: mention.start]):
            yield mention.year


def _recalled(event: Event) -> bool:
    """Whether it is told long after the day."""
    published = dates.day_of(event.evidence.passage.published)
    return published is not None and (published - (event.until or event.day)).days > _RECALLED


def _when(item: Evidence) -> news_time.When | None:
    """The day that it tells of: not that of its dateline, where it tells of one that was; and of days to come none that
    it gives up ("planned for 13 April, is put off to 4 May")."""
    published = clock(item.passage.title, item.passage.published)
    when, day, line = news_time.happened(item.text, published), dates.day_of(published), dateline(item.text)
    if when and line and when.start < line.end:
        body = news_time.happened(item.text[line.end :], published)
        return body if body and not body.aside and day and body.first <= day else when
    if when and day and when.first > day and called_off(item.text):
        return None
    if when and day and when.first > day and (spans := plans.days(item.text, published)):
        still = [first for first, last in spans if first == last]
        return when if when.first in still or not still else replace(when, first=still[0], last=still[0])
    return when


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
    sentence = item.text.rstrip()[-1:] in _ENDS and " " in item.text.strip() and not item.text.isupper()
    sentence = sentence and "?" not in item.text and not alone.of_page(item.text)
    whole = sentence and not alone.only_source(item.text)
    return whole and not item.passage.opinion and not injected(item)


def _undated(
    subject: Subject, items: Sequence[tuple[int, Evidence]], found: Mapping[str, On], kept: Sequence[Event]
) -> Iterator[tuple[int, Event]]:
    """The first sentence of each article on the subject, or of the item of a digest that is, on the day it was
    published, where none that is `kept` tells its news; if another of it is kept, only where it names the subject."""
    seen: set[tuple[str, int]] = set()
    for i, item in sorted(items, key=lambda pair: pair[1].start):
        article, published = item.passage.article_id, dates.day_of(item.passage.published)
        on = found[article]
        place = (article, block(item.passage, item.start)[0] if on.digest else 0)
        if place in seen or published is None or not _tells(item) or not on.share:
            continue
        if on.digest:
            if not bears(subject, on, item):
                continue
        elif item.start >= HEAD_OF_ARTICLE or not on.about or subject.share(item.text) < OF_IT:
            continue
        seen.add(place)
        told = [event for event in kept if event.evidence.passage.article_id == article]
        if on.digest:
            told = [event for event in told if block(event.evidence.passage, event.evidence.start)[0] == place[1]]
        fresh = any(0 <= (published - event.day).days <= _SOON for event in told)
        if fresh or (told and not subject.covers(item.text)) or alone.introduces(item.text):
            continue
        if (told or item.start == 0) and _dated(item):
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
