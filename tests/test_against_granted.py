"""What denies the end that a question takes for granted is told with it."""

from __future__ import annotations

import pytest

from qa.reports.placing import ALONE, Placed
from qa.schema import Evidence
from qa.synthesize.against_granted import with_denials
from tests.reported import sentence

WHY = "Why did the Brock bridge collapse?"
FELL = sentence("The Brock bridge collapsed after its piers were washed away.", "2026-04-02", "Star", "Bridge falls")
HELD = sentence("The Brock bridge held through the night.", "2026-04-02", "Herald", "Bridge stands", score=0.1)
INTACT = sentence("Engineers found the Brock bridge intact.", "2026-04-03", "Post", "After the flood", score=0.1)
ALSO = sentence("The Brock bridge gave way at noon.", "2026-04-03", "Echo", "Bridge", score=0.1)
OTHER = sentence("The Lund bridge held through the night.", "2026-04-02", "Herald", "Lund safe", score=0.1)
COMPLAINTS = sentence(
    "There were 40 complaints about a report that the Brock bridge had collapsed.", "2026-04-04", "Echo", "Press"
)


def _told(question: str, *evidence: Evidence) -> list[tuple[str, str]]:
    placed = with_denials(question, [Placed(FELL)], [FELL, *evidence])
    return [(it.evidence.passage.outlet or "", it.note) for it in placed]


@pytest.mark.parametrize("question", [WHY, "When did the Brock bridge collapse?", "How did the Brock bridge collapse?"])
def test_two_that_deny_it_come_before_the_one_that_tells_it(question: str) -> None:
    assert _told(question, HELD, INTACT) == [("Herald", ""), ("Post", ""), ("Star", ALONE)]
    assert _told(question, HELD, INTACT, COMPLAINTS) == [("Herald", ""), ("Post", ""), ("Star", ALONE)]


def test_one_that_denies_it_stands_behind_and_of_several_that_tell_it_none_is_alone() -> None:
    assert _told(WHY, HELD) == [("Star", ""), ("Herald", "")]
    assert _told(WHY, HELD, INTACT, ALSO) == [("Star", ""), ("Herald", ""), ("Post", "")]


@pytest.mark.parametrize(
    ("question", "evidence"),
    [
        (WHY, (OTHER,)),
        (WHY, ()),
        ("Who built the Brock bridge?", (HELD, INTACT)),
        ("Why did the Brock council reject the bridge?", (HELD, INTACT)),
        ("Why did the Lund bridge collapse?", (HELD, INTACT)),
    ],
)
def test_nothing_else_is_told_of_another_bridge_or_end(question: str, evidence: tuple[Evidence, ...]) -> None:
    assert _told(question, *evidence) == [("Star", "")]


def test_a_number_in_a_word_is_no_end() -> None:
    told = sentence("The 19-year-old arsonist was questioned.", "2026-05-02")
    question = "What sentence did the 19-year-old arsonist get for the Orlo fire?"
    assert with_denials(question, [Placed(told)], [told]) == [Placed(told)]
