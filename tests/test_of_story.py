"""Reports of a timeline's story that do not call it what it is asked as."""

from __future__ import annotations

from datetime import date

from qa.reading.asked import WordVectors
from qa.schema import Evidence, Found
from qa.timelines.timeline import events
from tests.filing import embedder

VECTORS = WordVectors(embedder())
DEAL = (
    "Deal ends Kelm Dock pay dispute",
    "2026-05-20",
    "The Union of Lock Hands and Dorne Harbours agreed on Tuesday on a rise of 3 per cent for the crews of the Kelm "
    "Dock, ending the pay dispute.",
    "Ada Roe, the union's secretary, and Ben Ost, the head of Dorne Harbours, signed it after talks of nine hours.",
    "The crews, who went on strike for two days in April, had asked for 5 per cent.",
)
CALLED = (
    "Kelm Dock crews call strike",
    "2026-04-02",
    "The crews of the Kelm Dock will strike for two days from 14 April, the Union of Lock Hands said on Wednesday.",
    "Ada Roe, the union's secretary, said the crews asked for 5 per cent. Dorne Harbours has offered 1 per cent.",
    "Ben Ost, the head of Dorne Harbours, said that the talks would go on.",
)
OPENED = (
    "Kelm Dock museum opens with a show of old lamps",
    "2026-04-25",
    "The museum at the Kelm Dock was opened on Friday with a show of lamps that were lent by painters and potters.",
    "Ben Ost, the head of Dorne Harbours, cut the ribbon.",
    "It will be free on Sundays.",
)


def told(about: str, *articles: tuple[str, ...]) -> list[tuple[date, str]]:
    items = []
    for title, published, *sentences in articles:
        whole = "\n\n".join(sentences)
        found = Found(article_id=title, title=title, outlet="Post", author=None, published=published, url=None,
                      start=0, end=len(whole), text=whole, score=1.0)  # fmt: skip
        items += [Evidence(found, whole.index(it), whole.index(it) + len(it), it, 0.0) for it in sentences]
    vectors = embedder().embed_passages([it.text for it in items])
    return [(it.day, it.evidence.text) for it in events(about, items, vectors, words=VECTORS.vectors)]


def test_a_report_with_the_names_and_words_of_a_story_is_of_it_though_it_calls_it_otherwise() -> None:
    about = "the Kelm Dock pay dispute"
    assert told(about, DEAL, CALLED)[0] == (date(2026, 4, 1), CALLED[2])
    assert told(about, DEAL, OPENED) == told(about, DEAL)
    assert told(about, CALLED) == []  # nothing is about it by its own words


def test_of_the_only_report_on_a_subject_a_timeline_is_made_too() -> None:
    theft = (
        "Thieves take Wendel Cup from Kelm museum",
        "2026-03-09",
        "Thieves broke into the Kelm museum on Saturday and made off with the Wendel Cup, which a farmer found.",
        "Police are looking for a grey van.",
    )
    assert told("the theft of the Wendel Cup", theft) == [(date(2026, 3, 7), theft[2])]
    assert told("the sale of the Wendel Cup", theft) == []
    assert told("the restoration of the Wendel Cup", theft) == []
