"""Who is to blame, and whether a cause is known."""

from __future__ import annotations

import pytest

from qa.reading.to_blame import blamed, states
from tests.reported import sentence


@pytest.mark.parametrize(
    ("question", "form"),
    [
        ("Who is to blame for the crash?", "What is to blame for the crash?"),
        ("Whose fault was the power cut?", "What is to blame for the power cut?"),
        ("Who was at fault in the collision?", "What is to blame for the collision?"),
        ("Who's to blame?", "What is to blame?"),
        ("Who blamed the mayor?", None),
        ("Who is responsible for the schools?", None),
    ],
)
def test_who_is_to_blame_is_read_as_what_is(question: str, form: str | None) -> None:
    assert blamed(question) == form


@pytest.mark.parametrize(
    ("question", "text", "suits"),
    [
        ("Who is to blame for the crash?", "Inspectors said the crash was caused by a worn brake.", True),
        ("Has the cause been found?", "Roe said a first look pointed to a burst tyre.", True),
        ("Who is to blame for the crash?", "A spokesman said that all rules had been kept.", False),
        ("When was the crash?", "Inspectors said the crash was caused by a worn brake.", False),
    ],
)
def test_such_a_question_is_read_so_with_what_states_a_cause(question: str, text: str, suits: bool) -> None:
    assert states(question, sentence(text, "2026-05-09")) is suits
