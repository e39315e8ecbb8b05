"""An accusation is never shown without the later report that it was dropped."""

from __future__ import annotations

import pytest

from qa.reports.cleared import of, since
from qa.reports.placing import arranged
from tests.reported import sentence

QUESTION = "What is alleged against Jarek Coyle?"
ALLEGED = sentence("Jarek Coyle is alleged to have passed drawings of the roof to the thieves.", "2026-04-29")


@pytest.mark.parametrize(
    "text",
    [
        "Prosecutors have dropped the case against Jarek Coyle, the former guard.",
        "The charges against Coyle were withdrawn on Friday.",
        "Jarek Coyle has been cleared by the court.",
        "A jury cleared Coyle of all counts.",
        "Mr Coyle was acquitted on Friday.",
    ],
)
def test_who_is_cleared_comes_before_the_accusation(text: str) -> None:
    new = sentence(text, "2026-05-15", "Wire")
    (found,) = since(QUESTION, (ALLEGED,), (ALLEGED.passage, new.passage))
    assert found.text == text
    placed = arranged(QUESTION, [ALLEGED, found], [ALLEGED, found])
    assert [(it.evidence.text, it.note) for it in placed] == [(text, ""), (ALLEGED.text, "Earlier")]


@pytest.mark.parametrize(
    ("text", "published"),
    [
        ("Prosecutors have dropped the case against Florian Sade.", "2026-05-15"),
        ("Lawyers want the court to drop the case against Jarek Coyle.", "2026-05-15"),
        ("Prosecutors refused to drop the case against Jarek Coyle.", "2026-05-15"),
        ("Prosecutors have dropped the case against Jarek Coyle.", "2026-04-20"),
        ("Jarek Coyle was cleared by security at noon.", "2026-05-15"),
        ("A jury cleared Maria Coyle of all counts.", "2026-05-15"),
        ("Jarek Coyle was convicted after his brother was cleared.", "2026-05-15"),
        ("The court cleared Jarek Coyle of theft but found him guilty of fraud.", "2026-05-15"),
        ("Prosecutors dropped one charge against Jarek Coyle.", "2026-05-15"),
        ("The judge dismissed the accusations of Jarek Coyle against the police.", "2026-05-15"),
        ("Nobody has dropped the case against Jarek Coyle.", "2026-05-15"),
    ],
)
def test_of_another_or_only_wanted_it_clears_nobody(text: str, published: str) -> None:
    assert not of(QUESTION, sentence(text, published, "Wire"), ALLEGED)


def test_when_somebody_was_arrested_is_told_by_the_older_report() -> None:
    new = sentence("Prosecutors have dropped the case against Jarek Coyle.", "2026-05-15", "Wire")
    assert not of("When was Jarek Coyle arrested?", new, sentence("Jarek Coyle was arrested on Monday.", "2026-04-29"))


def test_an_accusation_of_somebody_else_stays() -> None:
    new = sentence("Prosecutors have dropped the case against Jarek Coyle.", "2026-05-15", "Wire")
    other = sentence(
        "Florian Sade is accused of having ordered the theft.", "2026-04-29", around="", title="Coyle held"
    )
    assert not of("Is Coyle a suspect?", new, other)


@pytest.mark.parametrize(
    ("question", "old", "expected"),
    [
        ("Who now stands accused over the stolen roof?", "Jarek Coyle, 31, is charged with theft.", True),
        ("Who is charged over the stolen roof?", "Jarek Coyle and Florian Sade are charged with theft.", True),
        ("Who has been arrested over the roof?", "Jarek Coyle was arrested on Monday.", True),
        ("Who now stands accused over the stolen roof?", "Florian Sade, 44, is charged with theft.", False),
        ("Who accused Jarek Coyle?", "Mayor Ada Roe accused a guard of theft.", False),
        ("Who is prosecuting the case?", "Ada Roe accuses Jarek Coyle for the state.", False),
        ("How many people are charged?", "Jarek Coyle is charged.", False),
        ("Who found the roof?", "Jarek Coyle, who was charged with theft, found it.", False),
    ],
)
def test_where_it_is_asked_who_is_accused_each_is_looked_up(question: str, old: str, expected: bool) -> None:
    new = sentence("Prosecutors have dropped the case against Jarek Coyle, one of three charged.", "2026-05-15", "Wire")
    told = sentence(old, "2026-02-19")
    assert of(question, new, told) is expected
    assert bool(since(question, (told,), (told.passage, new.passage))) is expected
