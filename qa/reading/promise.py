"""Which sentences of the found passages are worth reading with a question, before any is read. Pure.

To read a sentence costs 10 to 25 ms; so a linear model of what is known of all of them, at next to no cost, picks them.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from qa.injection.injection import injected
from qa.reading.reading import heading
from qa.schema import Evidence
from qa.who.led_up import asked_of, led_up
from qa.words.terms import fold, tokens

LEAST = 4  # sentences are chosen at least, however long they are
_REPEATS = 0.9  # cosine from which a sentence of another article repeats one

Vector = NDArray[np.float32]


@dataclass(frozen=True)
class Promise:
    """Of the linear model that says which sentences are worth reading: weights of the cosine of the static encoder, of
    the share of the question's words that are there or near (a name also in another sentence of the passage), of having
    the kind of thing asked for, of the passage's score as a share of the best passage's, and of the logarithm of the
    length in characters; `alike` is taken off for the cosine to the most similar sentence that is read already (maximal
    marginal relevance: Carbonell and Goldstein 1998), if that is of the same article or nearly the same: what several
    articles say of one thing is worth reading. `like` is added, where several answers are looked for, for the cosine to
    the most similar sentence of another article that answers: of namesakes much the same words tell.

    Fitted to training passages, XQuAD (English) and MultiHop-RAG's evidence (EXPERIMENTS.md).
    """

    quick: float = 4.2
    nearness: float = 5.5
    kind: float = 0.5
    passage: float = 4.0
    length: float = 0.4
    alike: float = 2.0
    like: float = 8.0

    def scores(self, quick: Vector, nearness: Vector, has: Vector, items: Sequence[Evidence]) -> Vector:
        """Scores (n,), higher for what is worth more."""
        top = max((item.passage.score for item in items), default=0.0) or 1.0
        passage = np.array([item.passage.score / top for item in items], dtype=np.float32)
        length = np.log(np.array([len(item.text) for item in items], dtype=np.float32))
        columns = np.column_stack([quick, nearness, has, passage, length]).astype(np.float32)
        by = np.array([self.quick, self.nearness, self.kind, self.passage, self.length], dtype=np.float32)
        out: Vector = columns @ by
        return out


PROMISING = Promise()


@dataclass(frozen=True)
class Sentences:
    """Sentences of found passages, with their static vectors (n, dim), their words, headings included, and the words of
    their bylines."""

    items: Sequence[Evidence]
    vectors: Vector
    words: Sequence[Sequence[str]]
    bylines: Sequence[frozenset[str]] = ()

    def in_stories(self, stories: Mapping[str, str]) -> Sentences:
        """The same where the articles of `stories` go on with that of a name, which counts as one that wrote them: it
        is known there, whatever they say."""
        if not stories:
            return self
        items = [replace(item, story=stories.get(item.passage.article_id, "")) for item in self.items]
        bylines = [by | frozenset(tokens(fold(it.story))) for by, it in zip(self.bylines, items, strict=True)]
        return replace(self, items=items, bylines=bylines)

    def with_leads(self, question: str) -> Sentences:
        """The same where the first sentences of reports that tell of one whom `question` names, by what they are, are
        read as of that name (`led_up`)."""
        told = [self._led_up(item, question) for item in self.items]
        if not any(told):
            return self
        items = [replace(it, story=name) if name else it for it, name in zip(self.items, told, strict=True)]
        words = [[*own, *tokens(fold(name))] for own, name in zip(self.words, told, strict=True)]
        return replace(self, items=items, words=words)

    @staticmethod
    def _led_up(item: Evidence, question: str) -> str:
        if item.story or item.start or item.passage.start:
            return ""
        led = led_up(item.passage.text)
        return led.name if led and item.end <= led.end and asked_of(question, led.name) else ""


def choose(
    scores: Vector, sentences: Sentences, asked: int, most: int, room: int, before: Sequence[int] = ()
) -> list[int]:
    """Which sentences to read, best first, at most `most` and of `room` characters together, question and heading
    counted each time; orders to a model are never read, nor what scores minus infinity, nor those chosen `before`,
    which what is like them repeats.
    """
    left = [i for i in range(len(sentences.items)) if i not in before]
    articles = np.array([hash(item.passage.article_id) for item in sentences.items])
    least = 0 if before else LEAST

    def near(i: int) -> Vector:
        cosines = sentences.vectors @ sentences.vectors[i]
        return np.where((articles == articles[i]) | (cosines >= _REPEATS), cosines, 0)

    alike = np.max([np.zeros(len(scores), np.float32), *map(near, before)], axis=0)
    chosen: list[int] = []
    characters = 0
    while left and len(chosen) < most:
        best = max(left, key=lambda i: scores[i] - PROMISING.alike * alike[i])
        if scores[best] == -np.inf:
            break
        left.remove(best)
        if injected(sentences.items[best]):  # asked of few: it takes a quarter of a millisecond
            continue
        characters += asked + len(heading(sentences.items[best].passage.title)) + len(sentences.items[best].text)
        if characters > room and len(chosen) >= least:
            break
        chosen.append(best)
        alike = np.maximum(alike, near(best))
    return chosen


def likeness(answers: Sequence[int], sentences: Sentences) -> Vector:
    """The cosine of each sentence (n,) to the most similar of the answers that are of other articles; 0 without."""
    articles = np.array([item.passage.article_id for item in sentences.items])
    cosines = sentences.vectors @ sentences.vectors[answers].T
    out: Vector = np.where(articles[:, None] == articles[answers], 0, cosines).max(axis=1)
    return out
