"""An answer by way of a sentence that says of what it describes what it is: two sentences read as one.

"What does the firm that Corvan bought make?" is told by no sentence, and not every such question has a form that
`bridges` can cut. But the best sentences for it tell what it describes ("In 2023 Corvan acquired Pellaford"), and with
one of them before it the sentence that answers is read as an answer ("The terminals are made by Pellaford"): the
reading has learnt from sentences with the one before them in parentheses. So the names in those sentences are searched
for, and a pair counts where it is read as an answer clearly rather than either of the two alone.
"""

from __future__ import annotations

import math
import re
from dataclasses import dataclass, replace

from qa.answering.bridging import Joined, first_of
from qa.answering.candidates import names_in
from qa.answering.searching import Retrieved, Search
from qa.asking.question import Query
from qa.asking.roles import roles
from qa.asking.whose_report import without_source
from qa.reading import reading
from qa.reading.features import Part
from qa.reading.support import Gate
from qa.reports.placing import overlap
from qa.schema import Evidence
from qa.words.terms import content_words, fold, tokens

WEAK = 0.5  # best score of an answer from which no second sentence is sought
LONGEST = 26  # words of a question; a longer one asks several things
_FIRST = 5  # sentences whose names are searched for,
_NAMES = 5  # names,
_PASSAGES = 5  # passages of each, and pairs
_READ = 8  # in all: those whose second sentence is most like the question
_MOST = 5.0  # logit that hardly any pair exceeds
_LIKE = 1.5  # what the logarithm of the first sentence's cosine to the question counts, when one pair is chosen,
_LEAST_LIKE = 0.05  # and the cosine that less than it counts as
READS = 2.8  # logit from which a pair is read as an answer,
GAIN = 1.5  # and by how much more than either of the two alone
_DESCRIBES = re.compile(
    r"\b(?:the|an?)\s+(?:[\w’'-]+\s+){1,4}?(?:who|whom|whose|that|which|where)\b"
    r"|\b(?:in|to|of|from|by|for|at|on)\s+(?:which|whom|whose)\b",
    re.IGNORECASE,
)
_SEVERAL = re.compile(r"(?:which|what)\s+[a-z]+s\b.*\band\b", re.IGNORECASE)


@dataclass(frozen=True)
class Chain:
    """The sentence that tells what is described, and the one that tells what is asked of it; the question that they
    were read with as one, the logit, and the first one's cosine to the question."""

    first: Evidence
    second: Evidence
    question: str
    logit: float
    like: float

    @property
    def value(self) -> float:
        """What it is chosen by: one may be read as an answer and tell of another than the question describes."""
        return self.logit + _LIKE * math.log(max(self.like, _LEAST_LIKE))

    def alone(self, search: Search) -> float:
        """The logit of the better of the two alone."""
        texts = [reading.within(item, item.text) for item in (self.first, self.second)]
        return max(map(float, search.reranker.read(self.question, texts)))


def takes_two(question: str) -> bool:
    """Whether it describes what it asks about ("the firm that …", "the winner of …"), or asks for several things of two
    kinds: to look for two sentences costs as much as to answer."""
    bare = question.rstrip("?. ")
    return bool(_DESCRIBES.search(bare) or _SEVERAL.match(bare)) or any(True for _ in roles(bare))


def chained(got: Retrieved, search: Search, gate: Gate) -> Joined | None:
    """The answer in two sentences, where one alone is read as none or hardly any; None where there is no such pair, or
    the gate would not pass it."""
    if len(got.parts) != 1 or got.lacking or got.unsure or not search.reranker.reads:
        return None
    (part,) = got.parts
    if part.signs is None or not part.evidence or (got.held and part.evidence[0].score >= WEAK):
        return None
    if len(part.question.split()) > LONGEST or not takes_two(part.question):
        return None
    signs = part.signs if got.query.abroad else replace(part.signs, meant=None)
    if gate.probability(replace(signs, reading=_MOST)) < gate.threshold:
        return None
    best = max(chains(got.query, part, search), key=lambda chain: chain.value, default=None)
    if best is None or best.logit < READS or best.logit < best.alone(search) + GAIN:
        return None
    chance = gate.probability(replace(signs, reading=best.logit))
    if chance < gate.threshold:
        return None
    top = max(best.first.score, best.second.score)
    both = [replace(item, score=top) for item in (best.second, best.first)]
    if len(search.reranker.steering.plain(both)) < len(both):
        return None
    passages = [*(item.passage for item in reversed(both)), *got.passages]
    return Joined(got.query, tuple(both), first_of(passages, len(got.passages)), (), chance)


def chains(query: Query, part: Part, search: Search) -> list[Chain]:
    """The pairs whose second sentence is most like the question, read as one, whatever either says alone."""
    ranker = search.reranker
    question = without_source(part.question, query.outlets)
    pairs: dict[tuple[Evidence, Evidence], float] = {}
    for name, first in _names(part):
        nodes = search.retriever.ranked(query.elsewhere(f"{part.question} {name}"), _PASSAGES)
        items = [it for it in ranker.sentences(nodes).items if _says(name, it) and not overlap(it, first)]
        likeness = ranker.cosines(part.question, items) if items else ()
        pairs |= {(first, item): float(like) for item, like in zip(items, likeness, strict=True)}
    chosen = sorted(pairs, key=lambda pair: -pairs[pair])[:_READ]
    if not chosen:
        return []
    logits = ranker.read(question, [_together(first, item) for first, item in chosen])
    likeness = ranker.cosines(part.question, [first for first, _ in chosen])
    return [
        Chain(first, second, question, float(logit), float(like))
        for (first, second), logit, like in zip(chosen, logits, likeness, strict=True)
    ]


def _names(part: Part) -> list[tuple[str, Evidence]]:
    """The names in the best sentences that the question has not, each with the best one that has it."""
    known = set(tokens(fold(part.question)))
    told: dict[str, tuple[str, Evidence]] = {}
    for item in part.evidence[:_FIRST]:
        for _, _, name in names_in(item.text):
            words = set(content_words(name))
            if words and not words <= known and fold(name) not in (fold(item.passage.outlet or ""), *told):
                told[fold(name)] = (name, item)
    return list(told.values())[:_NAMES]


def _says(name: str, item: Evidence) -> bool:
    """Whether a sentence, or the one before it, has a word of the name."""
    return not set(content_words(name)).isdisjoint(content_words(f"{item.before} {item.text}"))


def _together(first: Evidence, second: Evidence) -> str:
    """Both as the reading has learnt to see a sentence with the one before it; under the second one's heading if there
    is room."""
    text = reading.after(second.passage.title, first.text, second.text)
    return text if first.text in text else reading.after(None, first.text, second.text)
