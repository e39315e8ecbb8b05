"""Questions for the day of an event, and the sentences that name it."""

from __future__ import annotations

import pytest

from qa.asking.moments import event_of, told_by
from qa.dateline import Dateline
from qa.reading.support import Gate
from qa.schema import Evidence, Found


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("When was the Ice House fire?", "Ice House fire"),
        ("When did the fire at the Ice House start?", "fire at the Ice House"),
        ("When was the Ice House built?", None),
        ("When was the fire?", "fire"),
        ("When is the hearing?", None),
        ("When did Reyes resign?", None),
        ("Where was the Ice House fire?", None),
    ],
)
def test_a_question_may_ask_for_nothing_but_the_day_of_an_event(question: str, expected: str | None) -> None:
    assert event_of(question) == expected


def told(text: str) -> bool:
    found = Found("a", "A", "Post", None, "2026-03-11", None, 0, len(text), text, 1.0)
    return told_by("fire at the Ice House", [Evidence(found, 0, len(text), text, 0.1)]) is not None


@pytest.mark.parametrize(
    "text",
    [
        "The number of injured in Monday night's fire at the Ice House has risen.",
        "Fire swept through the Ice House on Monday, and seven were hurt.",
        "The fire of 9 March at the Ice House was electrical.",
        "On Monday, the fire at the Ice House was put out.",
        "The council met on Monday, and the fire at the Ice House broke out late on Monday.",
    ],
)
def test_a_sentence_may_name_an_event_with_its_day(text: str) -> None:
    assert told(text)


@pytest.mark.parametrize(
    "text",
    [
        "The fire that gutted the Ice House was electrical, said an assessor who has been there since Tuesday.",
        "The fire at the Ice House hurt seven, officials said on Tuesday.",
        "The council, which met on Monday, spoke of the fire at the Ice House.",
        "A fire broke out on Monday.",
        "Fire inspectors visited the Ice House on 2 March.",
        "Our report of 9 March on the fire at the Ice House gave a wrong name.",
        "Eleven were hurt in the fire at the Ice House, by the hospital's count on Wednesday.",
    ],
)
def test_a_day_of_something_else_is_not_the_events(text: str) -> None:
    assert not told(text)


def test_when_the_samples_fire_was_is_told(dateline: Dateline) -> None:
    answer = dateline.engine.answer("When was the Ice House fire?")
    assert "(Monday night is 9 March 2026" in answer.sentences[0].text
    assert answer.confidence >= Gate().threshold


def test_when_what_no_article_tells_of_was_is_declined(dateline: Dateline) -> None:
    for question in ("When was the Pennick bridge collapse?", "When was the Ice House opening?"):
        assert not dateline.engine.answer(question).answered


@pytest.mark.parametrize("question", ["when was the fire", "when did the fire start"])
def test_of_a_fire_that_is_only_called_the_fire_nothing_but_its_day_is_told(dateline: Dateline, question: str) -> None:
    answer = dateline.engine.answer(question)
    assert answer.answered
    assert not answer.conflicts
    assert all("(Monday night is 9 March 2026" in sentence.text for sentence in answer.sentences)
