"""What a later report says was only thought so at first."""

from __future__ import annotations

from qa.reports import as_first
from qa.schema import Evidence, Found

QUESTION = "How did the thieves get in?"
NEW = "Police now say the thieves used a key and not the skylight, as first assumed."


def told(text: str, day: str) -> Evidence:
    return Evidence(Found("p", "a" + day, "Post", None, day, None, 0, len(text), text, 1.0), 0, len(text), text, 0.5)


def test_what_was_first_assumed_is_replaced() -> None:
    assert as_first.of(QUESTION, told(NEW, "2026-11-17"), told("The thieves came through a skylight.", "2026-11-08"))


def test_nothing_else_is_and_no_later_report() -> None:
    new = told(NEW, "2026-11-17")
    assert not as_first.of(QUESTION, new, told("They fled in a white van.", "2026-11-08"))
    assert not as_first.of(QUESTION, new, told("The thieves came through a skylight.", "2026-11-20"))
    assert not as_first.of(QUESTION, new, told("Police ruled out the skylight.", "2026-11-08"))
    plain = told("Police say the thieves used a key and not the skylight.", "2026-11-17")
    assert not as_first.of(QUESTION, plain, told("The thieves came through a skylight.", "2026-11-08"))


def test_a_hostile_text_takes_no_time() -> None:
    assert not as_first.of(QUESTION, told("not" + " " * 20000 + ",", "2026-11-17"), told("A skylight.", "2026-11-08"))
