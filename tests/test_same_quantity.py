"""Figures of two things, which neither contradict nor replace each other."""

from __future__ import annotations

from dataclasses import replace

import pytest

from qa.reports.given import at_first
from qa.reports.placing import arranged
from qa.reports.report import of_evidence
from qa.reports.same_quantity import apart
from qa.reports.sides import conflicts
from qa.schema import Citation, Evidence
from tests.reported import sentence


def notes(question: str, old: str, new: str, title: str = "News") -> list[str]:
    one = sentence(old, "2026-05-04", "Courier", title)
    other = sentence(new, "2026-05-06", "Gazette", title)
    return sorted(item.note for item in arranged(question, [one, other], [one, other]))


def differ(question: str, one: str, other: str) -> bool:
    cited = [
        Citation(no, outlet, "News", outlet, None, f"2026-05-0{no}", None, 0, len(text), text)
        for no, (outlet, text) in enumerate((("Courier", one), ("Gazette", other)), start=1)
    ]
    return bool(conflicts(question, cited))


DEMAND = "The gang that locked the library of Kelm out of its computers demanded £40,000."


@pytest.mark.parametrize(
    ("question", "other", "expected"),
    [
        ("How much did the gang demand for the library of Kelm?", "The gang demanded £90,000 of Kelm library.", True),
        ("How much did the gang demand for the library of Kelm?", "The gang cost Kelm library £90,000.", False),
        ("How much did the gang want for the library of Kelm?", "Kelm library paid the gang £15,000.", False),
    ],
)
def test_what_is_demanded_is_not_what_it_costs(question: str, other: str, expected: bool) -> None:
    assert differ(question, DEMAND, other) is expected


@pytest.mark.parametrize(
    ("question", "new", "expected"),
    [
        ("How much more pay did the nurses get?", "The agreement gives the nurses 13 per cent more pay.", True),
        ("How much more pay did the nurses want?", "The agreement gives the nurses 13 per cent more pay.", False),
        ("How much more pay did the nurses get?", "The nurses now demand 13 per cent more pay.", False),
    ],
)
def test_a_demand_is_no_earlier_agreement(question: str, new: str, expected: bool) -> None:
    demand = of_evidence(sentence("The nurses want 18 per cent more pay.", "2026-05-04"))
    assert apart(question, demand, of_evidence(sentence(new, "2026-05-06"))) is expected


@pytest.mark.parametrize(
    ("question", "one", "other", "expected"),
    [
        (
            "How long was Mill Road shut?",
            "Mill Road was shut for nine hours.",
            "Mill Road was shut for six hours.",
            True,
        ),
        ("How long did Roe get?", "Roe was jailed for five years.", "Roe led the firm for nine years.", False),
        (
            "How long was the strike at Kelm?",
            "The strike at Kelm lasted nine weeks.",
            "It was the first strike at Kelm for nine years.",
            False,
        ),
        (
            "How long was the strike at Kelm?",
            "The strike at Kelm lasted 15 days.",
            "The strike at Kelm lasted three weeks.",
            True,
        ),
    ],
)
def test_spans_of_time_are_held_against_each_other_where_they_are_of_one_thing(
    question: str, one: str, other: str, expected: bool
) -> None:
    assert differ(question, one, other) is expected


@pytest.mark.parametrize(
    ("question", "old", "new", "replaced"),
    [
        (
            "How many workers are on strike at Acme?",
            "About 900 workers are on strike at Acme.",
            "At Reed Seats, a supplier, 600 workers have been sent home.",
            False,
        ),
        (
            "How many workers are on strike at Acme?",
            "About 900 workers are on strike at Acme.",
            "The strike at Acme has grown to 950 workers.",
            True,
        ),
        (
            "How many points did Orlo lose for the debts?",
            "Orlo were docked nine points for their debts.",
            "They ended the season with 37 points.",
            False,
        ),
        (
            "How many points did Orlo lose for the debts?",
            "Orlo were docked nine points for their debts.",
            "Orlo lose six points for their debts.",
            True,
        ),
        (
            "How many children needed a doctor after the lunch?",
            "Thirty children have been sick after the lunch.",
            "After the lunch nine children were taken to hospital.",
            False,
        ),
        (
            "How many children have been ill since the lunch?",
            "Thirty children have been sick after the lunch.",
            "Officially 90 children have been affected since the lunch.",
            True,
        ),
    ],
)
def test_a_count_of_others_replaces_nothing(question: str, old: str, new: str, replaced: bool) -> None:
    assert notes(question, old, new) == ["", "Earlier" if replaced else ""]


PLAN = "The college plans to cut 90 posts."
UNION = "The lecturers' union puts the number of posts to be cut at 140."


@pytest.mark.parametrize(
    ("old", "new", "replaced"),
    [
        (UNION, "The college now says that 90 posts will be cut.", False),
        ("The college will cut 90 posts.", UNION, False),
        ("The college will cut 90 posts.", "The college will now cut 60 posts.", True),
        ("The college will cut 90 posts.", "The college will now cut 60 posts, the union said.", True),
        (UNION, "The union now puts the number of posts to be cut at 160.", True),
    ],
)
def test_one_side_of_a_dispute_does_not_replace_the_other(old: str, new: str, replaced: bool) -> None:
    assert notes("How many posts will the college cut?", old, new) == ["", "Earlier" if replaced else ""]


def test_an_opinion_replaces_no_report() -> None:
    def of(text: str, day: str, outlet: str, *, opinion: bool = False) -> Evidence:
        item = sentence(text, day, outlet, "News")
        return replace(item, passage=replace(item.passage, opinion=opinion))

    question, old = (
        "How many posts will the college cut?",
        of("The college will cut 90 posts.", "2026-05-04", "Courier"),
    )
    for opinion in (True, False):
        new = of("The college will cut 200 posts.", "2026-05-06", "Gazette", opinion=opinion)
        placed = arranged(question, [old, new], [old, new])
        assert sorted(item.note for item in placed) == ["", "" if opinion else "Earlier"]


@pytest.mark.parametrize(
    ("text", "former"),
    [
        ("Nine people had been taken to hospital by Friday evening.", False),
        ("Nine people had been taken to hospital before the blast.", True),
        ("Seven had been counted in the night.", True),
    ],
)
def test_the_count_of_the_day_is_no_former_one(text: str, former: bool) -> None:
    assert at_first("How many people were taken to hospital?", text) is former


@pytest.mark.parametrize(
    ("question", "one", "other", "expected"),
    [
        (
            "How much did Acme pay for Reed Maps?",
            "Acme paid £46m for Reed Maps.",
            "Acme paid £41m for Reed Maps.",
            True,
        ),
        (
            "How much did Acme pay for Reed Maps?",
            "Acme paid £46m for Reed Maps.",
            "Acme pays Reed Maps £380,000.",
            False,
        ),
        (
            "What percentage of the vote did Roe win?",
            "Roe won 71 per cent of the vote.",
            "Roe won the vote by 75 votes.",
            False,
        ),
    ],
)
def test_figures_far_apart_or_of_two_units_are_of_two_things(
    question: str, one: str, other: str, expected: bool
) -> None:
    assert differ(question, one, other) is expected


@pytest.mark.parametrize(
    ("old", "new", "replaced"),
    [
        ("83 per cent of the dockers had backed a strike.", "71 per cent of the dockers had backed the deal.", False),
        ("70 per cent of the dockers had backed the deal.", "71 per cent of the dockers had backed the deal.", True),
        ("70 per cent of the dockers had voted yes.", "71 per cent of the dockers had backed the deal.", True),
    ],
)
def test_of_two_votes_neither_replaces_the_other(old: str, new: str, replaced: bool) -> None:
    assert notes("What share of the dockers backed it?", old, new) == ["", "Earlier" if replaced else ""]


def test_a_share_replaces_a_share() -> None:
    question, old, new = (
        "What percentage of the vote has Roe?",
        "Roe has 71 per cent of the vote.",
        "Roe has 64 pct of the vote.",
    )
    assert notes(question, old, new) == ["", "Earlier"]
    assert notes(question, old, "Roe won the vote by 75 votes.") == ["", ""]


@pytest.mark.parametrize(
    ("other", "expected"),
    [
        ("The council would not say whether Kelm bridge can open on 3 May.", False),
        ("It is unclear if Kelm bridge can open on 3 May.", False),
        ("The council said that Kelm bridge opened on 3 May.", True),
    ],
)
def test_what_is_left_open_contradicts_nothing(other: str, expected: bool) -> None:
    assert differ("When did Kelm bridge open?", "Kelm bridge opened on 8 May.", other) is expected


@pytest.mark.parametrize(
    ("other", "expected"),
    [
        ("Of the crew Tom Reed, who leaves three small children, is missing.", False),
        ("Of the crew three are missing.", True),
        ("The wave left three of the crew missing.", True),
    ],
)
def test_the_children_of_one_of_them_are_no_other_count(other: str, expected: bool) -> None:
    question, one = "How many of the crew are missing?", "Two of the crew are missing."
    assert (notes(question, one, other) == ["", "Earlier"]) is expected


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("Kelm took in £40,000.", "The mayor of Kelm earns £60,000.", False),
        ("The fund of Kelm took in £40,000.", "The fund of Kelm took in £60,000.", True),
    ],
)
def test_sums_of_which_nothing_tells_that_they_are_of_one_thing_do_not_differ(
    one: str, other: str, expected: bool
) -> None:
    assert differ("How much did the fund of Kelm take in?", one, other) is expected


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("How many firefighters were there?", True),
        ("How many firefighters entered the hostel?", False),
        ("How many people were called in for tests?", False),
    ],
)
def test_all_those_who_did_something_else_are_others(question: str, expected: bool) -> None:
    fought = of_evidence(sentence("Forty-one firefighters fought the blaze.", "2026-05-04"))
    tested = "All crews who entered the hostel will be called in for tests, 19 people in total."
    assert apart(question, of_evidence(sentence(tested, "2026-05-06")), fought) is expected
