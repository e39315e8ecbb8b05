"""Days that two reports give for one event in the words of news."""

from __future__ import annotations

import pytest

from qa.reports.days_told import agree, days, differing

STOLEN = "When were the paintings stolen from the Heron Gallery?"
MONDAY = "Nine paintings were stolen from the Heron Gallery on Monday night, according to police."
SUNDAY = "Thieves stole nine paintings from the Heron Gallery on Sunday night."
TUESDAY, WEDNESDAY = "2026-08-04", "2026-08-05"


def test_other_days_of_one_week_before_both_reports_differ() -> None:
    assert differing(STOLEN, (MONDAY, SUNDAY), ("", ""), (WEDNESDAY, WEDNESDAY)) == ("Monday night", "Sunday night")


@pytest.mark.parametrize(
    ("other", "published"),
    [
        ("Burglars stole paintings from the Heron Gallery on 3 August.", WEDNESDAY),
        ("Two men were arrested on Sunday over the theft at the Heron Gallery.", WEDNESDAY),
        ("Paintings were stolen from the Heron Gallery, the police said on Sunday.", WEDNESDAY),
        ("Paintings were stolen from the Linden Museum on Sunday.", WEDNESDAY),
        ("Paintings were stolen from the Heron Gallery on Sunday.", "2026-09-09"),
        ("Paintings were stolen from the Heron Gallery on Tuesday.", WEDNESDAY),
        ("Paintings were stolen from the Heron Gallery on Sunday.", None),
    ],
    ids=["same day", "other event", "day of saying", "other place", "weeks later", "after the first report", "undated"],
)
def test_what_may_be_another_event_is_no_other_day(other: str, published: str | None) -> None:
    assert differing(STOLEN, (MONDAY, other), ("", ""), (TUESDAY, published)) is None


def test_what_is_set_going_is_told_by_many_verbs() -> None:
    live, turned = "The Lisk cameras went live on Monday.", "The Lisk cameras were turned on on Sunday."
    asked = "When were the Lisk cameras switched on?"
    assert differing(asked, (live, turned), ("", ""), (TUESDAY, WEDNESDAY)) == ("Monday", "Sunday")


def test_of_two_days_with_a_saying_the_first_is_that_of_the_event() -> None:
    told = days("Thieves took them on Monday night, police said on Tuesday.", TUESDAY)
    assert [words for _, words in told] == ["Monday night"]


def test_a_sentence_in_other_words_gives_the_same_day() -> None:
    other = "Burglars took paintings from the Heron Gallery on Monday night."
    assert agree(STOLEN, other, TUESDAY, MONDAY, TUESDAY)
    assert not agree(STOLEN, other, TUESDAY, SUNDAY, WEDNESDAY)
    assert not agree(STOLEN, "A man was held at the gallery on Monday.", TUESDAY, MONDAY, TUESDAY)
