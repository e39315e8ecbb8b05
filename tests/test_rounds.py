"""Of which round of a cup a sentence tells."""

from __future__ import annotations

import pytest

from qa.reading.rounds import of_other
from qa.schema import Evidence, Found


def _report(key: str, title: str, *sentences: str) -> list[Evidence]:
    text = " ".join(sentences)
    passage = Found(key, title, None, None, None, None, 0, len(text), text, 1.0)
    starts = [text.index(it) for it in sentences]
    return [Evidence(passage, start, start + len(it), it, 1.0) for start, it in zip(starts, sentences, strict=True)]


QUARTER = _report(
    "a", "Tarn stun Belmore", "Tarn beat Belmore 3-2 to reach the last four of the cup.", "Jo Fenn scored."
)
SEMI = _report(
    "b",
    "Tarn through after extra time",
    "Kit Larsen scored twice as Tarn beat Ullen 2-1 on Sunday to reach the final.",
    "Rosa Beck was sent off.",
    "They meet Castlebar in the final on 20 April.",
    "Tickets cost 12 pounds.",
)
FINAL = _report(
    "c", "Castlebar lift the cup", "Castlebar won the Hartley Cup on Sunday, beating Tarn 2-0.", "Bea Roe scored."
)


@pytest.mark.parametrize(
    ("question", "others"),
    [
        ("Who scored in the final?", [True, True, True, True, True, True, False, False]),
        ("Who won the Hartley Cup?", [True, True, True, True, True, True, False, False]),
        ("Who scored in the semi-final?", [True, True, False, False, False, False, True, True]),
        ("Who was sent off in the quarter-finals?", [False, False, True, True, True, True, True, True]),
        ("Who scored?", [False] * 8),
    ],
)
def test_a_report_is_of_the_round_that_it_begins_with_or_that_is_before_the_one_reached(
    question: str, others: list[bool]
) -> None:
    assert of_other(question, [*QUARTER, *SEMI, *FINAL]).tolist() == others


def test_what_the_round_before_says_of_the_next_is_of_that() -> None:
    told = of_other("What do tickets for the final cost?", SEMI).tolist()
    assert told == [False, False, False, False]
    assert not of_other("Where will the final be played?", SEMI)[2]
    assert not of_other("Who reached the final?", SEMI)[0]


@pytest.mark.parametrize(
    "question", ["What did the final report say?", "Who made the final offer?", "What was the final budget?"]
)
def test_what_is_final_is_no_round(question: str) -> None:
    assert not of_other(question, [*QUARTER, *SEMI, *FINAL]).any()
