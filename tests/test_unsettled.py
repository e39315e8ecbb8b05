"""No yes or no before a sentence that a later report or another time may take back."""

import pytest

from qa.reports.unsettled import by
from qa.schema import Evidence, Found


def found(title: str, text: str, published: str) -> Found:
    return Found(
        article_id=title, title=title, outlet="Courier", author=None, published=published, url=None, start=0,
        end=len(text), text=text, score=1.0,
    )  # fmt: skip


MOVED = found("Council votes to shut Hollow Hill School", "Pupils are to move to Market Road in August.", "2025-12-12")
SAVED = found("Reprieve for Hollow Hill School: council reverses closure", "It will stay open.", "2026-05-20")
OTHER = found("Kelm quay is sold", "The quay was sold to Acme.", "2026-05-21")


def first(passage: Found) -> Evidence:
    return Evidence(passage, 0, len(passage.text), passage.text, 0.9)


@pytest.mark.parametrize(
    ("question", "passages", "unsettled"),
    [
        ("Is Hollow Hill School going to close?", [MOVED, SAVED], True),
        ("Will Hollow Hill School close?", [MOVED, SAVED], True),
        ("Is Hollow Hill School going to close?", [MOVED, OTHER], False),
        ("Did the council vote to shut Hollow Hill School?", [MOVED, SAVED], False),
        ("Will it close?", [MOVED, SAVED], False),
    ],
)
def test_how_things_stand_is_not_settled_by_a_report_with_a_later_one(
    question: str, passages: list[Found], unsettled: bool
) -> None:
    assert by(question, question.rstrip("?"), first(MOVED), passages) is unsettled


@pytest.mark.parametrize(
    ("claim", "text", "unsettled"),
    [
        ("Roe back closing the school both times", "Roe put it forward in May and on Tuesday voted against it.", True),
        ("Roe vote for it every time", "Roe voted for it in May but not in June.", True),
        ("Roe vote for it both times", "Roe voted for it in May and in June.", False),
        ("Roe vote for it", "Roe put it forward in May and on Tuesday voted against it.", False),
    ],
)
def test_each_time_is_not_settled_by_what_tells_of_another(claim: str, text: str, unsettled: bool) -> None:
    passage = found("A vote", text, "2026-05-20")
    assert by(f"Did {claim}?", claim, first(passage), [passage]) is unsettled
