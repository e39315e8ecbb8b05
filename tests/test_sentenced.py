"""A sentence that was passed stands for what it might have been."""

from __future__ import annotations

import pytest

from qa.reports.disagreement import disagree
from qa.reports.placing import arranged
from qa.reports.sentenced import of
from tests.reported import sentence

ASKS = "How long does Roe have to go to prison?"
OLD = sentence("If convicted, Roe faces up to eight years in prison.", "2026-02-02", "Post", "Roe in court")
NEW = sentence(
    "The court has sentenced the former mayor to two years and three months in prison.",
    "2026-03-02",
    "Echo",
    "Roe gets two years",
)


@pytest.mark.parametrize("question", [ASKS, "How many years in jail did Roe get?", "What sentence must Roe serve?"])
def test_the_sentence_passed_comes_first_and_no_disagreement_is_told(question: str) -> None:
    placed = arranged(question, [OLD, NEW], [OLD, NEW])
    assert [(it.evidence, it.note) for it in placed] == [(NEW, ""), (OLD, "Earlier")]
    assert not disagree(question, OLD, NEW)


@pytest.mark.parametrize(
    ("question", "new", "old"),
    [
        ("How long was Roe mayor?", NEW, OLD),
        (ASKS, OLD, NEW),
        (ASKS, sentence("The court sentenced a clerk to two years.", "2026-03-02", "Echo", "Clerk jailed"), OLD),
        (ASKS, sentence("The court could sentence Roe to two years in prison.", "2026-03-02", "Echo"), OLD),
        (ASKS, NEW, sentence("Roe was jailed for four years.", "2026-02-02")),
    ],
)
def test_nothing_else_does(question: str, new: object, old: object) -> None:
    assert not of(question, new, old)  # type: ignore[arg-type]
