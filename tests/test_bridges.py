"""Which questions ask about something that they only describe, and how they are cut in two."""

from __future__ import annotations

import pytest

from qa.asking.bridges import bridge, otherwise


@pytest.mark.parametrize(
    ("question", "inner", "outer"),
    [
        ("Who founded the company that Zell bought?", "Which company was it that Zell bought?", "Who founded Acme?"),
        ("Who founded the company bought by Zell?", "Which company was bought by Zell?", "Who founded Acme?"),
        ("Who owns the company whose ferry sank?", "Which company’s ferry sank?", "Who owns Acme?"),
        ("What happened to the firm running the ferry?", "Which firm is running the ferry?", "What happened to Acme?"),
        (
            "When was the firm that Zell bought founded?",
            "Which firm was it that Zell bought?",
            "When was Acme founded?",
        ),
        ("Where is the yard based that Zell bought?", "Which yard was it that Zell bought?", "Where is Acme based?"),
        ("Where was the man born who stole the Gull?", "Who stole the Gull?", "Where was Acme born?"),
        (
            "How many steps does the lighthouse have that reopened on Saturday?",
            "Which lighthouse reopened on Saturday?",
            "How many steps does Acme have?",
        ),
        (
            "When did the firm that runs the ferry order its new ship?",
            "Which firm runs the ferry?",
            "When did Acme order its new ship?",
        ),
        (
            "What is the name of the ship which the firm that runs the ferry ordered?",
            "Which firm runs the ferry?",
            "What is the name of the ship which Acme ordered?",
        ),
        (
            "What does the study that was published in March show?",
            "Which study was published in March?",
            "What does Acme show?",
        ),
        (
            "Where was the author of the book that won the prize born?",
            "Which book won the prize?",
            "Where was the author of Acme born?",
        ),
        (
            "How large is the city in which the summit was held?",
            "In which city was it that the summit was held?",
            "How large is Acme?",
        ),
        (
            "Who leads the council that voted to rebuild the mill according to the Courier?",
            "Which council voted to rebuild the mill according to the Courier?",
            "Who leads Acme according to the Courier?",
        ),
        (
            "Who founded the crypto exchange that collapsed on Monday? (What happened to Zell)",
            "Which crypto exchange collapsed on Monday? (What happened to Zell)",
            "Who founded Acme?",
        ),
        ("How old is the winner of the Reed Prize?", "Who is the winner of the Reed Prize?", "How old is Acme?"),
        ("What did Roe's successor do before?", "Who is Roe's successor?", "What did Acme do before?"),
        ("Who founded the firm Zell took over?", "Which firm was it that Zell took over?", "Who founded Acme?"),
        ("Who owns the brewery Zell has bought?", "Which brewery was it that Zell has bought?", "Who owns Acme?"),
        ("How old is the cousin of Tom Reed?", "Who is the cousin of Tom Reed?", "How old is Acme?"),
        ("Where does Ada Roe's sister live?", "Who is Ada Roe's sister?", "Where does Acme live?"),
        (
            "What did the widow of this year's winner say?",
            "Who is the widow of this year's winner?",
            "What did Acme say?",
        ),
        ("Who owns the maker of Cardavil?", "What is the maker of Cardavil?", "Who owns Acme?"),
        (
            "Where was the author of The Salt Road born?",
            "Who is the author of The Salt Road?",
            "Where was Acme born?",
        ),
    ],
)
def test_a_question_about_something_described_is_cut_in_two(question: str, inner: str, outer: str) -> None:
    cut = bridge(question)
    assert cut is not None
    assert (cut.inner, cut.outer("Acme")) == (inner, outer)


@pytest.mark.parametrize(
    "question",
    [
        "Who is the man who founded Acme?",  # the description is of the answer
        "What is the last name of the player who scored?",
        "Which ship is the vessel that sank?",
        "Name the company that bought Acme.",
        "Did the company that bought Acme close the mill?",  # yes or no: read by what weighs claims
        "What does the minister say that the council did?",  # "that" opens what is said
        "Who told the council that the bridge was safe?",  # so it does here
        "What does the study that was published in March and in May?",  # its verb is not to be seen
        "Who won the match that was played on Sunday?",  # nor has a match one
        "How many goals did the player score that season?",
        "What was the cause of the fire that destroyed the mill?",  # a fire has no name that would lead on
        "Who wrote the letters that Acme received?",  # several things
        "Where was the ship built in 1990?",  # what is asked, not what describes
        "What share of the land cleared in May is farmed?",
        "Which board was he ousted from, and who is the man that it chose?",
        "Where did the movement begin?",
        "Who founded the Acme which makes anvils?",  # it has its name
        "Who is the founder of Acme?",
        "Who is the mayor's wife?",
        "What is the wife of the mayor called?",
        "Who is the cousin of Ada Roe?",
        "Who owns the ferry Gannet built by Zell?",  # it has its name
        "Where was the ferry Gannet built?",
        "Who claimed the ferry Gannet sank?",  # a claim
        "Who owns the ferry Gannet?",
    ],
)
def test_other_questions_are_left_whole(question: str) -> None:
    assert bridge(question) is None


@pytest.mark.parametrize(
    ("question", "claim"),
    [
        ("Who founded the company that Zell bought?", "Zell bought Acme."),
        ("Who leads the council that voted to close the mill?", "Acme voted to close the mill."),
        ("Who owns the company whose ferry sank?", "Acme’s ferry sank."),
        ("How large is the city where the summit was held?", "The summit was held in Acme."),
        ("Who founded the company bought by Zell?", "Acme was bought by Zell."),
        ("What does the firm that Zell bought in 2023 make?", "Zell bought Acme in 2023."),
        ("What does the firm that Zell relied on make?", "Zell relied on Acme."),
        ("How old is the winner of the Reed Prize?", "Acme is the winner of the Reed Prize."),
    ],
)
def test_the_description_is_a_claim_about_a_name(question: str, claim: str) -> None:
    cut = bridge(question)
    assert cut is not None
    assert cut.describe("Acme") == claim


@pytest.mark.parametrize(
    ("question", "inner", "claim"),
    [
        (
            "Who founded the firm that Zell took over in May?",
            "Which firm was it that Zell bought?",
            "Zell bought Acme.",
        ),
        ("Who leads the firm that is taking over Zell?", "Which firm is buying Zell?", "Acme is buying Zell."),
        (
            "Who founded the firm that Zell bought last year?",
            "Which firm was it that Zell bought?",
            "Zell bought Acme.",
        ),
    ],
)
def test_a_description_is_put_with_bought_and_without_its_time(question: str, inner: str, claim: str) -> None:
    cut = bridge(question)
    assert cut is not None
    other = otherwise(cut)
    assert other is not None
    assert (other.inner, other.describe("Acme")) == (inner, claim)


@pytest.mark.parametrize(
    "question",
    [
        "Who founded the company that Zell bought?",
        "Where was the woman who took over from Roe born?",
        "Where was the man who took over as coach born?",
        "Who leads the firm that overtook Zell?",
        "How large is the city where the summit was held?",
    ],
)
def test_there_is_no_other_way_to_put_it(question: str) -> None:
    cut = bridge(question)
    assert cut is not None
    assert otherwise(cut) is None


def test_a_time_in_the_description_alone_is_none_of_what_is_asked() -> None:
    for question, dated in (
        ("Who founded the firm that Zell bought in May?", True),
        ("What did the firm that Zell bought say in May?", False),
        ("Who founded the firm that Zell bought?", False),
    ):
        cut = bridge(question)
        assert cut is not None
        assert cut.dated is dated


def test_what_tells_both_needs_no_joining() -> None:
    cut = bridge("Who founded the company that Zell bought?")
    assert cut is not None
    assert cut.told_whole("Zell bought Acme, which Ada Roe founded.")
    assert not cut.told_whole("Zell, which was founded by Tom Pell, has a new chief.")
    assert cut.told_in("Its founder was Tom Pell.")
    assert not cut.told_in("Zell bought Acme.")
