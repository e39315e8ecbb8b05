"""The whole line on the sample articles with a model that writes: what stands, and what stands in for the rest."""

from __future__ import annotations

from dataclasses import replace

import pytest

from qa.dateline import Dateline
from qa.prompts import NOT_FOUND
from qa.schema import Answer
from tests.test_synthesize_model import synthesizer

QUESTION = "How many people were hurt in the fire at the Ice House?"
WRONG = "Ninety-nine people were hurt in the fire [1]."


def asked(dateline: Dateline, patch: pytest.MonkeyPatch, *replies: str, small: bool = False) -> Answer:
    writer = replace(dateline.engine._writer, synthesizer=synthesizer(*replies, small=small)[0])
    patch.setattr(dateline.engine, "_writer", writer)
    return dateline.engine.answer(QUESTION)


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
    assert [sentence.text for sentence in answer.sentences] == [quoted]
    assert (answer.quoted, answer.dropped) == (False, 1)


@pytest.mark.parametrize("small", [False, True])
def test_only_a_model_that_is_not_small_may_decline_what_the_articles_were_found_to_hold(
    dateline: Dateline, monkeypatch: pytest.MonkeyPatch, small: bool
) -> None:
    answer = asked(dateline, monkeypatch, NOT_FOUND, small=small)
    assert (answer.answered, answer.quoted) == (small, small)
