"""Figures that a later report says were not so."""

from __future__ import annotations

from dataclasses import replace

import pytest

from qa.reports import set_right
from qa.reports.placing import EARLIER, arranged
from qa.schema import Evidence
from tests.reported import sentence

QUESTION = "How many people were killed in the fire?"
OLD = sentence("Six people were killed in the fire.", "2026-10-23", "Lantern")
RIGHT = "Five people died in the fire and not six as the police had said."


def later(text: str, day: str = "2026-10-26") -> Evidence:
    return sentence(text, day, "Courier")


def found(text: str, *, question: str = QUESTION, day: str = "2026-10-26", of_story: bool = True) -> list[str]:
    new = later(text, day)
    old = replace(OLD, akin=frozenset({new.passage.article_id} if of_story else ()))
    return [item.text for item in set_right.since(question, [old], [new.passage])]


@pytest.mark.parametrize(
    "text",
    [
        RIGHT,
        "Five people lost their lives, not six as officials had said for weeks.",
        "Five people are dead rather than the six that were reported.",
    ],
)
def test_what_says_that_the_figure_was_not_so_is_found_whatever_its_words(text: str) -> None:
    assert found(text) == [text]


def test_of_another_story_figure_or_day_it_sets_nothing_right() -> None:
    assert found(RIGHT, of_story=False) == []
    assert found(RIGHT.replace("six", "nine")) == []
    assert found(RIGHT, day="2026-10-20") == []
    assert found(RIGHT, question="Who put out the fire?") == []
    assert found("Five people died in the fire.") == []


def test_what_is_not_counted_is_not_set_right() -> None:
    assert found("The fire began at seven, not six as first reported.") == []


def test_it_comes_before_what_it_sets_right_though_it_tells_what_was_first_announced() -> None:
    new = later("Five people were killed in the fire and not six as first announced.")
    both = [replace(OLD, akin=frozenset({new.passage.article_id})), new]
    order = arranged(QUESTION, both, both)
    assert [(it.evidence.text[:4], it.note) for it in order] == [("Five", ""), ("Six ", EARLIER)]
