"""What a question counts, and which figures count it."""

from __future__ import annotations

import pytest

from qa.asking import expects
from qa.reports.counted import counts_else, counts_noun, none_of_else, noun, stems
from qa.reports.given import things


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("How many people were injured in the blast?", "people"),
        ("How many were injured in the blast?", ""),
        ("How many died when the mill burned?", ""),
        ("How many have been wounded so far?", ""),
        ("How many injured people were flown out?", "people"),
        ("How many new jobs will there be?", "jobs"),
        ("How many of the trawlers sank?", "trawlers"),
        ("How many households lost power?", "households"),
        ("By how many votes did she win?", "votes"),
        ("How many MPs voted for it?", "mps"),
        ("How many men died?", "men"),
        ("How many wolf packs did the census find?", "packs"),
        ("How many fire engines came?", "engines"),
        ("How many high school football teams won?", "teams"),
        ("How many miles of road were closed?", "miles"),
        ("How many police officers were hurt?", "officers"),
        ("How many sports clubs are there?", "clubs"),
        ("How many seats does the Orlo have?", "seats"),
        ("How many aircraft carry passengers to Holm?", "aircraft"),
        ("How many elderly need carers?", "elderly"),
        ("How many young people work there?", "people"),
        ("Who was injured?", ""),
    ],
)
def test_the_thing_counted_is_no_verb_and_no_auxiliary(question: str, expected: str) -> None:
    assert noun(question) == expected


def test_hurt_injured_and_wounded_are_one_word_and_so_are_dead_and_killed() -> None:
    assert stems("the injured") == stems("hurt") == stems("were wounded")
    assert stems("killed") == stems("deaths") == stems("dead")
    assert stems("killed") != stems("hurt")


def test_a_sum_of_money_counts_nobody() -> None:
    assert things("How many people were hurt?", "A collection for those hurt brought in £3,260.") == set()
    assert things("How large is the fund?", "The fund has £3,260.") == {"3260"}


def test_money_and_time_are_counted_however_they_are_written() -> None:
    assert things("How many euros did the bridge cost?", "The 3 spans of the bridge cost €5 million.") == {"5e+06"}
    assert things("How many days was it shut?", "The five-day closure hit 12 shops.") == {"5"}
    assert not counts_else("How many euros did the bridge cost?", "The bridge cost €5 million.")
    assert not counts_else("How many days was it shut?", "The five-day closure hit trade.")


def test_without_a_noun_people_are_counted() -> None:
    assert things("How many were wounded?", "Police fired 40 rounds, and nine people fell wounded.") == {"9"}


@pytest.mark.parametrize(
    ("question", "text", "expected"),
    [
        ("How many farms were searched?", "Sixty officers came at dawn.", True),
        ("How many farms were searched?", "Farms were searched by officers, twelve of them twice.", False),
        ("How many farms were searched?", "The police searched twelve.", False),
        ("How many people were rescued?", "Nine passengers were brought ashore.", False),
        ("How many counts was Roe charged with?", "Roe, 61, is charged with six felonies.", False),
        ("How many counts was Roe charged with?", "A jury convicted Roe of two counts of theft.", True),
        ("How many homes lost power?", "Some 4,000 households were dark.", False),
        ("How many were hurt?", "Two of the injured left hospital.", True),
        ("How many were hurt?", "It began at the old mill.", False),
    ],
)
def test_a_figure_before_another_plural_counts_something_else(question: str, text: str, expected: bool) -> None:
    assert counts_else(question, text) is expected


@pytest.mark.timeout(60)  # a pattern that runs away takes minutes
@pytest.mark.parametrize("piece", ["1,", "1-", "1."])
def test_a_long_run_without_a_space_is_read_in_little_time(piece: str) -> None:
    things("How many people were hurt?", piece * 15_000)
    things("By how much did fares rise?", piece * 15_000)


@pytest.mark.parametrize(
    ("question", "kind"),
    [
        ("What is the latest casualty count from the fire?", "number"),
        ("Marrowby current headcount", "number"),
        ("Which count was he acquitted on?", "other"),
        ("What is the death toll at Marrowby?", "number"),
        ("How high are the debts of the club?", "money"),
        ("How big was the loss last year?", "money"),
        ("How large a fine did the court impose?", "money"),
        ("What did the assessor put the damage at?", "money"),
        ("How high is the sea wall?", "number"),
        ("How big was the loss of life?", "number"),
        ("How large is the fine arts museum?", "number"),
        ("How high is the mast that cost a million?", "number"),
        ("How large was the crowd?", "number"),
    ],
)
def test_a_count_or_a_sum_is_asked_for_in_other_words(question: str, kind: str) -> None:
    assert expects.kind(question) == kind


@pytest.mark.parametrize(
    ("question", "text", "expected"),
    [
        ("How many spectators came to the final?", "Before 18,200 spectators Lind scored twice.", True),
        ("How many spectators came to the final?", "The final was seen by 16,900 in the ground.", False),
        ("How many spectators came to the final?", "The spectators waited for two hours.", False),
        ("How many people came to the final?", "Some 2,000 people marched for the dead.", False),
        ("How much did the final cost?", "Before 18,200 spectators Lind scored twice.", False),
    ],
)
def test_a_figure_before_the_very_word_counts_what_is_asked(question: str, text: str, expected: bool) -> None:
    assert counts_noun(question, text) is expected


@pytest.mark.parametrize(
    ("text", "else_"),
    [
        ("The lawsuit led by Roe and Fenn has grown to 4,200 customers.", True),
        ("The number of customers concerned has grown to 4,200 customers.", False),
        ("It has since grown to 4,200 customers.", False),
        ("The theft of data has grown to 4,200 customers.", False),
    ],
)
def test_another_group_that_has_grown_counts_its_own(text: str, else_: bool) -> None:
    assert counts_else("How many customers of the bank were hit by the theft?", text) is else_


def test_how_many_times_is_told_by_any_count() -> None:
    assert not counts_else("How many times did clerks warn of the damp?", "The report lists five warnings from clerks.")
    assert counts_else("How many clerks warned of the damp?", "The report lists five warnings from staff.")


def test_those_who_were_hurt_are_not_all_that_were_on_board() -> None:
    question = "How many people were on board the Orla?"
    hurt = "The number of people treated for injuries has risen to 14, after five more passengers saw their doctors."
    assert counts_else(question, hurt)
    assert not counts_else(question, "The Orla ran aground with 214 passengers and crew on board.")


def test_a_percentage_counts_nobody() -> None:
    text = "Nurses will walk out after 87 per cent of them voted to strike."
    assert not things("How many nurses went on strike?", text)


def test_that_there_is_no_fuel_counts_no_cars() -> None:
    question = "How many cars were on the ferry?"
    assert none_of_else(question, "The hull was intact and no fuel had leaked.")
    assert not none_of_else(question, "No car was damaged.")
    assert not none_of_else("How many boats sank?", "No vessels sank.")


def test_the_fifth_baker_who_died_and_the_bodies_of_three_count_the_dead() -> None:
    question = "How many people have died in the Dunmoor fire?"
    assert things(question, "A fifth baker has died after the fire at Dunmoor.") == {"5"}
    assert things(question, "The bodies of three bakers were found at Dunmoor.") == {"3"}
    assert not counts_else(question, "The bodies of three bakers were found at Dunmoor.")
    assert not things(question, "Twelve bakers have been saved since the fire.")
    assert not things(question, "The fifth carriage burned out.")


def test_those_who_are_dead_are_none_of_those_who_were_trapped() -> None:
    question = "How many bakers were trapped at Dunmoor?"
    assert things(question, "Twelve bakers were trapped at Dunmoor.") == {"12"}
    assert not things(question, "The bodies of three bakers were brought up at Dunmoor.")


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("How many of the carriages were damaged?", {"3"}),
        ("How many of the nine carriages were damaged?", {"3"}),
        ("How many carriages were damaged?", {"3", "9"}),
        ("How many carriages did the train have?", {"9"}),
        ("How many carriages are there?", {"9"}),
    ],
)
def test_of_three_of_the_nine_carriages_some_and_all_are_told(question: str, expected: set[str]) -> None:
    assert things(question, "The hail damaged three of the nine carriages.") == expected


def test_what_stands_behind_another_figure_is_not_what_the_first_counts() -> None:
    told = "The number of injured stood at 48, as the figures of three clinics show."
    assert not counts_else("How many people were injured in the crash?", told)
    assert counts_else("How many people were injured in the crash?", "Forty-eight lorries were sent to three clinics.")


@pytest.mark.parametrize(
    ("text", "else_"),
    [
        ("There are 1,131 of them now.", False),
        ("The tally stands at 58 orchards and 23,400 trees.", False),
        ("The tally of trees stands at 23,400 saplings.", True),
        ("Fifty of them are in Dorne, and 40 sheds.", True),
    ],
)
def test_what_is_known_of_may_be_counted_by_another_word(text: str, else_: bool) -> None:
    assert counts_else("How many farms has the weevil reached?", text) is else_
