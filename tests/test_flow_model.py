"""The whole line on the sample articles with a model that writes: what stands, and what stands in for the rest."""

from __future__ import annotations

from dataclasses import replace

import pytest

from qa.dateline import Dateline
from qa.prompts import NOT_FOUND
from qa.schema import Answer, Checked
from tests.test_synthesize_model import synthesizer

QUESTION = "How many people were hurt in the fire at the Ice House?"
WRONG = "Ninety-nine people were hurt in the fire [1]."


def asked(
    dateline: Dateline, patch: pytest.MonkeyPatch, *replies: str, small: bool = False, question: str = QUESTION
) -> Answer:
    writer = replace(dateline.engine._writer, synthesizer=synthesizer(*replies, small=small)[0])
    patch.setattr(dateline.engine, "_writer", writer)
    return dateline.engine.answer(question)


def test_what_a_model_wrote_wrongly_is_left_out_and_the_articles_own_words_stand_in(
    dateline: Dateline, monkeypatch: pytest.MonkeyPatch
) -> None:
    answer = asked(dateline, monkeypatch, WRONG, WRONG)
    assert (answer.answered, answer.quoted, answer.dropped, answer.model) == (True, True, 1, "scripted")
    assert answer.text.count("Ninety") == 0
    assert all(sentence.reason == "quoted word for word" for sentence in answer.sentences)


def test_one_sentence_that_stands_is_enough(dateline: Dateline, monkeypatch: pytest.MonkeyPatch) -> None:
    quoted = asked(dateline, monkeypatch, WRONG, WRONG).citations[0].quote
    answer = asked(dateline, monkeypatch, f"{quoted} [1]\n{WRONG}", WRONG)
    assert [sentence.text for sentence in answer.sentences if not sentence.text.startswith("Earlier: ")] == [quoted]
    assert (answer.quoted, answer.dropped) == (False, 1)


@pytest.mark.parametrize("small", [False, True])
def test_only_a_model_that_is_not_small_may_decline_what_the_articles_were_found_to_hold(
    dateline: Dateline, monkeypatch: pytest.MonkeyPatch, small: bool
) -> None:
    answer = asked(dateline, monkeypatch, NOT_FOUND, small=small)
    assert (answer.answered, answer.quoted) == (small, small)


def told(answer: Answer) -> list[str]:
    """The sentences, after a look at their markers: in order of first use, without gaps, each of a citation."""
    markers = [marker for sentence in answer.sentences for marker in sentence.citations]
    assert list(dict.fromkeys(markers)) == list(range(1, len(answer.citations) + 1))
    return [sentence.text for sentence in answer.sentences]


def test_the_newest_count_comes_before_the_older_one_that_a_model_told(
    dateline: Dateline, monkeypatch: pytest.MonkeyPatch
) -> None:
    wrote = "Eleven people were hurt in the blaze, by the hospital's count on Wednesday [1]."
    first, *later = told(asked(dateline, monkeypatch, wrote, small=True))
    assert "to 12" in first
    assert later[0].startswith("Earlier: Eleven people were hurt")


def test_the_sentences_are_streamed_in_the_order_of_the_answer(
    dateline: Dateline, monkeypatch: pytest.MonkeyPatch
) -> None:
    wrote = "Eleven people were hurt in the blaze, by the hospital's count on Wednesday [1]."
    writer = replace(dateline.engine._writer, synthesizer=synthesizer(wrote, small=True)[0])
    monkeypatch.setattr(dateline.engine, "_writer", writer)
    *events, answer = dateline.engine.stream(QUESTION)
    assert isinstance(answer, Answer)
    assert tuple(event.sentence for event in events if isinstance(event, Checked)) == answer.sentences != ()


def test_what_was_corrected_comes_behind_its_correction(dateline: Dateline, monkeypatch: pytest.MonkeyPatch) -> None:
    question = "How large is the relief fund for Harrow Quay's fishermen and dock workers?"
    wrote = "Members agreed to set up a relief fund of £810,000 for fishermen and dock workers [1]."
    texts = told(asked(dateline, monkeypatch, wrote, small=True, question=question))
    assert "£180,000, not £810,000" in texts[0]
    assert any(text.startswith("Since corrected: Members agreed") for text in texts[1:])


def test_what_another_outlet_says_otherwise_stands_beside_what_a_model_told(
    dateline: Dateline, monkeypatch: pytest.MonkeyPatch
) -> None:
    question = "How much damage did the Ice House fire cause?"
    wrote = "The harbour office put the damage at £2.4 million [1]."
    answer = asked(dateline, monkeypatch, wrote, small=True, question=question)
    assert any("£3.1 million" in text for text in told(answer))
    assert any("The harbour office put the damage" in text for text in told(answer))
    (conflict,) = answer.conflicts
    assert sorted(conflict.says) == ["£2.4 million", "£3.1 million"]


def test_a_part_of_the_question_that_a_model_left_out_is_quoted(
    dateline: Dateline, monkeypatch: pytest.MonkeyPatch
) -> None:
    question = "What upper limit did councillors put on rebuilding the Ice House and when is the hearing due to begin?"
    wrote = "The council set a ceiling of £4.7 million for the work [1]."
    first, *added = told(asked(dateline, monkeypatch, wrote, small=True, question=question))
    assert "£4.7 million" in first
    assert any("21 April" in text for text in added)


def test_a_good_answer_of_a_model_stays_as_it_is(dateline: Dateline, monkeypatch: pytest.MonkeyPatch) -> None:
    wrote = "The ferry Marigold has used Berth 3 since the night of the fire [1]."
    question = "Which berth has the ferry Marigold used since the fire?"
    assert told(asked(dateline, monkeypatch, wrote, small=True, question=question)) == [wrote.replace(" [1]", "")]
