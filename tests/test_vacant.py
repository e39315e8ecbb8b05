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
    ["Who takes over the Lisk museum after Roe?", "Who succeeds Ada Roe?", "and who will replace Roe at the museum?"],
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
        ("Who succeeds Bo Lind?", [LEAVES]),
        ("When does Ada Roe leave?", [LEAVES]),
        ("Who takes over the museum?", [LEAVES]),
    ],
)
def test_elsewhere_nothing_is_said(question: str, texts: list[str]) -> None:
    assert nobody(question, [found(text) for text in texts]) is None


def test_a_later_report_on_whom_it_asks_of_tells_it() -> None:
    later = found("Mik Dray follows Ada Roe at the Lisk museum.", "2026-04-02")
    assert nobody("Who succeeds Ada Roe?", [found(LEAVES), later]) is None
