"""What is new as a whole is told by the newest report of each story; what is said to Dateline is not searched."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

import pytest

from qa.asking.newest_reports import asked, of_one
from qa.dateline import Dateline
from qa.schema import Article, Filters, Turn
from tests.filing import opened

ARTICLES = (
    ("mill", "Post", "2026-03-02", "Fire at Corvane mill",
     "A fire broke out at the Corvane mill in Saltmere on Monday. Two firefighters were treated for smoke."),
    ("mill-2", "Post", "2026-03-04", "Corvane mill fire was started by a heater",
     "The fire at the Corvane mill in Saltmere was started by a heater, its owners said on Wednesday."),
    ("mill-copy", "Ledger", "2026-03-04", "Corvane mill fire was started by a heater",
     "The fire at the Corvane mill in Saltmere was started by a heater, its owners said on Wednesday."),
    ("pool", "Ledger", "2026-03-05", "Harrow to keep its pool",
     "Latest news and headlines on one page. Harrow's councillors voted to keep the Mill Road pool open until 2028."),
    ("opera", "Post", "2026-03-07", "New opera for Brenn",
     "An opera about the glassmakers of Brenn will open the festival in June, its director said on Saturday."),
    ("undated", "Post", None, "Tarn's bridges", "The bridges of Tarn are older than its walls, a guide says."),
)  # fmt: skip


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Dateline]:
    articles = (Article(text, title, name, outlet, published=day) for name, outlet, day, title, text in ARTICLES)
    with opened(tmp_path_factory.mktemp("newest"), *articles) as dateline:
        yield dateline


def told(dateline: Dateline, question: str, filters: Filters = Filters()) -> list[str]:
    answer = dateline.engine.answer(question, (), filters)
    assert answer.answered
    assert all(sentence.support == "supported" for sentence in answer.sentences)
    return [citation.article_id for citation in answer.citations]


@pytest.mark.parametrize(
    "question", ["What is the latest news?", "What's new?", "headlines", "Show me the top stories"]
)
def test_the_newest_report_of_each_story_is_told_by_how_it_begins(archive: Dateline, question: str) -> None:
    opera, pool, mill = told(archive, question)
    assert (opera, pool) == ("opera", "pool")
    assert mill in ("mill-2", "mill-copy")  # not that of two days before, and neither twice


def test_a_line_that_says_nothing_of_its_heading_gives_way_to_the_next(archive: Dateline) -> None:
    answer = archive.engine.answer("What is the latest news?")
    assert "voted to keep" in answer.sentences[1].text


def test_one_article_is_told_where_one_is_asked_for(archive: Dateline) -> None:
    assert told(archive, "What is the newest article?") == ["opera"]


def test_only_those_of_an_outlet(archive: Dateline) -> None:
    assert told(archive, "Latest headlines from the Ledger") == ["pool", "mill-copy"]
    assert told(archive, "What is the latest news?", Filters(outlets=("Ledger",))) == ["pool", "mill-copy"]


def test_nothing_later_than_the_day_asked_as_of(archive: Dateline) -> None:
    assert told(archive, "What is the latest news?", Filters(as_of=date(2026, 3, 3))) == ["mill"]


def test_in_a_conversation_anything_new_is_of_the_matter_in_hand(archive: Dateline) -> None:
    before = archive.engine.answer("Where did a fire break out?")
    answer = archive.engine.answer("Any updates?", [Turn(before.question, before.text)])
    assert "opera" not in answer.text


@pytest.mark.parametrize(
    "question",
    [
        "What is the latest news on the fire?",
        "What is the newest opera?",
        "What is new about the pool?",
        "Who reads news?",
    ],
)
def test_what_is_new_of_one_matter_is_searched_for(question: str) -> None:
    assert asked(question, ["Post", "Ledger"]) is None


def test_of_one() -> None:
    assert of_one("What is the newest article?")
    assert not of_one("What are the newest articles?")


def test_of_the_archive(archive: Dateline) -> None:
    answer = archive.engine.answer("How many articles are there?")
    assert not answer.answered
    assert answer.aside
    assert answer.text == "The archive holds 6 articles by 2 outlets, published from 2 March 2026 to 7 March 2026."
    then = archive.engine.answer("Which outlets do you have?", (), Filters(as_of=date(2026, 3, 3)))
    assert then.text == "The archive holds 1 article by 1 outlet, published on 2 March 2026. Its outlets: Post."


def test_words_in_between_are_no_part_of_the_conversation(archive: Dateline) -> None:
    history: list[Turn] = []
    for question in ("Where did a fire break out?", "Thanks!"):
        answer = archive.engine.answer(question, history)
        history.append(Turn(question, answer.text))
    assert not history[-1].answer.startswith("The articles do not hold")
    assert "heater" in archive.engine.answer("How was it started?", history).text
