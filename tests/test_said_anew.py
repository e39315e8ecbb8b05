"""What somebody has said of a sum since."""

from __future__ import annotations

import pytest

from qa.reports import said_anew
from qa.reports.placing import EARLIER, arranged
from tests.reported import sentence

ASKED = "What did Slade say about the cost?"
OLD = sentence("The engineer, Morwenna Slade, said repairs would cost about £2.2 million.", "2026-05-05")
NEW = sentence(
    "Repairs will cost £4.6 million, the engineer, Morwenna Slade, said on Wednesday.", "2026-06-18", score=0.3
)


def test_the_newest_of_somebodys_sums_comes_first() -> None:
    (found,) = said_anew.since(ASKED, [OLD, NEW], [OLD.passage, NEW.passage])
    assert (found.text, found.score) == (NEW.text, OLD.score)
    assert [(it.evidence.text, it.note) for it in arranged(ASKED, [OLD, NEW], [])] == [
        (NEW.text, ""),
        (OLD.text, EARLIER),
    ]
    assert not said_anew.since(ASKED, [NEW], [OLD.passage, NEW.passage])


@pytest.mark.parametrize(
    ("question", "text"),
    [
        (ASKED, "The ferry would cost £4.6 million, Morwenna Slade said."),  # something else
        (ASKED, "Repairs will cost £4.6 million, the mason Aldo Fenn said."),  # somebody else
        (ASKED, "Repairs will cost too much, Morwenna Slade said."),
        ("What did Slade say about the bus?", NEW.text),
        ("What will the repairs cost?", NEW.text),
    ],
)
def test_what_is_said_of_something_else_replaces_nothing(question: str, text: str) -> None:
    assert not said_anew.of(question, sentence(text, "2026-06-18"), OLD)
