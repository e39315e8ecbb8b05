"""Sums for each of a kind."""

from __future__ import annotations

import pytest

from qa.reports import each
from qa.reports.given import things

PER_SHARE = "What is the price per share?"


@pytest.mark.parametrize(
    ("text", "sums"),
    [
        ("The firm raised its bid to €15.60 a share, valuing the brewery at €3.2 billion.", {"15.6"}),
        ("It pays £4 for each of the shares.", {"4"}),
        ("The directors rejected the €2.9 billion approach.", set()),
    ],
)
def test_only_a_sum_for_each_answers_what_each_costs(text: str, sums: set[str]) -> None:
    assert {given.split()[0] for given in things(PER_SHARE, text)} == sums


@pytest.mark.parametrize(
    "question", ["How much does it cost per year?", "How much per cent is it?", "What is the price?"]
)
def test_other_questions_are_not_of_each(question: str) -> None:
    assert not each.unit(question)
