"""Whose report a question asks for."""

from __future__ import annotations

import pytest

from qa.asking.whose_report import as_news, asked_of, without_outlets, without_source

PAPERS = ["The Gazette", "Sea Post", "Cape Courier"]


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("What does The Gazette say about the cause of the fire?", "What about the cause of the fire?"),
        ("How many people do The Gazette and the Sea Post report were hurt?", "How many people were hurt?"),
        ("Who does The Gazette's article say was hurt?", "Who was hurt?"),
        ("What did the fire chief say about The Gazette?", "What did the fire chief say about The Gazette?"),
        ("Who won the cup, according to the report from Washington?", "Who won the cup?"),
        ("When did Iwu speak to the council, by the report's account?", "When did Iwu speak to the council?"),
        ("According to The Gazette article, who won the cup?", "Who won the cup?"),
        ("Who, as reported by the Sea Post, won the cup?", "Who won the cup?"),
        ("Who won the cup, according to Drew?", "Who won the cup, according to Drew?"),
        ("Did the Sea Post report that the ferry sank?", "Did the Sea Post report that the ferry sank?"),
        ("Why, according to the article?", "Why, according to the article?"),
        ("What was sold by the company in May?", "What was sold by the company in May?"),
    ],
)
def test_whose_report_it_is_is_no_part_of_what_is_asked(question: str, expected: str) -> None:
    assert without_source(question, ["The Gazette", "Sea Post"]) == expected


@pytest.mark.parametrize(
    "question",
    [
        "How many boats sank according to the Courier?",
        "According to the Cape Courier, was anybody on board?",
        "Was anybody on board, according to the Cape Courier?",
        "How many, according to the Courier, were saved?",
        "What did the Courier write about the storm?",
        "What has the Cape Courier said of the storm?",
        "At how much does the Courier put the loss?",
        "Where does the Courier say the boats were built?",
        "What was the Courier's first count?",
        "And according to the Courier?",
        "What loss was given in the Courier's report?",
    ],
)
def test_the_outlet_whose_report_is_asked_for_is_found(question: str) -> None:
    assert asked_of(question, PAPERS) == ("Cape Courier",)


@pytest.mark.parametrize(
    "question",
    [
        "Why did the Courier's publisher resign?",
        "Was the Courier sued?",
        "Did the Courier report that the boats sank?",  # whether it does is told from all that was found
        "Who denied the Courier's figure?",
        "What did the mayor tell the Courier?",
        "How much did the Courier give to the fund?",
        "Who owns the boat that, according to the Courier, sank first?",
        "How many boats sank according to the Courier and how many according to The Gazette?",
        "What do the Sea Post and the Courier say about the storm?",
        "Was the account consistent with earlier reports, according to the Courier's report and the Courier's article?",
    ],
)
def test_an_outlet_that_only_the_news_is_of_and_several_are_not_asked_for_their_report(question: str) -> None:
    assert asked_of(question, PAPERS) == ()


def test_what_an_outlet_reported_is_asked_like_what_was_reported() -> None:
    assert as_news("What did the Courier report in May?", PAPERS) == "What was reported in May?"
    assert as_news("What did the Courier do in May?", PAPERS) == "What did the Courier do in May?"


@pytest.mark.parametrize(
    ("question", "bare"),
    [
        ("How many, according to the Courier, were saved?", "How many were saved?"),
        ("According to the Courier's report, who was saved?", "Who was saved?"),
        ("What burnt in the Courier's building?", "What burnt in the Courier's building?"),
        ("And according to the Courier?", "And according to the Courier?"),
    ],
)
def test_the_outlet_is_left_out_with_the_words_that_name_it_as_the_source(question: str, bare: str) -> None:
    assert without_outlets(question, PAPERS) == bare
