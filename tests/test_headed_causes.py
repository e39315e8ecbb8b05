"""The cause that an article's heading names."""

from __future__ import annotations

import pytest

from qa.reports.headed_causes import told
from qa.schema import Found

QUESTION = "What caused the fire at the Pell mill?"


def _causes(title: str, text: str) -> list[str]:
    passage = Found("a-1", title, None, None, None, None, 0, len(text), text, 1.0)
    return [item.text for item in told(QUESTION, (), (passage,), 1.0)]


@pytest.mark.parametrize("title", ["Pell mill fire: a stove is blamed", "Pell mill fire due to a stove"])
def test_the_sentence_on_what_the_heading_blames_is_told(title: str) -> None:
    assert _causes(title, "The mill is shut. A stove stood under the stairs.") == ["A stove stood under the stairs."]


@pytest.mark.parametrize(
    ("title", "text"),
    [
        ("Pell mill due to reopen in May after fire", "It will reopen in May after the fire."),
        ("Pell mill fire: stove not blamed", "A stove stood under the stairs."),
        ("Pell mill fire: is a stove to be blamed?", "A stove stood under the stairs."),
    ],
)
def test_a_plan_or_a_denial_in_the_heading_is_no_cause(title: str, text: str) -> None:
    assert _causes(title, text) == []


@pytest.mark.timeout(60)  # a pattern that runs away takes minutes
def test_a_long_gap_in_a_heading_is_read_in_little_time() -> None:
    assert _causes("Pell mill fire" + "\n" * 50_000 + "a stove", "A stove stood there.") == []
