"""From when an order or a rule holds."""

from __future__ import annotations

import pytest

from qa.reading.in_force import effect, takes_effect


@pytest.mark.parametrize(
    ("question", "asks"),
    [
        ("From when must trains slow down in Kelm?", True),
        ("and from what date must drivers pay the charge?", True),
        ("When does the new speed limit take effect?", True),
        ("When will the ban come into force?", True),
        ("When was the ban ordered?", False),
        ("On what date did the ferry sink?", False),
        ("Since when has Ada Roe been mayor?", False),
        ("When did Ada Roe apply for asylum?", False),
        ("From what date was Brandt held in custody?", False),
        ("Since what is the bridge shut?", False),
        ("What comes into force?", False),
    ],
)
def test_it_is_asked_as_when_it_takes_effect(question: str, asks: bool) -> None:
    assert (effect(question) is not None) is asks


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("The order takes effect on May 1.", True),
        ("The rules came into force last week.", True),
        ("The charge applies from Monday.", True),
        ("The minister ordered it on Wednesday.", False),
        ("The effect of the order is small.", False),
    ],
)
def test_it_is_told_by_what_says_so(text: str, says: bool) -> None:
    assert takes_effect(text) is says
