"""Questions for a story as a whole."""

from __future__ import annotations

import pytest

from qa.asking import overviews
from qa.dateline import Dateline


@pytest.mark.parametrize(
    ("question", "subject"),
    [
        ("Summarise the ferry dispute", "the ferry dispute"),
        ("Can you please sum up the Harrow Quay story so far?", "the Harrow Quay"),
        ("Give me a short summary of what happened at the Ice House in three sentences.", "the Ice House"),
        ("overview of the library closures", "the library closures"),
        ("Brief me on the Aldham water crisis", "the Aldham water crisis"),
        ("Tell me about the fire at the Ice House", "the fire at the Ice House"),
        ("What do we know about the Tarn Moor fire?", "the Tarn Moor fire"),
        ("ice house fire", "ice house fire"),
        ("latest ice house fire", None),
        ("cost of the ferry strike", None),
        ("Is there a strike", None),
        ("Tell me about Samira Okonjo", None),
        ("Tell me about the ferry timetable", None),
        ("What do we know about the cause of the fire?", None),
        ("Summarise the findings of the inquiry", None),
        ("Summarise it", None),
        ("Sum up the ferry dispute in order", None),
        ("Give me an overview of the ferry strike, step by step", None),
        ("Summarise what the mayor said", None),
        ("Summarise this article", None),
        ("What happened at the Ice House?", None),
        ("Who wrote the summary of the report?", None),
    ],
)
def test_which_questions_ask_for_an_overview(question: str, subject: str | None) -> None:
    assert overviews.subject(question) == subject


def test_an_overview_is_told_by_day(dateline: Dateline) -> None:
    summed_up = dateline.engine.answer("Summarise the Ice House fire")
    timeline = dateline.engine.answer("Timeline of the Ice House fire")
    assert len(timeline.sentences) > 5
    assert [it.text for it in summed_up.sentences] == [it.text for it in timeline.sentences]


def test_where_no_day_is_told_it_is_asked_what_happened(dateline: Dateline) -> None:
    answer = dateline.engine.answer("Can you summarise the library decision?")
    assert "library will close on Mondays" in answer.sentences[0].text
    assert not dateline.engine.answer("Summarise the rugby final").answered


@pytest.mark.parametrize(
    "question",
    ["cape loman earthquake", "harrow quay strike", "Summarise the Harrow Quay strike", "Tell me about the flood"],
)
def test_an_event_that_no_article_tells_has_no_overview(dateline: Dateline, question: str) -> None:
    assert not dateline.engine.answer(question).answered


def test_what_only_the_asker_calls_a_row_is_told_all_the_same(dateline: Dateline) -> None:
    assert "library will close on Mondays" in dateline.engine.answer("library closure row").sentences[0].text
