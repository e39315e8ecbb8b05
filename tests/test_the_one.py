"""Which "one" a follow-up means."""

from __future__ import annotations

import pytest

from qa.asking.following import following
from qa.asking.standalone import standalone
from qa.asking.the_one import named
from qa.schema import Turn

FIRST = "What was Acme's first offer for the mill?"


@pytest.mark.parametrize(
    ("question", "before", "out"),
    [
        ("And what was the final one worth?", FIRST, "And what was the final offer worth?"),
        ("And the second one?", "Who was the first witness?", "And the second witness?"),
        ("What of the newer ones?", "What did the old trams cost?", "What of the newer trams?"),
        ("And the final one?", "Who bought the mill?", "And the final one?"),
        ("And the final one?", "What became of the first offer and the second plan?", "And the final one?"),
        ("Was anyone hurt?", FIRST, "Was anyone hurt?"),
        ("And the last one?", "When was the first time?", "And the last one?"),
        ("And the final one?", "What was the first official offer?", "And the final one?"),
        ("When does the new one open?", "Why did the old swimming pool close?", "When does the new one open?"),
        ("Is the new one better?", "Who was the first person to be charged?", "Is the new one better?"),
        ("Who was the other one?", "When did she last see Brandt?", "Who was the other one?"),
        ("And the other ones?", "What was in the first story?", "And the other ones?"),
    ],
)
def test_it_is_what_such_a_word_stands_before_in_the_last_question(question: str, before: str, out: str) -> None:
    assert named(question, before) == out


def test_a_follow_up_is_asked_with_it() -> None:
    turn = Turn(FIRST, "“Acme offered £3 a share.”")
    alone = standalone("and what was the final one worth?", [turn])
    assert alone is not None
    assert alone.startswith("and what was the final offer worth? (What was Acme's first offer")
    follow = following("and what was the final one worth?", [turn])
    assert follow is not None
    assert follow.question == "and what was the final offer worth?"
    assert follow.whole == f"{follow.question} (What was Acme's first offer for the mill)"
