"""A rate as it stands, by the newest report."""

from __future__ import annotations

import pytest

from qa.reports.placing import arranged
from tests.reported import sentence

ASKS = "latest inflation figure Lisk"
MARCH = sentence("Inflation in Lisk fell to 4.9 per cent in March from 5.8 per cent in February.", "2026-04-11")


def notes(question: str, text: str, day: str = "2026-05-16") -> dict[str, str]:
    items = [MARCH, sentence(text, day, around=f"Lisk. {text}")]
    return {it.evidence.text: it.note for it in arranged(question, items, items)}


def test_the_later_one_comes_first() -> None:
    april = "Inflation was 4.1 per cent in April, the lowest for three years."
    assert notes(ASKS, april) == {april: "", MARCH.text: "Earlier"}
    assert list(notes(ASKS, april)) == [april, MARCH.text]


@pytest.mark.parametrize(
    "text",
    [
        "The bank sees inflation at 3 per cent by next March.",
        "Core inflation was 4.4 per cent in April.",
        "The growth of the economy was 1.1 per cent.",
        "In Norrland inflation was 3.2 per cent.",
        "Inflation is expected to fall to 3.5 per cent.",
        "The bank is trying to bring inflation down to 2 per cent.",
        "Inflation fell to 2 per cent in 2019 before the crisis.",
    ],
)
def test_what_is_forecast_or_of_a_part_replaces_nothing(text: str) -> None:
    assert set(notes(ASKS, text).values()) == {""}


@pytest.mark.parametrize(
    "question", ["Why did inflation in Lisk fall?", "inflation in Lisk in March", "What was inflation in Lisk in 2024?"]
)
def test_no_other_time_or_reason_is_asked_for(question: str) -> None:
    assert notes(question, "Inflation was 4.1 per cent in April.")[MARCH.text] == ""
