"""What was planned for a day, where it is asked when it happened."""

from __future__ import annotations

import pytest

from qa.reports.placing import arranged
from tests.reported import sentence

ASKS = "When did Lisk Bridge reopen to traffic?"
NEW = sentence("Lisk Bridge reopened to traffic at 2pm on Friday.", "2026-08-30", "Post")


def note(question: str, text: str, day: str = "2026-04-16", new: str = NEW.text) -> str:
    items = [sentence(text, day, around=f"Lisk Bridge. {text}"), sentence(new, "2026-08-30", "Post")]
    return next(it.note for it in arranged(question, items, items) if it.evidence is items[0])


@pytest.mark.parametrize(
    "text",
    [
        "The bridge was to have reopened in May. It will now stay shut until August.",
        "The bridge will reopen on 15 August.",
        "The bridge is due to reopen in the last week of May.",
    ],
)
def test_a_plan_is_of_before_it_came_about(text: str) -> None:
    assert note(ASKS, text) == "Earlier"


@pytest.mark.parametrize(
    ("question", "text", "new"),
    [
        ("When was Lisk Bridge built?", "The bridge will reopen on 15 August.", NEW.text),
        (ASKS, "The bridge carries 8,000 cars a day.", NEW.text),
        (ASKS, "The bridge reopened on Monday and will be painted.", NEW.text),
        (
            ASKS,
            "The bridge will reopen on 15 August.",
            "Had Lisk Bridge not reopened on Friday, there would be a strike.",
        ),
        (ASKS, "The bridge will reopen on 15 August.", "The fair in Lisk Bridge opened on Friday."),
        (ASKS, "The bridge will reopen on 15 August.", "Lisk Bridge reopened after its repair of 1932."),
    ],
)
def test_nothing_is_for_less(question: str, text: str, new: str) -> None:
    assert note(question, text, new=new) == ""


def test_a_plan_that_was_kept_to_is_not() -> None:
    assert note(ASKS, "The bridge will reopen on 28 August.") == ""  # a Friday


def test_no_later_plan_is() -> None:
    assert note(ASKS, "The bridge will reopen on 15 October.", "2026-09-16") == ""
