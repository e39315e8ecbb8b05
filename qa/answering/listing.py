"""What the archive can list: its corrections, the outlets that reported on a subject, and who wrote a piece on it (see
`asking.listed`).

Who wrote it stands in no sentence of it, but is known of the article, so it is said before its source."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from qa.answering.changing import change
from qa.answering.searching import OF_ARTICLE
from qa.answering.siding import Looking, Sided, sided
from qa.answering.telling import PASSAGES
from qa.asking import forms, listed
from qa.asking.question import Query
from qa.passages import sentence_spans
from qa.reports.mentioned import stems
from qa.reports.notes import amends
from qa.reports.report import sentences
from qa.retrieval.nodes import found
from qa.schema import DraftSentence, Evidence, Found
from qa.synthesize.quoting import quotation

MOST = 12  # that are listed
_LONGEST = 500  # characters of a correction
_MOST_WRITTEN = 3  # pieces of which it is told who wrote them
_NO_AUTHOR = "No author named"
_NOTE = "Correction: an earlier version of this article said"  # what a correction is likely to say


def several(query: Query, looking: Looking) -> Sided | None:
    """Reports side by side, in order or in a list, where the question asks for that; else None."""
    ways = (sided, change, listing)
    return next(filter(None, (way(query, looking) for way in ways)), None)


def listing(query: Query, looking: Looking) -> Sided | None:
    """What is listed, the newest correction or the first report first; None where no list is asked for, or the question
    keeps to some days."""
    if query.window is not None or query.filters.start or query.filters.end:
        return None
    about = listed.reported_on(query.query_str)
    outlets = listed.corrections(query.query_str, looking.search.outlets())
    if (asked := listed.written(query.query_str, looking.search.outlets())) is not None:
        return _authored(query, looking, asked)
    if about is not None:
        who = _author if query.query_str.lower().lstrip().startswith("who") else None
        return _listed(query, looking, _first_reports(about, passages_of(query, looking, about)), who)
    if outlets is None:
        return None
    passages = passages_of(query, looking, _NOTE, outlets)
    notes = [item for passage in passages if (item := note(passage))]
    return _listed(query, looking, sorted(notes, key=lambda it: it.passage.published or "", reverse=True))


def passages_of(
    query: Query, looking: Looking, text: str, outlets: tuple[str, ...] = (), most: int = PASSAGES
) -> list[Found]:
    """So many passages at most that are found for `text` in place of the question, best first."""
    filters = replace(query.filters, outlets=outlets) if outlets else query.filters
    asked = replace(query, query_str=text, asked=text, parts=(text,), source=(), timeline=None, filters=filters)
    return [found(node) for node in looking.search.retriever.ranked(asked, most, per_article=OF_ARTICLE)]


def _authored(query: Query, looking: Looking, asked: listed.Written) -> Sided | None:
    """Who wrote the pieces that have all that is asked about, those of opinion before reports, and of those the ones
    that have most of it in their headings; None where there is none, or none of opinion where one is asked for."""
    wanted = stems(asked.subject)
    found = {it.article_id: it for it in passages_of(query, looking, asked.subject, asked.outlets)}
    whole = [looking.whole(next(sentences(it))) for it in found.values() if it.text.strip()]
    pieces = [it for it in whole if wanted <= stems(f"{it.title or ''} {it.text}")]
    if asked.opinion or any(it.opinion for it in pieces):
        pieces = [it for it in pieces if it.opinion]
    headed = {it.article_id: len(wanted & stems(it.title or "")) for it in pieces}
    most = max(headed.values(), default=0)
    pieces = [it for it in pieces if headed[it.article_id] == most and (most or it.opinion)]
    if asked.opinion or any(it.author for it in pieces):
        pieces = [it for it in pieces if it.author] or pieces
    items = [max(sentences(it), key=lambda one: len(wanted & stems(one.text))) for it in pieces[:_MOST_WRITTEN]]
    return _listed(query, looking, items, lambda item: _author(item) or _NO_AUTHOR)


def _listed(
    query: Query, looking: Looking, items: Sequence[Evidence], by: Callable[[Evidence], str] | None = None
) -> Sided | None:
    """The sentences as an answer; `by` tells what is said of whom each is by."""
    plain = looking.plain(items)[:MOST]
    if not plain:
        return None
    drafts = tuple(
        DraftSentence(quotation(item, by(item) if by else "", question=query.query_str), (item,)) for item in plain
    )
    shown = tuple({it.passage.passage_id: it.passage for it in plain}.values())
    return Sided(replace(query, parts=(query.query_str,)), drafts, shown, looking.gate.threshold)


def _author(item: Evidence) -> str:
    return f"Written by {item.passage.author}" if item.passage.author else ""


def note(passage: Found) -> Evidence | None:
    """The correction in a passage, from where it begins to the end of its paragraph."""
    for start, end in sentence_spans(passage.text):
        if amends(passage.text[start:end]):
            line = passage.text.find("\n", end)
            last = line if line >= 0 else len(passage.text)
            if last - start > _LONGEST:
                last = end
            return Evidence(passage, passage.start + start, passage.start + last, passage.text[start:last], 1.0)
    return None


def _first_reports(about: str, passages: Sequence[Found]) -> list[Evidence]:
    """Of each outlet the first sentence of its earliest article that has all words of the subject, by day."""
    wanted = forms.words_of(about)
    first: dict[str, Evidence] = {}
    for passage in sorted(passages, key=lambda it: (it.published or "9999", it.article_id, it.start)):
        if passage.outlet is None or passage.outlet in first:
            continue
        told = (item for item in sentences(passage) if forms.share_of(wanted, item.text) == 1)
        if item := next(told, None):
            first[passage.outlet] = item
    return list(first.values())
