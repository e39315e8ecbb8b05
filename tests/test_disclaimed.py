"""A deed that a question takes for granted, and that is told as a rumour alone, which is denied."""

from __future__ import annotations

import pytest

from qa.reports import disclaimed
from qa.schema import Evidence
from tests.reported import sentence

DENIAL = sentence("The bank on Friday denied a report that Governor Roe planned to step down.", "2026-05-22")
REASON = sentence(
    "The Flash reported that Roe had decided to leave after criticism of the rate.", "2026-05-22", "Flash"
)


def denied(question: str, *told: Evidence, answering: Evidence | None = REASON) -> tuple[str, str] | None:
    found = disclaimed.told(question, [DENIAL.passage, REASON.passage, *(it.passage for it in told)], answering)
    return (found.claim, found.by.text) if found else None


@pytest.mark.parametrize(
    ("question", "claim"),
    [
        ("Why did Governor Roe step down in June?", "Governor Roe stepped down"),
        ("When did Roe resign?", "Roe resigned"),
        ("Why has Roe stepped down?", "Roe stepped down"),
        ("Why has Governor Roe left?", "Governor Roe left"),
        ("when did the governor leave the bank", "the governor left"),
    ],
)
def test_what_is_only_rumoured_and_denied_was_not_so(question: str, claim: str) -> None:
    assert denied(question) == (claim, DENIAL.text)


@pytest.mark.parametrize(
    "question",
    [
        "Will Governor Roe step down?",  # takes nothing for granted
        "Why did Governor Roe raise the rate?",
        "Why did Ada Lind step down?",
    ],
)
def test_of_another_deed_or_somebody_else_it_says_nothing(question: str) -> None:
    assert denied(question) is None


@pytest.mark.parametrize(
    "later",
    [
        "Governor Roe stepped down on Monday.",
        "Roe, who left in May, was at the dentist’s.",
        "She resigned after a row over the rate.",
    ],
)
def test_what_came_to_pass_is_not_undone_by_an_earlier_denial(later: str) -> None:
    title = "Roe and the bank"
    assert denied("Why did Governor Roe step down?", sentence(later, "2026-06-30", title=title)) is None


def test_an_answer_in_a_later_report_stands() -> None:
    later = sentence("They showed me the plans for the new bank, said Roe.", "2026-06-30")
    assert denied("Why did Governor Roe step down?", later, answering=later) is None


@pytest.mark.parametrize(
    ("question", "denial", "told"),
    [
        ("When did Roe die?", "The family denied rumours that Roe had died of an overdose.", "Roe was found dead."),
        (
            "Why did Kell leave her husband?",
            "Kell dismissed rumours that she would resign as minister.",
            "Kell’s marriage ended.",
        ),
        (
            "Why did Roe step down?",
            "The bank denied rumours that Roe would leave over a row.",
            "Roe left the bank to others.",
        ),
        (
            "Why did Roe step down?",
            "The bank denied rumours that Roe would leave.",
            "Roe stepped down on Monday, saying she could not go on.",
        ),
        ("Why did Roe step down?", "The bank denied rumours that Roe would leave.", "Roe’s departure came on Monday."),
    ],
)
def test_a_denial_of_something_else_denies_nothing(question: str, denial: str, told: str) -> None:
    passages = [sentence(text, "2026-05-22", title="Roe and Kell").passage for text in (denial, told)]
    assert disclaimed.told(question, passages, None) is None


def test_what_somebody_is_charged_with_is_no_rumour() -> None:
    charge = sentence("Roe denied that she had stolen the ring.", "2026-05-22")
    assert disclaimed.told("Why did Roe steal the ring?", [charge.passage], None) is None
