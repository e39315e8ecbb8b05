"""What found sentences tell of another post, time, vote or length than the one that is asked about."""

from __future__ import annotations

from dataclasses import replace

import pytest

from qa.reading.aftermath import of_before
from qa.reading.lasting import passing
from qa.reading.naming import age_of_another, of_other_matter
from qa.reading.posts import of_other_post
from tests.reported import sentence

FOR_GOOD = "Why did Lisk School close for good?"
TEACHER = "What is the name of the teacher who caught measles?"


@pytest.mark.parametrize(
    ("question", "text", "of_another"),
    [
        (TEACHER, "The head teacher, Ada Roe, has been nominated for a medal.", True),
        (TEACHER, "Ada Roe, the head teacher, said that the school would stay open.", True),
        (TEACHER, "Ada Roe, the school's head teacher, said that she was sorry.", True),
        (TEACHER, "The head teacher, Ada Roe, is in hospital with measles.", False),
        (TEACHER, "The teacher, Ada Roe, is at home.", False),
        (TEACHER, "Ada Roe, 41, is at home.", False),
        ("What is the name of the head teacher who caught measles?", "The head teacher, Ada Roe, is at home.", False),
        ("Who was the captain who sank the ferry?", "The captain, Ada Roe, was jailed for two years.", False),
        ("Who was the captain who sank the ferry?", "The former captain, Ada Roe, spoke at the service.", False),
        ("What is the name of the head teacher?", "The head teacher, Ada Roe, is at home.", False),
        ("Who is the nurse who murdered babies?", "Lucy Letby, a former nurse, killed seven infants.", False),
        ("Who was the minister who resigned?", "Ann Roe, the former health minister, quit over the leak.", False),
        ("Who is the soldier who leaked the files?", "Former soldier Chelsea Manning gave them to WikiLeaks.", False),
        ("Who was the president who was shot?", "Former president Donald Trump was hit in the ear.", False),
        ("Who is the officer who shot the man?", "Senior officer Ann Roe fired twice.", False),
    ],
)
def test_a_name_is_of_who_did_it(question: str, text: str, of_another: bool) -> None:
    assert of_other_post(question, [sentence(text, "2026-03-02")]).tolist() == [of_another]


def test_what_was_before_a_recount_is_not_what_is_after_it() -> None:
    night = sentence("Ms Kell had 18,020 votes.", "2026-03-01")
    ordered = sentence("A recount was ordered on Thursday.", "2026-03-05", "Gazette")
    final = sentence("Ms Kell has 18,031 votes.", "2026-03-12", "Wire")
    after = "How many votes did Kell have after the recount?"
    assert of_before(after, [night, ordered, final]).tolist() == [True, False, False]
    assert of_before("How many votes did Kell have?", [night, ordered, final]).tolist() == [False, False, False]
    assert of_before(after, [night, final]).tolist() == [False, False]  # none tells of it
    undated = replace(night, passage=replace(night.passage, published=None))
    assert of_before(after, [undated, ordered]).tolist() == [False, False]
    crash = "How many were in hospital after the crash?"
    assert of_before(crash, [night, sentence("The crash was on Monday.", "2026-03-05")]).tolist() == [False, False]


@pytest.mark.parametrize(
    ("question", "text", "of_another"),
    [
        ("How did the members vote on the deal?", "Members voted for the strike by 84 per cent.", True),
        ("How did the members vote on the deal?", "Members voted for the deal by 84 per cent.", False),
        ("How did the members vote on the deal?", "Members voted by 84 per cent to 16.", False),
        ("How did the members vote on the strike?", "Members voted for the strike by 84 per cent.", False),
        ("How did the council vote on the mill?", "It voted for the demolition of the mill.", False),
        ("How did MPs vote on assisted dying?", "MPs voted for the bill by 330 to 275.", False),
        ("Was Roe acquitted?", "Mr Roe pleaded not guilty.", True),
        ("Was Roe acquitted?", "The jury found Mr Roe not guilty.", False),
        ("Did Roe plead guilty?", "Mr Roe pleaded not guilty.", False),
    ],
)
def test_another_vote_and_a_plea_are_of_another_matter(question: str, text: str, of_another: bool) -> None:
    assert of_other_matter(question, [sentence(text, "2026-03-02", title="News")]).tolist() == [of_another]


def test_a_vote_may_be_called_by_what_its_report_is_on() -> None:
    item = sentence("Members voted for the offer by 84 per cent.", "2026-03-02", title="Union backs deal")
    assert of_other_matter("How did the members vote on the deal?", [item]).tolist() == [False]


@pytest.mark.parametrize(
    ("question", "texts", "passes"),
    [
        (
            "Why did Lisk School close for good?",
            ["Lisk School was closed on Friday.", "Lisk School reopens in May."],
            True,
        ),
        (FOR_GOOD, ["Lisk School was closed for two weeks."], True),
        (FOR_GOOD, ["Lisk School was closed on Friday."], False),
        (
            "Why did Lisk School close for good?",
            ["Lisk School was closed for good.", "Lisk School reopened once."],
            False,
        ),
        (FOR_GOOD, ["Lisk School, closed until May, is to be demolished."], False),
        ("Why did Lisk School close?", ["Lisk School was closed for two weeks."], False),
        ("Has Lisk School closed for good?", ["Lisk School was closed for two weeks."], False),  # which tells it
        ("Why was Lisk School praised for good results?", ["Lisk School was closed for two weeks."], False),
        (FOR_GOOD, ["Lisk School was closed.", "The baths reopened."], False),
        (
            "Why did Woolworths close permanently?",
            ["Woolworths went under with debts of £385m. Shops stayed open until 6 January."],
            False,
        ),
        (
            "Why did Woolworths close permanently?",
            ["Woolworths had debts of £385m. Woolworths shops stayed open until 6 January."],
            False,
        ),
        (
            "Why did the pub close for good?",
            ["The pub shut on Sunday after rents rose; it was open until midnight for a farewell."],
            False,
        ),
        (
            "Why did Lisk School close for good?",
            [
                "Lisk School shut its doors after the roof fell in. "
                "Lisk pupils have moved to Kelm, where lessons resumed on Monday."
            ],
            False,
        ),
        (
            "Why did Lisk School close for good?",
            ["Lisk School shut its doors.", "Lisk School shut. Lisk pupils resumed lessons in Kelm."],
            False,
        ),
        (
            "Why was the player banned for ever?",
            ["The player was banned for life after he returned to the pitch."],
            False,
        ),
        ("Why did Lisk School close for good?", ["Lisk School was closed on Friday and reopened in May."], True),
        ("Why did Lisk School close for good?", ["Lisk School, closed until May, is empty."], True),
        ("Why did Lisk School close for good?", ["Lisk School was temporarily closed."], True),
    ],
)
def test_what_passes_does_not_tell_why_it_is_for_good(question: str, texts: list[str], passes: bool) -> None:
    items = [sentence(text, "2026-03-02", f"Paper {n}") for n, text in enumerate(texts)]
    assert passing(question, items[0], items) is passes


@pytest.mark.parametrize(
    ("question", "text", "of_another"),
    [
        ("how old is he (who is finance minister of Kelm; Jon Ekd)", "Mr Brand, 58, spoke.", True),
        ("how old is he (who is finance minister of Kelm; Jon Ekd)", "Mr Ekd, 58, spoke.", False),
        ("how old is he (who is finance minister of Kelm; Jon Ekd)", "He is 58 years old.", False),
        ("how old is he (who leads the council of Kelm)", "Mr Brand, 58, spoke.", False),  # nobody is named
    ],
)
def test_an_age_is_of_whom_the_pronoun_means(question: str, text: str, of_another: bool) -> None:
    assert age_of_another(question, sentence(text, "2026-03-02")) is of_another


@pytest.mark.parametrize(
    ("question", "told", "before"),
    [
        (
            "What sentence did Kell get after the appeal?",
            [
                ("Judges cut Kell's term to two years.", "2026-03-05"),
                ("Kell will appeal to the supreme court.", "2026-03-09"),
            ],
            [False, False],
        ),
        (
            "What sentence did Kell get after the appeal?",
            [("Judges cut Kell's term to two years.", "2026-03-05"), ("Kell may lodge an appeal.", "2026-03-09")],
            [False, False],
        ),
        (
            "What sentence did Kell get after the appeal?",
            [("Kell got four years.", "2026-03-01"), ("Kell's appeal was heard.", "2026-03-05")],
            [True, False],
        ),
        (
            "How many votes did Kell win after the by-election?",
            [("Kell won the byelection.", "2026-03-05"), ("The by-election was close.", "2026-03-09")],
            [False, False],
        ),
        (
            "How many votes did Kell win after the byelection?",
            [("Kell won the by-election.", "2026-03-05"), ("The byelection was close.", "2026-03-09")],
            [False, False],
        ),
        (
            "How many votes did Kell win after the second vote?",
            [("Kell won the run-off.", "2026-03-05"), ("The second vote was close.", "2026-03-09")],
            [False, False],
        ),
    ],
)
def test_an_event_is_told_by_any_of_its_names_and_not_by_who_means_to_bring_it_about(
    question: str, told: list[tuple[str, str]], before: list[bool]
) -> None:
    assert of_before(question, [sentence(text, day, f"Paper {day}") for text, day in told]).tolist() == before
