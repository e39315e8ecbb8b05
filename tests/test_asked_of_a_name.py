"""A question in a name and a word: what is told of the one, without the other, is no answer."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
import pytest

from qa.dateline import Dateline
from qa.encoders.embedding import FastEmbedder
from qa.reading.asked import WordVectors, asked_words
from qa.reading.naming import of_nobody_asked
from qa.schema import Article, Evidence, Found
from qa.words.terms import fold, tokens
from tests.filing import opened

ARTICLES = (
    ("match", "Orla hold the Rovers",
     "Orla drew 1-1 with the Rovers at Mill Park on Saturday. For Orla, Kei Sarro began on the bench, with Jonas Lund "
     "slotted in up front as he was a week ago. Ada Roe headed the equaliser from a corner after 71 minutes.\n\n"
     "The first yellow card of the game was shown to Emil Varga, who came flying into a challenge with Lund and caught "
     "him high on the ankle. “It’s just really hard sometimes,” said Varga."),
    ("list", "Squads for Sunday",
     "17 Kei Sarro, Orla v Rovers. 18 Jonas Lund, Orla v Rovers. Varga is doubtful for the Rovers, with the shoulder "
     "still sore."),
    ("trial", "Baker charged over a fire",
     "Nils Bergo, a baker of Kelm, was charged with arson on Monday over the fire at the mill. Bergo, 41, lives above "
     "his shop in Mill Lane and has two daughters."),
    ("born", "A striker for the republic",
     "The 23-year-old was born in Tarn to a Kelm father and played for the under-20s of the republic. The coach, "
     "Gregor Malm, said that he liked what he saw."),
    ("coach", "Malm stays",
     "Gregor Malm will coach the republic for two more years, the federation said on Friday. He was paid 300,000 euros "
     "last year."),
)  # fmt: skip


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Dateline]:
    articles = (Article(text, title, name, "Post", published="2026-03-10") for name, title, text in ARTICLES)
    with opened(tmp_path_factory.mktemp("name"), *articles) as dateline:
        yield dateline


@pytest.mark.parametrize(
    "question",
    [
        "What is Emil Varga charged with?",
        "Where does Kei Sarro live?",
        "Where does Emil Varga work?",
        "Who replaced Ada Roe?",
        "Why was Emil Varga arrested?",
        "What is Jonas Lund charged with?",
        "When was Gregor Malm born?",
    ],
)
def test_what_no_article_tells_of_somebody_is_declined(archive: Dateline, question: str) -> None:
    assert not archive.engine.answer(question).answered


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("What is Nils Bergo charged with?", "arson"),
        ("Where does Nils Bergo live?", "Mill Lane"),
        ("How many daughters does Nils Bergo have?", "two"),
        ("How much does Gregor Malm earn?", "300,000"),
        ("What happened to Emil Varga?", "Varga"),
    ],
)
def test_what_is_told_is_answered(archive: Dateline, question: str, told: str) -> None:
    answer = archive.engine.answer(question)
    assert answer.answered
    assert told in answer.text


def near(question: str, *texts: str) -> list[float] | None:
    words = WordVectors(FastEmbedder())
    asked = asked_words(question, lambda found: (dict.fromkeys(found, 1), 100), words)
    told = asked.nearness([list(tokens(fold(text))) for text in texts], words).matter
    return None if told is None else np.round(told, 2).tolist()


def test_how_near_sentences_come_to_what_is_asked_of_a_name() -> None:
    told = near("Where does Kei Sarro live?", "Kei Sarro lives in Tarn.", "Kei Sarro has a house.", "Kei Sarro drew.")
    assert told is not None
    lives, house, drew = told
    assert drew < house < 0.3 < lives


@pytest.mark.parametrize(
    "question",
    [
        "What happened to Kei Sarro?",  # anything may be what happened
        "Why did the bakers of the old mill quarrel?",  # no name
        "Why did Kei Sarro sell the house of the family in Tarn?",  # in more words
        "Which team does Kei Sarro support?",
        "Kei Sarro",
    ],
)
def test_only_a_single_word_beside_a_name_is_looked_for(question: str) -> None:
    assert near(question, "Kei Sarro drew.") is None


def test_whose_name_is_not_near_and_who_is_no_pronoun_is_somebody_else() -> None:
    items = [
        Evidence(
            Found(str(n), title, "Post", None, "2026-03-10", None, 0, len(text), text, 1.0), 0, len(text), text, 1.0
        )
        for n, (title, text) in enumerate(
            [
                ("Cup", "The 23-year-old was born in Tarn."),
                ("Cup", "He was born in Tarn."),
                ("Malm stays", "The 23-year-old was born in Tarn."),
                ("Cup", "Malm was born in Tarn."),
            ]
        )
    ]
    assert of_nobody_asked("When was Gregor Malm born?", items).tolist() == [True, False, False, False]
    assert not of_nobody_asked("When was the coach born?", items).any()
