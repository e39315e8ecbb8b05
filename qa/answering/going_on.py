"""What else is found for a question by another name of what it asks about, which reports that go on with it have."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from llama_index.core.schema import NodeWithScore

from qa.asking.question import Query
from qa.reading import developing
from qa.reading.asked import names
from qa.retrieval.nodes import found
from qa.words.typed import written

_MOST = 4  # passages


def later(
    asked: Query, nodes: Sequence[NodeWithScore], ranked: Callable[[Query], list[NodeWithScore]]
) -> list[NodeWithScore]:
    """The best passages of articles that go on with the story of a name of the question, without that, but for those
    that are among the `nodes` already."""
    passages = [found(node) for node in nodes]
    told = names(written(asked.query_str, [passage.text for passage in passages]))
    if not told or not (called := developing.called(asked.query_str, told, passages)):
        return []
    near = ranked(asked.elsewhere(f"{asked.query_str.rstrip(' ?')}, {called}?"))
    stories = developing.stories(asked.query_str, told, [*passages, *map(found, near)])
    known = {passage.passage_id for passage in passages}
    return [node for node in near if node.node_id not in known and found(node).article_id in stories][:_MOST]
