"""Who runs or owns a thing, beside who runs another."""

from __future__ import annotations

import pytest

from qa.dateline import Dateline
from qa.reading.run_by import of_another_thing
from qa.schema import Evidence, Found


def item(name: str, text: str, title: str = "News") -> Evidence:
    passage = Found(name, title, "Courier", None, "2026-03-10", None, 0, len(text), text, 1.0)
    return Evidence(passage, 0, len(text), text, 1.0)


@pytest.mark.parametrize(
    ("question", "text", "title", "expected"),
    [
        ("Who runs the ferry?", "Joan Pellow, who runs the sailing school, will stand.", "Election", True),
        ("Who owns the mill?", "The bank owned the Kelm brewery until May.", "Brewery", True),
        ("Who runs the sailing school?", "Joan Pellow, who runs the sailing school, will stand.", "Election", False),
        ("Who runs the ferry?", "Skerry Line runs the boats.", "Ferry cut", False),
        ("Who owns the mill?", "Ada Roe owns it.", "News", False),
        ("Who bought the ferry?", "Joan Pellow, who runs the sailing school, will stand.", "Election", False),
    ],
)
def test_who_runs_another_thing(question: str, text: str, title: str, expected: bool) -> None:
    assert of_another_thing(question, [item("a", text, title)]).tolist() == [expected]


def test_the_operator_of_the_ferry_is_told_and_not_who_runs_a_school(dateline: Dateline) -> None:
    first = dateline.engine.answer("Who runs the ferry?").sentences[0].text
    assert "sailing school" not in first
