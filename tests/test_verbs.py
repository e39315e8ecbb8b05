"""The base of a verb's forms, and of the nouns that look like them."""

from __future__ import annotations

import pytest

from qa.reports.mentioned import stems
from qa.words.verbs import base_of


@pytest.mark.parametrize(
    ("form", "base"),
    [
        ("cares", "care"),
        ("carries", "carry"),
        ("carried", "carry"),
        ("dies", "die"),
        ("stopped", "stop"),
        ("hoping", "hope"),
        ("passes", "pass"),
        ("won", "win"),
    ],
)
def test_a_form_has_its_base(form: str, base: str) -> None:
    assert base_of(form) == base


@pytest.mark.parametrize("one", "car star bus fare price sale place page tree minute plan box".split())
def test_several_of_a_thing_are_of_one_word_with_it_and_no_form_of_a_verb(one: str) -> None:
    several = f"{one}es" if one in ("bus", "box") else f"{one}s"
    assert base_of(several) == one
    assert stems(several) == stems(one)
