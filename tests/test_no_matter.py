"""Whether something goes on of which nothing that was found has a word."""

from __future__ import annotations

import pytest

from qa.answering.no_matter import of_none
from qa.answering.searching import Retrieved
from qa.asking.question import Query
from qa.reading.parts import Part
from tests.reported import sentence


def _none(question: str, text: str, chance: float = 0.6) -> bool:
    item = sentence(text, "2026-05-04")
    part = Part(question, (item,), None)
    return of_none(Retrieved(Query(question), (item.passage,), (part,), chance, (part,), ()))


SHIPS = "The ships will go on setting the tone."


@pytest.mark.parametrize(
    ("question", "text", "chance", "expected"),
    [
        ("Is the strike still going on?", SHIPS, 0.6, True),
        ("Is the rail strike over yet?", SHIPS, 0.6, True),
        ("Is the strike still going on?", SHIPS, 0.9, False),  # surely answered
        ("Is the strike still going on?", "The drivers walked out again on Monday.", 0.6, False),
        ("Is the strike over?", "The drivers stopped work on Monday.", 0.6, False),
        ("Is the flood over?", "The river fell on Monday.", 0.6, True),
        ("Is the dispute still going on?", SHIPS, 0.6, False),  # which goes by many names
        ("When is the strike over?", SHIPS, 0.6, False),
    ],
)
def test_of_something_that_goes_by_few_names_one_must_be_found(
    question: str, text: str, chance: float, expected: bool
) -> None:
    assert _none(question, text, chance) is expected
