"""Another winner of the same contest in another report."""

from __future__ import annotations

import pytest

from qa.reports.disagreement import gives
from qa.reports.report import Report
from qa.reports.winners import differing, tells

WHO = "Who won the European chess title in Oporto?"
WON = "Luka Moravec won the European chess title on Thursday, beating Dinah Ferrell in the last round."
OTHER = "Dinah Ferrell of Wales won the European chess title on Thursday with 9 points."
CHAMPION = "Dinah Ferrell, 22, is the new European chess champion. She drew her last game with Luka Moravec."
DAYS = ("2026-04-11", "2026-04-10")


@pytest.mark.parametrize("question", [WHO, "Did Luka Moravec win the chess title?", "Is Ferrell the chess champion?"])
@pytest.mark.parametrize("other", [OTHER, CHAMPION])
def test_two_winners_of_one_contest_differ(question: str, other: str) -> None:
    assert differing(question, WON, other, DAYS) == ("Luka Moravec", "Dinah Ferrell")
    assert differing(question, other, WON, DAYS) == ("Dinah Ferrell", "Luka Moravec")


@pytest.mark.parametrize(
    ("one", "other", "published"),
    [
        (WON, WON, DAYS),
        (WON, "L. Moravec won the European chess title.", DAYS),
        (WON, "Dinah Ferrell won the Welsh chess title on Thursday.", DAYS),
        (WON, "Dinah Ferrell won the European women's chess title on Thursday.", DAYS),
        (WON, "Dinah Ferrell won the European chess title on Thursday, the first woman's under-18 one.", DAYS),
        (WON, "Dinah Ferrell won the European chess title last year.", DAYS),
        (WON, OTHER, ("2026-04-11", "2025-04-10")),
        (WON, OTHER, ("2026-04-11", None)),
        (WON, "Dinah Ferrell shared the European chess title.", DAYS),
        (WON, "Dinah Ferrell lost the European chess title.", DAYS),
        (WON, "Dinah Ferrell and Piet Vane won the European chess title.", DAYS),
        ("Ada Roe won the Kelm chess cup.", "Silver Lad won the Kelm chess cup with Ada Roe.", DAYS),
        ("Ada Roe won the Kelm marathon.", "Piet Vane won the Kelm marathon.", DAYS),
        ("Ada Roe won the Kelm chess final.", "Piet Vane won the Kelm chess semi-final.", DAYS),
    ],
)
def test_else_they_do_not(one: str, other: str, published: tuple[str | None, str | None]) -> None:
    asked = "Who won the European or Kelm chess title, or the Kelm marathon?"
    assert differing(asked, one, other, published) is None
    assert differing(asked, other, one, published[::-1]) is None


def test_it_must_be_asked_for() -> None:
    assert differing("Where was the European chess event held?", WON, OTHER, DAYS) is None
    assert differing("Who won the Welsh bowls title?", WON, OTHER, DAYS) is None


def test_who_is_beaten_is_not_given_as_the_winner() -> None:
    assert tells(WON, "Luka Moravec") is True
    assert tells(WON, "Dinah Ferrell") is False
    assert tells("Dinah Ferrell wept.", "Dinah Ferrell") is None
    report, side = (Report(text, text, it, None, it, DAYS[0]) for it, text in (("a", WON), ("b", OTHER)))
    assert not gives(WHO, report, side, "name", "Dinah Ferrell")
