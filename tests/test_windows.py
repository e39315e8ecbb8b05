"""Windows of questions, counted from a day that is given; worked by hand."""

from __future__ import annotations

from datetime import date

import pytest

from qa.days.windows import as_of, asks_newest, relative, window, without, without_as_of, without_newest

TODAY = date(2026, 3, 12)  # a Thursday


@pytest.mark.parametrize(
    ("question", "start", "end"),
    [
        ("What happened on 10 March 2026?", date(2026, 3, 10), date(2026, 3, 10)),
        ("What happened in March 2026?", date(2026, 3, 1), date(2026, 3, 31)),
        ("What happened in 2025?", date(2025, 1, 1), date(2025, 12, 31)),
        ("Who came between 2 March 2026 and 4 April 2026?", date(2026, 3, 2), date(2026, 4, 4)),
        ("What has happened since 1 March 2026?", date(2026, 3, 1), None),
        ("What was known before 10 March 2026?", None, date(2026, 3, 9)),
        ("What happened today?", TODAY, TODAY),
        ("What happened yesterday?", date(2026, 3, 11), date(2026, 3, 11)),
        ("What happened this week?", date(2026, 3, 9), TODAY),
        ("What happened last week?", date(2026, 3, 2), date(2026, 3, 8)),
        ("What happened last month?", date(2026, 2, 1), date(2026, 2, 28)),
        ("What happened this month?", date(2026, 3, 1), TODAY),
        ("What happened last year?", date(2025, 1, 1), date(2025, 12, 31)),
        ("What happened in the last three days?", date(2026, 3, 9), TODAY),
        ("What happened in the past 2 weeks?", date(2026, 2, 26), TODAY),
        ("What has been reported in the past ten days?", date(2026, 3, 2), TODAY),
        ("What happened in the past week?", date(2026, 3, 5), TODAY),
        ("What happened on Tuesday?", date(2026, 3, 10), date(2026, 3, 10)),
        ("What happened on Thursday?", TODAY, TODAY),
        ("What happened last Thursday?", date(2026, 3, 5), date(2026, 3, 5)),
        ("What has happened since Tuesday?", date(2026, 3, 10), TODAY),
        ("What has happened since last Thursday?", date(2026, 3, 5), TODAY),
        ("What has happened after last week?", date(2026, 3, 9), TODAY),
        ("Who resigned three days ago?", date(2026, 3, 9), date(2026, 3, 9)),
        ("Who resigned two weeks ago?", date(2026, 2, 23), date(2026, 3, 1)),
        ("Who resigned a month ago?", date(2026, 1, 26), date(2026, 2, 25)),
        ("What was known before Tuesday?", None, date(2026, 3, 9)),
        ("What was known by Tuesday?", None, date(2026, 3, 10)),
        ("What has happened since yesterday?", date(2026, 3, 11), TODAY),
        ("What was known before last week?", None, date(2026, 3, 1)),
        ("What did the council decide this spring?", date(2026, 3, 1), TODAY),
        ("What did the council decide last spring?", date(2025, 3, 1), date(2025, 5, 31)),
        ("What did the council decide this winter?", date(2025, 12, 1), date(2026, 2, 28)),
        ("What did the council decide last winter?", date(2025, 12, 1), date(2026, 2, 28)),
        ("What did the council decide in the summer of 2025?", date(2025, 6, 1), date(2025, 8, 31)),
        ("What was in the news last weekend?", date(2026, 3, 7), date(2026, 3, 8)),
        ("What was in the news this weekend?", date(2026, 3, 7), date(2026, 3, 8)),
        ("What did Calder say in November?", date(2025, 11, 1), date(2025, 11, 30)),
        ("What did Calder say in March?", date(2026, 3, 1), TODAY),
        ("What did Calder say last March?", date(2025, 3, 1), date(2025, 3, 31)),
        ("What has Calder said since January?", date(2026, 1, 1), TODAY),
        ("What has Calder said since last March?", date(2025, 3, 1), TODAY),
        ("What has Calder said since this January?", date(2026, 1, 1), TODAY),
        ("What has Calder said after last January?", date(2026, 2, 1), TODAY),
        ("What did Calder say before last March?", None, date(2025, 2, 28)),
        ("What did Calder say until last March?", None, date(2025, 3, 31)),
        ("What was known prior to last Tuesday?", None, date(2026, 3, 9)),
        ("What had been reported up to yesterday?", None, date(2026, 3, 11)),
        ("What had been reported up to Tuesday?", None, date(2026, 3, 10)),
        ("What had been reported until last weekend?", None, date(2026, 3, 8)),
        ("What had been reported until the last weekend?", None, date(2026, 3, 8)),
        ("What had been reported before the last weekend?", None, date(2026, 3, 6)),
    ],
)
def test_a_question_has_the_window_it_says(question: str, start: date | None, end: date | None) -> None:
    found = window(question, TODAY)
    assert found is not None
    seen, _ = found
    assert (seen.start, seen.end) == (start, end)
    assert seen.reason


@pytest.mark.parametrize(
    "question",
    [
        "Who was hurt?",
        "What happened on 4 March?",
        "What of 31 June 2025?",
        "How many were hurt in Monday's fire?",
        "Who will march in the parade?",
        "What is planned for next week?",
        "What does the report by Business Today say?",
        "Who sang on Saturday Night Live?",
        "Who owns the shop that closed two years ago?",  # the shop is asked about, not its closing
        "How many died in the fire two weeks ago?",  # of which later reports tell
        "How long ago was the mill built?",
        "What is planned for this December?",
        "What is planned for this weekend?",
        "What will open this summer?",
    ],
)
def test_a_question_that_names_no_days_has_no_window(question: str) -> None:
    assert window(question, TODAY) is None


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("As of 11 March 2026, how many were hurt?", date(2026, 3, 11)),
        ("As things stood on 11 March 2026, how many were hurt?", date(2026, 3, 11)),
        ("How many ships were there as at March 2026?", date(2026, 3, 31)),
        ("How many boats were missing as of 2 January?", date(TODAY.year, 1, 2)),
        ("How many boats were missing as of December 30?", date(TODAY.year - 1, 12, 30)),
        ("How many were hurt by 11 March 2026?", None),
        ("Who was named as of late?", None),
        ("As of March, who led?", None),
    ],
)
def test_a_question_says_as_of_when_it_asks(question: str, expected: date | None) -> None:
    assert as_of(question, TODAY) == expected


@pytest.mark.parametrize(
    "question",
    [
        "What is the latest on the fire?",
        "What is the latest count of the injured?",
        "Is the road still shut?",
        "How many are hurt now?",
        "key rate Bank of Kelm now",
        "How many died, all told?",
        "Wer führt derzeit?",
        "How is the watchman doing?",
        "how are the survivors getting on",
        "Where does the inquiry stand?",
        "How do things stand with the ferry?",
        "what has become of the two bridges?",
        "Has the bridge reopened yet?",
        "Any update on the bridge?",
        "where are we with the bridge",
        "what's the toll up to",
        "Is the mill open again?",
        "Are the trains back on?",
        "How far along is the inquiry?",
        "Who is mayor these days?",
        "Line 4 price tag latest",
        "After all the back and forth, who is mayor?",
        "In the end, how many were hurt?",
        "What is the most up-to-date count of the dead?",
        "What is the final death toll?",
        "Was ist der neueste Stand?",
        "Ist die Brücke noch gesperrt?",
        "Wie viele Tote gibt es inzwischen?",
        "¿Sigue cerrado el puente?",
        "¿Cuál es la última cifra de muertos?",
    ],
)
def test_a_question_may_ask_for_the_newest_state(question: str) -> None:
    assert asks_newest(question)


def test_other_questions_do_not() -> None:
    assert not asks_newest("How many people were hurt in the fire?")
    assert not asks_newest("Who lit the still water lamps?")
    assert not asks_newest("Who asked again?")
    assert not asks_newest("When must the tax be paid at the latest?")
    assert not asks_newest("In the end zone, who caught it?")
    assert not asks_newest("How far did she run?")
    assert not asks_newest("Is it wrong to ask again about the man who ran?")
    assert not asks_newest("Hat er noch nie gewonnen?")
    assert not asks_newest("How is the council doing its accounts?")
    assert not asks_newest("Where does the minister stand on the tariff?")
    assert not asks_newest("What does the review say of the firm's latest smartphone?")


def test_only_words_that_count_from_the_day_of_asking_are_relative() -> None:
    assert relative("What happened last week?", TODAY)
    assert relative("What happened on 2 March 2026?", TODAY) is None


@pytest.mark.parametrize(
    ("question", "bare"),
    [
        ("As things stood on 11 March 2026, how many had been hurt?", "How many had been hurt?"),
        ("How many were hurt as of 11 March 2026?", "How many were hurt?"),
        ("How many were, as of 11 March, still in hospital?", "How many were still in hospital?"),
        ("How many were hurt on 11 March 2026?", "How many were hurt on 11 March 2026?"),
    ],
)
def test_the_day_as_of_which_a_question_is_asked_can_be_left_out(question: str, bare: str) -> None:
    assert without_as_of(question) == bare


def test_a_count_is_sought_without_the_words_for_the_newest() -> None:
    assert without_newest("What is the latest number of injured?") == "What is the number of injured?"
    assert without_newest("How many are dead now?") == "How many are dead?"
    assert without_newest("How many are still missing?") == "How many are still missing?"


@pytest.mark.parametrize(
    ("question", "bare"),
    [
        ("How old is the winner of this year's Reed Prize?", "How old is the winner of the Reed Prize?"),
        ("What was decided at last week’s meeting?", "What was decided at the meeting?"),
        ("What did Acme's boss say last week?", "What did Acme's boss say ?"),
    ],
)
def test_a_time_that_owns_something_leaves_the_thing(question: str, bare: str) -> None:
    assert without(question) == bare


def test_last_and_this_are_left_out_with_the_month_or_day_that_they_are_of() -> None:
    assert without("Who resigned last March?") == "Who resigned ?"
    assert without("Who resigned this Tuesday?") == "Who resigned ?"
    assert without("Who has resigned since last March?") == "Who has resigned since ?"


@pytest.mark.parametrize(
    ("question", "start"),
    [
        ("strike news since 1 september", date(2026, 9, 1)),
        ("What has happened in the strike since 10 December?", date(2025, 12, 10)),
        ("Which shop has been run by the firm that has been shut since 1 September?", None),
        ("What was said on 1 September?", None),
    ],
)
def test_since_a_day_without_a_year_means_the_last_such(question: str, start: date | None) -> None:
    found = window(question, date(2026, 12, 2))
    assert (found and found[0].start) == start
