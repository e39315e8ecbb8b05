"""Figures that stand beside what is counted and do not count it."""

from __future__ import annotations

import pytest

from qa.reports.given import things


@pytest.mark.parametrize(
    ("question", "text", "expected"),
    [
        (
            "How many measles cases are there at Lusk school?",
            "The first, a girl in year two, fell ill on Monday.",
            set(),
        ),
        ("How many people were hurt on the train?", "The fire began in carriage 5.", set()),
        ("How many passengers waited?", "They waited at platform 4 for an hour.", set()),
        ("How many children fell ill?", "In class 12 pupils fell ill.", {"12"}),
        ("How many pupils fell ill?", "By the end of the year two pupils had fallen ill.", {"2"}),
        ("How many points has Orlo lost?", "“We lost 3-0,” the manager said.", set()),
        ("How many points has Orlo lost?", "The league took nine points from Orlo.", {"9"}),
        ("How many points did Orlo score?", "Orlo won 98-90.", {"98", "90"}),
        ("How many goals did Orlo get?", "Orlo won 3-1.", {"3", "1"}),
        ("How many votes were cast?", "The motion lost 7-2.", {"7", "2"}),
        ("How many people died?", "Among the dead is Edmund Leary, 61, a geologist.", set()),
        ("How many people died?", "Three of the dead were from one family.", set()),
        ("In how many villages were people hurt?", "People were hurt in one village.", {"1"}),
        ("How many people were killed?", "One woman was killed.", {"1"}),
        ("What percentage did Roe win?", "Turnout was 47.2 pct, down from 51.8 pct, and Roe had 53.4 pct.", {"53.4"}),
        ("How many people marched?", "Organisers put the turnout at 400.", {"400"}),
        ("How many people died in the fire?", "A man died where the fire has spread to 2,100 hectares.", set()),
        ("How many people died?", "The last to be found was Ida Lund Roe, 34.", set()),
        ("How many people died in the storm?", "In Kelm, 61 people died.", {"61"}),
        ("How many people died?", "Nine died when the 418 to Orrin left the rails.", {"9"}),
        ("How many people were aboard?", "The train, number 418 from Kelm, had left late.", set()),
        ("How many people were aboard?", "The number 12 was given by the police.", {"12"}),
        ("How many people were aboard?", "The four-coach train left the rails.", set()),
        ("How many people were aboard?", "A 12-strong crew sailed her.", {"12"}),
        ("How many coaches had the train?", "The four-coach train left the rails.", {"4"}),
        ("How many people were aboard?", "It lowered the number of those on board from 163 to 158.", {"158"}),
        ("How much will it cost?", "The council cut the bill from £160 to £150.", {"150"}),
        ("How much will it cost?", "The council expects a bill from £150 to £160.", {"150", "160"}),
    ],
)
def test_the_number_of_a_thing_and_the_score_of_a_match_count_nothing(
    question: str, text: str, expected: set[str]
) -> None:
    assert things(question, text) == expected


@pytest.mark.parametrize(
    ("question", "text", "expected"),
    [
        ("how many jobs will go at lusk glass", "The firm plans to cut 140 of those jobs over two years.", {"140"}),
        ("How many jobs is Lusk Glass cutting?", "The firm plans to cut 140 of those jobs over two years.", {"140"}),
        ("How many beds will be lost?", "The hospital is to lose about 40 of its beds.", {"40"}),
        ("How many jobs are there at Lusk Glass?", "The firm plans to cut 140 of those jobs over two years.", set()),
        ("How many were injured?", "Three of the injured were children.", set()),
        ("How many jobs will go?", "Sixty of the workers whose jobs will go have asked for it.", set()),
    ],
)
def test_what_is_to_go_is_some_of_what_there_is(question: str, text: str, expected: set[str]) -> None:
    assert things(question, text) == expected
