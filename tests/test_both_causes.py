"""Another account of a cause than the one that a yes-or-no question is answered by."""

from __future__ import annotations

import pytest

from qa.reports import both_causes
from qa.schema import Evidence
from tests.reported import sentence

AROUND = "The fire at the Ice House in Harrow Quay was on Monday. "
ASKED = "Did sparks from welding cause the fire?"


def told(text: str, outlet: str, score: float = 0.1) -> Evidence:
    return sentence(text, "2026-03-12", outlet, "Ice House fire in Harrow Quay", f"{AROUND}{text}", score)


AGAINST = told("Drew took issue with talk of a welder's sparks.", "Gazette", 0.9)
FOR = told("Reyes said a first look pointed to sparks from welding.", "Courier")
OTHER = told("The fire was caused by a fault in the switchboard, Drew said.", "Post")
ELSEWHERE = sentence("The fire was caused by sparks from welding.", "2026-03-12", "Star", "Barn fire in Dunmore")


@pytest.mark.parametrize(
    ("question", "item", "one", "expected"),
    [
        (ASKED, FOR, AGAINST, True),
        (ASKED, OTHER, FOR, True),
        ("Was the fire started by welding?", OTHER, FOR, True),
        (ASKED, OTHER, AGAINST, False),  # neither names what is asked about
        (ASKED, ELSEWHERE, AGAINST, False),
        (ASKED, AGAINST, FOR, False),  # names no cause
        ("Did the fire spread?", FOR, AGAINST, False),
        ("What caused the fire?", FOR, OTHER, False),
    ],
)
def test_another_account_of_the_cause(question: str, item: Evidence, one: Evidence, expected: bool) -> None:
    assert both_causes.of(question, item, one) == expected


def test_it_is_quoted_beside_the_one_that_answers_best() -> None:
    assert both_causes.since(ASKED, [AGAINST, FOR], [FOR.passage, ELSEWHERE.passage])[0].text == FOR.text
    assert not both_causes.since(ASKED, [AGAINST], [ELSEWHERE.passage])
