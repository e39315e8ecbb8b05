"""Whether a day beside the word for an event is the event's."""

from __future__ import annotations

import pytest

from qa.asking.event_days import beside, of_saying
from qa.days import news_time

PUBLISHED = "2026-03-18"  # a Wednesday


def told(word: str, text: str) -> bool:
    return any(
        beside(lambda it: it.lower() == word, text, when)
        for when in news_time.days(text, PUBLISHED)
        if not (when.about or of_saying(text, when))
    )


@pytest.mark.parametrize(
    ("word", "text"),
    [
        ("referendum", "The island voted by 51 percent to 48 in a referendum on Sunday, final results showed."),
        ("strike", "About 300 drivers began an indefinite strike on Monday."),
        ("fire", "Seven people were hurt in a fire on Monday, police said."),
        ("fire", "A man was treated after the fire at the mill on Monday."),
        ("collapse", "Six died in the collapse of a roof early on Tuesday, the inspectorate said."),
        ("summit", "The prince opened the summit on Monday."),
    ],
)
def test_the_day_of_an_event_stands_beside_the_word_for_it(word: str, text: str) -> None:
    assert told(word, text)


@pytest.mark.parametrize(
    ("word", "text"),
    [
        ("referendum", "The court on Wednesday rejected a bid to annul the referendum."),
        ("disaster", "The captain was sentenced on Wednesday over the disaster."),
        ("strike", "The strike on the railways was called off late on Monday after eight days."),
        ("fire", "A body was found on Friday two days after the fire."),
        ("fire", "The mayor visited the crew on Wednesday after the fire."),
        ("cup", "He was dismissed on Monday after a defeat left the cup winners at the bottom."),
        ("takeover", "The authority cleared the takeover of the line on Wednesday."),
        ("vote", "The vote was close, the clerk said on Tuesday."),
    ],
)
def test_the_day_of_what_came_of_an_event_is_not_its_own(word: str, text: str) -> None:
    assert not told(word, text)
