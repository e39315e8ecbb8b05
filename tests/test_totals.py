"""How much it was in the end, and how much for each day."""

from __future__ import annotations

from dataclasses import replace

import pytest

from qa.reports import totals
from qa.reports.report import of_evidence
from qa.reports.sides import sides
from tests.reported import sentence

ASKED = "What was the bill for the ferry stoppage?"
A_DAY = of_evidence(sentence("He put the loss of the stoppage at £9,000 a day.", "2026-03-02"))
WHOLE = of_evidence(sentence("The line said the stoppage had cost it £140,000.", "2026-03-16", "Post"))


def test_what_it_cost_in_the_end_replaces_what_it_cost_a_day() -> None:
    assert totals.replaces(ASKED, WHOLE, A_DAY)
    assert not totals.replaces(ASKED, A_DAY, WHOLE)
    assert not totals.replaces("What did the stoppage cost a day?", WHOLE, A_DAY)


def test_of_another_matter_it_replaces_nothing() -> None:
    other = replace(WHOLE, text="The council said the new roof had cost £140,000.", akin=frozenset({"x"}))
    assert not totals.replaces(ASKED, other, A_DAY)


def test_what_another_thing_has_cost_replaces_nothing() -> None:
    crane = replace(WHOLE, text="The line has bought a ferry, which has cost £140,000.")
    signs = replace(WHOLE, text="New signs on the stoppage have cost £140,000.")
    assert not totals.replaces(ASKED, crane, A_DAY)
    assert not totals.replaces(ASKED, signs, A_DAY)
    assert not totals.replaces("How much does the stoppage cost?", WHOLE, A_DAY)


def test_a_day_behind_a_figure_may_be_a_time() -> None:
    for text in ("The 9 men on strike over the stoppage met a week ago.", "The stoppage began on May 3, a day after."):
        assert not totals.replaces(ASKED, WHOLE, replace(A_DAY, text=text))


REPAIRS = "How much will the Tarn bridge repairs cost?"
RECKONED = of_evidence(sentence("Repairs to the Tarn bridge will cost £4.6 million, she said.", "2026-06-18"))
CAME_TO = of_evidence(
    sentence("The repairs came to £5.1 million, the county said.", "2026-11-14", "Echo", "Tarn bridge")
)


def test_what_it_came_to_replaces_what_it_was_reckoned_to_cost_and_is_no_other_account() -> None:
    assert totals.replaces(REPAIRS, CAME_TO, RECKONED)
    assert not totals.replaces(REPAIRS, RECKONED, CAME_TO)
    assert not sides(REPAIRS, [CAME_TO, RECKONED], [])


@pytest.mark.parametrize(
    "text",
    [
        "The repairs to the second pier came to £5.1 million, the county said.",
        "The party for the repairs came to £5.1 million.",
        "The repairs may come to £5.1 million.",
    ],
)
def test_what_something_else_came_to_replaces_nothing(text: str) -> None:
    assert not totals.replaces(REPAIRS, replace(CAME_TO, text=text), RECKONED)


def test_what_was_told_as_it_is_stays_another_account() -> None:
    told = replace(RECKONED, text="The repairs to the Tarn bridge cost £4.6 million.")
    assert not totals.replaces(REPAIRS, CAME_TO, told)
