"""A question that names none of several is asked back, and the reply to that is taken for what was meant."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from qa.answering.which_one import vague
from qa.asking.which_named import asked, throughout
from qa.dateline import Dateline
from qa.schema import WHICH, Article, Turn
from tests.filing import opened

ARTICLES = (
    ("salt", "The Salt Line opens in Kelm cinemas",
     "The Salt Line, a thriller set on the docks of Kelm, opened on Friday. The film was directed by Ada Roe, who shot "
     "it in nine weeks with Emil Varga as the harbour master."),
    ("orchard", "Orchard of Glass wins in Brenn",
     "The jury of the Brenn festival gave its prize to Orchard of Glass on Sunday. The film was directed by Tomas "
     "Lund, a former schoolteacher, and stars Ines Malm."),
    ("lumen", "Lumen raises £4 million for lamps",
     "Lumen, which makes lamps for operating theatres in Tarn, said on Monday that it had raised £4 million. The "
     "company raised the money from Oster Bank and two families."),
    ("corvane", "Corvane to build a second mill",
     "Corvane said in Saltmere on Tuesday that it would build a second mill. The company raised £31 million last "
     "spring from the Vesper fund, its chief executive Petra Sandoz said."),
    ("council-1", "Harrow council votes to keep the pool",
     "The council decided on Tuesday to keep the Mill Road pool open until 2028, Harrow's mayor Nora Fenn said."),
    ("council-2", "Harrow council sells the depot",
     "The council decided on Thursday to sell the Dock Street depot, Harrow's mayor Nora Fenn said after the vote."),
)  # fmt: skip


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Dateline]:
    articles = (Article(text, title, name, "Post", published="2026-03-10") for name, title, text in ARTICLES)
    with opened(tmp_path_factory.mktemp("which"), *articles) as dateline:
        yield dateline


@pytest.mark.parametrize(
    ("question", "meant"),
    [("Who directed the film?", {"salt", "orchard"}), ("How much did the company raise?", {"lumen", "corvane"})],
)
def test_a_question_that_names_none_of_several_is_asked_back(archive: Dateline, question: str, meant: set[str]) -> None:
    answer = archive.engine.answer(question)
    titles = {name: title for name, title, _ in ARTICLES}
    assert not answer.answered
    assert answer.text.startswith(WHICH)
    assert {it.article_id for it in answer.which} == meant
    assert {it.question for it in answer.which} == {f"{question} ({titles[name]})" for name in meant}
    assert {found.article_id for found in answer.nearest[: len(meant)]} == meant
    assert all(titles[name] in answer.text for name in meant)
    assert not answer.calibrated
    for it in answer.which:
        assert {cited.article_id for cited in archive.engine.answer(it.question).citations} == {it.article_id}


@pytest.mark.parametrize(("question", "meant"), [("Who wrote it?", "tide"), ("How much did it cost?", "tide")])
def test_what_asks_of_nothing_but_a_pronoun_is_asked_back_of_one(tmp_path: Path, question: str, meant: str) -> None:
    text = "The Tide Book, a guide to the shore, is out. Ada Roe wrote it in nine weeks. Printing it cost £9,000."
    told = Article(text, "A guide to the shore", "tide", published="2026-03-10")
    fire = Article("The mill at Brenn burnt on Monday. Nobody was hurt.", "Mill burns", "fire", published="2026-03-10")
    with opened(tmp_path, told, fire) as dateline:
        answer = dateline.engine.answer(question)
        assert not answer.answered
        assert [it.article_id for it in answer.which] == [meant]
        assert answer.text == f"{WHICH} The articles tell at least of “A guide to the shore”. Ask again with a name."
        assert dateline.engine.answer(answer.which[0].question).answered
        assert dateline.engine.answer("And who wrote it?", [Turn("What is the Tide Book?", "A guide. [1]")]).answered


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("What did the council decide?", "depot"),  # one council, though of two articles
        ("Who directed The Salt Line?", "Roe"),
        ("Who directed the film with Ines Malm?", "Lund"),
        ("How much did the company raise from the Vesper fund?", "31 million"),
    ],
)
def test_what_is_one_or_named_is_answered(archive: Dateline, question: str, told: str) -> None:
    answer = archive.engine.answer(question)
    assert answer.answered
    assert told in answer.text
    assert not answer.which


@pytest.mark.parametrize(
    ("reply", "told", "not_told"),
    [
        ("The Salt Line", "Roe", "Lund"),
        ("I mean Orchard of Glass", "Lund", "Roe"),
        ("The one that won in Brenn", "Lund", "Roe"),
    ],
)
def test_the_reply_says_which_is_meant(archive: Dateline, reply: str, told: str, not_told: str) -> None:
    before = archive.engine.answer("Who directed the film?")
    answer = archive.engine.answer(reply, [Turn(before.question, before.text)])
    assert answer.question == reply
    assert answer.answered
    assert told in answer.sentences[0].text
    assert not_told not in answer.sentences[0].text


def test_another_question_is_no_reply(archive: Dateline) -> None:
    before = archive.engine.answer("Who directed the film?")
    answer = archive.engine.answer("How much did Lumen raise?", [Turn(before.question, before.text)])
    assert "£4 million" in answer.text


def test_what_goes_on_from_a_reply_is_of_what_was_meant(archive: Dateline) -> None:
    history = []
    for question in ("Who directed the film?", "Orchard of Glass"):
        answer = archive.engine.answer(question, history)
        history.append(Turn(question, answer.text))
    assert "Malm" in archive.engine.answer("And who stars in it?", history).text


@pytest.mark.parametrize(
    "question",
    [
        "Who won the game?",
        "What is this company’s valuation?",
        "When did he resign?",
        "Who bought it?",
        "Was the defendant convicted?",
    ],
)
def test_vague(question: str) -> None:
    assert vague(question)


@pytest.mark.parametrize(
    "question",
    [
        "Who won the game between Orla and the Rovers?",
        "Who won the game on 3 December?",
        "What is the latest news?",
        "What is the meaning of democracy?",
        "Is there a ferry at night?",
        "Who resigned?",
        "What caused the fire in which the mill on the quay of the old town burnt?",
        "Who was the first to arrive?",
    ],
)
def test_not_vague(question: str) -> None:
    assert not vague(question)


def test_replies() -> None:
    turns = [Turn("Who directed the film?", f"{WHICH} The articles tell of several: …")]
    assert asked("The Salt Line", turns) == "Who directed the film? (The Salt Line)"
    assert asked("I mean the one in Brenn.", turns) == "Who directed the film? (Brenn)"
    assert asked("the Brenn one", turns) == "Who directed the film? (Brenn)"
    assert asked("Who was it?", turns) is None
    assert asked("The Salt Line", [Turn("Who directed the film?", "Ada Roe. [1]")]) is None
    assert throughout([*turns, Turn("The Salt Line", "Ada Roe. [1]")]) == [
        Turn("Who directed the film? (The Salt Line)", "Ada Roe. [1]")
    ]
