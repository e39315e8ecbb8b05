"""Numbers in text."""

from __future__ import annotations

import pytest

from qa.numbers import numbers, values


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("three", 3),
        ("3", 3),
        ("3.0", 3),
        ("forty-one", 41),
        ("Twenty five", 25),
        ("1,200", 1200),
        ("1.5 million", 1_500_000),
        ("1.5m", 1_500_000),
        ("3bn", 3e9),
        ("two thousand", 2000),
        ("two dozen", 24),
        ("21st", 21),
        ("second", 2),
        ("zero", 0),
    ],
)
def test_one_amount_has_one_value_however_it_is_written(text: str, value: float) -> None:
    assert values(text) == {value}


@pytest.mark.parametrize("text", ["someone", "weight", "often", "G20", "B2B", "covid19", "kilo"])
def test_words_that_only_hold_a_number_are_none(text: str) -> None:
    assert values(text) == frozenset()


def test_numbers_come_in_order_with_their_spans() -> None:
    text = "Four of 36 residents, $2.5 million and the third boat."
    assert [(value, text[a:b]) for value, a, b in numbers(text)] == [
        (4, "Four"),
        (36, "36"),
        (2_500_000, "2.5 million"),
        (3, "third"),
    ]


def test_amounts_that_differ_in_the_seventh_digit_are_one() -> None:
    assert values("0.30000001") == values("0.3")
    assert values("12.5") != values("12.6")
