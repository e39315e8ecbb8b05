"""What counts as a right word before a quotation, and the questions that it is counted on."""

from __future__ import annotations

import pytest

from qa.schema import DECLINED
from qa.training import written
from qa.training.words import kinds


@pytest.mark.parametrize(
    ("yes", "text", "expected"),
    [
        (True, "Yes: Courier: “It was.” [1]", ["asked", "answered", "word", "word, right"]),
        (True, "No: Courier: “It was not.” [1]", ["asked", "answered", "word"]),
        (None, "No: Courier: “It was not.” [1]", ["asked", "untold", "answered", "word", "word, untold"]),
        (False, "Courier: “It was not.” [1]", ["asked", "answered"]),
        (True, "Yes, it was: “It was.” [1]", ["asked", "answered"]),
        (
            False,
            "No, probably: Courier: “It was not.” [1]",
            ["asked", "answered", "probable word", "probable word, right"],
        ),
        (None, DECLINED, ["asked", "untold"]),
    ],
)
def test_an_answer_is_counted(yes: bool | None, text: str, expected: list[str]) -> None:
    assert kinds(yes, text, answered=text != DECLINED) == expected


def test_each_question_for_a_yes_or_no_names_the_sentence_that_tells_it_or_none() -> None:
    asked = [(bundle, ask) for bundle in written.bundles() for ask in bundle["polar"]]
    assert len(asked) > 1600
    for bundle, ask in asked:
        assert ("s" in ask) == (ask["yes"] is not None)
        assert "<" not in ask["q"]
        for at in ask.get("s", ()):
            assert tuple(at) in written.told(bundle)
