"""Parts of a year, hours, weekdays and days of the month in questions, counted by hand."""

from __future__ import annotations

from datetime import date

import pytest

from qa.days.windows import window

TODAY = date(2026, 12, 2)  # a Wednesday


def day(text: str) -> date | None:
    return date.fromisoformat(text) if text else None


@pytest.mark.parametrize(
    ("question", "first", "last"),
    [
        ("What did the ministry say after 1 September?", "2026-09-02", "2026-12-02"),
        ("What did the union offer before September 1?", "", "2026-08-31"),
        ("How many were ill by 10 March?", "", "2026-03-10"),
        ("What was reported around 3 March?", "2026-02-28", "2026-03-06"),
        ("What was reported after 15 December?", "2025-12-16", "2026-12-02"),
        ("What did the council decide in the first half of the year?", "2026-01-01", "2026-06-30"),
        ("What did the bank do in the third quarter?", "2026-07-01", "2026-09-30"),
        ("What did the bank do in Q2?", "2026-04-01", "2026-06-30"),
        ("What did the bank do last quarter?", "2026-07-01", "2026-09-30"),
        ("What was decided in the first three months of the year?", "2026-01-01", "2026-03-31"),
        ("What has changed since the start of the year?", "2026-01-01", "2026-12-02"),
        ("What did the court rule at the end of last month?", "2026-11-21", "2026-11-30"),
        ("What did the court rule early last month?", "2026-11-01", "2026-11-10"),
        ("What happened by the end of March?", "", "2026-03-31"),
        ("What happened before the end of March?", "", "2026-03-31"),
        ("Who resigned the last week of November?", "2026-11-24", "2026-11-30"),
        ("What was decided in the last days of July?", "2026-07-25", "2026-07-31"),
        ("What happened over the last weekend of May?", "2026-05-30", "2026-05-31"),
        ("What was reported in the past 48 hours?", "2026-11-30", "2026-12-02"),
        ("What happened between Monday and Thursday?", "2026-11-23", "2026-11-26"),
        ("What happened between Monday and Wednesday last week?", "2026-11-23", "2026-11-25"),
        ("What happened on Saturday and Sunday?", "2026-11-28", "2026-11-29"),
        ("What did the police say on Monday last week?", "2026-11-23", "2026-11-23"),
        ("What was said the day before yesterday?", "2026-11-30", "2026-11-30"),
        ("What was decided before the summer?", "", "2026-05-31"),
    ],
)
def test_a_part_of_a_time_is_the_last_that_has_begun(question: str, first: str, last: str) -> None:
    found = window(question, TODAY)
    assert found is not None
    assert (found[0].start, found[0].end, found[1]) == (day(first), day(last), "first")


@pytest.mark.parametrize(
    ("question", "first", "last"),
    [
        ("What did the bank do in Q1 2026?", "2026-01-01", "2026-03-31"),
        ("What did the bank do in the last quarter of 2025?", "2025-10-01", "2025-12-31"),
        ("What did the council decide in the second half of 2025?", "2025-07-01", "2025-12-31"),
        ("What happened in 11/2026?", "2026-11-01", "2026-11-30"),
        ("Who led the council before the end of 2025?", "", "2025-12-31"),
    ],
)
def test_a_part_of_a_year_that_is_stated_is_kept_to(question: str, first: str, last: str) -> None:
    found = window(question, TODAY)
    assert found is not None
    assert (found[0].start, found[0].end, found[1]) == (day(first), day(last), "kept")


@pytest.mark.parametrize(
    "question",
    [
        "Will the bridge be closed until 1 September?",
        "Why was the school closed until 1 September?",
        "How long will the shop be closed after 1 September?",
        "Who must pay by 1 September?",
        "Who wrote A Year After 1 September?",
        "Who scored in the third quarter?",
        "What did the team do in the second quarter of the game?",
        "Who won the first half of the match?",
        "Is the museum open from Monday to Friday?",
        "How many trains run between Monday and Friday?",
        "Which shops open between Monday and Thursday?",
        "When is the museum open at the weekend?",
        "What did Q1 say?",
        "What profit did the firm make in the third quarter?",  # which is reported in the fourth
        "How much did sales grow last quarter?",
        "What happened on 4 March?",
    ],
)
def test_what_lasts_is_played_or_comes_again_has_no_window(question: str) -> None:
    assert window(question, TODAY) is None


def test_what_is_reported_later_of_a_quarter_is_of_its_year() -> None:
    found = window("What was the revenue in Q2 2025?", TODAY)
    assert found is not None
    assert (found[0].start, found[0].end) == (date(2025, 1, 1), date(2025, 12, 31))


def test_nothing_was_reported_up_to_a_day_before_the_oldest_article() -> None:
    def covers() -> tuple[date, date]:
        return date(2026, 1, 5), date(2026, 11, 30)

    assert window("What was agreed before 15 December?", TODAY, covers) is None
    assert window("What was agreed before 15 November?", TODAY, covers) is not None
