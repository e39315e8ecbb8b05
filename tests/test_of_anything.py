"""What somebody says, asked of nothing in particular."""

from __future__ import annotations

from dataclasses import replace

import pytest

from qa.synthesize.extractive import by_part
from qa.synthesize.of_anything import asked
from tests.reported import sentence

CAUSE = "The fire caused damage of £3 million and most likely began in the wiring, according to the insurers."
HURT, RAIN = "Eleven people were hurt in the blaze.", "The company said that it would pay by May."


def _quoted(question: str) -> list[str]:
    items = (sentence(HURT, "2026-03-12"), sentence(RAIN, "2026-03-12"), sentence(CAUSE, "2026-03-12"))
    scored = [replace(item, score=score) for item, score in zip(items, (0.75, 0.7, 0.06), strict=True)]
    (part,) = by_part(question, scored)
    return [item.text for item in part.quoted]


def test_their_own_words_come_first_and_what_nobody_says_is_left_out() -> None:
    found = _quoted("What do the insurers say?")
    assert found[0] == CAUSE
    assert HURT not in found
    assert _quoted("What do the insurers say of those who were hurt?")[0] != CAUSE


@pytest.mark.parametrize(
    ("question", "who"),
    [
        ("what do the insurers say", "the insurers"),
        ("And what has Reyes said so far?", "Reyes"),
        ("What did Reyes say about the fire?", None),
        ("What did the insurers pay?", None),
    ],
)
def test_a_question_for_anything_somebody_says(question: str, who: str | None) -> None:
    assert asked(question) == who
