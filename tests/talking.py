"""Conversations: questions asked one after the other, each with what was answered before it."""

from __future__ import annotations

from qa.dateline import Dateline
from qa.schema import Answer, Turn


def conversation(dateline: Dateline, *questions: str) -> Answer:
    """The answer to the last of the questions."""
    history: list[Turn] = []
    for question in questions:
        answer = dateline.engine.answer(question, history)
        history.append(Turn(question, answer.text))
    return answer
