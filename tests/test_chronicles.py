"""Articles that are timelines themselves."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from qa.schema import Article, Found
from qa.timelines.chronicles import entries
from tests.filing import opened

TRACKER = """Everything on the strike of the harbour pilots, newest first.

March 12

Pilots agree to a deal with the port

The pilots of Orran voted for the offer by 40 votes to 3, their union said.

Photo: the vote in the hall (Getty Images)

Talks are to go on over pensions

March 9

“We will not sail,” he said.

Sign up: our newsletter

March 4

Pilots of the Port of Orran stop work for a day
"""
TIMELINE = """How it went, year by year.

1997: The Orran ferry is ordered from a yard in Kelm

2003: The ferry sinks on its first crossing

2026: A new ferry for Orran is named
"""


def _found(text: str, title: str = "Pilots’ strike tracker", published: str | None = "2026-03-13") -> Found:
    return Found("a", title, "Post", None, published, None, 0, len(text), text, 1.0)


def test_what_stands_below_a_day_is_of_that_day() -> None:
    found = entries(_found(TRACKER))
    told = [(it.first, it.title.text if it.title else "", it.sentence.text if it.sentence else "") for it in found]
    assert told == [
        (
            date(2026, 3, 12),
            "Pilots agree to a deal with the port",
            "The pilots of Orran voted for the offer by 40 votes to 3, their union said.",
        ),
        (date(2026, 3, 12), "Talks are to go on over pensions", ""),
        (date(2026, 3, 4), "Pilots of the Port of Orran stop work for a day", ""),
    ]
    assert [it.head.text for it in found] == ["March 12", "March 12", "March 4"]
    assert all(TRACKER[it.head.start : it.head.end] == it.head.text for it in found)


def test_a_heading_that_tells_something_is_the_entry() -> None:
    found = entries(_found(TIMELINE, "A timeline of the Orran ferry"))
    assert [(it.first.year, it.last.month, it.title and it.title.text) for it in found] == [
        (1997, 12, "1997: The Orran ferry is ordered from a yard in Kelm"),
        (2003, 12, "2003: The ferry sinks on its first crossing"),
        (2026, 12, "2026: A new ferry for Orran is named"),
    ]


def test_fewer_headings_or_no_day_make_none() -> None:
    assert entries(_found("March 12\n\nOne thing happened in Orran.\n\nMarch 9\n\nAnother did in Kelm.")) == ()
    assert entries(_found(TRACKER, published=None)) == ()


def test_a_timeline_is_made_of_its_entries_with_the_line_that_dates_each(tmp_path: Path) -> None:
    article = Article(title="A timeline of the Orran ferry", text=TIMELINE, published="2026-03-13", outlet="Post")
    with opened(tmp_path, article) as dateline:
        answer = dateline.engine.answer("timeline of the Orran ferry")
    assert [sentence.day for sentence in answer.sentences][:2] == ["1997-01-01", "2003-01-01"]
    assert answer.sentences[1].text.startswith("2003: ")
    assert "“2003: The ferry sinks on its first crossing”" in answer.sentences[1].text
    assert {citation.quote for citation in answer.citations} <= set(TIMELINE.split("\n"))
