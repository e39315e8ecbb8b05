"""Plain questions as people type them first, of a small archive: the first sentence answers, and nothing stands
beside it that answers something else."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from qa.dateline import Dateline
from qa.schema import Article
from tests.filing import opened

ARTICLES = (
    Article(
        given_id="dam1", title="Seven dead as dam bursts above Ferrow", outlet="Northern Post", published="2026-10-06",
        text="FERROW – Seven people were killed when a dam burst above the village of Ferrow early on Tuesday, the "
        "rescue service said. A wall of water swept away the road bridge. The village school is a shelter now.",
    ),
    Article(
        given_id="dam2", title="Ferrow dam: toll rises to 11", outlet="Vale Herald", published="2026-10-08",
        text="FERROW – The number of people killed by the collapse of the Ferrow dam rose to 11 on Thursday, as divers "
        "reached the lower houses. The operator declined to comment.",
    ),
    Article(
        given_id="dam3", title="Toll of Ferrow dam burst lowered", outlet="Ferrow Radio", published="2026-10-13",
        text="FERROW – The death toll from the dam burst has been lowered to 10, the rescue service said on Tuesday. "
        "One victim had been counted twice.",
    ),
    Article(
        given_id="brooch", title="Brooch stolen in Dunmarsh", outlet="Northern Post", published="2026-05-21",
        text="DUNMARSH – Two masked men stole the Hallow Brooch from the museum on Thursday. A reward of £20,000 has "
        "been offered for the return of the brooch. Guards were there within six minutes.",
    ),
    Article(
        given_id="bonus", title="Nurses accept bonus", outlet="Vale Herald", published="2026-05-27",
        text="KELM – The dispute at Kelm Infirmary is over after nurses accepted a night bonus of £22 a shift. The "
        "union had wanted a night bonus of £30 a shift. The hospital had offered a bonus of £12 a shift.",
    ),
    Article(
        given_id="mayor1", title="Mayor of Dunmarsh arrested", outlet="Northern Post", published="2026-04-14",
        text="DUNMARSH – The mayor of Dunmarsh, Victor Orrin, was arrested on Tuesday on suspicion of taking bribes. "
        "Police believe that a builder paid the mayor £140,000 in cash.",
    ),
    Article(
        given_id="mayor2", title="Sami Lund wins in Dunmarsh", outlet="Vale Herald", published="2026-05-29",
        text="DUNMARSH – Sami Lund was elected mayor of Dunmarsh early on Friday, by 312 votes. Victor Orrin had "
        "resigned as mayor of Dunmarsh in April.",
    ),
)  # fmt: skip


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Dateline]:
    with opened(tmp_path_factory.mktemp("plain"), *ARTICLES) as dateline:
        yield dateline


def test_a_toll_that_was_lowered_stands_for_the_higher_one(archive: Dateline) -> None:
    answer = archive.engine.answer("How many people died in the Ferrow dam disaster?")
    assert "lowered to 10" in answer.sentences[0].text
    assert len(answer.sentences) > 1
    assert all(sentence.text.startswith("Earlier") for sentence in answer.sentences[1:])


def test_the_very_word_of_a_short_question_comes_before_one_near_it(archive: Dateline) -> None:
    answer = archive.engine.answer("How much is the reward?")
    assert "£20,000" in answer.sentences[0].text


def test_of_who_holds_an_office_no_report_is_quoted_that_names_no_holder(archive: Dateline) -> None:
    answer = archive.engine.answer("Who is the mayor of Dunmarsh?")
    assert "Sami Lund" in answer.sentences[0].text
    assert "£140,000" not in answer.text
