"""What a newsroom asks of two weeks' articles (`fixtures/orvane.jsonl`, all invented): who said it, when, is it so."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from qa import build
from qa.dateline import Dateline
from qa.settings import load

ARTICLES = Path(__file__).parent / "fixtures" / "orvane.jsonl"


@pytest.fixture(scope="module")
def orvane(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Dateline]:
    folder = tmp_path_factory.mktemp("orvane-archive")
    assert not build.ingest(load(data=folder), [ARTICLES]).refused
    opened = Dateline(load(data=folder))
    yield opened
    opened.close()


@pytest.mark.parametrize(
    ("question", "first"),
    [
        ("What did Mira Castellane say about the brakes?", "named by her union as Mira Castellane"),
        ("Who told the court that up to 112,000 marks could be missing?", "Prosecutor Emil Zander"),
        ("When was Leopold Vance arrested?", "Tuesday is 7 April 2026"),
        ("Was the bail of Leopold Vance 200,000 marks?", "No: "),
        ("Are Wanda Ober and Till Ober related?", "No: "),
        ("Who is the mayor of Talbrück?", "Ottmar Feld"),
        ("How much does Talbrück's crane cost?", "46.000 Mark"),
    ],
)
def test_the_first_sentence_answers(orvane: Dateline, question: str, first: str) -> None:
    answer = orvane.engine.answer(question)
    assert answer.answered
    assert first in answer.sentences[0].text


def test_how_things_still_stand_gets_no_yes(orvane: Dateline) -> None:
    answer = orvane.engine.answer("Is the strike at Tarn Mill still going on?")
    assert not answer.text.startswith("Yes")
    assert "is over" in answer.text


@pytest.mark.parametrize(
    "question",
    ["What did Karin Oelze say about the derailment?", "What did Aurel Dietz say about the Clock Museum?"],
)
def test_what_nobody_reports_as_said_is_declined(orvane: Dateline, question: str) -> None:
    assert not orvane.engine.answer(question).answered


def test_a_report_that_names_the_event_by_its_day_stands_on_its_own(orvane: Dateline) -> None:
    lines = [it.text for it in orvane.engine.answer("Timeline of the derailment at Kessel Bridge").sentences]
    assert any(line.startswith("15 April 2026") and "crack in a rail" in line for line in lines)
