"""How old somebody is, as two reports have it."""

from __future__ import annotations

import pytest

from qa.reports.sides import conflicts
from qa.schema import Citation

ASKS = "How old is Tom Reed?"
ONE = "Police named him as Tom Reed, 36, a teacher."


def differ(question: str, other: str, day: str = "2026-05-14") -> str:
    cited = [
        Citation(no, outlet, "News", outlet, None, of, None, 0, len(text), text)
        for no, (outlet, of, text) in enumerate((("Courier", "2026-05-12", ONE), ("Gazette", day, other)), start=1)
    ]
    return next((it.told for it in conflicts(question, cited)), "")


def test_both_ages_are_told_side_by_side() -> None:
    assert differ(ASKS, "There was no sign of its owner, Tom Reed, 34.") == "1 report says 36 [1]; 1 says 34 [2]"


@pytest.mark.parametrize(
    ("question", "other", "day"),
    [
        (ASKS, "There was no sign of its owner, Tom Reed, 37.", "2026-05-14"),  # a birthday may lie between
        (ASKS, "Tom Reed, 71, lost his dog.", "2026-05-14"),  # another of that name
        (ASKS, "Tom Reed, 39, has opened a school.", "2029-05-14"),
        (ASKS, "Tom Reed and his son Jim, 12, were found.", "2026-05-14"),
        (ASKS, "His brother Sam Reed, 41, thanked the rescuers.", "2026-05-14"),
        ("Who is Tom Reed?", "There was no sign of its owner, Tom Reed, 34.", "2026-05-14"),
    ],
)
def test_no_other_age_is_another_account_of_it(question: str, other: str, day: str) -> None:
    assert differ(question, other, day) == ""
