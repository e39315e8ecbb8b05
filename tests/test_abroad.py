"""German and Spanish questions of English articles, and of articles in their own language."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from qa.answering.abroad import subject_of_timeline
from qa.dateline import Dateline
from qa.schema import Article, Filters
from tests.filing import opened

ARTICLES = (
    Article(
        given_id="weir", title="Weir at Ostle to be mended", outlet="Ostle Mail", published="2026-03-02",
        text="The weir at Ostle will be mended for 14 million crowns, the water board said on Monday. Divers had found "
        "a gap in it. Work begins in May.",
    ),
    Article(
        given_id="vote", title="Jana Pike wins in Ostle", outlet="Ostle Mail", published="2026-03-09",
        text="Jana Pike was elected mayor of Ostle on Sunday with 2,311 votes. Her rival, Odo Marsh, had 1,980.",
    ),
    Article(
        given_id="slide", title="Bus hit by landslide", outlet="Ostle Mail", published="2026-03-12",
        text="Four people were killed when a landslide struck a bus near Ostle on Thursday, the police said. Nine were "
        "taken to hospital.",
    ),
)  # fmt: skip
BOTE = tuple(
    Article(
        given_id=f"bote{number}", title=title, outlet="Bote", published="2026-03-14", text=text, language="de",
    )
    for number, (title, text) in enumerate((
        ("Neues Bad in Rehna", "Das neue Bad in Rehna kostet 3 Millionen Euro, sagte die Bürgermeisterin Ute Brandt."),
        ("Mehr Busse in Rehna", "In Rehna fahren die Busse von Mai an auch nach der Schule und am Wochenende."),
    ))
)  # fmt: skip


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Dateline]:
    with opened(tmp_path_factory.mktemp("abroad"), *ARTICLES) as dateline:
        yield dateline


@pytest.mark.parametrize(
    ("question", "quoted"),
    [
        ("Wer hat die Bürgermeisterwahl in Ostle gewonnen?", "Jana Pike was elected"),
        ("Wie viele Menschen starben bei dem Erdrutsch?", "Four people were killed"),
        ("¿Cuántas personas murieron en el deslizamiento?", "Four people were killed"),
        ("¿Quién ganó las elecciones en Ostle?", "Jana Pike was elected"),
    ],
)
def test_english_articles_answer_a_question_in_another_language(archive: Dateline, question: str, quoted: str) -> None:
    answer = archive.engine.answer(question)
    assert answer.answered
    assert quoted in answer.sentences[0].text
    assert "(in English)" in answer.sentences[0].text
    assert answer.question == answer.standalone == question


def test_what_they_do_not_answer_is_declined_without_rough_english(archive: Dateline) -> None:
    answer = archive.engine.answer("Wie viel Gehalt bekommt der Trainer der Mannschaft?")
    assert not answer.answered
    assert answer.premise == ""
    assert answer.standalone == answer.question


@pytest.mark.parametrize(
    "question",
    [
        "De combien de couronnes la digue a-t-elle besoin ?",
        "Quel est le prix de la réparation ?",
        "Chi ha vinto le elezioni?",
        "Wie heeft de verkiezingen gewonnen?",
        "Quanto custa a obra da barragem?",
    ],
)
def test_a_question_in_a_language_that_is_not_read_is_declined_with_what_to_do(
    archive: Dateline, question: str
) -> None:
    answer = archive.engine.answer(question)
    assert not answer.answered
    assert "Ask in English" in answer.text
    assert "DATELINE_EMBEDDING=multilingual" in answer.text


@pytest.mark.parametrize("question", ["d'Ostle weir", "Jana Pike votes", "Who won in Ostle?", "Wer gewann in Ostle?"])
def test_no_other_question_is_told_to_be_in_one(archive: Dateline, question: str) -> None:
    assert "Ask in English" not in archive.engine.answer(question).text


def test_articles_in_a_language_that_is_not_read_answer_in_it(tmp_path_factory: pytest.TempPathFactory) -> None:
    text = "La digue de Lorme sera réparée pour 14 millions de couronnes, a dit le maire, Luc Aubry."
    own = Article(text, "La digue de Lorme", "digue", "Le Bourg", published="2026-03-02")
    with opened(tmp_path_factory.mktemp("bourg"), *ARTICLES, own) as dateline:
        answer = dateline.engine.answer("Pour combien de millions la digue de Lorme sera-t-elle réparée ?")
    assert answer.answered
    assert "14 millions" in answer.text


def test_passages_are_found_by_english_words(archive: Dateline) -> None:
    (first, *_) = archive.engine.search("¿Quién ganó las elecciones?", 3, Filters())
    assert first.title == "Jana Pike wins in Ostle"


def test_articles_in_its_own_language_are_asked_in_it(tmp_path_factory: pytest.TempPathFactory) -> None:
    with opened(tmp_path_factory.mktemp("bote"), *BOTE) as dateline:
        answer = dateline.engine.answer("Was kostet das neue Bad in Rehna?")
    assert answer.answered
    assert "3 Millionen Euro" in answer.sentences[0].text
    assert "(in German)" not in answer.text


@pytest.mark.parametrize(
    ("question", "subject"),
    [
        ("Cronología del incendio", "fire"),
        ("Chronologie des Brandes in Ostle", "Ostle fire"),
        ("Zeitleiste zum Streik", "strike"),
        ("Timeline of the fire", None),
        ("Zeitleiste: Jana Pike", None),
    ],
)
def test_a_timeline_is_asked_of_the_english_word(question: str, subject: str | None) -> None:
    assert subject_of_timeline(question) == subject


def test_a_timeline_asked_for_in_german_is_told_of_english_articles(dateline: Dateline) -> None:
    answer = dateline.engine.answer("Chronologie des Brandes in Harrow Quay")
    assert [sentence.day for sentence in answer.sentences][:2] == ["2026-03-09", "2026-03-10"]
