"""Sentences read without their article's heading."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import numpy as np
import pytest
from numpy.typing import NDArray

from qa.reading.features import Part
from qa.reading.support import Signs
from qa.reading.unheaded import AGAIN, unheaded
from qa.schema import DraftSentence, Evidence, Found
from qa.synthesize.extractive import Extractive

TEXTS = ["Ada Roe won the Kelm Cup by a minute.", "Ben Ost was third.", "Fay Lund trains in Kelm."]
SIGNS = Signs(reading=5.0, cosine=0.5, coverage=0.5, agreement=1.0, words=3, missing=0.0)


def part(question: str, best: float = 0.9, title: str = "The Kelm Cup") -> Part:
    found = [Found(str(n), title, "Post", None, "2026-03-11", None, 0, 99, text, 1.0) for n, text in enumerate(TEXTS)]
    scores = (best, 0.8 * best, 0.7 * best)
    items = [Evidence(it, 0, len(it.text), it.text, score) for it, score in zip(found, scores, strict=True)]
    return Part(question, tuple(items), SIGNS)


def read(_: str, texts: Sequence[str]) -> NDArray[np.float32]:
    return np.array([2.0 if text == TEXTS[2] else -4.0 for text in texts], np.float32)


def test_what_only_its_heading_makes_an_answer_is_not_quoted_behind_the_best() -> None:
    told = unheaded(part("Who won the Kelm Cup?"), read)
    assert [it.alone for it in told.evidence] == [-4.0, -4.0, 2.0]
    quoted = [
        it.evidence[0].text for it in Extractive().write(told.question, told.evidence) if isinstance(it, DraftSentence)
    ]
    assert quoted == [TEXTS[0], TEXTS[2]]


def quoted_if(question: str, alone: Sequence[float]) -> list[str]:
    """What is quoted where the sentences have these logits without their heading."""
    told = unheaded(part(question), lambda _, texts: np.array([alone[TEXTS.index(it)] for it in texts], np.float32))
    written = Extractive().write(told.question, told.evidence)
    return [it.evidence[0].text for it in written if isinstance(it, DraftSentence)]


def test_behind_one_that_answers_by_itself_none_is_quoted_that_does_not() -> None:
    assert quoted_if("How was the Kelm Cup won?", (3.0, -0.5, 1.0)) == [TEXTS[0], TEXTS[2]]
    assert quoted_if("How was the Kelm Cup won?", (-0.5, -0.5, 1.0)) == TEXTS  # nor does the first


@pytest.mark.parametrize(
    "one",
    [
        part("Wie wurde der Kelm Cup gewonnen?"),  # the reading of German tells less
        part("Who won the Kelm Cup?", best=0.4),  # it is in doubt whether any answers
        part("Who won the Kelm Cup?", title=""),
    ],
)
def test_nothing_is_read_again_where_any_may_answer_or_nothing_is_above_it(one: Part) -> None:
    assert unheaded(one, read) == one
    assert all(it.alone is None for it in unheaded(one, read).evidence)


def test_so_many_are_read_again_at_most() -> None:
    many = part("Who won the Kelm Cup?")
    many = Part(many.question, many.evidence * (AGAIN + 1), SIGNS)
    assert sum(it.alone is not None for it in unheaded(many, read).evidence) == AGAIN + 1


def test_another_paper_that_is_asked_is_quoted_all_the_same() -> None:
    told = unheaded(part("What do the Post and the Tarn Echo say about how the Kelm Cup was won?"), read)
    first, second, third = (replace(it, alone=alone) for it, alone in zip(told.evidence, (3.0, -0.5, 1.0), strict=True))
    of_echo = replace(second, passage=replace(second.passage, outlet="Tarn Echo"))
    for other, kept in ((of_echo, True), (second, False)):
        written = Extractive().write(told.question, (first, other, third))
        assert (TEXTS[1] in [it.evidence[0].text for it in written if isinstance(it, DraftSentence)]) is kept
