"""Sentences that have the words of a question and bear out neither yes nor no."""

from __future__ import annotations

from dataclasses import replace

import pytest

from qa.answering.polar import word
from qa.asking.yes_no import claim
from qa.reports import warrant
from qa.schema import Evidence, Found
from qa.synthesize.ordering import deciding_first


def told(text: str, around: str = "") -> Evidence:
    whole = f"{text} {around}".strip()
    passage = Found("a", "News", "Courier", None, "2026-03-10", None, 0, len(whole), whole, 1.0)
    return Evidence(passage, 0, len(text), text, 0.9)


def said(question: str, *quoted: Evidence, yes: bool) -> str | None:
    """The word that is given where a reader is sure of yes, or of no."""
    logit = 9.0 if yes else -9.0
    decided = word(
        question,
        quoted,
        quoted,
        [item.passage for item in quoted],
        lambda pairs: [logit if asked.endswith("Yes.") else -logit for _, asked in pairs],
    )
    return decided and decided.text


@pytest.mark.parametrize(
    ("question", "text", "divided"),
    [
        (
            "Did Corvan's sales beat forecasts?",
            "Corvan reported sales that fell short, but it beat forecasts on profit.",
            True,
        ),
        ("Did the firm close its office?", "The firm closed its mill but kept its office.", True),
        ("Did Pell resign?", "Roe resigned, but Pell stayed.", True),
        ("Did silver rise?", "Gold rose while silver lost a tenth.", True),
        ("Was the house destroyed?", "While the barn was destroyed, the house was saved.", True),
        ("Did the firm close its mill?", "The firm closed its mill but kept its office.", False),
        ("Did the firm keep its office?", "The firm closed its mill but kept its office.", False),
        ("Did Corvan's profit beat forecasts?", "Sales fell short, but Corvan's profit beat forecasts.", False),
        ("Was Roe jailed for perjury?", "The court cleared Roe of fraud but jailed him for perjury.", False),
        ("Was the fire put out by neighbours?", "The fire spread fast but was put out by neighbours.", False),
        ("Was the barn destroyed?", "While the barn was destroyed, the house was saved.", False),
        ("Was he arrested crossing the border?", "He was arrested while crossing the border.", False),
        ("Did the mayor resign?", "The mayor, who was not charged, resigned.", False),
    ],
)
def test_the_words_of_a_claim_stand_on_one_side_of_a_but(question: str, text: str, divided: bool) -> None:
    assert warrant.divided(claim(question), text) == divided


@pytest.mark.parametrize(
    ("question", "text", "another"),
    [
        ("Did Roe block the Corvan merger?", "Roe also refused to block another merger of two mills.", True),
        ("Was the driver hurt?", "The other driver was not hurt.", True),
        ("Was the plan rejected?", "A similar plan was rejected in 2019.", True),
        ("Did the court lift the whisky tariff?", "The court declined to lift another import tariff.", True),
        ("Was a driver hurt?", "Another driver was hurt.", False),
        ("Was another plan rejected?", "Another plan was rejected.", False),
        ("Was the plan rejected?", "The plan was rejected, and so was another plan.", False),
        ("Was the plan rejected?", "The plan was rejected after another row.", False),
        ("Is the strike to last a week?", "The strike is to last another week.", False),
        ("Will the strike last the week?", "The strike will last another week.", False),
        ("Was the patent sold?", "The firms sued each other over the patent.", False),
        ("Did the mayor resign?", "On the other hand, the mayor resigned.", False),
    ],
)
def test_another_of_the_kind_is_not_the_one_that_is_asked_about(question: str, text: str, another: bool) -> None:
    assert warrant.of_another_case(claim(question), text) == another


@pytest.mark.parametrize(
    ("question", "text", "officer"),
    [
        ("Did Corvan plead guilty?", "Ida Holm, the founder and CEO of Corvan, has pleaded guilty to fraud.", True),
        ("Was Corvan convicted?", "Corvan's former director was convicted on Monday.", True),
        ("Did Corvan plead guilty?", "Corvan has pleaded guilty to fraud.", False),
        ("Did Corvan plead guilty?", "The founder of Corvan resigned, and Corvan pleaded guilty.", False),
        ("Did Corvan close its mill?", "The chief executive of Corvan said the mill had been closed.", False),
        ("Did Corvan close its mill?", "The boss of Corvan watched as the firm closed its mill.", False),
        ("Did the founder of Corvan plead guilty?", "The founder of Corvan pleaded guilty.", False),
        ("Did Ida Holm plead guilty?", "Ida Holm, head of Corvan, pleaded guilty.", False),
        ("Did Corvan's founder plead guilty?", "Corvan's founder pleaded guilty.", False),
        ("Did Dorne vote for the bridge?", "The people of Dorne voted for the bridge.", False),
    ],
)
def test_what_one_of_a_firm_did_the_firm_need_not_have_done(question: str, text: str, officer: bool) -> None:
    assert warrant.of_officer(claim(question), text) == officer


def test_what_other_articles_name_and_the_one_of_the_sentence_does_not_is_another_matter() -> None:
    question, bear = "Is potato blight harmful to people?", told("The bear, she said, is no harm to people.")
    blight = told("No potato blight was found on Monday.")
    elsewhere = replace(blight.passage, article_id="b")
    assert said(question, bear, yes=False) == "No"
    assert warrant.told_elsewhere(claim(question), bear, [bear.passage, elsewhere])
    assert not warrant.told_elsewhere(claim(question), blight, [blight.passage, elsewhere])
    assert not warrant.told_elsewhere("the mould harmful to people", bear, [bear.passage, elsewhere])


def test_a_sentence_that_answers_a_question_of_its_own_gives_no_word() -> None:
    assert said("Did Holm testify?", told("Did he stop? No, and no. But Holm was testifying."), yes=False) is None
    assert said("Did Holm testify?", told("Why did Holm testify? Nobody knows."), yes=True) is None
    assert said("Did Holm testify?", told("Holm testified on Monday, and who would not?"), yes=True) == "Yes"


@pytest.mark.parametrize(
    ("question", "nothing"),
    [
        ("Is everybody safe now?", True),
        ("Was anyone arrested?", True),
        ("Did she resign?", True),
        ("Are they all home?", True),
        ("Did it sell?", True),
        ("Was anyone arrested over the fire?", False),
        ("Is the strike over?", False),
        ("Did Roe resign?", False),
        ("Did fares rise?", False),
        ("Is inflation down?", False),
        ("Is there a curfew?", False),
        ("Did anybody die in Dorne?", False),
        ("Is her dog alive?", False),
    ],
)
def test_a_question_that_names_nothing_fits_any_story(question: str, nothing: bool) -> None:
    assert warrant.names_nothing(claim(question)) == nothing


@pytest.mark.parametrize(
    ("question", "text", "expected"),
    [
        ("Can dogs get bird flu?", "No bird flu has been found in Kelm since May.", None),
        ("Can I swim at Kelm?", "Nobody swam at Kelm in May, and rain is forecast.", None),
        ("Can dogs get bird flu?", "Dogs cannot get bird flu.", "No"),
        ("Can dogs get bird flu?", "Bird flu does not pass to dogs.", "No"),
        ("Can dogs swim at Kelm?", "Dogs are not allowed to swim at Kelm.", "No"),
    ],
)
def test_what_has_not_been_does_not_tell_what_can_be(question: str, text: str, expected: str | None) -> None:
    assert said(question, told(text), yes=False) == expected


def test_how_something_stands_is_told_by_the_sentence_that_is_of_it() -> None:
    question = "Is the curfew in Kelm still in force?"
    text, around = "Kelm must wait before its cafes can open at night.", "The curfew will now run until 23 May."
    first = told(text, around)
    other = Evidence(first.passage, len(text) + 1, len(first.passage.text), around, 0.5)
    assert said(question, first, other, yes=True) is None
    assert said(question, told("The curfew in Kelm is in force."), yes=True) == "Yes"
    pronoun = told("It is in force until 23 May.", "The curfew in Kelm was imposed on Monday.")
    assert said(question, pronoun, yes=True) == "Yes"


def test_the_sentence_that_opens_with_what_is_asked_about_comes_before_one_that_does_not_name_it() -> None:
    question = "Is the curfew in Kelm still in force?"
    cafes, curfew = "Kelm must wait before its cafes can open at night.", "The curfew will now run until 23 May."
    first = told(cafes, curfew)
    other = Evidence(first.passage, len(cafes) + 1, len(first.passage.text), curfew, 0.5)
    assert deciding_first(question, [first, other]) == [other, first]
    assert deciding_first("Was the curfew in Kelm lifted?", [first, other]) == [first, other]
    elsewhere = told(curfew)
    elsewhere = replace(elsewhere, passage=replace(elsewhere.passage, article_id="b"))
    assert deciding_first(question, [first, elsewhere]) == [first, elsewhere]
    named = told("In Kelm the curfew is in force.", curfew)
    assert deciding_first(question, [named, other]) == [named, other]
