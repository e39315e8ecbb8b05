"""What a request for a timeline keeps it to: a first and a last step, and one side of the story."""

from __future__ import annotations

from datetime import date

import pytest

from qa.asking.forms import limits, subject
from qa.asking.limits import Limits
from qa.timelines.dating import Event
from qa.timelines.limited import within
from qa.timelines.narrowed import narrowed
from tests.test_timeline import sentence


@pytest.mark.parametrize(
    ("question", "about", "kept"),
    [
        ("Timeline of the Roe case from charge to verdict", "the Roe case", Limits("charge", "verdict")),
        ("Show me the ferry strike in order, from the walkout to the end", "the ferry strike", Limits("the walkout")),
        ("timeline of the merger up to the mayor's decision", "the merger", Limits("", "the mayor's decision")),
        ("Timeline of the merger up to now", "the merger", Limits()),
        ("Timeline of the mill fire, just the deaths please", "the mill fire", Limits(only="the deaths")),
        ("Chronology of the pier affair, but only the sale", "the pier affair", Limits(only="the sale")),
        # What leads somewhere, and what is the only one, is all of the subject.
        (
            "Timeline of the tram from the station to the hospital",
            "the tram from the station to the hospital",
            Limits(),
        ),
        ("Timeline of the road from Kelm to Dorne", "the road from Kelm to Dorne", Limits()),
        ("Timeline of the only ferry in Kelm", "the only ferry in Kelm", Limits()),
        ("Timeline of the walk from the fire to the sea", "the walk from the fire to the sea", Limits()),
        ("Timeline of the just war", "the just war", Limits()),
    ],
)
def test_a_timeline_may_be_kept_to_steps_or_to_one_side(question: str, about: str, kept: Limits) -> None:
    assert subject(question) == about
    assert limits(question) == kept


@pytest.mark.parametrize(
    ("question", "about"),
    [
        ("Can you give me the Kelm strike in order?", "the Kelm strike"),
        ("In what steps, and on which dates, did the Kelm clinics reopen?", "the Kelm clinics reopen"),
        ("Give me the prices in order", None),
        ("Show us the winners in the right order", None),
        ("Give me the names of the dead in order of age", None),
        ("In what way did the Kelm clinics reopen?", None),
    ],
)
def test_a_course_may_be_asked_for_in_order_or_in_steps(question: str, about: str | None) -> None:
    assert subject(question) == about
    assert about is None or subject(question, loose=False) is None  # where nothing is told it asks for something else


def made(*texts: str) -> list[Event]:
    days = [date(2026, 3, i + 1) for i in range(len(texts))]
    items = [sentence(text, str(day), day.isoformat()) for text, day in zip(texts, days, strict=True)]
    return [Event(item, day) for item, day in zip(items, days, strict=True)]


MERGER = (
    "A plan to merge the two Kelm schools was sent to parents.",
    "The governors, who say that the mayor must decide, met in private.",
    "Mayor Ada Roe approved the merger.",
    "The merger was put off.",
)


@pytest.mark.parametrize(
    ("kept", "days"),
    [
        (Limits(until="the mayor's decision"), [1, 2, 3]),
        (Limits(since="the mayor's decision"), [3, 4]),
        (Limits(since="the plan"), [1, 2, 3, 4]),
        (Limits(until="the strike"), [1, 2, 3, 4]),  # nothing tells of one
        (Limits(until="the court's decision"), [1, 2, 3, 4]),
        (Limits(), [1, 2, 3, 4]),
    ],
)
def test_the_events_go_from_the_one_step_to_the_other(kept: Limits, days: list[int]) -> None:
    assert [event.day.day for event in within(kept, made(*MERGER))] == days


FIRE = (
    "A firefighter was killed at Kelm.",
    "The mill fire, in which two people died, has burned 300 hectares.",
    "The body of Ada Roe was found in a hut.",
    "A man was arrested.",
)
SALE = (
    "Kelm Rovers went into administration.",
    "Bo Falk offered a million for the club.",
    "Rovers were relegated.",
    "The supporters bought Rovers.",
)
REPAIR = (
    "Hackers locked the clinics out of their records.",
    "The laboratory was working again on Monday.",
    "The chief executive resigned.",
    "All systems were restored.",
)


@pytest.mark.parametrize(
    ("about", "texts", "expected"),
    [
        ("the deaths in the mill fire", FIRE, [0, 2]),
        ("the mill fire", FIRE, [0, 1, 2, 3]),
        ("the deadlock at Kelm", FIRE, [0, 1, 2, 3]),
        ("the attempts to sell Kelm Rovers", SALE, [1, 3]),
        ("the sale", SALE, [1, 3]),
        ("the sale of the century", SALE, [0, 1, 2, 3]),
        ("the clinics get their records back", REPAIR, [1, 3]),
        ("the attack on the clinics", REPAIR, [0, 1, 2, 3]),
        ("the comeback of the clinics", REPAIR, [0, 1, 2, 3]),
    ],
)
def test_of_one_side_of_a_story_what_tells_it_in_other_words_is_told(
    about: str, texts: tuple[str, ...], expected: list[int]
) -> None:
    events = made(*texts)
    assert [i for _, i, _ in narrowed(about, [(0.0, i, event) for i, event in enumerate(events)])] == expected
