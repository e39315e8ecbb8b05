"""Of what one person said of news that the question does not name, the newest comes first."""

from __future__ import annotations

import pytest

from qa.reports.reactions import asked
from qa.synthesize.ordering import by_what_is_asked
from tests.reported import sentence

WELCOMED = sentence("Ada Roe of the dockers' union welcomed the plan for the quay.", "2026-05-02", score=0.7)
SHRUGGED = sentence("Ada Roe of the dockers' union shrugged at its end.", "2026-06-02", "Post", score=0.62)
OTHER = sentence("The pilots' union is angry, Ben Fenn said.", "2026-06-20", "Post", score=0.61)


def test_the_newest_words_of_the_same_person_come_first() -> None:
    ordered = by_what_is_asked("How did the dockers' union take the news?", [WELCOMED, SHRUGGED, OTHER])
    assert list(ordered) == [SHRUGGED, WELCOMED, OTHER]


def test_of_news_that_is_named_the_best_stays_first() -> None:
    question = "How did the dockers' union take the plan for the quay?"
    assert next(iter(by_what_is_asked(question, [WELCOMED, SHRUGGED]))) is WELCOMED


@pytest.mark.parametrize(
    ("question", "asks"),
    [
        ("how did the mayor react to it", True),
        ("What was the union's reaction to the announcement?", True),
        ("How did the dockers take the news (Will the yard be closed)", True),
        ("How did the thieves take the painting?", False),
        ("How did the mayor react to the flood of 1998?", False),
    ],
)
def test_what_asks_how_somebody_took_it(question: str, asks: bool) -> None:
    assert asked(question) is asks
