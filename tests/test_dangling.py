"""Which sentences of a timeline point back to what stands before them."""

from __future__ import annotations

import pytest

from qa.timelines.alone import dangles


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("This was denied on Monday.", True),
        ("That decision was put off.", True),
        ("This British firm was sold.", True),
        ("This week, voters go to the polls.", False),
        ("This Friday, voters go to the polls.", False),
        ("This March, voters go to the polls.", False),
        ("This Morning presenter Roe quit on Monday.", False),
    ],
)
def test_this_points_back_but_not_before_a_day_or_in_a_name(text: str, expected: bool) -> None:
    assert dangles(text) is expected


def test_a_clause_that_asks_of_it_cannot_stand_alone() -> None:
    assert dangles("How much it is to hold will be decided on 28 September.")
    assert dangles("Whether they may return was left open.")
    assert not dangles("What the fund is to hold will be decided on 28 September.")
    assert not dangles("Who runs the port will be decided on Monday, and it will take a day.")


def test_a_pronoun_may_mean_who_begins_the_sentence() -> None:
    assert dangles("Police, who arrested her on Monday, gave no reason.")
    assert not dangles("Arden told 300 staff on Monday that all of them would be paid.")
    assert not dangles("Whether Arden will sell its works was put to a vote on Monday.")
    assert not dangles("When it struck Kelm on Monday Storm Idris had winds of 90mph.")
    assert not dangles("Roe, 58, will return to her post on Monday.")
    assert dangles("On Monday, somebody sent her a letter.")
    assert dangles("The board replied that all of them had been counted on Saturday.")
