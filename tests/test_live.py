"""Reports that are written on for days: their words for days are no dates."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from qa.days.live import clock, entries
from qa.schema import Article, Filters, Found
from tests.filing import opened

TRACKER = """The chair of Acme was dismissed on a Friday. This page is kept up to date.

March 24

Ada Roe returns as chair of Acme after a week away, the board of Acme said in a statement.

March 20

Ben Ost was named acting chair of Acme by the directors who had dismissed Ada Roe, its chair.

March 18

Ada Roe was dismissed as chair of Acme, a maker of lamps in Dorlan, by its board in a vote.
"""


def passage(title: str | None, published: str, filed: str | None = None) -> Found:
    return Found("a", title, None, None, published, None, 0, 1, "x", 1.0, filed=filed)


@pytest.mark.parametrize(
    "title",
    [
        "Ferry strike: live updates as boats stay in port",
        "Transfer rumours tracker: latest news on the window",
        "Rovers v Saltmere – live",
        "A timeline of the harbour sale and the fallout",
        "Election night as it happened",
        "Storm Ottilie: the latest updates from the coast",
    ],
)
def test_a_live_page_has_no_day_to_count_from(title: str) -> None:
    assert clock(passage(title, "2026-03-04")) is None
    assert clock(passage(title, "2026-03-09", filed="2026-03-04")) == "2026-03-09"  # an entry of it


@pytest.mark.parametrize(
    "title",
    [
        "Council to live with smaller budget",
        "Thousands live without power",
        "Orchestra plays live in the park",
        "Minister gives timeline for the bridge",
        "Farmers buy trackers for their sheep",
        None,
    ],
)
def test_another_report_counts_from_the_day_it_was_published(title: str | None) -> None:
    assert clock(passage(title, "2026-03-04")) == "2026-03-04"


def test_a_page_that_is_written_on_has_entries_with_days_of_their_own() -> None:
    title = "A timeline of Ada Roe's dismissal from Acme"
    found = entries(TRACKER, title, "2026-03-19")
    assert [(TRACKER[start:].split("\n")[0], day) for start, day in found] == [
        ("March 24", "2026-03-24"),
        ("March 20", "2026-03-20"),
        ("March 18", "2026-03-18"),
    ]
    assert entries(TRACKER.replace("March 20", "March 20-22"), title, "2026-03-19")[1][1] == ""
    long_ago = TRACKER.replace("March 18", "January 2")
    assert [day for _, day in entries(long_ago, title, "2026-03-21")] == ["2026-03-24", "2026-03-20", ""]
    assert entries(TRACKER, title, "2026-03-01") == ()  # all are yet to come, as of a tour
    ascending = "March 18\n\nOne.\n\nMarch 19\n\nTwo.\n\nMarch 20\n\nThree.\n\n" + "About the writer. " * 100
    ended = entries(ascending, title, "2026-03-19")
    assert [day for _, day in ended] == ["2026-03-18", "2026-03-19", "2026-03-20", ""]
    new_year = "January 2\n\nOne.\n\nDecember 30\n\nTwo.\n\nDecember 27\n\nThree."
    assert [day for _, day in entries(new_year, title, "2025-12-28")] == ["2026-01-02", "2025-12-30", "2025-12-27"]
    assert entries(TRACKER, "Ada Roe is dismissed from Acme", "2026-03-19") == ()
    assert entries(TRACKER.replace("March 18", "Sunday"), title, "2026-03-19") == ()


def test_how_things_are_now_is_told_by_the_newest_entry_and_as_of_a_day_by_none_that_is_later(tmp_path: Path) -> None:
    page = Article(
        text=TRACKER, title="A timeline of Ada Roe's dismissal from Acme", outlet="Courier", published="2026-03-19"
    )
    report = Article(
        text="Ada Roe was fired as chair of Acme by its board, which has lost its trust in her, it said on Friday.",
        title="Acme fires its chair",
        outlet="Herald",
        published="2026-03-21",
    )
    with opened(tmp_path, page, report) as dateline:
        now = dateline.engine.answer("Is Ada Roe still chair of Acme?")
        assert now.sentences[0].text.startswith("Courier, 19 March 2026, entry of 24 March 2026: “Ada Roe returns")
        assert now.sentences[0].support == "supported"
        assert now.citations[0].published == "2026-03-19"
        then = dateline.engine.answer("Is Ada Roe still chair of Acme?", filters=Filters(as_of=date(2026, 3, 22)))
        assert "returns" not in then.text
        told = dateline.engine.answer(
            "Timeline of Ada Roe's dismissal from Acme", filters=Filters(as_of=date(2026, 3, 22))
        )
        assert "returns" not in told.text
        until = dateline.engine.answer("Is Ada Roe still chair of Acme?", filters=Filters(end=date(2026, 3, 22)))
        assert "returns" not in until.text
        assert "Ben Ost" in told.text


def test_the_newest_entry_comes_before_the_count_that_it_replaces(tmp_path: Path) -> None:
    page = """Fire crews were called to the mill in Dorne on a Wednesday.

March 20

Twelve people were hurt in the fire at the mill in Dorne, the clinic said in its last count.

March 18

Seven people were hurt in the fire at the mill in Dorne, the clinic said in the evening.

March 17

The mill in Dorne caught fire at noon, and its roof fell in.
"""
    article = Article(text=page, title="Mill fire: live updates", outlet="Courier", published="2026-03-18")
    with opened(tmp_path, article) as dateline:
        told = dateline.engine.answer("How many people were hurt in the mill fire?")
        assert "Twelve" in told.sentences[0].text
        assert [it.text.split(":")[0] for it in told.sentences if "Seven" in it.text] == ["Earlier"]
