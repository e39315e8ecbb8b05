"""Where nobody has been chosen yet to follow somebody, nobody is given for who does."""

from __future__ import annotations

import pytest

from qa.answering import premises
from qa.reports.vacant import nobody
from qa.schema import Found

LEAVES = "Ada Roe leaves the Lisk museum in May; her successor has not been chosen."


def found(text: str, published: str = "2026-03-10") -> Found:
    return Found(published, "News", "Courier", None, published, None, 0, len(text), text, 1.0)


@pytest.mark.parametrize(
    "question",
    [
        "Who takes over the Lisk museum after Roe?",
        "Who succeeds Ada Roe?",
        "and who will replace Roe at the museum?",
        "Who took over from Roe?",
    ],
)
def test_that_nobody_is_chosen_is_told(question: str) -> None:
    told = nobody(question, [found(LEAVES), found("Mik Dray agreed to fill in as the clown.", "2026-03-11")])
    assert told is not None
    assert told[1].text == LEAVES
    denied = premises.denied(question, [found(LEAVES)])
    assert denied is not None
    assert denied.instead.text == LEAVES


@pytest.mark.parametrize(
    ("question", "texts"),
    [
        ("Who succeeds Ada Roe?", [f"{LEAVES} Mik Dray takes over for now."]),
        ("Who succeeds Ada Roe?", ["Ada Roe leaves. Mik Dray is her successor."]),
        ("Who succeeds Ada Roe?", ["Ada Roe leaves. Her successor has been chosen."]),
        ("Who succeeds Bo Lind?", [LEAVES]),
        ("When does Ada Roe leave?", [LEAVES]),
        ("Who takes over the museum?", [LEAVES]),
        # It is another's successor, or a replacement for something else.
        ("Who succeeds Ada Roe?", ["Ada Roe leaves in May. The choir has not found a replacement for its organ."]),
        ("Who succeeds Ada Roe?", ["Ada Roe leaves. The replacement of the boiler has not been announced yet."]),
        ("Who succeeds Ada Roe?", ["Ada Roe leaves. Jon Pryce goes. His successor has not been chosen."]),
        # A sentence of the same article tells who follows.
        ("Who replaces Ada Roe?", ["Ada Roe is ill. Mik Dray replaces her on Monday. No successor has been named."]),
        ("Who succeeds Ada Roe?", [LEAVES, "Update, 18.00: The trustees have picked Mik Dray."]),
        ("Who succeeds Ada Roe?", [f"{LEAVES} Her deputy, Mik Dray, will succeed her on 1 July."]),
    ],
)
def test_elsewhere_nothing_is_said(question: str, texts: list[str]) -> None:
    assert nobody(question, [found(text) for text in texts]) is None


def test_a_later_report_on_whom_it_asks_of_tells_it() -> None:
    later = found("Mik Dray follows Ada Roe at the Lisk museum.", "2026-04-02")
    assert nobody("Who succeeds Ada Roe?", [found(LEAVES), later]) is None


@pytest.mark.parametrize(
    "text",
    [
        "Mik Dray will succeed Roe as director of the Lisk museum in May.",
        "Dray is to take the museum over from Roe.",
        "The Lisk museum has appointed Mik Dray as its director.",
    ],
)
def test_a_later_report_with_the_family_name_or_the_post_tells_it(text: str) -> None:
    leaves = found(f"Ada Roe is director of the Lisk museum. {LEAVES}")
    assert nobody("Who succeeds Ada Roe?", [leaves, found(text, "2026-04-02")]) is None


@pytest.mark.parametrize(
    "text",
    [
        "Roe succeeded Karl Lind in 2019; her successor has not been chosen.",
        "Ada Roe succeeded Karl Lind in 2019. The board has not found a successor.",
        "Roe, who was named director in 2019, leaves. Nobody will replace her yet. No successor to Roe has been found.",
    ],
)
def test_whom_they_followed_themselves_does_not_follow(text: str) -> None:
    other = found("The swimmers appointed Mik Dray as director of sport.", "2026-03-11")
    told = nobody("Who succeeds Ada Roe?", [found(f"Ada Roe leaves. {text}"), other])
    assert told is not None
