"""Initials that the articles write out."""

from __future__ import annotations

from pathlib import Path

import pytest

from qa.schema import Article
from qa.words.initials import written_out
from tests.filing import opened

ROE = "The candidate Robert F. Roe Jr. calls the Dorlan Times his daily read."


@pytest.mark.parametrize(
    ("question", "texts", "out"),
    [
        ("What did RFR Jr say?", [ROE], "What did Robert F. Roe Jr say?"),
        ("Did SBF go?", ["Sam Bankman-Fried went.", "Sam Bankman-Fried’s lawyer spoke."], "Did Sam Bankman-Fried go?"),
        ("Who leads the FTA?", ["The Fair Trade Agency met."], "Who leads the Fair Trade Agency?"),
        ("Who leads the FTA?", ["The FTA met.", "The FTA sued.", "The Fair Trade Agency met."], "Who leads the FTA?"),
        ("Who leads the FTA?", ["The Free Town Army met.", "The Fair Trade Agency met."], "Who leads the FTA?"),
        ("WHO LEADS THE FTA?", ["The Fair Trade Agency met."], "WHO LEADS THE FTA?"),
        ("Who leads it?", ["The Fair Trade Agency met."], "Who leads it?"),
    ],
)
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
