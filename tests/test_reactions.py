"""Of what one person said of news that the question does not name, the newest comes first."""

from __future__ import annotations

from dataclasses import replace

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


def test_in_a_conversation_only_reports_on_one_matter_are_set_against_each_other() -> None:
    question = "How did the dockers' union take the news? (When will the quay close)"
    assert list(by_what_is_asked(question, [WELCOMED, SHRUGGED])) == [WELCOMED, SHRUGGED]
    best = replace(WELCOMED, akin=frozenset({SHRUGGED.passage.article_id}))
    assert list(by_what_is_asked(question, [best, SHRUGGED])) == [SHRUGGED, best]
    named = "How did the dockers' union take the news? (When will the Orra quay close)"
    of_orra = sentence("Ada Roe of the dockers' union welcomed the Orra plan.", "2026-05-02", score=0.7)
    of_orra = replace(of_orra, akin=best.akin)
    assert list(by_what_is_asked(named, [of_orra, SHRUGGED])) == [of_orra, SHRUGGED]


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
