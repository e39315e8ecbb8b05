"""Results that were changed after the first report of them."""

from __future__ import annotations

from pathlib import Path

import pytest

from qa.reports.overturned import asked, of, tells
from qa.schema import Article, Evidence, Found
from tests.filing import opened

QUESTION = "Who won the Tour of the Lakes?"
FIRST = "Lotte Marwick won the Tour of the Lakes on Saturday, nine seconds ahead of Pilar Iturbe."
RULING = "A panel ruled on Friday that Marwick had taken a bottle in the Tour of the Lakes, and added 20 seconds."
THEN = "That makes Pilar Iturbe the winner by 11 seconds."


def told(text: str, published: str, around: str = "", title: str = "") -> Evidence:
    body = around or text
    start = body.index(text)
    passage = Found(published, title, "Post", None, published, None, 0, len(body), body, 1.0)
    return Evidence(passage, start, start + len(text), text, 0.5)


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        (QUESTION, True),
        ("Who is the winner of the Tour of the Lakes?", True),
        ("Which rider won the title?", True),
        ("Who was elected mayor of Corvera?", True),
        ("When did Marwick win the Tour?", False),
        ("Who said that Marwick won?", False),
        ("Who leads the inquiry?", False),
    ],
)
def test_it_is_asked_who_won(question: str, expected: bool) -> None:
    assert asked(question) is expected


@pytest.mark.parametrize(
    ("text", "winner"),
    [
        (THEN, "Pilar Iturbe"),
        ("The court declared Ada Roe the winner of the election.", "Ada Roe"),
        ("The title was lost, and Ada Roe was named the new champion.", "Ada Roe"),
        ("El tribunal proclamó este jueves a Elena Duarte vencedora por 58 votos.", "Elena Duarte"),
        ("A recount would make Ada Roe the winner.", ""),
        ("The board has not declared Ada Roe the winner.", ""),
        (FIRST, ""),
    ],
)
def test_a_decision_names_the_winner(text: str, winner: str) -> None:
    assert tells(text) == winner


def test_only_another_winner_of_the_same_contest_replaces() -> None:
    first = told(FIRST, "2026-04-18")
    assert of(QUESTION, told(THEN, "2026-04-24", f"{RULING} {THEN}"), first)
    assert not of(QUESTION, told(THEN, "2026-04-17", f"{RULING} {THEN}"), first)  # earlier
    assert not of(QUESTION, told(THEN, "2027-04-24", f"{RULING} {THEN}"), first)  # the next one
    assert not of(QUESTION, told(THEN, "2026-04-24", f"Rain fell on the Tour of the Lakes. {THEN}"), first)
    assert not of("When was the Tour of the Lakes?", told(THEN, "2026-04-24", f"{RULING} {THEN}"), first)


def test_the_new_winner_is_told_first(tmp_path: Path) -> None:
    articles = [
        Article(text=text, given_id=day, outlet="Post", published=day, title=title)
        for day, title, text in [
            ("2026-04-18", "Marwick wins Tour of the Lakes", f"{FIRST} She rode alone for an hour."),
            ("2026-04-24", "Title goes to Iturbe", f"{RULING} {THEN} Marwick drops to second."),
        ]
    ]
    with opened(tmp_path, *articles) as archive:
        answer = archive.engine.answer(QUESTION)
    assert THEN in answer.sentences[0].text
    assert answer.sentences[1].text.startswith("Earlier: Post, 18 April 2026")
