"""What is searched: the articles of the outlet whose report is asked for, before those of others."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from qa.answering.searching import Retrieved, _beyond, _of_others
from qa.asking.question import Query
from qa.dateline import Dateline
from qa.reading.features import Part
from qa.reading.support import Signs
from qa.schema import Article, Evidence, Filters
from tests.filing import opened
from tests.reported import sentence

ARTICLES = (
    Article(
        "PELL – Nine people were hurt when a ferry struck the pier at Pell on Monday, the coastguard said.\n\n"
        "The ferry carried 140 passengers. The captain had slept for three hours, a sailor told the Harbour Post.",
        "Nine hurt as ferry strikes pier",
        "post-1",
        "Harbour Post",
        published="2026-02-03",
    ),
    Article(
        "PELL – Sixteen people were hurt when a ferry struck the pier at Pell on Monday, a nurse told the Cape Wire.",
        "Sixteen hurt at Pell",
        "wire-1",
        "Cape Wire",
        published="2026-02-04",
    ),
    Article(
        "PELL – The number of people hurt when a ferry struck the pier at Pell has risen to 11, the coastguard said.",
        "Eleven hurt as ferry strikes pier",
        "post-2",
        "Harbour Post",
        published="2026-02-06",
    ),
)


@pytest.fixture(scope="module")
def pell(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Dateline]:
    with opened(tmp_path_factory.mktemp("pell"), *ARTICLES) as dateline:
        yield dateline


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("How many people were hurt according to the Cape Wire?", ["Cape Wire, 4"]),
        ("According to the Harbour Post, how many people were hurt?", ["Harbour Post, 6", "Earlier: Harbour Post, 3"]),
        ("What did the Cape Wire report in February 2026?", ["Reported on 4 February 2026: Cape Wire"]),
    ],
)
def test_the_outlet_whose_report_is_asked_for_is_quoted_alone(pell: Dateline, question: str, told: list[str]) -> None:
    answer = pell.engine.answer(question)
    assert [line.text[: len(start)] for line, start in zip(answer.sentences, told, strict=False)] == told
    assert len({citation.outlet for citation in answer.citations}) == 1
    assert answer.standalone == question
    assert answer.unanswered == ()


def test_others_are_quoted_where_the_outlet_does_not_tell_it_and_the_answer_says_so(pell: Dateline) -> None:
    question = "How many passengers did the ferry carry, according to the Cape Wire?"
    answer = pell.engine.answer(question)
    assert {citation.outlet for citation in answer.citations} == {"Harbour Post"}
    assert answer.unanswered == (question,)


def test_all_are_quoted_where_no_outlet_is_asked_for(pell: Dateline) -> None:
    answer = pell.engine.answer("How many people were hurt at Pell?")
    assert {citation.outlet for citation in answer.citations} == {"Harbour Post", "Cape Wire"}


def test_a_slip_of_the_keyboard_is_mended(pell: Dateline) -> None:
    typed = "how many passngers did the ferry carry"
    answer = pell.engine.answer(typed)
    assert [citation.outlet for citation in answer.citations] == ["Harbour Post"]
    assert answer.standalone == "How many passengers did the ferry carry?"


@pytest.mark.parametrize(
    ("around", "reading", "coverage", "of_others"),
    [
        ("The driver worked at Gate 3.", -3.0, 0.0, True),
        ("The driver worked at Gate 3. Captain Lind was told.", -3.0, 0.0, False),
        ("The driver worked at Gate 3.", 2.0, 0.0, False),
        ("The driver worked at Gate 3.", -3.0, 0.4, False),
    ],
)
def test_what_is_hardly_read_as_an_answer_and_names_nobody_asked_about_is_of_others(
    around: str, reading: float, coverage: float, of_others: bool
) -> None:
    item = sentence("The driver worked at Gate 3.", "2026-02-03", around=around)
    signs = Signs(reading, 0.7, coverage, 1.4, 4, 0.0)
    assert _of_others(Part("Where did Captain Lind work before?", (item,), signs)) == of_others
    assert not _of_others(Part("Where did the captain work before?", (item,), signs))


def test_a_month_of_which_there_is_no_report_is_that_of_the_year_before(tmp_path: Path) -> None:
    kept_up = Article("LENN – The council met.", given_id="lenn-1", outlet="Harbour Post", published="2027-03-02")
    with opened(tmp_path, *ARTICLES, kept_up) as dateline:
        as_of = Filters(as_of=date(2027, 3, 5))
        answer = dateline.engine.answer("How many people were hurt in February?", filters=as_of)
    assert answer.answered
    assert answer.window is not None
    assert (answer.window.start, answer.window.end) == (date(2026, 2, 1), date(2026, 2, 28))
    assert "nothing of that time in 2027 answers it" in answer.window.reason


@pytest.mark.parametrize("as_of", [None, date(2027, 5, 1)])
def test_a_month_is_the_last_of_which_there_may_be_reports(pell: Dateline, as_of: date | None) -> None:
    answer = pell.engine.answer("How many people were hurt in February?", filters=Filters(as_of=as_of))
    assert answer.answered
    assert answer.window is not None
    assert (answer.window.start, answer.window.end) == (date(2026, 2, 1), date(2026, 2, 28))


def test_a_day_as_of_which_a_question_asks_is_the_last_of_which_there_may_be_reports(
    pell: Dateline, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pell.engine, "_today", lambda: date(2027, 5, 1))
    answer = pell.engine.answer("How many people were hurt at Pell as of 5 February?")
    assert answer.window is not None
    assert answer.window.end == date(2026, 2, 5)
    assert all(citation.published < "2026-02-06" for citation in answer.citations if citation.published)


def _found(*items: Evidence) -> Retrieved:
    part = Part("How many?", items, Signs(1.0, 0.7, 0.5, 1.4, 4, 0.0))
    return Retrieved(Query("How many?"), tuple(it.passage for it in items), (part,), 0.6, (part,), ())


def test_behind_what_answers_beyond_stands_what_was_read_before_and_is_no_part_of_it() -> None:
    told = sentence("Seven died.", "2026-08-12", score=0.5)
    again, newer = sentence("Seven died.", "2026-08-12", score=0.8), sentence("Thirteen died.", "2026-08-21", score=0.7)
    both = _beyond(_found(again, newer), _found(told))
    assert [(it.text, it.score) for it in both.held[0].evidence] == [("Seven died.", 0.5), ("Thirteen died.", 0.5)]
    assert both.parts == both.held
    assert len(both.passages) == 3
