"""Windows that count from an event which the articles date."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from qa.asking.anchors import anchor, day_of, first_told, window
from qa.dateline import Dateline
from qa.schema import Evidence, Filters, Found


@pytest.mark.parametrize(
    ("question", "event"),
    [
        ("What did the mayor say before the vote?", "vote"),
        ("Before the vote, what did the mayor say?", "vote"),
        ("Who was hurt after the fire at the Ice House?", "fire at the Ice House"),
        ("What has the insurer paid since the council voted to rebuild?", "council voted to rebuild"),
        ("Where did she speak on the eve of the summit?", "summit"),
        ("What happened after Ada Roe resigned?", "Ada Roe resigned"),
        ("What has Norrfeld done since it took over the works?", "Norrfeld took over the works"),
        ("What was said of the Petrel and the Gull after it ran aground?", None),  # which of them
        ("What happened after he left?", None),
        ("Who came after Tom Pell?", None),
        ("What did Kelm do after Norway?", None),
        ("What happened before the end?", None),
        ("What did she say before 12 March?", None),
        ("What was said after the Tuesday meeting?", None),
        ("And before the vote? (How many people were hurt; Courier)", "vote"),
        ("Who testified before the committee?", None),  # in front of it
        ("What did she say before the committee voted?", "committee voted"),
        ("Which street was named after the lighthouse?", None),
        ("Who looks after the harbour?", None),
        ("How long after the fire did the council vote?", None),  # how long, and nothing of a time
        ("Who spoke before the mayor did, and why did the council not answer her at the hearing then?", None),
    ],
)
def test_a_question_may_count_its_time_from_an_event(question: str, event: str | None) -> None:
    found = anchor(question)
    assert (found.event if found else None) == event


def test_later_reports_speak_of_what_was_voted_on_and_not_of_voting() -> None:
    it = anchor("What happened after the board voted on the quarry?")
    assert it
    assert it.about == "board on the quarry"


def item(text: str, article: str = "a", published: str = "2026-03-18") -> Evidence:
    return Evidence(
        Found(article, None, "Post", None, published, None, 0, len(text), text, 1.0), 0, len(text), text, 0.1
    )


def told(question: str, *items: Evidence) -> date | None:
    it = anchor(question)
    assert it
    return day_of(it, items)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("The council voted on Tuesday to rebuild the store.", date(2026, 3, 17)),
        ("Tuesday's vote was close.", date(2026, 3, 17)),
        ("Voters go to the polls on 7 May.", None),
        ("The vote was close, the clerk said on Tuesday.", None),
        ("Our report of 11 March on the vote gave a wrong name.", None),
        ("It is the by-vote on Monday that counts.", None),
        ("The vote made the town what it is today.", None),
        ("There was a vote on Monday, and a vote on Tuesday.", None),  # which?
        ("The mayor, who was back on Monday, spoke of the vote.", None),
    ],
)
def test_a_sentence_tells_the_day_of_an_event_beside_it(text: str, day: date | None) -> None:
    assert told("Who spoke before the vote?", item(text)) == day


def test_the_day_that_most_articles_tell_counts() -> None:
    reports = [("The vote was on 3 March.", "a"), ("It voted on 17 March.", "b"), ("The vote of 17 March stands.", "c")]
    assert told("Who spoke before the vote?", *(item(*it) for it in reports)) == date(2026, 3, 17)


def test_no_day_is_told_where_several_are_told_as_often() -> None:
    reports = [("The match was on 3 March.", "a"), ("The match on 7 March was drawn.", "b")]
    assert told("Who was hurt after the match?", *(item(*it) for it in reports)) is None


def test_the_event_is_that_of_a_passage_with_the_names_of_the_question() -> None:
    report = item("Ridley reported its earnings on Tuesday.")
    assert told("How did the shares of Tollgate do after the earnings?", report) is None
    assert told("How did the shares of Ridley do after the earnings?", report) == date(2026, 3, 17)


def test_a_day_to_come_counts_only_where_no_other_is_told() -> None:
    plan, report = item("The vote will be on Friday."), item("The vote was on Tuesday.", "b")
    assert told("Who spoke before the vote?", plan) == date(2026, 3, 20)
    assert told("Who spoke before the vote?", plan, report) == date(2026, 3, 17)


def test_of_a_clause_the_verb_stands_beside_the_day() -> None:
    asked = "What happened after the board fired Ada Roe?"
    assert told(asked, item("The board fired Ada Roe on Tuesday.")) == date(2026, 3, 17)
    assert told(asked, item("Ada Roe spoke on Monday. The board had fired her.")) is None


def test_before_ends_the_day_before_and_after_begins_with_the_day() -> None:
    day, today = date(2026, 3, 17), date(2026, 4, 1)
    before, after, on = (
        anchor(f"Who spoke {words}?") for words in ("before the vote", "after the vote", "on the night of the vote")
    )
    assert before
    assert after
    assert on
    assert (window(before, day, today).start, window(before, day, today).end) == (None, date(2026, 3, 16))
    assert (window(after, day, today).start, window(after, day, today).end) == (day, today)
    assert (window(on, day, today).start, window(on, day, today).end) == (day, day)


@pytest.mark.parametrize(
    ("words", "start", "end"),
    [
        ("in the week after the vote", date(2026, 3, 17), date(2026, 3, 24)),
        ("in the first three days after the vote", date(2026, 3, 17), date(2026, 3, 20)),
        ("in the month before the vote", date(2026, 2, 15), date(2026, 3, 16)),
        ("the day after the vote", date(2026, 3, 18), date(2026, 3, 18)),
        ("two days before the vote", date(2026, 3, 15), date(2026, 3, 15)),
        ("a week after the vote", date(2026, 3, 21), date(2026, 3, 27)),
        ("in the days after the vote", date(2026, 3, 17), date(2026, 6, 1)),
        ("in the year after the vote", date(2026, 3, 17), date(2026, 6, 1)),  # which is not over
    ],
)
def test_a_length_of_time_before_or_after_an_event_is_kept_to(words: str, start: date, end: date) -> None:
    it = anchor(f"Who spoke {words}?")
    assert it
    found = window(it, date(2026, 3, 17), date(2026, 6, 1))
    assert (found.start, found.end) == (start, end)


def test_the_outlet_whose_report_is_asked_for_need_not_be_named_with_the_event() -> None:
    it = anchor("What did the Sea Post report before the vote?", ["Sea Post"])
    assert it
    assert it.names == ()
    assert day_of(it, [item("The council voted on Tuesday.")]) == date(2026, 3, 17)


def test_what_an_outlet_reported_before_an_event_is_found_by_its_day(dateline: Dateline) -> None:
    answer = dateline.engine.answer("What did the Courier report before the vote?")
    assert answer.window
    assert answer.window.end == date(2026, 3, 16)
    assert all((citation.published or "")[:10] <= "2026-03-16" for citation in answer.citations)


def test_the_samples_answer_by_what_was_reported_before_the_vote(dateline: Dateline) -> None:
    answer = dateline.engine.answer("How many people were hurt before the council vote?")
    assert answer.window
    assert answer.window.end == date(2026, 3, 16)
    assert "17 March 2026" in answer.window.reason
    assert answer.answered
    assert all(citation.published and citation.published < "2026-03-18" for citation in answer.citations)
    first, *others = answer.sentences
    assert "13 March 2026" in first.text  # the newest count of those days comes first: 12
    assert len(others) == 3
    assert all(line.text.startswith("Earlier: ") for line in others)


def test_what_happened_after_an_event_is_a_timeline_from_its_day(dateline: Dateline) -> None:
    answer = dateline.engine.answer("What happened after the fire?")
    days = [sentence.day for sentence in answer.sentences]
    assert days == sorted(days)
    assert days[0] == "2026-03-09"
    assert len(days) > 4


def test_an_event_that_was_not_yet_known_gives_no_window(dateline: Dateline) -> None:
    filters = Filters(as_of=date(2026, 3, 12))
    answer = dateline.engine.answer("How many people were hurt before the council vote?", filters=filters)
    assert answer.window is None or "17 March" not in answer.window.reason


def test_a_vote_in_the_heading_is_told_by_the_day_of_the_decision() -> None:
    text = "HARROW – The town council decided on Tuesday evening to rebuild the Ice House, by nine votes to four."
    found = item(text)
    headed = replace(found, passage=replace(found.passage, title="Council votes to rebuild the Ice House"))
    assert told("What happened before the vote on the Ice House?", headed) == date(2026, 3, 17)
    assert told("What happened before the vote on the Ice House?", found) is None


def test_who_is_named_may_stand_further_down_than_the_event() -> None:
    lead, further = item("The council voted on Tuesday to rebuild the store."), item("Mayor Hugh Lanyon did not vote.")
    further = replace(further, passage=replace(further.passage, start=500, end=531, passage_id="b"))
    assert told("What did Mayor Lanyon say before the vote?", lead, further) == date(2026, 3, 17)
    assert told("What did Mayor Lanyon say before the vote?", lead) is None


def test_before_a_vote_on_something_reports_are_of_that() -> None:
    it = anchor("What happened before the vote on the quarry?")
    assert it
    assert it.about == "the quarry"


def first(question: str, *headings: tuple[str, str, str]) -> date | None:
    it = anchor(question)
    assert it
    found = first_told(
        it,
        [
            Evidence(
                Found(title, title, "Post", None, published, None, 0, len(text), text, 1.0), 0, len(text), text, 0.1
            )
            for title, published, text in headings
        ],
    )
    return date.fromisoformat(found.passage.published or "") if found else None


JAILED = ("Brandt jailed for arson", "2026-05-07", "Nils Brandt, a joiner, has been sentenced to three years.")
FREED = ("Brandt freed on appeal", "2026-06-20", "Nils Brandt, sentenced to three years for arson, is free again.")


def test_what_is_asked_of_by_a_noun_its_first_report_tells_by_a_verb() -> None:
    assert first("What has happened to Brandt since the verdict?", JAILED, FREED) == date(2026, 5, 7)
    won = ("Centre wins election", "2026-09-14", "The Centre party has won the island's general election.")
    assert first("What did the polls say before the election?", won) == date(2026, 9, 14)


def test_of_several_such_events_none_is_meant() -> None:
    other = ("Orrick jailed for theft", "2026-02-03", "Tam Orrick has been sentenced to a year in prison.")
    assert first("What was said before the verdict?", JAILED, other) is None
    assert first("What did Brandt say before the verdict?", JAILED, other) == date(2026, 5, 7)


def test_a_report_of_something_else_dates_no_such_event() -> None:
    assert first("What did Brandt say before the resignation?", JAILED) is None
    chosen = ("Council elects new leader", "2026-09-14", "Councillors elected Ada Roe as their leader on Monday.")
    assert first("What did the polls say before the election?", chosen) is None
