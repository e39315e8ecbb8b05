"""What speaks against a yes or a no though a sentence seems to give it."""

from __future__ import annotations

from dataclasses import replace

import pytest

from qa.reports.told_otherwise import unsettled
from qa.schema import Evidence
from tests.test_polar import said, told


def _of_story(item: Evidence, other: Evidence) -> Evidence:
    return replace(item, akin=frozenset({item.passage.article_id, other.passage.article_id}))


def test_a_lone_count_is_no_yes_where_others_count_otherwise() -> None:
    lone = told(
        "Thirty-one miners died in the Dunmar disaster, a rescuer has told Today.", outlet="Today", title="Dunmar mine"
    )
    others = told("The number of dead at the Dunmar mine has risen to 22.", "2026-03-11", title="Dunmar mine")
    question = "Did thirty-one people die in the Dunmar disaster?"
    assert said(question, lone) is not None
    assert said(question, _of_story(lone, others), found=[others]) is None


def test_who_holds_an_office_by_an_older_report_holds_it_no_more() -> None:
    lone = told("Bruno Tessaro is the new manager of FC Selmour, Today can reveal.", title="FC Selmour")
    named = told("FC Selmour on Monday named Ines Valcar as their manager.", "2026-03-16", title="FC Selmour")
    question = "Is Bruno Tessaro the new manager of FC Selmour?"
    assert said(question, lone) == "Yes"
    assert said(question, _of_story(lone, named), found=[named]) is None


def test_somebodys_thing_is_not_they() -> None:
    assert said("Has Jakob Stiel been found?", told("The rucksack of Jakob Stiel was found by a drone.")) is None
    assert said("Has Jakob Stiel been found?", told("Jakob Stiel was found alive on Thursday.")) is not None


@pytest.mark.parametrize(
    ("claim", "text", "neither"),
    [
        ("the League vote against free lunches", "The League abstained.", True),
        ("the League vote for free lunches", "The League abstained.", False),
        ("all the patients been discharged", "The last of the patients was discharged on Monday.", True),
        ("the last patient been discharged", "The last of the patients was discharged on Monday.", False),
        ("Prest score in the derby", "Prest missed a penalty against Grenna.", True),
        ("Prest score in the derby", "Prest missed a penalty in the derby.", False),
    ],
)
def test_neither_word(claim: str, text: str, neither: bool) -> None:
    assert unsettled(claim, told(text)) is neither
