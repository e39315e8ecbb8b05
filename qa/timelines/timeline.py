"""Timelines: which sentences make them. Pure. Which questions ask for one stands in `forms`.

A timeline has one verbatim sentence for each event, in the order of their days; where another outlet tells it otherwise
(see `accounts`), that stands beside it. The day is the one that the sentence names (resolved against its article's own,
see `dating`), or that it stands under in its article (see `chronicles`); an article on the subject that names none
stands with its first sentence on the day it was published, and says so. What is not told of a day is not in it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from datetime import date
from types import MappingProxyType

import numpy as np

from qa.asking.event_days import OF
from qa.asking.forms import share_of, words_of
from qa.asking.limits import WHOLE, Limits
from qa.days import dates
from qa.injection.injection import injected
from qa.reports import rumours
from qa.reports.notes import amends
from qa.schema import Evidence, Window
from qa.timelines import alone, steps
from qa.timelines.bearing import bears
from qa.timelines.chronicles import Entry, Line, lines
from qa.timelines.dating import (
    Event,
    announced,
    dated,
    day_reported,
    happening,
    late,
    of_month,
    planned,
    recalled,
    step,
)
from qa.timelines.digests import block
from qa.timelines.distinct import Vectors, different, in_order
from qa.timelines.happens import comments, happens, main_clauses, news_of, only_quotes, unquoted
from qa.timelines.joined import following, joined, righted
from qa.timelines.limited import within
from qa.timelines.narrowed import narrowed
from qa.timelines.of_change import changes
from qa.timelines.of_story import of_one_story, with_story
from qa.timelines.sides import said_by, tells_delay
from qa.timelines.since_told import told_since
from qa.timelines.steps import SOON, of_it_alone
from qa.timelines.subject import HEAD_OF_ARTICLE, OF_IT, On, Subject, WordVectors, articles, sought
from qa.timelines.superseded import came_true, moving, superseded
from qa.timelines.turning import turning

MOST_NEWEST = 4  # events where the latest is asked for
_RESTATED = 0.3  # share of a title's words
_HEADED = 0.3  # is added for what stands under a heading that is its day
_ENDS = frozenset(".!?…”\"’')»。！？")


def on_subject(about: str, items: Sequence[Evidence], words: WordVectors | None = None) -> float:
    """The largest share of the subject's words that an article among `items` has, in [0, 1]."""
    return max((on.share for on in sought(about, words, items)[1].values()), default=0.0)


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
    limits: Limits = WHOLE,
    akin: Mapping[str, frozenset[str]] = MappingProxyType({}),
) -> list[Event]:
    """The events of a subject, oldest first, at most MOST. `items` are sentences of found passages, `vectors` (n, dim)
    their static vectors; of a `window`, only its days. `newest` gives the few that were reported last, the last first.
    `words` are the vectors by which words are near the subject's. `entries` are those of articles that are timelines
    themselves, by article, and `embed` makes their vectors. `limits` are what the request keeps it to. `akin` has of
    each article those of its story, by which the newest may have a report that calls the matter otherwise. Empty where
    no article is on the subject."""
    subject, found = sought(about, words, items)
    found = of_one_story(with_story(subject, found, items), items)
    known = [(i, item) for i, item in enumerate(items) if not _under(item, entries.get(item.passage.article_id, ()))]
    leads = {it.passage.article_id: steps.lead(subject, it, items) for it in items if not it.start}
    scored: list[tuple[float, int, Event]] = []
    behind = following(items)
    of_it = [item for item in items if found[item.passage.article_id].share]
    later = moving(of_it)
    last = max((day for item in of_it if (day := dates.day_of(item.passage.published))), default=date.min)
    begins = min(
        (
            day
            for item in of_it
            if found[item.passage.article_id].about
            and not item.passage.entries
            and (day := dates.day_of(item.passage.published))
        ),
        default=date.max,
    )
    for line in (it for own in entries.values() for it in lines(subject, own)):
        if _inside(line.first, window):
            scored.append((line.score + _HEADED, len(items) + len(scored), _of_line(line)))
    if scored and embed:
        vectors = np.concatenate([vectors, embed([event.evidence.text for _, _, event in scored])])
    for i, item in known:
        on = found[item.passage.article_id]
        if not (on.share or subject.covers(item.text)):
            continue
        event = _told(subject, on, item, leads.get(item.passage.article_id, 1.0), begins)
        if (
            not item.start
            and on.about
            and not on.digest
            and (event is None or event.said)
            and _leads(subject, on, item)
        ):
            event = joined(item, event, behind) or event
        passed = event is not None and (event.until or event.day) < last and not came_true(item, event.day, of_it)
        if event and planned(event) and (passed or superseded(item, event.day, later)):
            is_news = item.start == 0 or tells_delay(about, item.text)
            event = announced(event) if is_news else None  # nobody tells that it came to be
        if event and _inside(event.day, window):
            scored.append((_score(subject, on, event), i, event))
    scored = narrowed(limits.only or about, turning(subject, found, scored, items))
    kept = different(about, scored, vectors)
    for i, event in _undated(subject, known, found, kept):
        if _inside(event.day, window):
            scored.append((0.5 * found[event.evidence.passage.article_id].heading, i, event))
    scored = narrowed(limits.only or about, scored)
    scored = [it for it in scored if not any(_came_about(it[2], other) for _, _, other in scored)]
    if newest:
        scored.sort(key=lambda entry: (-entry[0], entry[1]))
        scored = [
            entry for entry in scored if found[entry[2].evidence.passage.article_id].share and not recalled(entry[2])
        ]
        best = {entry[2].evidence.passage.article_id: entry for entry in reversed(scored)}  # one of each report
        scored = sorted(best.values(), key=lambda entry: day_reported(entry[2]), reverse=True)
        latest = different("", scored, vectors)[:MOST_NEWEST]
        latest += [
            event for event in told_since(latest, list(filter(_tells, items)), akin) if _inside(event.day, window)
        ]
        return sorted(latest, key=day_reported, reverse=True)[:MOST_NEWEST]
    return within(limits, in_order(different(about, scored, vectors)))


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
        event = Event(item, published, reported=True) if inside else dated(item)
        if event and _inside(event.day, window):
            seen.add(item.passage.article_id)
            found.append((0.0, i, event))
    return in_order(different("", found, vectors))


def _told(subject: Subject, on: On, item: Evidence, lead: float, begins: date = date.max) -> Event | None:
    """The event that a sentence of such an article tells of the subject, which has the share `lead` in the sentence
    that the article begins with, and of which the first report `begins` to tell; None where it tells of none."""
    event = dated(item) or of_month(subject, on, item)
    recalls = event is not None and step(subject, on, event)
    if not (recalls or bears(subject, on, item)) or not _tells(item) or not (happening(item) or amends(item.text)):
        return None
    rests = share_of(subject.stems, item.text) == 0  # on what its article or item is about
    dangles = item.start > 0 and alone.dangles(item.text)
    by_article = on.digest or on.alike or lead >= OF_IT or (on.led and said_by(subject.about, item.text))
    if rests and (dangles or not by_article):
        return None
    if amends(item.text) and not set(words_of(OF.split(subject.about)[0])[-1:]) <= set(words_of(item.text)):
        return None
    named = subject.says_what(item.text) or (
        recalls and (steps.refers(subject, item.text) or (event is not None and event.until is not None))
    )
    of_story = event is not None and of_it_alone(on) and begins <= event.day and changes(main_clauses(item.text))
    if event and (event.day.year < subject.since or (recalled(event) and not (named or of_story))):
        return None  # told of what was long before, it may be of anything
    if event and event.said and only_quotes(item.text) and not subject.said(unquoted(item.text)):
        return None  # somebody's words on what the report tells
    return event


def _leads(subject: Subject, on: On, item: Evidence) -> bool:
    """Whether a report's first sentence tells what happens to the subject, by itself."""
    return _by_itself(subject, item) and bears(subject, on, item) and _tells(item) and happening(item)


def _score(subject: Subject, on: On, event: Event) -> float:
    """How well it is worth telling: what is told soon, and by the head of a report on the subject, tells the event
    itself; what is right comes before what was wrong, and a day before a month."""
    item = event.evidence
    score = 0.5 * share_of(subject.stems, item.text) + 0.5 * on.heading + (0.3 if item.start == 0 else 0.0)
    score += 0.05 * steps.goes_on(item, event.day)
    return score - 0.08 * min(late(event), 10) - 0.6 * amends(item.text) - 0.2 * bool(event.until)


def _under(item: Evidence, entries: Sequence[Entry]) -> bool:
    """Whether it stands where its article's entries do, which tell it better."""
    ends = [it.end for entry in entries for it in (entry.title, entry.sentence) if it is not None]
    return bool(ends) and min(entry.head.start for entry in entries) <= item.start < max(ends)


def _of_line(line: Line) -> Event:
    head = line.head if line.head != line.evidence else None
    until = line.last if line.last > line.first else None
    return Event(line.evidence, line.first, reported=line.reported, until=until, head=head)


def _tells(item: Evidence) -> bool:
    """Whether it is a whole sentence of a report: no heading, no opinion, no order to a model, nothing that only goes
    round; and not only says who told what stands before it."""
    sentence = item.text.rstrip()[-1:] in _ENDS and " " in item.text.strip() and not item.text.isupper()
    sentence = sentence and "?" not in item.text and not alone.of_page(item.text)
    whole = sentence and not alone.only_source(item.text) and (amends(item.text) or not comments(item.text))
    return whole and not item.passage.opinion and not rumours.rests(item.text) and not injected(item)


def _undated(
    subject: Subject, items: Sequence[tuple[int, Evidence]], found: Mapping[str, On], kept: Sequence[Event]
) -> Iterator[tuple[int, Event]]:
    """The first sentence of each article on the subject, or of the item of a digest that is, or of an entry of a page
    for each of its days that names the subject, on the day it was published, where none that is `kept` tells its news;
    if another of it is kept, only where it names the subject or is what the article is headed with. Where it tells no
    event, the next one that does, of an article that is on nothing else by its beginning."""
    seen: set[tuple[str, int | date]] = set()
    for i, item in sorted(items, key=lambda pair: (not _by_itself(subject, pair[1]), pair[1].start)):
        article, published = item.passage.article_id, dates.day_of(item.passage.published)
        on = found[article]
        entry = bool(item.passage.entries)
        place = (article, block(item.passage, item.start)[0] if on.digest else published if entry and published else 0)
        if place in seen or published is None or not _tells(item) or not on.share:
            continue
        if on.digest:
            if not bears(subject, on, item):
                continue
        elif entry:
            planned = (of_day := dated(item)) is not None and of_day.day > published
            if planned or not (on.about and _by_itself(subject, item) and happens(item.text)):
                continue
        elif item.start >= HEAD_OF_ARTICLE or not (on.about and on.led and _opens(subject, on, item)):
            continue
        told = [event for event in kept if event.evidence.passage.article_id == article]
        if on.digest:
            told = [event for event in told if block(event.evidence.passage, event.evidence.start)[0] == place[1]]
        if entry:
            told = [event for event in told if event.day == published == dates.day_of(event.evidence.passage.published)]
        if _is_news(subject, item, published, told):
            seen.add(place)
            yield i, Event(righted(item), published, reported=True)
        elif told or on.heading < 1:
            seen.add(place)


def _is_news(subject: Subject, item: Evidence, published: date, told: Sequence[Event]) -> bool:
    """Whether what opens a report, of which those are `told`, is an event of the day that it was published."""
    headed = restates(subject, item) and not any(restates(subject, event.evidence) for event in told)
    if alone.introduces(item.text) or alone.goes_on(item.text) or not (headed or happens(item.text)):
        return False
    if told and not headed:
        fresh = any(0 <= (published - event.day).days <= SOON for event in told)
        if fresh or not subject.covers(item.text):
            return False
    of = dated(item) if told or item.start == 0 else None
    # Others tell of that day; but that something is planned, or put off, is news of its own.
    return of is None or (headed and of.day > published)


def _came_about(plan: Event, event: Event) -> bool:
    """Whether a page tells of a day to come, and in an entry of that day what came of it."""
    passage, later = plan.evidence.passage, event.evidence.passage
    of_page = bool(passage.entries) and passage.article_id == later.article_id
    return of_page and (dates.day_of(passage.published) or plan.day) < plan.day == dates.day_of(later.published)


def _opens(subject: Subject, on: On, item: Evidence) -> bool:
    """Whether a sentence that opens an article on the subject is of it, by itself or by what the article is."""
    return _by_itself(subject, item) or (on.heading >= 1 and bears(subject, on, item))


def _by_itself(subject: Subject, item: Evidence) -> bool:
    return subject.share(news_of(item.text)) >= OF_IT


def restates(subject: Subject, item: Evidence) -> bool:
    """Whether a sentence tells again what its article's title does of the subject: then it is the news, however it is
    put ("is the new mayor after all")."""
    told, title = set(words_of(item.text)), set(words_of(item.passage.title or ""))
    return len(told & title) >= _RESTATED * (len(title) or 1) and not told & title <= set(subject.stems)


def _inside(day: date, window: Window | None) -> bool:
    return window is None or ((window.start or day) <= day <= (window.end or day))
