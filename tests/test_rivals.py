"""Another's figure beside the first in one report."""

from __future__ import annotations

from dataclasses import replace

import pytest

from qa.reports.other_figures import beside
from qa.reports.rivals import figure, rival
from qa.schema import Citation, Evidence, Found

ASKED = "How many people came to the parade?"
FIRST = "Some 6,200 people came to the parade, the organisers said."


@pytest.mark.parametrize(
    ("other", "number"),
    [
        ("The police spoke of about 4,900.", "4,900"),
        ("The police put the number of people in the parade at 4,900.", "4,900"),
        ("City hall put the crowd at 5,000.", "5,000"),
        ("Officers at the gates counted 4,100 people.", "4,100"),
        ("The union estimated it at over 9,000.", "9,000"),
        ("More than 9,000, says the union.", "9,000"),
        ("The union said that 9,000 people had taken part.", "9,000"),
    ],
)
def test_a_figure_that_somebody_else_gives_for_the_same_is_one(other: str, number: str) -> None:
    assert figure(ASKED, FIRST, other) == number


def test_of_workers_a_count_of_employees_is_another_figure_and_one_of_boats_is_not() -> None:
    asked, first = "How many bakers walked out?", "Some 420 bakers walked out, the union said."
    assert figure(asked, first, "The time clocks of the firm show 260 employees absent.") == "260"
    assert figure(asked, first, "The photographs of the harbour show 260 boats.") == ""


@pytest.mark.parametrize(
    "other",
    [
        "The police counted 40 cars at the gates.",  # of another thing
        "The organisers spoke of 6,200.",  # the same
        "Mayor Roe said that it rained for 4 hours.",
        "The Red Cross counted 1,900 of them as children.",  # some of the same
        "Last year the police counted 4,900.",
        "A reporter counted 14.",  # hardly of the same
        "Some 9,000 sandwiches, says the union.",
        "The union said that 4,000 stewards had taken part.",
        "Ten, says the union.",
        "Police put the number of cars at the parade at 4,900.",
        "Police put the number of officers for the parade at 4,900.",
        "Police put the number of people in Kelm at 4,900.",
    ],
)
def test_a_figure_of_something_else_is_none(other: str) -> None:
    assert figure(ASKED, FIRST, other) == ""


@pytest.mark.parametrize(
    ("asked", "other"),
    [
        (ASKED, "A poll showed 4,900 people."),
        (ASKED, "A count of the town showed 4,900 people in favour of the tram."),
        ("How many bakers came to the parade?", "The electoral roll shows 4,900 people in the town centre."),
        ("How many bakers came to the parade?", "The city counted 4,900 people at the town hall."),
        ("How many bakers came to the parade?", "The city counted 4,900 people."),
    ],
)
def test_a_count_of_others_is_none(asked: str, other: str) -> None:
    assert figure(asked, FIRST.replace("people", "bakers") if "bakers" in asked else FIRST, other) == ""


DEAD, FOUND = "How many people died in the floods?", "The coroner opened inquests into eight deaths."
COST, LOST = "How much did the strikes cost the firm?", "The firm puts its losses from the strikes at £3.4m."
HOMES, WET = "How many homes were flooded in Varnley?", "The county has inspected 1,640 flooded homes in Varnley."
BIRDS, NESTS = "How many birds nested on Skar?", "Wardens counted 410 birds."
JOBS, GONE = "How many jobs will go?", "Some 300 jobs will go, the company said."
FERRYMEN, STRUCK = "How many crew joined the strike?", "Nine in ten of the 640 crew joined the strike, the union said."
STORM, DAMAGE = "How much damage did the storm do?", "The storm did $4 million of damage, the county said."


@pytest.mark.parametrize(
    ("asked", "first", "other", "given"),
    [
        (DEAD, FOUND, "The government's figure is nine.", "nine"),
        (COST, LOST, "The union says the true figure is closer to £5m, once refunds are counted.", "£5m"),
        (BIRDS, NESTS, "It was nearer 600, according to the fishermen.", "600"),
        (BIRDS, NESTS, "The fishermen put it nearer seven hundred.", "seven hundred"),
        (JOBS, GONE, "The union's estimate is 450 jobs.", "450"),
        (JOBS, GONE, "The union believes the real number is closer to 450.", "450"),
        (STORM, DAMAGE, "Insurers put the damage at $6 million.", "$6 million"),
        (STORM, DAMAGE, "The insurers say $6 million.", "$6 million"),
        (FERRYMEN, STRUCK, "The line put the figure at 62 per cent.", "62 per cent"),
    ],
)
def test_figures_in_words_and_sums_are_read_too(asked: str, first: str, other: str, given: str) -> None:
    assert figure(asked, first, other) == given


@pytest.mark.parametrize(
    ("asked", "first", "other"),
    [
        (DEAD, FOUND, "The county's count is nine bridges."),
        (DEAD, FOUND, "The government's first figure was three."),
        (COST, LOST, "The union puts its losses at £1.2m."),  # its own
        (COST, LOST, "The council says the repairs cost £5m."),
        (COST, LOST, "A spokesman for the firm also said it was £3.9m."),  # nobody else
        (HOMES, WET, "The church has 2,300, most of them elderly."),
        (HOMES, WET, "The insurers' federation, which counts claims rather than doors, has 2,300, worth £94m."),
        ("How many workers walked out?", "Some 420 workers walked out.", "The firm has 900 workers, its records show."),
        (HOMES, WET, "In Kelm the insurers counted 900."),
        (HOMES, WET, "The insurers counted 2,300 cars."),
        (JOBS, GONE, "The union has 450 members."),
        (JOBS, GONE, "The plant's figure for 2019 was 450."),
        (STORM, DAMAGE, "The state gave $3 million."),
        (STORM, DAMAGE, "The mayor said $6 million had been spent on walls."),
        (STORM, DAMAGE, "The mayor said $3 million, half of it from the state, had been paid out."),
        (JOBS, GONE, "The minister said 200 jobs, all of them in Dorne, were safe."),
        ("How many crew joined?", "About 90 per cent of the crew joined, the union said.", "The line said 400 crew."),
        (FERRYMEN, STRUCK, "The line said 70 per cent of its tickets had been refunded."),
        (STORM, DAMAGE, "The mayor put the budget at $6 million."),
    ],
)
def test_a_figure_of_another_thing_time_or_place_or_of_nobody_else_is_none(asked: str, first: str, other: str) -> None:
    assert figure(asked, first, other) == ""


def _first_of(text: str, first: str) -> Evidence:
    passage = Found("a-1", None, None, None, None, None, 0, len(text), text, 1.0)
    return Evidence(passage, text.find(first), text.find(first) + len(first), first, 1.0)


@pytest.mark.parametrize(
    ("behind", "told"),
    [
        ("The government's figure is nine. The difference is a volunteer. The dam is dry.", 2),
        ("The government's figure is nine. The families think both too low. The dam is dry.", 2),
        ("The government's figure is nine. The dam is dry.", 1),
        ("The rain fell for 40 hours. The government's figure is nine.", 0),  # may be of the hours
        ("Nobody is missing. The government's figure is nine.", 1),
    ],
)
def test_what_is_said_of_both_figures_belongs_to_the_second(behind: str, told: int) -> None:
    found = rival(DEAD, _first_of(f"{FOUND} {behind}", FOUND))
    assert (found.text.count(".") if found else 0) == told


def test_both_are_a_conflict_only_where_the_second_is_of_the_same_report() -> None:
    cited = [
        Citation(n, article, None, None, None, None, None, 0, 1, text)
        for n, article, text in ((1, "a-1", FOUND), (2, "a-1", "The government's figure is nine. The gap is one."))
    ]
    assert [it.says for it in beside(DEAD, cited)] == [("eight", "nine")]
    assert beside(DEAD, [cited[0], replace(cited[1], article_id="a-2")]) == ()
    assert beside("Who died in the floods?", cited) == ()


def test_what_was_spoken_of_then_is_no_other_count_of_what_is_given_now() -> None:
    now, then = "Prosecutors now put the sum that Roe took at £65,000.", "When he was held detectives spoke of £40,000."
    cited = [
        Citation(n, "a-1", None, None, None, None, None, 0, 1, text) for n, text in enumerate((now, then), start=1)
    ]
    assert beside("How much did Roe take?", cited) == ()
    cited[0] = replace(cited[0], quote="Prosecutors put the sum that Roe took at £65,000.")
    cited[1] = replace(cited[1], quote="His lawyer spoke of £40,000.")
    assert [it.says for it in beside("How much did Roe take?", cited)] == [("£65,000", "£40,000")]
