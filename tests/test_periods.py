"""Times that a question says without a year, counted back from a day that is given; worked by hand."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from qa.days import periods
from qa.days.windows import window, without

TODAY = date(2026, 3, 12)  # a Thursday


def day(text: str) -> date | None:
    return date.fromisoformat(text) if text else None


@pytest.mark.parametrize(
    ("question", "first", "last"),
    [
        ("What happened in early March?", "2026-03-01", "2026-03-10"),
        ("What happened in late March?", "2025-03-21", "2025-03-31"),  # of this year it has not begun
        ("What happened in mid-February?", "2026-02-11", "2026-02-20"),
        ("What happened mid-February?", "2026-02-11", "2026-02-20"),
        ("What happened at the end of February?", "2026-02-21", "2026-02-28"),
        ("What happened in the first week of March?", "2026-03-01", "2026-03-07"),
        ("What happened in the last week of February?", "2026-02-22", "2026-02-28"),
        ("Sum up the news from the first week of March.", "2026-03-01", "2026-03-07"),
        ("What has changed from the first week of March?", "2026-03-01", "2026-03-12"),
        ("The events of the first half of February", "2026-02-01", "2026-02-15"),
        ("Sum up the news of the first week of May (Kelm).", "2025-05-01", "2025-05-07"),
        ("What happened in the second half of January?", "2026-01-16", "2026-01-31"),
        ("How many were ill by the end of January?", "", "2026-01-31"),
        ("How many were ill by January?", "", "2026-01-31"),
        ("Who led the council before January?", "", "2025-12-31"),
        ("what fine did the mayor get in january", "2026-01-01", "2026-01-31"),
        ("who won in may", "2025-05-01", "2025-05-31"),
        ("what has changed since february", "2026-02-01", "2026-03-12"),
        ("What happened between January and March?", "2026-01-01", "2026-03-31"),
        ("What happened from November to January?", "2025-11-01", "2026-01-31"),
        ("What happened between 3 and 7 March?", "2026-03-03", "2026-03-07"),
        ("What happened from 28 December to 3 January?", "2025-12-28", "2026-01-03"),
        ("What happened from March 3 to 7?", "2026-03-03", "2026-03-07"),
        ("What happened in January or February?", "2026-01-01", "2026-02-28"),
        ("What happened in the winter?", "2025-12-01", "2026-02-28"),
        ("What did the council decide over the summer?", "2025-06-01", "2025-08-31"),
        ("What happened over the weekend?", "2026-03-07", "2026-03-08"),
        ("What happened in recent weeks?", "2026-02-12", "2026-03-12"),
        ("What happened in the last few days?", "2026-03-08", "2026-03-12"),
        ("What happened the week before last?", "2026-02-23", "2026-03-01"),
        ("What happened in the week of 2 March?", "2026-03-02", "2026-03-08"),
        ("What happened in the week after 2 March 2026?", "2026-03-03", "2026-03-09"),
        ("What happened in the week before 2 March?", "2026-02-23", "2026-03-01"),
        ("What happened over Christmas?", "2025-12-20", "2025-12-27"),
        ("Was geschah im Januar?", "2026-01-01", "2026-01-31"),
        ("was geschah ende februar", "2026-02-21", "2026-02-28"),
        ("Was hat sich seit Januar geändert?", "2026-01-01", "2026-03-12"),
        ("Was geschah letzte Woche?", "2026-03-02", "2026-03-08"),
        ("Was geschah gestern?", "2026-03-11", "2026-03-11"),
        ("Was geschah am Montag?", "2026-03-09", "2026-03-09"),
        ("Was geschah im Sommer?", "2025-06-01", "2025-08-31"),
        ("Was geschah im letzten Monat?", "2026-02-01", "2026-02-28"),
        ("Was geschah vor zwei Wochen?", "2026-02-23", "2026-03-01"),
        ("¿Qué pasó en enero?", "2026-01-01", "2026-01-31"),
        ("¿Qué pasó a finales de febrero?", "2026-02-21", "2026-02-28"),
        ("¿Qué pasó ayer?", "2026-03-11", "2026-03-11"),
        ("¿Qué pasó la semana pasada?", "2026-03-02", "2026-03-08"),
        ("¿Qué pasó el mes pasado?", "2026-02-01", "2026-02-28"),
        ("¿Qué pasó el lunes?", "2026-03-09", "2026-03-09"),
        ("¿Qué pasó este año?", "2026-01-01", "2026-03-12"),
        ("¿Qué pasó en los últimos diez días?", "2026-03-02", "2026-03-12"),
    ],
)
def test_a_time_is_the_last_that_has_begun(question: str, first: str, last: str) -> None:
    found = window(question, TODAY)
    assert found is not None
    seen, hold = found
    end = day(last)
    assert (seen.start, seen.end) == (day(first), min(end, TODAY) if end else None)
    assert hold == "first"


@pytest.mark.parametrize(
    "question",
    [
        "Who will open the bridge in early April?",
        "Will the ferry sail by the end of March?",
        "Is there any chance that it comes back in summer?",
        "whos taking over as boss of the railways in january",
        "Who owns the shop that closed in early February?",  # the shop is asked about, not its closing
        "Who wrote the book by May?",
        "Who signed the letter written by April?",
        "What did Theresa May say?",
        "who may march",
        "How thick is the ice in winter conditions?",
        "What did the Odile mayor say of the march in the rain?",
        "What is in the Weekend Gazette?",
        "Who is Montag?",
        "What of 31 June to 2 July?",
        # what is so every year
        "What does the ferryman do in the winter?",
        "What does he do in the winter? (Who was the last ferryman)",
        "Why? (What does the ferryman do in the winter)",
        "Is the lantern fair held in May?",
        "Is the pass shut in winter?",
        "When do the herring usually come in spring?",
    ],
)
def test_what_says_no_such_time_has_no_window(question: str) -> None:
    assert window(question, TODAY) is None


@pytest.mark.parametrize(
    "question",
    [
        "What does the auditor's report say in January?",
        "Why is the bridge closed in March?",
        "Who does the man who quit in February work for now?",
        "How many does the fleet employ since January?",
        "Was the pass shut in winter?",
    ],
)
def test_what_was_said_or_done_once_is_no_habit(question: str) -> None:
    assert window(question, TODAY) is not None


ENDED = date(2025, 9, 20)  # the newest article of an archive that was begun a year before it


def covers() -> tuple[date, date]:
    return date(2024, 9, 1), ENDED


@pytest.mark.parametrize(
    ("question", "first", "last"),
    [
        ("What did Calder say in January?", "2025-01-01", "2025-01-31"),
        ("What did Calder say in September?", "2025-09-01", "2025-09-30"),
        ("What did Calder say in October?", "2024-10-01", "2024-10-31"),
        ("What did Calder say in early October?", "2024-10-01", "2024-10-10"),
        ("How many were ill by February?", "", "2025-02-28"),
        ("Who led the council before January?", "", "2024-12-31"),
        ("What happened between January and March?", "2025-01-01", "2025-03-31"),
        ("What happened in the week of 2 March?", "2025-03-02", "2025-03-08"),
        ("What happened in the winter?", "2024-12-01", "2025-02-28"),
        ("What happened over Christmas?", "2024-12-20", "2024-12-27"),
        ("Was geschah im Januar?", "2025-01-01", "2025-01-31"),
        ("¿Qué pasó en invierno?", "2024-12-01", "2025-02-28"),
    ],
)
def test_a_time_without_its_year_is_the_last_by_the_newest_article(question: str, first: str, last: str) -> None:
    found = window(question, TODAY, covers)
    assert found is not None
    assert (found[0].start, found[0].end) == (day(first), day(last))
    by_clock = window(question, TODAY)
    assert by_clock is not None
    moved = found[0].end != by_clock[0].end
    assert found[0].reason.endswith("”; the newest article is of 20 September 2025") is moved


@pytest.mark.parametrize(
    "question",
    [
        "What happened over the weekend?",
        "What happened in recent weeks?",
        "What did Calder say on Tuesday?",
        "What did Calder say last Tuesday?",
        "What happened today?",
        "Who resigned in the past two years?",
        "Who will resign this month?",
        "What is going to open this week?",
        "What happened in January 2026?",
        "What happened in the week after 2 January 2026?",
        "How does last month compare with June 2025?",
    ],
)
def test_what_counts_from_the_day_of_asking_or_states_its_year_stays(question: str) -> None:
    found = window(question, TODAY)
    assert found is not None
    assert window(question, TODAY, covers) == found


@pytest.mark.parametrize(
    "question",
    [
        "What happened last week?",
        "What happened this year?",
        "Who won last night?",
        "What closed two weeks ago?",
        "What did Calder say last January?",
        "Was geschah gestern?",
        "Was geschah im letzten Winter?",
        "¿Qué pasó este invierno?",
    ],
)
def test_of_a_time_before_the_day_of_asking_but_behind_the_articles_end_nothing_is_told(question: str) -> None:
    clock = window(question, TODAY)
    found = window(question, TODAY, covers)
    assert clock is not None
    assert found is not None
    assert clock[1] == "first"
    assert found[1] == "kept"
    assert (found[0].start, found[0].end) == (clock[0].start, clock[0].end)
    assert found[0].reason == f"{clock[0].reason}; the newest article is of 20 September 2025"
    of_a_kept_up = window(question, TODAY, lambda: (date(2024, 9, 1), date(2026, 2, 20)))
    assert of_a_kept_up is None or of_a_kept_up[1] == "first"


@pytest.mark.parametrize(
    ("oldest", "newest"),
    [
        (date(2024, 1, 1), date(2026, 2, 20)),  # kept up to the day of asking: of March there is nothing yet
        (date(2025, 7, 1), date(2025, 9, 20)),  # begun after the March before
    ],
)
def test_of_an_archive_kept_up_or_one_without_any_such_time_the_clock_decides(oldest: date, newest: date) -> None:
    asked = "What did Calder say in March?"
    assert window(asked, TODAY, lambda: (oldest, newest)) == window(asked, TODAY)
    assert window(asked, TODAY, lambda: None) == window(asked, TODAY)


def test_a_month_in_small_letters_counts_only_where_all_is_typed_so() -> None:
    assert window("What did Ada say in march time?", TODAY) is None
    assert window("what did ada say in february", TODAY) is not None


@pytest.mark.parametrize(
    ("question", "bare"),
    [
        ("What fine did she get in early June?", "What fine did she get ?"),
        ("What happened in June or July?", "What happened ?"),
        ("Was geschah letzte Woche in Kelm?", "Was geschah in Kelm?"),
        ("what has changed since august", "what has changed"),
    ],
)
def test_a_question_without_its_time(question: str, bare: str) -> None:
    assert without(question) == bare


@given(
    st.sampled_from(
        ["in early {}", "between {} and {}", "in {}", "since {}", "by {}", "in the week of 3 {}", "before {}"]
    ),
    st.lists(st.sampled_from([*map("{}".format, periods.dates.MONTHS)]), min_size=2, max_size=2),
    st.dates(date(2000, 1, 1), date(2100, 1, 1)),
)
@settings(max_examples=300, deadline=None)
def test_no_window_is_of_days_to_come_and_none_ends_before_it_begins(form: str, months: list[str], today: date) -> None:
    found = window(f"how many were ill {form.format(*months)}", today)
    assert found is not None
    first, last = found[0].start, found[0].end
    assert first is None or first <= today
    assert first is None or last is None or first <= last
    assert first is None or first > today - timedelta(days=2 * 366)
