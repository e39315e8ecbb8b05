"""What was joined before or behind a sentence for its pronoun is left out where it tells nothing of what is asked."""

from __future__ import annotations

import pytest

from qa.schema import Evidence, Found
from qa.synthesize.trimming import trimmed

STARTS = "She will start on 1 October, a month later than planned."
CHOSEN = "Farida Okonjo was preferred."
GAVE = "Ada Roe, 43, gave herself up. She was arrested in Kelm on Monday."
TWELVE = "Twelve passengers were taken to hospital. They were hurt when the bus turned over in Kelm."
MASKS = "A delegation, led by the historian Kofi Brandt, came. Nineteen of the 22 masks are at Lindmoor."


def _item(text: str, title: str = "New chief at Lindmoor") -> Evidence:
    passage = Found("a", title, "Courier", None, "2026-06-05", None, 40, 40 + len(text), text, 1.0)
    return Evidence(passage, 40, 40 + len(text), text, 0.8)


@pytest.mark.parametrize(
    ("question", "text", "left"),
    [
        ("When does Farida Okonjo start?", f"{MASKS}\n\n{STARTS}", STARTS),
        ("How many masks are at Lindmoor?", f"{MASKS}\n\n{STARTS}", MASKS),
        ("When does Farida Okonjo start?", f"{CHOSEN} {STARTS}", f"{CHOSEN} {STARTS}"),
        ("Who was arrested in Kelm?", GAVE, GAVE),
        ("How many people were hurt in Kelm?", TWELVE, TWELVE),
        ("when does she start?", f"{MASKS}\n\n{STARTS}", f"{MASKS}\n\n{STARTS}"),
        ("When does Farida Okonjo start?", MASKS, MASKS),
    ],
)  # fmt: skip
def test_a_stranger_before_the_answer_is_left_out(question: str, text: str, left: str) -> None:
    item = trimmed(question, _item(text))
    assert item.text == left
    assert item.passage.text[item.start - 40 : item.end - 40] == left


def test_of_a_correction_nothing_is_left_out() -> None:
    text = "The report of Ada Roe said that Kofi Brandt was hurt; it was Lena Brandt. She is in hospital."
    item = _item(text, "Correction")
    assert trimmed("When did Farida Okonjo start?", item) == item
