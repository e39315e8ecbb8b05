"""Which language a short text is in, and whether a sentence is in the question's."""

from __future__ import annotations

import pytest

from qa.words.languages import foreign, language, name_of, of_question


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Who paid for the new pump?", "en"),
        ("Wer hat die neue Pumpe bezahlt?", "de"),
        ("Viele Werften oder Reeder zahlen seinen Lohn", "de"),
        ("An old man was hurt", "en"),
        ("So was an MP", "en"),
        ("¿Quién pagó la bomba nueva?", "es"),
        ("Qui a payé la nouvelle pompe dans le port ?", "fr"),
        ("Qui a gagné l’élection à Vessany ?", "fr"),
        ("Chi ha pagato la pompa nuova della città?", "it"),
        ("Quem pagou a bomba nova não foi o porto.", "pt"),
        ("Wie heeft de nieuwe pomp van het dorp betaald?", "nl"),
        ("誰が新しいポンプの代金を払いましたか", "ja"),
        ("谁为新水泵付了钱？", "zh"),
        ("새 펌프 값은 누가 냈습니까?", "ko"),
        ("Кто заплатил за новый насос?", "cyrillic"),
        ("Katrin Voss, 25 000", None),
        ("max flood claim per family", None),
        ("war crimes court date", None),
        ("Los Angeles and Las Vegas hotels fire", None),
        ("Der Müller von Köln", "de"),
        ("", None),
    ],
)
def test_the_language_of_a_short_text(text: str, expected: str | None) -> None:
    assert language(text) == expected


def test_a_few_words_are_in_the_language_of_what_is_around_them() -> None:
    around = "La alarma no sonó. El director del museo explicó que la habían desconectado el viernes."
    assert name_of("La alarma no sonó.", around) == "Spanish"
    assert foreign("Why did the alarm not sound?", "La alarma no sonó.", around)


def test_only_languages_that_are_known_are_foreign_to_each_other() -> None:
    assert foreign("Who paid for the new pump?", "Die Stadt hat die neue Pumpe bezahlt.")
    assert not foreign("Who paid for the new pump?", "The town paid for the new pump.")
    assert not foreign("Who paid for the new pump?", "Katrin Voss: 25 000")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Quel est le prix ?", "fr"),
        ("Qui dirige Acme ?", "fr"),
        ("d'Arvel governor", None),
        ("Dos Santos trial", None),
        ("Who is Luc d'Arvel?", "en"),
        ("Quanti morti?", "it"),
        ("Acme chief executive", None),
    ],
)
def test_a_question_is_surely_in_a_language_by_more_than_a_name(text: str, expected: str | None) -> None:
    assert of_question(text) == expected
