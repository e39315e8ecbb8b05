"""Finding passages: lexical and dense search, fused, aware of the outlets a question names.

`HybridRetriever` is a LlamaIndex retriever over the archive's full-text index and the vector index. Its nodes carry
the passage's span and its article's fields in their metadata; `found` reads them back.
"""

from __future__ import annotations

import re
import threading
from collections.abc import Sequence
from typing import Any

from llama_index.core.base.base_retriever import BaseRetriever
from llama_index.core.schema import NodeWithScore, QueryBundle, TextNode

from qa.archive import Archive, PassageRow
from qa.embedding import Embedder
from qa.index import VectorIndex
from qa.question import Query
from qa.schema import Filters, Found
from qa.terms import STOPWORDS, fold, fts_query, tokens, variants

DEPTH = 200  # passages taken from each search before they are fused
_RARE = 2  # passages that hold a name: with more, it is spelled as the archive spells it
_CAPITALISED = re.compile(r"[^\W\d_a-z][\w’'-]{2,}")
LEXICAL_WEIGHTS = (2.0, 1.0, 1.0)  # title, about (outlet, author, day, place), body


class HybridRetriever(BaseRetriever):
    """The k best passages for a question, best first; scores are those of `fusion.rank`."""

    def __init__(self, archive: Archive, index: VectorIndex, embedder: Embedder, *, k: int = 10) -> None:
        super().__init__()
        self._archive = archive
        self._index = index
        self._embedder = embedder
        self._k = k
        self._vocabulary = _Vocabulary(archive)

    def _retrieve(self, query_bundle: QueryBundle) -> list[NodeWithScore]:
        query = query_bundle if isinstance(query_bundle, Query) else Query(query_str=query_bundle.query_str)
        return self.ranked(query, self._k)

    def ranked(self, query: Query, k: int) -> list[NodeWithScore]:
        """The k best passages for a question that has been understood."""
        lexical = self._lexical(query.query_str, query.filters)
        vector = self._embedder.embed_question(query.query_str)
        dense = self._index.search(vector, DEPTH, query.filters)
        keys = list({key: None for key, _ in [*lexical, *dense]})
        if not keys:
            return []
        ranked = _rank(lexical, dense)[:k]
        scores = dict(ranked)
        rows = self._archive.rows([key for key, _ in ranked])
        return [NodeWithScore(node=_node(row), score=scores[row.passage_key]) for row in rows]

    def _lexical(self, text: str, filters: Filters) -> list[tuple[int, float]]:
        match = fts_query(text, self._vocabulary.spellings(text))
        return self._archive.lexical(match, DEPTH, LEXICAL_WEIGHTS, filters)


class _Vocabulary:
    """Other spellings of a question's names, from the words that the archive holds."""

    def __init__(self, archive: Archive) -> None:
        self._archive = archive
        self._state: tuple[int, int, int] | None = None
        self._near: dict[str, list[str]] = {}
        self._documents: dict[str, int] = {}
        self._lock = threading.Lock()

    def spellings(self, text: str) -> list[str]:
        """Words one edit away from the capitalised words of `text` that few passages hold.

        One edit leaves a word's first two letters or its last two as they are, so only such words are compared.
        """
        with self._lock:
            self._follow()
            near, documents = self._near, self._documents
        names = {word for name in _CAPITALISED.findall(text) for word in tokens(fold(name)) if word not in STOPWORDS}
        rare = sorted(name for name in names if len(name) > 3 and documents.get(name, 0) <= _RARE)
        return [
            variant for name in rare for variant in variants(name, near.get(name[:2], []) + near.get(f"-{name[-2:]}", []))
        ]

    def _follow(self) -> None:
        state = self._archive.state()
        if state == self._state:
            return
        self._documents, self._state, self._near = self._archive.terms(), state, {}
        for term in self._documents:
            if len(term) > 3 and term.isalpha():
                self._near.setdefault(term[:2], []).append(term)
                self._near.setdefault(f"-{term[-2:]}", []).append(term)


def found(node: NodeWithScore) -> Found:
    """The value behind a retrieved node."""
    meta = node.node.metadata
    fields = ("article_id", "title", "outlet", "author", "published", "url", "start", "end", "version", "content_hash")
    return Found(
        **{name: meta[name] for name in fields},
        text=node.node.get_content(),
        score=float(node.score or 0.0),
        passage_id=node.node.node_id,
        copies=tuple(meta.get("copies", ())),
    )


def sentence_spans(node: NodeWithScore) -> list[tuple[int, int]]:
    """Spans in the article of the passage's sentences."""
    spans: list[tuple[int, int]] = node.node.metadata["sentences"]
    return spans


def _node(row: PassageRow) -> TextNode:
    article = row.article
    metadata: dict[str, Any] = {
        "article_id": article.article_id,
        "version": article.version,
        "content_hash": article.content_hash,
        "title": article.title,
        "outlet": article.outlet,
        "author": article.author,
        "published": article.published,
        "url": article.url,
        "start": row.start,
        "end": row.end,
        "sentences": list(row.sentences),
        "cluster": article.cluster,
    }
    keys = list(metadata)
    return TextNode(
        id_=row.passage_id,
        text=row.text,
        metadata=metadata,
        excluded_embed_metadata_keys=keys,
        excluded_llm_metadata_keys=keys,
    )


def _rank(lexical, dense):
    def scale(pairs):
        if not pairs:
            return {}
        lo = min(x for _, x in pairs)
        hi = max(x for _, x in pairs)
        return {k: (x - lo) / ((hi - lo) or 1) for k, x in pairs}

    a, b = scale(lexical), scale(dense)
    return sorted(((k, a.get(k, 0) + 0.3 * b.get(k, 0)) for k in {**a, **b}), key=lambda p: -p[1])


def _ordinals(query: Query) -> tuple[int | None, int | None] | None:
    window = query.window
    if window is None:
        return None
    return (window.start.toordinal() if window.start else None, window.end.toordinal() if window.end else None)


def first_of_each(values: Sequence[str]) -> list[str]:
    """Each value once, in order of first appearance: an article's rank is that of its best passage."""
    return list(dict.fromkeys(values))
