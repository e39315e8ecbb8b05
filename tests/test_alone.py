"""Which questions may be new ones, though something in them may point back."""

from __future__ import annotations

import pytest

from qa.asking import alone
from qa.asking.following import following
from qa.schema import Turn

TRIAL = Turn("Who was jailed for bank fraud?", "Courier, 4 March 2026: “Luis Pardo was jailed for bank fraud.” [1]")


def _margin(question: str, before: Turn = TRIAL) -> float | None:
    follow = following(question, [before])
    assert follow is not None
    return alone.margin(follow, question)


@pytest.mark.parametrize(
    "question",
    [
        "why did the union say it was losing members",
        "What is it about the merger of the two banks that bothers the regulators?",
        "Has anyone lost their life in this year's eruption?",
    ],
)
def test_a_question_that_says_enough_may_be_new(question: str) -> None:
    assert _margin(question) is not None


@pytest.mark.parametrize(
    "question", ["who is the rector", "When was the fire?", "Which auditor of the savings bank let the fraud go on?"]
)
def test_a_short_one_and_one_of_the_same_thing_must_be_surer(question: str) -> None:
    by, enough = _margin(question), _margin("why did the union say it was losing members")
    assert by is not None
    assert enough is not None
    assert by > enough


@pytest.mark.parametrize(
    "question",
    [
        "Why?",
        "Is there any chance it comes back in summer?",
        "Is it likely they will sail again this year?",
        "was anyone hurt",
        "Were any people injured or killed?",
        "Was anyone arrested or charged?",
        "How much damage did it cause?",
        "When is his next appeal hearing due?",
        "When will the court hear his appeal?",
        "And what did the union say of members it lost?",
        "Who else was hurt in the warehouse fire?",
        "I meant the warehouse fire in Kelm last May",
        "when was it sold",
        "Did it get any recent upgrades?",
        "In which country is this language spoken?",
        "How many people were injured in the fraud?",
    ],
)
def test_what_needs_what_was_said_is_none(question: str) -> None:
    assert _margin(question) is None
