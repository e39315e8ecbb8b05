"""What somebody found."""

from __future__ import annotations

from dataclasses import replace

import pytest

from qa.reading.concluded import first, form, theirs
from qa.schema import Evidence
from tests.reported import sentence

LEAD = "The fire most likely began in the wiring, according to the insurers."
HURT, KEPT = "Eleven people were hurt in the blaze.", "A spokesman for the welders said that they had kept watch."
JURY = "A jury of nine found Ada Roe guilty."
FOUND = "The insurers found that a cable had melted."


def _part(*told: tuple[str, float]) -> list[Evidence]:
    return [replace(sentence(text, "2026-03-12"), score=score) for text, score in told]


def _first(question: str, *told: tuple[str, float]) -> list[str]:
    return [item.text for item in first(question, _part(*told))]


@pytest.mark.parametrize(
    ("question", "read"),
    [
        ("What did the insurers find?", "What did the insurers conclude?"),
        ("And what have the police found out so far?", "What have the police concluded?"),
        ("What did the divers find in the wreck?", None),
        ("What was found?", None),
    ],
)
def test_what_somebody_found_is_read_as_what_they_concluded(question: str, read: str | None) -> None:
    assert form(question) == read


def test_it_is_told_by_what_they_say() -> None:
    assert theirs("What did the insurers find?", sentence(LEAD, "2026-03-12"))
    assert not theirs("What did the insurers find?", sentence(KEPT, "2026-03-12"))
    assert not theirs("What did the insurers pay?", sentence(LEAD, "2026-03-12"))


def test_where_nothing_is_sure_their_own_words_come_first_and_what_nobody_says_is_left_out() -> None:
    asked = "What did the insurers find?"
    assert _first(asked, (HURT, 0.14), (LEAD, 0.1), (KEPT, 0.09)) == [LEAD, KEPT]
    assert _first(asked, (HURT, 0.14), (LEAD, 0.01), (KEPT, 0.09)) == [HURT, LEAD, KEPT]
    assert _first(asked, (FOUND, 0.14), (HURT, 0.1), (LEAD, 0.1)) == [FOUND, HURT, LEAD]


def test_what_others_found_comes_behind_what_they_say_that_comes_half_as_near() -> None:
    asked = "What did the insurers find?"
    assert _first(asked, (JURY, 0.8), (LEAD, 0.5), (HURT, 0.3)) == [LEAD, JURY, HURT]
    assert _first(asked, (JURY, 0.8), (LEAD, 0.3)) == [JURY, LEAD]
