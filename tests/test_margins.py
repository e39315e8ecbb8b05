"""By how many votes somebody won is told by no turnout and no share."""

from __future__ import annotations

import pytest

from qa.reports.margins import asked, first, near, tells
from qa.reports.placing import arranged
from qa.schema import Evidence
from tests.reported import sentence

ASKS = "By how many votes did Lund win?"


@pytest.mark.parametrize(
    "text",
    [
        "Lund won by 312 votes.",
        "Lund had 312 votes more than Orr.",
        "Her lead shrank to 312 votes.",
        "Lund holds a 312-vote majority.",
        "Lund won with 4,312 votes to 4,000.",
    ],
)
def test_what_tells_it(text: str) -> None:
    assert tells(ASKS, text)


@pytest.mark.parametrize(
    "text", ["Lund got 4,120 votes.", "Turnout was 61 per cent.", "Lund won by two seats.", "Lund leads the count."]
)
def test_what_does_not(text: str) -> None:
    assert not tells(ASKS, text)
    assert not asked("How many votes did Lund get?")


def test_what_tells_it_comes_first_though_it_seems_less_of_an_answer() -> None:
    turnout = sentence("Turnout in the vote was 61 per cent.", "2026-05-04", score=0.6)
    margin = sentence("Lund won by 312 votes.", "2026-05-04", "Echo", score=0.06)
    assert list(first(ASKS, [turnout, margin])) == [margin, turnout]
    assert near(ASKS, margin, turnout.score)
    assert not near(ASKS, turnout, turnout.score)
    assert list(first("How many voted?", [turnout, margin])) == [turnout, margin]


def test_a_recount_stands_for_the_first_count() -> None:
    old = sentence("Lund had 312 votes more than Orr.", "2026-05-04", "Post", "Lund wins")
    new = sentence("The lead of Lund shrank from 312 votes to 290.", "2026-05-08", "Echo", "Recount")
    placed = arranged(ASKS, [old, new], [old, new])
    assert [(it.evidence, it.note) for it in placed] == [(new, ""), (old, "Earlier")]


@pytest.mark.parametrize(
    ("question", "text"),
    [
        (ASKS, "In 2021 Lund had won by 40 votes."),
        (ASKS, "Four years ago Lund lost by 40 votes."),
        (ASKS, "If Lund won by 40 votes, she would be mayor."),
        (ASKS, "A win by 40 votes went to Birk."),
        (ASKS, "Birk won by 40 votes."),
        ("By how many votes did the ban pass?", "A motion to delay the ban had failed by 40 votes."),
        ("By what margin did Lund win?", "The count went up by 9 points."),
        ("By what margin did Lund win?", "Turnout was up by 9 points."),
    ],
)
def test_another_margin_or_one_that_was_never_is_none(question: str, text: str) -> None:
    assert not tells(question, text)


MARGIN = "What was the margin in the Lusk election?"
NIGHT = sentence("Orr was ahead of Lund in Lusk by 412 votes on Monday.", "2026-05-04", title="Lusk election")
POSTAL = sentence(
    "The postal votes reduced the lead of Orr in Lusk to 87.", "2026-05-08", "Echo", title="Lusk election"
)
RECOUNT = sentence(
    "Lund was elected in Lusk by 63 votes after a recount.", "2026-05-19", title="Lund wins Lusk election"
)


def notes(question: str, *items: Evidence) -> list[tuple[str, str]]:
    return [(it.evidence.text, it.note) for it in arranged(question, items, items)]


def test_a_margin_after_a_recount_stands_for_those_before() -> None:
    assert notes(MARGIN, NIGHT, RECOUNT, POSTAL) == [
        (RECOUNT.text, ""),
        (POSTAL.text, "Earlier"),
        (NIGHT.text, "Earlier"),
    ]


def test_that_of_a_later_vote_does_not() -> None:
    again = sentence("Lund won the seat in Lusk by 63 votes.", "2026-11-08", title="Lusk votes for a council")
    assert all(not note for _, note in notes(MARGIN, NIGHT, again))
    recalled = sentence("The first count in Lusk had put Orr 87 votes ahead.", "2026-05-19")
    assert not tells(MARGIN, recalled.text)


@pytest.mark.parametrize(
    "question",
    ["What is the margin of error?", "What was the profit margin of Lund?", "What is the majority view in Lusk?"],
)
def test_another_margin_is_not_asked(question: str) -> None:
    assert not asked(question)
