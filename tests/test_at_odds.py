"""What was found since stands beside somebody's word, where a later report holds it against that."""

from __future__ import annotations

import pytest

from qa.reports.at_odds import since
from qa.schema import Evidence
from qa.synthesize.extractive import Extractive
from tests.reported import sentence

ASKED = "Was there a leak at the depot?"
WORD = "“We know of no leak at all,” the spokeswoman of Orra Gas said."
SAYS = sentence(WORD, "2026-03-02", around=f"Lisk slept badly. {WORD} The depot of Orra Gas stays open.")
FOUND = "Inspector Mik Dray said that a valve had been dripping for weeks."
ODDS = "The inspector's report sits awkwardly with what the firm said, when it insisted that it did not know of a leak."


def later(text: str, published: str = "2026-03-12") -> Evidence:
    around = f"Lisk has its answer. {FOUND} Orra Gas shares fell. {text}"
    return sentence(text, published, "Post", "Valve in Lisk", around, 0.01)


def test_what_was_found_and_that_it_does_not_go_with_the_word_is_quoted_beside_it() -> None:
    new = later(ODDS)
    told = since(ASKED, [SAYS], [SAYS.passage, new.passage])
    assert [it.text for it in told] == [ODDS, FOUND]
    written = [it.text for it in Extractive().write(ASKED, [SAYS, *told]) if hasattr(it, "evidence")]
    assert [part in text for part, text in zip((WORD[1:20], ODDS, FOUND), written, strict=True)] == [True] * 3


@pytest.mark.parametrize(
    ("question", "new"),
    [
        ("Where is the depot?", later(ODDS)),
        (ASKED, later(ODDS, "2026-03-01")),
        (ASKED, later("The report sits awkwardly with the mayor's plans for a fair.")),
        (ASKED, later("The firm insisted that it did not know of a leak.")),
    ],
    ids=["no yes or no", "an earlier report", "of something else", "no contradiction"],
)
def test_nothing_else_is_held_against_it(question: str, new: Evidence) -> None:
    assert since(question, [SAYS], [new.passage]) == ()
