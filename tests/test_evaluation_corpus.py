"""A question set's articles filed into a cache."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from qa.archive import Archive
from qa.errors import SettingsError
from qa.evaluation.corpus import file_corpus, in_corpus, overlaid
from qa.evaluation.questions import Question
from qa.settings import load
from tests.filing import ids, write_jsonl

FIRE = {"doc_id": "a", "title": "Fire", "text": "Seven people were hurt in the fire."}
FERRY = {"doc_id": "b", "title": "Ferry", "text": "The ferry pier will close for the winter."}
OTHER = {"doc_id": "a2", "title": "Fire", "text": "Nine people were hurt in the fire.", "replaces": "a"}


def test_a_corpus_is_filed_under_its_ids(tmp_path: Path) -> None:
    corpus = file_corpus(load(), [write_jsonl(tmp_path / "c.jsonl", FIRE, FERRY)], tmp_path / "cache")
    assert ids(corpus.data) == [("a", 1), ("b", 1)]
    assert corpus.name == f"{tmp_path.name}/c.jsonl"


def test_the_same_corpus_is_not_filed_again(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = write_jsonl(tmp_path / "c.jsonl", FIRE)
    first = file_corpus(load(), [path], tmp_path / "cache")
    before = (first.data / "archive.db").stat().st_mtime_ns
    again = file_corpus(load(), [Path(path.rename(tmp_path / "renamed.jsonl"))], tmp_path / "cache")
    assert again.data == first.data
    assert (first.data / "archive.db").stat().st_mtime_ns == before
    assert "filed before, 1 articles" in capsys.readouterr().err


def test_another_text_or_passage_size_is_another_archive(tmp_path: Path) -> None:
    path = write_jsonl(tmp_path / "c.jsonl", FIRE)
    first = file_corpus(load(), [path], tmp_path / "cache")
    assert file_corpus(load(passage_words=50), [path], tmp_path / "cache").data != first.data
    write_jsonl(path, FIRE, FERRY)
    assert file_corpus(load(), [path], tmp_path / "cache").data != first.data


def test_a_filing_that_was_stopped_goes_on(tmp_path: Path) -> None:
    path = write_jsonl(tmp_path / "c.jsonl", FIRE, FERRY)
    corpus = file_corpus(load(), [path], tmp_path / "cache")
    (corpus.data.parent / "filed.json").unlink()
    assert ids(file_corpus(load(), [path], tmp_path / "cache").data) == [("a", 1), ("b", 1)]


def test_an_overlay_takes_the_place_of_the_articles_it_names(tmp_path: Path) -> None:
    base, overlay = write_jsonl(tmp_path / "c.jsonl", FIRE, FERRY), write_jsonl(tmp_path / "o.jsonl", OTHER)
    corpus = file_corpus(load(), [base, overlay], tmp_path / "cache")
    assert ids(corpus.data) == [("a2", 1), ("b", 1)]
    archive = Archive(corpus.data)
    article = archive.article("a2")
    archive.close()
    assert article is not None
    assert article.text == OTHER["text"]


def test_several_overlays_of_one_article_all_stay() -> None:
    rows = [FIRE, OTHER, OTHER | {"doc_id": "a3"}]
    found = [json.loads(line)["id"] for line in overlaid([("c.jsonl", [json.dumps(row) for row in rows])])]
    assert found == ["a2", "a3"]


def test_an_overlay_of_an_article_that_is_not_there_is_refused() -> None:
    with pytest.raises(SettingsError, match=r"o\.jsonl, line 1: replaces 'a', which no file before it holds"):
        list(overlaid([("o.jsonl", [json.dumps(OTHER)])]))


def test_gold_articles_are_those_that_stand_in_the_place_of_the_replaced(tmp_path: Path) -> None:
    base = write_jsonl(tmp_path / "c.jsonl", FIRE, FERRY)
    overlay = write_jsonl(tmp_path / "o.jsonl", OTHER, OTHER | {"doc_id": "a3", "replaces": "a2"})
    questions = [
        Question("1", "Who?", gold_doc_ids=frozenset("ab"), grades={"a": 3}),
        Question("2", "Why?", gold_doc_ids=frozenset({"a", "a3"})),
        Question("3", "When?", gold_doc_ids=frozenset("b")),
    ]
    found = in_corpus(questions, [base, overlay])
    assert [(one.gold_doc_ids, one.grades) for one in found] == [
        ({"a3", "b"}, {"a3": 3, "b": 1}),
        ({"a3"}, {}),
        ({"b"}, {}),
    ]
    assert in_corpus(questions, [base]) == questions
    several = write_jsonl(tmp_path / "s.jsonl", OTHER, OTHER | {"doc_id": "a3"})
    assert in_corpus(questions[:1], [base, several])[0].gold_doc_ids == {"a2", "a3", "b"}


def test_beir_ids_are_article_ids(tmp_path: Path) -> None:
    path = write_jsonl(tmp_path / "corpus.jsonl", {"_id": "d7", "title": "Fire", "text": "Seven people were hurt."})
    assert ids(file_corpus(load(), [path], tmp_path / "cache").data) == [("d7", 1)]


def test_refused_articles_are_told_also_from_the_cache(tmp_path: Path) -> None:
    path = write_jsonl(tmp_path / "c.jsonl", FIRE, "{broken")
    first = file_corpus(load(), [path], tmp_path / "cache")
    assert [refusal.where.rpartition(":")[2] for refusal in first.refused] == ["2"]
    assert file_corpus(load(), [path], tmp_path / "cache").refused == first.refused


def test_a_corpus_that_is_not_there_or_holds_no_article_is_refused(tmp_path: Path) -> None:
    with pytest.raises(SettingsError, match=r"none\.jsonl cannot be read"):
        file_corpus(load(), [tmp_path / "none.jsonl"], tmp_path / "cache")
    with pytest.raises(SettingsError, match=r"holds no article: .*c\.jsonl:1: not JSON"):
        file_corpus(load(), [write_jsonl(tmp_path / "c.jsonl", "{broken")], tmp_path / "cache")
