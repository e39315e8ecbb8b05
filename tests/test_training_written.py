"""Of the questions on a small archive, those behind the first twelve of a kind are apart from the others; of those on
single sentences, what one answers no other one does."""

from __future__ import annotations

import random
from pathlib import Path

import pytest

from qa.training import written
from tests.filing import write_jsonl

ARTICLE = {"title": "Fire at mill", "sentences": ["The mill burnt down on Tuesday.", "Nobody was hurt."]}


def test_questions_behind_the_first_twelve_of_a_kind_are_beside(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    answerable = [{"q": f"Question {number}?", "s": [[0, 0]]} for number in range(1, 14)]
    near_miss = [f"Near miss {number}?" for number in range(1, 15)]
    write_jsonl(tmp_path / "bundles.jsonl", {"articles": [ARTICLE], "answerable": answerable, "near_miss": near_miss})
    monkeypatch.setattr(written, "files", lambda package: tmp_path)
    sources = {example.question: example.source for example in written.from_bundles()}
    assert set(sources) == {*(ask["q"] for ask in answerable), *near_miss}
    beside = {"Question 13?", "Near miss 13?", "Near miss 14?"}
    assert sources == {question: "beside" if question in beside else "bundle" for question in sources}


def test_a_question_in_quite_other_words_comes_with_what_is_near_it_first(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    calm = {"title": "Calm at mill", "sentences": ["The mill opened again.", "The mill is old.", "Rain fell."]}
    row = {
        "bundle": 0,
        "answerable": [{"q": "What did the flames take?", "s": [[0, 0]], "maybe": [[1, 0]]}],
        "near_miss": [{"q": "Who owned the old mill?", "near": [[1, 2]]}],
    }
    write_jsonl(tmp_path / "bundles.jsonl", {"articles": [ARTICLE, calm], "answerable": [], "near_miss": []})
    write_jsonl(tmp_path / "reworded.jsonl", row)
    monkeypatch.setattr(written, "files", lambda package: tmp_path)
    asked, missed = ([it for it in written.from_reworded() if it.question == q] for q in
                     ("What did the flames take?", "Who owned the old mill?"))  # fmt: skip
    assert (asked[0].sentence, asked[0].answers) == (ARTICLE["sentences"][0], True)
    assert "The mill opened again." not in {it.sentence for it in asked}
    assert [it.sentence for it in missed][:2] == ["Rain fell.", "The mill is old."]
    assert not any(it.answers for it in missed)


def test_a_question_of_everyday_speech_is_answered_by_its_own_sentence_alone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    rows = [
        {"title": f"Report {number}", "sentence": f"The mill at <T1> lost {number} wheels.", "ask": [],
         "answerable": [f"how many wheels {number}"], "near_miss": [f"whose wheels {number}"]}
        for number in range(4)
    ]  # fmt: skip
    write_jsonl(tmp_path / "told.jsonl", *rows)
    monkeypatch.setattr(written, "files", lambda package: tmp_path)
    examples = list(written.from_told())
    for number in range(4):
        told = [it for it in examples if it.question == f"how many wheels {number}"]
        assert [it.answers for it in told] == [True, False, False]
        assert [it.title == f"Report {number}" for it in told] == [True, False, False]
        (missed,) = [it for it in examples if it.question == f"whose wheels {number}"]
        assert (missed.title, missed.answers) == (f"Report {number}", False)


def test_a_question_in_another_language_comes_with_what_is_near_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    sentences = ["Die Mühle in <T1> brannte ab.", "Sie war alt.", "Niemand kam zu Schaden.", "Am Dienstag regnete es."]
    row = {
        "id": "abroad-1", "language": "de", "title": "Brand in <T1>", "sentences": sentences,
        "answerable": [{"q": "Was brannte in <T1>?", "s": 0, "a": "Die Mühle"}],
        "near_miss": [{"q": "Wer kam zu Schaden?", "near": [3]}],
    }  # fmt: skip
    write_jsonl(tmp_path / "abroad.jsonl", row)
    monkeypatch.setattr(written, "files", lambda package: tmp_path)
    examples = list(written.from_abroad(random.Random(0)))
    (answer,) = [it for it in examples if it.answers]
    assert "<T1>" not in answer.sentence + answer.question + answer.title
    assert answer.sentence.startswith("Die Mühle")
    assert len([it for it in examples if it.qid == answer.qid]) == 4
    near = [it.sentence for it in examples if it.qid != answer.qid]
    assert sentences[3] in near
    assert sentences[2] in near
