"""Of which figure of a business a sentence tells."""

from __future__ import annotations

import pytest

from qa.reading.of_measure import measure_of, of_other
from tests.reported import sentence

PROFIT = "Wendline made a pre-tax profit of £1.2 million in the six months to 30 June, half of what it made before."
REVENUE = "Revenue slipped by 3 per cent to £19.8 million."
BOTH = "Profit fell to £1.2 million on revenue of £19.8 million."
PAID = "The university pays Wendline £180,000 a year."
NO_FIGURE = "Revenue slipped."
SENTENCES = (PROFIT, REVENUE, BOTH, PAID, NO_FIGURE)


@pytest.mark.parametrize(
    ("question", "measure"),
    [
        ("By how much did the bus firm's profits fall?", "profit"),
        ("What was Wendline's turnover?", "revenue"),
        ("How big are its debts?", "debt"),
        ("What were its profits and its revenue?", ""),
        ("Why did its profits fall?", ""),
        ("How much did Wendline lose?", ""),
    ],
)
def test_the_measure_that_a_question_asks_for(question: str, measure: str) -> None:
    assert measure_of(question) == measure


@pytest.mark.parametrize(
    ("question", "others"),
    [
        ("By how much did the bus firm's profits fall?", {REVENUE}),
        ("What was Wendline's profit last year?", {REVENUE, PAID}),
        ("What was Wendline's revenue?", {PROFIT, PAID}),
        ("How much did Wendline's revenue fall?", {PROFIT}),
        ("What was Wendline's dividend?", {PROFIT, REVENUE, BOTH}),
        ("Why did its profits fall?", set()),
    ],
)
def test_what_gives_figures_of_another_measure_alone_tells_of_that(question: str, others: set[str]) -> None:
    told = of_other(question, [sentence(text, "2026-08-21") for text in SENTENCES])
    assert {text for text, other in zip(SENTENCES, told, strict=True) if other} == others
