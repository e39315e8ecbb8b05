"""The files of a run under way: what survives a stop, and what is not carried on."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from qa.errors import SettingsError
from qa.evaluation.journal import Journal, differences, read_lines, write_json

INFO = {"questions_sha256": "aa", "settings": {"passages": 10, "llm": "extractive"}, "retrieval_only": False}


def lines(qid: str, **more: Any) -> tuple[dict[str, Any], dict[str, Any]]:
    return {"qid": qid, "passages": []}, {"qid": qid, "text": f"about {qid}", **more}


def left(folder: Path, *qids: str, **info: Any) -> list[str]:
    """Those of the questions that a new journal does not know."""
    with Journal(folder, INFO | info) as journal:
        return [qid for qid in qids if qid not in journal]


def test_what_was_added_before_a_stop_is_known_to_the_next_run(tmp_path: Path) -> None:
    with Journal(tmp_path, INFO) as journal:
        journal.add(*lines("q2"))
        journal.add(*lines("q1"))
    with Journal(tmp_path, INFO) as journal:
        assert [qid for qid in ("q1", "q2", "q3") if qid not in journal] == ["q3"]
        journal.add(*lines("q3"))
        assert [answer["text"] for _, answer in journal.pairs(["q1", "q2", "q3"]) if answer] == [
            "about q1", "about q2", "about q3",
        ]  # fmt: skip


def test_a_line_torn_by_a_kill_is_asked_again_and_does_not_spoil_what_follows(tmp_path: Path) -> None:
    with Journal(tmp_path, INFO) as journal:
        journal.add(*lines("q1"))
        journal.add(*lines("q2"))
    part = tmp_path / "answers.jsonl.part"
    part.write_bytes(part.read_bytes()[:-9])
    with Journal(tmp_path, INFO) as journal:
        assert "q1" in journal
        assert "q2" not in journal
        journal.add(*lines("q2"))
    assert left(tmp_path, "q1", "q2") == []


def test_a_question_with_passages_but_no_answer_is_asked_again(tmp_path: Path) -> None:
    with Journal(tmp_path, INFO) as journal:
        journal.add(*lines("q1"))
    (tmp_path / "answers.jsonl.part").write_text("")
    assert left(tmp_path, "q1") == ["q1"]


def test_questions_that_failed_are_asked_again(tmp_path: Path) -> None:
    with Journal(tmp_path, INFO) as journal:
        journal.add(*lines("q1", error="the model was away"))
        journal.add(*lines("q2"))
    assert left(tmp_path, "q1", "q2") == ["q1"]


def test_a_changed_setting_is_named_and_refused(tmp_path: Path) -> None:
    with Journal(tmp_path, INFO) as journal:
        journal.add(*lines("q1"))
    with pytest.raises(SettingsError, match=r"passages was 10, is 5.*--fresh"):
        Journal(tmp_path, INFO | {"settings": {"passages": 5, "llm": "extractive"}})
    with pytest.raises(SettingsError, match="the questions changed"):
        Journal(tmp_path, INFO | {"questions_sha256": "bb"})


def test_a_run_with_other_vectors_is_refused_though_its_engine_states_no_settings(tmp_path: Path) -> None:
    with Journal(tmp_path, INFO | {"settings": {}, "embedding": "minilm"}) as journal:
        journal.add(*lines("q1"))
    with pytest.raises(SettingsError, match="the embedding was minilm, is fast"):
        Journal(tmp_path, INFO | {"settings": {}, "embedding": "fast"})


def test_a_refused_journal_leaves_the_folder_free(tmp_path: Path) -> None:
    with Journal(tmp_path, INFO) as journal:
        journal.add(*lines("q1"))
    with pytest.raises(SettingsError):
        Journal(tmp_path, INFO | {"questions_sha256": "bb"})
    assert left(tmp_path, "q1") == []


def test_fresh_begins_again_and_deletes_only_the_files_of_a_run(tmp_path: Path) -> None:
    with Journal(tmp_path, INFO) as journal:
        journal.add(*lines("q1"))
    for name in ("report.html", "notes.txt"):
        (tmp_path / name).write_text("x")
    with Journal(tmp_path, INFO | {"questions_sha256": "bb"}, fresh=True) as journal:
        assert "q1" not in journal
    assert not (tmp_path / "report.html").exists()
    assert (tmp_path / "notes.txt").exists()


def test_two_runs_do_not_write_into_one_folder(tmp_path: Path) -> None:
    with Journal(tmp_path, INFO), pytest.raises(SettingsError, match="another process"):
        Journal(tmp_path, INFO)


def test_retrieval_only_keeps_no_answers(tmp_path: Path) -> None:
    info = INFO | {"retrieval_only": True}
    with Journal(tmp_path, info) as journal:
        journal.add({"qid": "q1", "passages": []}, None)
    assert not (tmp_path / "answers.jsonl.part").exists()
    with Journal(tmp_path, info) as journal:
        assert journal.pairs(["q1"]) == [({"qid": "q1", "passages": []}, None)]


def test_a_finished_run_is_known_and_keeps_its_times(tmp_path: Path) -> None:
    write_json(tmp_path / "run.json", INFO | {"started": "then", "finished": "later"})
    for name, line in zip(("retrieved.jsonl", "answers.jsonl"), lines("q1"), strict=True):
        (tmp_path / name).write_text(json.dumps(line) + "\n")
    with Journal(tmp_path, INFO | {"started": "now", "finished": None}) as journal:
        assert "q1" in journal
        assert (journal.info["started"], journal.info["finished"]) == ("then", "later")


def test_differences_are_said_once_and_hashes_are_not_read_out() -> None:
    before = INFO | {"corpus": "news.jsonl", "corpus_sha256": "1"}
    assert differences(before, before) == []
    assert differences(before, before | {"corpus_sha256": "2"}) == ["the corpus changed"]
    assert differences(before, INFO) == ["the corpus changed"]
    assert differences(before, before | {"retrieval_only": True}) == ["--retrieval-only was False, is True"]


def test_lines_that_are_no_objects_are_passed_over(tmp_path: Path) -> None:
    (tmp_path / "x.jsonl").write_text('{"a": 1}\n\n[2]\n{"b": 2}\n{"c"')
    assert list(read_lines(tmp_path / "x.jsonl")) == [{"a": 1}, {"b": 2}]
    assert list(read_lines(tmp_path / "none.jsonl")) == []


@pytest.mark.parametrize("fresh", [False, True])
@pytest.mark.parametrize("name", ["questions.jsonl", "answers.jsonl", "report.html"])
def test_a_file_of_no_run_is_neither_deleted_nor_written_over(tmp_path: Path, name: str, fresh: bool) -> None:
    (tmp_path / name).write_text("mine")
    with pytest.raises(SettingsError, match=f"{name} is of no run"):
        Journal(tmp_path, INFO, fresh=fresh)
    assert [(path.name, path.read_text()) for path in tmp_path.iterdir()] == [(name, "mine")]


@pytest.mark.parametrize("name", ["run.json", "run.json.part"])
def test_a_damaged_run_json_is_named_and_goes_with_fresh(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_text('{"n": ')
    with pytest.raises(SettingsError, match=rf"{name} is damaged.*--fresh"):
        Journal(tmp_path, INFO)
    with Journal(tmp_path, INFO, fresh=True) as journal:
        assert "q1" not in journal
