"""Figures of years before are not what is counted now; when a place was built or shut says nothing of that."""

from __future__ import annotations

import pytest

from qa.reports.given import recalled


@pytest.mark.parametrize(
    ("question", "text", "before"),
    [
        (
            "How many flats are planned?",
            "The city wants 320 flats at the gasworks, which has lain empty since 1994.",
            False,
        ),
        ("How many flats are planned?", "The city wants 320 flats at the gasworks, which was shut in 1994.", False),
        ("How many people were killed?", "The Corran quake, which struck in 2011, killed 40 people.", True),
        ("How many people were killed?", "Forty people died in the Orrin flood, which hit Kelm in 2019.", True),
    ],
)
def test_a_year_told_of_a_place_does_not_date_the_figure(question: str, text: str, before: bool) -> None:
    assert recalled(question, text, "2026-03-11") is before
