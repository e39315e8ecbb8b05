"""The search for a timeline, or for the news of some days."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import partial

from qa.answering.searching import OF_ARTICLE, Search
from qa.asking import forms, overviews
from qa.asking.outlets import named_outlets
from qa.asking.question import Query
from qa.retrieval.nodes import found
from qa.schema import Evidence, Found, Window
from qa.timelines import chronicles, dating, timeline
from qa.timelines.aliases import as_called, as_written, known_as
from qa.timelines.subject import NAMES_APART, Subject, WordVectors
from qa.words.spelling import as_spelled
from qa.words.terms import fold

PASSAGES = 80  # that a timeline is sought in


@dataclass(frozen=True)
class Told:
    """The passages nearest to a timeline's subject, best first, its events, the share of the subject's words that an
    article has (0 where there are no events), and the sentences that were read for it; where there are no events,
    what begins the articles on it that bear no date."""

    passages: tuple[Found, ...]
    events: Sequence[dating.Event]
    held: float
    read: tuple[Evidence, ...]
    undated: tuple[Evidence, ...] = ()


def told(query: Query, search: Search, most: int) -> Told:
    """The events of the timeline, or the news of the window, that a question asks for; `most` passages are shown."""
    about = query.timeline or ""
    near = query if about or query.window is None else query.narrowed() or _within(query, query.window)
    filters = near.filters
    if query.outlets and not filters.outlets and not named_outlets(about, query.outlets):
        filters = replace(filters, outlets=query.outlets)  # "…, according to the Courier": its reports alone
    asked = replace(near, query_str=about or query.query_str, parts=(), filters=filters)
    nodes = search.retriever.ranked(asked, PASSAGES, per_article=OF_ARTICLE)
    read = search.reranker.sentences(nodes)
    words = search.reranker.words.vectors
    about = as_written(as_spelled(about, [item.text for item in read.items]), read.items)
    called = as_called(about, [item.text for item in read.items])
    if called != about and (otherwise := told(replace(query, timeline=called), search, most)).events:
        return otherwise
    if name := known_as(Subject(about), read.items) if about else None:
        about = name  # by which other reports call it
    if about:
        newest = forms.latest(query.query_str) is not None
        # Of "the fire of 9 March 2026" the timeline goes on after that day.
        window = None if query.hold == "event" and forms.subject(query.query_str) else query.window
        made = partial(
            timeline.events, items=read.items, vectors=read.vectors, window=window, newest=newest, words=words,
            entries=_entries(read.items, search, query.filters.as_of), embed=search.reranker.embed,
            limits=forms.limits(query.query_str),
            akin=search.reranker.akin(about, read.items) if newest else {},
        )  # fmt: skip
        tries = [about, _apart(about, [item.text for item in read.items])]
        if window and (of_names := Subject(about).of_names):
            tries.append(of_names.about)  # in those days it may be called otherwise
        tellings = ((name, events) for name in dict.fromkeys(tries) if (events := made(name)))
        about, events = next(tellings, (about, []))
        if (newest or overviews.subject(query.query_str)) and not says_what(about, events, words):
            events = []
        held = timeline.on_subject(about, read.items, words)
    else:
        events, held = timeline.news(read.items, read.vectors, near.window or Window()), 1.0
    plain = search.reranker.steering.plain([event.evidence for event in events])
    events = [event for event in events if event.evidence in plain]
    undated = timeline.undated(about, read.items) if about and not events and query.window is None else ()
    undated = tuple(search.reranker.steering.plain(undated))
    shown = tuple(found(node) for node in nodes[:most])
    return Told(shown, events, held if events or undated else 0.0, tuple(read.items), undated)


def _apart(about: str, texts: Sequence[str]) -> str:
    """The subject with names that no text has side by side as several: "the Halvard Brannoch takeover"."""
    told = fold(" ".join(texts))

    def parted(match: re.Match[str]) -> str:
        words = match.group().split()
        apart = fold(match.group()) not in told and all(fold(word) in told for word in words)
        return " and ".join(words) if apart else match.group()

    return NAMES_APART.sub(parted, about)


def says_what(about: str, events: Sequence[dating.Event], words: WordVectors | None) -> bool:
    """Whether any of them has what the subject is besides its names: of a club's points no news of its owner tells."""
    subject = Subject(about, words)
    return any(subject.says_what(event.evidence.text) for event in events)


def _entries(items: Sequence[Evidence], search: Search, as_of: date | None) -> dict[str, tuple[chronicles.Entry, ...]]:
    """What stands under days in the articles of the sentences, read whole, by article; no day after `as_of`."""
    passages = {item.passage.article_id: item.passage for item in items}
    found: dict[str, tuple[chronicles.Entry, ...]] = {}
    for of, passage in passages.items():
        if (article := search.article(of, passage.version)) is not None:
            whole = replace(
                passage, start=0, end=len(article.text), text=article.text, published=article.published, filed=None
            )
            entries = chronicles.entries(whole)
            if known := tuple(it for it in entries if as_of is None or it.last <= as_of):
                found[of] = known
    return found


def _within(query: Query, window: Window) -> Query:
    """The query kept to articles published in the window."""
    return replace(query, filters=replace(query.filters, start=window.start, end=window.end))
