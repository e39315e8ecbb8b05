"""Whom the first sentence of a report tells of by what they are."""

from __future__ import annotations

import pytest

from qa.schema import Evidence, Found
from qa.who.introduced import introduced
from qa.who.led_up import asked_of, led_up, named_in

JAILED = "A bookkeeper who took 340,000 pounds from a hospice was jailed for four years on Thursday."
AGED = "Gavin Thorley, 58, of Sandgate, had pleaded guilty to fraud."


@pytest.mark.parametrize(
    ("first", "second", "name"),
    [
        (JAILED, AGED, "Gavin Thorley"),
        ("The deputy head of Lowfield School was suspended.", "Theo Brandt, 44, has taught there.", "Theo Brandt"),
        ("KELM (SW) - A nurse who stole drugs got three years.", "Carla Nunn, 39, admitted it.", "Carla Nunn"),
    ],
)
def test_the_first_name_with_an_age_is_whom_the_first_sentence_is_of(first: str, second: str, name: str) -> None:
    led = led_up(f"{first}\n\n{second}")
    assert led is not None
    assert led.name == name


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (JAILED, "Maud Ellery, 71, said she had noticed it."),  # a witness
        (JAILED, "His counsel, Petra Innes, said he was ashamed."),
        ("A bridge in Kelm was shut on Friday.", "Ada Roe, 44, has lived beside it."),
        ("A nurse, Eva Lind, 40, was jailed.", "Ada Roe, 44, had worked with her."),
        ("Two nurses were jailed on Friday.", "Ada Roe, 44, had stolen drugs."),
    ],
)
def test_a_witness_or_anybody_else_is_not(first: str, second: str) -> None:
    assert led_up(f"{first}\n\n{second}") is None


def test_it_is_asked_of_them_by_the_family_name_and_no_other_first_name() -> None:
    assert asked_of("Why was Gavin Thorley jailed?", "Gavin Thorley")
    assert asked_of("How long did Thorley get?", "Gavin Thorley")
    assert not asked_of("Why was Sven Thorley jailed?", "Gavin Thorley")
    assert not asked_of("Who was jailed?", "Gavin Thorley")


def test_the_name_is_put_before_what_they_are_and_told_behind_the_quotation() -> None:
    text = f"{JAILED}\n\n{AGED}"
    passage = Found("a", "Jailed", None, None, None, None, 0, len(text), text, 1.0)
    item = Evidence(passage, 0, len(JAILED), JAILED, 1.0, story="Gavin Thorley")
    assert named_in(JAILED, text, "Gavin Thorley").startswith("Gavin Thorley, a bookkeeper who took")
    assert named_in(JAILED, text, "Maud Ellery") == ""
    told = introduced("How long did Gavin Thorley get?", item, ())
    assert told is not None
    assert (told.said, told.whole, told.evidence.text) == ("the bookkeeper", "Gavin Thorley", AGED)
