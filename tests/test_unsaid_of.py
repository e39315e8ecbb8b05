"""What a question takes for granted of one who is called by what they are, or to have been done to something."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import pytest
from numpy.typing import NDArray

from qa.answering import unsaid_of
from qa.answering.premises import Premise
from qa.reading.asked import WordVectors
from qa.reports.report import sentences
from qa.schema import Found

LIGHT = "The lighthouse let visitors climb its 139 steps on Saturday."
COUNCIL = "The council meets on Tuesday. The library will close on Mondays."
FIRE = "The night watchman, Tomas Roe, went back in."
SEAT = "Councillor Pauline Ferris resigned this month to care for her husband."


class Apart:
    """Vectors of words that are all as far from each other as can be, but for "shut" and "opened" from "close"."""

    name, dim = "apart", 512

    def __init__(self) -> None:
        self._known: dict[str, int] = {}

    def embed_passages(self, texts: Sequence[str]) -> NDArray[np.float32]:
        near = ("close", "closed", "shut", "opened")
        at = [self._known.setdefault("near" if text in near else text, len(self._known)) for text in texts]
        return np.eye(self.dim, dtype=np.float32)[at]

    def embed_question(self, text: str) -> NDArray[np.float32]:
        return self.embed_passages([text])[0]


def named(question: str, *texts: str, logit: float = -5.0, declined: bool = True) -> Premise | None:
    passages = [
        Found(f"a{n}", "News", "Courier", None, "2026-03-10", None, 0, len(text), text, 1.0)
        for n, text in enumerate(texts)
    ]
    evidence = [item for passage in passages for item in sentences(passage, 0.2)]
    words = WordVectors(Apart())
    return unsaid_of.unsaid(
        question, passages, evidence, words, lambda pairs: [logit for _ in pairs], declined=declined
    )


@pytest.mark.parametrize(
    ("question", "texts", "claim", "instead"),
    [
        ("Why did the watchman resign?", [SEAT, FIRE], "the watchman resigned", FIRE),
        ("Did the watchman resign?", [SEAT, FIRE], "the watchman resigned", FIRE),
        ("Why did the council close the lighthouse?", [COUNCIL, LIGHT], "the council closed the lighthouse", LIGHT),
        ("Why has Roe closed the lighthouse?", [COUNCIL, LIGHT], "Roe has closed the lighthouse", LIGHT),
        (
            "Why did the council close the lighthouse?",
            [COUNCIL, "The lighthouse opened in March."],
            "the council closed the lighthouse",
            "The lighthouse opened in March.",
        ),
    ],
)  # fmt: skip
def test_it_is_named_with_what_is_told_of_whom_or_what_it_is_of(
    question: str, texts: list[str], claim: str, instead: str
) -> None:
    premise = named(question, *texts)
    assert premise is not None
    assert (premise.claim, premise.instead.text) == (claim, instead)


@pytest.mark.parametrize(
    ("question", "texts"),
    [
        ("Why did the watchman resign?", [SEAT]),  # nothing is told of him
        ("Why did the watchman resign?", [SEAT, f"{FIRE} He has resigned, too, the watchman said."]),
        ("Why did the councillor resign?", [SEAT, FIRE]),
        ("Why did the council close the lighthouse?", [COUNCIL]),
        ("Why did the council close the lighthouse?", [COUNCIL, f"{LIGHT} It had been shut for four winters."]),
        ("Why did the council close the lighthouse?", [COUNCIL, LIGHT, "The lighthouse was closed in May."]),
        ("Why did the council close it?", [COUNCIL, LIGHT]),
        ("Why did the council not close the lighthouse?", [COUNCIL, LIGHT]),
        ("Why will the council close the lighthouse?", [COUNCIL, LIGHT]),
        ("When did the council close the lighthouse?", [COUNCIL, LIGHT]),
        ("Why did the council close the council?", [COUNCIL]),
    ],
)
def test_nothing_is_named_where_it_may_be_told(question: str, texts: list[str]) -> None:
    assert named(question, *texts) is None


def test_what_was_done_to_something_is_named_of_what_is_declined_alone_and_where_nothing_may_say_so() -> None:
    question = "Why did the council close the lighthouse?"
    assert named(question, COUNCIL, LIGHT, declined=False) is None
    assert named(question, COUNCIL, LIGHT, logit=1.0) is None
    assert named("Why did the watchman resign?", SEAT, FIRE, logit=1.0) is None
