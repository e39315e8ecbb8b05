"""Figures that a later report gives anew, in other words than the question's."""

from __future__ import annotations

import pytest

from qa.reports.disagreement import contrary
from qa.reports.placing import arranged
from qa.reports.report import of_evidence
from qa.reports.revised import asked, replaces, since
from qa.schema import Evidence, Found


def sentence(
    text: str, published: str, title: str = "News", around: str = "", score: float = 0.9, outlet: str = "Herald"
) -> Evidence:
    around = around or text
    passage = Found(f"{outlet} {published}", title, outlet, None, published, None, 0, len(around), around, 1.0)
    start = around.index(text)
    return Evidence(passage, start, start + len(text), text, score)


CREDIT = sentence("Each customer who was affected will get 10 crowns credited to the account.", "2026-03-19")
RAISED = "After 12,000 complaints the app has raised its credit for the March breakdown to 25 crowns a customer."
RUNWAY = sentence("The state operator Luftvei says that the runway will cost 745 million kroner.", "2026-04-21")
RECKONS = "Luftvei now reckons with 890 million kroner for the runway."
LOAN = sentence("The government will lend the airline 310 million crowns.", "2026-07-14")
SHRINKS = "The state loan will shrink from 310 million to 150 million and the stake from 35 to 20 per cent."
LAKE = sentence("Lake Orsel now stands at 27 per cent.", "2026-07-30")
RECOVERED = "The lake, which had sunk to 19 per cent on 4 September, had recovered to 24 per cent by Monday."
DEFICIT = sentence("The budget closes with a deficit of 23 million marks.", "2026-02-18")
PUTS = "In a letter the treasurer put this year's deficit at 31 million marks."


@pytest.mark.parametrize(
    ("question", "old", "new", "around"),
    [
        ("What do customers get as compensation for the March outage?", CREDIT, RAISED, f"The outage. {RAISED}"),
        ("What is the price tag of the runway?", RUNWAY, RECKONS, RECKONS),
        ("How much is the state lending to Tarvair now?", LOAN, SHRINKS, f"Tarvair gets a partner. {SHRINKS}"),
        ("What is the level of Lake Orsel?", LAKE, RECOVERED, f"Rain fell on Lake Orsel. {RECOVERED}"),
        ("How big is the hole in the budget?", DEFICIT, PUTS, f"The budget has a hole. {PUTS}"),
    ],
)
def test_a_figure_given_anew_is_found_and_stands_for_the_earlier_one(
    question: str, old: Evidence, new: str, around: str
) -> None:
    later = sentence(new, "2026-09-22", around=around)
    (found,) = contrary(question, (old,), (old.passage, later.passage))
    assert found.text == new
    first, second = arranged(question, [old, found], [old, found])
    assert (first.evidence.text, second.evidence.text, second.note) == (new, old.text, "Earlier")


@pytest.mark.parametrize(
    ("question", "old", "new"),
    [
        ("What is the price tag of the runway?", RUNWAY, "Luftvei now reckons with 890 passengers a day."),
        ("What is the price tag of the runway?", RUNWAY, "The toll on the bridge was raised to 50 kroner."),
        ("What is the price tag of the runway?", RUNWAY, "The runway of Luftvei is 745 million kroner dearer now."),
        ("What was the price tag of the runway in April?", RUNWAY, RECKONS),
        ("What was the price tag of the runway at first?", RUNWAY, RECKONS),
        ("Why does the runway cost so much?", RUNWAY, RECKONS),
        ("What is the price tag of the runway at Holm?", RUNWAY, RECKONS),
    ],
)
def test_a_figure_of_something_else_or_of_then_replaces_nothing(question: str, old: Evidence, new: str) -> None:
    old = sentence(old.text, old.passage.published or "", around=f"{old.text} Holm has waited for it.")
    later = sentence(new, "2026-09-22")
    assert since(question, (old,), (old.passage, later.passage)) == ()
    assert not replaces(question, of_evidence(later), of_evidence(old))


def test_an_earlier_report_gives_nothing_anew() -> None:
    earlier = sentence(RECKONS, "2026-03-01")
    assert since("What is the price tag of the runway?", (RUNWAY,), (RUNWAY.passage, earlier.passage)) == ()


@pytest.mark.parametrize(
    ("question", "may"),
    [
        ("How much is the toll?", True),
        ("What do customers get?", True),
        ("Is the toll 50 kroner?", False),
        ("Who set the toll?", False),
        ("What did Luftvei say about the toll?", False),
    ],
)
def test_only_some_questions_may_ask_for_a_figure(question: str, may: bool) -> None:
    assert asked(question) is may
