"""The latest on a thing of somebody's is told by what has a word of the thing."""

from __future__ import annotations

from datetime import date

from qa.answering.telling import says_what
from qa.timelines.dating import Event
from tests.reported import sentence


def event(text: str) -> Event:
    return Event(sentence(text, "2026-02-19"), date(2026, 2, 19))


PLEA = event("Orr, the owner of Lusk Athletic, pleaded not guilty to fraud.")
POINTS = event("A panel gave Lusk back three of the nine points.")


def test_news_of_the_owner_tells_nothing_of_the_points() -> None:
    assert not says_what("Lusk’s points deduction", [PLEA], None)
    assert says_what("Lusk’s points deduction", [PLEA, POINTS], None)


def test_of_a_name_alone_any_news_tells() -> None:
    assert says_what("Lusk", [PLEA], None)
    assert says_what("the Orr case", [PLEA], None)
