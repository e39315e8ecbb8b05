"""Who has gone from an office, as a later report has it by the way."""

from __future__ import annotations

import pytest

from qa.reports.placing import arranged
from qa.reports.succeeded import since
from tests.reported import sentence

ASKS = "Who is the boss of Lisk Ferries?"
OLD = sentence("“We are on time,” said Ada Roe, the chief executive of Lisk Ferries.", "2026-01-29")


def notes(question: str, text: str, around: str = "") -> dict[str, str]:
    items = [OLD, sentence(text, "2026-05-16", "Post", around=around or f"Lisk Ferries lost money. {text}")]
    return {it.evidence.text: it.note for it in arranged(question, items, items)}


@pytest.mark.parametrize(
    ("text", "around"),
    [
        ("Bo Lind, who has been acting chief executive of Lisk Ferries since Ada Roe retired in July, was there.", ""),
        ("Bo Lind, the head of finance, takes over from Ada Roe at Lisk Ferries.", ""),
        ("The owners said that Ada Roe had left by mutual consent and that Bo Lind would succeed her.", ""),
        (
            "The board of Lisk Ferries appointed Bo Lind in her place.",
            "Ada Roe resigned as chief executive on Monday. She had been ill. "
            "The board of Lisk Ferries appointed Bo Lind in her place.",
        ),
    ],
)
def test_whom_a_later_report_names_as_gone_is_of_before(text: str, around: str) -> None:
    assert notes(ASKS, text, around) == {text: "", OLD.text: "Earlier"}
    assert next(iter(notes(ASKS, text, around))) == text


@pytest.mark.parametrize(
    ("question", "text"),
    [
        (ASKS, "Bo Lind, a deckhand of Lisk Ferries, said that Ada Roe had never been late."),
        (ASKS, "Bo Lind could succeed Ada Roe at Lisk Ferries, investors hope."),
        (ASKS, "Bo Lind replaced Ada Roe in the second half for Lisk Ferries."),
        (ASKS, "Bo Lind of Lisk Ferries recalled how Cy Marr took over from Di Voss."),
        (ASKS, "Bo Lind of Lisk Ferries succeeded Ada Roe as treasurer of the golf club."),
        (ASKS, "Bo Lind, who speaks for Lisk Ferries, stayed after Ada Roe left for Brussels."),
        (ASKS, "Bo Lind will take over from Ada Roe at Lisk Ferries in September."),
        (ASKS, "Bo Lind replaced Ada Roe on the board of the Kelm bank, Lisk Ferries said."),
        (ASKS, "Bo Lind of Lisk Ferries was heard after Carl Roe died."),
        ("Who is suing Lisk Ferries?", "Bo Lind, the head of finance, takes over from Ada Roe at Lisk Ferries."),
        ("Who was the boss of Lisk Ferries?", "Bo Lind, the head of finance, takes over from Ada Roe at Lisk Ferries."),
    ],
)
def test_nobody_is_called_of_before_for_less(question: str, text: str) -> None:
    assert notes(question, text)[OLD.text] == ""


def test_who_was_in_charge_comes_behind_who_is() -> None:
    asked = "Who is in charge of relief in Lisk?"
    then = sentence("Ada Roe, who had been in charge of relief since March, has been recalled from Lisk.", "2026-03-22")
    now = sentence("Bo Lind, who is in charge of relief, chose the barracks in Lisk.", "2026-06-03", "Post")
    other = sentence("Cy Marr, who is in charge of sport in Lisk, will take the team.", "2026-06-04", "Echo")
    placed = arranged(asked, [then, now, other], [then, now, other])
    assert [(it.evidence, it.note) for it in placed] == [(now, ""), (then, "Earlier"), (other, "")]


def test_the_sentence_that_tells_it_is_found() -> None:
    text = "The owners said that Ada Roe had left by mutual consent and that Bo Lind would succeed her."
    new = sentence(text, "2026-05-16", "Post", around=f"Lisk Ferries has a new owner. {text}")
    assert [it.text for it in since(ASKS, [OLD], [new.passage])] == [text]
    assert since("How many ships has Lisk Ferries?", [OLD], [new.passage]) == ()
