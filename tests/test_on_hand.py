"""What is asked in a few words of any matter is sought in the articles on the matter in hand."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from qa.dateline import Dateline
from qa.schema import Article
from tests.filing import opened
from tests.talking import conversation


def _article(number: int, day: str, title: str, text: str) -> Article:
    return Article(text, title, f"a-{number}", "Kelm Courier", published=day)


ARTICLES = (
    _article(
        1, "2026-03-04", "Footbridge at Dorne closed",
        "DORNE – The footbridge over the Arle at Dorne was closed on Tuesday because its cables are rusted through.\n\n"
        "The anglers' club says it wrote to the roads office about the rust of the footbridge twice. "
        "The roads office disputes that. Its head, Ole Finn, said the office had received one postcard.",
    ),
    _article(
        2, "2026-03-09", "Roads office drops ferry at Dorne",
        "DORNE – The roads office will not run a ferry in place of the closed footbridge over the Arle at Dorne, as "
        "the current is too strong.\n\n"
        "“We looked at a map and not at the river,” said Ole Finn. He called it his mistake.",
    ),
    _article(
        3, "2026-03-10", "Bakery at Pell apologises",
        "PELL – The bakery of Jo Marsh at Pell apologised for selling stale buns at the fair.",
    ),
)  # fmt: skip


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Dateline]:
    with opened(tmp_path_factory.mktemp("on_hand"), *ARTICLES) as dateline:
        yield dateline


def test_who_says_that_they_warned_and_who_denies_it_stand_side_by_side(archive: Dateline) -> None:
    answer = conversation(archive, "Why was the footbridge at Dorne closed?", "Had anybody warned the owners before?")
    first, second = answer.sentences
    assert "anglers' club says it wrote" in first.text
    assert "one postcard" in second.text


def test_who_takes_the_blame_is_sought_in_the_matter_in_hand(archive: Dateline) -> None:
    answer = conversation(archive, "Why will the roads office not run a ferry at Dorne?", "Did anyone take the blame?")
    assert "Ole Finn" in answer.text
    assert "his mistake" in answer.text
    assert "bakery" not in answer.text


def test_such_a_question_alone_is_asked_of_all_articles(archive: Dateline) -> None:
    assert "Ole Finn" not in archive.engine.answer("Did anyone take the blame for the buns at Pell?").text
