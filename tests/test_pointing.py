"""The second of two questions, with what its pronoun means in the pronoun's place."""

from __future__ import annotations

import pytest

from qa.asking.compound import parts
from qa.asking.pointing import matter


@pytest.mark.parametrize(
    ("question", "second"),
    [
        ("How many beds will the clinic have and when does it open?", "When does the clinic open?"),
        ("How old is Ada Roe, and how long was she mayor?", "How long was Ada Roe mayor?"),
        ("Which play won the Reed Prize, and who wrote it?", "Who wrote the play that won the Reed Prize?"),
        ("How often does the night bus run and what does it cost?", "What does the night bus cost?"),
        ("Why is the old pier closed and what will it cost?", "What will the old pier cost?"),
        ("What jail term was sought for Kastel and what did he get?", "What did Kastel get?"),
        ("Who is the mayor of Dorne, and how old is she?", "How old is the mayor of Dorne?"),
        ("What did the trustees decide and why did they meet?", "Why did the trustees meet?"),
        ("How long is the tunnel and what is its depth?", "What is the tunnel’s depth?"),
        ("What is the height of the tower, and when was it built?", "When was the tower built?"),
        ("What happened to the ferry, and when was it built?", "When was the ferry built?"),
        ("Who owns the Gazette, and how old is it?", "How old is the Gazette?"),
        ("When does the Marlin OLED come out and what does it cost?", "What does the Marlin OLED cost?"),
        (
            "What was Acme's first offer and by how much was it cut?",
            "By how much was Acme's first offer cut?",
        ),
        ("When was Christie's founded and what does it sell?", "What does Christie's sell?"),
        ("What are Orlets and how much salt can they hold?", "How much salt can Orlets hold?"),
        # When something was is not what is meant, and people get what they are paid.
        ("Who owns the mill after the auction, and what does it cost?", "What does the mill cost?"),
        (
            "Do I have to apply for the grant after the flood, and how much is it?",
            "How much grant do people get after the flood?",
        ),
        (
            "Was it settled after the storm who pays the subsidy, and how much is it?",
            "How much subsidy do people get?",
        ),
        # Of what was paid, and of what is done to it, no such question is asked.
        ("When was the bonus for nurses abolished, and how much was it?", "How much was the bonus?"),
        ("When is the bonus for nurses abolished, and how much is it?", "How much is the bonus?"),
        # What the same verb has behind it, whatever else is spoken of.
        ("When did the firm buy the mill, and why did the bank buy it?", "Why did the bank buy the mill?"),
    ],
)
def test_a_pronoun_that_can_mean_one_thing_only_is_replaced_by_it(question: str, second: str) -> None:
    assert parts(question)[1] == second


@pytest.mark.parametrize(
    "question",
    [
        "When did the council approve the bridge and how much will it cost?",  # the council or the bridge
        "How did the fire start and who reported it?",  # that it started
        "How many people died in the crash, and where did it happen?",
        "When did Ada Roe win the cup and what did it weigh?",
        "Who leads the union and what does she want?",  # no union
        "Which party won the election, and how long did it take?",
        "How many people were killed in Kelm, and who planned it?",
        "What did Ada Roe write, and when was it published?",
        "Who replaced Roe, and where was he born?",
        "Which firm bought Acme, and when was it founded?",
    ],
)
def test_a_pronoun_that_may_mean_another_leaves_the_first_question_behind_it(question: str) -> None:
    assert parts(question)[1].endswith(f"({parts(question)[0].rstrip('?')})")


@pytest.mark.parametrize(
    ("question", "second"),
    [
        ("Which club did Roe join, and what is the fee?", "What is the fee? (Roe)"),
        ("How much did Acme raise and who led the round?", "Who led the round? (Acme)"),
        ("Which team beat Dorne Rovers and what was the score?", "What was the score? (Dorne Rovers)"),
        ("How large is the flood fund, and when do payments begin?", "When do payments begin? (the flood fund)"),
        ("What does it cost to climb the tower, and when can you visit?", "When can you visit? (the tower)"),
        (
            "How many boats sank in Storm Oda, and how many are still missed?",
            "How many boats are still missed? (Storm Oda)",
        ),
        ("How many flats were planned and how many are built?", "How many flats are built?"),
        ("How many people fled the fire and how many were hurt?", "How many were hurt? (the fire)"),
        ("How many sheep are on the island, and how many were stolen?", "How many were stolen? (the island)"),
    ],
)
def test_a_brief_question_that_names_nothing_is_on_what_the_first_speaks_of(question: str, second: str) -> None:
    assert parts(question)[1] == second


@pytest.mark.parametrize(
    ("question", "second"),
    [
        ("What caused the fire and who is Ada Roe?", "Who is Ada Roe?"),
        ("Where was the boat found and who owned the boat?", "Who owned the boat?"),
        ("Who runs the mill and why did prices of bread rise in spring?", "Why did prices of bread rise in spring?"),
    ],
)
def test_one_that_says_itself_of_what_it_is_stays_as_it_is(question: str, second: str) -> None:
    assert parts(question)[1] == second


@pytest.mark.parametrize(
    ("question", "on"),
    [
        ("Did the drivers' strike in Pell end?", "the drivers' strike in Pell"),
        ("Who bought the old mill at Pell?", "the old mill at Pell"),
        ("Where does the council meet in Pell?", "Pell"),
        ("What did Ada Roe say about the lock?", "Ada Roe"),
    ],
)
def test_a_question_is_on_a_matter_with_its_place(question: str, on: str) -> None:
    assert matter(question) == on


@pytest.mark.parametrize(
    ("question", "second"),
    [
        (
            "When does the full council vote on free travel, and how many councillors support it?",
            "How many councillors support free travel?",
        ),
        ("When will parliament vote on the smoking ban, and who opposes it?", "Who opposes the smoking ban?"),
        ("When did the board vote on the merger, and who voted against it?", "Who voted against the merger?"),
        # The body itself, where it is not asked who is for or against it.
        ("When does the committee meet, and how large is it?", "How large is the committee?"),
        ("When does the committee meet, and how many members back it?", "How many members back the committee?"),
        ("Who led the talks at Norland Rail, and how long did they last?", "How long did the talks last?"),
        ("Who led the raid at Dorne, and what did they take?", "What did they take? (Who led the raid at Dorne)"),
        (
            "Who led the raiders at Dorne, and how long did they last?",
            "How long did they last? (Who led the raiders at Dorne)",
        ),
        (
            "Who leads the inquiry into Kelm's rates, and what does it cost?",
            "What does the inquiry into Kelm's rates cost?",
        ),
        ("Who owns the mill at Kelm, and what did it cost?", "What did it cost? (Who owns the mill at Kelm)"),
        ("How fast was the express going, and who drove it?", "Who drove the express?"),
        ("How big is the new building, and who designed it?", "Who designed the new building?"),
        (
            "What will happen to the Tilbury house in Kelm, and who gets the money?",
            "Who gets the money? (the Tilbury house; Kelm)",
        ),
        (
            "What reward have the insurers put up, and has anyone claimed it?",
            "Has anyone claimed it? (What reward have the insurers put up)",
        ),
    ],
)
def test_what_is_meant_is_told_by_the_verb_beside_it(question: str, second: str) -> None:
    assert parts(question)[1] == second
