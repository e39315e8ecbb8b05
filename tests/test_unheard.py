"""Names that no passage of the archive has: nothing answers what is asked of them."""

from __future__ import annotations

import pytest

from qa.dateline import Dateline
from qa.reading import unheard


def lacks(word: str) -> bool:
    return word not in {"ada", "roe", "dorne", "coast", "guard"}


@pytest.mark.parametrize(
    ("question", "some", "all_of_it"),
    [
        ("What did the bishop of Leeds say about the fire?", ("Leeds",), ("Leeds",)),
        ("What did Ada Pell say about the fire?", ("Ada Pell",), ()),
        ("What did the President say in Dorne?", (), ()),
        ("Did Mayor Roe resign in February?", (), ()),
        ("Does the HGV levy hit Dorne?", (), ()),  # an article may write it out
        ("Whose PINs were taken in Dorne?", (), ()),
        ("What was said of Ada Roe, according to the report from Leeds?", ("Leeds",), ()),
        ("Wie heißt der Hafen von Leeds?", (), ()),
    ],
)
def test_a_name_is_unheard_of_if_its_own_words_are_nowhere(
    question: str, some: tuple[str, ...], all_of_it: tuple[str, ...]
) -> None:
    assert unheard.lacking(question, lacks) == some
    assert unheard.wholly(question, lacks) == all_of_it


@pytest.mark.parametrize("word", ["lisbon", "texas"])
def test_the_full_text_tells_what_is_nowhere(dateline: Dateline, word: str) -> None:
    assert dateline.engine._search(None).lacks(word)


@pytest.mark.parametrize("word", ["takaichy", "arkrwight", "icehouse", "mueller", "japan", "ottilie"])
def test_a_name_in_another_spelling_or_put_together_is_there(dateline: Dateline, word: str) -> None:
    assert not dateline.engine._search(None).lacks(word)


@pytest.mark.parametrize("place", ["Lisbon", "London"])
def test_what_another_mayor_said_does_not_answer(dateline: Dateline, place: str) -> None:
    answer = dateline.engine.answer(f"What did the mayor of {place} say about the Ice House?")
    assert not answer.answered
    assert answer.absent == (place,)
    assert f"speaks of {place}." in answer.text


def test_titles_and_names_that_articles_have_are_not_told_as_absent(dateline: Dateline) -> None:
    answer = dateline.engine.answer("Why did the President of Portugal visit the Ice House?")
    assert answer.absent == ("Portugal",)
