"""Which questions may be new ones, though something in them may point back."""

from __future__ import annotations

import pytest

from qa.asking import alone


@pytest.mark.parametrize(
    "question",
    [
        "Why did the union say it was losing members?",
        "will the driver who hit the bridge get his licence back",
        "What is it about the merger that bothers the regulators?",
        "Has anyone lost their life in this year's eruption?",
    ],
)
def test_a_question_that_says_enough_may_be_new(question: str) -> None:
    assert alone.margin(question) == 0


@pytest.mark.parametrize("question", ["who is the rector", "When was the fire?", "Where were the injured taken?"])
def test_a_short_one_of_one_thing_must_be_surer(question: str) -> None:
    by = alone.margin(question)
    assert by is not None
    assert by > 0


@pytest.mark.parametrize(
    "question",
    [
        "Why?",
        "was anyone hurt",
        "When is his next appeal hearing due?",
        "And what did the union say of members it lost?",
        "Who else was hurt in the warehouse fire?",
        "I meant the warehouse fire in Kelm last May",
        "when was it sold",
    ],
)
def test_what_needs_what_was_said_is_none(question: str) -> None:
    assert alone.margin(question) is None
