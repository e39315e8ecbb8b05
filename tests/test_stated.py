"""Days that questions state with their year, and what they hold for."""

from __future__ import annotations

from datetime import date

import pytest

from qa.days.stated import stated, without_kept

TODAY = date(2026, 11, 26)


@pytest.mark.parametrize(
    ("question", "start", "end"),
    [
        ("How many died before 6 May 2026?", None, date(2026, 5, 5)),
        ("How many died by 6 May 2026?", None, date(2026, 5, 6)),
        ("What has happened since 6 May 2026?", date(2026, 5, 6), None),
        ("What happened after 6 May 2026?", date(2026, 5, 7), None),
        ("Who resigned before May 2026?", None, date(2026, 4, 30)),
        ("Who resigned after 2025?", date(2026, 1, 1), None),
        ("Who spoke between 5 and 8 May 2026?", date(2026, 5, 5), date(2026, 5, 8)),
        ("Who spoke between May 5 and 8, 2026?", date(2026, 5, 5), date(2026, 5, 8)),
        ("Who spoke from 28 April to 5 May 2026?", date(2026, 4, 28), date(2026, 5, 5)),
        ("Who spoke between 28 December and 3 January 2026?", date(2025, 12, 28), date(2026, 1, 3)),
        ("Who spoke between March and May 2026?", date(2026, 3, 1), date(2026, 5, 31)),
        ("Who was mayor from 2015 to 2021?", date(2015, 1, 1), date(2021, 12, 31)),
        ("Who spoke on Tuesday, 5 May 2026?", date(2026, 5, 5), date(2026, 5, 5)),
        ("In July 2026, who spoke?", date(2026, 7, 1), date(2026, 7, 31)),
        ("Who spoke in the summer of 2025?", date(2025, 6, 1), date(2025, 8, 31)),
        ("Who was elected mayor in 2025?", date(2025, 1, 1), date(2025, 12, 31)),
        ("How many of the patients died in 2025?", date(2025, 1, 1), date(2025, 12, 31)),
        ("Why was the man arrested in May 2026?", date(2026, 5, 1), date(2026, 5, 31)),
    ],
)
def test_the_time_that_is_asked_about_is_kept_to(question: str, start: date | None, end: date | None) -> None:
    found = stated(question, TODAY)
    assert found
    assert (found.window.start, found.window.end, found.hold) == (start, end, "kept")


@pytest.mark.parametrize(
    ("question", "hold"),
    [
        ("What did the Herald report before 6 May 2026?", "reports"),
        ("What did the Herald report in May 2026 about the tunnel?", "reports"),
        ("What was known of the leak by 6 May 2026?", "reports"),
        ("How many died in the crash of 9 September 2026?", "event"),
        ("Who was hurt in the fire at the Brindle mill on 10 June 2026?", "event"),
        ("Who won the 2025 final?", "event"),
        ("What was the score in the 2025 final?", "event"),
        ("What does the firm that Corvan bought in 2023 make?", ""),
        ("Who owns the firm bought by Corvan in 2023?", ""),
        ("Which firm founded in 1990 makes blades?", ""),
        ("What does the report published on 3 May 2026 say?", ""),
        ("Was the toll higher than in 2025?", ""),
        ("Is it the highest toll since 2001?", ""),
        ("Was 5 May 2026 wetter than 8 May 2026?", ""),
        ("What will open in 2027?", ""),  # what was published before tells it
    ],
)
def test_a_date_may_be_of_reports_or_name_or_describe_a_thing(question: str, hold: str) -> None:
    found = stated(question, TODAY)
    assert found
    assert found.hold == hold


def test_days_without_a_year_are_not_stated() -> None:
    assert stated("Who spoke between 5 and 8 May?", TODAY) is None


def test_how_old_something_is_states_no_days_of_reports() -> None:
    assert stated("Who said the switchboard dated from 1978?", TODAY) is None


@pytest.mark.parametrize(
    ("question", "bare"),
    [
        ("What did the mayor do between 5 and 8 May 2026?", "What did the mayor do ?"),
        ("What did they vote on in 2025?", "What did they vote on ?"),
        ("Who won the 2025 final?", None),
    ],
)
def test_the_words_for_the_time_are_left_out_with_their_preposition(question: str, bare: str | None) -> None:
    assert without_kept(question) == bare


def test_a_year_that_is_not_the_calendars_names_no_time() -> None:
    for question in ("What did Acme earn in fiscal 2024?", "How big was the loss in the first quarter of fiscal 2024?"):
        assert stated(question, TODAY) is None
    assert stated("What happened in the fiscal crisis of March 2009?", TODAY) is not None
