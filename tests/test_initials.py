"""Initials that the articles write out."""

from __future__ import annotations

from pathlib import Path

import pytest

from qa.schema import Article
from qa.words.initials import asked, spelt_out, written_out
from tests.filing import opened

ROE = "The candidate Robert F. Roe Jr. calls the Dorlan Times his daily read."


FTA = "The Fair Trade Agency (FTA) met."


@pytest.mark.parametrize(
    ("question", "texts", "out"),
    [
        ("What did RFR Jr say?", [ROE], "What did Robert F. Roe Jr say?"),
        ("What did RFR say?", ["On Robert F. Roe’s day it rained."], "What did Robert F. Roe say?"),
        ("Did SBF go?", ["Sam Bankman-Fried went.", "Sam Bankman-Fried’s lawyer spoke."], "Did Sam Bankman-Fried go?"),
        ("Who leads the FTA?", [FTA], "Who leads the Fair Trade Agency?"),
        ("Who leads the FTA?", [FTA, "The FTA met."], "Who leads the FTA?"),
        ("Who leads the FTA?", [FTA, "The Free Town Army (FTA) met."], "Who leads the FTA?"),
        ("WHO LEADS THE FTA?", [FTA], "WHO LEADS THE FTA?"),
        ("Who leads it?", [FTA], "Who leads it?"),
        # Capitals by chance.
        ("What did the CIA say?", ["It was set on purpose, Carlos Ian Alvarez said."], "What did the CIA say?"),
        ("Who is the CEO of Acme?", ["Clara Elise Ost, CEO of Acme, opened it. Clara Elise Ost cut it."],
         "Who is the CEO of Acme?"),
        ("Wer leitet die SPD?", ["Sonja Petra Dohm sprach."], "Wer leitet die SPD?"),
    ],
)  # fmt: skip
def test_initials_are_written_out_where_the_articles_do(question: str, texts: list[str], out: str) -> None:
    assert written_out(question, texts) == out


def test_what_somebody_said_is_found_by_initials(tmp_path: Path) -> None:
    papers = Article(
        text=f"{ROE} “It is honest,” Roe said in an interview. Another reader, Ada Ost, says: “I want to stop it.”",
        title="The papers that politicians read",
        outlet="Courier",
        published="2026-03-04",
    )
    with opened(tmp_path, papers) as dateline:
        told = dateline.engine.answer("What did RFR Jr say about the Dorlan Times?")
        assert "Robert F. Roe Jr. calls" in told.sentences[0].text
        assert "Ada Ost" not in told.text


@pytest.mark.parametrize(
    ("question", "short"),
    [
        ("What does the abbreviation MHA refer to?", "MHA"),
        ("What does MHA stand for?", "MHA"),
        ("What is MHA short for?", "MHA"),
        ("what do the letters MHA mean?", "MHA"),
        ("What does the MHA say?", ""),
        ("What does it stand for?", ""),
        ("What does MHA mean for Marren?", ""),
    ],
)
def test_what_initials_stand_for_is_asked(question: str, short: str) -> None:
    assert asked(question) == short


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The marren-harbour authority (MHA) said so.", True),
        ("The MHA (Marren Harbour Authority) said so.", True),
        ("The Authority for the Marren Harbour (MHA) said so.", False),
        ("The Mayor (MHA) said so.", False),
        ("The MHA said so.", False),
    ],
)
def test_a_name_in_brackets_with_these_initials_spells_them_out(text: str, told: bool) -> None:
    assert spelt_out("MHA", text) is told


def test_of_and_the_like_may_count_among_the_letters_or_not() -> None:
    assert spelt_out("BoE", "the Bank of England (BoE)")
    assert spelt_out("MHT", "the Museum of the History of Trade (MHT)")
