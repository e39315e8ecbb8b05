"""What a share of a firm costs."""

from __future__ import annotations

import pytest

from qa.reports.report import of_evidence
from qa.reports.share_price import asked, of_another, replaces, tells
from qa.schema import Evidence, Found

ASKED = "What is Orrin's share price?"


def _item(title: str, day: str, text: str) -> Evidence:
    passage = Found(title, title, None, None, day, None, 0, len(text), text, 1.0)
    return Evidence(passage, 0, len(text), text, 1.0)


OLD = _item("Recall widens", "2025-01-23", "Shares in Orrin fell 17 percent to 142 pence.")
NEW = _item("Orrin names Hale", "2025-04-16", "Shares rose 5 percent to 171 pence.")
OTHER = _item("Corvane walks away from Tessel", "2025-05-10", "Shares rose 6 percent to 357 pence.")


def test_a_sentence_without_a_name_is_of_the_firm_that_its_report_is_on() -> None:
    assert [tells(ASKED, it) for it in (OLD, NEW, OTHER)] == [True, True, False]
    assert [of_another(ASKED, it) for it in (OLD, NEW, OTHER)] == [False, False, True]


def test_the_later_price_replaces_the_earlier() -> None:
    old, new, other = map(of_evidence, (OLD, NEW, OTHER))
    assert replaces(ASKED, new, old)
    assert not replaces(ASKED, old, new)
    assert not replaces(ASKED, other, old)
    assert not replaces("What was Orrin's share price before the recall?", new, old)


@pytest.mark.parametrize(
    "text",
    [
        "Orrin offered 310 pence a share.",
        "Holders of 91 percent of the shares accepted the offer of 360 pence.",
        "Analysts expect Orrin's shares to rise to 200 pence.",
        "Orrin's dividend stays at 4 pence a share.",
    ],
)
def test_a_bid_a_dividend_or_a_forecast_is_no_price(text: str) -> None:
    assert not tells(ASKED, _item("Orrin", "2025-04-16", text))


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("What are Orrin shares worth?", True),
        ("What is the share price of Orrin?", True),
        ("How much is Corvane offering for each Orrin share?", False),
        ("Why did Orrin's share price fall?", False),
        ("How many shares does Orrin have?", False),
    ],
)
def test_it_is_asked_for_as_it_stands(question: str, expected: bool) -> None:
    assert asked(question) is expected
