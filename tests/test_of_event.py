"""Who came to harm in another event than the one asked about."""

from __future__ import annotations

import pytest

from qa.reading.of_event import of_another
from qa.schema import Evidence, Found


def _item(text: str, passage: str, article: str, title: str = "") -> Evidence:
    found = Found(article, title, "Courier", None, "2026-05-09", None, 0, len(passage), passage, 1.0)
    return Evidence(found, 0, len(text), text, 0.9)


STORM = _item("No one was reported killed.", "Storm Ada came ashore. No one was reported killed.", "storm")
FIRE = _item("Twelve people were hurt.", "Twelve people were hurt.", "fire", "Blaze in Kelm: twelve hurt")
FERRY = _item("Nine people died.", "Nine people died when the Tern capsized.", "ferry", "Ferry goes over off Orla")
TRAIN = _item("Two were injured.", "A train crashed at Kelm. Two were injured.", "train")
NEWS = _item("A woman died at 91.", "The founder of the school, a woman, died at 91.", "news")
ITEMS = (STORM, FIRE, FERRY, TRAIN, NEWS)


@pytest.mark.parametrize(
    ("question", "others"),
    [
        ("Was anyone killed when the ferry sank?", {"storm", "fire", "train"}),
        ("Was anyone hurt in the storm?", {"fire", "ferry", "train"}),
        ("How many people were hurt in the fire?", {"storm", "ferry", "train"}),
        ("How many died in the ferry disaster?", {"storm", "fire", "train"}),
        ("Was anyone injured in the plane crash?", {"storm", "fire", "ferry", "train"}),
        ("Was anyone hurt in the train accident?", {"storm", "fire", "ferry"}),
        ("How many people died?", set()),
        ("How much damage did the storm do?", set()),  # of things
        ("Who died at 91?", set()),
    ],
)
def test_articles_of_other_events_do_not_tell_who_was_harmed_in_this_one(question: str, others: set[str]) -> None:
    found = of_another(question, ITEMS, ITEMS)
    assert {it.passage.article_id for it, other in zip(ITEMS, found, strict=True) if other} == others


def test_an_article_is_read_as_far_as_all_its_passages_that_are_known() -> None:
    count = _item("Seventeen died.", "Seventeen died. A bomb was ruled out.", "ferry")
    question = "Was anyone killed when the ferry sank?"
    assert of_another(question, [count], [count]).tolist() == [True]
    assert of_another(question, [count], [count, FERRY]).tolist() == [False]
