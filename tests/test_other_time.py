"""The last question asked of another time."""

from __future__ import annotations

import pytest

from qa.asking.other_time import asked, throughout
from qa.asking.standalone import standalone
from qa.schema import DECLINED, Turn


@pytest.mark.parametrize(
    ("before", "question", "expected"),
    [
        ("What did Acme bid in April?", "And in May?", "What did Acme bid in May?"),
        ("What did Acme bid in April 2025?", "And in May?", "What did Acme bid in May 2025?"),
        ("What did Acme bid in April 2025?", "What about May 2024?", "What did Acme bid in May 2024?"),
        ("How many came in 2024?", "What about the year before?", "How many came in 2023?"),
        ("How many came in January 2024?", "And the month before?", "How many came in December 2023?"),
        ("What happened on Sunday?", "And the next day?", "What happened on Monday?"),
        ("What happened on 3 May?", "And on 5 May?", "What happened on 5 May?"),
        ("What did it cost last year?", "And this year?", "What did it cost this year?"),
        # More is asked, or the question before names no time, or two.
        ("Who won in April?", "And who lost in May?", None),
        ("Who won in Kelm?", "And in May?", None),
        ("Did more come in 2023 than in 2024?", "And in 2025?", None),
        ("How many came in January?", "And the year before?", None),
        ("May it rain in Kelm?", "And in June?", None),
        ("Who won in April?", "And Ada?", None),
    ],
)
def test_another_time_stands_in_the_place_of_the_last(before: str, question: str, expected: str | None) -> None:
    assert asked(question, before) == expected


def test_of_a_chain_of_times_the_last_alone_is_asked_of() -> None:
    turns = [Turn("What did Acme bid in April?", "Ten."), Turn("And in May?", "Eleven.")]

    assert standalone("And in June?", turns) == "What did Acme bid in June?"


def test_what_an_earlier_time_told_is_left_where_the_later_one_tells_something() -> None:
    first = Turn("What did Acme bid in April?", "Ten.")

    assert [it.question for it in throughout([first, Turn("And in May?", "Eleven.")])] == ["What did Acme bid in May?"]
    assert len(throughout([first, Turn("And in May?", DECLINED)])) == 2
