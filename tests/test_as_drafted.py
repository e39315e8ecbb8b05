"""What a rule or plan was when it was brought in, told beside what it is."""

from __future__ import annotations

import pytest

from qa.reports.as_drafted import tells
from qa.synthesize.ordering import by_what_is_asked
from tests.reported import sentence


@pytest.mark.parametrize(
    "text",
    [
        "When the minister brought in the bill on 3 February, the limit was 90 nights.",
        "The limit was 90 nights when the bill was first tabled.",
        "When the scheme was unveiled, the daily charge was six crowns.",
        "The by-law as first drafted set a cap of 30 dogs.",
        "Under the original plan 90 flats were to be built.",
        "In its first form it allowed 40 boats a day.",
    ],
)
def test_a_figure_is_of_when_a_rule_was_brought_in(text: str) -> None:
    assert tells(text)


@pytest.mark.parametrize(
    "text",
    [
        "When the rescuers arrived, 14 people were dead.",
        "When the mayor announced the plan, the toll was nine.",
        "When the minister announced the plan, nine people were killed in a crush.",
        "The limit was 90 nights when the bill was brought in, and is now 120 nights.",
        "When the bill is brought in, the limit will be 90 nights.",
        "The fine was 50 crowns when the judge introduced himself.",
        "When she announced the result, the crowd threw 300 caps in the air.",
        "The original building had 90 flats.",
    ],
)
def test_other_figures_are_not(text: str) -> None:
    assert not tells(text)


def test_the_rule_as_passed_comes_before_the_rule_as_brought_in() -> None:
    old = sentence("When the minister brought in the bill on 3 February, the limit was 90 nights.", "2026-09-15")
    new = sentence("Hosts will not be able to let a flat for more than 120 nights in a year.", "2026-09-15", score=0.5)
    for question in ("How many nights a year may a flat be let?", "flat let how many nights max"):
        assert [it.text for it in by_what_is_asked(question, [old, new])] == [new.text, old.text]
    first = "How many nights was the limit at first?"
    assert next(iter(by_what_is_asked(first, [old, new]))).text == old.text
