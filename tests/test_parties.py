"""Of two people or bodies each is asked for itself."""

from __future__ import annotations

import pytest

from qa.asking.compound import parts
from qa.asking.parties import of_each
from qa.dateline import Dateline

OUTLETS = ("Harrow Quay Courier", "Tidewater Gazette")


@pytest.mark.parametrize(
    ("question", "one", "other"),
    [
        (
            "What do the builders and the dockers' union each say caused the delay?",
            "What do the builders say caused the delay?",
            "What does the dockers' union say caused the delay?",
        ),
        (
            "In March, what did the works and the health office each think had fouled the water?",
            "What did the works think had fouled the water in March?",
            "What did the health office think had fouled the water in March?",
        ),
        (
            "Kelm Steel and the union: what do they each say about the jobs?",
            "What does Kelm Steel say about the jobs?",
            "What does the union say about the jobs?",
        ),
        (
            "the mayor vs the treasurer, what did each of them claim was the cost",
            "What did the mayor claim was the cost?",
            "What did the treasurer claim was the cost?",
        ),
        (
            "Who is to blame for the delay, according to the builder and according to the agency?",
            "Who is to blame for the delay according to the builder?",
            "Who is to blame for the delay according to the agency?",
        ),
    ],
)
def test_two_parties_are_asked_for_one_by_one(question: str, one: str, other: str) -> None:
    assert parts(of_each(question, OUTLETS)) == (one, other)


@pytest.mark.parametrize(
    "question",
    [
        "What do police and fire officers say about the fire?",
        "What do the Courier and the mayor each say about the fire?",
        "What do she and the mayor each say about the fire?",
        "Who and what was each said to have caused?",
        "What did the mayor and the council agree on?",
        "What is the cost according to the council and the union's own count?",
        "The council and the union disagreed about the fire: when was that?",
        "The council and the union disagreed about the fire - who said what?",
        "How much did each of the two firms pay?",
    ],
)
def test_other_questions_stand(question: str) -> None:
    assert of_each(question, OUTLETS) == question


def test_both_are_quoted(dateline: Dateline) -> None:
    question = "The insurers and the harbour office: what did they each say was the damage of the fire?"
    told = " ".join(sentence.text for sentence in dateline.engine.answer(question).sentences)
    assert "3.1 million" in told
    assert "2.4 million" in told
