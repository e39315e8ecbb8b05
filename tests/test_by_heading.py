"""Sentences behind a heading that answers by itself are read without it."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import pytest
from numpy.typing import NDArray

from qa.reading.by_heading import told_apart
from qa.schema import Evidence, Found

QUESTION = "How many flats are planned at the gasworks?"
HEADING = "320 flats planned for the gasworks"
TEXTS = ("The city wants 320 flats there.", "The tram stops near by.", "The council votes in May.")


def items(title: str | None = HEADING, texts: Sequence[str] = TEXTS) -> list[Evidence]:
    body = " ".join(texts)
    passage = Found("a", title, "Post", None, "2026-03-11", None, 0, len(body), body, 1.0)
    starts = [body.index(text) for text in texts]
    return [Evidence(passage, at, at + len(text), text, 0.0) for at, text in zip(starts, texts, strict=True)]


class Reader:
    """The first sentence answers; behind the heading, which does, the others seem to."""

    def __init__(self, heading: float = 5.0) -> None:
        self.heading = heading
        self.seen: list[str] = []

    def __call__(self, pairs: Sequence[tuple[str, str]]) -> NDArray[np.float32]:
        self.seen += [text for text, _ in pairs]
        said = {HEADING: self.heading, TEXTS[0]: 6.0}
        return np.array([said.get(text, -9.0) for text, _ in pairs], np.float32)


def test_of_what_seems_to_answer_behind_its_heading_only_what_says_so_itself_is_left() -> None:
    told = told_apart(QUESTION, items(), np.array([-1.2, 3.5, 0.5], np.float32), Reader())
    assert told.tolist() == [6.0, -8.0, -8.0]


@pytest.mark.parametrize(
    ("heading", "title", "logits"),
    [
        (-3.0, HEADING, [-1.2, 3.5, 0.5]),  # the heading does not answer
        (5.0, None, [-1.2, 3.5, 0.5]),
        (5.0, HEADING, [-4.0, 3.5, -2.0]),  # one alone seems to answer
    ],
)
def test_else_they_stay_as_they_were_read(heading: float, title: str | None, logits: list[float]) -> None:
    read = np.array(logits, np.float32)
    assert told_apart(QUESTION, items(title), read, Reader(heading)).tolist() == read.tolist()


def test_where_none_says_so_alone_all_may_lack_only_the_name() -> None:
    read = np.array([6.0, 4.0, 1.0], np.float32)
    reader = Reader()
    assert told_apart(QUESTION, items(texts=("It is 320.", *TEXTS[1:])), read, reader).tolist() == read.tolist()
    assert len(reader.seen) == 4


def test_two_stretches_with_the_same_sentence_are_one() -> None:
    one = items(texts=TEXTS[1:2])
    reader = Reader()
    told_apart(QUESTION, [*one, *one], np.array([3.5, 3.5], np.float32), reader)
    assert reader.seen == []
