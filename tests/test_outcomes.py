"""Opposite ends of one matter: what counts, and what only looks like it."""

from __future__ import annotations

import pytest

from qa.reports.outcomes import alike, asked, never_undone, opposite

PLAN = "Did the council approve the plan for the harbour?"
APPROVED = "The council approved the plan for the harbour on Tuesday."
CALDER = "Was Miriam Calder convicted?"
BRIDGE = "Is the bridge at Pennick open?"


@pytest.mark.parametrize(
    ("question", "one", "other"),
    [
        (PLAN, APPROVED, "The council rejected the plan for the harbour."),
        (PLAN, APPROVED, "The council did not approve the harbour plan."),
        (PLAN, APPROVED, "The harbour plan was rejected by the council."),
        (PLAN, APPROVED, "The harbour plan was voted down."),
        (PLAN, "Councillors voted to reject the harbour plan.", "The council passed the plan for the harbour."),
        (PLAN, APPROVED, "The council turned the harbour plan down by nine votes to four."),
        (PLAN, APPROVED, "The council threw the harbour plan out."),
        (PLAN, APPROVED, "The council voted on Tuesday against the plan for the harbour. Its mayor had backed it."),
        (PLAN, APPROVED, "The council debated the harbour for hours and turned the plan down."),
        (PLAN, APPROVED, "Plans for the harbour were rejected by nine votes to four."),
        (PLAN, "The harbour plan was given the go-ahead.", "The harbour plan was shelved."),
        (PLAN, "The council voted in favour of the harbour plan.", "The council knocked back the harbour plan."),
        ("Did the mayor back the harbour plan?", "The mayor backed the harbour plan.",
         "The mayor voted against the harbour plan."),
        ("Did Rovers win the cup tie?", "Rovers won the cup tie.", "Rovers were beaten in the cup tie."),
        ("Did the match take place?", "The match took place on Sunday.", "The match was called off on Sunday."),
        ("What was the outcome of the vote on the harbour plan?", APPROVED, "The harbour plan failed in the council."),
        ("Who won the by-election in Lantern Hill?", "Pellow won the by-election in Lantern Hill.",
         "Pellow lost the by-election in Lantern Hill."),
        (CALDER, "Miriam Calder was convicted of theft.", "A jury acquitted Miriam Calder of theft."),
        (CALDER, "Miriam Calder was found guilty of theft.", "Miriam Calder was found not guilty of theft."),
        (BRIDGE, "The bridge at Pennick reopened on Friday.", "The bridge at Pennick stayed shut on Friday."),
        ("Did the watchman survive the fire?", "The watchman survived the fire.", "The watchman died in the fire."),
        ("Was the ban on fishing lifted?", "The ban on fishing was lifted.", "The ban on fishing was extended to May."),
        ("Did the minister confirm the talks?", "The minister confirmed the talks.",
         "The minister denied that talks had been held."),
    ],
)  # fmt: skip
def test_sentences_that_tell_opposite_ends_are_found(question: str, one: str, other: str) -> None:
    assert opposite(question, one, other) is not None
    assert opposite(question, other, one) is not None


@pytest.mark.parametrize(
    ("question", "one", "other"),
    [
        (PLAN, APPROVED, "The council backed the plan for the harbour."),
        (PLAN, APPROVED, "Residents rejected the plan for the harbour."),
        (PLAN, "The council rejected the plan for the harbour.", "The mayor backed the plan for the harbour."),
        (PLAN, "The harbour plan was rejected.", "The harbour plan was backed by the mayor."),
        (PLAN, APPROVED, "Three councillors voted against the plan for the harbour."),
        (PLAN, APPROVED, "The leader of the council voted against the plan for the harbour."),
        (PLAN, APPROVED, '"We reject the plan for the harbour," the council was told.'),
        (PLAN, APPROVED, "The council voted to build a wall against the sea in the plan for the harbour."),
        (PLAN, "The council rejected the plan for the harbour.", 'Told of the harbour plan, he said: "I accept it."'),
        ("Did the council of Dorne pass the budget?", "The council of Dorne passed the budget.",
         "The mayor of Dorne rejected the budget."),
        (PLAN, APPROVED, "The council would reject the harbour plan if costs rose."),
        (PLAN, APPROVED, "The mayor urged the council to reject the harbour plan."),
        (PLAN, APPROVED, "The council rejected a plan for the library."),
        (PLAN, "The council approved the harbour plan in 2019.", "The council rejected the harbour plan in 2024."),
        ("How much will the harbour plan cost?", APPROVED, "The council rejected the plan for the harbour."),
        ("Did house prices rise in Harrow?", "House prices rose in Harrow.", "Prices rose as rents fell in Harrow."),
        (CALDER, "Miriam Calder was convicted of theft.", "Miriam Calder rejected the charge of theft."),
        (CALDER, "Miriam Calder was convicted of theft.", "Miriam Calder pleaded not guilty to theft."),
        (BRIDGE, "The bridge at Pennick reopened on Friday.", "The bridge at Saltmere stayed shut on Friday."),
    ],
)  # fmt: skip
def test_another_subject_a_wish_or_a_paraphrase_is_no_opposite_end(question: str, one: str, other: str) -> None:
    assert opposite(question, one, other) is None
    assert opposite(question, other, one) is None


def test_the_words_of_both_are_given() -> None:
    assert opposite(PLAN, APPROVED, "The council did not approve the harbour plan.") == ("approved", "did not approve")


def test_matches_and_prices_are_held_against_each_other_only_within_a_day() -> None:
    question = "Did Rovers win the match?"
    won, lost = "Rovers won the match.", "Rovers lost the match."
    assert opposite(question, won, lost, published=("2026-03-10", "2026-03-11")) is not None
    assert opposite(question, won, lost, published=("2026-03-10", "2026-03-17")) is None


def test_questions_for_something_else_ask_for_no_outcome() -> None:
    assert asked("Has the ferry left?")
    assert asked("According to the Courier, was the deal signed?")
    assert not asked("How many boats were lost?")
    assert not asked("Where does the ferry stop?")


def test_a_sentence_tells_the_same_end_where_it_is_of_the_same_matter_by_the_same() -> None:
    side = "The council rejected the plan for the harbour."
    assert alike(PLAN, "The harbour came to nothing: its council turned the plan down.", side, "rejected")
    assert alike(PLAN, "The plan for the harbour was thrown out.", side, "rejected")
    assert not alike(PLAN, "The minister dismissed the plan for the harbour.", side, "rejected")
    assert not alike(PLAN, "The council rejected a new library.", side, "rejected")
    assert not alike(PLAN, APPROVED, side, "rejected")


def test_what_held_had_not_given_way_and_no_meeting_holds() -> None:
    question = "Did the Vale bridge collapse?"
    held, fell = "The Vale bridge held through the storm.", "The Vale bridge gave way on Sunday."
    assert opposite(question, held, fell) == ("held", "gave way")
    assert opposite(question, "The Vale bridge was not breached.", fell) is not None
    assert opposite(question, "The Vale bridge is intact.", fell) is not None
    assert opposite(question, "A meeting on the Vale bridge was held.", fell) is None
    assert opposite(question, "The council held talks on the Vale bridge.", fell) is None
    assert opposite(question, "The storm held up work on the Vale bridge.", fell) is None
    assert never_undone(question, held, fell)
    assert not never_undone(question, fell, held)
    assert not never_undone("Was the plan approved?", "The plan was rejected.", "The plan was approved.")
