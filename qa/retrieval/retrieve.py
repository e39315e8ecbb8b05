"""Finding passages: lexical and dense search, fused, and each clause of the question within the outlets it names.

`HybridRetriever` is a LlamaIndex retriever over the archive's full-text index and the vector index. Its nodes carry
the passage's span and its article's fields in their metadata; `found` reads them back.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Mapping, Sequence
from dataclasses import replace
from datetime import date
from functools import cache, partial

import numpy as np
from llama_index.core.base.base_retriever import BaseRetriever
from llama_index.core.schema import NodeWithScore, QueryBundle
from numpy.typing import NDArray

from qa.archive import Archive, Matches, Remembered
from qa.asking.clauses import Clause, clauses
from qa.asking.question import Query
from qa.days.dates import day_of, mentions
from qa.days.windows import asks_newest
from qa.encoders.embedding import Embedder, FastEmbedder
from qa.encoders.packaged import ACROSS
from qa.index import VectorIndex
from qa.index.contextual import Contextual
from qa.reports import post_of
from qa.retrieval import feedback, nodes, noted
from qa.retrieval.fusion import (
    DEPTH,
    Ranking,
    across,
    agreement,
    best,
    by_context,
    copies_last,
    diversify,
    fuse,
    in_turn,
    recency,
    trusted,
)
from qa.retrieval.likeness import LIKENESS
from qa.retrieval.overlap import Overlap
from qa.retrieval.vocabulary import Vocabulary
from qa.schema import Filters
from qa.words.languages import foreign
from qa.words.terms import asked_words, fts_terms

PER_ARTICLE = 4  # passages of one article before those of others
BEST = 5  # passages by full text that tell how many of the question's words are found
CANDIDATES = 30  # passages of each search that are compared with the question word by word
NEWEST = 0.2  # at most added for being late, where the question asks how things stand: it decides between like passages
REST = 0.5  # weight, in the full text, of the question's words that are not the clause's
LEXICAL_WEIGHTS = (1.0, 2.0, 1.0)  # title, about (outlet, author, day, place), body

Meta = tuple[int, str | None, str | None, str]  # article key, outlet, day of publication, wire-copy cluster


class HybridRetriever(BaseRetriever):
    """The k best passages for a question, best first; scores descend (what they are made of: `likeness`)."""

    def __init__(
        self,
        archive: Archive,
        index: VectorIndex,
        embedder: Embedder,
        words: FastEmbedder,
        vocabulary: Vocabulary,
        contextual: Contextual | None = None,
        *,
        k: int = 10,
    ) -> None:
        super().__init__()
        self._archive = archive
        self._index = index
        self._embedder = embedder
        self._contextual = contextual
        self._overlap = Overlap(words)
        self._k = k
        self._vocabulary = vocabulary
        self._found = Remembered(partial(archive.found, weights=LEXICAL_WEIGHTS))
        self._noted: tuple[Hashable, NDArray[np.int64]] = None, np.zeros(0, np.int64)

    def _retrieve(self, query_bundle: QueryBundle) -> list[NodeWithScore]:
        query = query_bundle if isinstance(query_bundle, Query) else Query(query_str=query_bundle.query_str)
        return self.ranked(query, self._k)

    def ranked(self, query: Query, k: int, *, per_article: int = PER_ARTICLE) -> list[NodeWithScore]:
        """The k best passages for a question that has been understood, the first with at most `per_article` of one.

        The question is searched for by its vector and in full text, for each clause with its own words weighing more
        and within the outlets it names. Then the best passages of each clause come in turn, by how well they meet
        that clause; and then what the whole question finds. Where the clauses' best passages have a name in common
        that the question does not say, all is searched for again with that name (`feedback`). What another passage says
        word for word comes last.
        """
        asked = self._clauses(query)
        near = self._near(query, asked)
        lexical, found, ranking = self._searches(query, asked, near)
        clauses, meta = self._by_clause(query, asked, found, near)
        if name := self._unsaid(query.query_str, clauses[:-1], meta):
            _, found, ranking = self._searches(query, asked, near, name)
            clauses, meta = self._by_clause(query, asked, found, near)
        meta = {**self._archive.meta([key for key, _ in ranking]), **meta}
        *turns, whole = clauses
        kept = in_turn(turns, [*whole, *_known(ranking, meta)])
        articles = {key: meta[key][0] for key, _ in kept}
        chosen = _descending(self._copies_last(query, asked, diversify(kept, articles, per_article), meta)[:k])
        rows = self._archive.rows([key for key, _ in chosen])
        last = min(filter(None, (query.filters.as_of, query.filters.end)), default=None)
        rows = [known for row in rows if (known := nodes.until(row, last)) is not None]
        scores = dict(chosen)
        among = self._among(query)
        # Not by contextual vectors, which find something near to any question (EXPERIMENTS.md).
        agreed = agreement(lexical, near[()], articles)
        cosines = {key: cosine for found_near in near.values() for key, cosine in found_near}
        farthest = min(cosines.values(), default=0.0)
        # Which articles are copies of each other, later ones may have told: as of a day, nothing is said of it.
        carriers = {} if query.filters.as_of else self._archive.carriers({row.article.cluster for row in rows})
        return [
            NodeWithScore(
                node=nodes.node(
                    row,
                    trusted(agreed.get(articles[row.passage_key], 0.0), among),
                    carriers.get(row.article.cluster, ()),
                    cosines.get(row.passage_key, farthest),
                ),
                score=scores[row.passage_key],
            )
            for row in rows
        ]

    def latest(self, filters: Filters, until: date, most: int) -> list[NodeWithScore]:
        """The first passages of the newest articles published by a day, newest first (see `Archive.latest`)."""
        rows = self._archive.rows(self._archive.latest(filters, until, most))
        last = min(filter(None, (filters.as_of, filters.end)), default=None)
        known = [row for row in (nodes.until(row, last) for row in rows) if row is not None]
        return [NodeWithScore(node=nodes.node(row, 0.0, ()), score=0.0) for row in known]

    def corrections(self, texts: Sequence[str], filters: Filters) -> list[NodeWithScore]:
        """The passages with a correction that have most of the words of these texts (see `noted`)."""
        state = self._archive.state()
        find = partial(self._found.found, state=state)
        known = self._noted  # once, as other threads ask too
        if known[0] != state:
            known = self._noted = state, noted.possible(find)
        among = np.intersect1d(known[1], self._index.visible(filters), assume_unique=True)
        found = noted.nearest(texts, find, among, lambda words: self._vocabulary.frequencies(words)[0])
        rows = self._archive.rows(list(found))
        return [NodeWithScore(node=nodes.node(row, 0.0, ()), score=found[row.passage_key]) for row in noted.of(rows)]

    def _among(self, query: Query) -> int:
        """How many passages there are, or were as of the day that is asked as of."""
        return len(self._index.visible(Filters(as_of=query.filters.as_of)))

    def _copies_last(
        self, query: Query, asked: Sequence[Clause], ranking: Ranking, meta: Mapping[int, Meta]
    ) -> list[tuple[int, float]]:
        """One passage of a wire report first, but for what an outlet prints that the question names."""
        named = {name for outlets in (query.outlets, *(clause.outlets for clause in asked)) for name in outlets}
        texts = self._archive.bodies([key for key, _ in ranking[:CANDIDATES]])
        return copies_last(ranking, texts, [key for key in texts if meta[key][1] in named])

    def _clauses(self, query: Query) -> list[Clause]:
        """The clauses of the question, or the questions in it where it asks several things; the whole of it last."""
        outlets = query.filters.outlets or self._archive.outlets()
        found = list(clauses(query.query_str, outlets))
        if len(query.parts) > 1:
            named = tuple(dict.fromkeys(name for clause in found for name in clause.outlets))
            found = [clause for clause in found if clause.outlets] + [Clause(part, named) for part in query.parts]
        return [*found, Clause(query.query_str)]

    def _near(self, query: Query, asked: Sequence[Clause]) -> dict[tuple[str, ...], Ranking]:
        """What static vectors find for the question within each clause's outlets; () for all that it may use."""
        vector = self._embedder.embed_question(query.meant(self._embedder.name) or query.query_str)
        wanted = dict.fromkeys([(), *(clause.outlets for clause in asked)])
        return {outlets: self._index.search(vector, DEPTH, _within(query, outlets)) for outlets in wanted}

    def _in_context(
        self, query: Query, wanted: Iterable[tuple[str, ...]], lexical: Ranking
    ) -> tuple[Mapping[tuple[str, ...], Ranking], float]:
        """What contextual vectors find within each of the outlets, as far as there are enough of them, and how much
        that counts; nothing is searched for where it would not."""
        if self._contextual is None or self._among(query) < self._contextual.least:
            return {}, 0.0
        share = self._by_context(query.query_str, lexical)
        if share <= 0:
            return {}, 0.0
        static = partial(self._index.cosines, self._embedder.embed_question(query.query_str))
        # As of a day, which of the earlier passages are embedded may hang on what was filed later.
        whole = query.filters.as_of is not None
        found = {
            outlets: self._contextual.search(
                query.query_str, DEPTH, self._index.visible(_within(query, outlets)), static, whole=whole
            )
            for outlets in wanted
        }
        return {outlets: ranking for outlets, ranking in found.items() if ranking is not None}, share

    def _searches(
        self, query: Query, asked: Sequence[Clause], near: Mapping[tuple[str, ...], Ranking], name: str = ""
    ) -> tuple[Ranking, list[Ranking], Ranking]:
        """What the full text says to the whole question, and, fused with what is `near`, to each of the clauses and to
        all of it; a `name` that the question does not say counts for all of them."""
        text = query.query_str
        common = cache(self._vocabulary.common)
        terms = fts_terms(text, [*self._vocabulary.spellings(text), *post_of.phrases(text)], common)
        named = fts_terms(name, (), common) if name else []
        state = self._archive.state()
        matches = Matches.of([self._found.found(term, state) for term in [*terms, *named]])
        said = frozenset(fts_terms(text, (), common))

        def words(clause: Clause) -> Ranking:
            own = said if clause.text == text else frozenset(fts_terms(clause.text, (), common))
            counted = [REST if term in said and term not in own else 1.0 for term in terms]
            scores = matches.scores(counted + [feedback.WEIGHT] * len(named))
            return best(matches.keys, scores, self._index.visible(_within(query, clause.outlets)), DEPTH)

        whole = words(Clause(text))
        in_context, share = self._in_context(query, near, whole)

        def fused(ranking: Ranking, outlets: tuple[str, ...]) -> Ranking:
            there = in_context.get(outlets)
            return fuse(ranking, near[outlets], there or (), share if there else 0.0)

        return whole, [fused(words(clause), clause.outlets) for clause in asked], fused(whole, ())

    def _by_context(self, text: str, lexical: Ranking) -> float:
        """See `fusion.by_context`; the words that a passage has are counted by their rarity."""
        words = asked_words(text)
        pieces = self._overlap.asked(words)
        if not len(pieces.pieces):
            return 0.0
        met = self._overlap.met(pieces, self._archive.bodies([key for key, _ in lexical[:BEST]]))
        passages, _ = met.shares(pieces.weights(self._vocabulary.rarity(words)))
        return by_context(len(words), max(passages.tolist(), default=0.0))

    def _unsaid(self, text: str, turns: Sequence[Ranking], meta: Mapping[int, Meta]) -> str | None:
        """The name that a question of several clauses describes (see `feedback.unsaid`)."""
        if len(turns) < 2:
            return None
        tops = [[key for key, _ in turn[: feedback.PASSAGES]] for turn in turns]
        texts = {row.passage_key: row.text for row in self._archive.rows([key for top in tops for key in top])}
        found = [[(meta[key][0], texts[key]) for key in top if key in texts] for top in tops]
        return feedback.unsaid(
            frozenset(asked_words(text)), found, lambda names: self._vocabulary.rarity(names).tolist()
        )

    def _strange(self, text: str, keys: Sequence[int], bodies: Mapping[int, str]) -> NDArray[np.bool_]:
        """Which passages (n,) are in another language than the question, if its vectors tell all the same."""
        other = self._embedder.name in ACROSS
        return np.array([other and foreign(text, bodies.get(key, "")) for key in keys], bool)

    def _by_clause(
        self, query: Query, asked: Sequence[Clause], found: Sequence[Ranking], near: Mapping[tuple[str, ...], Ranking]
    ) -> tuple[list[list[tuple[int, float]]], Mapping[int, Meta]]:
        """The passages found for each clause, best first, by how well they meet it and the whole question; and what is
        known of them."""
        text = query.query_str
        keys = list(dict.fromkeys(key for ranking in found for key, _ in ranking[:CANDIDATES]))
        meta = self._archive.meta(keys)
        candidates = [
            (clause, _known(ranking[:CANDIDATES], meta)) for clause, ranking in zip(asked, found, strict=True)
        ]
        words = asked_words(text)
        rarity = self._vocabulary.rarity(words)
        pieces = self._overlap.asked(words)
        keys = list(dict.fromkeys(key for _, ranking in candidates for key, _ in ranking))
        place = {key: number for number, key in enumerate(keys)}
        bodies = self._archive.bodies(keys)
        met = self._overlap.met(pieces, bodies)
        strange = self._strange(query.meant(self._embedder.name) or text, keys, bodies)
        whole = pieces.weights(rarity)
        out = []
        for clause, ranking in candidates:
            own = frozenset(asked_words(clause.text))
            said = pieces.weights(rarity * np.array([word in own for word in words], np.float32))
            at = [place[key] for key, _ in ranking]
            passages, sentences = met.shares((whole + (said if said.any() else whole)) / 2)
            days = {mention.first() for mention in mentions(clause.text) if mention.day} - {None}
            dated = [day_of(meta[key][2]) in days for key, _ in ranking]
            fused = np.array([score for _, score in ranking], np.float64)
            scores = LIKENESS.scores(fused, passages[at], sentences[at], np.array(dated, np.float64))
            if strange[at].any():
                meant = across(dict(ranking), near[clause.outlets])
                of_meaning = np.array([meant[key] for key, _ in ranking]) + LIKENESS.day * np.array(dated, np.float64)
                scores = np.where(strange[at], of_meaning, scores)
            if asks_newest(text):
                scores = scores + NEWEST * np.array(recency([meta[key][2] for key, _ in ranking]), np.float64)
            order = np.lexsort((np.arange(len(scores)), -scores))
            out.append([(ranking[i][0], float(scores[i])) for i in order])
        return out, meta


def _within(query: Query, outlets: tuple[str, ...]) -> Filters:
    return replace(query.filters, outlets=outlets) if outlets else query.filters


def _known(ranking: Ranking, meta: Mapping[int, Meta]) -> list[tuple[int, float]]:
    """Without passages that were deleted since they were found."""
    return [entry for entry in ranking if entry[0] in meta]


def _descending(ranking: Sequence[tuple[int, float]]) -> list[tuple[int, float]]:
    """Scores lowered where outlets taken in turn made them rise, so that to sort by score is to keep the order."""
    out: list[tuple[int, float]] = []
    for key, score in ranking:
        out.append((key, min(score, out[-1][1] - 1e-6) if out else score))
    return out
