"""What is only foretold of what is asked to be so now."""

from __future__ import annotations

import pytest

from qa.asking.yes_no import claim
from qa.reports.forecasts import forecast
from qa.schema import Evidence, Found


def told(text: str, published: str = "2026-03-10") -> Evidence:
    passage = Found("a", "News", "Courier", None, published, None, 0, len(text), text, 1.0)
    return Evidence(passage, 0, len(text), text, 0.9)


@pytest.mark.parametrize(
    ("question", "text", "expected"),
    [
        ("Is the tram to Dorne running again?", "Trams would not run again before Monday, the firm said.", True),
        ("Is the bridge open?", "The bridge will open on 4 April.", True),
        ("Has the bridge been opened?", "The bridge is expected to be opened in April.", True),
        ("Are the schools back?", "Schools will not be back until Thursday.", True),
        ("Has the minister resigned?", "The minister will not resign before the vote.", True),
        ("Is Ada Roe the head of the museum?", "Ada Roe is to be head of the museum from May.", True),
        ("Is the bridge open?", "The bridge is open and will be painted in April.", False),
        ("Is the pool shut?", "The pool will stay shut until May.", False),
        ("Is the ban in force?", "The ban will remain in force until 2 May.", False),
        ("Is the tram running again?", "Trams are running again, and buses will be withdrawn.", False),
        ("Is the firm closing its mill?", "The firm will close its mill in May.", False),
        ("Is the bridge going to be opened?", "The bridge will be opened in April.", False),
        ("Will the bridge be opened?", "The bridge will be opened in April.", False),
        ("Did the bridge open in 2027?", "The bridge would open in 2027.", False),
        ("Has the council approved the plan?", "The council has approved the plan and work will begin in May.", False),
        ("Is the driver to blame for the crash?", "The driver is to blame for the crash.", False),
        ("Is Roe expected to quit?", "Roe is expected to quit.", False),
        ("Has the council agreed to build a school?", "The council has agreed that it would build a school.", False),
        ("Has Roe been told that he will hang?", "Roe has been told that he will hang.", False),
    ],
)
def test_what_is_to_come_tells_not_how_things_stand(question: str, text: str, expected: bool) -> None:
    item = told(text)
    assert forecast(question, claim(question), item, [item.passage]) == expected


def test_what_is_to_go_on_until_a_day_tells_nothing_once_that_day_has_passed() -> None:
    item, later = told("The pool will stay shut until 2 May."), told("Rain fell.", published="2026-05-09")
    question = "Is the pool shut?"
    assert not forecast(question, claim(question), item, [item.passage])
    assert forecast(question, claim(question), item, [item.passage, later.passage])
