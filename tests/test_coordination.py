"""Questions that ask one thing of two are asked of each."""

from __future__ import annotations

import pytest

from qa.asking.compound import parts
from qa.asking.coordination import distributed


@pytest.mark.parametrize(
    ("question", "one", "other"),
    [
        (
            "What caused the fires at Dorne and at Kelm?",
            "What caused the fires at Dorne?",
            "What caused the fires at Kelm?",
        ),
        (
            "What started the two fires, the one on the Gull and the one in the net store?",
            "What started the fires on the Gull?",
            "What started the fires in the net store?",
        ),
        ("Who are the mayors of Dorne and Kelm?", "Who is the mayor of Dorne?", "Who is the mayor of Kelm?"),
        (
            "What are the bridges at Dorne and Kelm made of?",
            "What are the bridges at Dorne made of?",
            "What are the bridges at Kelm made of?",
        ),
        (
            "What are the mayors of Dorne and Kelm called?",
            "What is the mayor of Dorne called?",
            "What is the mayor of Kelm called?",
        ),
        (
            "Name the matching posts of Ada Roe and Tom Pell in their ministries.",
            "What is the post of Ada Roe in their ministries?",
            "What is the post of Tom Pell in their ministries?",
        ),
        ("How old are Ada Roe and Tom Pell?", "How old is Ada Roe?", "How old is Tom Pell?"),
        (
            "What were the Reed Prize and the Dorne Medal worth?",
            "What was the Reed Prize worth?",
            "What was the Dorne Medal worth?",
        ),
        (
            "Dates of the cup final and of the presentation of the Reed Prize",
            "What is the date of the cup final?",
            "What is the date of the presentation of the Reed Prize?",
        ),
        ("How much did Acme and Zell each pay?", "How much did Acme pay?", "How much did Zell pay?"),
        ("Who leads the two clubs, Harrow Rovers and Kelm Town?", "Who leads Harrow Rovers?", "Who leads Kelm Town?"),
        ("When did the bridge open and the ferry stop?", "When did the bridge open?", "When did the ferry stop?"),
        (
            "Compare the damage at Dorne with that at Kelm.",
            "What is the damage at Dorne?",
            "What is the damage at Kelm?",
        ),
        (
            "Compare the number of dead at Dorne with the latest toll at Kelm.",
            "What is the number of dead at Dorne?",
            "What is the latest toll at Kelm?",
        ),
        (
            "Compare what the council promised to what the county finally delivered.",
            "What did the council promise?",
            "What did the county deliver?",
        ),
        (
            "Compare how much Acme paid for Zell with how much Roe was asking.",
            "How much did Acme pay for Zell?",
            "How much was Roe asking?",
        ),
        (
            "Compare what the prosecution wanted for Roe with what Pell got.",
            "What did the prosecution want for Roe?",
            "What sentence did Pell get?",
        ),
    ],
)
def test_one_thing_of_two_is_asked_of_each(question: str, one: str, other: str) -> None:
    assert distributed(question) == (one, other)
    assert parts(question) == (one, other)


@pytest.mark.parametrize(
    "question",
    [
        "Where did Roe and Pell meet?",
        "What is the distance between Dorne and Kelm?",
        "What do the leaders of France and Germany want?",
        "Which incidents in the air and at sea have strained ties between Japan and China?",
        "When did Acme buy Zell and sell Roe?",
        "Who founded Holt and Sons?",
        "Where are Roe and Pell to meet?",
        "Who comes from Dorne and Kelm?",
        "Which company do the articles from The Courier and The Gazette write about?",
        "What happened in articles from the Courier and the Gazette?",
        "Why did the minister and his deputy resign?",
        "How did the fire start and spread?",
        "Compare what is known of the fire with the flood.",
        "Compare the fire at Dorne with what happened at Kelm.",
    ],
)
def test_what_two_do_together_stays_one_question(question: str) -> None:
    assert distributed(question) is None
    assert parts(question) == (question,)


@pytest.mark.parametrize(
    ("question", "two"),
    [
        ("Velnor 2024: net profit and dividend?", ("Velnor 2024 net profit?", "Velnor 2024 dividend?")),
        ("Harrow Fair 2026: date and cost", ("Harrow Fair 2026 date?", "Harrow Fair 2026 cost?")),
        ("Velnor: research and development budget?", None),
        ("Tour de Kelm: first and last stage winners?", None),
        ("The mayor said: peace and quiet?", None),
        ("Velnor: who leads it and what does it make?", None),
    ],
)
def test_two_things_of_what_stands_before_a_colon_are_asked_apart(question: str, two: object) -> None:
    assert distributed(question) == two


@pytest.mark.parametrize(
    ("question", "asked"),
    [
        (
            "Who won the Reed Prize, how much is it worth and who chaired the jury?",
            ("Who won the Reed Prize?", "How much is the Reed Prize worth?", "Who chaired the jury?"),
        ),
        (
            "What caused the fire, how many people died and who is to blame?",
            ("What caused the fire?", "How many people died? (the fire)", "Who is to blame? (the fire)"),
        ),
    ],
)
def test_three_questions_in_one_are_each_asked(question: str, asked: tuple[str, ...]) -> None:
    assert parts(question) == asked


@pytest.mark.parametrize(
    "question",
    [
        "When she resigned, what did she say and who took over?",
        "What did Ada Roe, who chaired the jury, say and why did she leave?",
    ],
)
def test_a_clause_before_a_question_is_no_question(question: str) -> None:
    assert len(parts(question)) == 2


def test_he_in_the_second_of_two_that_are_compared_is_of_the_first() -> None:
    assert parts("Compare what Ada Roe said in May with what she said in June.") == (
        "What did Ada Roe say in May?",
        "What did she say in June? (What did Ada Roe say in May)",
    )
