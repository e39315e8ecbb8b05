"""Two days for one launch, told in other words, stand side by side."""

from __future__ import annotations

import pytest

from qa.reports import launches
from qa.reports.disagreement import contrary, disagree
from qa.reports.report import of_evidence
from qa.reports.sides import sides
from qa.schema import Evidence
from tests.reported import sentence

ASKED = "When was the parking app switched on?"
LIVE = sentence("The app, called Bay, went live on Monday 4 May.", "2026-05-12", "Herald", "A parking app for Lisk")


def told(text: str, published: str = "2026-05-20", title: str = "Opinion | A parking fine is no joke") -> Evidence:
    return sentence(text, published, "Post", title, f"Ask Ada Roe. {text} I would not use it.")


TURNED_ON = told("It was turned on on Tuesday the 5th, a day late, and failed twice.")


@pytest.mark.parametrize("question", [ASKED, "when did they turn it on (what does the parking app cost; Bay)"])
def test_both_days_are_found_and_told(question: str) -> None:
    (found,) = contrary(question, [LIVE], [LIVE.passage, TURNED_ON.passage])
    assert found.text == TURNED_ON.text
    assert disagree(question, LIVE, found)
    two = [of_evidence(LIVE), of_evidence(found)]
    assert [it.says for it in sides(question, two, two)] == ["4 May", "Tuesday the 5th"]


@pytest.mark.parametrize(
    "other",
    [
        told("It was turned on on Monday the 4th, as planned."),
        told("It was turned on on Tuesday the 19th of May.", "2026-05-25"),
        told("Ada Roe was fined on Tuesday the 5th."),
        told("It was turned on on Tuesday the 5th.", title="Opinion | The clock in the tower"),
        told("It will be turned on on Tuesday the 5th.", "2026-05-02"),
    ],
    ids=["same day", "weeks later", "something else", "of another thing", "still to come"],
)
def test_what_may_be_another_launch_is_not_held_against_it(other: Evidence) -> None:
    assert launches.differing(ASKED, of_evidence(LIVE), of_evidence(other)) is None


BEACON = sentence("The Orra beacon went live on Monday 4 May.", "2026-05-12", "Herald", "Beacon lit")


@pytest.mark.parametrize(
    ("text", "differs"),
    [
        ("The town launched the Orra beacon on Tuesday 5 May.", True),
        ("The Orra beacon was launched on Tuesday 5 May.", True),
        ("The Orra beacon was finally turned on on Tuesday 5 May.", True),
        ("The town launched an audit on Tuesday 5 May of what the Orra beacon cost.", False),
        ("Mila Orr launched a film about the Orra beacon on Tuesday 5 May.", False),
        ("An audit of the Orra beacon was launched on Tuesday 5 May.", False),
        ("A dog turned on a child by the Orra beacon on Tuesday 5 May.", False),
    ],
)
def test_the_launch_of_something_about_it_is_not_its_own(text: str, differs: bool) -> None:
    other = sentence(text, "2026-05-20", "Post", "The Orra beacon")
    assert disagree("When did the Orra beacon go live?", BEACON, other) is differs
