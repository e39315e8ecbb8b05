"""Figures of less than what is asked for, or in other money."""

from __future__ import annotations

import pytest

from qa.reading.scope import beside, told_ahead
from tests.reported import sentence


@pytest.mark.parametrize(
    ("question", "text", "expected"),
    [
        ("How much damage did the storm do nationwide?", "Mayor Roe put the damage at four million crowns.", True),
        ("How much damage did the storm do nationwide?", "Insurers put the damage at 90 million crowns.", False),
        ("How many homes lost power across the country?", "In the city 400 homes lost power.", True),
        ("How many homes lost power across the country?", "In Norway 400,000 homes lost power.", False),
        ("How many shops does the chain have nationwide?", "The chain has 340 shops.", False),
        ("How many homes lost power in Kelm?", "In Kelm 400 homes lost power.", False),
        ("What will the kit cost in dollars?", "The kit costs £99.", True),
        ("What will the kit cost in dollars?", "The kit costs $120, or £99.", False),
        ("What does the kit cost in pounds?", "The kit costs £99.", False),
        ("How much did it cost in pounds?", "It cost 40p.", False),
        ("How much did it cost in dollars?", "It cost 3m USD.", False),
        ("How much did it cost in dollars?", "It cost a fortune.", False),
        ("What caused the fall in the pound?", "Debts scared those who held it.", False),
        ("Who lives nationwide?", "Mayor Roe lives in Kelm.", False),
    ],
)
def test_a_figure_is_of_what_is_asked_for(question: str, text: str, expected: bool) -> None:
    assert beside(question, sentence(text, "2026-03-10")) is expected


@pytest.mark.parametrize(
    ("question", "text", "expected"),
    [
        ("How many people came to the concert on 17 August?", "The tour has drawn 74,000 people.", True),
        ("How many people came to the concert on 2 August?", "The tour has drawn 74,000 people.", False),
        ("How many people are expected at the concert on 17 August?", "It may draw 74,000 people.", False),
        ("How many people came to the fair on 17 August?", "Last year 9,000 came to the fair.", False),
        ("How many people came on 17 August 2025?", "It has drawn 74,000 people.", False),
        ("How much were tickets on 17 August?", "Tickets cost 40 crowns.", False),
        ("How many troops came ashore on 17 August?", "Some 9,000 troops came ashore in 1944.", False),
        ("Who came on 17 August?", "The tour has drawn Ada Roe.", False),
    ],
)
def test_what_was_on_a_day_is_not_told_before_it(question: str, text: str, expected: bool) -> None:
    assert told_ahead(question, sentence(text, "2026-08-06")) is expected
