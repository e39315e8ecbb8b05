"""Questions typed in haste."""

from __future__ import annotations

import pytest

from qa.words.typed import in_full, written

TEXTS = [
    "Councillor Daniel Roe put the motion in Harrow Quay. The roe deer of the park were counted.",
    "Voters of Harrow Quay know Daniel Roe. Harrow is another town.",
]


@pytest.mark.parametrize(
    ("typed", "form"),
    [
        ("who is daniel roe", "who is Daniel Roe?"),
        ("where is the park in harrow quay?", "where is the park in Harrow Quay?"),
        ("what did voters say", "what did voters say?"),  # a capital at the beginning of a sentence tells nothing
        ("Who is daniel roe", "Who is Daniel Roe?"),  # a first letter is soon a capital
        ("Who in Harrow Quay is daniel roe", "Who in Harrow Quay is daniel roe?"),  # whoever uses them means them
        ("who is anna dietrich", "who is anna dietrich?"),
        ("timeline of the motion.", "timeline of the motion."),
        ("what is his ward? (who is daniel roe)", "what is his ward? (who is Daniel Roe)"),
        ("wer ist bürgermeister", "wer ist bürgermeister?"),
        ("谁是市长", "谁是市长?"),
        ("", "?"),
    ],
)
def test_capitals_and_question_mark_are_put_in(typed: str, form: str) -> None:
    assert written(typed, TEXTS) == form


def test_a_word_written_both_ways_alike_stays_as_it_is() -> None:
    assert written("what is turkey", ["He ate turkey in Turkey."]) == "what is turkey?"


@pytest.mark.parametrize(
    ("typed", "form"),
    [
        ("date the Sula Queen hit the pier", "When did the Sula Queen hit the pier?"),
        ("date the arrested man was freed", "When was the arrested man freed?"),
        ("day the council approved the budget", "When did the council approve the budget?"),
        ("What is the death toll of the fire?", "How many people have died in the fire?"),
        ("What is the latest death toll of the fire?", "How many people have died in the fire so far?"),
        ("Karsk tunnel death toll", "How many people have died in Karsk tunnel?"),
        ("How many lives did the flood take?", "How many people were killed by the flood?"),
        ("How many lives has the war claimed, all told?", "How many people were killed by the war so far?"),
        ("attendance at the cup final", "How many people attended the cup final?"),
        ("What was the crowd for the final?", "How many people attended the final?"),
        ("casualty count of the fire", "How many people have been hurt in the fire?"),
        ("When was the suspect let go?", "When was the suspect released?"),
    ],
)
def test_what_is_asked_in_many_ways_is_asked_in_one(typed: str, form: str) -> None:
    assert in_full(typed) == form


@pytest.mark.parametrize(
    "question",
    [
        "date palm prices",
        "Date of death of the student",
        "What is the crowd doing at the gate?",
        "Why did the death toll rise in the fire?",
        "Is the death toll of the fire still six?",
        "What is the toll on the bridge?",
        "When was the clerk let go?",
        "How many lives did she save?",
        "How many lives did the police say the fire claimed?",
        "How many lives have been claimed?",
        "How many lives did he take?",
        "When did the ferry leave?",
    ],
)
def test_other_questions_stay_as_they_are(question: str) -> None:
    assert in_full(question) == question


@pytest.mark.parametrize(
    ("typed", "form"),
    [
        (
            "I bought dried figs, which ones are affected and what should I do?",
            "Which dried figs are affected and what should I do with the dried figs?",
        ),
        ("we ate smoked trout, which is dangerous?", "Which smoked trout is dangerous?"),
        ("We have dried figs, what should we do now?", "What should we do now with the dried figs?"),
        ("I bought the house which is on the hill", "I bought the house which is on the hill"),
        ("I have a cat, what are the new rules?", "I have a cat, what are the new rules?"),
        ("I got married, what are the rules?", "I got married, what are the rules?"),
        ("I have no idea, which is the tallest?", "I have no idea, which is the tallest?"),
        ("We booked a ferry, what should we do?", "We booked a ferry, what should we do?"),
    ],
)
def test_what_the_asker_has_is_asked_of_by_its_name(typed: str, form: str) -> None:
    assert in_full(typed) == form


@pytest.mark.parametrize(
    ("typed", "asked"),
    [
        ("ferry death toll", "How many people have died on the ferry?"),
        ("what is the latest flood death toll?", "How many people have died in the flood so far?"),
        ("Kelm flood death toll", "How many people have died in the Kelm flood?"),
        ("the official death toll", "the official death toll"),
    ],
)
def test_tolls_of_what_has_no_name(typed: str, asked: str) -> None:
    assert in_full(typed) == asked
