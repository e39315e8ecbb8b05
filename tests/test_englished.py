"""Words of other languages in English, in their places, as sentences are read with a question in English."""

from __future__ import annotations

import pytest

from qa.words.englished import english_words, englished
from qa.words.glossary import glossed


@pytest.mark.parametrize(
    ("text", "read"),
    [
        (
            "Die Polizei sagte, dass der Zug die Brücke erreichte.",
            "Die police said, dass der train die bridge reached.",
        ),
        # What came off a verb is joined to it; "um" of a figure is no part of one.
        ("Der Stadtrat lehnte das Gesetz der Partei ab.", "Der council rejected das law der party."),
        ("Der Preis ist um 2,1 Prozent gestiegen.", "Der price ist um 2,1 percent risen."),
        # A compound by its parts; names, and names of two words that mean something, stay.
        ("Die Dammreparatur in Dorne ist nicht teuer.", "Die dam repair in Dorne ist nicht expensive."),
        ("Der Streik von Ada Pell ist in dem Dorf.", "Der strike von Ada Pell ist in dem village."),
        ("Die Bank zahlt 60 Millionen Euro für die Brücke.", "Die bank pays 60 million euro für die bridge."),
        ("El alcalde de Puerto Dorne cerró la escuela.", "El mayor de Puerto Dorne closed la school."),
        ("La empresa pagará los daños de la tormenta.", "La company will pay los damage de la storm."),
        ("The police said that the train reached the bridge.", "The police said that the train reached the bridge."),
        ("Il treno non è arrivato perché la linea era chiusa.", "Il treno non è arrivato perché la linea era chiusa."),
    ],
)
def test_known_words_stand_in_english_in_their_places(text: str, read: str) -> None:
    assert englished(text) == read


def test_a_short_sentence_is_in_the_language_around_it() -> None:
    assert englished("Hubo tormenta.", "La alcaldesa dijo que el puente no se ha cerrado.") == "Hubo storm."
    assert englished("Hubo tormenta.") == "Hubo tormenta."


def test_french_words_keep_their_english_ones_behind_them() -> None:
    text = "Le maire a vendu la maison."
    assert englished(text) == glossed(text)
    assert {"mayor", "sold", "house"} <= set(english_words(text))


def test_english_words_are_of_what_is_in_another_language_alone() -> None:
    assert {"police", "bridge"} <= set(english_words("Die Polizei ist an der Brücke und wartet."))
    assert english_words("The police are at the bridge.") == ()
