"""A later report that calls off the thing of which some particular is asked comes first, and the plan is marked."""

from __future__ import annotations

import pytest

from qa.reports.called_off import since, tells, thing
from qa.reports.placing import arranged
from qa.synthesize.further import beside_the_point
from tests.reported import sentence

LEAVES = "What time does the K9 leave the market on Sundays?"
PLAN = sentence("From 3 May the K9 leaves the market at 11.15pm on Sundays.", "2026-04-02", "Post", "A late tram")
OFF = "The K9 tram, which was to have started on Sunday, will not run at all."


@pytest.mark.parametrize(
    ("question", "of"),
    [
        (LEAVES, {"k9"}),
        ("How much will a ticket for the K9 cost?", {"k9"}),
        ("Who will run the Hask ferry?", {"hask", "ferry"}),
        ("When did the Hask ferry leave?", set()),
        ("What does Ada Roe say of the Hask ferry?", set()),
        ("When does the fair open?", set()),
    ],
)
def test_what_is_asked_of_is_a_named_thing_that_is_or_is_to_be(question: str, of: set[str]) -> None:
    assert thing(question) == of


def test_the_reader_is_told_first_that_it_is_called_off() -> None:
    new = sentence(OFF, "2026-05-05", "Echo", "Tram scrapped")
    (found,) = since(LEAVES, [PLAN], [PLAN.passage, new.passage])
    assert found.text == OFF
    assert not beside_the_point(LEAVES, found, [PLAN], PLAN.score, stands=False)
    placed = arranged(LEAVES, [PLAN, found], [PLAN, found])
    assert [(it.evidence, it.note) for it in placed] == [(found, ""), (PLAN, "Earlier")]
    later = sentence("The K9 leaves the market at 10.30pm on Sundays.", "2026-06-01", "Echo")
    assert since(LEAVES, [PLAN, later], [PLAN.passage, new.passage, later.passage]) == ()


@pytest.mark.parametrize(
    "text",
    [
        "The council has scrapped the K9 tram.",
        "The K9 has been called off.",
        "The K9 will not run after all, as no driver was found.",
    ],
)
def test_words_that_call_it_off(text: str) -> None:
    assert tells(LEAVES, sentence(text, "2026-05-05"))


@pytest.mark.parametrize(
    "text",
    [
        "The K9 will not run on bank holidays.",
        "The K9 was cancelled on Mondays only.",
        "The council may have scrapped the K9 tram.",
        "The union wants the K9 scrapped.",
        "The K9 has scrapped its night fares.",
        "The fair has been called off.",
    ],
)
def test_what_does_not_call_it_off(text: str) -> None:
    assert not tells(LEAVES, sentence(text, "2026-05-05"))
