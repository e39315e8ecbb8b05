"""A share that is asked for by its name, and given anew by a later report."""

from __future__ import annotations

import pytest

from qa.reports.placing import arranged
from tests.reported import sentence

ASKS = "What was the turnout in the Lusk election?"
NIGHT = sentence("Turnout was 61.4 per cent, the highest since 1996.", "2026-05-04", title="Lusk election")
POSTAL = "Turnout, with the postal votes, was 63.1 per cent."


def notes(*texts: tuple[str, str]) -> list[tuple[str, str]]:
    later = [sentence(text, day, "Echo", title="Lusk election") for text, day in texts]
    items = [NIGHT, *later]
    return [(it.evidence.text, it.note) for it in arranged(ASKS, items, items)]


def test_the_later_one_comes_first() -> None:
    assert notes((POSTAL, "2026-05-08")) == [(POSTAL, ""), (NIGHT.text, "Earlier")]


@pytest.mark.parametrize(
    "text",
    [
        "Turnout in the second round was 63.1 per cent.",
        "Turnout was 63.1 per cent in 2022.",
        "Turnout among women was 63.1 per cent.",
        "Turnout was 61.4 per cent.",
        "Mr Orr, 58, a farmer, had 63.1 per cent.",
    ],
)
def test_a_share_of_something_else_replaces_none(text: str) -> None:
    assert all(not note for _, note in notes((text, "2026-05-18")))
