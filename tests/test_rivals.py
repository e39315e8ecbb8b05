"""Another's figure beside the first in one report."""

from __future__ import annotations

import pytest

from qa.reports.rivals import figure

ASKED = "How many people came to the parade?"
FIRST = "Some 6,200 people came to the parade, the organisers said."


@pytest.mark.parametrize(
    ("other", "number"),
    [
        ("The police spoke of about 4,900.", "4,900"),
        ("City hall put the crowd at 5,000.", "5,000"),
        ("Officers at the gates counted 4,100 people.", "4,100"),
        ("The union estimated it at over 9,000.", "9,000"),
    ],
)
def test_a_figure_that_somebody_else_gives_for_the_same_is_one(other: str, number: str) -> None:
    assert figure(ASKED, FIRST, other) == number


def test_of_workers_a_count_of_employees_is_another_figure_and_one_of_boats_is_not() -> None:
    asked, first = "How many bakers walked out?", "Some 420 bakers walked out, the union said."
    assert figure(asked, first, "The time clocks of the firm show 260 employees absent.") == "260"
    assert figure(asked, first, "The photographs of the harbour show 260 boats.") == ""


@pytest.mark.parametrize(
    "other",
    [
        "The police counted 40 cars at the gates.",  # of another thing
        "The organisers spoke of 6,200.",  # the same
        "Mayor Roe said that it rained for 4 hours.",
        "The Red Cross counted 1,900 of them as children.",  # some of the same
        "Last year the police counted 4,900.",
        "A reporter counted 14.",  # hardly of the same
    ],
)
def test_a_figure_of_something_else_is_none(other: str) -> None:
    assert figure(ASKED, FIRST, other) == ""


@pytest.mark.parametrize(
    ("asked", "other"),
    [
        (ASKED, "A poll showed 4,900 people."),
        (ASKED, "A count of the town showed 4,900 people in favour of the tram."),
        ("How many bakers came to the parade?", "The electoral roll shows 4,900 people in the town centre."),
        ("How many bakers came to the parade?", "The city counted 4,900 people at the town hall."),
        ("How many bakers came to the parade?", "The city counted 4,900 people."),
    ],
)
def test_a_count_of_others_is_none(asked: str, other: str) -> None:
    assert figure(asked, FIRST.replace("people", "bakers") if "bakers" in asked else FIRST, other) == ""
