"""The sum that was agreed stands for the one that was being negotiated."""

from __future__ import annotations

import pytest

from qa.reports.given import kind, recalled
from qa.reports.placing import arranged
from tests.reported import sentence

QUESTION = "What is Vask paying for Orn Dairies?"
TALKS = sentence("Vask is in advanced talks to buy Orn Dairies for about 210 million crowns.", "2026-03-16")
SOLD = "Orn Dairies is to be sold to Vask for 224 million crowns."


def test_an_agreed_sum_comes_first_and_the_one_in_talks_is_earlier() -> None:
    sold = sentence(SOLD, "2026-04-02", "Post")
    placed = arranged(QUESTION, [TALKS, sold], [TALKS, sold])
    assert [(it.evidence, it.note) for it in placed] == [(sold, ""), (TALKS, "Earlier")]


@pytest.mark.parametrize(
    ("text", "published"),
    [
        (SOLD, "2026-03-01"),
        ("Vask may buy Orn Dairies for 224 million crowns.", "2026-04-02"),
        ("Vask has agreed to hold talks and may pay 224 million crowns for Orn Dairies.", "2026-04-02"),
        ("Kelm Creamery is to be sold to Halden for 224 million crowns.", "2026-04-02"),
        ("Orn Dairies is to be sold to Vask for 210 million crowns.", "2026-04-02"),
    ],
)
def test_what_came_before_is_no_agreement_or_is_of_others_replaces_nothing(text: str, published: str) -> None:
    other = sentence(text, published, "Post")
    assert "Earlier" not in [it.note for it in arranged(QUESTION, [TALKS, other], [TALKS, other])]


def test_an_offer_that_is_asked_for_is_not_replaced_by_the_sale() -> None:
    offer = sentence("Vask offered 210 million crowns for Orn Dairies.", "2026-03-16")
    sold = sentence("Orn Dairies was sold to Halden for 224 million crowns.", "2026-04-02", "Post")
    asked = "What did Vask offer for Orn Dairies?"
    assert "Earlier" not in [it.note for it in arranged(asked, [offer, sold], [offer, sold])]


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        (QUESTION, "money"),
        ("What does the mayor say about having to pay for the repairs?", "other"),
        ("What was the name of the club that bid for Penn?", "name"),
        ("What did the union offer for the first time?", "other"),
        ("What did the club offer for the keeper?", "money"),
        ("What did the club pay for?", "other"),
        ("What is the council selling?", "other"),
    ],
)
def test_a_sum_may_be_asked_for_by_what_is_paid_for_something(question: str, expected: str) -> None:
    assert kind(question) == expected


def test_a_year_since_when_something_was_not_so_is_not_that_of_the_count() -> None:
    question, text = (
        "How many people were moved out?",
        "Some 300 people were moved out, the most since records began in",
    )
    assert not recalled(question, f"{text} 1931.", "2026-01-19")
    assert recalled(question, "Some 300 people were moved out in 1931.", "2026-01-19")
