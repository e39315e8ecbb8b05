"""Whether anybody came to harm, where reports count those who did one after another."""

from __future__ import annotations

import pytest

from qa.answering import tolls
from qa.asking import how_many_hurt
from qa.dateline import Dateline
from qa.schema import Evidence, Found


@pytest.mark.parametrize(
    ("question", "how_many"),
    [
        ("Was anyone hurt in the fire?", "How many people were hurt in the fire?"),
        ("So were any people badly injured when it sank?", "How many people were badly injured when it sank?"),
        ("Did anybody die in the crash?", "How many people died in the crash?"),
        ("Did anyone get hurt?", "How many people got hurt?"),
        ("Has anyone been killed in the floods?", "How many people have been killed in the floods?"),
        ("Has anybody drowned?", "How many people have drowned?"),
        ("Were there any casualties in the blast?", "How many people were hurt in the blast?"),
        ("Have there been any deaths from the virus?", "How many people died from the virus?"),
        ("Was anyone else hurt?", None),
        ("Did anyone get a refund?", None),
        ("Was anyone charged over the deaths?", None),
        ("Was the driver hurt?", None),
        ("Who was hurt?", None),
    ],
)
def test_whether_anybody_came_to_harm_is_asked_as_how_many_did(question: str, how_many: str | None) -> None:
    assert how_many_hurt.asked(question) == how_many


@pytest.mark.parametrize(
    ("texts", "told"),
    [
        (["The number of injured has risen to 12.", "Seven people were injured in the fire."], True),
        (["Seven people were injured in the fire.", "Seven were injured, the hospital said."], False),
        (["Nobody was hurt.", "Seven people were injured in the fire."], False),
        (["The injured were taken to hospital.", "Seven people were injured."], False),
        ([], False),
    ],
)
def test_only_counts_that_differ_are_told_as_counts(texts: list[str], told: bool) -> None:
    quoted = [
        Evidence(
            Found(str(n), "Fire", "Courier", None, "2026-03-10", None, 0, len(text), text, 1.0), 0, len(text), text, 1
        )
        for n, text in enumerate(texts)
    ]
    assert tolls.told("How many people were injured in the fire?", quoted) is told


def test_the_newest_count_answers_whether_anybody_was_hurt(dateline: Dateline) -> None:
    answer = dateline.engine.answer("Was anybody hurt when the Ice House burned down?")
    first, *others = [sentence.text for sentence in answer.sentences]
    assert first.startswith("Yes: ")
    assert "injured to 12" in first
    assert {text.partition(":")[0] for text in others} == {"Earlier"}
