"""Figures that a later report says were not so."""

from __future__ import annotations

from dataclasses import replace

import pytest

from qa.reports import set_right
from qa.reports.placing import EARLIER, arranged
from qa.schema import Evidence
from tests.reported import sentence

QUESTION = "What was the turnout in the vote on the toll?"
OLD = sentence("Turnout in Sunday's vote was 61 per cent.", "2026-10-23", "Lantern")


def later(text: str, day: str = "2026-10-26") -> Evidence:
    return sentence(text, day, "Courier")


def found(text: str, *, question: str = QUESTION, day: str = "2026-10-26", of_story: bool = True) -> list[str]:
    new = later(text, day)
    old = replace(OLD, akin=frozenset({new.passage.article_id} if of_story else ()))
    return [item.text for item in set_right.since(question, [old], [new.passage])]


@pytest.mark.parametrize(
    "text",
    [
        "It was 58.4 per cent and not 61 per cent as first announced, the registrar said.",
        "It was 58.4 per cent, not 61 per cent as officials had said for weeks.",
        "It came to 58.4 per cent rather than the 61 per cent that was reported.",
    ],
)
def test_what_says_that_the_figure_was_not_so_is_found_whatever_its_words(text: str) -> None:
    assert found(text) == [text]


def test_of_another_story_figure_or_day_it_sets_nothing_right() -> None:
    text = "It was 58.4 per cent and not 61 per cent as first announced, the registrar said."
    assert found(text, of_story=False) == []
    assert found(text.replace("61", "63")) == []
    assert found(text, day="2026-10-20") == []
    assert found(text, question="Who announced the turnout?") == []
    assert found("It was 58.4 per cent, the registrar said.") == []


def test_what_is_not_counted_is_not_set_right() -> None:
    question = "How many people were killed in the fire?"
    old = sentence("Six people were killed in the fire.", "2026-10-23", "Lantern")
    new = later("The fire began at seven, not six as first reported.")
    old = replace(old, akin=frozenset({new.passage.article_id}))
    assert set_right.since(question, [old], [new.passage]) == ()
    told = later("Five people died in the fire and not six as the police had said.")
    old = replace(old, akin=frozenset({told.passage.article_id}))
    assert [item.text for item in set_right.since(question, [old], [told.passage])] == [told.text]


def test_it_comes_before_what_it_sets_right_though_it_tells_what_was_first_announced() -> None:
    new = later("Turnout was 58.4 per cent and not 61 per cent as first announced, the registrar said.")
    both = [replace(OLD, akin=frozenset({new.passage.article_id})), new]
    order = arranged(QUESTION, both, both)
    assert [(it.evidence.text[:16], it.note) for it in order] == [
        ("Turnout was 58.4", ""),
        ("Turnout in Sunda", EARLIER),
    ]
