"""What is learnt from real articles: sentences found and judged, but for those of articles that are held out."""

from __future__ import annotations

import random
from pathlib import Path

import pytest

from qa.training import stretches
from qa.training.examples import held_out
from qa.training.stretches import from_conversed, from_read, from_texts
from tests.filing import write_jsonl

ARTICLES = {
    "bridge": ["The bridge was built in 1931.", "It is closed to lorries.", "Repairs cost two million."],
    "mill": ["The mill burnt down on Tuesday.", "Nobody was hurt."],
    "ferry": ["The ferry sails at noon.", "It was built in 1988."],
    "tram": ["The tram runs until midnight.", "A ticket costs three euros."],
    "quay": ["The quay is being widened.", "Work began in May."],
}
QUESTIONS = {
    "bridge": {"answerable": [{"q": "When was the bridge built?", "s": [0]}], "near_miss": ["Who built the bridge?"]},
    "mill": {"answerable": [], "near_miss": ["Why did the mill burn down?"]},
    "ferry": {"answerable": [{"q": "When was the ferry built?", "s": [1]}], "near_miss": []},
    "tram": {"answerable": [], "near_miss": ["When did the tram open?"]},
}  # about the quay nobody asks


def span(name: str, at: int) -> list[int]:
    start = " ".join(ARTICLES[name]).index(ARTICLES[name][at])
    return [start, start + len(ARTICLES[name][at])]


def stretch(name: str) -> dict[str, object]:
    return {"set": "news", "article": name, "spans": [span(name, at) for at in range(len(ARTICLES[name]))]}


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The articles as a corpus, with the questions on them; the bridge and the mill are learnt from."""
    assert {name for name in ARTICLES if held_out(name)} == {"ferry", "tram"}
    (tmp_path / "news").mkdir()
    corpus = [{"doc_id": name, "title": name, "text": " ".join(told)} for name, told in ARTICLES.items()]
    write_jsonl(tmp_path / "news" / "corpus.jsonl", *corpus)
    write_jsonl(tmp_path / "asked.jsonl", *(stretch(name) | asked for name, asked in QUESTIONS.items()))
    monkeypatch.setattr(stretches, "files", lambda package: tmp_path)
    return tmp_path


def judged(folder: Path, question: str, *sentences: tuple[str, int, int]) -> list[tuple[str, str, bool]]:
    """What is learnt of sentences (article, place, 1 if it answers) that were found for a question."""
    found = [[name, *span(name, at), answers] for name, at, answers in sentences]
    write_jsonl(folder / "read.jsonl", {"id": question, "sentences": found})
    return [(example.title, example.sentence, example.answers) for example in from_read(folder)]


def test_what_was_found_is_learnt_as_it_was_judged_with_what_is_known_to_answer(folder: Path) -> None:
    assert judged(folder, "bridge-0-a0", ("mill", 0, 0), ("bridge", 2, 1)) == [
        ("bridge", "The bridge was built in 1931.", True),
        ("mill", "The mill burnt down on Tuesday.", False),
        ("bridge", "Repairs cost two million.", True),
    ]


def test_a_question_that_is_learnt_from_gets_no_sentence_of_an_article_held_out(folder: Path) -> None:
    assert judged(folder, "bridge-0-n0", ("ferry", 1, 0), ("mill", 1, 0), ("tram", 0, 0)) == [
        ("mill", "Nobody was hurt.", False)
    ]


def test_a_question_held_out_is_judged_on_no_sentence_that_is_learnt_from(folder: Path) -> None:
    assert judged(folder, "tram-0-n0", ("bridge", 0, 0), ("ferry", 0, 0)) == [
        ("ferry", "The ferry sails at noon.", False)
    ]


def test_an_article_that_nobody_asks_about_is_left_out(folder: Path) -> None:
    assert judged(folder, "mill-0-n0", ("quay", 1, 0)) == []


def test_what_was_found_stands_behind_the_sentence_before_it(folder: Path) -> None:
    judged(folder, "mill-0-n0", ("bridge", 1, 0), ("mill", 0, 0))
    assert [example.before for example in from_read(folder)] == ["The bridge was built in 1931.", ""]


def test_questions_behind_the_first_four_answered_and_three_missed_are_beside(folder: Path) -> None:
    answerable = [{"q": f"Question {number}?", "s": [0]} for number in range(1, 6)]
    near_miss = [f"Near miss {number}?" for number in range(1, 5)]
    asked = {"answerable": answerable, "near_miss": near_miss}
    write_jsonl(folder / "asked.jsonl", stretch("bridge") | asked, stretch("mill") | QUESTIONS["mill"])
    sources = {example.question: example.source for example in from_texts(folder, random.Random(0))}
    assert {question for question, source in sources.items() if source == "beside, news"} == {
        "Question 5?",
        "Near miss 4?",
    }
    assert set(sources.values()) == {"asked, news", "beside, news"}


def test_of_a_conversation_each_turn_is_learnt_as_it_is_read(folder: Path) -> None:
    turns = [
        {
            "q": "When was the bridge built?",
            "sentences": [["bridge", *span("bridge", 0), 1], ["ferry", *span("ferry", 1), 0]],
        },
        {"q": "And its cost?", "read": "And its cost? (the bridge)", "sentences": [["bridge", *span("bridge", 2), 0]]},
    ]
    write_jsonl(folder / "conversed.jsonl", {"set": "news", "article": "bridge", "turns": turns})
    first, second = from_conversed(folder)  # the ferry is held out, and so learnt from with no question
    assert (first.question, first.sentence, first.answers, first.before) == (
        "When was the bridge built?", "The bridge was built in 1931.", True, "",
    )  # fmt: skip
    assert (second.question, second.answers) == ("And its cost? (the bridge)", False)
    assert second.before == "It is closed to lorries."
    assert first.qid != second.qid


def test_every_sentence_says_whether_it_answers_what_is_typed(folder: Path) -> None:
    asked = {
        "answerable": [{"q": "when was the bridge put up", "s": [0], "maybe": [2]}],
        "near_miss": [{"q": "who put up the bridge", "near": [2]}],
    }
    write_jsonl(folder / "typed.jsonl", stretch("bridge") | asked)
    write_jsonl(
        folder / "typed_apart.jsonl",
        stretch("mill") | {"answerable": [], "near_miss": [{"q": "who hurt it", "near": [1]}]},
    )
    examples = list(stretches.from_typed(folder))
    assert {example.title for example in examples if example.held_out} == {"mill"}
    told = [(example.question, example.sentence, example.answers) for example in examples if not example.held_out]
    built, closed, repairs = ARTICLES["bridge"]
    assert told[:2] == [("when was the bridge put up", built, True), ("when was the bridge put up", closed, False)]
    assert [it[1:] for it in told[2:]] == [(repairs, False), (built, False), (closed, False)]  # the nearest first
