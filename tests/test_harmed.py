"""Somebody came to harm of whom an earlier report said that nobody had."""

from __future__ import annotations

import pytest

from qa.reports.disagreement import contrary
from qa.reports.harmed import of, since
from qa.reports.placing import arranged
from tests.reported import sentence

NOBODY = sentence("Nobody was hurt.", "2026-01-19", title="Flood in Nether Sill")
BODY = sentence("The body of a man of 72 was found below the weir.", "2026-01-21", "Post", "The flood in Nether Sill")
QUESTION = "Did anyone die in the flood in Nether Sill?"


@pytest.mark.parametrize("question", [QUESTION, "Was anybody hurt in the flood?", "How many people died in the flood?"])
def test_what_is_found_later_comes_before_that_nobody_was_hurt(question: str) -> None:
    (found,) = since(question, (NOBODY,), (NOBODY.passage, BODY.passage))
    assert found.text == BODY.text
    assert [it.text for it in contrary(question, (NOBODY,), (NOBODY.passage, BODY.passage))] == [BODY.text]
    placed = arranged(question, [NOBODY, found], [NOBODY, found])
    assert [(it.evidence.text, it.note) for it in placed] == [(BODY.text, ""), (NOBODY.text, "Earlier")]


@pytest.mark.parametrize(
    ("question", "text", "title", "published"),
    [
        (QUESTION, "A walker could have died, the police said.", "The flood in Nether Sill", "2026-01-21"),
        (QUESTION, "Two people died in 1968.", "The flood in Nether Sill", "2026-01-21"),
        (QUESTION, "Two people died in the blast.", "Blast in Port Kelm", "2026-01-21"),
        (QUESTION, "A walker lost his life.", "The flood in Nether Sill", "2026-01-18"),
        (QUESTION, "A man was hurt.", "The flood in Nether Sill", "2026-01-21"),
        (QUESTION, "Forty sheep were killed.", "The flood in Nether Sill", "2026-01-21"),
        (QUESTION, "The flood killed off hopes of a harvest.", "The flood in Nether Sill", "2026-01-21"),
        (QUESTION, "Residents lost their life savings.", "The flood in Nether Sill", "2026-01-21"),
        (QUESTION, "A memorial for those who died was held.", "The flood in Nether Sill", "2026-01-21"),
        ("Who was hurt in the flood?", "A walker lost his life.", "The flood in Nether Sill", "2026-01-21"),
    ],
)
def test_what_may_be_was_once_or_is_of_something_else_is_no_such_harm(
    question: str, text: str, title: str, published: str
) -> None:
    assert not of(question, sentence(text, published, "Post", title), NOBODY)


def test_that_none_had_died_is_earlier_and_of_some_only_denies_nothing() -> None:
    none = sentence("None has died.", "2026-01-19", title="Fever in Nether Sill")
    dead = sentence("Four people have died of it.", "2026-01-24", "Post", "Fever in Nether Sill: a fourth death")
    placed = arranged("How many people died of the fever in Nether Sill?", [none, dead], [none, dead])
    assert [(it.evidence, it.note) for it in placed] == [(dead, ""), (none, "Earlier")]
    for text in (
        "None of the children has died.",
        "None can say how many have died.",
        "None but the nurses have died.",
        "Nobody knows how many have died.",
        "Nobody was sure who had died.",
        "Nobody could have died.",
    ):
        some = sentence(text, "2026-01-19", title="Fever in Nether Sill")
        assert not of("How many people died of the fever in Nether Sill?", dead, some)


def test_that_nobody_was_arrested_denies_no_death() -> None:
    old = sentence(
        "Two people died in the flood; no one has been arrested.", "2026-01-19", title="Flood in Nether Sill"
    )
    new = sentence("A man died in the flood.", "2026-01-21", "Post", "The flood in Nether Sill")
    assert not of(QUESTION, new, old)
