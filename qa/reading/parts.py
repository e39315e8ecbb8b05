"""What is read of a question's sentences, as a part of an answer: their scores, and signs that any answers. Pure."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from qa.asking import attributes, expects
from qa.reading import across, by_calling, lasting, naming, reading, scope
from qa.reading.actors import of_nobody
from qa.reading.features import APART, READ_TOGETHER, Features, Part
from qa.reading.sentences import listing
from qa.reading.support import Signs
from qa.reading.topics import unspoken
from qa.reports import given, plans
from qa.reports.counted import none_of_else
from qa.schema import Evidence
from qa.words.languages import foreign
from qa.words.terms import english

JUDGED = 4  # sentences, those that seem to answer best, tell whether any does,
NEAREST = 3  # that come nearest tell how much of the question is in any,
ASKED_OF = 2  # of these the words that go with a figure are sought in
FOREIGN = 0.35  # of its score has a sentence in another language: what is told in the asker's own is quoted from there
UNNAMED = 0.1  # and one of an article that has none of the question's names, where others have some
_HOW_MANY = re.compile(r"\bhow many\b", re.IGNORECASE)
_LISTED = 3.0  # taken off that of a list, where it is judged whether any answers: a reader thinks too much of lists
_OF_OTHERS = 3.0  # and off that of a sentence of an article that has none of the question's names, where others do
_LATER = 3.0  # and off that of one that was only read because none before it answered: among many, one seems to
_OF_AUTHOR = 5.0  # and off that of one read as its author's words, as far as it may be beside what is asked
_UNSPOKEN = 6.0  # and off that of words that may be on something else than they are asked about, as far as they may be
# And off that of one without a word near what is asked of somebody, in a single word: where they are named, any
# sentence on them seems to answer ("Where does Roe live?"). Nothing from the first of these logits on,
# all of it below the second: "Burglars broke into the home of Roe in Tarn" is read with 2.5.
_UNTOLD, _NEAR = 5.0, 0.3
_SURELY, _HARDLY = 3.5, 1.5
_TO_COME = 1.0  # and off that of one that tells only days to come, where the day of what was is asked for
_FEW, _EXACT = 2, 1.0  # words of a question, of which the very ones count so much more in a sentence's logit
_SOFT = 2.0  # temperature of the maximum that the gate judges by

Vector = NDArray[np.float32]


def part_of(question: str, number: int, read: Features, agreement: float, meaning: Vector) -> Part:
    """A part of the question with its sentences, best first, and the signs that any answers. `meaning` is what their
    cosines count beside the reading (n,)."""
    if not read.items:
        return Part(question, (), None)
    # Of a question in a word or two a near word is little: a bonus is no reward.
    exact = _EXACT * read.values[:, 1] * (0 < read.asked <= _FEW)
    together = READ_TOGETHER.scores(read.values, meaning + exact)
    scores = np.where(read.together, together, APART.scores(read.values))
    of_meaning = across.scores(read.margins)
    by_meaning = read.strange | (read.translated & (of_meaning > scores))
    scores = np.where(by_meaning, of_meaning, scores)
    if not read.strange.all():
        scores[[foreign(question, item.text, item.passage.text) for item in read.items]] *= FOREIGN
    # Before what is of others is set back: whether any shares words with the question is asked of all.
    nearest_words = np.argsort(-scores, kind="stable")[:NEAREST]
    beside = _beside_matter(question, read)
    scores *= UNNAMED ** (1 - read.named)
    order = np.argsort(-scores, kind="stable").tolist()
    evidence = tuple(replace(read.items[i], score=float(scores[i]), part=number) for i in order)
    listed = np.array([listing(item.text) for item in read.items], dtype=np.float32)
    past = plans.asked_of_past(question)
    to_come = [past and plans.only_after(item.text, item.passage.published) for item in read.items]
    off = _LISTED * listed + _OF_OTHERS * (1 - read.named) + _TO_COME * np.array(to_come, dtype=np.float32)
    off += _UNTOLD * beside
    off_topic = [reading.off_topic(question, item) for item in read.items]
    off += _LATER * read.later + _OF_AUTHOR * np.array(off_topic, dtype=np.float32)
    off += _UNSPOKEN * np.array(unspoken(question, read.items), dtype=np.float32)
    readings = (read.values[:, 0] - off)[read.together]
    by_reading = np.argsort(-np.where(read.together, read.values[:, 0], -np.inf), kind="stable")[:ASKED_OF]
    if by_meaning[order[0]]:
        by_reading = np.array(order[:ASKED_OF])
    nearest = [read.items[i] for i in by_reading]
    best = nearest[0]
    signs = Signs(
        reading=_most(np.sort(readings)[-JUDGED:]) if (read.together & ~by_meaning)[order[0]] else None,
        cosine=max(read.cosines.tolist()),
        coverage=max(read.values[nearest_words, 1].tolist()),
        agreement=agreement,
        words=read.asked,
        missing=read.nearness.missing,
        meant=_meant(read, by_meaning) if read.rough or by_meaning[order[0]] else None,
        uncounted=of_nobody(question)
        or _uncounted(question, best)
        or naming.age_of_another(question, best)
        or naming.of_another_place(question, best)
        or naming.counts_of_another(question, nearest)
        or _untold(question, [*nearest, *evidence[:NEAREST]])
        or scope.beside(question, best)
        or scope.told_ahead(question, best)
        or by_calling.beside(question, read.items[order[0]], read.items)
        or lasting.passing(question, read.items[order[0]], read.items)
        or (bool(read.named[order[0]] <= 0) and given.kind(question) in ("number", "money")),
    )
    return Part(question, evidence, signs, read.nearness.absent)


def _beside_matter(question: str, read: Features) -> Vector:
    """How far each (n,) is beside the matter, from 0 to 1: as it has no word near what is asked of what is named, the
    more the less it is read as answering. A sum or a number answers without one ("Roe, $27 million" of how much Roe
    earns)."""
    if read.matter is None:
        return np.zeros(len(read.items), np.float32)
    beside = np.clip((_SURELY - read.values[:, 0]) / (_SURELY - _HARDLY), 0.0, 1.0)
    counts = given.kind(question) in ("number", "money")
    untold = (read.matter < _NEAR) & ~(counts & (read.values[:, 3] > 0))
    return np.where(read.named <= 0, 1.0, np.where(untold, beside, 0.0)).astype(np.float32)


def _meant(read: Features, by_meaning: NDArray[np.bool_]) -> tuple[float, float, float]:
    """Of the sentence of those judged `by_meaning` (n,) that comes nearest, its cosine and margins, as the gate weighs
    them."""
    logits = across.logits(read.margins)
    best = int(np.argmax(logits if read.rough else np.where(by_meaning, logits, -np.inf)))
    sentence, passage = read.margins[best].tolist()
    return float(read.cosines[best]), sentence, passage


def _uncounted(question: str, best: Evidence) -> bool:
    question = expects.of_itself(question)
    if not english(best.text):
        return False
    counted = expects.counts(best.text) and not none_of_else(question, best.text)
    return (bool(_HOW_MANY.search(question)) and not counted) or expects.unnamed(question, best.text)


def _untold(question: str, nearest: Sequence[Evidence]) -> bool:
    """Whether none of the best sentences has a word for the figure asked for, if all are in the language of it."""
    strange = any(foreign(question, item.text, item.passage.text) for item in nearest)
    return not strange and attributes.untold(question, [item.text for item in nearest])


def _most(readings: Vector) -> float:
    """A smooth maximum of logits: several sentences that bear on a question tell more than the best of them alone."""
    return float(_SOFT * np.log(np.exp(readings.astype(np.float64) / _SOFT).sum()))
