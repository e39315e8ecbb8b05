"""Numbers in text."""

from __future__ import annotations

import pytest

from qa.checking.amounts import wrong_numbers
from qa.words.numbers import found, numbers, values


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
        ("One hundred and five people", 105),
        ("two hundred and fifty", 250),
        ("ten thousand five hundred", 10_500),
        ("three million two hundred thousand", 3_200_000),
        ("twelve hundred", 1200),
        ("a dozen", 12),
        ("2 dozen", 24),
        ("half a million", 500_000),
        ("two and a half million", 2_500_000),
        ("1.500.000", 1_500_000),
        ("twenty-first", 21),
        ("minus five", -5),
        ("−5 degrees", -5),
    ],
)
def test_one_amount_has_one_value_however_it_is_written(text: str, value: float) -> None:
    assert values(text) == {value}


@pytest.mark.parametrize("text", ["someone", "weight", "often", "G20", "B2B", "covid19", "kilo"])
def test_words_that_only_hold_a_number_are_none(text: str) -> None:
    assert values(text) == frozenset()


@pytest.mark.parametrize("text", ["No one was hurt", "several dozen", "No-one"])
def test_words_that_name_no_amount_are_none(text: str) -> None:
    assert values(text) == frozenset()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("one hundred and two hundred", [100, 200]),
        ("between one thousand and two thousand", [1000, 2000]),
        ("thirty and forty", [30, 40]),
        ("five, six", [5, 6]),
        ("a ten second delay", [10, 2]),
        ("3-5", [3, 5]),
        ("F-16", [16]),
    ],
)
def test_numbers_beside_each_other_stay_apart(text: str, expected: list[float]) -> None:
    assert [value for value, _, _ in numbers(text)] == expected


def test_a_place_is_told_from_an_amount() -> None:
    assert [(number.value, number.ordinal) for number in found("the third of 3, the 3rd and one hundred")] == [
        (3, True),
        (3, False),
        (3, True),
        (100, False),
    ]
    assert [(number.value, number.ordinal) for number in found("3thousand, 3 thousand, 3,5thousand and 4th")] == [
        (3000, False),
        (3000, False),
        (3, False),
        (5000, False),
        (4, True),
    ]


def test_a_point_groups_thousands_only_where_it_is_said_to() -> None:
    assert [number.value for number in found("1.500 and 1.5")] == [1.5, 1.5]
    assert [number.value for number in found("1.500 and 1.5", dotted=True)] == [1500, 1.5]


def test_a_comma_begins_decimals_where_it_is_said_to_or_the_unit_is_none_of_english() -> None:
    assert [number.value for number in found("2,75 km und 1.250,50 Euro", dotted=True)] == [2.75, 1250.5]
    assert [number.value for number in found("6,4 Milliarden, 12 Mio. und 0,5 Prozent")] == [6.4e9, 12e6, 0.5]
    assert [number.value for number in found("in 2,7 and 12,500")] == [2, 7, 12500]
    assert [number.value for number in found("-3,5 Prozent, minus 0,5 Grad, 4,5kg", dotted=True)] == [-3.5, -0.5, 4.5]


def test_a_text_that_does_not_tell_its_language_writes_numbers_as_what_it_cites() -> None:
    source = "Die Kosten für den Umbau der Schule werden mit 1.500 Euro angegeben und nicht mehr."
    assert not list(wrong_numbers("Kosten: 1.500 Euro", source))
    assert list(wrong_numbers("Kosten: 1.600 Euro", source))


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
