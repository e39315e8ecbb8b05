"""What the archive can list: its corrections, and the outlets that reported on a subject (see `asking.listed`)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from qa.answering.changing import change
from qa.answering.searching import OF_ARTICLE
from qa.answering.siding import Looking, Sided, sided
from qa.answering.telling import PASSAGES
from qa.asking import forms, listed
from qa.asking.question import Query
from qa.passages import sentence_spans
from qa.reports.notes import amends
from qa.reports.report import sentences
from qa.retrieval.nodes import found
from qa.schema import DraftSentence, Evidence, Found
from qa.synthesize.quoting import quotation

MOST = 12  # that are listed
_LONGEST = 500  # characters of a correction
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
    if about is not None:
        return _listed(query, looking, _first_reports(about, _passages(query, looking, about)))
    if outlets is None:
        return None
    passages = _passages(query, looking, _NOTE, outlets)
    notes = [note for passage in passages if (note := _note(passage))]
    return _listed(query, looking, sorted(notes, key=lambda it: it.passage.published or "", reverse=True))


def _passages(query: Query, looking: Looking, text: str, outlets: tuple[str, ...] = ()) -> list[Found]:
    filters = replace(query.filters, outlets=outlets) if outlets else query.filters
    asked = replace(query, query_str=text, asked=text, parts=(text,), source=(), timeline=None, filters=filters)
    return [found(node) for node in looking.search.retriever.ranked(asked, PASSAGES, per_article=OF_ARTICLE)]


def _listed(query: Query, looking: Looking, items: Sequence[Evidence]) -> Sided | None:
    plain = looking.plain(items)[:MOST]
    if not plain:
        return None
    drafts = tuple(DraftSentence(quotation(item, question=query.query_str), (item,)) for item in plain)
    shown = tuple({it.passage.passage_id: it.passage for it in plain}.values())
    return Sided(replace(query, parts=(query.query_str,)), drafts, shown, looking.gate.threshold)


def _note(passage: Found) -> Evidence | None:
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
