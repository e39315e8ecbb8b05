"""What is known of found sentences beside what reading says: whether they have what is asked for. Pure."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import combinations

import numpy as np
from numpy.typing import NDArray

from qa.asking import expects
from qa.reading.features import READ_TOGETHER
from qa.reading.promise import Sentences
from qa.reports import given
from qa.who import speakers
from qa.words.terms import fold

_QUOTED = re.compile(r"[\"“„«]([^\"“”„«»]+)[\"”“»]")
SURE = 0.5  # score from which a sentence is taken to answer, when it is asked whether there are several answers

Vector = NDArray[np.float32]


def several(
    question: str,
    chosen: Sequence[int],
    read: Vector,
    together: NDArray[np.bool_],
    near: Vector,
    has: Vector,
    sentences: Sentences,
) -> list[int]:
    """Those of the chosen that are taken to answer, if two of them are of two articles and give different answers, or
    such as cannot be held against each other: then there may be more. None where they do not."""
    values = np.column_stack([read, np.zeros_like(read), near[list(chosen)], has[list(chosen)]])
    sure = (READ_TOGETHER.scores(values.astype(np.float32)) >= SURE) & together
    found = [i for i, held in zip(chosen, sure, strict=True) if held]
    pairs = combinations([sentences.items[i] for i in found], 2)
    differ = any(
        one.passage.article_id != other.passage.article_id
        and (given.kind(question) == "other" or given.other_answer(question, one.text, other.text))
        for one, other in pairs
    )
    return found if differ else []


def quotes(question: str, text: str) -> bool:
    """Whether `text` has the very words that the question quotes, three or more."""
    said = [fold(match[1]) for match in _QUOTED.finditer(question) if match[1].count(" ") >= 2]
    return any(words.strip(" .,;!?") in fold(text) for words in said)


def has_kind(kind: expects.Kind, question: str, text: str) -> float:
    """Half for or against: whether `text` has the kind of thing asked for; 0 where any would do."""
    if kind == "name" and speakers.attributed(question):
        return 0.5 if speakers.sourced(text) else -0.5
    return 0.0 if kind == "other" else 0.5 if expects.has(kind, question, text) else -0.5
