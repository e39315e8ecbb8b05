"""The whole line on the sample articles: from a question to a cited, checked answer."""

from __future__ import annotations

import json
import subprocess
import sys
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from llama_index.core.base.response.schema import Response

from qa.dateline import Dateline
from qa.errors import QuestionError
from qa.evaluation.conversation import turns
from qa.schema import Answer, Checked, Filters, Searched, Turn
from qa.settings import load
from tests.conftest import SEEDS
from tests.filing import write_jsonl

ROWS: list[dict[str, Any]] = [
    json.loads(line) for line in (SEEDS / "questions.jsonl").read_text(encoding="utf-8").splitlines()
]
ASKED = ROWS[::3]  # of each type some; a run of `eval` asks them all


@pytest.fixture(scope="module")
def answers(dateline: Dateline) -> list[Answer]:
    """The answers to the questions that are `ASKED`."""
    return [dateline.engine.answer(row["question"], turns(row.get("history"))) for row in ASKED]


def test_every_citation_quotes_its_article_word_for_word(dateline: Dateline, answers: list[Answer]) -> None:
    cited = [citation for answer in answers for citation in answer.citations]
    assert len(cited) > 50
    for citation in cited:
        article = dateline.archive.article(citation.article_id, citation.version)
        assert article is not None
        assert article.text[citation.start : citation.end] == citation.quote
        assert article.content_hash == citation.content_hash
        assert (article.title, article.outlet) == (citation.title, citation.outlet)


def test_markers_count_from_one_in_order_of_first_use_and_stand_in_the_text(answers: list[Answer]) -> None:
    for answer in answers:
        used = [marker for sentence in answer.sentences for marker in sentence.citations]
        assert list(dict.fromkeys(used)) == list(range(1, len(answer.citations) + 1))
        assert [citation.marker for citation in answer.citations] == sorted(set(used))
        assert all(f"[{marker}]" in answer.text for marker in used)


def test_an_answer_has_only_sentences_that_passed_the_check(answers: list[Answer]) -> None:
    for answer in answers:
        assert all(sentence.support != "unsupported" and sentence.citations for sentence in answer.sentences)
        assert answer.answered == bool(answer.sentences)


def test_most_questions_are_answered_and_nearly_all_answers_cite_a_gold_article(answers: list[Answer]) -> None:
    asked = [
        (row, answer)
        for row, answer in zip(ASKED, answers, strict=True)
        if row["answerable"] and not row.get("outside_seeds")
    ]
    answered = [(row, answer) for row, answer in asked if answer.answered]
    right = [any(cited.article_id in row["gold_doc_ids"] for cited in answer.citations) for row, answer in answered]
    assert len(answered) / len(asked) >= 0.75
    assert sum(right) / len(right) >= 0.93


def test_most_questions_that_the_articles_do_not_answer_are_declined_however_close_they_come(
    answers: list[Answer],
) -> None:
    declined = [not answer.answered for row, answer in zip(ASKED, answers, strict=True) if not row["answerable"]]
    assert sum(declined) / len(declined) >= 0.75


def test_what_is_read_of_others_does_not_answer_though_nothing_else_has_the_words(dateline: Dateline) -> None:
    answer = dateline.engine.answer("What did Liu Jinsong tell Masaaki Kanai in their meeting?")
    assert (
        not answer.answered
    )  # of the meeting nothing is told yet, and "There is a good deal to talk about" is nobody's


@pytest.mark.parametrize(
    "question",
    [
        "What is the boiling point of tungsten?",
        "Who won the men's football World Cup in 2018?",
        "How do I reset my router's password?",
        "Which enzyme breaks down lactose?",
        "When was the printing press invented?",
        "What is the tallest mountain in South America?",
    ],
)
def test_a_question_about_something_else_is_declined_with_the_nearest_passages(
    dateline: Dateline, question: str
) -> None:
    answer = dateline.engine.answer(question)
    assert not answer.answered
    assert "do not hold" in answer.text
    assert answer.nearest
    assert not answer.citations


def test_the_stream_is_the_search_then_checked_sentences_then_the_answer(dateline: Dateline) -> None:
    events = list(dateline.engine.stream("Who was injured in the Ice House fire?"))
    assert isinstance(events[0], Searched)
    assert isinstance(events[-1], Answer)
    checked = [event.sentence for event in events if isinstance(event, Checked)]
    assert tuple(checked) == events[-1].sentences != ()
    assert events[0].found == events[-1].nearest


def test_only_the_outlets_asked_for_are_used(dateline: Dateline) -> None:
    (outlet, *_) = [outlet for outlet in dateline.outlets() if outlet.startswith("Tidewater") or "Gazette" in outlet]
    answer = dateline.engine.answer("What happened at the Ice House?", filters=Filters(outlets=(outlet,)))
    assert {found.outlet for found in answer.nearest} == {outlet}
    assert {citation.outlet for citation in answer.citations} <= {outlet}


def test_as_of_a_day_nothing_later_is_used(dateline: Dateline) -> None:
    day = date(2026, 3, 10)
    answer = dateline.engine.answer("How many people were injured in the Ice House fire?", filters=Filters(as_of=day))
    assert answer.answered
    assert answer.nearest
    for found in answer.nearest:
        assert (found.published or "")[:10] <= day.isoformat()


def test_a_window_keeps_to_its_days(dateline: Dateline) -> None:
    window = Filters(start=date(2026, 3, 11), end=date(2026, 3, 31))
    found = dateline.engine.search("Ice House fire", 20, window)
    assert found
    assert all("2026-03-11" <= (item.published or "")[:10] <= "2026-03-31" for item in found)


def test_search_is_best_first_with_exact_spans(dateline: Dateline) -> None:
    found = dateline.engine.search("ferry timetable", 8)
    assert len(found) == 8
    assert [item.score for item in found] == sorted((item.score for item in found), reverse=True)
    assert len({item.passage_id for item in found}) == 8
    for item in found:
        article = dateline.article(item.article_id)
        assert article is not None
        assert article.text[item.start : item.end] == item.text


def test_a_question_that_cannot_be_asked_is_an_error_not_a_refusal(dateline: Dateline) -> None:
    with pytest.raises(QuestionError):
        dateline.engine.answer("  ?! ")


def test_it_is_a_llama_index_query_engine(dateline: Dateline) -> None:
    response = dateline.engine.query("Who was injured in the Ice House fire?")
    assert isinstance(response, Response)
    assert response.source_nodes
    assert response.metadata is not None
    assert response.metadata["answered"] is True
    assert response.response == response.metadata["text"]


def test_what_another_process_ingests_is_in_the_next_answer_and_what_it_removes_is_not(
    seeds_copy: Path, tmp_path: Path
) -> None:
    text = "The comet Pellinore passed over Harrow Quay on Sunday and was seen by 412 people at the observatory."
    path = write_jsonl(tmp_path / "new.jsonl", {"id": "comet", "title": "Comet Pellinore", "text": text})
    question = "How many people saw the comet Pellinore?"
    opened = Dateline(load(data=seeds_copy))

    def other(*arguments: str) -> None:
        command = [sys.executable, "-m", "qa.cli", *arguments, "--data", str(seeds_copy)]
        subprocess.run(command, check=True, capture_output=True)

    try:
        before = opened.engine.answer(question)
        assert "comet" not in {found.article_id for found in before.nearest}
        other("ingest", str(path))
        after = opened.engine.answer(question)
        assert after.answered
        assert after.citations[0].article_id == "comet"
        assert "412" in after.text
        other("articles", "remove", "comet")
        for ask, history in ((question, ()), ("Where was it seen from?", (Turn(question, after.text),))):
            gone = opened.engine.answer(ask, history)
            shown = (*gone.nearest, *gone.citations)
            assert "comet" not in {found.article_id for found in shown}
            assert "Pellinore passed" not in gone.text
        assert not opened.engine.answer(question).answered
    finally:
        opened.close()


def test_a_question_of_two_parts_is_answered_in_part_where_the_articles_hold_only_one(dateline: Dateline) -> None:
    asked = "Who will chair the public hearing into the Ice House fire and what is the boiling point of tungsten?"
    answer = dateline.engine.answer(asked)
    assert answer.answered
    assert "Okonjo" in answer.text
    assert answer.unanswered == ("What is the boiling point of tungsten?",)


def test_a_question_for_the_report_of_a_publication_that_the_archive_lacks_is_declined_and_told_why(
    dateline: Dateline,
) -> None:
    asked = "According to the Reuters report on the Ice House fire, how many people were hurt?"
    answer = dateline.engine.answer(asked)
    assert not answer.answered
    assert answer.lacking == ("Reuters",)
    assert "Reuters" in answer.text
    assert dateline.engine.answer("How many people were hurt in the Ice House fire?").answered


def test_when_something_was_is_answered_with_its_date_and_the_articles_own_words(dateline: Dateline) -> None:
    answer = dateline.engine.answer("When did the council vote to rebuild the Ice House?")
    first, cited = answer.sentences[0], answer.citations[0]
    assert "“HARROW QUAY – The town council decided on Tuesday evening" in first.text
    assert first.text.endswith("(Tuesday evening is 17 March 2026)")
    assert first.support == "supported"
    told = answer.to_json()["citations"][0]["dates"]
    assert list(told) == [{"words": "Tuesday evening", "day": "2026-03-17", "until": "2026-03-17"}]
    assert cited.quote in first.text


def test_an_opinion_piece_is_marked_wherever_it_is_quoted(dateline: Dateline) -> None:
    answer = dateline.engine.answer("Should the Ice House be rebuilt where it was?")
    marked = {citation.article_id for citation in answer.citations if citation.opinion}
    assert marked == {"hqc-opinion-ice-house"}
    assert any("(opinion): “" in sentence.text for sentence in answer.sentences)
    assert {found.article_id for found in answer.nearest if found.opinion} == {"hqc-opinion-ice-house"}


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("What does Ruth Ellery think should be preserved?", "What Harrow Quay should preserve is its fishermen"),
        ("What does Ruth Ellery want done with the arch?", "Keep the arch with its carved herring"),
        ("What did Ruth Ellery do before she retired?", "I piloted ships into this harbour for 31 years"),
    ],
)
def test_what_the_author_of_an_opinion_piece_thinks_or_did_is_found_in_their_own_words(
    dateline: Dateline, question: str, told: str
) -> None:
    assert told in dateline.engine.answer(question).sentences[0].text


def test_a_follow_up_keeps_the_window_that_its_question_has(dateline: Dateline) -> None:
    as_of = Filters(as_of=date(2026, 3, 17))
    first = dateline.engine.answer("What did the hospital say last week?", filters=as_of)
    after = dateline.engine.answer("And how many were hurt?", [Turn(first.question, first.text)], as_of)
    assert after.window is not None
    assert (after.window.start, after.window.end) == (date(2026, 3, 9), date(2026, 3, 15))


def test_a_name_is_absent_unless_an_article_found_speaks_of_it_or_is_by_it(dateline: Dateline) -> None:
    asked = "What does Ruth Ellery's column on the Ice House say about bread prices in Peru?"
    answer = dateline.engine.answer(asked)
    assert any(passage.author == "Ruth Ellery" for passage in answer.nearest)
    assert answer.absent == ("Peru",)


def test_a_passage_tells_which_outlets_carry_it_besides(dateline: Dateline) -> None:
    (first, *_) = dateline.engine.search("Storm Ottilie gusts", 3)
    assert first.outlet == "North Coast Wire (fiction)"
    assert first.copies == ("Tidewater Gazette (fiction)", "Harrow Quay Courier (fiction)")
    (first, *_) = dateline.engine.search("Storm Ottilie gusts", 3, Filters(as_of=date(2026, 12, 1)))
    assert first.copies == ()
