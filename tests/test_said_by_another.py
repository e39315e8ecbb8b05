"""Whose words are asked for by given and family name, they are nobody else's."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from qa.reading.naming import said_by_another
from qa.schema import Article
from tests.filing import opened
from tests.reported import sentence

QUESTION = "What did Martin Roe say in court?"


@pytest.mark.parametrize(
    ("text", "before"),
    [
        ("Her solicitor, Jonas Falk, said she would appeal.", ""),
        ("“She has nothing to hide,” he said outside court.", "Her solicitor, Jonas Falk, said she was ill."),
        ("The case goes to Kelm on 17 February.", ""),
    ],
)  # fmt: skip
def test_words_of_others(text: str, before: str) -> None:
    assert said_by_another(QUESTION, [replace(sentence(text, "2026-03-19"), before=before)])[0]


@pytest.mark.parametrize(
    "text",
    [
        "Martin Roe said he had signed nothing.",
        "“I signed nothing,” Roe told the court.",
        "“I signed nothing,” he said.",
        "Roe's lawyer, Jonas Falk, said that he denied it.",
    ],
)
def test_words_that_may_be_theirs(text: str) -> None:
    assert not said_by_another(QUESTION, [sentence(text, "2026-03-19")])[0]


@pytest.mark.parametrize("question", ["What did the police say?", "What did Harrow Council say?", "Who said so?"])
def test_of_others_than_a_person_it_says_nothing(question: str) -> None:
    assert not said_by_another(question, [sentence("Her solicitor, Jonas Falk, said no.", "2026-03-19")])[0]


def test_what_somebody_said_who_is_only_named(tmp_path: Path) -> None:
    fraud = Article(
        "Ines Brandt was charged with fraud in Kelm on Tuesday. A firm was registered at the home of her brother-in-"
        "law, Martin Roe, who has not been charged. Her solicitor, Jonas Falk, said she would plead not guilty. "
        "“She gave thirty years to this town,” he said outside court.",
        "Treasurer charged", "fraud", outlet="Kelm Post", published="2026-03-10",
    )  # fmt: skip
    with opened(tmp_path, fraud) as dateline:
        assert not dateline.engine.answer(QUESTION).answered
        assert "plead not guilty" in dateline.engine.answer("What did Jonas Falk say?").text
