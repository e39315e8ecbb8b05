"""Answering a bridge question in two searches: for the name of what it describes, then for what it asks of that.

The question becomes one of two parts, "Which company was it that Z bought? Who founded Acme?", which is answered part
by part like any that asks two things. Both searches keep to the asker's filters and must pass the gate.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from qa import expects
from qa.bridges import Bridge, bridge
from qa.candidates import Candidate, candidates
from qa.disagreement import overlap
from qa.question import Query
from qa.rerank import Part
from qa.retrieve import found
from qa.schema import Evidence, Found
from qa.searching import Search
from qa.support import Gate

SURE = 0.8  # chance of the name from which it is told though nothing more is known


@dataclass(frozen=True)
class Joined:
    """A bridge question as the two that were searched for: the sentences for each, best first, what was found, the
    parts that nothing answers, and how likely the articles hold the answer."""

    query: Query
    evidence: tuple[Evidence, ...]
    passages: tuple[Found, ...]
    unanswered: tuple[str, ...]
    confidence: float


@dataclass(frozen=True)
class _Hop:
    """A search for one of the questions."""

    query: Query
    part: Part
    passages: tuple[Found, ...]
    chance: float


def join(query: Query, direct: Sequence[Evidence], search: Search, gate: Gate, passages: int) -> Joined | None:
    """The answer by way of the name; None where that is not to be tried or leads nowhere.

    `direct` are the sentences that answer the question as it stands, best first, if any do. Where the best tells both
    what is asked and what is described, there is nothing to join; where it tells only what is asked, it may tell it of
    another than the one described.
    """
    cut = bridge(query.query_str) if len(query.parts) == 1 else None
    if cut is None or (direct and cut.told_whole(direct[0].text)):
        return None
    inner = _described(cut, _hop(query, cut.inner, search, gate, passages), gate)
    if inner.chance < (SURE if direct and not _whole(cut, inner) else gate.threshold):
        return None
    names = candidates(cut, query.query_str, inner.part.evidence)
    hops = [(name, _hop(query, cut.outer(name.name), search, gate, passages)) for name in names]
    held = [(name, hop) for name, hop in hops if hop.chance >= gate.threshold and _of(name, hop)]
    told = [(name, hop) for name, hop in held if cut.told_in(hop.part.evidence[0].text)]
    if not direct:  # what is asked may be told in other words, by another sentence
        told = told or [(name, hop) for name, hop in held if not overlap(name.item, hop.part.evidence[0])]
    if told:
        name, outer = max(told, key=lambda pair: pair[1].chance)
        return _both(query, inner, name, outer, passages)
    return _name_alone(query, cut, inner, names, direct)


def _hop(query: Query, question: str, search: Search, gate: Gate, passages: int) -> _Hop:
    """One search, within the asker's filters; what happened in a window may be reported at another time."""
    asked = replace(query, query_str=question, parts=(question,))
    nodes = search.retriever.ranked(asked, passages)
    (part,) = search.reranker.rank(asked, nodes)
    return _Hop(asked, part, tuple(map(found, nodes)), gate.probability(part.signs))


def _described(cut: Bridge, inner: _Hop, gate: Gate) -> _Hop:
    """The search for the name, where a sentence has the whole description: with that sentence first, and enough for the
    gate, which thinks little of so short a question."""
    whole = _whole(cut, inner)
    if not whole:
        return inner
    return replace(inner, part=replace(inner.part, evidence=whole), chance=max(inner.chance, gate.threshold))


def _whole(cut: Bridge, inner: _Hop) -> tuple[Evidence, ...]:
    return tuple(item for item in inner.part.evidence if cut.described_in(item.text))


def _of(name: Candidate, hop: _Hop) -> bool:
    """Whether the best sentence is said of the name, and has the kind of thing that is asked for."""
    best, question = hop.part.evidence[0], hop.part.question
    return name.known_in(best) and expects.has(expects.kind(question), question, best.text)


def _said_of(name: Candidate, hop: _Hop) -> tuple[Evidence, ...]:
    """What else may be said of another is left out."""
    return tuple(replace(item, part=1) for item in hop.part.evidence if name.known_in(item))


def _both(query: Query, inner: _Hop, name: Candidate, outer: _Hop, passages: int) -> Joined:
    evidence = (replace(name.item, part=0), *_said_of(name, outer))
    questions = (inner.part.question, outer.part.question)
    shown = tuple({it.passage_id: it for it in (name.item.passage, *outer.passages)}.values())[:passages]
    asked = replace(query, query_str=" ".join(questions), parts=questions)
    return Joined(asked, evidence, shown, (), min(inner.chance, outer.chance))


def _name_alone(
    query: Query, cut: Bridge, inner: _Hop, names: Sequence[Candidate], direct: Sequence[Evidence]
) -> Joined | None:
    """What is described, where it is surely told and nothing more of it is; None where the `direct` sentences, if any,
    may be said of it."""
    if not names or not (inner.chance >= SURE or cut.described_in(names[0].item.text)):
        return None
    articles = {name.item.passage.article_id for name in names}
    if direct and (direct[0].passage.article_id in articles or any(name.known_in(direct[0]) for name in names)):
        return None
    questions = (inner.part.question, cut.outer(names[0].name))
    asked = replace(query, query_str=" ".join(questions), parts=questions)
    return Joined(asked, (replace(names[0].item, part=0),), inner.passages, questions[1:], inner.chance)
