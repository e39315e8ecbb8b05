"""Where something is, is told only by a sentence that puts a place to its name."""

from __future__ import annotations

from pathlib import Path

import pytest

from qa.reports.located import elsewhere
from qa.schema import Article
from tests.filing import opened
from tests.reported import sentence

TELLING = (
    ("Where is Saltmere?", "Saltmere, a port on the Lisk, has two breweries."),
    ("Where is Saltmere?", "Saltmere lies an hour north of Kelm."),
    ("Where is Saltmere?", "The court sat in Saltmere, Norway, for two days."),
    ("Where is Saltmere?", "It was held in the Norwegian town of Saltmere."),
    ("Where is Saltmere?", "Norway's Saltmere has a new mayor."),
    ("Where is Skerry Island?", "The flames were seen from Skerry Island, nine miles out."),
    ("Where is the Corn Hall?", "The Corn Hall on Dock Street was full."),
    ("Where is the Corn Hall?", "On the quay stands the Corn Hall."),
    ("Where's the Corn Hall located?", "The Corn Hall was built in 1870 at the corner of Dock Street."),
    ("Where was the Corn Hall?", "Nearby, in the Old Garden, the Corn Hall was in use until 1939."),
    ("Where is Lumen based?", "He left Kelm, where Lumen is based, in May."),
    ("Where is Lumen based?", "Lumen is a maker of lamps based in Kelm."),
    ("Where is Ada Roe?", "Ada Roe is in hospital in Kelm."),
    ("Where is Ada Roe now?", "Roe came home on Monday. Roe is at home."),
)  # fmt: skip
NOT_TELLING = (
    ("Where is Saltmere?", "The Rovers won 2-1 over Saltmere Town on Saturday at Strand Park."),
    ("Where is Saltmere?", "The team of Saltmere played in Kelm."),
    ("Where is Saltmere?", "SALTMERE – The insurers have had an assessor at the site since Tuesday."),
    ("Where is Skerry Island?", "The ferry to Skerry Island will leave Harrow Quay at 7:15."),
    ("Where is Lumen based?", "Lumen said in Kelm on Monday that it had sold its mill at Tarn."),
    ("Where is Ada Roe?", "Ada Roe is accused in Kelm of fraud at Lumen."),
)  # fmt: skip


@pytest.mark.parametrize(("question", "text"), TELLING)
def test_a_sentence_that_puts_a_place_to_the_name(question: str, text: str) -> None:
    assert not elsewhere(question, [sentence(text, "2026-03-19", title="Ada Roe")])[0]


@pytest.mark.parametrize(("question", "text"), NOT_TELLING)
def test_a_sentence_with_the_name_and_the_place_of_something_else(question: str, text: str) -> None:
    assert elsewhere(question, [sentence(text, "2026-03-19")])[0]


@pytest.mark.parametrize("question", ["Where was Ada Roe born?", "Where is the depot?", "Who is Ada Roe?"])
def test_of_other_questions_it_says_nothing(question: str) -> None:
    assert not elsewhere(question, [sentence("Roe played.", "2026-03-19")])[0]


def test_where_something_is(tmp_path: Path) -> None:
    match = Article(
        "The Rovers beat Saltmere Town 2-1 on Saturday at Strand Park. The Saltmere keeper was sent off. Some 1,900 "
        "people saw the match, most of them from Kelm.", "Rovers beat Saltmere", "match", published="2026-03-10",
    )  # fmt: skip
    mill = Article(
        "A fire broke out on Monday in the Corn Hall, the old market on Dock Street in Kelm. Nobody was hurt.",
        "Fire at the Corn Hall", "mill", published="2026-03-10",
    )  # fmt: skip
    with opened(tmp_path, match, mill) as dateline:
        assert not dateline.engine.answer("Where is Saltmere?").answered
        assert "Dock Street" in dateline.engine.answer("Where is the Corn Hall?").text
