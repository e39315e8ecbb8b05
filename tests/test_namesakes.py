"""Several bearers of one name: reference texts on each may give an answer of their own."""

from __future__ import annotations

from qa.schema import Found
from qa.who.namesakes import bearers

BISHOP = "Ian Murray (bishop) Bishop Ian Murray (15 December 1932 – 22 January 2016) was a Scottish divine."
POLITICIAN = "Ian Murray (politician) Ian Munro Murray (born 1951) is a Canadian politician. He sat for Prescott."


def found(article_id: str, text: str, title: str | None = None, start: int = 0) -> Found:
    return Found(article_id, title, None, None, None, None, start, start + len(text), text, 1.0)


def test_texts_that_begin_with_the_name_and_say_who_it_is_are_on_its_bearers() -> None:
    passages = [found("bishop", BISHOP), found("politician", POLITICIAN), found("news", "Ian Murray spoke on Tuesday.")]
    assert bearers("What is the profession of Ian Murray?", passages) == {"bishop", "politician"}


def test_one_bearer_or_no_name_is_no_matter() -> None:
    assert bearers("What is the profession of Ian Murray?", [found("bishop", BISHOP)]) == frozenset()
    assert bearers("what is a bishop?", [found("bishop", BISHOP), found("politician", POLITICIAN)]) == frozenset()


def test_a_report_that_is_headed_by_the_name_is_not_on_a_bearer_unless_it_defines_it() -> None:
    told = [
        found("one", "The ferry stopped on Monday.", "Skerry Line stops"),
        found("two", "It sails.", "Skerry Line sails"),
    ]
    assert bearers("When did the Skerry Line stop?", told) == frozenset()


def test_a_definition_of_something_else_is_none_of_the_name() -> None:
    stops = found("one", "The Skerry Line stopped on Monday. It was the first stoppage for years.", "Skerry Line stops")
    sails = found("two", "The Skerry Line, which is the only ferry, sails again.", "Skerry Line sails")
    assert bearers("When did the Skerry Line stop?", [stops, sails]) == frozenset()
