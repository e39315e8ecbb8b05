"""A question that describes something and does not name it finds what names it and says the rest in other words."""

from __future__ import annotations

from pathlib import Path

import pytest

from qa.dateline import Dateline
from qa.retrieval.feedback import unsaid
from qa.schema import Article
from qa.settings import load
from tests.filing import file_all


def even(names):
    return [1.0 for _ in names]


def test_the_name_that_the_clauses_have_in_common():
    found = [
        [(1, "The dock was sold to Marrowby in spring."), (2, "In May the Gazette asked Quennell about fees.")],
        [(3, "Inspectors found the crane of Marrowby rusty."), (4, "The council met Quennell.")],
    ]
    rarity = {"marrowby": 3.0, "quennell": 2.0, "gazette": 1.0}
    assert unsaid(frozenset(), found, lambda names: [rarity[name] for name in names]) == "marrowby"


@pytest.mark.parametrize(
    ("said", "texts"),
    [
        pytest.param("marrowby", ("sold to Marrowby", "crane of Marrowby"), id="the question says it"),
        pytest.param("orlonians", ("sold to Orlo", "crane of Orlo"), id="the question says it in another form"),
        pytest.param("", ("sold on Tuesday in May", "met on Tuesday in May"), id="days"),
        pytest.param("", ("wurde am Dienstag im Mai", "bis Dienstag, im Mai"), id="days in German"),
        pytest.param("", ("sold. Then it rained", "met. Then it snowed"), id="words that open a sentence"),
        pytest.param("", ("sold to Marrowby", "met Quennell"), id="nothing in common"),
    ],
)
def test_no_name(said, texts):
    found = [[(number, text)] for number, text in enumerate(texts)]
    assert unsaid(frozenset(said.split()), found, even) is None


def test_one_article_repeating_its_own_names_is_not_enough():
    assert unsaid(frozenset(), [[(1, "sold to Marrowby")], [(1, "crane of Marrowby")]], even) is None


QUESTION = (
    "Which firm, sued over its landing fees according to the Oxmoor Herald, was fined for an unsafe crane as reported "
    "by the Brennish Post, and has its debts paid late according to the Wend Courier?"
)


def _article(outlet: str, title: str, text: str) -> Article:
    return Article(text=text, title=title, outlet=outlet, published="2026-04-02T09:00:00+00:00")


def test_a_report_in_other_words_is_found_by_the_name(tmp_path: Path):
    fillers = [
        _article(
            "Wend Courier", f"Debts paid late in parish {number}", f"The parish {number} firm has debts paid late."
        )
        for number in range(12)
    ]
    file_all(
        tmp_path,
        _article("Oxmoor Herald", "Skippers sue", "Skippers sued the firm Marrowby over its landing fees at the quay."),
        _article("Brennish Post", "Fine for crane", "The court fined the firm Marrowby for an unsafe crane."),
        _article("Wend Courier", "Suppliers wait", "Invoices that Marrowby owes go unsettled for months."),
        *fillers,
    )
    dateline = Dateline(load(data=tmp_path), keep_open=True)
    try:
        titles = [passage.title for passage in dateline.engine.search(QUESTION, 5)]
    finally:
        dateline.close()
    assert {"Skippers sue", "Fine for crane", "Suppliers wait"} <= set(titles)
