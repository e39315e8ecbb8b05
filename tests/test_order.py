"""Whatever moves the sentences of an answer, none that is marked as earlier stands before what makes it so."""

from __future__ import annotations

from itertools import permutations

import pytest

from qa.reports.placing import CORRECTED, EARLIER, arranged, corrected, outdates
from qa.schema import Evidence
from tests.reported import sentence

MEASLES = "Measles at Lusk school in Corve"
OUTBREAK = [
    sentence(
        "A boy has died of measles at Lusk school in Corve, where 41 people have fallen ill, according to a message "
        "circulating among parents.",
        "2026-01-28",
        "Tribune",
        MEASLES,
    ),
    sentence(
        "The outbreak of measles at Lusk school in Corve has grown to 34 cases, the health service said, while denying "
        "rumours that a boy had died.",
        "2026-02-03",
        "Post",
        MEASLES,
    ),
    sentence("The health service put the final number of cases at Lusk school at 36.", "2026-03-13", "Ledger", MEASLES),
    sentence("The number of measles cases at Lusk school rose to 19.", "2026-01-23", "Ledger", MEASLES),
]
BRIDGE = [
    sentence("Repairs to the Tarn bridge will cost £4.6 million, the engineer said.", "2026-06-18"),
    sentence("A rival estimate puts the repairs of the Tarn bridge at £5.9 million.", "2026-06-20", "Echo"),
    sentence("The repairs of the Tarn bridge came to £5.1 million, the county said.", "2026-11-14", "Echo"),
    sentence(
        "Correction: We wrote on 18 June that repairs to the Tarn bridge will cost £4.6 million. It is £4.5 million.",
        "2026-06-19",
    ),
]


@pytest.mark.parametrize(
    ("question", "items"),
    [
        ("How many people fell ill at Lusk school?", OUTBREAK),
        ("How many people have had measles at Lusk school?", OUTBREAK),
        ("How much will the repairs of the Tarn bridge cost?", BRIDGE),
    ],
)
def test_nothing_marked_as_earlier_stands_before_what_replaces_it(question: str, items: list[Evidence]) -> None:
    marked = 0
    for count in range(2, len(items) + 1):
        for chosen in permutations(items, count):
            placed = arranged(question, chosen, items)
            for at, old in enumerate(placed):
                behind = [it.evidence for it in placed[at + 1 :]]
                if old.note == EARLIER:
                    marked += 1
                    assert not any(outdates(question, it, old.evidence, items) for it in behind)
                if old.note == CORRECTED:
                    assert not any(corrected(question, it, old.evidence) for it in behind)
    assert marked
