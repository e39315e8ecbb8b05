"""Two things that one question asks of."""

from __future__ import annotations

import pytest

from qa.reports import paired
from qa.reports.report import Report


def _report(text: str) -> Report:
    return Report(text, text, "Ledger", "Harvest", "Ledger", "2025-12-05")


WHEAT = _report("Farmers harvested 19.8 million tonnes of spring wheat.")
CANOLA = _report("Canola came in at 11.4 million tonnes.")
BOTH = _report("Wheat and canola came to 31 million tonnes.")


@pytest.mark.parametrize(
    ("question", "one", "other", "apart"),
    [
        ("How big were the spring wheat and canola harvests?", WHEAT, CANOLA, True),
        ("How big were the spring wheat and canola harvests?", CANOLA, WHEAT, True),
        ("How big were the spring wheat and canola harvests?", WHEAT, BOTH, False),
        ("How big was the wheat harvest?", WHEAT, CANOLA, False),
        ("How many were killed and hurt?", WHEAT, CANOLA, False),
    ],
)
def test_figures_of_each_of_two_joined_things_do_not_disagree(
    question: str, one: Report, other: Report, apart: bool
) -> None:
    assert paired.apart(question, one, other) is apart
