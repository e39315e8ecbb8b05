"""How much it was in the end, and how much for each day."""

from __future__ import annotations

from dataclasses import replace

from qa.reports import totals
from qa.reports.report import of_evidence
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
