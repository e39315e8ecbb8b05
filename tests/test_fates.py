"""Which people a figure counts: the dead, the injured, those on board."""

from __future__ import annotations

import pytest

from qa.reports.counted import counts_else
from qa.reports.fates import asked
from qa.reports.given import things, wording

FERRY = "Four passengers drowned and 23 were injured when the ferry with 140 people on board struck the pier."


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("How many people were killed in the blast?", {"killed"}),
        ("How many people have been ill since the lunch?", {"ill"}),
        ("How many people has the lunch made ill?", set()),
        ("How many are still missing?", {"missing"}),
        ("How many people on the bus were hurt?", {"hurt"}),
        ("How many of the injured have died?", {"killed"}),
        ("How many were killed or wounded?", {"killed", "hurt"}),
        ("How many people has the flood left homeless?", {"homeless"}),
        ("How many people did the avalanche kill at Dorne?", {"killed"}),
        ("What is the death toll?", {"killed"}),
        ("How many villagers in Dorne had to leave their homes?", {"evacuated"}),
        ("How many lives did the epidemic cost?", {"killed"}),
        ("How many lives were lost in the flood?", {"killed"}),
        ("How many lives did the new drug save?", set()),
        ("How many lives has the flood in Dorne claimed so far?", {"killed"}),
        ("How many lives has Storm Ada claimed?", {"killed"}),
        ("How many lives has the drug saved, and what did it cost?", set()),
        ("How many lives has the party lost?", set()),
        ("How many lives has the flood changed, and what has it cost?", set()),
        ("How many victims did the fraud claim?", set()),
        ("How many victims has the storm claimed so far?", {"killed"}),
        ("How many victims have claimed compensation?", set()),
        ("How many shots did the wounded officer fire?", set()),
        ("How many votes were cast?", set()),
    ],
)
def test_a_question_says_what_became_of_those_it_counts(question: str, expected: set[str]) -> None:
    assert asked(question) == expected


@pytest.mark.parametrize(
    ("question", "text", "expected"),
    [
        ("How many people were killed?", FERRY, {"4"}),
        ("How many people were injured?", FERRY, {"23"}),
        ("How many people were on the ferry?", FERRY, {"140"}),
        ("How many people died?", "The bus, with 52 people aboard, had come from Dorne.", set()),
        ("How many people died?", "Nobody died, but 12 people were wounded.", set()),
        ("How many people were injured?", "Nine of the 52 people on board were injured.", {"9"}),
        ("How many people were on board?", "Nine of the 52 people on board were injured.", {"52"}),
        ("How many people died?", "The number of dead rose to eight after crews found three more bodies.", {"8"}),
        ("How many people died?", "The toll has risen to 12.", {"12"}),
        ("How many people died?", "In all 38 people caught the fever and three of them died.", {"3"}),
        ("How many fell ill?", "In all 38 people fell ill and three of them died.", {"38"}),
        ("How many people died?", "Nine were hurt, two of whom have since died.", {"2"}),
        ("How many people died?", "Eleven people died; four of them died at home.", {"11"}),
        ("How many people died?", "Eleven people died, four of them at home.", {"11"}),
        ("How many were hurt?", "Twelve people were taken to hospital.", {"12"}),
        ("How many people died?", "By noon 64 people had been brought ashore.", set()),
        ("How many people died?", "Nine bodies were pulled from the water.", {"9"}),
        ("How many people died?", "Fourteen people were on the pier.", set()),
        ("How many people were hurt?", "Fourteen people were in hospital.", {"14"}),
        ("How many people died?", "In Sunde, a town of 8,000, it struck at 05:20, at a depth of 12 kilometres.", set()),
        ("How many counts was Roe charged with?", "A jury convicted Roe of fraud and three counts of theft.", set()),
        ("How many counts was Roe charged with?", "Roe is charged with six counts of perjury.", {"6"}),
        ("How many people died?", "Fourteen people were on the pier, and one, a boy, was pulled out alive.", set()),
        ("How many people died?", "Two, a mother and her son, died there.", {"2"}),
        ("How many houses lost electricity?", "Power is back in all but 60 houses.", set()),
        ("How many houses are still without power?", "Power is back in all but 60 houses.", {"60"}),
        ("How many shops joined in?", "All but three of the shops joined in.", set()),
    ],
)
def test_a_figure_is_of_those_of_whom_its_clause_speaks(question: str, text: str, expected: set[str]) -> None:
    assert things(question, text) == expected


def test_the_words_for_it_are_those_of_the_figure_that_is_asked_for() -> None:
    assert wording("How many people died in the crash?", "Six died and 40 were hurt in the crash.") == "Six"


@pytest.mark.parametrize(
    ("text", "expected"),
    [("The coach, with 52 people on board, was new.", True), ("Six people died.", False), ("It rained.", False)],
)
def test_what_counts_only_others_counts_something_else(text: str, expected: bool) -> None:
    assert counts_else("How many people died in the crash?", text) is expected


@pytest.mark.timeout(60)  # a pattern that runs away takes minutes
def test_a_long_text_is_read_in_little_time() -> None:
    things("How many people were hurt?", "1 died and 2, " * 2_500)


@pytest.mark.parametrize(
    ("question", "text", "expected"),
    [
        ("How many people have died?", "The outbreak that has made 34 people ill and killed three is over.", {"3"}),
        (
            "How many people have been ill?",
            "The outbreak that has made 34 people ill and killed three is over.",
            {"34"},
        ),
        ("How many people died?", "KELM, Aug. 15 (RPA) — People say that nine died.", {"9"}),
        ("How many people were hurt?", "The number of injured rose to seven after two guests saw a doctor.", {"7"}),
        ("How many people were hurt?", "The number of guests rose to 40 in May; two were hurt after a fall.", {"2"}),
        ("How many people were hurt?", "Damage came to 26 million crowns rather than the 22 million first put.", set()),
        ("How many people have died?", "22 million people died, at a cost of 26 million crowns.", {"2.2e+07"}),
        ("How many hectares burned?", "By 15 August 200 hectares had burned.", {"200"}),
    ],
)
def test_those_made_ill_are_none_of_the_dead_and_a_day_counts_nobody(
    question: str, text: str, expected: set[str]
) -> None:
    assert things(question, text) == expected


def test_who_died_on_a_ferry_is_not_who_was_on_it() -> None:
    assert asked("How many people died on the ferry?") == {"killed"}
    assert asked("How many were injured on the bus?") == {"hurt"}
    assert asked("How many people were on the ferry?") == {"aboard"}
    assert asked("How many people caught measles?") == {"ill"}
