"""Two outlets asked about in two clauses, or compared, are asked about together."""

from __future__ import annotations

import pytest

from qa.asking.parties import of_each
from qa.asking.side_by_side import together
from qa.dateline import Dateline

OUTLETS = ("Harrow Quay Courier", "Tidewater Gazette")


@pytest.mark.parametrize(
    ("question", "matter"),
    [
        ("What does the Courier say about the cause, and what does the Gazette say?", "the cause"),
        ("what did the courier report on the toll and what did the gazette say about it", "the toll"),
        ("What does the Courier say about the cost, and what about the Gazette?", "the cost"),
        ("Compare what the Courier and the Gazette say about the hearing.", "the hearing"),
        ("Compare the Courier's and the Gazette's reports on the damage", "the damage"),
        ("How does the Courier's account of the cause differ from the Gazette's?", "the cause"),
        ("What is the damage according to the Courier, and according to the Gazette?", "the damage"),
        ("What are the differences between the Courier's and the Gazette's accounts of the fire?", "the fire"),
        ("What does the Courier say about the cause?", None),
        ("What does the Courier say about the Gazette, and why?", None),
        ("What does the Courier say about the cause, and who chairs the hearing?", None),
        ("Compare the Courier with the mayor on the cost", None),
    ],
)
def test_what_is_asked(question: str, matter: str | None) -> None:
    asked = f"What do the Courier and the Gazette say about {matter}?" if matter else question
    assert together(question, OUTLETS) == asked


@pytest.mark.parametrize(
    ("question", "asked"),
    [
        (
            "What do Ada Roe and Tom Pell say about the tax?",
            "What does Ada Roe say about the tax, and what does Tom Pell say about the tax?",
        ),
        (
            "What did the mayor and the union say about the bridge?",
            "What did the mayor say about the bridge, and what did the union say about the bridge?",
        ),
        (
            "What do the Greens and the mayor say about the bridge?",
            "What do the Greens say about the bridge, and what does the mayor say about the bridge?",
        ),
        ("What do Marks and Spencer say about the data breach?", None),
        ("What do the Duke and Duchess of Sussex say about the book?", None),
        ("What do Ada Roe and Tom Pell say about each other?", None),
        ("What do the Courier and the mayor say about the bridge?", None),
        ("What do police and fire officials say about the fire?", None),
        ("What did Ada Roe and Tom Pell agree on?", None),
    ],
)
def test_two_that_are_no_outlets_are_asked_for_one_by_one(question: str, asked: str | None) -> None:
    assert of_each(question, OUTLETS) == (asked or question)


def test_each_outlet_is_quoted_on_what_is_asked(dateline: Dateline) -> None:
    answer = dateline.engine.answer("What does the Courier say about the cause, and what does the Gazette say?")
    courier, gazette = answer.citations
    assert courier.outlet == "Harrow Quay Courier (fiction)"
    assert "welding" in courier.quote
    assert gazette.outlet == "Tidewater Gazette (fiction)"
    assert "fault" in gazette.quote


def test_of_an_open_matter_the_sentence_that_names_it_is_quoted(dateline: Dateline) -> None:
    answer = dateline.engine.answer("what does the courier say about the hearing and what does the gazette say of it")
    assert len(answer.citations) == len(OUTLETS)
    assert all("hearing" in it.quote for it in answer.citations)
