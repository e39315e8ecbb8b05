"""Plans that a later report moves."""

from __future__ import annotations

from datetime import date

import pytest

from qa.schema import Evidence, Found
from qa.timelines.superseded import came_true, moving, superseded

PLAN = "The next round of the talks will start on April 14, again in Lindau."


def sentence(text: str, published: str, before: str = "") -> Evidence:
    whole = f"{before} {text}".strip()
    found = Found(article_id=published, title="Talks", outlet="Post", author=None, published=published, url=None,
                  start=0, end=len(whole), text=whole, score=1.0)  # fmt: skip
    return Evidence(found, len(whole) - len(text), len(whole), text, 0.0)


@pytest.mark.parametrize(
    ("text", "before"),
    [
        ("It will start on April 21 and not on April 14, she said.", "The second round of the talks has been delayed."),
        ("The round will be held on April 21 and not April 14, the envoy said.", ""),
        ("The talks have been moved to 21 April.", "Will it begin? I think so, but not on the 14th as hoped."),
        ("The round planned for 14 April is put off to 21 April.", ""),
        ("The second round of talks in the mountains has been postponed to 21 April.", ""),
    ],
)
def test_a_plan_that_a_later_report_moves_is_superseded(text: str, before: str) -> None:
    later = moving([sentence(text, "2026-03-25", before)])
    assert superseded(sentence(PLAN, "2026-03-22"), date(2026, 4, 14), later)


@pytest.mark.parametrize(
    ("text", "published"),
    [
        ("The regatta has been moved to 21 April.", "2026-03-25"),  # something else
        ("The regatta of the round tower has been moved from one of the lakes to 21 April.", "2026-03-25"),
        ("The talks in Vesk will be held on 21 April.", "2026-03-25"),  # says of nothing that it is moved
        ("The next round of the talks has been moved to 21 April.", "2026-03-20"),  # said before
        ("The next round of the talks has been moved to 14 April.", "2026-03-25"),  # the same day
        ("The third round of the talks has been moved to 21 May.", "2026-04-20"),  # when that day had come
    ],
)
def test_other_plans_stand(text: str, published: str) -> None:
    later = moving([sentence(text, published)])
    assert not superseded(sentence(PLAN, "2026-03-22"), date(2026, 4, 14), later)


def test_what_has_happened_is_not_superseded() -> None:
    later = moving([sentence("The next round of the talks has been moved to 21 April.", "2026-03-25")])
    assert not superseded(sentence("The round of talks began on March 20.", "2026-03-22"), date(2026, 3, 20), later)


def test_a_plan_of_the_same_council_stands() -> None:
    plan = sentence("The council will vote on the school budget on 14 April.", "2026-03-22")
    hearing = sentence(
        "The hearing on the ferry was moved from 14 April to 21 April after the council asked.", "2026-03-25"
    )
    assert not superseded(plan, date(2026, 4, 14), moving([hearing]))


@pytest.mark.parametrize(
    ("later", "expected"),
    [
        ("Bo Falk takes over from Ada Roe, who has run the firm since the start of May.", True),
        ("Ada Roe has led the firm since 1 May.", True),
        ("Ada Roe has led the union since March.", False),
        ("Cleo Arden has led the firm since the start of May.", False),
        ("Ada Roe will not take over on 1 May.", False),
        ("Ada Roe, who was to act as head, has not been seen since 1 May.", False),
        ("Ada Roe has been in hospital since 1 May.", False),
        ("Ben Roe has led the union since 1 May.", False),
        ("Prices in Roe have risen since 1 May.", False),
    ],
)
def test_a_plan_of_which_a_later_report_says_that_it_has_been_so_since_came_true(later: str, expected: bool) -> None:
    plan = sentence("The finance director, Ada Roe, will act as head from 1 May.", "2026-04-20")
    assert came_true(plan, date(2026, 5, 1), [plan, sentence(later, "2026-06-10")]) == expected
