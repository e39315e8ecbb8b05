"""Steps of what an article is on, which it does not name."""

from __future__ import annotations

from datetime import date

import pytest

from qa.reading.asked import WordVectors
from qa.schema import Evidence, Found
from qa.timelines.timeline import events
from tests.filing import embedder

VECTORS = WordVectors(embedder())
BILL = (
    "Assembly passes ferry safety bill",
    "Members passed the ferry safety bill on Monday evening by 58 votes to 41.",
    "Crews will have to wear a belt on deck and owners to keep a list of all who are on board, which has to be handed "
    "in at the harbour before a ferry leaves it, and the fines for those who do not will be ten times as high as they "
    "have been for the best part of the century in which no list was asked for by anybody.",
)
TRIAL = (
    "Charity's ex-treasurer denies theft",
    "The former treasurer of a charity pleaded not guilty on Monday to taking £870,000.",
    "Ada Roe, 48, of Mill Lane, spoke only to confirm her name.",
)


def told(about: str, article: tuple[str, ...], text: str = "") -> dict[str, date]:
    """The sentences told of the subject by an article that also has `text`, and their days."""
    title, *sentences = (*article, text) if text else article
    whole = "\n\n".join(sentences)
    found = Found(article_id="a", title=title, outlet="Post", author=None, published="2026-09-15", url=None, start=0,
                  end=len(whole), text=whole, score=1.0)  # fmt: skip
    items = [Evidence(found, whole.index(it), whole.index(it) + len(it), it, 0.0) for it in sentences]
    vectors = embedder().embed_passages([it.text for it in items])
    return {it.evidence.text: it.day for it in events(about, items, vectors, words=VECTORS.vectors)}


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("At second reading on 28 April the bill went through by 61 to 38.", date(2026, 4, 28)),
        ("When minister Dee Crane brought in the bill on 3 February, the fine was £90.", date(2026, 2, 3)),
        ("But the upper chamber, the Council of State, halved the fine in July.", date(2026, 7, 1)),
        ("The limit was raised in committee in May, to the dismay of the crews.", date(2026, 5, 1)),
        ("Minister Dee Crane said the first draft was lost when the office flooded in June.", date(2026, 6, 1)),
        ("The bill goes to the President, whose signature is expected in October.", date(2026, 10, 1)),
    ],
)
def test_an_article_on_a_bill_tells_its_steps_as_of_the_bill_or_of_a_month(text: str, day: date) -> None:
    assert told("the ferry safety bill", BILL, text).get(text) == day


@pytest.mark.parametrize(
    "text",
    [
        "Baker Cal Tadd, who works by the harbour, said he had let two staff go in February.",
        "Cal Tadd, who has the bakery, reckons he lost a third of his trade in March.",
        "The union is led by Cal Tadd, who in April had insisted that nothing would change.",
        "The cost is now seven million more than in April.",
        "The fund for the crews lost £40 on the shares that it bought in May.",
        "The last bill of the kind failed on 3 March.",
        "Orran Rovers won the Kelm Cup on 4 May.",
        "The Kelm Bank put up its rates in July.",
        "Its first estimate, in January, was £1.8m.",
        "In early October the crews will have been told that the limit was raised.",
        "Although the office cleared the sale in June.",
        "The bill for the minister's lunch was paid on 3 February 2019.",
    ],
)
def test_what_is_of_something_else_in_it_is_no_step(text: str) -> None:
    assert text not in told("the ferry safety bill", BILL, text)


def test_a_step_that_goes_on_stands_with_the_next() -> None:
    first = "When minister Dee Crane brought in the bill on 3 February, the fine was £90."
    both = f"{first} It was raised in committee in May."
    title, lead, _ = BILL
    whole = f"{lead}\n\n{both}"
    found = Found(article_id="a", title=title, outlet="Post", author=None, published="2026-09-15", url=None, start=0,
                  end=len(whole), text=whole, score=1.0)  # fmt: skip
    items = [Evidence(found, whole.index(it), whole.index(it) + len(it), it, 0.0) for it in (lead, first, both)]
    found_events = events("the ferry safety bill", items, embedder().embed_passages([it.text for it in items]))
    assert [event.evidence.text for event in found_events] == [both, lead]


def test_an_article_begins_with_its_news_though_the_next_sentence_names_whom_it_is_of() -> None:
    assert told("the Roe case", TRIAL)[TRIAL[1]] == date(2026, 9, 14)
    crash = "Many carried portraits of those hurt in the Roe crash, ten days before."
    march = "Thousands march", "Four thousand people walked through Kelm on Sunday in the rain.", crash
    assert march[1] not in told("the Roe crash", march)
