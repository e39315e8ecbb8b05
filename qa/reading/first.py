"""The order of the first few passages of a search, each read with the question.

How well a passage meets a question by its words says which are among the first, and less which of them answers. So the
first FIRST stay the first, and are ordered by that and by what the cross-encoder says of the sentence of each that is
nearest by static vectors; to read more sentences, or more passages, brings nothing (EXPERIMENTS.md).
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from llama_index.core.schema import NodeWithScore

from qa.asking.question import Query
from qa.asking.whose_report import without_source
from qa.reading import reading
from qa.reading.rerank import SentenceReranker
from qa.schema import Evidence
from qa.words.terms import latin

FIRST = 4
_WEIGHT = 0.5  # of the probability that the sentence answers, beside the score of the search


def ordered(query: Query, nodes: Sequence[NodeWithScore], reranker: SentenceReranker) -> list[NodeWithScore]:
    """`nodes`, best first, with the first FIRST in the order in which they are likely to answer; scores still descend.
    As they are where nothing reads, or the question is not in Latin letters."""
    first, rest = list(nodes[:FIRST]), list(nodes[FIRST:])
    asked = without_source(query.query_str, query.outlets)
    if len(first) < 2 or not reranker.reads or not latin(asked):
        return [*first, *rest]
    sentences = reranker.sentences(first)
    cosines = reranker.cosines(query.query_str, sentences.items)
    nearest: dict[str, tuple[float, Evidence]] = {}
    for item, cosine in zip(sentences.items, cosines.tolist(), strict=True):
        of = item.passage.passage_id
        if latin(item.text) and (of not in nearest or cosine > nearest[of][0]):
            nearest[of] = cosine, item
    items = [item for _, item in nearest.values()]
    logits = (
        reranker.read(asked, [reading.sentence(asked, item) for item in items]) if items else np.zeros(0, np.float32)
    )
    likely = dict(zip(nearest, (1 / (1 + np.exp(-logits.astype(np.float64)))).tolist(), strict=True))
    scores = [float(node.score or 0.0) for node in first]
    best = sorted(first, key=lambda node: -(float(node.score or 0.0) + _WEIGHT * likely.get(node.node.node_id, 0.0)))
    return [NodeWithScore(node=node.node, score=score) for node, score in zip(best, scores, strict=True)] + rest
