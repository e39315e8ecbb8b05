"""Of how many somebody speaks now."""

from __future__ import annotations

from dataclasses import replace

import pytest

from qa.reports.report import of_evidence
from qa.reports.says_now import replaces
from tests.reported import sentence

JOBS = "How many jobs did Orvane promise at Kelm?"
OLD = "Orvane had promised 600 jobs."


@pytest.mark.parametrize(
    ("text", "old", "expected"),
    [
        ("It now speaks of 410 jobs.", OLD, True),
        ("Orvane now promises 410 new jobs.", OLD, True),
        ("The firm will pay for a road. It now plans 410 jobs.", OLD, True),
        ("It will pay for a road, and it now expects about 410 permanent jobs.", OLD, True),
        ("It now speaks of 410 houses.", OLD, False),
        ("It now speaks of 410 more jobs.", OLD, False),
        ("It now expects the first 410 jobs in May.", OLD, False),
        ("The union now speaks of 410 jobs.", OLD, False),
        ("Brandel now speaks of 410 jobs.", OLD, False),
        ("It now speaks of 600 jobs.", OLD, False),
        ("It spoke of 410 jobs.", OLD, False),
        ("It now wants 410 jobs.", OLD, False),
        ("It now speaks of 410 jobs.", "The union fears that Orvane will cut 600 jobs.", False),
        ("It now speaks of 410 jobs.", "Orvane will build 600 flats.", False),
    ],
)
def test_the_later_number_of_the_same_stands_for_the_earlier(text: str, old: str, expected: bool) -> None:
    new = of_evidence(sentence(text, "2026-07-17", "Courier", "Kelm depot wins approval", f"Orvane at Kelm. {text}"))
    told = of_evidence(sentence(old, "2026-05-08", "Mercury", "Kelm depot refused", f"{old} It lost at Kelm."))
    akin = replace(new, akin=frozenset((told.article_id,)))
    assert replaces(JOBS, akin, told) is expected
    assert not replaces(JOBS, new, told)
    assert not replaces("When does Orvane open at Kelm?", akin, told)
