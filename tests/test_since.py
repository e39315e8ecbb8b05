"""What later reports of a story hold, beside the report that answers best."""

from __future__ import annotations

import math
from dataclasses import replace

import numpy as np
import pytest

from qa.reading.since import later
from qa.schema import Evidence, Found

BREACH = "The Brandon Dairy had a breach of its cold stores; Ada Roe of the dairy blamed a driver."
AUDIT = "The dairy's cold stores were opened with a copied key, auditors told Brandon Dairy and Ada Roe."
VOTE = "Tarn elected a mayor, Olaf Winter, by nine votes, and the count is to be held again."


def _item(article: str, text: str, published: str | None) -> Evidence:
    return Evidence(
        Found(article, "", "Courier", None, published, None, 0, len(text), text, 1.0), 0, len(text), text, 0.5
    )


@pytest.mark.parametrize(
    ("text", "published", "expected"),
    [
        (AUDIT, "2026-05-20", True),
        (AUDIT, "2026-03-02", False),  # of the same day
        (AUDIT, "2026-02-20", False),
        (AUDIT, None, False),
        (VOTE, "2026-05-20", False),  # of another story
    ],
)
def test_what_is_later_and_of_the_story_of_the_best(text: str, published: str | None, expected: bool) -> None:
    best = _item("breach", BREACH, "2026-03-02")
    found = later(best, [best, _item("other", text, published)], lambda word: math.log(20))
    assert found.tolist() == [False, expected]


def test_nothing_is_later_than_what_has_no_day() -> None:
    best = _item("breach", BREACH, None)
    assert not np.any(later(best, [best, _item("other", AUDIT, "2026-05-20")], lambda word: math.log(20)))


def test_an_opinion_is_no_later_report() -> None:
    best, other = _item("breach", BREACH, "2026-03-02"), _item("other", AUDIT, "2026-05-20")
    column = replace(other, passage=replace(other.passage, opinion=True))
    assert later(best, [best, column, other], lambda word: math.log(20)).tolist() == [False, False, True]
