"""The order of the first few passages of a search."""

from __future__ import annotations

import pytest
from llama_index.core.schema import NodeWithScore

from qa.asking.question import Query
from qa.dateline import Dateline
from qa.reading.first import FIRST, ordered
from qa.reading.rerank import SentenceReranker
from tests.filing import embedder, held_by_none
from tests.test_rerank import Overlap, node

QUESTION = "who gave the money"
TEXTS = (
    "The hall was painted green in May.",
    "Who gave it? Ada Roe gave the money for the hall.",
    "A band played in the hall.",
    "Lamps were hung.",
    "Somebody who gave the money gave the money.",
)


@pytest.fixture
def reranker() -> SentenceReranker:
    return SentenceReranker(embedder(), Overlap(), embedder(), held_by_none)


def nodes() -> list[NodeWithScore]:
    found = [node(text, f"p{number}") for number, text in enumerate(TEXTS)]
    return [NodeWithScore(node=it.node, score=2.0 - 0.1 * number) for number, it in enumerate(found)]


def test_of_the_first_few_the_one_that_is_read_as_answering_comes_first(reranker: SentenceReranker) -> None:
    order = ordered(Query(QUESTION), nodes(), reranker)
    assert order[0].node.node_id == "p1"
    assert {it.node.node_id for it in order[:FIRST]} == {"p0", "p1", "p2", "p3"}
    assert order[FIRST:] == nodes()[FIRST:]  # what is found later is not read
    assert [it.score for it in order] == [it.score for it in nodes()]


def test_what_nothing_reads_stays_as_it_is(reranker: SentenceReranker) -> None:
    assert ordered(Query("谁给了钱"), nodes(), reranker) == nodes()
    unread = SentenceReranker(embedder(), None, embedder(), held_by_none)
    assert ordered(Query(QUESTION), nodes(), unread) == nodes()
    assert ordered(Query(QUESTION), [], reranker) == []


def test_a_search_gives_its_passages_in_that_order(dateline: Dateline) -> None:
    found = dateline.engine.search("Who chairs the hearing into the Ice House fire?", 10)
    assert "Samira Okonjo" in found[0].text
    assert [it.score for it in found] == sorted((it.score for it in found), reverse=True)
