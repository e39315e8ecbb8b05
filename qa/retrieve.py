"""Finding passages: lexical and dense search, fused, aware of the outlets a question names.

`HybridRetriever` is a LlamaIndex retriever over the archive's full-text index and the vector index. Its nodes carry
the passage's span and its article's fields in their metadata; `found` reads them back.
"""

from __future__ import annotations

import threading
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from llama_index.core.base.base_retriever import BaseRetriever
from llama_index.core.schema import NodeWithScore, QueryBundle, TextNode

from qa import opinion
from qa.archive import Archive, PassageRow
from qa.embedding import Embedder
from qa.fusion import DEPTH, Ranking, agreement, best, diversify, fuse, in_turn
from qa.index import VectorIndex
from qa.outlets import outlet_groups
from qa.question import Query
from qa.schema import Filters, Found
from qa.terms import fold, fts_query, spellings

PER_ARTICLE = 2  # passages of one article before those of others
_COMMON = 0.2  # of the passages: a word in more tells nothing, and to score all of them takes longest
_MANY = 1000  # passages from which the time that common words take is worth saving
_RARE = 2  # passages that hold a name: with more, it is spelled as the archive spells it
LEXICAL_WEIGHTS = (1.0, 2.0, 1.0)  # title, about (outlet, author, day, place), body


class HybridRetriever(BaseRetriever):
    """The k best passages for a question, best first; scores are fused ones (see `fusion`), and descend."""

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

    def ranked(self, query: Query, k: int, *, per_article: int = PER_ARTICLE) -> list[NodeWithScore]:
        """The k best passages for a question that has been understood, the first with at most `per_article` of one.

        Passages of the outlets that the question names come in turn, each searched for within its outlet; and so do
        passages for the parts of a question that asks several things.
        """
        whole, found_by = self._ranking(query.query_str, query.filters)
        parts = [self._ranking(part, query.filters)[0] for part in query.parts] if len(query.parts) > 1 else []
        ranking = in_turn([whole, *parts], ()) if parts else whole
        meta = self._archive.meta([key for key, _ in ranking])
        kept = [pair for pair in ranking if pair[0] in meta]
        articles = {key: meta[key][0] for key, _ in kept}
        chosen = _descending(diversify(kept, articles, per_article)[:k])
        rows = self._archive.rows([key for key, _ in chosen])
        scores = dict(chosen)
        agreed = agreement(*found_by, articles)
        return [
            NodeWithScore(node=_node(row, agreed.get(articles[row.passage_key], 0.0)), score=scores[row.passage_key])
            for row in rows
        ]

    def _ranking(self, text: str, filters: Filters) -> tuple[list[tuple[int, float]], tuple[Ranking, Ranking]]:
        """Passages for one question: those of the outlets it names in turn, then the others. And what the lexical and
        the dense search say, whatever the outlet."""
        match = fts_query(text, self._vocabulary.spellings(text), self._vocabulary.common)
        keys, scores = self._archive.matches(match, LEXICAL_WEIGHTS)
        vector = self._embedder.embed_question(text)

        def search(within: Filters) -> tuple[Ranking, Ranking]:
            lexical = best(keys, scores, self._index.visible(within), DEPTH)
            return lexical, self._index.search(vector, DEPTH, within)

        allowed = filters.outlets or self._archive.outlets()
        groups = [fuse(*search(replace(filters, outlets=group))) for group in outlet_groups(text, allowed)]
        everywhere = search(filters)
        return in_turn(groups, fuse(*everywhere)), everywhere


def _descending(ranking: Sequence[tuple[int, float]]) -> list[tuple[int, float]]:
    """Scores lowered where outlets taken in turn made them rise, so that to sort by score is to keep the order."""
    out: list[tuple[int, float]] = []
    for key, score in ranking:
        out.append((key, min(score, out[-1][1] - 1e-6) if out else score))
    return out


class _Vocabulary:
    """Other spellings of a question's names, from the words that the archive holds."""

    def __init__(self, archive: Archive) -> None:
        self._archive = archive
        self._state: tuple[int, int, int] | None = None
        self._documents: dict[str, int] = {}
        self._passages = 0
        self._initials: dict[str, list[str]] = {}
        self._lock = threading.Lock()

    def spellings(self, text: str) -> list[str]:
        """Terms for the names of `text` that few passages hold as they are spelled (see `terms.spellings`)."""
        with self._lock:
            self._follow()
            documents, initials = self._documents, self._initials

        def known(word: str) -> bool:
            # The vocabulary holds stems, so a word that is not in it is asked of the index itself.
            if documents.get(word, 0) > _RARE:
                return True
            return self._archive.held(fts_query(word), _RARE + 1) > _RARE

        letters = {fold(word)[:1] for word in text.split()}
        return spellings(text, [term for letter in letters for term in initials.get(letter, ())], known)

    def common(self, word: str) -> bool:
        """Whether so many passages hold `word` that finding it tells nothing."""
        with self._lock:
            self._follow()
            return self._passages >= _MANY and self._documents.get(word, 0) > _COMMON * self._passages

    def _follow(self) -> None:
        state = self._archive.state()
        if state == self._state:
            return
        self._passages = self._archive.passages()
        self._documents, self._state, self._initials = self._archive.terms(), state, {}
        for term in self._documents:
            self._initials.setdefault(term[:1], []).append(term)


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
        opinion=bool(meta.get("opinion")),
    )


def sentence_spans(node: NodeWithScore) -> list[tuple[int, int]]:
    """Spans in the article of the passage's sentences."""
    spans: list[tuple[int, int]] = node.node.metadata["sentences"]
    return spans


def agreed(node: NodeWithScore) -> float:
    """How well the node's article does in the lexical and in the dense search (see `fusion.agreement`)."""
    return float(node.node.metadata["agreement"])


def _node(row: PassageRow, agreement: float) -> TextNode:
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
        "agreement": agreement,
        "opinion": opinion.marked(article.title, article.author, article.url, article.metadata),
    }
    keys = list(metadata)
    return TextNode(
        id_=row.passage_id,
        text=row.text,
        metadata=metadata,
        excluded_embed_metadata_keys=keys,
        excluded_llm_metadata_keys=keys,
    )
