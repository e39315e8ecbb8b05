"""Figures that are held against the ones before."""

from __future__ import annotations

import pytest

from qa.reports import against_before
from qa.reports.replacing import replaces
from qa.reports.report import Report


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("It will cost £455 million, £13 million less than previously forecast.", True),
        ("The bill is £9 million, above the original estimate.", True),
        ("Repairs are put at £3m, more than first thought.", True),
        ("It costs less than the old bridge.", False),
        ("It cost £9 million, more than any other bridge.", False),
    ],
)
def test_what_is_held_against_a_forecast_is_known(text: str, told: bool) -> None:
    assert against_before.tells(text) is told


def _report(text: str, day: str, outlet: str) -> Report:
    return Report(text, text, outlet, "Cost of the Kelm tram", outlet, day)


def test_a_later_forecast_that_says_so_stands_for_the_earlier_of_another_outlet() -> None:
    old = _report("The cost of the Kelm tram has risen to £468m.", "2026-04-14", "Post")
    new = _report(
        "The Kelm tram is expected to cost £455 million, £13 million less than previously forecast.",
        "2026-06-10",
        "Wire",
    )
    other = _report("The Kelm tram is expected to cost £455 million.", "2026-06-10", "Wire")
    question = "How much does the Kelm tram cost?"
    assert replaces(question, new, old, [new, old])
    assert not replaces(question, old, new, [new, old])
    assert not replaces(question, other, old, [other, old])
