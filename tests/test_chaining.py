"""Answers in two sentences, of which one tells what the question describes, on invented articles and real models."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from qa.answering.chaining import takes_two
from qa.dateline import Dateline
from qa.schema import Article
from tests.filing import opened

ARTICLES = (
    Article(
        "The Reed Prize, worth 60,000 crowns, goes to Maud Tresk for her first novel.\n\n"
        "The jury had read 112 books. The runner-up was Dov Merrin.",
        "Reed Prize for a first novel",
        "prize",
        "Radio Brennish",
        published="2026-03-05",
    ),
    Article(
        "Maud Tresk is 71 and worked at the customs house of Penfold until 2019. "
        "She began to write at night, in the back pages of old ledgers.\n\nHer daughter sings in a band.",
        "A visit to Penfold",
        "visit",
        "Oxmoor Herald",
        published="2026-03-07",
    ),
    Article(
        "Dov Merrin, 44, teaches physics at a school in Salter's Fen. The roof of the school is to be repaired in May.",
        "School roof to be repaired",
        "roof",
        "Oxmoor Herald",
        published="2026-02-11",
    ),
)


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Dateline]:
    with opened(tmp_path_factory.mktemp("chains"), *ARTICLES) as dateline:
        yield dateline


def test_the_sentence_for_the_name_and_the_one_for_the_answer_are_quoted(archive: Dateline) -> None:
    answer = archive.engine.answer("How old is the woman to whom the Reed Prize goes?")
    assert answer.answered
    assert "71" in answer.text
    assert {citation.article_id for citation in answer.citations} == {"prize", "visit"}


def test_one_who_is_not_described_is_not_answered_with(archive: Dateline) -> None:
    assert "44" not in archive.engine.answer("What is the age of this year's Reed Prize winner?").text


def test_what_is_told_of_nobody_is_declined(archive: Dateline) -> None:
    assert not archive.engine.answer("Where was the husband of the Reed Prize winner born?").answered


@pytest.mark.parametrize(
    ("question", "two"),
    [
        ("What does the firm that Zell bought make?", True),
        ("What did Roe's successor do before?", True),
        ("To which club does the man belong?", True),
        ("Which incidents in the air and at sea came before?", True),
        ("How high is the tower?", False),
        ("Who won the cup?", False),
    ],
)
def test_two_sentences_are_sought_where_something_is_described(question: str, two: bool) -> None:
    assert takes_two(question) is two
