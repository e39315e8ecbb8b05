"""Understanding a question: cleaned, its outlets and window found."""

from __future__ import annotations

from datetime import date

import pytest

from qa.asking.question import LONGEST, Query, clean, still_as_of, understand
from qa.errors import QuestionError
from qa.schema import Filters, Window

TODAY = date(2026, 3, 12)


def test_a_question_is_cleaned_to_one_line_without_unseen_characters() -> None:
    assert clean("  What\n\tdid\u202e Kihara\u200b say?\x00 ") == "What did Kihara say?"
    assert (
        clean("What\rdid\u2028the\x0bcoro\u00adner\u200e\u200f\u061c\u2061\u2064 say?") == "What did the coroner say?"
    )


@pytest.mark.parametrize("question", ["", "  \n", "?!", "\u200b\u202e", "—"])
def test_a_question_without_words_is_refused(question: str) -> None:
    with pytest.raises(QuestionError, match="empty"):
        clean(question)


def test_the_longest_question_is_taken_and_a_longer_one_refused_with_the_limit() -> None:
    assert len(clean("x" * LONGEST)) == LONGEST
    with pytest.raises(QuestionError, match="2,000"):
        clean("x" * (LONGEST + 1))


def understood(question: str, alone: str | None = None, filters: Filters = Filters()) -> Query:
    return understand(question, standalone=alone, outlets=["The Gazette", "Sea Post"], filters=filters, today=TODAY)


def test_a_query_searches_for_the_standalone_question_and_keeps_what_was_asked() -> None:
    query = understood("Why?", "Why? (Who was hurt)")
    assert (query.query_str, query.asked) == ("Why? (Who was hurt)", "Why?")


def test_outlets_named_in_the_question_are_found_and_those_set_by_hand_win() -> None:
    assert understood("What did the Sea Post report on the ferry?").outlets == ("Sea Post",)
    set_ = Filters(outlets=("The Gazette",))
    assert understood("What did the Sea Post report on the ferry?", filters=set_).outlets == ("The Gazette",)


def test_the_outlet_whose_report_an_earlier_question_asked_for_is_not_asked_for_again() -> None:
    earlier = "How many were hurt, according to the Sea Post"
    assert understood(f"{earlier}?").source == ("Sea Post",)
    assert understood("And how many died?", f"And how many died? ({earlier})").source == ()


def test_relative_days_count_from_the_day_the_question_is_asked_as_of() -> None:
    assert understood("What happened yesterday?").window.start == date(2026, 3, 11)
    assert understood("What happened yesterday?", filters=Filters(as_of=date(2025, 1, 2))).window.start == date(
        2025, 1, 1
    )


def test_a_window_set_by_hand_wins_over_the_question_and_says_so() -> None:
    window = understood("What happened in 2024?", filters=Filters(start=date(2026, 1, 1))).window
    assert (window.start, window.end, window.reason) == (date(2026, 1, 1), None, "you set it")


def test_a_question_that_says_as_of_when_is_cut_there_unless_it_is_later_or_a_day_was_set() -> None:
    query = understood("As of 3 March 2026, how many were hurt?")
    assert query.filters.as_of == date(2026, 3, 3)
    assert query.window == Window(None, date(2026, 3, 3), "the question asks as of 3 March 2026")
    assert understood("As of 3 March 2099, how many were hurt?").filters.as_of is None
    by_hand = understood("As of 3 March 2026, how many were hurt?", filters=Filters(as_of=date(2026, 3, 1)))
    assert by_hand.filters.as_of == date(2026, 3, 1)


def test_a_follow_up_is_asked_as_of_the_day_that_it_goes_on_from_unless_it_asks_of_another() -> None:
    alone = "Was she hurt? (As of 3 March 2026, how many were hurt)"
    asked, filters = still_as_of("Was she hurt?", alone, Filters(), TODAY)
    assert (asked, filters) == ("Was she hurt? (how many were hurt)", Filters(as_of=date(2026, 3, 3)))
    for question in ("How is she now?", "What about on 9 March 2026?"):
        assert still_as_of(question, f"{question} (As of 3 March 2026, how is Roe)", Filters(), TODAY)[1] == Filters()
    by_hand = Filters(as_of=date(2026, 3, 1))
    assert still_as_of("Was she hurt?", alone, by_hand, TODAY) == (alone, by_hand)
    assert still_as_of("Was she hurt?", None, Filters(), TODAY) == (None, Filters())


def test_an_outlet_that_the_archive_does_not_have_is_refused_with_those_it_has() -> None:
    assert understood("Who won?", filters=Filters(outlets=("sea post",))).outlets == ("Sea Post",)
    with pytest.raises(QuestionError, match=r"no article of the outlet 'The Gazete'; .*: The Gazette"):
        understood("Who won?", filters=Filters(outlets=("The Gazete",)))


def test_outlets_set_by_hand_are_taken_as_the_archive_spells_them_whatever_their_case() -> None:
    outlets = ["EL PAÍS", "El País", "Straße", "The Gazette"]
    filters = Filters(outlets=("el país", "STRASSE", "El País"))
    query = understand("Who won?", standalone=None, outlets=outlets, filters=filters, today=TODAY)
    assert query.filters.outlets == query.outlets == ("EL PAÍS", "El País", "Straße")


def test_words_for_a_time_leave_no_gap_and_no_preposition_behind() -> None:
    def narrowed(question: str) -> str | None:
        query = understand(question, standalone=None, outlets=(), filters=Filters(), today=TODAY).narrowed()
        return query and query.query_str

    assert narrowed("Did Roe know of the leak in February?") == "Did Roe know of the leak?"
    assert narrowed("Who resigned last week?") == "Who resigned?"
    assert narrowed("What did the council vote on last week?") == "What did the council vote on?"
    assert narrowed("What did the council vote on between 2 and 4 March 2026?") == "What did the council vote on?"
    assert narrowed("In March 2026, who resigned?") == "Who resigned?"
    assert Query("What did they vote on after the fire?", anchor="after the fire").within == "What did they vote on?"
    assert (
        Query("How many sheep drowned before the vote?", anchor="before the vote").within == "How many sheep drowned?"
    )


def test_a_window_that_an_earlier_question_or_one_of_several_states_is_searched_first() -> None:
    assert understood("Who resigned in 2025?").hold == "kept"
    assert understood("Who founded the mill, and who resigned in 2025?").hold == "first"
    later = understand(
        "And who was hurt?",
        standalone="And who was hurt? (What happened in 2025)",
        outlets=(),
        filters=Filters(),
        today=TODAY,
    )
    assert later.window
    assert (later.window.start, later.hold) == (date(2025, 1, 1), "first")


def test_before_a_day_means_no_report_of_that_day() -> None:
    narrowed = understood("Who resigned before 6 March 2026?").narrowed()
    assert narrowed
    assert narrowed.filters.end == date(2026, 3, 5)


def test_the_window_of_an_earlier_question_is_said_to_be_its() -> None:
    own, earlier = understood("Who was hurt in February?"), understood("Why?", "Why? (Who was hurt in February)")
    assert own.window
    assert own.window.reason == "the question says “in February”"
    assert earlier.window
    assert earlier.window.reason == "an earlier question says “in February”"


def test_what_happened_on_a_day_without_its_year_is_asked_of_the_last_that_the_archive_covers() -> None:
    query = understand(
        "What happened on 13 March?", standalone=None, outlets=(), filters=Filters(), today=date(2026, 12, 1),
        covers=lambda: (date(2025, 1, 9), date(2025, 8, 30)),
    )  # fmt: skip
    assert query.window
    assert (query.window.start, query.window.end) == (date(2025, 3, 13), date(2025, 3, 13))
