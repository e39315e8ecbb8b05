"""Plans of which a later report says that it will be longer, or that they were to have been."""

from __future__ import annotations

import pytest

from qa.reports.placing import arranged
from tests.reported import sentence

ASKS = "Until when will the casualty ward at Lisk be shut at night?"
NEW = "The casualty ward at Lisk will stay shut at night until April, seven months longer than was promised."
OLD = "The trust said that the ward at Lisk would shut at night for six months."


def note(question: str, old: str, new: str) -> str:
    items = [sentence(old, "2026-01-29"), sentence(new, "2026-10-08", "Post")]
    return next(it.note for it in arranged(question, items, items) if it.evidence is items[0])


@pytest.mark.parametrize(
    ("question", "old", "new", "expected"),
    [
        (ASKS, OLD, NEW, "Earlier"),
        (ASKS, "The canteen at Lisk would open for six months, the trust said.", NEW, ""),
        (ASKS, "The ward at Lisk would shut at night, the trust said.", NEW, ""),  # without a time
        ("Until when was the ward at Lisk first to be shut?", OLD, NEW, ""),
        (ASKS, OLD, "The queue at Lisk was longer than expected.", ""),
    ],
)
def test_what_will_be_longer_than_planned_replaces_the_plan(question: str, old: str, new: str, expected: str) -> None:
    assert note(question, old, new) == expected


GOES_ON = "The night train between Lisk and Kelm, which was to have ended, will go on from Thursday to Sunday."
TRAIN = "Can I still take the night train from Lisk to Kelm?"


@pytest.mark.parametrize(
    ("old", "expected"),
    [
        ("The plan also foresees an end to the night train between Lisk and Kelm.", "Earlier"),
        ("The night train between Lisk and Kelm has run since 1978.", ""),
        ("The plan foresees an end to the ferry between Lisk and Voss.", ""),
    ],
)
def test_what_was_to_have_ended_and_goes_on_replaces_the_plan_to_end_it(old: str, expected: str) -> None:
    assert note(TRAIN, old, GOES_ON) == expected


def test_a_sum_higher_than_was_thought_replaces_the_estimate() -> None:
    old = "The recall of the Slate will cost about 95m crowns, according to analysts."
    new = "The recall of the Slate cost 131m crowns, the firm disclosed, more than analysts had thought."
    assert note("How much did the recall of the Slate cost?", old, new) == "Earlier"
    assert (
        note("How much did the recall of the Slate cost?", old, new.replace(", more than analysts had thought", ""))
        == ""
    )
