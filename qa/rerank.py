"""From passages to the sentences that may answer: evidence, best first.

The evidence score is 1.5 · cosine + 0.5 · coverage. The cosine is that of a sentence encoder between question and
sentence; coverage is the share of the question's words, weighted by inverse document frequency, that the sentence or
its article's heading holds. A static encoder orders all sentences first and the better one rescores only the best,
since it costs about 5 ms a sentence.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping, Sequence
from typing import Protocol

import numpy as np
from llama_index.core.schema import NodeWithScore
from numpy.typing import NDArray

from qa.embedding import Embedder
from qa.injection import looks_like_injection
from qa.question import Query
from qa.retrieve import found, sentence_spans
from qa.schema import Evidence
from qa.terms import STOPWORDS, fold, tokens

COSINE, COVERAGE = 1.5, 0.5
_RESCORED = 14  # sentences the better encoder reads


class SentenceScorer(Protocol):
    """A better, slower encoder: cosines (n,) of a question against sentences."""

    def scores(self, question: str, sentences: Sequence[str]) -> NDArray[np.float32]: ...


class SentenceReranker:
    """Orders the sentences of found passages by how well they answer."""

    def __init__(
        self,
        embedder: Embedder,
        scorer: SentenceScorer | None,
        frequencies: Callable[[], tuple[Mapping[str, int], int]],
    ) -> None:
        self._embedder = embedder
        self._scorer = scorer
        self._frequencies = frequencies  # documents by stemmed word, and how many documents there are

    def evidence(self, query: Query, nodes: Sequence[NodeWithScore]) -> list[Evidence]:
        """Sentences of the passages, best first. Orders to a model and fragments are left out; no sentence twice."""
        items: list[Evidence] = []
        seen: set[str] = set()
        for node in nodes:
            passage = found(node)
            for start, end in sentence_spans(node):
                text = passage.text[start - passage.start : end - passage.start]
                folded = " ".join(text.casefold().split())
                if folded in seen or (len(text.split()) < 3 and text.isascii()) or looks_like_injection(text):
                    continue
                seen.add(folded)
                items.append(Evidence(passage, start, end, text, 0.0))
        return self._score(query.query_str, items) if items else []

    def _score(self, question: str, items: list[Evidence]) -> list[Evidence]:
        weights = self._weights(question)
        coverage = np.array([_coverage(weights, item) for item in items], dtype=np.float32)
        texts = [item.text for item in items]
        cosine = self._embedder.embed_passages(texts) @ self._embedder.embed_question(question)
        scores = COSINE * cosine + COVERAGE * coverage
        order = np.argsort(-scores, kind="stable")
        if self._scorer is not None:
            best = order[:_RESCORED]
            better = self._scorer.scores(question, [texts[i] for i in best])
            scores[order[_RESCORED:]] = -1.0  # on another encoder's scale: not to be compared with the rescored
            scores[best] = COSINE * better + COVERAGE * coverage[best]
            order = np.concatenate([best[np.argsort(-scores[best], kind="stable")], order[_RESCORED:]])
        return [
            Evidence(items[i].passage, items[i].start, items[i].end, items[i].text, float(scores[i])) for i in order
        ]

    def _weights(self, question: str) -> dict[str, float]:
        documents, total = self._frequencies()
        words = {word for word in tokens(fold(question)) if word not in STOPWORDS}
        return {word: math.log(1 + total / (1 + documents.get(word, 0))) for word in words}


def _coverage(weights: Mapping[str, float], item: Evidence) -> float:
    whole = sum(weights.values())
    if not whole:
        return 0.0
    heading = f"{item.passage.title or ''} {item.passage.outlet or ''}"
    have = {word[:6] for word in tokens(fold(f"{item.text} {heading}"))}
    return sum(weight for word, weight in weights.items() if word[:6] in have) / whole
