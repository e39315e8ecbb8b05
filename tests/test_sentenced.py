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


FACES = sentence(
    "If convicted of fraud, Mae Roe faces up to eight years in prison.", "2026-02-02", "Post", "Roe in court"
)


@pytest.mark.parametrize(
    ("text", "title", "expected"),
    [
        ("Mae Roe was sentenced on Friday to two years in prison.", "Verdict", True),
        ("The judge gave Mae Roe a prison term of two years.", "Verdict", True),
        ("Al Birk, a friend of Mae Roe, was sentenced on Friday to two years in prison.", "Verdict", False),
        ("A judge gave the brother of Mae Roe a jail sentence of nine months.", "Verdict", False),
        ("Mae Roe's brother was sentenced on Friday to two years in prison.", "Verdict", False),
        ("The court sentenced the clerk to two years in prison.", "Roe's clerk gets two years", False),
        ("Mae Roe was given a suspended sentence of nine months.", "Verdict", False),
        ("Mae Roe was sentenced to pay a fine within three months.", "Verdict", False),
    ],
)
def test_the_sentence_is_of_whom_is_asked_about(text: str, title: str, expected: bool) -> None:
    assert of("How long must Mae Roe go to prison?", sentence(text, "2026-03-02", "Echo", title), FACES) == expected
