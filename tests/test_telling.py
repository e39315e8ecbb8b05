"""Whether a sentence gives a figure or day that others have told."""

from __future__ import annotations

import pytest

from qa.reports.telling import adds, fuller, repeats

BORN = "When was Ada Roe born?"


@pytest.mark.parametrize(
    ("text", "told", "again"),
    [
        ("Ada Roe was born in 1916.", "Ada Roe (2 April 1916 – 1980) was a judge.", True),
        ("Ada Roe (2 April 1916 – 1980) was a judge.", "Ada Roe was born in 1916.", False),
        ("Ada Roe, a pilot, was born on 3 May 1950.", "Ada Roe was born in 1916.", False),
    ],
)
def test_a_day_is_told_by_one_that_says_at_least_as_much(text: str, told: str, again: bool) -> None:
    assert repeats(BORN, text, [told]) is again
    assert adds(BORN, text, [told]) is not again


def test_a_day_that_says_more_is_fuller() -> None:
    year, day = "Ada Roe was born in 1916.", "Ada Roe (2 April 1916 – 1980) was a judge."
    assert fuller(BORN, day, [year])
    assert not fuller(BORN, year, [day])
    assert not fuller(BORN, day, [day])
    assert not fuller(BORN, "Ada Roe, a pilot, was born on 3 May 1950.", [year])
    assert not fuller("How old is Ada Roe?", day, [year])


def test_of_several_figures_the_one_beside_what_is_asked_about_counts() -> None:
    question = "How many ships were lost?"
    assert repeats(question, "Of 40 boats, 12 ships were lost.", ["12 ships were lost, and 7 people."])
    assert adds(question, "Of 40 boats, 12 ships were lost.", ["40 ships were lost."])


def test_a_sentence_without_a_figure_neither_repeats_nor_adds() -> None:
    told = ["Ada Roe was born in 1916."]
    assert not repeats(BORN, "Ada Roe was born in Harrow.", told)
    assert not adds(BORN, "Ada Roe was born in Harrow.", told)


def test_names_are_not_held_against_each_other() -> None:
    assert not adds("Who leads the port?", "Joan Drew leads the port.", ["Ada Roe leads the port."])
