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
        ("Where is Varnex based?", set()),
        ("What does the Varnex plant make?", set()),
        ("How many people does the Varnex plant employ?", set()),
        ("When will Mila Orr sing?", set()),
        ("When will Tarn Rovers play?", set()),
    ],
)
def test_what_is_asked_of_is_a_named_thing_that_is_or_is_to_be(question: str, of: set[str]) -> None:
    assert thing(question) == of


def test_the_reader_is_told_first_that_it_is_called_off() -> None:
    new = sentence(OFF, "2026-05-05", "Echo", "Tram scrapped")
    (found,) = since(LEAVES, [PLAN], [PLAN.passage, new.passage])
    assert found.text == OFF
    assert not beside_the_point(LEAVES, found, [PLAN], PLAN.score, own_story=False)
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


FAIR = "When does the Lisk Fair open?"
FERRY = "When does the Orra ferry sail?"


@pytest.mark.parametrize(
    ("question", "text"),
    [
        (FAIR, "The Lisk Fair has been cancelled, the town said on Monday."),
        (FAIR, "The town said on Monday that this year's Lisk Fair is called off."),
        (FAIR, "Lisk town council cancelled the Lisk Fair on Monday because of the flood."),
        (FERRY, "The Orra ferry has been scrapped."),
        (FERRY, "The ferry to Orra will never sail."),
        (FERRY, "The council has axed plans for the Orra ferry."),
        ("What time does the N4 leave?", "The N4 night bus, which was due on Friday, will not run at all."),
    ],
)
def test_the_thing_itself_is_called_off(question: str, text: str) -> None:
    assert tells(question, sentence(text, "2026-05-05"))


@pytest.mark.parametrize(
    ("question", "text"),
    [
        (FAIR, "The council axed the carousel from the Lisk Fair."),
        (FAIR, "A concert at the Lisk Fair was cancelled."),
        (FAIR, "The Lisk Fair concert was cancelled."),
        (FAIR, "The mayor called off her Lisk Fair speech, as she was ill."),
        (FAIR, "The mayor dropped the Lisk Fair bell on Friday."),
        (FAIR, "Nobody said the Lisk Fair was cancelled."),
        (FAIR, "Reports that the Lisk Fair has been cancelled are false."),
        (FAIR, "A letter said the Lisk Fair has been cancelled, which is untrue."),
        (FAIR, "In 1987 the Lisk Fair was cancelled."),
        (FAIR, "In 1987, the town cancelled the Lisk Fair."),
        (FAIR, "The town cancelled the Lisk Fair in 1987."),
        (FAIR, "The Lisk Fair was cancelled twice in the war."),
        (FAIR, "The Lisk Fair will not open, the mayor said, unless money is found."),
        (FAIR, "The Lisk Fair will not open at all, the mayor said, unless money is found."),
        (FERRY, "The Orra ferry was cancelled at the weekend in a gale."),
        (FERRY, "The Orra ferry was cancelled."),
        (FERRY, "The Orra ferry will not sail because of the gale."),
        (FERRY, "Monday's trial of the Orra ferry was called off."),
        (FERRY, "Talks between the union and the Orra ferry were called off."),
        (FERRY, "Thursday's Orra ferry was called off."),
        (FERRY, "The pilots' ferry, of which Orra has two, has been scrapped."),
    ],
)
def test_what_is_of_the_thing_or_passing_or_not_so_does_not_call_it_off(question: str, text: str) -> None:
    assert not tells(question, sentence(text, "2026-05-05"))
