"""Whether a sentence is on the matter of a question."""

from __future__ import annotations

import pytest

from qa.reports.matter import on_it, on_sum

BLAST = "How many were hurt in the blast?"
COST = "How much did the flood cost Tarn Water?"


@pytest.mark.parametrize(
    ("question", "text", "expected"),
    [
        (BLAST, "Twelve people were injured.", True),
        (BLAST, "Twelve people came to the fair.", False),
        ("By how many votes did Ibsen win?", "The council rejected it by 9 votes to 4.", False),
        ("By how many votes did Ibsen win?", "Ibsen got 9 votes more.", True),
        ("How many seats does the Orlo have?", "The Orlo has room for 400.", True),
        ("How many seats does the Orlo have?", "The arena has 400.", False),
        ("How many?", "There were four.", False),
    ],
)
def test_neither_a_name_alone_nor_what_is_counted_makes_it_one_matter(question: str, text: str, expected: bool) -> None:
    assert on_it(question, text) is expected


@pytest.mark.parametrize(
    ("text", "title", "clause", "expected"),
    [
        ("The flood cost Tarn Water £2 million.", "", "The flood cost Tarn Water £2 million", True),
        ("Tarn Water pays each man £300.", "Flood: men to be paid", "Tarn Water pays each man £300", False),
        (
            "Tarn Water will have to bear costs of £3 million.",
            "Flood bill grows",
            "Tarn Water bear cost £3 million",
            True,
        ),
        ("Tarn Water pays £3 million for new pumps.", "New pumps", "Tarn Water pays £3 million", False),
    ],
)
def test_a_sum_is_told_of_what_costs_it(text: str, title: str, clause: str, expected: bool) -> None:
    assert on_sum(COST, text, title, clause) is expected
