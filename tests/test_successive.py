"""Of several offers the later one is asked about."""

from __future__ import annotations

import pytest

from qa.reports import successive
from qa.reports.disagreement import disagree
from qa.reports.report import of_evidence
from tests.reported import sentence

FIRST = sentence("Acme offered $31.50 a share for Bell.", "2025-09-08", "Ledger", "Acme bids for Bell")
RAISED = sentence("Bell agreed to be bought by Acme for $36.25 a share.", "2025-10-14", "Post", "Bell backs Acme bid")


@pytest.mark.parametrize(
    ("question", "apart"),
    [
        ("What is the per-share price of Acme's improved offer for Bell?", True),
        ("What was Acme's final takeover bid for Bell worth?", True),
        ("What did Acme offer for Bell?", False),
        ("Who made the new offer?", True),
        ("What is new in the offer?", False),
    ],
)
def test_the_first_is_no_other_account_of_it(question: str, apart: bool) -> None:
    assert successive.apart(question, of_evidence(FIRST), of_evidence(RAISED)) is apart


def test_two_reports_of_one_day_may_differ_over_it() -> None:
    other = sentence("Acme raised its offer for Bell to $36.50 a share.", "2025-10-15", "Echo", "Acme raises bid")
    assert not successive.apart("What is Acme's improved offer for Bell?", of_evidence(RAISED), of_evidence(other))


def test_so_they_do_not_disagree() -> None:
    assert not disagree("How much a share is Acme's improved offer for Bell?", RAISED, FIRST)
