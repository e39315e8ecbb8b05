"""Days to come that a question asks of, counted by hand."""

from __future__ import annotations

from datetime import date

import pytest

from qa.asking.question import understand
from qa.days.to_come import to_come
from qa.schema import Filters

TODAY = date(2026, 12, 2)  # a Wednesday


@pytest.mark.parametrize(
    ("question", "first", "last"),
    [
        ("What will happen next week?", date(2026, 12, 7), date(2026, 12, 13)),
        ("What is planned for next month?", date(2027, 1, 1), date(2027, 1, 31)),
        ("Who will speak tomorrow?", date(2026, 12, 3), date(2026, 12, 3)),
        ("What will open next spring?", date(2027, 3, 1), date(2027, 5, 31)),
        ("What is on this weekend?", date(2026, 12, 5), date(2026, 12, 6)),
        ("Who will speak on Friday?", date(2026, 12, 4), date(2026, 12, 4)),
        ("Who will speak next Monday?", date(2026, 12, 7), date(2026, 12, 7)),
        ("What will change in the coming weeks?", date(2026, 12, 2), date(2026, 12, 30)),
    ],
)
def test_a_question_may_ask_of_days_to_come(question: str, first: date, last: date) -> None:
    found = to_come(question, TODAY)
    assert found is not None
    assert (found.start, found.end) == (first, last)


@pytest.mark.parametrize(
    "question",
    [
        "Who spoke on Friday?",
        "Who will speak next Friday?",  # this week's, or the next one's
        "What did the bank forecast for next year?",
        "What did the club do the next day?",
        "Who is the next mayor?",
        "What was decided this week?",
        "Who will lead the Next Week programme?",
    ],
)
def test_what_has_been_or_may_be_two_days_has_no_such_window(question: str) -> None:
    assert to_come(question, TODAY) is None


def test_of_all_that_is_to_happen_nothing_of_another_time_answers() -> None:
    def hold(question: str) -> str:
        return understand(question, standalone=None, outlets=(), filters=Filters(), today=TODAY).hold

    assert hold("What will happen next week?") == "kept"
    assert hold("What will the mayor sign next week?") == "ahead"
