"""The two sides of a trial."""

from __future__ import annotations

import pytest

from qa.reading.in_trial import by_another_name, crown, of_other_side
from qa.schema import Evidence
from tests.reported import sentence

CROWN = "The Crown had asked for 18 months in jail."
DEFENCE = "The defence sought a suspended sentence."
BOTH = "The prosecution asked for 18 months, the defence for none."


def told(*texts: str) -> list[Evidence]:
    return [sentence(text, "2026-05-08", "Post") for text in texts]


@pytest.mark.parametrize(
    ("question", "others"),
    [
        ("What punishment did the prosecution want for Roe?", [False, True, False]),
        ("What did the defence ask for?", [True, False, False]),
        ("What did Roe's side ask for?", [False, False, False]),
        ("What did prosecutors and the defence ask for?", [False, False, False]),
        ("Who leads the prosecution?", [False, False, False]),
    ],
)
def test_what_the_other_side_asks_for_is_nothing_that_one_wants(question: str, others: list[bool]) -> None:
    assert of_other_side(question, told(CROWN, DEFENCE, BOTH)).tolist() == others


def test_what_names_both_or_only_speaks_of_the_other_may_tell_it() -> None:
    both = "His lawyers asked for two years; the state sought nine."
    assert of_other_side("What did the prosecution ask for?", told(both)).tolist() == [False]
    failed = "Prosecutors failed to show intent, Lind told the jury."
    assert of_other_side("What did the defence want?", told(failed)).tolist() == [False]


def test_a_minister_of_defence_is_no_side() -> None:
    question = "What did the prosecution want?"
    assert of_other_side(question, told("The defence minister sought a delay.")).tolist() == [False]


def test_the_crown_prosecutes() -> None:
    assert by_another_name("What did the prosecution want for Roe?") == "What did the Crown want for Roe?"
    assert by_another_name("What did Roe want?") is None
    assert by_another_name("Is the prosecution of journalists rising?") is None
    assert crown(CROWN)
    assert not crown("The crown was stolen.")
    assert not crown("The Crown Hotel asked for help.")
    assert not crown("The Crown returns to TV in May.")
