"""Events that a question names by a noun and the first report tells by a verb."""

from __future__ import annotations

from datetime import date

from qa.asking.told_by_verb import day_in, first
from qa.schema import Found


def report(title: str, published: str, text: str, start: int = 0) -> Found:
    return Found(title, title, "Post", None, published, None, start, start + len(text), text, 1.0)


CAPSIZED = report(
    "Nine dead as ferry capsizes", "2026-01-18", "At least nine people were killed when a ferry capsized on Saturday."
)
CHARGED = report(
    "Captain of sunken ferry charged", "2026-05-12", "The captain of the ferry was charged on Monday over 17 deaths."
)


def test_the_first_report_of_a_disaster_dates_it_and_not_one_of_what_came_of_it() -> None:
    found = first("disaster", ["ferry", "disaster"], [CHARGED, CAPSIZED])
    assert found is not None
    assert found.passage is CAPSIZED
    assert day_in(found) == date(2026, 1, 17)


def test_what_is_named_with_nothing_may_be_of_any_story() -> None:
    assert first("disaster", ["disaster"], [CAPSIZED]) is None
    assert first("disaster", ["mine", "disaster"], [CAPSIZED]) is None


def test_of_two_such_events_none_is_meant() -> None:
    other = report("Four dead as ferry sinks", "2026-08-02", "Four people died when a ferry sank on Saturday.")
    assert first("disaster", ["ferry"], [CAPSIZED, other]) is None


def test_the_names_of_the_question_may_stand_further_down() -> None:
    further = report(CAPSIZED.title or "", "2026-01-18", "Captain Rolf Hart was rescued.", 400)
    assert first("sinking", ["sinking"], [CAPSIZED], ["hart"]) is None
    assert first("sinking", ["sinking"], [CAPSIZED, further], ["hart"]) is not None


def test_a_walkout_is_a_strike() -> None:
    text = "HARROW, March 9 (NCW) - Dockers stopped work at the port on Monday."
    found = first("strike", ["port", "strike"], [report("Dockers walk out over pay", "2026-03-10", text)])
    assert found is not None
    assert day_in(found) == date(2026, 3, 9)
