"""Whether something goes on, or somebody owned up, of which nothing has a word."""

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


@pytest.mark.parametrize(
    ("question", "text", "chance", "expected"),
    [
        ("Did the watchman own up?", "The watchman reported a lamp in January.", 0.7, True),
        ("Has the clerk confessed yet?", "The clerk was at home on the night.", 0.7, True),
        ("Did the watchman own up?", "The watchman denied that he had smoked.", 0.7, False),
        ("Did the watchman own up?", "The watchman called it his mistake.", 0.7, False),
        ("Did the watchman own up?", "The watchman reported a lamp in January.", 0.9, False),
        ("Did the watchman own the store?", "The watchman reported a lamp in January.", 0.7, False),
        ("When did the watchman own up?", "The watchman reported a lamp in January.", 0.7, False),
    ],
)
def test_that_somebody_owned_up_or_did_not_must_be_told_in_some_word(
    question: str, text: str, chance: float, expected: bool
) -> None:
    assert _none(question, text, chance) is expected
