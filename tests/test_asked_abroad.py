"""Questions for a figure in German and Spanish, and in English of articles in those."""

from __future__ import annotations

import pytest

from qa.asking.asked_abroad import beside, on_matter
from qa.reports import given
from qa.schema import DraftSentence, Evidence, Found
from qa.synthesize.extractive import Extractive


def answer(question: str, *told: tuple[str, str, str]) -> list[str]:
    """What is quoted of sentences, each with its day and the heading of its article; all are read alike."""
    items = []
    for text, day, title in told:
        found = Found(
            article_id=day, title=title, outlet="Bote", author=None, published=day, url=None,
            start=0, end=len(text), text=text, score=1.0,
        )  # fmt: skip
        items.append(Evidence(found, 0, len(text), text, 0.8))
    return [line.text for line in Extractive().write(question, items) if isinstance(line, DraftSentence)]


@pytest.mark.parametrize(
    ("question", "text", "expected"),
    [
        ("Wie teuer wird das neue Bad?", "Das Bad soll 4,5 Millionen Euro kosten.", {"4.5e+06"}),
        ("Was kostet die Sanierung der Halle?", "Die Halle zu sanieren kostet 300.000 Euro.", {"300000"}),
        ("¿Cuánto costará la piscina?", "La piscina costará 2,5 millones de euros.", {"2.5e+06"}),
        ("Wie viele Schüler hat die Schule?", "Die Schule hat 640 Schüler und 40 Lehrer.", {"640"}),
        ("¿Cuántos alumnos tiene la escuela?", "La escuela tiene 640 alumnos y 40 maestros.", {"640"}),
        ("Wie viele wurden verletzt?", "Es wurden 40 Retter gerufen.", set()),
        ("Wer leitet die Schule mit 640 Schülern?", "Es leitet sie Ada Roe, 44.", set()),
    ],
)
def test_a_figure_is_asked_for_in_german_and_spanish(question: str, text: str, expected: set[str]) -> None:
    assert given.things(question, text) == expected


BEFORE = ("Das Bad soll 3,8 Millionen Euro kosten.", "2026-03-02", "Stadtrat plant Bad")
AFTER = ("Die Kosten für das Bad sind auf 4,5 Millionen Euro gestiegen.", "2026-05-04", "Bad wird teurer")


@pytest.mark.parametrize("question", ["Wie teuer wird das neue Bad?", "Was kostet das Bad?"])
def test_a_later_sum_comes_before_the_one_it_replaces(question: str) -> None:
    first, second = answer(question, BEFORE, AFTER)
    assert "4,5 Millionen" in first
    assert second.startswith("Earlier: ")
    assert "3,8 Millionen" in second


def test_a_sum_of_something_else_replaces_nothing() -> None:
    other = ("Die Kosten für die Brücke sind auf 9 Millionen Euro gestiegen.", "2026-05-04", "Brücke wird teurer")
    assert not any(line.startswith("Earlier") for line in answer("Wie teuer wird das neue Bad?", BEFORE, other))


def test_an_english_question_is_on_the_matter_of_a_german_sentence() -> None:
    question = "How much will the repair of the bridge cost?"
    assert on_matter(question, "Die Reparatur der Brücke soll 3 Millionen Euro kosten.", "Rat berät über Haushalt")
    assert not on_matter(question, "Die neue Schule soll 3 Millionen Euro kosten.", "Rat berät über Haushalt")


def test_a_further_sentence_without_a_word_of_the_question_is_left_out() -> None:
    question = "Wer hat das Boot gestohlen?"
    right = "Zwei Jugendliche haben das Boot in der Nacht gestohlen."
    assert beside(question, "Die Gewerkschaft hatte mehr Lohn gefordert.")
    assert not beside(question, right)
    assert not beside("Warum wurde das Boot gestohlen?", "Die Täter wollten zur Insel.")  # a reason has other words
    assert not beside("Who stole the boat?", "The union had asked for more.")
