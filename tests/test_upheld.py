"""Figures that stand side by side, and such as one replaces: of other bodies, feared, in the end, each time."""

from __future__ import annotations

import pytest

from qa.reports.placing import arranged
from qa.reports.sides import conflicts
from qa.schema import Citation
from tests.reported import sentence

BURNED = "The fire on Lisk Heath has burned 320 acres, the fire service said."


def notes(question: str, old: str, new: str, around: str = "", title: str = "News") -> list[str]:
    one = sentence(old, "2026-05-04", "Courier", title)
    other = sentence(new, "2026-05-06", "Gazette", title, around)
    return [item.note for item in arranged(question, [one, other], [one, other])]


@pytest.mark.parametrize(
    ("new", "behind"),
    [
        ("The fire on Lisk Heath burned 500 acres, far more than the fire service has stated, rangers said.", ""),
        ("The fire on Lisk Heath has burned 500 acres, rangers said.", "The fire service stands by its estimate."),
        (
            "The fire on Lisk Heath has burned 500 acres, rangers said.",
            "The crews saw no need to revise their own count.",
        ),
        ("The fire on Lisk Heath has burned 500 acres, rangers said.", "The service insisted its figure was right."),
    ],
)
def test_a_figure_to_which_its_body_keeps_is_not_replaced_by_that_of_another(new: str, behind: str) -> None:
    assert notes("How big is the fire on Lisk Heath?", BURNED, new, f"{new} {behind}".strip()) == ["", ""]


@pytest.mark.parametrize(
    ("new", "behind"),
    [
        ("The fire on Lisk Heath has burned 500 acres, rangers said.", "The crews are tired."),
        ("The fire on Lisk Heath has burned 500 acres, more than the service has stated so far, it said.", ""),
        ("The fire on Lisk Heath has burned 500 acres, more than it has stated, the service said.", ""),
        ("The fire on Lisk Heath has burned 500 acres.", "The mayor stands by his word."),
        ("The fire on Lisk Heath has burned 500 acres.", "The service has no reason to change its crews."),
    ],
)
def test_a_figure_that_has_gone_on_is_replaced(new: str, behind: str) -> None:
    found = notes("How big is the fire on Lisk Heath?", BURNED, new, f"{new} {behind}".strip())
    assert found == ["", "Earlier"]


def test_of_two_areas_each_is_named_with_its_unit() -> None:
    one = "Eighty crews fought the fire on Lisk Heath, which burned 320 acres."
    other = "The fire on Lisk Heath burned 500 acres, far more than the fire service has stated, rangers said."
    cited = [
        Citation(no, outlet, "News", outlet, None, f"2026-05-0{no}", None, 0, len(text), text)
        for no, (outlet, text) in enumerate((("Courier", one), ("Gazette", other)), start=1)
    ]
    (found,) = conflicts("How big was the fire on Lisk Heath?", cited)
    assert found.says == ("320 acres", "500 acres")


@pytest.mark.parametrize(
    ("new", "replaced"),
    [
        ("Rumours put the ban on Orla Fenn at two games.", False),
        ("Most speculation pinned a ban on Orla Fenn at two games.", False),
        ("Bookmakers expect a ban of two games for Orla Fenn.", False),
        ("The league now bans Orla Fenn for two games.", True),
    ],
)
def test_what_is_only_rumoured_replaces_no_figure(new: str, replaced: bool) -> None:
    found = notes("For how many games was Orla Fenn banned?", "The league banned Orla Fenn for three games.", new)
    assert found == (["", "Earlier"] if replaced else ["", ""])


def test_how_many_are_feared_dead_replaces_no_count_of_the_dead() -> None:
    question, old = "How many people died in the Orra mine?", "Nine people died in the Orra mine."
    assert notes(question, old, "Fifteen people in the Orra mine are now feared dead.") == ["", ""]
    assert notes(question, old, "Fifteen people died in the Orra mine.") == ["", "Earlier"]


@pytest.mark.parametrize(
    ("old", "new", "replaced"),
    [
        ("The appeal had reached £4,000 by Friday.", "The appeal closed on Monday at £9,300.", True),
        ("So far the appeal has brought in £4,000.", "In all, the appeal brought in £9,300.", True),
        ("The appeal has already passed £4,000.", "The final total of the appeal was £9,300.", True),
        ("The appeal brought in £4,000.", "The appeal closed on Monday at £9,300.", False),  # perhaps another year's
        ("The appeal had reached £4,000 by Friday.", "The baker gave £300 to the appeal on Monday.", False),
        ("The appeal had reached £4,000 by Friday.", "The shop closed on Monday at noon with £300 in the till.", False),
        ("The appeal had reached £4,000 by Friday.", "The appeal should bring in £9,300 in all.", False),
    ],
)
def test_what_came_in_to_the_end_replaces_what_had_come_in_by_then(old: str, new: str, replaced: bool) -> None:
    assert notes("How much did the appeal bring in?", old, new) == (["", "Earlier"] if replaced else ["", ""])


@pytest.mark.parametrize(
    ("new", "replaced"),
    [
        ("The minister raised compensation to £90 for each goat, backdated to May.", True),
        ("The minister has cut the compensation from June to £30 for a goat.", True),
        ("The minister raised the wages of goat herds to £90.", False),
        ("The union wants compensation for a goat raised to £90.", False),
        ("The minister raised compensation for sheep to £90.", False),
        ("The compensation for a goat rose in Orra alone, to £90 for two.", False),
    ],
)
def test_a_sum_that_was_raised_replaces_the_former_one(new: str, replaced: bool) -> None:
    old = "Twenty men marched against the compensation that is paid, which is £60 for a goat."
    assert notes("How much are herds paid for a lost goat?", old, new) == (["", "Earlier"] if replaced else ["", ""])


@pytest.mark.parametrize(
    ("question", "replaced"),
    [
        ("How many members voted against Ada Fenn in each of the three ballots?", False),
        ("How many members voted against Ada Fenn in each ballot?", False),
        ("How many members voted against Ada Fenn round by round?", False),
        ("How many members voted against Ada Fenn?", True),
        ("How many members vote against Ada Fenn each day?", True),
    ],
)
def test_of_several_ballots_none_stands_for_another(question: str, replaced: bool) -> None:
    old, new = "Twelve members voted against Ada Fenn.", "Fifteen members voted against Ada Fenn."
    assert notes(question, old, new) == (["", "Earlier"] if replaced else ["", ""])
