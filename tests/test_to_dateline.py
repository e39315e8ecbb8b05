"""What is said to Dateline itself: which kind it is, and what is replied."""

from __future__ import annotations

import pytest

from qa.asking.to_dateline import said
from qa.dateline import Dateline
from tests.talking import conversation


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("hello", "hello"),
        ("Hi, how are you?", "hello"),
        ("Thanks!", "thanks"),
        ("ok great, thanks", "thanks"),
        ("Why?", "words"),
        ("What can you do?", "help"),
        ("How does this work?", "help"),
        ("How many articles are there?", "archive"),
        ("What period do the articles cover?", "archive"),
        ("Which outlets do you have?", "outlets"),
        ("Tell me a joke", "beyond"),
        ("Write a short poem about the ferry", "beyond"),
        ("What is 2 + 2?", "beyond"),
        ("What time is it?", "beyond"),
        ("What's the weather like today?", "beyond"),
        ("What do you think about the bridge?", "view"),
        ("Should I buy bitcoin?", "view"),
        ("How many articles mention Corvane?", None),
        ("What can Corvane do?", None),
        ("Hello Brenn: who wrote it?", None),
        ("What sources does the study use?", None),
        ("Who wrote a poem about the ferry?", None),
        ("What happened on 9/11?", None),
        ("What time is the match?", None),
        ("What was the weather like in Saltmere?", None),
        ("What does the mayor think about the bridge?", None),
        ("Should I boil my water?", None),
        ("Tell me the story of the fire", None),
    ],
)
def test_what_is_said(text: str, kind: str | None) -> None:
    assert said(text) == kind


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Explain that more simply", "otherwise"),
        ("Can you rephrase that?", "otherwise"),
        ("Translate that into German please", "otherwise"),
        ("In simple words", "otherwise"),
        ("That's not what I asked", "missed"),
        ("You didn't answer my question!", "missed"),
        ("Why?", None),
        ("And in Germany?", None),
        ("Explain the verdict", None),
    ],
)
def test_what_is_said_of_an_answer(text: str, kind: str | None) -> None:
    assert said(text, goes_on=True) == kind
    assert said(text) in (None, "words")


@pytest.mark.parametrize(
    "aside", ["Thanks!", "Put that in simpler words", "That is not what I meant", "Tell me a joke"]
)
def test_what_is_said_to_dateline_is_replied_to_and_asked_past(dateline: Dateline, aside: str) -> None:
    reply = conversation(dateline, "Who scored for Rovers?", aside)
    assert reply.aside
    assert not reply.citations
    assert "Gary Holt" in conversation(dateline, "Who scored for Rovers?", aside, "And for Saltmere?").text
