"""Which sentences of a timeline point back to what stands before them."""

from __future__ import annotations

import pytest

from qa.timelines.alone import dangles


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("This was denied on Monday.", True),
        ("That decision was put off.", True),
        ("This British firm was sold.", True),
        ("This week, voters go to the polls.", False),
        ("This Friday, voters go to the polls.", False),
        ("This March, voters go to the polls.", False),
        ("This Morning presenter Roe quit on Monday.", False),
    ],
)
def test_this_points_back_but_not_before_a_day_or_in_a_name(text: str, expected: bool) -> None:
    assert dangles(text) is expected
