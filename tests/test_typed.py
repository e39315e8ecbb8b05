"""Questions typed in haste."""

from __future__ import annotations

import pytest

from qa.typed import written

TEXTS = [
    "Councillor Daniel Roe put the motion in Harrow Quay. The roe deer of the park were counted.",
    "Voters of Harrow Quay know Daniel Roe. Harrow is another town.",
]


@pytest.mark.parametrize(
    ("typed", "form"),
    [
        ("who is daniel roe", "who is Daniel Roe?"),
        ("where is the park in harrow quay?", "where is the park in Harrow Quay?"),
        ("what did voters say", "what did voters say?"),  # a capital at the beginning of a sentence tells nothing
        ("Who is daniel roe", "Who is daniel roe?"),  # whoever uses capitals means what they write
        ("who is anna dietrich", "who is anna dietrich?"),
        ("timeline of the motion.", "timeline of the motion."),
        ("what is his ward? (who is daniel roe)", "what is his ward? (who is Daniel Roe)"),
        ("wer ist bürgermeister", "wer ist bürgermeister?"),
        ("谁是市长", "谁是市长?"),
        ("", "?"),
    ],
)
def test_capitals_and_question_mark_are_put_in(typed: str, form: str) -> None:
    assert written(typed, TEXTS) == form


def test_a_word_written_both_ways_alike_stays_as_it_is() -> None:
    assert written("what is turkey", ["He ate turkey in Turkey."]) == "what is turkey?"
