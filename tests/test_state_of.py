"""How a matter stands is asked as its latest news, whatever the report calls it that ends it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

import numpy as np
import pytest
from numpy.typing import NDArray

from qa.asking import forms
from qa.asking.state_of import turned
from qa.schema import Evidence, Found
from qa.timelines.dating import Event
from qa.timelines.since_told import told_since
from qa.timelines.subject import Subject


@pytest.mark.parametrize(
    ("question", "matter"),
    [
        ("What is happening with the Brack bid?", "the Brack bid"),
        ("Where do things stand with the tram strike?", "the tram strike"),
        ("Where does the water bill stand now?", "the water bill"),
        ("What stage is the Mountain Water Bill at?", "the Mountain Water Bill"),
        ("How is the search for Orla Finn going?", "the search for Orla Finn"),
        ("What is the state of the drivers' strike now?", "the drivers' strike"),
        ("tram strike latest", "tram strike"),
        ("water bill now", "water bill"),
        ("strike news", "strike"),
    ],
)
def test_what_goes_on_is_asked_as_its_latest_news(question: str, matter: str) -> None:
    asked = turned(question)
    assert asked == f"What is the latest on {matter}?"
    assert forms.latest(asked) == matter


@pytest.mark.parametrize(
    "question",
    [
        "What is the state of the mine now?",  # a thing, of which a report may tell just that
        "Where does the minister stand on the tax?",
        "How is the mayor getting on?",
        "What is happening to him?",
        "What is going on?",
        "Who is the mayor now?",
        "mayor now",
        "breaking news",
        "Kelm Daily News",
    ],
)
def test_other_questions_stay_as_they_are(question: str) -> None:
    assert turned(question) == question


@pytest.mark.parametrize(
    ("question", "about"),
    [
        ("strike news", "strike"),
        ("What news was there about the dockers?", "the dockers"),
        ("Anything about measles?", "measles"),
        ("What about the mayor?", None),
        ("Who reads the news?", None),
        ("Kelm Daily News", None),
        ("breaking news", None),
    ],
)
def test_news_of_something_as_it_is_typed(question: str, about: str | None) -> None:
    assert forms.latest(question) == about


def _lead(article: str, published: str, text: str) -> Evidence:
    passage = Found(article, "News", "Courier", None, published, None, 0, len(text), text, 1.0)
    return Evidence(passage, 0, len(text), text, 0.0)


SENT_BACK = _lead("veto", "2026-05-20", "The president sent the Water Bill back to parliament on Wednesday.")
PASSED = _lead("passed", "2026-04-23", "Parliament passed the Water Bill on Thursday by 71 votes to 58.")
SIGNED = _lead("law", "2026-10-28", "The president on Wednesday signed a law that makes mines pay for mountain water.")


def test_a_later_report_of_the_story_is_told_by_whatever_name() -> None:
    told = [Event(SENT_BACK, date(2026, 5, 20)), Event(PASSED, date(2026, 4, 23))]
    items = [PASSED, SENT_BACK, SIGNED]
    story = frozenset({"veto", "passed", "law"})
    (event,) = told_since(told, items, {"law": story})
    assert (event.evidence, event.day) == (SIGNED, date(2026, 10, 28))
    assert told_since(told, items, {"law": frozenset({"veto", "law"})}) == []  # akin to one of them alone
    assert told_since(told[:1], items, {"law": story}) == []  # two reports may have much in common


def test_a_word_that_is_only_spelled_alike_is_not_near() -> None:
    def alike(words: Sequence[str]) -> NDArray[np.float32]:
        near = {"measles", "measured", "strike", "struck", "henrike", "walkout", "outbreak", "broke"}
        return np.array([[float(word in near), float(word not in near)] for word in words], dtype=np.float32)

    assert not Subject("the measles", alike).said("Gusts of wind were measured.")
    assert not Subject("the strike", alike).said("Judge Henrike Osei spoke.")
    assert Subject("the strike", alike).said("The walkout went on.") == {"strike"}
    assert not Subject("the outbreak", alike).said("Water broke into the tunnel.")
    assert not Subject("the strike", alike).said("Gusts struck the coast.")
