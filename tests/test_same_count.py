"""Which counts of earlier reports are earlier values of what is asked, and which are of something else."""

from __future__ import annotations

import pytest

from qa.reports.disagreement import disagree
from qa.reports.placing import arranged
from qa.schema import Evidence
from qa.synthesize.ordering import by_what_is_asked
from tests.reported import sentence

SLIP = "How many people are missing after the landslide?"
LATER = sentence(
    "Eight people are missing.", "2026-03-12", "Post", "Landslide", "The landslide hit Orla. Eight people are missing."
)
FAIR = "How many people came to the Lisk fair?"
CAME = sentence("In all 9,400 people came to the Lisk fair, 700 fewer than last year.", "2026-06-20", "Post", "Fair")


@pytest.mark.parametrize(
    ("question", "new", "old", "earlier"),
    [
        (SLIP, LATER, sentence("Forty people are missing after the landslide.", "2026-03-10"), True),
        (
            SLIP,
            LATER,
            sentence("A trawler sank, and 31 people are missing.", "2026-03-09", "Echo", "Trawler lost off Hask"),
            False,
        ),
        (
            "How many hens have the wolves killed?",
            sentence("The wolves have killed 61 hens.", "2026-03-12", "Post", "Wolves at large"),
            sentence("The pack has killed 43 hens.", "2026-03-02", "Echo", "A wolf pack comes"),
            True,
        ),
        (FAIR, CAME, sentence("Last year 10,100 people came to the Lisk fair.", "2026-05-02"), False),
        (FAIR, CAME, sentence("By Friday 4,100 people had come to the Lisk fair.", "2026-06-18"), True),
        (
            FAIR,
            sentence("In 2025 10,100 people came to the Lisk fair.", "2025-06-20"),
            sentence("Last year 10,200 people came to the Lisk fair.", "2026-05-02"),
            False,
        ),
        (
            "How many pupils does the Hask school have?",
            sentence("Three families with five children want to move to Hask for its school.", "2026-04-02"),
            sentence("The Hask school has 23 pupils.", "2026-02-02"),
            False,
        ),
        (
            "When does the Hask tunnel reopen?",
            sentence("When does the Hask tunnel reopen?", "2026-04-02"),
            sentence("The order to boil water in Hask stays until 30 March.", "2026-03-28"),
            False,
        ),
        (
            "When does the Lisk fair take place?",
            sentence("The next Lisk fair is to take place on 14 May 2027.", "2026-05-17"),
            sentence("The Lisk fair is to take place on 17 May.", "2026-04-09"),
            False,
        ),
    ],
)
def test_only_an_earlier_value_of_what_is_asked_is_earlier(
    question: str, new: Evidence, old: Evidence, earlier: bool
) -> None:
    notes = [it.note for it in arranged(question, [new, old], []) if it.evidence is old]
    assert notes == ["Earlier" if earlier else ""]


def test_what_was_counted_the_year_before_does_not_come_first() -> None:
    before = sentence("Last year 10,100 people came to the Lisk fair.", "2026-05-02", score=0.95)
    assert by_what_is_asked(FAIR, [before, CAME])[0] is CAME


HIRES = "How many people is Harl Foods going to hire at the quay?"
PROMISED = sentence("Harl Foods will take on 90 people at the quay.", "2026-03-02", "Echo")
PART = sentence("Harl said sixty would be there all year.", "2026-03-02", "Echo", score=0.8)
NOT_NOW = sentence("Harl Foods has given up the quay and will hire 30 people, not 90.", "2026-04-02", "Post")


def test_a_plan_of_which_a_later_report_denies_the_figure_is_earlier_whoever_reported_it() -> None:
    ordered = by_what_is_asked(HIRES, [NOT_NOW, PROMISED, PART])
    assert ordered[0] is NOT_NOW
    placed = arranged(HIRES, [PROMISED, NOT_NOW], [])
    assert [(it.evidence, it.note) for it in placed] == [(NOT_NOW, ""), (PROMISED, "Earlier")]


def test_what_would_be_comes_behind_what_is_counted() -> None:
    works = sentence("At Harl Foods 40 people work.", "2026-03-02", "Post", score=0.6)
    assert by_what_is_asked("How many people work at Harl Foods?", [PART, works])[0] is works


def test_who_died_is_answered_by_a_name_before_a_count_that_comes_as_near() -> None:
    count = sentence("One woman died and four people were hurt.", "2026-03-09", "Post", score=0.7)
    name = sentence("Divers found the body of Ada Roe, a baker of 61.", "2026-03-02", score=0.68)
    assert by_what_is_asked("Who died?", [count, name])[0] is name
    assert by_what_is_asked("How many died?", [count, name])[0] is count


def test_a_count_of_what_was_when_something_happened_is_asked_for_no_day() -> None:
    asked = "How many jobs were said to be at risk at Harl Foods when it went to court?"
    jobs = sentence("The step puts 640 jobs at risk at Harl Foods.", "2026-03-02", "Post", score=0.9)
    rain = sentence("On Wednesday about 200 of them stood in the rain at Harl Foods.", "2026-03-05", "Echo", score=0.4)
    assert by_what_is_asked(asked, [jobs, rain])[0] is jobs


LOST = "How many cup finals have Kelm Town lost?"
FOUR = sentence("Kelm Town have now lost four cup finals out of four.", "2026-05-25", "Post", "Kelm Town lose final")
MINE = sentence("“It's also that I have lost one final too many.”", "2026-07-15", "Echo", "Roe leaves Kelm Town")


def test_what_a_speaker_counts_of_their_own_is_no_newer_count() -> None:
    assert [(it.evidence, it.note) for it in arranged(LOST, [FOUR, MINE], [])] == [(FOUR, ""), (MINE, "")]


FIRE = "How large did the fire at Kelm get?"
SMALL = sentence("At least 40 homes burned as the Kelm fire grew to 7,900 hectares.", "2026-06-12", "Echo", "INFERNO")
LARGE = sentence("The Kelm fire reached 14,600 hectares before rain fell.", "2026-06-24", "Post", "Kelm goes home")
PEOPLE = sentence("About 1,400 people fled the Kelm fire, within six kilometres.", "2026-06-10", "Post", "Kelm flees")


def test_a_fire_is_as_big_as_the_land_that_it_has_burned() -> None:
    placed = {it.evidence.text: it.note for it in arranged(FIRE, [SMALL, LARGE, PEOPLE], [])}
    assert placed == {LARGE.text: "", SMALL.text: "Earlier", PEOPLE.text: ""}
    assert not disagree(FIRE, SMALL, PEOPLE)


def test_what_counts_by_the_very_word_comes_before_another_count() -> None:
    question = "How many crew were on the Maid of Orlo?"
    souls = sentence("More than 200 souls were on the Maid of Orlo.", "2026-03-12", "Echo", score=0.6)
    crew = sentence(
        "There were 192 on board the Maid of Orlo, 164 passengers and 28 crew.", "2026-03-14", "Post", score=0.3
    )
    assert by_what_is_asked(question, [souls, crew]) == [crew, souls]
