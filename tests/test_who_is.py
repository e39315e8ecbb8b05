"""Who somebody is, where a sentence says it."""

from __future__ import annotations

import pytest

from qa.who.who_is import asked, roles, says, surely


@pytest.mark.parametrize(
    ("question", "name"),
    [
        ("Who is Ines Lunde?", "Ines Lunde"),
        ("who's Lunde?", "Lunde"),
        ("Who is Ms Lunde?", "Lunde"),
        ("Who was Ines van Lunde and why did she go?", "Ines van Lunde"),
        ("Who is Ines Lunde's lawyer?", ""),
        ("Who is Ines Lunde suing?", ""),
        ("Who is the harbour master?", ""),
    ],
)
def test_whom_is_asked_for(question: str, name: str) -> None:
    assert asked(question) == name


@pytest.mark.parametrize(
    "text",
    [
        "The pumps held, said Deputy Governor Ines Lunde.",
        "Geologist Ines Lunde measured the slope.",
        "The brewery's director, Ines Lunde, said sales had doubled.",
        "The head of the tram company, Ines Lunde, resigned.",
        "Ines Lunde, 41, a retired crane driver, won the raffle.",
        "Ines Lunde (58), chair of the allotment society, disagreed.",
        "Its editor will be Ines Lunde.",
        "Ines Lunde resigned as mayor on Monday.",
        "Ines Lunde, 33, was found guilty of arson.",
    ],
)
def test_a_role_beside_the_name_surely_says_who_somebody_is(text: str) -> None:
    assert surely("Who is Ines Lunde?", text)
    assert says("Who is Lunde?", text)


@pytest.mark.parametrize(
    "text",
    [
        "The driver, Ines Lunde said, was asleep.",
        "Ines Lunde said the mayor was wrong.",
        "They hired a lawyer for Ines Lunde.",
        "Ines Lunde, her mother and a doctor were there.",
        "Ines Lunde, a friend of the mayor, was there.",
        "Mayor Ines Lunde-Holm spoke.",
        "The board chose somebody to coach Ines Lunde.",
    ],
)
def test_a_role_of_somebody_else_does_not(text: str) -> None:
    assert not surely("Who is Ines Lunde?", text)


def test_only_of_whom_it_is_asked() -> None:
    assert roles("Who is Ines Lunde?", "Former treasurer Ines Lunde left.") == {"former", "treasurer"}
    assert not roles("What did Ines Lunde say?", "Former treasurer Ines Lunde left.")
