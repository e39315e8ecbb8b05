"""The newest reports of the archive, where what is new is asked for as a whole: one sentence of each story, that with
which its newest report begins. A report says first what is new; by the words of the question ("latest", "news")
nothing would be found but sentences that happen to have them.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from qa.answering.siding import Looking, Sided
from qa.asking import newest_reports
from qa.asking.question import Query
from qa.reports.report import sentences
from qa.retrieval.nodes import found
from qa.schema import DraftSentence, Evidence, Found
from qa.synthesize.quoting import quotation

_STORIES = 5  # that are told,
_ARTICLES = 24  # of the newest articles
_FIRST, _BEGINS = 3, 0.1  # sentences that may tell what is new, and what the first counts more
_SHORTEST = 25  # characters of a sentence that tells anything: not "By our staff"
_POINTS = re.compile(r"\b(?:he|she|it|they|his|her|its|their|this|that|these|those|but|so)\b", re.IGNORECASE)


def told(query: Query, looking: Looking, today: date, *, goes_on: bool) -> Sided | None:
    """The newest first; None where something else is asked for, or no article under its filters has a day."""
    outlets = newest_reports.asked(query.asked, looking.search.outlets(), goes_on=goes_on)
    if outlets is None or (query.window is not None and query.window.start is not None):
        return None
    filters = replace(query.filters, outlets=query.filters.outlets or outlets)
    nodes = looking.search.retriever.latest(filters, query.filters.as_of or today, _ARTICLES)
    firsts = [lead for node in nodes if (lead := _lead(found(node), looking))]
    akin = looking.search.reranker.akin(query.asked, firsts)
    most = 1 if newest_reports.of_one(query.asked) else _STORIES
    stories: list[Evidence] = []
    for lead in firsts:
        if not any(lead.passage.article_id in akin[of.passage.article_id] for of in stories) and len(stories) < most:
            stories.append(lead)
    if not stories:
        return None
    drafts = tuple(DraftSentence(quotation(it, dated=True, question=query.asked), (it,)) for it in stories)
    whole = replace(query, parts=(query.query_str,), window=None)
    return Sided(whole, drafts, tuple(it.passage for it in firsts), confidence=1.0)


def _lead(passage: Found, looking: Looking) -> Evidence | None:
    """The sentence with which an article begins, or the next one that says more of what its heading says: the first may
    be a picture's, or lead up to it."""
    items: Sequence[Evidence] = [it for it in sentences(passage) if len(it.text) >= _SHORTEST and it.text[-1] != "?"]
    first = looking.plain(items[:_FIRST])
    if not first or not passage.title:
        return next(iter(first), None)
    likeness = looking.search.reranker.cosines(passage.title, first).tolist()
    alone = [at for at, item in enumerate(first) if not at or not _POINTS.search(item.text)]
    return first[max(alone, key=lambda at: likeness[at] + (0 if at else _BEGINS))]
