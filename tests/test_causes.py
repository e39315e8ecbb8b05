"""Causes that two reports name for one thing: differing accounts, and what is none."""

from __future__ import annotations

from dataclasses import replace

import pytest

from qa.reports.causes import asked, differing, gives, of_else, stated
from qa.synthesize.ordering import by_what_is_asked
from tests.reported import sentence

FIRE = "What caused the fire at the Ice House?"
FAULT = "The fire at the Ice House began with a fault in the switchboard."
RESIGNED = "Why did Pauline Ferris resign?"
HEALTH = "Pauline Ferris resigned because of ill health."


@pytest.mark.parametrize(
    ("question", "one", "other"),
    [
        (FIRE, FAULT, "The Ice House fire was caused by sparks from welding."),
        (FIRE, FAULT, "A cigarette end started the fire at the Ice House."),
        (FIRE, FAULT, "The Ice House fire was laid on purpose, the police believe."),
        (FIRE, FAULT, "HARROW – The fire at the Ice House was caused by sparks from welding."),
        (FIRE, FAULT, "Police treat the fire at the Ice House as arson."),
        (RESIGNED, HEALTH, "Ms Ferris resigned due to a quarrel over the budget, Pauline Ferris's deputy said."),
    ],
)
def test_causes_without_a_word_in_common_are_differing_accounts(question: str, one: str, other: str) -> None:
    assert differing(question, one, other) is not None
    assert differing(question, other, one) is not None


@pytest.mark.parametrize(
    ("question", "one", "other"),
    [
        (FIRE, FAULT, "The switchboard caused the fire at the Ice House."),
        (FIRE, FAULT, "The damage from the fire at the Ice House was caused by water."),
        (FIRE, FAULT, "The fire at the Ice House was not caused by sparks from welding."),
        (FIRE, FAULT, "The cause of the fire at the Ice House is not known."),
        (FIRE, FAULT, "It is not known whether the fire at the Ice House was arson."),
        (FIRE, "The Ice House fire was started by a boy of 14.", "The fire at the Ice House was arson."),
        (FIRE, FAULT, "The ferry was late because of fog."),
        (FIRE, FAULT, "The ferry has sailed later since the fire, because its ramp is near the Ice House."),
        (FIRE, FAULT, "The ferry company blames the loss of its berth in the Ice House fire."),
        (RESIGNED, HEALTH, "Pauline Ferris resigned due to her health."),
        ("How many people were hurt in the fire?", FAULT, "The Ice House fire was caused by sparks from welding."),
    ],
)
def test_the_same_cause_or_that_of_something_else_is_no_other_account(question: str, one: str, other: str) -> None:
    assert differing(question, one, other) is None
    assert differing(question, other, one) is None


def test_who_is_to_blame_may_be_told_under_a_heading_that_says_for_what() -> None:
    sparks = "The harbour master pointed to sparks from welding."
    assert differing(FIRE, FAULT, sparks, ("", "Ice House fire: twelve hurt")) is not None
    assert differing(FIRE, FAULT, sparks, ("", "Ferry timetable")) is None
    late = "The ferry was late because of fog."
    assert differing(FIRE, FAULT, late, ("", "Ice House fire: twelve hurt")) is None


def test_a_name_may_stand_in_the_passage_and_the_thing_go_by_another_word() -> None:
    question, sparks = "What started the blaze in Harrow Quay?", "The harbour master pointed to sparks from welding."
    one = "The fire in Harrow Quay began with a fault in the switchboard."
    titles, near = ("", "Ice House fire: twelve hurt"), f"HARROW QUAY – Twelve were hurt. {sparks}"
    assert differing(question, one, sparks, titles, (one, near)) is not None
    assert differing(question, one, sparks, titles, (one, f"SALTMERE – Twelve were hurt. {sparks}")) is None
    assert differing(question, one, sparks, ("", "Ferry timetable"), (one, near)) is None


def test_a_cause_is_given_in_the_words_of_the_sentence() -> None:
    assert stated(FIRE, FAULT) == ("a fault in the switchboard",)
    assert asked("What is the reason for the delay?")
    assert not asked("What did the mayor say?")


def test_what_is_blamed_on_the_thing_itself_is_the_cause_of_something_else() -> None:
    assert of_else(FIRE, "The ferry company blames the loss of its berth in the fire at the Ice House.")
    assert of_else("What started the blaze in Harrow Quay?", "It blames the loss of its berth in the Ice House fire.")
    assert not of_else("What caused the blaze in Harrow Quay?", "The blaze was caused by a burning candle.")
    assert not of_else("What caused the fire in Harrow Quay?", "It was caused by a fire in a rubbish bin.")
    assert not of_else(FIRE, FAULT)
    assert not of_else(FIRE, "The fire at the Ice House burned all night.")
    assert not of_else("Who blames the fire?", "It blames the loss of its berth in the fire.")


def test_a_sentence_gives_a_cause_where_it_states_one() -> None:
    assert gives(FIRE, "The Ice House fire began with a switchboard that failed.", "a fault in the switchboard")
    assert not gives(FIRE, "The firm that made the switchboard is closed.", "a fault in the switchboard")


@pytest.mark.parametrize(
    ("text", "cause"),
    [
        ("The surveyors blame a burst pipe below the yard.", ("a burst pipe below the yard",)),
        ("The tenants are not to blame the surveyors said.", ()),
        ("The surveyors took the blame the owner had put on them.", ()),
    ],
)
def test_several_who_blame_something_state_a_cause(text: str, cause: tuple[str, ...]) -> None:
    assert stated("Why is the tower leaning?", text) == cause


def test_where_none_is_sure_to_answer_what_states_a_cause_comes_first() -> None:
    stopped = sentence("The leaning stopped when the pump was switched off.", "2026-03-09", score=0.2)
    blamed = sentence("The surveyors blame a burst pipe below the yard.", "2026-03-02", "Echo", score=0.1)
    asked_why = "Why is the tower leaning?"
    assert list(by_what_is_asked(asked_why, [stopped, blamed])) == [blamed, stopped]
    sure, behind = replace(stopped, score=0.8), replace(blamed, score=0.4)
    assert list(by_what_is_asked(asked_why, [sure, behind])) == [sure, behind]


@pytest.mark.parametrize("who", ["Nobody can", "You cannot", "You can't", "Who would"])
def test_whoever_is_not_to_blame_is_no_cause(who: str) -> None:
    assert stated("Why did the barn burn?", f"{who} blame the farmer.") == ()
