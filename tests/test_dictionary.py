"""The dictionary of German and Spanish news, and the words that its rules make of it."""

from __future__ import annotations

import pytest

from qa.words.dictionary import Kind, Tongue, compound, meanings, plural, superlative


@pytest.mark.parametrize(
    ("word", "tongue", "kind", "english"),
    [
        ("Häuser", "de", "noun", "house"),
        ("Bürgermeisterinnen", "de", "noun", "mayor"),
        ("Buergermeister", "de", "noun", "mayor"),
        ("gestorben", "de", "verb", "die"),
        ("repariert", "de", "verb", "repair"),
        ("abgelehnt", "de", "verb", "reject"),
        ("ablehnte", "de", "verb", "reject"),
        ("verletzter", "de", "adjective", "injured"),
        ("murieron", "es", "verb", "die"),
        ("hicieron", "es", "verb", "make"),
        ("costará", "es", "verb", "cost"),
        ("elecciones", "es", "noun", "election"),
        ("alcaldesas", "es", "noun", "mayor"),
        ("japonesas", "es", "adjective", "Japanese"),
        ("unterzeichnete", "de", "verb", "sign"),
        ("ausgebessert", "de", "verb", "repair"),
        ("angenommen", "de", "verb", "accept"),
        ("steigenden", "de", "adjective", "rising"),
        ("gefährlichste", "de", "adjective", "most dangerous"),
        ("compusieron", "es", "verb", "compose"),
        ("mantendrá", "es", "verb", "keep"),
        ("pidiendo", "es", "verb", "ask"),
        ("CONTINUA", "es", "verb", "continue"),
        ("continúa", "es", "verb", "continue"),
    ],
)
def test_a_bent_word_is_known(word: str, tongue: Tongue, kind: Kind, english: str) -> None:
    assert english in [it.english for it in meanings(word, tongue) if it.kind == kind]


def test_a_verb_that_comes_apart_is_known_with_what_stands_apart() -> None:
    assert ("take place", "statt") in [(it.english, it.particle) for it in meanings("fand", "de")]


@pytest.mark.parametrize(
    ("word", "english"),
    [
        ("Dammreparatur", "dam repair"),
        ("Verkehrsminister", "transport minister"),
        ("Schulschließung", "school closing"),
        ("Hochwasserschäden", "flood damage"),
    ],
)
def test_a_compound_is_taken_apart_at_words_that_are_known(word: str, english: str) -> None:
    made = compound(word)
    assert made is not None
    assert made.english == english


@pytest.mark.parametrize(
    "word", ["Grauhorn", "Brunnach", "Lindfurt", "Titanic", "Langenfeld", "Rosenberg", "Steinbach", "Darmstadt"]
)
def test_a_name_is_not_taken_apart(word: str) -> None:
    assert compound(word) is None


@pytest.mark.parametrize(
    ("adjective", "best"),
    [("old", "oldest"), ("big", "biggest"), ("heavy", "heaviest"), ("important", "most important"), ("good", "best")],
)
def test_english_adjectives_in_the_superlative(adjective: str, best: str) -> None:
    assert superlative(adjective) == best


@pytest.mark.parametrize(
    ("one", "many"),
    [
        ("fire chief", "fire chiefs"),
        ("woman", "women"),
        ("city", "cities"),
        ("police", "police"),
        ("chairman", "chairmen"),
        ("businessman", "businessmen"),
        ("crisis", "crises"),
        ("chief of staff", "chiefs of staff"),
        ("monarch", "monarchs"),
    ],
)
def test_english_nouns_in_the_plural(one: str, many: str) -> None:
    assert plural(one) == many
