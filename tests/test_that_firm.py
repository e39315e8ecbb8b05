"""Which firm, club or party "that company" or "them" means."""

from __future__ import annotations

import pytest

from qa.asking.following import following
from qa.asking.standalone import standalone
from qa.asking.that_firm import named, throughout
from qa.schema import DECLINED, Turn


def turn(question: str, quoted: str) -> Turn:
    return Turn(question, f"Gazette, 2 May 2026: “{quoted}” [1]")


BOUGHT = turn("Who bought Pell Maps?", "KELM – The software group Acme Systems has bought Pell Maps, a maker of maps.")
OPENED = turn("How did his team start the season?", "KELM – Kelm FC opened the season with a 3-1 win over Dorne City.")


@pytest.mark.parametrize(
    ("question", "last", "whole"),
    [
        ("Who runs that company?", BOUGHT, "Who runs Acme Systems?"),
        ("What is that firm's price?", BOUGHT, "What is Acme Systems's price?"),
        ("How long is the film?", turn("Who directed The Salt Road?", "Ines Kolb did."), "How long is The Salt Road?"),
        (
            "When did that book come out in Wales?",
            turn("Who wrote “Two Left Boots”?", "Tam Orrick wrote it."),
            "When did “Two Left Boots” come out in Wales?",
        ),
        (
            "Where is that firm based?",
            turn("Which company bought Pell Maps?", "Zell Foods, the largest bakery company here, has bought it."),
            "Where is Zell Foods based?",
        ),
        (
            "Who owns that company?",
            turn("Who founded Acme Holdings?", "Ada Roe founded Acme Holdings in 1990."),
            "Who owns Acme Holdings?",
        ),
        (
            "Who leads that party?",
            turn("Who won the vote?", "The Labour Alliance of Ada Roe has won the vote."),
            "Who leads the Labour Alliance?",
        ),
        ("Who coaches them?", OPENED, "Who coaches Kelm FC?"),
    ],
)
def test_it_is_the_one_that_the_last_answer_or_question_names(question: str, last: Turn, whole: str) -> None:
    assert named(question, last) == whole
    assert standalone(question, [last]) == whole


@pytest.mark.parametrize(
    ("question", "last"),
    [
        ("Who runs the company?", BOUGHT),  # the buyer or the bought
        ("Who runs the company that bought it?", BOUGHT),
        ("Does that company compete with Zell?", BOUGHT),
        ("Who owns that company?", turn("Who runs the ferry?", "Its chief executive, Ada Roe, said so.")),
        ("Who owns that company?", turn("Who founded the ferry line?", "Ada Roe founded it in 1990.")),
        ("Who owns that company?", Turn("Who bought Pell Maps?", DECLINED)),
        ("Where was that party held?", turn("Who came to the birthday?", "Tom Pell of the Civic Union came.")),
        ("What did they say?", turn("How did her team do?", "“We were tired,” said Ada Roe.")),
        ("Who coaches them?", turn("How did the two teams do?", "Kelm FC and Dorne City drew.")),
        ("Was anyone hurt?", BOUGHT),
    ],
)
def test_where_none_is_clearly_meant_the_words_stay(question: str, last: Turn) -> None:
    assert named(question, last) == question


def test_a_later_follow_up_goes_on_from_the_name() -> None:
    asked = [BOUGHT, turn("Who runs that company?", "Ada Roe runs it.")]
    assert [it.question for it in throughout(asked)] == ["Who bought Pell Maps?", "Who runs Acme Systems?"]
    alone = standalone("Since when?", throughout(asked))
    assert alone is not None
    assert "Acme Systems" in alone


def test_he_is_nobody_of_before_where_who_it_is_was_not_told() -> None:
    asked = [
        turn("What did the union say of the sale?", "“We have heard it before,” Acme Lines said."),
        Turn("Who is worried about it on the islands?", DECLINED),
    ]
    follow = following("What is he afraid of?", asked)
    assert follow is not None
    assert "Acme" not in follow.question
