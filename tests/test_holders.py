"""Who holds an office."""

from __future__ import annotations

import pytest

from qa.holders import names_holder, office, same_name


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("Who is the governor of Orlo?", "governor"),
        ("Who is Orlo's police commissioner?", "commissioner"),
        ("who's the coach of the Orlo Bears", "coach"),
        ("Who is the former governor of Orlo?", ""),
        ("Who was the governor of Orlo?", ""),
        ("Who is the witness in the case?", ""),
        ("Who is Ada Roe?", ""),
        ("Who is the head coach of the Orlo Bears?", "coach"),
        ("Who is now the new mayor?", "mayor"),
        ("Who is the managing director of Orlo Pumps?", "director"),
        ("Who is suing the mayor?", ""),
        ("Who is suing Orlo's mayor?", ""),
        ("Who is the husband of the governor?", ""),
        ("Who is the mayor's rival?", ""),
        ("Who is the chief suspect in the fire?", ""),
        ("Who is Mayor Ada Roe?", ""),
    ],
)
def test_an_office_is_told_by_its_word(question: str, expected: str) -> None:
    assert office(question) == expected


def test_who_held_it_before_is_no_holder() -> None:
    assert names_holder("governor", "The governor, Ada Roe, opened it.")
    assert not names_holder("governor", "The former governor, Ada Roe, opened it.")
    assert not names_holder("governor", "The governor opened it.")


def test_somebody_is_told_by_the_last_name_and_a_party_is_nobody() -> None:
    assert same_name("Governor Ada Roe spoke.", "The governor, Ada M Roe, spoke.")
    assert not same_name("Ada Roe of the Town Party spoke.", "Ivo Lind of the Town Party spoke.")
