"""Of whom "he" or "she" is hardly said."""

from __future__ import annotations

import pytest

from qa.asking.following import following
from qa.schema import Turn
from qa.who.given_names import hardly
from qa.who.people import whole_names


@pytest.mark.parametrize(
    ("pronoun", "given", "expected"),
    [
        ("he", "Rosa", True),
        ("she", "Marco", True),
        ("she", "Anton", True),
        ("he", "Margaret", True),
        ("she", "Margaret", False),
        ("he", "Anton", False),
        ("he", "Luca", False),
        ("she", "Robin", False),
        ("he", "Robin", False),
        ("they", "Rosa", False),
    ],
)
def test_a_name_tells_by_its_ending_or_as_one_of_the_commonest(pronoun: str, given: str, expected: bool) -> None:
    assert hardly(pronoun, given) is expected


def test_she_is_not_the_man_who_takes_over() -> None:
    turn = Turn("Who will replace Hedvika Lorenc at Velnor?", "Finance chief Anton Riedl, on 1 June 2026.")
    it = following("Was she fired because of the missed forecast?", [turn])
    assert it is not None
    assert "Anton" not in it.question


def test_names_with_letters_of_many_countries_are_whole() -> None:
    text = "said Marta Szymańska and Łukasz Dvořák, with Şahin Özgür and Nguyễn Văn."
    assert whole_names(text) == ["Marta Szymańska", "Łukasz Dvořák", "Şahin Özgür", "Nguyễn Văn"]
