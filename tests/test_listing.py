"""What the archive can list: its corrections, the outlets that reported on a subject, and the news of a day."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from qa.asking import listed
from qa.asking.question import understand
from qa.dateline import Dateline
from qa.schema import Article, Filters, Window
from tests.filing import opened

OUTLETS = ("Kelm Courier", "Dorne Gazette")


def _article(number: int, outlet: str, day: str, title: str, text: str) -> Article:
    return Article(text, title, f"a-{number}", outlet, published=day)


ARTICLES = (
    _article(
        1, "Kelm Courier", "2026-02-03", "Glue factory burns in Pell",
        "PELL – The glue factory fire in Pell burned for nine hours.\n\nNobody was hurt.\n\n"
        "Correction: An earlier version of this article said that the factory had 40 workers. It has 14.",
    ),
    _article(
        2, "Dorne Gazette", "2026-02-05", "Glue factory fire under investigation",
        "PELL – The police are looking into the glue factory fire.\n\nThe works will stay shut until May.\n\n"
        "Correction: An earlier version of this story named the owner as Ada Roe. He is Adam Roe.",
    ),
    _article(3, "Kelm Courier", "2026-03-01", "Swans on the lake", "PELL – Nine swans live on the lake at Pell."),
)  # fmt: skip


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Dateline]:
    with opened(tmp_path_factory.mktemp("listing"), *ARTICLES) as dateline:
        yield dateline


@pytest.mark.parametrize(
    ("question", "ids"),
    [
        ("What corrections have been published?", ["a-2", "a-1"]),
        ("What corrections did the Kelm Courier publish?", ["a-1"]),
        ("Which outlets reported on the glue factory fire?", ["a-1", "a-2"]),
    ],
)
def test_corrections_and_reports_are_listed(archive: Dateline, question: str, ids: list[str]) -> None:
    answer = archive.engine.answer(question)
    assert [citation.article_id for citation in answer.citations] == ids


def test_a_correction_is_quoted_whole(archive: Dateline) -> None:
    (citation,) = archive.engine.answer("What corrections did the Kelm Courier publish?").citations
    assert citation.quote.startswith("Correction: An earlier version")
    assert citation.quote.endswith("It has 14.")


@pytest.mark.parametrize(
    "question",
    [
        "What corrections were made to the budget?",
        "What was corrected in the fire story?",
        "What has the mayor corrected?",
    ],
)
def test_a_correction_of_a_matter_is_searched_for(question: str) -> None:
    assert listed.corrections(question, OUTLETS) is None


@pytest.mark.parametrize(
    ("question", "subject"),
    [
        ("Which papers covered the glue factory fire?", "the glue factory fire"),
        ("Who has written about Ada Roe?", "Ada Roe"),
        ("Who covered the costs of the repair?", None),
        ("Who covered up the scandal?", None),
        ("Who has carried news of the landing to Pell?", None),
    ],
)
def test_only_what_outlets_do_is_asked_of_them(question: str, subject: str | None) -> None:
    assert listed.reported_on(question) == subject


@pytest.mark.parametrize(
    ("question", "day"),
    [
        ("What happened on 13 March?", date(2026, 3, 13)),
        ("What happened on March 13?", date(2026, 3, 13)),
        ("What was reported on 30 December?", date(2025, 12, 30)),
    ],
)
def test_the_news_of_a_day_is_that_of_the_last_such_day(question: str, day: date) -> None:
    query = understand(question, standalone=None, outlets=OUTLETS, filters=Filters(), today=date(2026, 11, 1))
    assert isinstance(query.window, Window)
    assert (query.window.start, query.window.end, query.timeline, query.asked) == (day, day, "", question)


def test_a_day_of_something_else_has_no_year() -> None:
    asked = "Why did the factory burn on 13 March?"
    query = understand(asked, standalone=None, outlets=OUTLETS, filters=Filters(), today=date(2026, 11, 1))
    assert query.window is None


PIECES = (
    Article(
        "The glue factory should be rebuilt.\n\n- Ida Holm is a former chemist",
        "Opinion: Let it be glue", "o-1", "Kelm Courier", published="2026-02-10",
    ),
    Article("Swans should pay rent.", "Comment: Swans", "o-2", "Dorne Gazette", "Tor Aune", published="2026-03-02"),
)  # fmt: skip


@pytest.mark.parametrize(
    ("question", "ids", "said"),
    [
        ("Who wrote the column about the glue factory?", ["o-1"], "Written by Ida Holm: "),
        ("Who wrote the opinion piece on the swans?", ["o-2"], "Written by Tor Aune: "),
        ("Who is the author of the comment on the swans in the Dorne Gazette?", ["o-2"], "Written by Tor Aune: "),
    ],
)
def test_who_wrote_a_piece_is_told_with_it(tmp_path: Path, question: str, ids: list[str], said: str) -> None:
    with opened(tmp_path, *ARTICLES, *PIECES) as dateline:
        answer = dateline.engine.answer(question)
    assert [citation.article_id for citation in answer.citations] == ids
    assert answer.text.startswith(said)


@pytest.mark.parametrize(
    "question",
    [
        "Who wrote the report on the fire?",  # an inquiry's
        "Who wrote the letter to the mayor about the fire?",
        "Who wrote the piece of music about the swans?",
        "Who wrote the play?",
    ],
)
def test_what_is_no_piece_of_an_outlet_is_searched_for(question: str) -> None:
    assert listed.written(question) is None


def test_no_piece_on_another_matter_is_listed(tmp_path: Path) -> None:
    with opened(tmp_path, *ARTICLES, *PIECES) as dateline:
        assert "Written by" not in dateline.engine.answer("Who wrote the column about the harbour tunnel?").text
