"""How long a fire burned, told of its burning and of its end."""

from __future__ import annotations

import pytest

from qa.reports.lasted import another
from tests.test_other_figures import report

ASKED = "How long did the mill fire burn?"
BURNED = "Neighbours said the fire raged for nearly two hours."


@pytest.mark.parametrize(
    "other",
    [
        "The brigade put the flames out with its own pumps in under half an hour.",
        "Firefighters extinguished the blaze within 40 minutes.",
        "The fire was brought under control after three quarters of an hour.",
        "The blaze lasted five hours, the owner said.",
        "The owner said that the fierce fire had lasted four and a half hours.",
        "The blaze burned for an hour and a quarter.",
        "The mill fire raged for three hours and 20 minutes.",
    ],
)
def test_the_time_that_it_took_to_put_it_out_is_another_account(other: str) -> None:
    assert another(ASKED, report(BURNED), report(other, "a-2"))


@pytest.mark.parametrize(
    ("question", "first", "other"),
    [
        (ASKED, BURNED, "The flames were put out after two hours."),
        (ASKED, BURNED, "The road was shut for half an hour because of the fire."),
        (ASKED, BURNED, "The brigade was at the fire within ten minutes."),
        (ASKED, BURNED, "The strike lasted ten days."),
        (ASKED, BURNED, "The inquest into the fire lasted two weeks."),
        (ASKED, BURNED, "Power cuts after the fire lasted two days."),
        (ASKED, BURNED, "The quarrel over the fire raged on for two days."),
        (ASKED, BURNED, "Before the fire, strikers burned tyres for ten hours."),
        (ASKED, BURNED, "The roof fire lasted five hours."),
        (ASKED, BURNED, "Another fire was put out in ten minutes."),
        (ASKED, "The fire lasted an hour and a half.", "The blaze was put out after 90 minutes."),
        (ASKED, "The fire lasted two and a half hours.", "The blaze was put out after 150 minutes."),
        ("How long was the mill closed?", "It was closed for two weeks.", "The fire was put out in ten minutes."),
        ("How many people fought the fire?", BURNED, "The fire was put out in ten minutes."),
    ],
)
def test_the_same_time_or_one_of_something_else_is_none(question: str, first: str, other: str) -> None:
    assert not another(question, report(first), report(other, "a-2"))


def test_not_in_one_report_or_of_another_story() -> None:
    other = "The flames were put out in ten minutes."
    assert not another(ASKED, report(BURNED), report(other))
    assert not another(ASKED, report(BURNED, akin=False), report(other, "a-2", akin=False))
