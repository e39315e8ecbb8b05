"""How many are left of those of whom something was so: what tells that none is any more."""

from __future__ import annotations

import pytest

from qa.reports.report import of_evidence
from qa.reports.standing import tells
from tests.reported import sentence

MISSING = "How many workers are still unaccounted for?"
HOSPITAL = "How many people are still in hospital?"
POWER = "How many homes are without power?"
BURNING = "How many fires are still burning?"


@pytest.mark.parametrize(
    ("question", "text", "expected"),
    [
        (MISSING, "Nobody is now missing.", True),
        (MISSING, "No workers remain trapped.", True),
        (MISSING, "All the workers have been accounted for.", True),
        (MISSING, "The last two missing men were found alive.", True),
        (MISSING, "No one is now listed as missing.", True),
        (MISSING, "None of the crew is still thought to be missing.", True),
        (MISSING, "No passengers have been reported missing.", True),
        (MISSING, "Everyone has now been accounted for.", True),
        (MISSING, "There is no one left under the rubble, the fire chief said.", True),
        (MISSING, "There is nobody left in doubt.", None),
        (MISSING, "No child is missing a meal.", False),
        (MISSING, "No one is saying how many are missing.", False),
        (MISSING, "None of the missing has been found.", False),
        (MISSING, "Nobody is in charge of the search.", None),
        (MISSING, "Nobody knows how many are missing.", False),
        (MISSING, "Two are missing.", False),
        (MISSING, "Not all have been accounted for.", None),
        (MISSING, "All but two are accounted for.", None),
        (MISSING, "No one is to blame, the police said.", None),
        (MISSING, "Is nobody missing?", None),
        (HOSPITAL, "No one remains in hospital.", True),
        (HOSPITAL, "The last of the injured went home on Friday.", True),
        (HOSPITAL, "All 44 have been discharged.", True),
        (HOSPITAL, "Everyone else in hospital is stable.", False),
        (HOSPITAL, "All but five have been discharged.", None),
        (HOSPITAL, "All schools have been closed.", None),
        (POWER, "Power has been restored to all homes.", True),
        (POWER, "Power is back in all but 450 homes.", None),
        (POWER, "Some 3,400 are without power.", False),
        (BURNING, "The last fire is out.", True),
        (BURNING, "The last fire was in 2011.", None),
        (BURNING, "Three are still burning.", False),
    ],
)
def test_none_is_left_where_a_report_says_so_of_all(question: str, text: str, expected: bool | None) -> None:
    assert tells(question, of_evidence(sentence(text, "2026-03-09"))) is expected
