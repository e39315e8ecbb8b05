"""Who is said to have decided: a body or its members as a whole, and not somebody of it."""

from __future__ import annotations

import pytest

from qa.reports.deciders import did, was_done_by


@pytest.mark.parametrize(
    "before",
    ["The council ", "On Tuesday the town council ", "Councillors in Dorne ", "Parliament has narrowly ", "The MPs "],
)
def test_a_body_or_its_members_as_a_whole_decide(before: str) -> None:
    assert did(before)


@pytest.mark.parametrize(
    "before",
    [
        "The mayor ",
        "Three councillors ",
        "Labour councillors ",
        "The leader of the council ",
        "A member of Dorne council ",
        "The council had ",
        "The council's leader ",
    ],
)
def test_somebody_of_a_body_or_what_it_did_before_decides_nothing(before: str) -> None:
    assert not did(before)


def test_who_decides_may_stand_behind_by() -> None:
    assert was_done_by("the town council")
    assert was_done_by("councillors on")
    assert not was_done_by("three councillors")
    assert not was_done_by("the mayor")
