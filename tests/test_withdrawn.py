"""A later report that a plan is given up comes first, whatever words the plan was asked in."""

from __future__ import annotations

import pytest

from qa.reports.placing import arranged
from qa.reports.withdrawn import asked, of, since, without_stale
from qa.synthesize.further import beside_the_point
from tests.reported import sentence

ASKS = "What is going to happen to Alder Mill?"
PLAN = sentence("Alder Mill is to be demolished.", "2026-02-03", "Post", "Town to pull down Alder Mill")
NEW = "The council voted 21 to 9 on Monday to cancel the demolition and to mend the roof."
KEPT = sentence(NEW, "2026-04-07", "Echo", "Alder Mill is saved")


@pytest.mark.parametrize(
    ("question", "it_is"),
    [
        (ASKS, True),
        ("what's going to happen to the mill now", True),
        ("Where will the families live?", True),
        ("What are the plans for Alder Mill?", True),
        ("What was going to happen to Alder Mill?", False),
        ("Why will Alder Mill be demolished?", False),
        ("What did the council say will happen to Alder Mill?", False),
        ("Is Alder Mill to be demolished?", False),
    ],
)
def test_questions_for_what_is_to_be(question: str, it_is: bool) -> None:
    assert asked(question) == it_is


def test_that_the_plan_is_given_up_is_told_first_and_the_plan_is_marked() -> None:
    (found,) = since(ASKS, [PLAN], [PLAN.passage, KEPT.passage])
    assert found.text == NEW
    assert not beside_the_point(ASKS, found, [PLAN], PLAN.score, own_story=False)
    placed = arranged(ASKS, [PLAN, found], [PLAN, found])
    assert [(it.evidence, it.note) for it in placed] == [(found, ""), (PLAN, "Earlier")]


def test_what_is_to_be_instead_goes_with_it() -> None:
    plan = sentence("The county plans a school ship for 200 pupils at Orsel quay.", "2026-03-02")
    around = "The school ship planned at Orsel will not be built. Few had asked for it. Instead the pupils get a bus."
    new = sentence("The school ship planned at Orsel will not be built.", "2026-05-02", around=around)
    found = since("Where will the pupils be taught?", [plan], [plan.passage, new.passage])
    assert [it.text for it in found] == [new.text, "Instead the pupils get a bus."]
    placed = arranged("Where will the pupils be taught?", [plan, *found], [plan, *found])
    assert [it.note for it in placed] == ["", "", "Earlier"]


@pytest.mark.parametrize(
    ("text", "published"),
    [
        (NEW, "2026-01-07"),
        ("The council could vote on Monday to cancel the demolition.", "2026-04-07"),
        ("The council voted on Monday not to cancel the demolition.", "2026-04-07"),
        ("The council voted on Monday to cancel the summer fair.", "2026-04-07"),
        ("Residents of Alder Mill asked the council to cancel the demolition.", "2026-04-07"),
    ],
)
def test_what_gives_up_no_plan(text: str, published: str) -> None:
    assert not of(ASKS, sentence(text, published, "Echo", "Alder Mill"), PLAN)


def test_a_plan_for_something_else_of_the_name_is_not_given_up_by_it() -> None:
    other = sentence(NEW, "2026-04-07", "Echo", "Birch Mill is saved")
    assert not of(ASKS, other, PLAN)


def test_how_things_stood_before_is_left_out_only_where_a_plan_is_given_up() -> None:
    shut = sentence("Mill Lane remains shut at Alder Mill.", "2026-01-09")
    assert without_stale(ASKS, [PLAN, shut, KEPT]) == [PLAN, KEPT]
    assert without_stale(ASKS, [PLAN, shut]) == [PLAN, shut]


@pytest.mark.parametrize(
    "told", ["will get a tower with a kiosk", "will get a fountain and a kiosk", "is to open in May, with a kiosk"]
)
def test_a_part_that_is_given_up_leaves_the_plan_as_it_is(told: str) -> None:
    plan = sentence(f"Alder Mill {told}.", "2026-02-03")
    new = sentence("The council voted on Monday to drop the kiosk at Alder Mill.", "2026-04-07", "Echo")
    assert not of(ASKS, new, plan)
    assert not of("When will Alder Mill open?", new, plan)


def test_what_only_has_a_word_of_the_thing_is_not_the_thing() -> None:
    asks = "What will become of the school ship at Orsel?"
    plan = sentence("The school ship at Orsel is to be a museum, the mayor said.", "2026-03-02")
    assert not of(asks, sentence("The council of Orsel decided to drop the school.", "2026-05-02", "Echo"), plan)
    assert of(asks, sentence("The council of Orsel decided to drop the museum.", "2026-05-02", "Echo"), plan)


def test_when_and_how_much_are_told_by_the_plan_yet() -> None:
    assert not asked("When will Alder Mill open?")
    assert not asked("How much will Alder Mill cost?")
