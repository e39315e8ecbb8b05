"""Two counts of one crowd are told side by side, however late the second comes."""

from __future__ import annotations

import pytest

from qa.reports import crowds
from qa.reports.disagreement import contrary, disagree
from qa.reports.placing import arranged
from qa.reports.report import of_evidence
from qa.schema import Evidence
from tests.reported import sentence

ASKED = "How many people turned out for the harbour march?"
MARCHED = "About 900 people walked from Mill Square to the harbour at Lisk on Saturday to save the ferry."
THOUSANDS = sentence(
    MARCHED, "2026-05-10", "Echo", "Ada Roe leads march for the Lisk ferry", f"{MARCHED} Ada Roe spoke."
)


def later(text: str, outlet: str = "Post") -> Evidence:
    around = f"The Lisk ferry will be kept, the port said. {text} Ada Roe called it a start."
    return sentence(text, "2026-06-02", outlet, "Lisk ferry is kept", around)


PUT = later("The march of 9 May, which this newspaper put at around 400 people, had been noticed in Mill Square.")


def test_the_later_count_of_another_outlet_does_not_replace_the_first() -> None:
    (found,) = contrary(ASKED, [THOUSANDS], [THOUSANDS.passage, PUT.passage])
    assert found.text == PUT.text
    assert disagree(ASKED, THOUSANDS, found)
    assert [(it.evidence, it.note) for it in arranged(ASKED, [THOUSANDS, found], [])] == [(THOUSANDS, ""), (found, "")]


@pytest.mark.parametrize(
    "other",
    [
        later("The march of 23 May, which this newspaper put at around 400 people, had been noticed in Mill Square."),
        later("On 9 May 400 people signed the petition in Mill Square."),
        sentence("About 400 people marched in Hask on 9 May.", "2026-06-02", "Post", "Rain in Hask"),
    ],
    ids=["another day", "no crowd", "another town"],
)
def test_what_may_be_another_crowd_is_not_held_against_it(other: Evidence) -> None:
    assert not crowds.differing(ASKED, of_evidence(THOUSANDS), of_evidence(other))


@pytest.mark.parametrize(
    ("question", "asks"),
    [
        (ASKED, True),
        ("How big was the march on Saturday?", True),
        ("how many attended the rally", True),
        ("How many people were hurt in the march?", False),
        ("Who led the march?", False),
    ],
)
def test_it_is_asked_how_many_took_part(question: str, asks: bool) -> None:
    assert crowds.asked(question) is asks


def test_a_crowd_of_a_report_without_a_day_was_just_before_it() -> None:
    text = "Outside, some 900 people filled Mill Square, the Lisk ferry union said."
    first = sentence(text, "2026-05-10", "Echo", "Ada Roe hears no", f"Ada Roe lost. {text} Lisk and its ferry wait.")
    question = "How big was the crowd in Mill Square?"
    assert crowds.differing(question, of_evidence(first), of_evidence(PUT))
    assert [it.note for it in arranged(question, [PUT, first], [])] == ["", ""]
    weeks_on = sentence(
        text, "2026-05-30", "Echo", "Ada Roe hears no", f"Ada Roe lost. {text} Lisk and its ferry wait."
    )
    assert not crowds.differing(question, of_evidence(weeks_on), of_evidence(PUT))


FINAL = "How many people were at the cup final in May?"
PACKED = sentence("A crowd of 33,000 packed the National Stadium.", "2026-05-24", "Echo", "CUP JOY!")
GATE = sentence("The official attendance was 31,400.", "2026-05-25", "Post", "Town lose cup final")


def test_two_counts_of_those_who_watched_are_told_side_by_side() -> None:
    assert crowds.asked(FINAL)
    assert disagree(FINAL, PACKED, GATE)
    assert [(it.evidence, it.note) for it in arranged(FINAL, [PACKED, GATE], [])] == [(PACKED, ""), (GATE, "")]


def test_those_of_two_matches_are_not() -> None:
    joined = sentence("Some 200 students have joined the walkout in Kelm.", "2026-05-02", "Post")
    more = sentence("Now 450 students have joined the walkout in Kelm.", "2026-05-03", "Echo")
    assert not crowds.differing("How many students have joined the walkout in Kelm?", *map(of_evidence, (joined, more)))
    first = sentence("A crowd of 4,000 came to the concert in Kelm.", "2026-05-02", "Post")
    second = sentence("A crowd of 9,000 came to the concert in Kelm on its second night.", "2026-05-03", "Echo")
    assert not crowds.differing("How many people attended the concert in Kelm?", *map(of_evidence, (first, second)))
    week_later = sentence("The official attendance was 31,400.", "2026-05-31", "Post", "Town lose cup final")
    other = sentence("The official attendance was 31,400.", "2026-05-25", "Post", "Rovers stay up")
    assert not crowds.differing(FINAL, of_evidence(PACKED), of_evidence(week_later))
    assert not crowds.differing(FINAL, of_evidence(PACKED), of_evidence(other))


@pytest.mark.parametrize(
    ("text", "counts"),
    [
        ("The official attendance was 31,400.", True),
        ("A crowd of about 33,000 packed the ground.", True),
        ("Town won it on penalties in front of 21,400 fans.", True),
        ("Turnout was 47.2 pct.", False),
        ("The crowd was in good voice.", False),
        ("The gate is 4 metres wide.", False),
        ("The attendance was 90% down.", False),
    ],
)
def test_a_crowd_is_counted_by_its_figure(text: str, counts: bool) -> None:
    assert crowds.counts(text) is counts
