"""The check with a language model: what it is asked, how strictly it is read, and what its faults come to."""

from __future__ import annotations

import pytest

from qa.answering.judging import ModelCheck
from qa.errors import SettingsError
from qa.llm import Deadlines, Model
from qa.schema import DraftSentence
from qa.settings import Settings
from tests.test_synthesize_model import NINE, ScriptedLLM

SENTENCE = DraftSentence("The boat goes at nine, according to the harbour office.", (NINE,))


def check(*replies: str) -> tuple[ModelCheck, ScriptedLLM]:
    llm = ScriptedLLM(*replies)
    return ModelCheck(Model(llm, "scripted", context=8192, deadlines=Deadlines(5, 5, 20))), llm


@pytest.mark.parametrize(
    ("reply", "support"),
    [
        ("SUPPORTED: the time and the office are the same.", "supported"),
        ("PARTLY: the office is not named.\n", "partial"),
        ("UNSUPPORTED: it says ten.", "unsupported"),
    ],
)
def test_the_model_s_verdict_and_reason_are_taken(reply: str, support: str) -> None:
    verdict = check(reply)[0](SENTENCE)
    assert verdict.support == support
    assert verdict.reason == f"scripted: {reply.strip().partition(': ')[2]}"


@pytest.mark.parametrize("reply", ["Yes, it is supported.", "SUPPORTED", "supported: yes", "SUPPORTED: a\nPARTLY: b"])
def test_an_answer_in_another_form_is_no_verdict_and_is_reported(reply: str) -> None:
    verdict = check(reply)[0](SENTENCE)
    assert verdict.support == "partial"
    assert verdict.reason.startswith("not judged")


def test_a_model_that_fails_is_reported_and_not_taken_for_a_verdict() -> None:
    verdict = check("", "", "")[0](SENTENCE)
    assert verdict.support == "partial"
    assert "did not answer" in verdict.reason


def test_what_layer_a_is_certain_of_is_not_shown_to_the_model() -> None:
    judge, llm = check()
    assert judge(DraftSentence("The ferry leaves at ten, the harbour office said.", (NINE,))).support == "unsupported"
    assert judge(DraftSentence(f"Courier: “{NINE.text}”", (NINE,))).support == "supported"
    assert llm._seen == []


def test_the_cited_words_stand_between_delimiters_that_change() -> None:
    judge, llm = check("SUPPORTED: yes.", "SUPPORTED: yes.")
    judge(SENTENCE), judge(SENTENCE)
    asked = [messages[-1].content or "" for messages in llm._seen]
    fences = [text.split("\n")[0] for text in asked]
    assert fences[0] != fences[1]
    assert all(text.count(fence) == 2 and NINE.text in text for text, fence in zip(asked, fences, strict=True))


def test_to_be_checked_by_a_model_one_must_be_set() -> None:
    from qa.dateline import open_check

    with pytest.raises(SettingsError, match="DATELINE_LLM"):
        open_check(Settings(check="model"))
