"""Which events of a timeline are turning points, and which are told by the way."""

from __future__ import annotations

from datetime import date

import pytest

from qa.days.news_time import happened
from qa.schema import Evidence
from qa.timelines.alone import of_page
from qa.timelines.happens import unquoted
from qa.timelines.of_change import changes
from tests.test_timeline import sentence, told

LONG = (
    "People in the streets of the old town spoke of nothing else, and the shops stayed open until late at night. " * 3
)


def report(day: str, lead: str, *rest: str, title: str = "Trawler Dora Kelm", name: str = "") -> list[Evidence]:
    found, at = [], 0
    for text in (lead, LONG, *rest):
        found.append(sentence(text, name or day, day, at, title=title))
        at += len(text) + 1
    return found


def story(*behind: str, last: tuple[str, ...] = ()) -> list[str]:
    """What is told of a lost trawler whose first report has those sentences behind its news, and its last those."""
    first = report("2026-04-17", "The trawler Dora Kelm was lost off Orran on Wednesday.", *behind)
    second = report("2026-04-20", "The search for the trawler Dora Kelm was called off on Sunday.")
    third = report("2026-09-22", "The trawler Dora Kelm capsized because of a net, inspectors said on Monday.", *last)
    return [text for _, text in told(*first, *second, *third, about="the Dora Kelm disaster")]


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("On the quay on Thursday the crews were mending nets.", False),
        ("Lamps were lit in the windows on Thursday night.", False),
        ("The Dora Kelm was built in 1988.", False),
        ("The owner of the boat resigned on Thursday.", True),
        ("A man in the harbour office was arrested on Thursday.", True),
        ("The Dora Kelm had been heard from last on Wednesday night.", True),
    ],
)
def test_what_changes_nothing_is_told_by_the_way(text: str, kept: bool) -> None:
    assert (text in story(text)) is kept


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("On 9 August a diver brought up a shoe.", True),  # that is told long after it was
        ("The owner ended its lease of the quay on 30 June.", True),
        ("Nets were dried at Orran on Monday.", False),
    ],
)
def test_what_is_told_long_after_it_was_is_a_step_of_the_story(text: str, kept: bool) -> None:
    assert (text in story(last=(text,))) is kept


def test_what_later_reports_come_back_to_is_a_step() -> None:
    aside = "Lamps were lit in the windows on Thursday night."
    again = "Those lamps of 16 April are in the museum."
    assert aside in story(aside, last=(again,))


def test_fewer_than_three_reports_tell_all_that_they_do() -> None:
    only = report("2026-04-17", "The trawler Dora Kelm was lost off Orran on Wednesday.", "Lamps were lit on Thursday.")
    assert len(told(*only, about="the Dora Kelm disaster")) == 2


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The mayor resigned.", True),
        ("Talks between them broke down.", True),
        ("The board will sell the pier.", True),
        ("Ada Roe was named as the next head.", True),
        ("The crews were mending nets.", False),
        ("The offer of the board is at an end.", False),
        ("Queues were long at the close of the fair.", False),
        ("It is close to the fire station.", False),
        ("Shares rose.", False),
    ],
)
def test_a_verb_may_tell_that_something_is_no_longer_what_it_was(text: str, expected: bool) -> None:
    assert changes(text) is expected


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("Some 900 people have now left, three times as many as on Wednesday.", None),
        ("The river was higher than on Tuesday.", None),
        ("The fire was twice as large on Friday as on Wednesday.", date(2026, 8, 14)),
        ("The mayor resigned on Thursday, as on Wednesday she had said she would.", date(2026, 8, 13)),
        ("More people came on Wednesday than expected.", date(2026, 8, 12)),
        ("Rather than on Thursday, the vote was held on Wednesday.", date(2026, 8, 12)),
    ],
)
def test_a_day_that_is_only_compared_with_is_not_that_of_the_event(text: str, day: date | None) -> None:
    when = happened(text, "2026-08-14")
    assert (when.first if when and not when.aside else None) == day


def test_a_note_behind_a_report_is_of_the_page() -> None:
    assert of_page("Two aircraft are in action.\n\nThis article was first published on Friday.")
    assert not of_page("The board said this article was first in the contract.")


def test_what_a_work_is_called_is_no_quotation() -> None:
    assert "Salt Road" in unquoted("The museum will return “The Salt Road” to its heirs.")
    assert "went" not in unquoted("“He went Home,” she said.")
    assert "Never" not in unquoted("“Never.”")
