"""Questions for somebody's words, in the forms in which they are asked."""

from __future__ import annotations

import pytest

from qa.dateline import Dateline
from qa.who.speakers import asked_of


@pytest.mark.parametrize(
    ("question", "who"),
    [
        ("Ada Roe's words on the bridge?", "Ada Roe"),
        ("Give me a quote from Ada Roe about the bridge.", "Ada Roe"),
        ("Any comment by the council on the bridge?", "the council"),
        ("Did Ada Roe comment on the bridge?", "Ada Roe"),
        ("Has Ada Roe said anything about the bridge?", "Ada Roe"),
        ("What did Ada Roe have to say about the bridge?", "Ada Roe"),
        ("Where does Ada Roe stand on the bridge?", "Ada Roe"),
        ("What's Ada Roe's position on the bridge?", "Ada Roe"),
        ("What's the union's take on the bridge?", "the union"),
        ("what are residents saying about the closure", "residents"),
        ("how have residents responded to the closure", "residents"),
        ("What do critics make of the plan?", "critics"),
        ("In Ada Roe's opinion, who is to blame?", "Ada Roe"),
        ("quote the mayor on the fire", "the mayor"),
        ("Was sagt die Bürgermeisterin zum Brand?", "die Bürgermeisterin"),
        ("¿Qué dijo la alcaldesa sobre el incendio?", "la alcaldesa"),
    ],
)
def test_whose_words_are_asked_for(question: str, who: str) -> None:
    assert asked_of(question) == who


@pytest.mark.parametrize(
    "question",
    [
        "Has anything been said about the cost?",
        "Who said anything about the bridge?",
        "What is the ship's position?",
        "What was the film's take?",
        "Did the court say how much he must pay?",
        "What is happening on the bridge?",
        "Was ist zu tun?",
    ],
)
def test_nobodys_words_are(question: str) -> None:
    assert asked_of(question) is None


@pytest.mark.parametrize(
    "question",
    ["Give me a quote from Hugh Lanyon about the vote.", "Has Hugh Lanyon said anything about the cost of rebuilding?"],
)
def test_only_the_one_who_is_asked_for_is_quoted(dateline: Dateline, question: str) -> None:
    answer = dateline.engine.answer(question)
    assert answer.answered
    assert "Lanyon" in answer.sentences[0].text
