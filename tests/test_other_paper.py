"""The last question of another paper."""

from __future__ import annotations

import pytest

from qa.asking.other_paper import asked

OUTLETS = ("The Maravel Herald", "Port Courier", "Tarn Echo")


@pytest.mark.parametrize(
    ("question", "of"),
    [
        ("And the Courier?", "What did the Courier say about the fire?"),
        ("What about the Echo?", "What did the Echo say about the fire?"),
        ("What did the Courier report about it?", "What did the Courier say about the fire?"),
        ("and in the Port Courier?", "What did the Port Courier say about the fire?"),
        ("And the Herald?", None),
        ("And the mayor?", None),
        ("What did the Courier say about the flood?", None),
    ],
)
def test_of_another_paper(question: str, of: str | None) -> None:
    assert asked(question, ["Who is she?", "What did the Herald say about the fire?", "When was that?"], OUTLETS) == of


def test_only_behind_a_question_that_names_one() -> None:
    assert asked("And the Courier?", ["What caused the fire?"], OUTLETS) is None
