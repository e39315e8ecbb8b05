"""A figure that is a part of another is no dispute with it."""

from __future__ import annotations

import pytest

from qa.reports.added_up import parts
from qa.reports.placing import arranged
from qa.reports.report import of_evidence
from qa.reports.sides import near, sides
from tests.reported import sentence

ASKS = "How many people were aboard the Tern when it ran aground off Sill?"
SOME = sentence("There were 31 passengers aboard the Tern off Sill.", "2026-03-02", "Herald")
ALL = sentence("Thirty-nine people were aboard the Tern when it ran aground off Sill.", "2026-03-02", "Star")
BOTH = sentence("The Tern had carried 31 passengers and a crew of eight off Sill, the firm said.", "2026-03-03", "Post")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (BOTH.text, True),
        ("In all 39 people were aboard: 31 passengers and eight sailors.", True),
        ("In all, 39 people were saved after Tuesday's storm: 31 passengers and eight sailors.", True),
        ("There were 39 aboard after 31 on Monday and the eight of Sill, a total that holds.", False),
        ("There were 31 passengers aboard.", False),
        ("Eight more were found aboard, taking the number from 31 to 39.", False),
        ("Eight lifeboats and 31 rafts were sent from Sill.", False),
        ("There were 31 passengers and a crew of nine.", False),
        ("There were 31 passengers, eight of whom slept.", False),
    ],
)
def test_the_parts_are_told_by_one_report(text: str, expected: bool) -> None:
    told = of_evidence(sentence(text, "2026-03-03", "Post"))
    assert parts(ASKS, of_evidence(SOME), of_evidence(ALL), [told]) is expected


def test_a_part_neither_stands_against_the_whole_nor_is_earlier() -> None:
    reports = [of_evidence(it) for it in (BOTH, ALL, SOME)]
    assert sides(ASKS, reports, near([BOTH, ALL, SOME])) == ()
    assert sides(ASKS, reports[1:], near([ALL, SOME])) != ()
    question = "How many people were hurt in the Tern off Sill?"
    old = sentence("Nine people were hurt in the Tern off Sill.", "2026-03-02", "Herald")
    new = sentence("In all 13 people were hurt in the Tern off Sill: nine in hospital and four on land.", "2026-03-03")
    assert [it.note for it in arranged(question, [new, old], [new, old])] == ["", ""]
    placed = arranged(question, [old, new], [old, new])
    assert [(it.evidence, it.note) for it in placed] == [(new, ""), (old, "")]
    grown = sentence("The number of people hurt in the Tern off Sill rose to 13.", "2026-03-03")
    assert [it.note for it in arranged(question, [grown, old], [grown, old])] == ["", "Earlier"]
