"""The parts of a question that are answered only where each is asked alone."""

from __future__ import annotations

from pathlib import Path

from qa.schema import Article
from tests.filing import opened

TOLD = Article(
    "DORNE – The Kelm ferry trial was put off by two weeks, as the court in Dorne was short of jurors.\n\n"
    "Roe, 58, is charged with three counts of theft. Prosecutors say that she took 4,000 crowns from the harbour fund.",
    "Judge puts off trial of Mayor Ada Roe",
    "gazette-1",
    "Dorne Gazette",
    published="2026-03-02",
)
OTHERS = tuple(
    Article(
        f"DORNE – Mayor Ada Roe spoke about {matter} on Monday. Mayor Roe was asked how long it had been so.\n\n"
        f"The mayor, who was in office for 14 years, said of {matter} that Ada Roe was not the one to ask.",
        f"Mayor Ada Roe on {matter}",
        f"courier-{number}",
        "Dorne Courier",
        published=f"2026-02-{number + 10}",
    )
    for number, matter in enumerate(
        ("the school roof", "the harbour wall", "the fish market", "the tram line", "the old mill", "the ice rink")
    )
)


CLAIM = Article(
    "KELM – Vera Moss, who speaks for the anglers of Kelm, accused the river board of hiding the counts of dead trout. "
    "The board left out the lower weir, she said.\n\n"
    "Jon Brand, the head of the river board, rejected that. “Every trout was counted,” he said in reply.",
    "Anglers of Kelm at odds with the river board over dead trout",
    "post-1",
    "Kelm Post",
    published="2026-04-02",
)
REPLY = Article(
    "DORNE – Who claimed that the counts of riders were hidden? The tram firm of Dorne has been asked. The reply was: "
    "“We got the counts wrong, and we are sorry,” as spokeswoman Rosa Lind told this paper in reply to the claim.",
    "Dorne tram firm replies to the claim that counts were hidden",
    "gazette-2",
    "Dorne Gazette",
    published="2026-04-09",
)


def test_a_part_that_points_back_is_answered_by_what_tells_the_first(tmp_path: Path) -> None:
    with opened(tmp_path, CLAIM, REPLY, *OTHERS) as dateline:
        answer = dateline.engine.answer(
            "Who claimed that the counts of dead trout were hidden, and what was the reply?"
        )
        assert {citation.article_id for citation in answer.citations} == {"post-1"}
        assert any("Every trout was counted" in sentence.text for sentence in answer.sentences)


def test_a_part_that_is_answered_if_asked_alone_is_answered_beside_another(tmp_path: Path) -> None:
    with opened(tmp_path, TOLD, *OTHERS) as dateline:
        answer = dateline.engine.answer("How old is Ada Roe, and how long was she mayor?")
        assert answer.unanswered == ()
        assert any("Roe, 58" in sentence.text for sentence in answer.sentences)
        assert any("14 years" in sentence.text for sentence in answer.sentences)
