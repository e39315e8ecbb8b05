"""What is no other account of a figure and no earlier one, and what is: rises, other bearers, one moment."""

from __future__ import annotations

import pytest

from qa.reports.given import at_first
from qa.reports.other_figures import beside
from qa.reports.placing import arranged, of_then
from qa.reports.sides import conflicts
from qa.schema import Citation
from tests.reported import sentence


def notes(question: str, old: str, new: str, title: str = "News") -> list[tuple[str, str]]:
    one = sentence(old, "2026-05-04", "Courier", title)
    other = sentence(new, "2026-05-20", "Gazette", title)
    return [(it.evidence.text, it.note) for it in arranged(question, [one, other], [one, other])]


def differ(question: str, one: str, other: str, *, same: bool = False) -> bool:
    cited = [
        Citation(no, outlet, "News", outlet, None, day, None, 0, len(text), text)
        for no, (outlet, day, text) in enumerate(
            (
                ("Courier", "2026-05-04", one),
                ("Courier" if same else "Gazette", "2026-05-04" if same else "2026-05-20", other),
            ),
            start=1,
        )
    ]
    return bool(beside(question, cited) if same else conflicts(question, cited))


COST = "How much will the Lisk tunnel cost?"
TOTAL = "The cost of the Lisk tunnel is put at 240 million crowns."


@pytest.mark.parametrize(
    "rise",
    [
        "The cost of the Lisk tunnel has gone up by 30 million crowns.",
        "The Lisk tunnel will cost 30 million crowns more than was planned.",
        "The county asked the state to pay the additional 30 million crowns that the Lisk tunnel costs.",
    ],
)
def test_a_rise_is_neither_another_account_of_the_sum_nor_an_earlier_one(rise: str) -> None:
    assert not differ(COST, TOTAL, rise)
    assert not differ(COST, rise, TOTAL)
    assert notes(COST, rise, TOTAL) == [(TOTAL, ""), (rise, "")]


def test_what_it_has_risen_to_is_a_sum_like_any_other() -> None:
    risen = "The cost of the Lisk tunnel has risen to 310 million crowns."
    assert notes(COST, TOTAL, risen) == [(risen, ""), (TOTAL, "Earlier")]
    assert differ("By how much has the cost of the Lisk tunnel gone up?", *(
        f"The cost of the Lisk tunnel has gone up by {many} million crowns." for many in (20, 30)
    ))  # fmt: skip


def test_a_reward_is_not_what_a_thing_is_worth() -> None:
    asked = "How much is the reward for the Lisk chalice?"
    offered = "A reward of £20,000 is offered for the Lisk chalice."
    assert not differ(asked, offered, "The policy put the Lisk chalice at £90,000.")
    assert differ(asked, offered, "The reward for the Lisk chalice is £30,000.")


def test_one_in_thirty_is_a_share() -> None:
    asked, one = "How many seals were seen in Lisk Sound?", "Fewer than one in thirty did."
    assert not differ(asked, one, "Four seals were seen in Lisk Sound.", same=True)


SHIP = "The Ada Roe, which carries 60 cars, was withdrawn."


@pytest.mark.parametrize(
    ("new", "note"),
    [
        ("She is the Bo Lind, lent by another firm, and she carries 30 cars.", ""),
        ("The Ada Roe now carries 70 cars.", "Earlier"),
        ("She is the Ada Roe, rebuilt in the winter, and she now carries 70 cars.", "Earlier"),
    ],
)
def test_what_another_ship_carries_is_not_what_this_one_does(new: str, note: str) -> None:
    assert dict(notes("How many cars does the Ada Roe carry?", SHIP, new))[SHIP] == note


def test_who_is_in_hospital_is_some_of_the_ill() -> None:
    asked, ill = "How many people fell ill from the water in Lisk?", "In Lisk 40 people fell ill from the water."
    some = "Of those who fell ill in Lisk, three have been admitted to hospital."
    assert dict(notes(asked, some, ill))[some] == ""


HELD = "The list has 610,000 customers of Lisk Bank."


@pytest.mark.parametrize(
    ("new", "note"),
    [
        ("Lisk Bank had some 480,000 customers when it failed, the court said.", ""),
        ("Lisk Bank has 480,000 customers.", "Earlier"),
    ],
)
def test_how_many_there_were_at_one_moment_has_not_gone_on(new: str, note: str) -> None:
    assert dict(notes("How many customers did Lisk Bank have?", HELD, new))[HELD] == note
    assert differ("How many customers did Lisk Bank have?", HELD, new) is (not note)


def test_a_count_that_is_so_many_more_than_anothers_stands_beside_it() -> None:
    asked, then = "How many people are homeless in Lisk?", "The county put the number of homeless in Lisk at 2,600."
    more = "The Red Lantern says 3,100 people in Lisk have no home, 500 more than the county has counted."
    assert dict(notes(asked, then, more))[then] == ""
    assert differ(asked, then, more)
    since = "In Lisk 3,100 people are homeless, 500 more than it had counted on Monday, the county said."
    assert dict(notes(asked, then, since))[then] == "Earlier"


DEAD = "More than 7,000 fish are now thought to have died in the Lisk."


@pytest.mark.parametrize(
    ("new", "note"),
    [
        ("The final count of dead fish in the Lisk is 6,300.", "Earlier"),
        ("Of the fish in the Lisk 6,300 have died.", ""),
        ("The final count of dead fish in the Lisk is not known; 6,300 have died.", ""),
    ],
)
def test_a_final_count_replaces_a_higher_one(new: str, note: str) -> None:
    assert dict(notes("How many fish died in the Lisk?", DEAD, new))[DEAD] == note


def test_a_corrected_toll_that_says_why_is_no_former_one() -> None:
    asked = "How many people were killed in the Lisk quake?"
    then = "The number of dead in the Lisk quake rose to 21."
    new = "The number of people killed in the Lisk quake was corrected to 20 after one victim had been counted twice."
    assert not at_first(asked, new)
    assert notes(asked, then, new) == [(new, ""), (then, "Earlier")]
    assert at_first(asked, "In the night nine people had been killed in the Lisk quake.")


def test_two_counts_of_the_beginning_are_in_dispute_where_it_is_asked_for() -> None:
    asked = "How many homes in Lisk were told to boil their water to begin with?"
    first = "In Lisk 11,000 homes were told to boil their water."
    recalled = "The firm had originally told 9,500 homes in Lisk to boil their water."
    assert of_then(asked)
    assert differ(asked, first, recalled)
    assert {note for _, note in notes(asked, first, recalled)} == {""}


def test_what_it_came_to_in_the_end_replaces_what_one_side_had_said_weeks_before() -> None:
    asked = "How many people left Lisk Mill in the end?"
    one = sentence("The union says that 410 people leave Lisk Mill.", "2026-03-05", "Courier")
    other = sentence("At Lisk Mill 205 people have left, the firm disclosed.", "2026-09-17", "Gazette")
    told = [(it.evidence, it.note) for it in arranged(asked, [one, other], [one, other])]
    assert told == [(other, ""), (one, "Earlier")]
    plain = arranged("How many people left Lisk Mill?", [one, other], [one, other])
    assert {it.note for it in plain} == {""}
