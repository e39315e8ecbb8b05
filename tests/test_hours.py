"""The hours of what goes by a timetable."""

from __future__ import annotations

import pytest

from qa.schema import Evidence, Found
from qa.synthesize.hours import of_before, tells

SAILS = "When does the Skerry ferry sail now?"


def _item(text: str, article: str = "a") -> Evidence:
    passage = Found(article, None, None, None, None, None, 0, len(text), text, 1.0)
    return Evidence(passage, 0, len(text), text, 0.9)


BEST = _item("The ferry to Skerry will make six crossings a day from Monday.")


@pytest.mark.parametrize(
    ("question", "text", "hours"),
    [
        (SAILS, "The first boat of the day will leave Orlo at 7:15 in the morning.", True),
        (SAILS, "The last boat back moves from 9:30 to 8:40 in the evening.", True),
        ("What time do the trains to Kelm leave?", "Trains run every hour until 11 p.m.", True),
        ("When will the night bus run?", "The last bus leaves at midnight.", True),
        ("What are the times of the trams?", "The first tram departs at 5.40.", True),
        (SAILS, "Until now it has left at 6:50, early enough for the mail.", False),
        (SAILS, "The ferry left at 7:15 and sank an hour later.", False),
        (SAILS, "A single ticket will cost £4.60.", False),
        (SAILS, "The waiting room will be open at 6:30.", False),
        (SAILS, "Departures rose by 5.40 per cent.", False),
        ("When does the trial start?", "The bus with the jury leaves at 9:30.", False),
        ("When did the ferry sink?", "The first boat will leave at 7:15.", False),
        ("When does the museum open?", "The last boat leaves at 8:40.", False),
    ],
)
def test_hours_are_of_what_goes_as_it_does_now(question: str, text: str, hours: bool) -> None:
    assert tells(question, _item(text), BEST) is hours
    assert not tells(question, _item(text, "b"), BEST)


def test_the_hours_of_before_are_none_of_now() -> None:
    assert of_before(SAILS, _item("Until now it has left at 6:50."))
    assert not of_before(SAILS, _item("The first boat leaves at 7:15."))
    assert not of_before("When did the ferry sail?", _item("Until now it has left at 6:50."))
