"""Answering a bridge question in two searches: for the name of what it describes, then for what it asks of that.

The question becomes one of two parts, "Which company was it that Z bought? Who founded Acme?", which is answered part
by part like any that asks two things. Both searches keep to the asker's filters. Which name is meant, the support check
says: it reads the description with that name in it ("Z bought Acme") together with the sentence found. That counts for
more than the gate, which thinks little of questions as short as the inner one; the outer one must pass it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from qa.answering.candidates import Candidate, candidates
from qa.answering.searching import Search
from qa.asking import expects
from qa.asking.bridges import Bridge, bridge, otherwise
from qa.asking.question import Query
from qa.checking.findings import shared
from qa.checking.verify import WEIGHING, Read
from qa.days.dates import day_of, mentions
from qa.reading.features import Part
from qa.reading.support import Gate
from qa.reports.placing import overlap
from qa.retrieval.nodes import found
from qa.schema import Evidence, Found, Window
from qa.words.grammar import is_person
from qa.words.terms import fold

MOST = 3  # names that are tried
SURE = 0.8  # support from which a sentence in whatever words tells the name,
SURE_TOLD = 0.7  # and one in the words of the description, if the gate passes the inner question; so does the best
_OF_KIND = 0.8  # value of a name whose form or neighbours say that it is of the kind
_NO_SUCH = -1.0  # logit below which it is of none: Japan a team has -3.5, Twitter a firm 1.5
_HOW_OR_WHY = re.compile(r"\s*(?:why|how (?:did|does|do|was|were|is|are|has|have|can|could|will))\b", re.IGNORECASE)
_QUOTED = 0.3  # share of the best score from which a sentence may tell what the best one leaves out
_OTHER = 0.34  # share of the description from which a passage may be about what is described


@dataclass(frozen=True)
class Joined:
    """A question that two sentences answer, as the two that were searched for, if it is a bridge question: the
    sentences for each, best first, what was found, the parts that nothing answers, and how likely the articles hold the
    answer."""

    query: Query
    evidence: tuple[Evidence, ...]
    passages: tuple[Found, ...]
    unanswered: tuple[str, ...]
    confidence: float

    @property
    def held(self) -> Query:
        """What of it something answers."""
        return replace(self.query, query_str=self.query.parts[0]) if self.unanswered else self.query


@dataclass(frozen=True)
class Hop:
    """A search for one of the questions, and the chance that it found the answer."""

    part: Part
    passages: tuple[Found, ...]
    chance: float


@dataclass(frozen=True)
class Hops:
    """What searches for the questions, `passages` of each."""

    search: Search
    gate: Gate
    passages: int

    def __call__(self, query: Query, question: str) -> Hop:
        asked = query.elsewhere(question)
        nodes = self.search.retriever.ranked(asked, self.passages)
        (part,) = self.search.reranker.rank(asked, nodes)
        return Hop(part, tuple(map(found, nodes)), self.gate.probability(part.signs))


@dataclass(frozen=True)
class _Named:
    """A name that what is described may have, how likely it has it, and whether that is sure."""

    name: Candidate
    chance: float
    sure: bool


def join(query: Query, direct: Sequence[Evidence], hop: Hops, read: Read | None) -> Joined | None:
    """The answer by way of the name; None where that is not to be tried or leads nowhere.

    `direct` are the sentences that answer the question as it stands, best first, if any do. Where the best tells both
    what is asked and what is described, there is nothing to join; where it tells only what is asked, it may tell it of
    another than the one described, and a name that is sure is followed.
    """
    cut = bridge(query.query_str) if len(query.parts) == 1 else None
    if cut is None or (direct and cut.told_whole(direct[0].text)):
        return None
    window, dated = query.window, cut.dated
    if dated and not query.keeps:  # those days are no days of what is asked
        query = replace(query, window=None, hold="")
    inner = hop(query, cut.inner)
    named = _named(cut, query.query_str, inner, hop.gate, read)
    if not named and (other := otherwise(cut)):
        cut, inner = other, hop(query, other.inner)
        named = _named(cut, query.query_str, inner, hop.gate, read)
        named = [one for one in named if not dated or _of_days(one.name.item, window)]
    if direct:
        named = [one for one in named if one.sure]
    tried = [(one, hop(query, cut.outer(one.name.name))) for one in named[:MOST]]
    held = [(one, outer) for one, outer in tried if _answers(cut, one.name, outer, hop.gate, direct)]
    if not held and any(_told_there(one.name, outer, direct) for one, outer in tried):
        return None
    if not held:
        return _name_alone(query, cut, inner, named, direct)
    if direct and cut.told_in(direct[0].text) and named[0].name.known_in(direct[0]):
        held = [(one, outer) for one, outer in held if overlap(direct[0], outer.part.evidence[0])]
    if not held:
        return None  # another sentence tells it already
    one, outer = max(held, key=lambda pair: min(pair[0].chance, pair[1].chance))
    return _both(query, inner, one, outer, hop.passages)


def _named(cut: Bridge, question: str, inner: Hop, gate: Gate, read: Read | None) -> list[_Named]:
    """The names that what is described may have, most likely first."""
    names = _of_the_kind(cut, candidates(cut, question, inner.part.evidence), read)
    passed = inner.chance >= gate.threshold
    out = []
    supports = _supports(cut, names, read)
    for name, support in zip(names, supports, strict=True):
        of_kind, told = name.value >= _OF_KIND, cut.described_in(name.text)
        if support is None:
            likely, sure = passed and of_kind, told and of_kind
        else:
            first = passed and support == max(it for it in supports if it is not None)
            likely = support >= (WEIGHING.supported if told and passed else SURE_TOLD if first else SURE)
            sure = (told and of_kind) or support >= (SURE_TOLD if told and passed else SURE)
        if sure or likely:
            chance = gate.threshold if support is None else max(support, gate.threshold if told and of_kind else 0.0)
            out.append(_Named(name, chance, sure))
    return sorted(out, key=lambda one: -one.chance)


def _of_days(item: Evidence, window: Window | None) -> bool:
    """Whether a sentence was published in these days, and tells of no other month."""
    day = day_of(item.passage.published)
    if window is None or window.start is None or window.end is None or day is None:
        return False
    if not window.start <= day <= window.end:
        return False
    told = ((it.first(), it.last()) for it in mentions(item.text) if it.month and it.year)
    months = {(window.start.month + at - 1) % 12 + 1 for at in range(_months(window.start, window.end) + 1)}
    bare = {it.month for it in mentions(item.text) if it.month and not it.year}
    return bare <= months and all(a and b and a <= window.end and window.start <= b for a, b in told)


def _months(first: date, last: date) -> int:
    return 12 * (last.year - first.year) + last.month - first.month


def _of_the_kind(cut: Bridge, names: Sequence[Candidate], read: Read | None) -> list[Candidate]:
    """Without those that, by the support check, are no such thing: "left Japan" names no team. Where a name's form or
    neighbours tell its kind, or it is a person's, there is no need to ask."""
    asked = [name for name in names if name.value < _OF_KIND and not is_person(fold(cut.noun.split()[-1]))]
    if read is None or not asked:
        return list(names)
    kind = f"{'an' if cut.noun[0] in 'aeiou' else 'a'} {cut.noun}"
    logits = read([(name.text, f"{name.name[0].upper()}{name.name[1:]} is {kind}.") for name in asked])
    other = [name for name, logit in zip(asked, logits, strict=True) if float(logit) < _NO_SUCH]
    return [name for name in names if name not in other]


def _supports(cut: Bridge, names: Sequence[Candidate], read: Read | None) -> list[float | None]:
    """How far the sentence of each name supports the description of it, in [0, 1]; None where nothing reads."""
    if read is None or not names:
        return [None] * len(names)
    pairs = [(name.text, cut.describe(name.name)) for name in names]
    logits = read(pairs)
    return [
        WEIGHING.probability(float(logit), shared(claim, text), 0)
        for (text, claim), logit in zip(pairs, logits, strict=True)
    ]


def _answers(cut: Bridge, name: Candidate, outer: Hop, gate: Gate, direct: Sequence[Evidence]) -> bool:
    """Whether the best sentence is said of the name and has the kind of thing that is asked for; by another sentence
    than that for the name, and in the words of the question where other sentences answer this as it stands. Where the
    best of these tells the name and no more, the search for the rest must be sure instead."""
    if outer.chance < gate.threshold or (best := _best(name, outer)) is None:
        return False
    if cut.told_in(best.text):
        return True
    if direct and not (outer.chance >= SURE_TOLD and _name_only(cut, name, direct[0])):
        return False
    return not overlap(name.item, best)


def _best(name: Candidate, outer: Hop) -> Evidence | None:
    """The best sentence of those that may be quoted, if that is said of the name; where it has nothing of the kind that
    is asked for, the best that has."""
    question, items = outer.part.question, outer.part.evidence
    if not items or not name.known_in(items[0]):
        return None
    near = (it for it in items if it.score >= _QUOTED * items[0].score and name.known_in(it))
    return next((it for it in near if expects.has(expects.kind(question), question, it.text)), None)


def _told_there(name: Candidate, outer: Hop, direct: Sequence[Evidence]) -> bool:
    """Whether the best sentence for the question as it stands tells the name, and is surely read to tell the rest."""
    if not direct or not outer.part.evidence or outer.chance < SURE_TOLD:
        return False
    best = outer.part.evidence[0]
    return best.score >= SURE_TOLD and overlap(best, direct[0]) and overlap(best, name.item)


def _name_only(cut: Bridge, name: Candidate, best: Evidence) -> bool:
    """Whether it is the sentence that tells the name, without a word of what is asked."""
    return overlap(name.item, best) and not cut.told_in(best.text)


def _both(query: Query, inner: Hop, one: _Named, outer: Hop, most: int) -> Joined:
    """What else was found may be said of another, and is left out, as is what has not the kind of thing asked for
    before the best that has."""
    name = one.name
    best = _best(name, outer)
    above = () if best is None else outer.part.evidence[: outer.part.evidence.index(best)]
    said = (
        replace(it, part=1) for it in outer.part.evidence if name.known_in(it) and not any(it is one for one in above)
    )
    shown = first_of([name.item.passage, *outer.passages], most)
    asked = _asked(query, inner.part.question, outer.part.question)
    confidence = min(max(inner.chance, one.chance), outer.chance)
    return Joined(asked, (replace(name.item, part=0), *said), shown, (), confidence)


def first_of(passages: Sequence[Found], most: int) -> tuple[Found, ...]:
    """The first `most`, each once."""
    return tuple({it.passage_id: it for it in passages}.values())[:most]


def _name_alone(
    query: Query, cut: Bridge, inner: Hop, named: Sequence[_Named], direct: Sequence[Evidence]
) -> Joined | None:
    """What is described, where one name for it is sure and nothing more is told of it; None where the `direct`
    sentences, if any, may tell what is asked of it. The one that tells the name does not, without a word of that. Of
    why or how something came about, who or what it was is no part."""
    if _HOW_OR_WHY.match(query.query_str):
        return None
    surely = [one for one in named if one.sure and one.chance >= SURE_TOLD]
    if len(surely) != 1:
        return None
    (one,) = surely
    if direct and not _name_only(cut, one.name, direct[0]) and _on_it(cut, named, direct[0]):
        return None
    rest = cut.outer(one.name.name)
    asked = _asked(query, inner.part.question, rest)
    return Joined(asked, (replace(one.name.item, part=0),), inner.passages, (rest,), max(inner.chance, one.chance))


def _on_it(cut: Bridge, named: Sequence[_Named], best: Evidence) -> bool:
    """Whether it may be of what is described: its passage has words of that or a name for it, or it tells in words of
    the question what is asked, in the article that gives the name."""
    passage = f"{best.passage.title or ''} {best.passage.text}"
    if cut.described(passage) >= _OTHER or any(one.name.known_in(best) for one in named):
        return True
    return cut.told_in(best.text) and any(one.name.item.passage.article_id == best.passage.article_id for one in named)


def _asked(query: Query, inner: str, outer: str) -> Query:
    return replace(query, query_str=f"{inner} {outer}", parts=(inner, outer))
