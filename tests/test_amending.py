"""Corrections that share no word with the question are found by what they correct."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import pytest

from qa.dateline import Dateline
from qa.schema import Article, Filters
from tests.filing import opened

QUESTION = "What is the name of the driver who was hurt in the crash at the mill?"
TOWNS = (
    "Aldby Brenwick Carrow Dunmere Elsham Farley Gorse Hexley Ilford Jarrow Kelby Lorton Marsk Norley Orrell Pendle "
    "Quorn Ripley Selby Thirsk Ulverston Wigton Yarm Alnwick Belford Crook Driffield Egton Filey Goole"
).split()


def article(name: str, text: str, day: str, outlet: str = "Gazette", title: str = "") -> Article:
    return Article(text=text, given_id=name, outlet=outlet, published=day, title=title or None)


ARTICLES = [
    article(
        "crash",
        "The driver who was hurt in the crash at the mill on Sunday is Peter Halloran, 44, of Upper Lane, police said.",
        "2026-03-02",
        title="Driver hurt at the mill",
    ),
    article(
        "note",
        "Correction: On Monday we were wrong. The man from Upper Lane is Peter Hallam, not Peter Halloran.",
        "2026-03-04",
        title="Correction",
    ),
    article(
        "other-note",
        "Correction: We gave a wrong name for the vet of Brenwick. She is Ann Orr, not Ann Orme.",
        "2026-03-04",
        title="Correction",
    ),
    *(
        article(
            town,
            f"The mill in {town} has been sold. It stood empty for {number + 3} years, and its wheel is to turn again.",
            f"2026-02-{number % 28 + 1:02}",
            f"{town} Post",
        )
        for number, town in enumerate(TOWNS)
    ),
]


@pytest.fixture(scope="module")
def dateline(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Dateline]:
    with opened(tmp_path_factory.mktemp("amending"), *ARTICLES) as archive:
        yield archive


def test_a_correction_that_the_question_does_not_find_overrides_what_is_quoted(dateline: Dateline) -> None:
    assert "note" not in {found.article_id for found in dateline.engine.search(QUESTION, 10, Filters())}
    answer = dateline.engine.answer(QUESTION)
    assert "Peter Hallam, not Peter Halloran" in answer.sentences[0].text
    assert answer.sentences[1].text.startswith("Since corrected: Gazette, 2 March 2026")
    assert not any("Ann Orr" in sentence.text for sentence in answer.sentences)


def test_as_of_a_day_before_it_the_correction_has_no_part(dateline: Dateline) -> None:
    answer = dateline.engine.answer(QUESTION, filters=Filters(as_of=date(2026, 3, 3)))
    assert "Peter Halloran" in answer.sentences[0].text
    assert "Hallam" not in answer.text
    assert "note" not in {found.article_id for found in answer.nearest}
