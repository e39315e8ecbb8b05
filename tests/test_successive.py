"""Of several offers the later one is asked about."""

from __future__ import annotations

import pytest

from qa.reports import successive
from qa.reports.report import of_evidence
from qa.reports.sides import sides
from tests.reported import sentence

FIRST = sentence("Acme offered $31.50 a share for Bell.", "2025-09-08", "Ledger", "Acme bids for Bell")
RAISED = sentence("Acme has raised its bid for Bell to $36.25 a share.", "2025-10-14", "Post", "Bell backs Acme bid")


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


def test_two_reports_of_the_later_one_may_differ_over_it() -> None:
    other = sentence("Acme raised its offer for Bell to $36.50 a share.", "2025-10-16", "Echo", "Acme raises bid")
    assert not successive.apart("What is Acme's improved offer for Bell?", of_evidence(RAISED), of_evidence(other))


def test_so_none_is_alone_and_what_says_new_twice_is_in_dispute() -> None:
    question = "How much a share is Acme's improved offer for Bell?"
    assert sides(question, [of_evidence(RAISED), of_evidence(FIRST)], []) == ()
    budget = "How much is Kelm's new budget?"
    post = sentence("Kelm's new budget is 40 million crowns.", "2026-05-03", "Post")
    echo = sentence("Kelm's new budget is 45 million crowns.", "2026-05-07", "Echo")
    assert len(sides(budget, [of_evidence(post), of_evidence(echo)], [])) == 2
