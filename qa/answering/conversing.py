"""A follow-up answered by the articles that the conversation is about, before it is asked of all.

"Is everybody back now?" has no word of the flood that was asked about, and another story's sentence may answer it as
well. So what may go on from the last question (`following`) is asked first, as it may be asked alone, of the articles
that tell the matter in hand: those that the last answer quotes, and such as have much in common with them. What points
back is answered by these if they do answer it, and by no other story; what need not, where they answer it about as
surely as all articles do. A question that says enough to be a new one, though something in it may point back, is asked
of all articles as it is typed, too (`alone`).
"""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date

from llama_index.core.schema import NodeWithScore

from qa.answering.searching import OF_ARTICLE, Retrieved, in_turn, retrieve
from qa.answering.siding import Looking
from qa.asking import alone
from qa.asking.compound import parts
from qa.asking.following import Following
from qa.asking.last_answer import named
from qa.asking.question import Query
from qa.days import windows
from qa.retrieval.nodes import found
from qa.schema import DOUBTFUL, Found
from qa.words import marks, tfidf
from qa.words.terms import STOPWORDS, fold, tokens
from qa.words.tfidf import Weights

_OF_ANOTHER = re.compile(r"\W*(?:(?:and|but)\s+)?(?:(?:what|how) (?:about|of)\b|(?:the|in|for|at|on)\b)", re.IGNORECASE)
_LONGEST = 300  # characters of what is in hand that the search goes by
_NEAR = 60  # passages among which those on the matter are sought
_ALIKE = 0.08  # cosine of the words of two articles, by how rare they are, from which they may be of one story,
_TELLS = 0.15  # and of an answer that quotes nothing, and the article that it may rest on
_LEAST = 1e-6  # chance
_BEST = 2  # sentences that an answer rests on above all


def retrieved(
    query: Query,
    follow: Following | None,
    looking: Looking,
    today: date,
    otherwise: Callable[[], Retrieved],
    as_typed: Callable[[], Retrieved],
) -> Retrieved:
    """What is found for a follow-up; `otherwise`, which is called more than once, finds it for the question as it is
    searched for without this, `as_typed` for the words alone, as if none had come before."""
    got = _going_on(query, follow, looking, today, otherwise)
    by = alone.margin(follow, query.asked) if follow and not _of_more(query, today) else None
    if by is None:
        return got
    other = as_typed()
    return other if other.held and _logit(other.chance) > _logit(got.chance) + by else got


def _of_more(query: Query, today: date) -> bool:
    """Whether it asks for more than its words, as typed, would: of some days, of an outlet's reports, in parts."""
    inherited = query.window is not None and windows.window(query.asked, today) is None
    return len(query.parts) > 1 or inherited or bool(query.outlets or query.source) or query.timeline is not None


def _logit(chance: float) -> float:
    return math.log(max(chance, _LEAST) / max(1 - chance, _LEAST))


def _going_on(
    query: Query, follow: Following | None, looking: Looking, today: date, otherwise: Callable[[], Retrieved]
) -> Retrieved:
    if follow is None or query.outlets or query.abroad or query.timeline is not None:
        return otherwise()
    asked = query.elsewhere(follow.question)
    if len(parts(follow.question)) > 1 or windows.window(follow.question, today) is not None:
        return otherwise()
    # Of the days that the last question asked about, and none that one before it did: behind "And in March?" and "Who
    # is the governor?" what he said is of any time.
    own = bool(query.anchor) or windows.window(follow.before, today) is not None  # "after the election"
    of_days = own or not (follow.surely and follow.resolved)
    if query.window is not None and of_days and (got := otherwise()).held:
        return got
    asked = replace(asked, window=None, hold="", anchor="")
    if follow.fragment:  # it has too few words of its own to be read without those that it goes on from
        return _of_fragment(asked, follow, looking, otherwise())
    pairs, matter = _found(asked, follow, looking)
    mine = _of_articles(asked, follow, looking, pairs, matter)
    by_itself = follow.resolved and follow.surely and bool(named(follow.question))
    # How it is now, a report later than those in hand may tell.
    if mine is not None and mine.held and follow.surely and not (by_itself and windows.asks_newest(follow.question)):
        return mine
    if by_itself:
        again = retrieve(asked, looking.search, looking.gate, looking.passages, looking.lap)
        if again.held:
            return again
    other = otherwise()
    if mine is None:
        return other
    if follow.surely and other.held and not named(follow.question) and not _tells(other, matter):
        return mine  # of "was anyone hurt" another story's sentence answers nothing
    if other.held and mine.held and not follow.surely and _of_one_story(mine, other):
        return other  # of the same story all articles tell what has become of it since
    by = alone.SURER if mine.chance >= DOUBTFUL else 0.0
    return mine if mine.held and _logit(mine.chance) + by >= _logit(other.chance) else other


def _of_one_story(mine: Retrieved, other: Retrieved) -> bool:
    """Whether what answers best in all articles is of the story that those on the matter tell."""
    own, best = in_turn(mine.held)[0], in_turn(other.held)[0]
    return best.akin is not None and own.passage.article_id in best.akin | {best.passage.article_id}


def _tells(got: Retrieved, matter: frozenset[str]) -> bool:
    """Whether an article on the matter in hand has part in the answer."""
    return any(item.passage.article_id in matter for item in in_turn(got.held)[:_BEST])


def _of_fragment(asked: Query, follow: Following, looking: Looking, other: Retrieved) -> Retrieved:
    """What is found for a fragment with what it goes on from, or, where another story answers that, what the articles
    on the matter in hand do."""
    if not follow.surely or not other.held or named(follow.question) or _OF_ANOTHER.match(follow.question):
        return other
    if len(other.query.parts) > 1:
        return other
    pairs, matter = _found(asked, follow, looking)
    if not matter or in_turn(other.held)[0].passage.article_id in matter:
        return other
    return _of_articles(other.query, follow, looking, pairs, matter) or other


def _of_articles(
    asked: Query,
    follow: Following,
    looking: Looking,
    pairs: Sequence[tuple[NodeWithScore, Found]],
    articles: frozenset[str],
) -> Retrieved | None:
    """What these articles tell, by the passages of them that were found; None where there are none."""
    kept = [pair for pair in pairs if pair[1].article_id in articles][: looking.passages]
    if not kept:
        return None
    looking.lap("retrieve")
    (part,) = looking.search.reranker.rank(asked, [node for node, _ in kept])
    chance = looking.gate.probability(part.signs)
    looking.lap("rerank")
    held = (part,) if chance >= looking.gate.threshold else ()
    asked = replace(asked, query_str=follow.whole, parts=(follow.whole,))
    return Retrieved(asked, tuple(passage for _, passage in kept), (part,), chance, held, ())


def on_matter(asked: Query, follow: Following, looking: Looking) -> list[Found]:
    """The passages of the articles that tell the matter in hand, best first."""
    pairs, matter = _found(asked, follow, looking)
    return [passage for _, passage in pairs if passage.article_id in matter]


def _found(
    asked: Query, follow: Following, looking: Looking
) -> tuple[list[tuple[NodeWithScore, Found]], frozenset[str]]:
    """What is found, best first, and which articles tell the matter in hand."""
    behind = "; ".join([*follow.names, *(follow.told or (follow.written,))[:1]])[:_LONGEST]
    wide = replace(asked, query_str=f"{follow.question.rstrip('?')}? ({behind})", parts=())
    nodes = looking.search.retriever.ranked(wide, _NEAR, per_article=OF_ARTICLE)
    passages = [found(node) for node in nodes]
    return [*zip(nodes, passages, strict=True)], _matter(follow, passages)


def _matter(follow: Following, passages: Sequence[Found]) -> frozenset[str]:
    """The articles, of those found, that tell the matter in hand: one with the sentence that the last answer quotes
    first, others that it quotes, like that or one another, or the one most like an answer that quotes none; and those
    like these."""
    texts: dict[str, list[str]] = {}
    for it in passages:
        texts.setdefault(it.article_id, [it.title or ""]).append(it.text)
    terms = {of: _terms(" ".join(own)) for of, own in texts.items()}
    spread = Counter(word for own in terms.values() for word in own)

    def rarity(word: str) -> float:
        return math.log((1 + len(terms)) / spread[word]) if word in spread else 0.0

    vectors = {of: tfidf.vector(own, rarity) for of, own in terms.items()}
    plain = [(it.article_id, marks.bare(it.text)) for it in passages]
    core = next((of for quote in map(marks.bare, follow.told) for of, text in plain if quote in text), None)
    if core is None and follow.written and vectors:
        told = tfidf.vector(_terms(follow.written), rarity)
        core = max(vectors, key=lambda of: tfidf.cosine(told, vectors[of]))
        if tfidf.cosine(told, vectors[core]) < _TELLS:
            core = None
    if core is None:
        return frozenset()
    quoted = {of for quote in map(marks.bare, follow.told) for of, text in plain if quote in text}
    cores = {core}
    while more := {of for of in quoted - cores if any(_alike(vectors[of], vectors[one]) for one in cores)}:
        cores |= more
    return frozenset(of for of, own in vectors.items() if any(_alike(own, vectors[one]) for one in cores))


def _alike(one: Weights, other: Weights) -> bool:
    return tfidf.cosine(one, other) >= _ALIKE


def _terms(text: str) -> Counter[str]:
    return Counter(word for word in tokens(fold(text)) if word not in STOPWORDS)
