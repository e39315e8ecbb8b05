"""What later reports of the story of the best sentence tell in passages that the question did not find.

A question is answered by the passages that come nearest to it, and those of an early report may be nearer than the
beginning of a later one, which says what has come out since. So where the best sentence's story has later reports among
the articles found, what else they hold is read, too.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from llama_index.core.schema import NodeWithScore

from qa.asking.question import Query
from qa.days import dates
from qa.reading.features import Part
from qa.reading.sentences import sentences_of
from qa.retrieval.nodes import found
from qa.schema import Evidence, Found

SURE = 0.5  # score of the best sentence from which it answers,
NEAR = 0.2  # and of one of a later report, as a share of that
LOOKED = 60  # of the passages nearest to the question those of the later reports are read,
MOST = 3  # so many of them


def articles(part: Part, passages: Sequence[Found]) -> frozenset[str]:
    """The later reports, among those found, of the story of the part's best sentence, if that surely answers; none that
    is an opinion."""
    if not part.evidence or part.evidence[0].score < SURE:
        return frozenset()
    best = part.evidence[0]
    day, story = dates.day_of(best.passage.published), best.akin or frozenset()
    days = {passage.article_id: dates.day_of(passage.published) for passage in passages if not passage.opinion}
    return frozenset(article for article, its in days.items() if article in story and day and its and its > day)


def unread(
    query: Query, near: Sequence[NodeWithScore], later: frozenset[str], passages: Sequence[Found]
) -> list[NodeWithScore]:
    """The passages of the later reports that are among those `near` the question and not among those found, those in
    which they begin first."""
    known = {passage.passage_id for passage in passages}
    of_it = [node for node in near if found(node).article_id in later and found(node).passage_id not in known]
    allowed = [node for node in of_it if any(map(query.allows, sentences_of([node])))]
    return sorted(allowed, key=lambda node: found(node).start > 0)[:MOST]


def with_those(part: Part, told: Part) -> Part:
    """The part with what comes near to answering in those passages, as of one story with its best sentence."""
    best = part.evidence[0]
    new = [replace(item, akin=best.akin) for item in told.evidence if item.score >= NEAR * best.score]
    both: list[Evidence] = sorted((*part.evidence, *new), key=lambda item: -item.score)
    return replace(part, evidence=tuple(both)) if new else part
