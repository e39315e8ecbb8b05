"""Somebody's words on something else than they are asked about."""

from __future__ import annotations

import pytest

from qa.reading.topics import unspoken
from qa.schema import Evidence, Found

STRIKE = (
    "Union leader Ida Voss called the closure a strike against the port. Dockers cheered. "
    + "Rain fell on the quay. " * 20
)
ACCUSED = "Holm said he had never taken a crown. He is accused of fraud."


def _words(text: str, title: str = "Port row") -> Evidence:
    passage = Found("a", title, "Courier", None, "2026-03-10", None, 0, len(text), text, 1.0)
    end = text.index(".") + 1
    return Evidence(passage, 0, end, text[:end], 0.0)


@pytest.mark.parametrize(
    ("question", "text", "off"),
    [
        ("What did Ida Voss say about the closure?", STRIKE, 0.0),
        ("What did Ida Voss say about the dockers?", STRIKE, 0.0),
        ("What did Ida Voss say about the deal with the dockers?", STRIKE, 1.0),
        ("What did Holm say about the accusations?", ACCUSED, 0.0),
        ("What did Ida Voss say about it?", STRIKE, 0.0),
        ("How long did the closure last?", STRIKE, 0.0),
        ("What did Ida Voss say about the rainfall?", STRIKE + "The rainfall was heavy.", 0.0),
    ],
)
def test_the_word_for_what_they_are_asked_about(question: str, text: str, off: float) -> None:
    assert unspoken(question, [_words(text)]) == [off]
