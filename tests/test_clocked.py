"""Entries of a live page that stand below times of day."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from qa.days.clocked import entries
from qa.days.live import entries as of_page
from qa.days.live import written_at
from qa.reports.replacing import replaces
from qa.reports.report import Report
from qa.schema import Article, Filters, Found
from qa.synthesize.quoting import source
from tests.filing import opened

DAY = date(2026, 3, 7)


def page(*heads: str, behind: str = "\n\n") -> str:
    return "\n\n".join(f"{head}{behind}Crews are at work." for head in heads)


@pytest.mark.parametrize(
    ("text", "times"),
    [
        (page("21.10", "14.05", "06.30"), ["21:10", "14:05", "06:30"]),
        (page("9:05", "14:05", "14:05", "20:00"), ["09:05", "14:05", "14:05", "20:00"]),
        (page("2.05pm", "11am", "9 a.m."), ["14:05", "11:00", "09:00"]),
        (page("9am:", "12.15 pm:", "4pm:", behind=" "), ["09:00", "12:15", "16:00"]),
        (page("14:05 GMT", "13:40 GMT", "12:30 GMT"), ["14:05", "13:40", "12:30"]),
        (page("23.50", "00.10", "01.30"), []),  # past midnight
        (page("21.10", "14.05"), []),
        (page("In 3.30", "Gate 4.15", "Row 5.00"), []),
        ("3.45 million pounds were lost.\n\n4.15 million came in.\n\n5.10 million are owed.", []),
        ("The 14.05 train, the 15.05 and the 16.05 are off.", []),
    ],
)
def test_times_on_lines_of_their_own_head_the_entries_of_a_day(text: str, times: list[str]) -> None:
    assert [when for _, when in entries(text, DAY)] == [f"2026-03-07T{time}" for time in times]


@pytest.mark.parametrize(
    ("text", "times"),
    [
        (page("Sunday 08:15 – Nine dead", "Saturday 21:10 – Off", "06:30 – Start"), "08T08:15 07T21:10 07T06:30"),
        (page("Sunday, 8 March, 08:15", "Saturday 21:10", "Saturday 06:30"), "08T08:15 07T21:10 07T06:30"),
        (page("Fri 23:50", "Sat 00:10", "Sun 01:30", "02:10"), "06T23:50 07T00:10 08T01:30 08T02:10"),
        (page("Sat 14:05", "Sat 13:05", "Sat 15:05"), ""),  # neither forwards nor backwards
        (page("14:05", "Sat 15:05", "Sun 01:30"), ""),  # nothing tells of which day the first is
    ],
)
def test_weekdays_beside_the_times_tell_the_days_of_a_page(text: str, times: str) -> None:
    assert " ".join(when.removeprefix("2026-03-") for _, when in entries(text, DAY)) == times


@pytest.mark.parametrize(
    ("title", "count"),
    [
        ("Storm Ottilie live: port closed", 3),
        ("Election night as it happened", 3),
        ("What is on television tonight", 0),
        ("Thousands live without power", 0),
    ],
)
def test_only_a_live_page_has_them(title: str, count: int) -> None:
    assert len(of_page(page("21.10", "14.05", "06.30"), title, "2026-03-07")) == count


def test_an_entry_is_cited_with_its_time() -> None:
    entry = Found("a", "Storm live: wind", "Post", None, "2026-03-07T21:10", None, 0, 1, "x", 1.0, filed="2026-03-07")
    assert (written_at(entry), source(entry)) == ("21:10", "Post, 7 March 2026, entry of 21:10")
    other = Found("a", "Storm live: wind", "Post", None, "2026-03-09", None, 0, 1, "x", 1.0, filed="2026-03-07")
    assert written_at(other) == ""


@pytest.mark.parametrize(
    ("article", "new", "expected"), [("a", "T21:10", True), ("a", "", False), ("b", "T21:10", False)]
)
def test_a_later_entry_of_the_page_replaces_an_earlier_count(article: str, new: str, expected: bool) -> None:
    def report(text: str, of: str, published: str) -> Report:
        return Report(text, text, of, "Storm live: wind", of, published)

    later = report("In Orran 3,400 homes are without power.", article, f"2026-03-07{new}")
    old = report("In Orran 8,500 homes are without power.", "a", "2026-03-07T10:30")
    assert replaces("How many homes are without power in Orran?", later, old, [later, old]) is expected


def live(title: str, *entries: str) -> Article:
    return Article(text="\n\n".join(entries), outlet="Post", published="2026-03-07T04:00:00+00:00", title=title)


def test_the_newest_entry_of_a_page_tells_how_things_stand(tmp_path: Path) -> None:
    page = live(
        "Oberrauth landslide – as it happened",
        "Sunday 08:15 – Two more found\n\nTwo more bodies were brought out, which takes the number of dead to nine.",
        "Saturday 17:45 – Toll\n\nSeven people have died in the landslide.",
        "Saturday 10:05 – What we know\n\nA landslide hit Oberrauth this morning. Three people have died in it.",
    )
    question = "How many people have died in the Oberrauth landslide?"
    with opened(tmp_path, page) as archive:
        answer = archive.engine.answer(question)
        before = archive.engine.answer(question, filters=Filters(as_of=DAY))
    assert "nine" in answer.sentences[0].text
    assert "nine" not in before.text
    assert "Seven" in before.sentences[0].text


def test_a_timeline_has_what_came_of_a_plan_and_no_plan(tmp_path: Path) -> None:
    page = live(
        "Petrel-2 launch live: off",
        "Sunday 06:09 – Separation\n\nPetrel-2 has parted from its rocket, an hour after it was launched.",
        "Saturday 07:45 – Next attempt\n\nThe space office will launch Petrel-2 on Sunday. Rain fell all night.",
        "Saturday 05:16 – Scrubbed\n\nThe launch of Petrel-2 was halted 41 seconds before its time.",
    )
    with opened(tmp_path, page) as archive:
        told = [sentence.text for sentence in archive.engine.answer("Timeline of the Petrel-2 launch").sentences]
    assert any("8 March 2026" in text and "parted" in text for text in told)
    assert any("7 March 2026" in text and "halted" in text for text in told)
    assert not any("will launch" in text for text in told)
