"""The order of the first few passages of a search, each read with the question.

How well a passage meets a question by its words says which are among the first, and less which of them answers. So the
first FIRST stay the first, and are ordered by that and by what the cross-encoder says of their most likely sentences;
reading more of them would put others there, and brings nothing (EXPERIMENTS.md).
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from llama_index.core.schema import NodeWithScore

from qa.asking.question import Query
from qa.asking.whose_report import without_source
from qa.reading import reading
from qa.reading.rerank import SentenceReranker
from qa.words.terms import latin

FIRST = 4
_SENTENCES = 3  # that are read of each, those with the nearest static vectors
_WEIGHT = 0.5  # of the probability that the best of them answers, beside the score of the search


def ordered(query: Query, nodes: Sequence[NodeWithScore], reranker: SentenceReranker) -> list[NodeWithScore]:
    """`nodes`, best first, with the first FIRST in the order in which they are likely to answer; scores still descend.
    As they are where nothing reads, or the question is not in Latin letters."""
    first, rest = list(nodes[:FIRST]), list(nodes[FIRST:])
    asked = without_source(query.query_str, query.outlets)
    if len(first) < 2 or not reranker.reads or not latin(asked):
        return [*first, *rest]
    sentences = reranker.sentences(first)
    cosines = reranker.cosines(query.query_str, sentences.items)
    chosen = [
        i
        for node in first
        for i in sorted(
            (i for i, item in enumerate(sentences.items) if item.passage.passage_id == node.node.node_id),
            key=lambda i: -float(cosines[i]),
        )[:_SENTENCES]
        if latin(sentences.items[i].text)
    ]
    likely = dict.fromkeys((node.node.node_id for node in first), 0.0)
    if chosen:
        logits = reranker.read(asked, [reading.sentence(asked, sentences.items[i]) for i in chosen])
        for i, chance in zip(chosen, (1 / (1 + np.exp(-logits.astype(np.float64)))).tolist(), strict=True):
            of = sentences.items[i].passage.passage_id
            likely[of] = max(likely[of], chance)
    scores = [float(node.score or 0.0) for node in first]
    best = sorted(first, key=lambda node: -(float(node.score or 0.0) + _WEIGHT * likely[node.node.node_id]))
    return [NodeWithScore(node=node.node, score=score) for node, score in zip(best, scores, strict=True)] + rest
