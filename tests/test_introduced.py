"""Whole names for family names: what a reader who asks "who" is told besides the quotation."""

from __future__ import annotations

import pytest

from qa.introduced import introduced
from qa.schema import Evidence, Found

TEXT = (
    "Ravi Sandoval, who runs the fan club, was turned away on Sunday. The club has 900 members. "
    "“They asked who we were eleven times,” Sandoval said. Mayor Anna van den Berg has promised an inquiry. "
    "Ms Berg spoke of a mistake."
)


def evidence(text: str, whole: str = TEXT) -> Evidence:
    start = whole.index(text)
    passage = Found("a", "Fans", "Post", None, "2026-06-17", None, 0, len(whole), whole, 1.0, passage_id="p")
    return Evidence(passage, start, start + len(text), text, 1.0)


def test_who_speaks_by_the_family_name_is_given_whole_with_the_sentence_that_has_it() -> None:
    item = evidence("“They asked who we were eleven times,” Sandoval said.")
    found = introduced("Who complained of being asked eleven times?", item, ())
    assert found is not None
    assert (found.family, found.whole) == ("Sandoval", "Ravi Sandoval")
    assert found.evidence.text == "Ravi Sandoval, who runs the fan club, was turned away on Sunday."
    assert TEXT[found.evidence.start : found.evidence.end] == found.evidence.text


def test_a_title_is_no_given_name_and_a_particle_belongs_to_the_name() -> None:
    found = introduced("Who called it a mistake?", evidence("Ms Berg spoke of a mistake."), ())
    assert found is not None
    assert found.whole == "Anna van den Berg"


@pytest.mark.parametrize(
    ("question", "said", "whole"),
    [
        ("When were they asked who they were?", "“They asked who we were eleven times,” Sandoval said.", TEXT),
        ("Who is Sandoval?", "“They asked who we were eleven times,” Sandoval said.", TEXT),
        ("Who spoke?", "Lunde said no.", "Ines Lunde came. Oskar Lunde came. Lunde said no."),
        ("Who spoke?", "Lunde said no.", "When Lunde came it rained. Lunde said no."),
    ],
)
def test_nothing_is_added_where_nobody_is_asked_for_or_two_have_the_name(question: str, said: str, whole: str) -> None:
    assert introduced(question, evidence(said, whole), ()) is None
