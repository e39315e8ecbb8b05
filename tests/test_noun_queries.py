"""Questions put as nouns, as into a search box."""

from __future__ import annotations

import pytest

from qa.asking.noun_queries import in_a_sentence


@pytest.mark.parametrize(
    ("noun", "sentence"),
    [
        ("cost of the Harbour Line", "How much does the Harbour Line cost?"),
        ("What is the cost of Petrel-2?", "How much does Petrel-2 cost?"),
        ("the Harbour Line's cost", "How much does the Harbour Line cost?"),
        ("price of ferry tickets", "How much do ferry tickets cost?"),
        ("What was the cost of the fire?", "How much did the fire cost?"),
        ("What was the opening date of the pool?", "When did the pool open?"),
        ("What was the age of the victim?", "How old was the victim?"),
        ("cause of Tom Baker's death", "What caused Tom Baker's death?"),
        ("start of Kessler strike", "When did the Kessler strike start?"),
        ("opening date of the Harbour Line", "When will the Harbour Line open?"),
        ("start of the Kelm strike", "When did the Kelm strike start?"),
        ("Kelm strike length", "How long did the Kelm strike last?"),
        ("sentence for the bee thief", "What sentence did the bee thief get?"),
        ("Pardoe sentence", "What sentence did Pardoe get?"),
        ("what is the Pardoe sentence?", "What sentence did Pardoe get?"),
        ("age of the victims", "How old are the victims?"),
        ("winner of the final", "Who won the final?"),
        ("captain of the Lady Marrin", "Who is the captain of the Lady Marrin?"),
        ("Leader of the council", "Who is the leader of the council?"),
        ("Turnout in Port Sable", "What was the turnout in Port Sable?"),
        ("Saltmere Town manager", "Who is the Saltmere Town manager?"),
        ("turnout in Port Sable", "What was the turnout in Port Sable?"),
        ("Exact date the ferry sank?", "When did the ferry sink?"),
        ("date when Ada Roe was arrested", "When was Ada Roe arrested?"),
        ("date the ferry was", "When was the ferry?"),
        ("What was the date the bridge opened?", "When did the bridge open?"),
        ("The name of the dog that found the girl", "What is the name of the dog that found the girl?"),
    ],
)
def test_what_is_asked_by_a_noun_is_asked_in_a_sentence(noun: str, sentence: str) -> None:
    assert in_a_sentence(noun) == sentence


@pytest.mark.parametrize(
    "question",
    [
        "Who is the winner of the race?",
        "date of the fire",
        "What day is it?",
        "Which day of the week was it?",
        "Date for the trial of Roe",
        "winner of the race and its prize",
        "What is the latest cost of the line?",
        "What is the cost of the line put at now?",
        "What is the cost of living?",
        "What was the score?",
        "mayor of Lindau in 2019",
        "sentence for murder",
        "sentence for stealing bees",
        "cost for taxpayers",
        "winner in 2023",
        "cause for concern",
        "average age",
        "suspended sentence",
        "share price",
        "cost of living crisis",
        "start of the trial next week",
        "Union hails end",
        "What's the captain of the team paid?",
        "length of the bridge",
        "What is the length of the Kelm 200 race?",
        "end of the year",
        "life sentence",
        "the age of consent",
        "his coach",
        "What is the name of Norderhafen's mayor?",
        "What caused the end of the strike?",
    ],
)
def test_other_questions_stay(question: str) -> None:
    assert in_a_sentence(question) == question
