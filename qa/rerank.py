"""From passages to the sentences that may answer: evidence, best first, and the signs of success.

A sentence's score is the probability that it holds the answer, from a logistic model over four features: the cosine of
a sentence encoder, the share of the question's words in it (weighted by inverse document frequency), the same share
with near words counted by how near they are, and whether it has the kind of thing asked for. Fitted on XQuAD (English),
MultiHop-RAG and the samples, where a sentence counts as right if it contains the short answer. A static encoder orders
all sentences first, and the better one rescores only the best, since it costs about 5 ms a sentence.
"""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Protocol

import numpy as np
from llama_index.core.schema import NodeWithScore
from numpy.typing import NDArray

from qa import expects
from qa.embedding import Embedder
from qa.injection import looks_like_injection
from qa.question import Query
from qa.retrieve import found, sentence_spans
from qa.schema import Evidence
from qa.support import Signs
from qa.terms import STOPWORDS, fold, tokens

RESCORED = 10  # sentences that the better encoder reads
_COSINE, _COVERAGE, _NEARNESS, _KIND, _CONSTANT = 4.23, 0.81, 1.31, 1.71, -4.44
_STEM = 6  # letters in which two words must agree to count as one
# Words that say how a question asks, not what about.
_ASKING = frozenset("many much long old name type kind tell told say said report according article number".split())
_LEANS = re.compile(r"[\"'“‘]?(?:He|She|It|They|His|Her|Its|Their|This|That|These|Those|Both|Neither)\b")
_WORDS_KEPT = 20_000

Vector = NDArray[np.float32]
Frequencies = Callable[[], tuple[Mapping[str, int], int]]


class SentenceScorer(Protocol):
    """A better, slower encoder: cosines (n,) of a question against sentences."""

    def scores(self, question: str, sentences: Sequence[str]) -> Vector: ...


@dataclass(frozen=True)
class Ranked:
    """The evidence, best first, and what the gate judges by; `signs` is None where nothing was found."""

    evidence: tuple[Evidence, ...]
    signs: Signs | None


class SentenceReranker:
    """Orders the sentences of found passages by how likely they hold the answer."""

    def __init__(
        self, embedder: Embedder, scorer: SentenceScorer | None, words: Embedder, frequencies: Frequencies
    ) -> None:
        self._embedder = embedder
        self._scorer = scorer
        self._words = _Words(words)
        self._frequencies = frequencies  # passages by (stemmed) word, and how many passages there are

    def rank(self, query: Query, nodes: Sequence[NodeWithScore]) -> Ranked:
        """Sentences of the passages. Orders to a model, fragments and repeats are left out."""
        items = _sentences(nodes)
        if not items:
            return Ranked((), None)
        question = query.query_str
        asked = self._asked(question)
        texts = [item.text for item in items]
        quick = self._embedder.embed_passages(texts) @ self._embedder.embed_question(question)
        read = [list(tokens(_read(item))) for item in items]
        shares = np.array([asked.coverage(words) for words in read], dtype=np.float32)
        order = np.argsort(-(1.5 * quick + 0.5 * shares), kind="stable").tolist()
        best = list(islice((i for i in order if not looks_like_injection(texts[i])), RESCORED))
        if not best:
            return Ranked((), None)
        cosine = quick[best] if self._scorer is None else self._scorer.scores(question, [texts[i] for i in best])
        kind = expects.kind(query.asked or question)
        self._words.vectors(list({word for i in best for word in read[i]}))  # all at once: one by one costs more
        scored = []
        for i, close in zip(best, cosine.tolist(), strict=True):
            fits = 0.0 if kind == "other" else 0.5 if expects.has(kind, question, texts[i]) else -0.5
            near = asked.nearness(read[i], self._words)
            logit = _COSINE * close + _COVERAGE * float(shares[i]) + _NEARNESS * near + _KIND * fits + _CONSTANT
            scored.append((1 / (1 + math.exp(-logit)), i))
        scored.sort(key=lambda pair: -pair[0])
        evidence = tuple(
            Evidence(items[i].passage, items[i].start, items[i].end, items[i].text, score) for score, i in scored
        )
        share = max(float(shares[i]) for _, i in scored[:3])
        signs = Signs(max(cosine.tolist()), share, float(nodes[0].score or 0.0), len(asked.weights))
        return Ranked(evidence, signs)

    def _asked(self, question: str) -> _Asked:
        documents, total = self._frequencies()
        words = [word for word in dict.fromkeys(tokens(fold(question))) if word not in STOPWORDS and len(word) > 1]
        words = [word for word in words if word not in _ASKING] or words

        def weight(word: str) -> float:
            shorter = (word, word.rstrip("s"), word[: max(4, len(word) - 2)])
            return math.log(1 + total / (1 + next((documents[form] for form in shorter if form in documents), 0)))

        weights = {word: weight(word) for word in words}
        return _Asked(weights, self._words.vectors(words))


@dataclass(frozen=True)
class _Asked:
    """The words of a question with their weights, and their vectors (n_words, dim)."""

    weights: Mapping[str, float]
    vectors: Vector

    def coverage(self, read: Sequence[str]) -> float:
        """Weighted share of the words that are among the words `read`, in [0, 1]."""
        whole = sum(self.weights.values())
        have = {word[:_STEM] for word in read}
        return sum(weight for word, weight in self.weights.items() if word[:_STEM] in have) / whole if whole else 0.0

    def nearness(self, read: Sequence[str], words: _Words) -> float:
        """The same, a word that is not there counting as much as the nearest one is near (cosine, at least 0)."""
        whole = sum(self.weights.values())
        there = [word for word in dict.fromkeys(read) if word not in STOPWORDS and len(word) > 1]
        if not whole or not there:
            return 0.0
        cosines: Vector = self.vectors @ words.vectors(there).T
        nearest = np.clip(cosines.max(axis=1), 0, 1)
        stems = {word[:_STEM] for word in there}
        pairs = zip(self.weights.items(), nearest.tolist(), strict=True)
        return sum(weight * (1.0 if word[:_STEM] in stems else near) for (word, weight), near in pairs) / whole


class _Words:
    """Static vectors of single words, remembered: unit length, (n, dim)."""

    def __init__(self, embedder: Embedder) -> None:
        self._embedder = embedder
        self._known: dict[str, Vector] = {}

    def vectors(self, words: Sequence[str]) -> Vector:
        known = self._known
        new = [word for word in words if word not in known]
        if new:
            if len(known) > _WORDS_KEPT:
                known = self._known = {}
                new = list(words)
            known.update(zip(new, self._embedder.embed_passages(new), strict=True))
        if not words:
            return np.zeros((0, self._embedder.dim), np.float32)
        return np.stack([known[word] for word in words])


def _sentences(nodes: Sequence[NodeWithScore]) -> list[Evidence]:
    """The passages' sentences; one that leans on the sentence before it comes together with it. None twice."""
    items: list[Evidence] = []
    seen: set[str] = set()
    for node in nodes:
        passage = found(node)
        before: tuple[int, int] | None = None
        for start, end in sentence_spans(node):
            text = passage.text[start - passage.start : end - passage.start]
            first = start
            if before is not None and _LEANS.match(text):
                leaned_on = passage.text[before[0] - passage.start : before[1] - passage.start]
                first = start if looks_like_injection(leaned_on) else before[0]
            before = (start, end)
            text = passage.text[first - passage.start : end - passage.start]
            if text not in seen and not _fragment(text):
                seen.add(text)
                items.append(Evidence(passage, first, end, text, 0.0))
    return items


def _fragment(text: str) -> bool:
    """A heading, a caption, a stray number: fewer than three words in a script that writes them apart."""
    return text.isascii() and text.count(" ") < 2


def _read(item: Evidence) -> str:
    """The sentence with its article's heading, folded: what a reader of it knows."""
    return fold(f"{item.text} {item.passage.title or ''} {item.passage.outlet or ''}")
