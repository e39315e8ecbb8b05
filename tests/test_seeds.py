"""The sample articles and their questions: everything can be read, and every question can be answered from them."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from qa.archive import Archive, Made, Writer
from qa.articles import walk
from qa.encoders.embedding import FastEmbedder
from qa.ingest import Ingest
from qa.schema import IngestReport, StoredArticle

SEEDS = Path(__file__).parent.parent / "seeds"
QUESTIONS = SEEDS / "questions.jsonl"
# The report that the project was given stands outside this folder; some questions are about it alone.
GIVEN_REPORT = "000-5881d26bf0fa634e-"
TYPES = (
    "fact", "quote", "date", "number", "multi_article", "update", "correction", "conflict", "wire_copy", "same_name",
    "other_language", "follow_up", "spelling", "attribution", "unanswerable",
)  # fmt: skip


@pytest.fixture(scope="module")
def filed(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[IngestReport, dict[str, StoredArticle]]]:
    """The whole folder taken into a new archive: what ingest reported, and the articles by id."""
    folder = tmp_path_factory.mktemp("seeds")
    embedder = FastEmbedder()
    made = Made(embedding=embedder.name, fingerprint=embedder.fingerprint, dim=embedder.dim, passage_words=150)
    with Writer(folder, made) as writer:
        report = Ingest(writer, lambda: embedder, passage_words=150).run([SEEDS])
    archive = Archive(folder)
    yield report, {article.article_id: article for article in archive.articles()}
    archive.close()


@pytest.fixture(scope="module")
def questions() -> list[dict[str, Any]]:
    return [json.loads(line) for line in QUESTIONS.read_text(encoding="utf-8").splitlines()]


def test_every_sample_file_is_read_without_a_refusal(filed: tuple[IngestReport, dict[str, StoredArticle]]) -> None:
    report, articles = filed
    assert report.refused == ()
    assert report.new == len(articles) >= 24


def test_the_samples_come_in_every_format() -> None:
    formats = {Path(item.name).suffix for item in walk([SEEDS]) if not hasattr(item, "reason")}
    assert formats >= {".txt", ".md", ".html", ".jsonl", ".pdf", ".docx", ".xml"}


def test_every_article_has_title_and_author_or_outlet_and_no_leftovers_of_its_page(
    filed: tuple[IngestReport, dict[str, StoredArticle]],
) -> None:
    for article in filed[1].values():
        assert article.title, article.article_id
        assert article.author or article.outlet, article.article_id
        for leftover in ("Reader poll", "Most read", "Internal desk note", "<p>", "\nBy "):
            assert leftover not in article.text, article.article_id


def test_articles_of_the_invented_town_say_fiction_in_their_outlet_or_text(
    filed: tuple[IngestReport, dict[str, StoredArticle]],
) -> None:
    town = [article for article in filed[1].values() if "harrow quay" in article.text.casefold()]
    assert len(town) >= 14
    assert all("(fiction)" in f"{article.outlet} {article.text}" for article in town)


def test_a_wire_copy_and_its_edited_sibling_share_a_cluster(
    filed: tuple[IngestReport, dict[str, StoredArticle]],
) -> None:
    copies = [filed[1][name] for name in ("ncw-storm-ottilie", "tg-storm-ottilie", "hqc-storm-ottilie")]
    assert len({article.cluster for article in copies}) == 1
    assert len({article.outlet for article in copies}) == 3


def test_there_are_enough_questions_of_every_type(questions: list[dict[str, Any]]) -> None:
    assert len(questions) >= 60
    assert len({row["qid"] for row in questions}) == len({json.dumps(row) for row in questions}) == len(questions)
    counts = Counter(row["type"] for row in questions)
    assert set(counts) == set(TYPES)
    assert min(counts.values()) >= 5
    assert counts["unanswerable"] >= 12


def test_follow_ups_carry_their_conversation_and_unanswerables_no_answer(questions: list[dict[str, Any]]) -> None:
    for row in questions:
        assert row["answerable"] is (row["type"] != "unanswerable")
        assert bool(row["answers"]) is bool(row["gold_doc_ids"]) is row["answerable"], row["qid"]
        roles = [turn["role"] for turn in row.get("history", ())]
        assert roles == ["user", "assistant"] * (len(roles) // 2), row["qid"]
        assert roles or row["type"] != "follow_up", row["qid"]


def test_gold_articles_hold_the_answers_and_the_evidence_word_for_word(
    filed: tuple[IngestReport, dict[str, StoredArticle]], questions: list[dict[str, Any]]
) -> None:
    articles = filed[1]
    for row in questions:
        gold = [name for name in row["gold_doc_ids"] if not name.startswith(GIVEN_REPORT)]
        assert set(gold) <= set(articles), row["qid"]
        for evidence in row.get("evidence", ()):
            assert evidence["doc_id"] in gold, row["qid"]
            assert evidence["fact"] in articles[evidence["doc_id"]].text, row["qid"]
        if len(gold) == len(row["gold_doc_ids"]):
            texts = [articles[name].text.casefold() for name in gold]
            assert all(any(answer.casefold() in text for text in texts) for answer in row["answers"]), row["qid"]
        else:
            assert row.get("outside_seeds") or row.get("evidence"), row["qid"]
