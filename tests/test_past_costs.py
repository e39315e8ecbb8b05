"""What something else did cost, where it is asked what something will."""

from __future__ import annotations

import pytest

from qa.reading.past_costs import did_cost, of_other
from qa.schema import Evidence, Found


def _item(text: str, title: str) -> Evidence:
    found = Found(title, title, "Courier", None, "2026-05-09", None, 0, len(text), text, 1.0)
    return Evidence(found, 0, len(text), text, 0.9)


TOWER = _item("Restoring the tower cost £612,000, of which a trust gave £400,000.", "Old light opens again")
CEILING = _item("The council set a ceiling of £4.7 million for the work.", "Council votes to rebuild the market hall")
PIER = _item("The first pier cost £9,000.", "Pier to be rebuilt")


@pytest.mark.parametrize(
    ("question", "others"),
    [
        ("How much will rebuilding cost?", [True, False, False]),
        ("How much will it cost to rebuild the market hall?", [True, False, False]),
        ("How much did rebuilding cost?", [False, False, False]),
        ("How much will it cost?", [False, False, False]),  # whatever "it" is
        ("How much will the new school cost?", [False, False, False]),  # of which nothing is found
    ],
)
def test_what_something_else_did_cost_is_no_answer_to_what_this_will(question: str, others: list[bool]) -> None:
    assert of_other(question, [TOWER, CEILING, PIER]).tolist() == others


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Restoring the tower cost £612,000.", True),
        ("The repairs came to £40,000.", True),
        ("The tower will cost £612,000.", False),
        ("It is expected to cost £612,000.", False),
        ("The cost is not known.", False),
    ],
)
def test_a_sum_that_was_paid(text: str, told: bool) -> None:
    assert did_cost(text) is told
