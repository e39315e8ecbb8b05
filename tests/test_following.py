"""What a follow-up asks when it stands alone, and what it goes on from."""

from __future__ import annotations

import pytest

from qa.asking.following import following
from qa.schema import DECLINED, Turn


def _told(text: str) -> str:
    return f"Courier, 4 March 2026: “{text}” [1]"


KELL = Turn("Was Ada Kell convicted?", _told("The harbour pilot Ada Kell was found guilty on all counts."))
CHAIR = Turn("Who chairs the inquiry?", _told("SALTMERE – Rosa Lind, a retired judge, will chair the inquiry."))


@pytest.mark.parametrize(
    ("before", "question", "asked"),
    [
        (KELL, "When will she be sentenced?", "When will Ada Kell be sentenced?"),
        (KELL, "How old is her husband?", "How old is Ada Kell’s husband?"),
        (KELL, "Who defended her?", "Who defended Ada Kell?"),
        (KELL, "Did the Courier defend her?", "Did the Courier defend Ada Kell?"),
        # Where it is asked who, of whom the answer names.
        (CHAIR, "What has she said about the cause?", "What has Rosa Lind said about the cause?"),
        (CHAIR, "What is that woman's job?", "What is Rosa Lind’s job?"),
        # A museum is nobody.
        (
            Turn("Who was found guilty of the theft?", _told("Ada Kell was found guilty of robbing Saltmere Museum.")),
            "What did the judge say to her?",
            "What did the judge say to Ada Kell?",
        ),
        (
            Turn("Who was found guilty of the theft?", _told("A roofer was found guilty of robbing Saltmere Museum.")),
            "What did the judge say to him?",
            "What did the judge say to him?",
        ),
        # Of two names the one that is a part of a whole one in the answer is a person's.
        (
            Turn("Which team did Kell join?", _told("Ada Kell has signed with the Rovers.")),
            "Will she play in May?",
            "Will Kell play in May?",
        ),
        # Why something is so no more.
        (
            Turn("Is the pool at Kelm still open?", _told("The pool at Kelm was shut in May.")),
            "Why not?",
            "Why is the pool at Kelm not open?",
        ),
        (
            Turn("Are Dorlan and Acme still talking?", _told("Acme has broken off the talks with Dorlan.")),
            "And why did it fall through?",
            "Why are Dorlan and Acme not talking?",
        ),
        # The word alone that is asked for now.
        (Turn("is the pool closing", _told("The pool will close in May.")), "why?", "Why is the pool closing?"),
        (Turn("When was the fire?", _told("The fire was on Monday.")), "and where?", "Where was the fire?"),
        (Turn("Did the mill burn down?", _told("The mill burned down.")), "How come?", "Why did the mill burn down?"),
        # What somebody says of what they were asked about.
        (
            Turn("Did Ada Kell sell the tugs?", _told("Ada Kell has sold nothing, she said.")),
            "What did she say about it?",
            "What did Ada Kell say about the tugs?",
        ),
        (
            Turn("Why are the Stray Islands closed?", _told("Terns breed on the Stray Islands.")),
            "Who owns them?",
            "Who owns the Stray Islands?",
        ),
        (
            Turn("Who scored for Rovers?", _told("Luis Pardo scored for Rovers.")),
            "And for Saltmere?",
            "Who scored for Saltmere?",
        ),
        # What only points to a later time is read as of no time.
        (KELL, "What happened to her afterwards?", "What happened to Ada Kell?"),
        # Whom the question before meant, where the answer names nobody else and goes on of him.
        (
            Turn("When is his trial?", _told("Luis Pardo was released on bail. His trial is set for 4 May.")),
            "How many years did he get?",
            "How many years did Luis Pardo get?",
        ),
        (
            Turn("Sum up the Halden affair", _told("The chief of Halden resigned over the leak.")),
            "Who runs the place now?",
            "Who runs Halden now?",
        ),
        (KELL, "Is she the woman who sank the barge?", "Is Ada Kell the woman who sank the barge?"),
        (Turn("How does the lock work?", ""), "And its price?", "And the lock’s price?"),
        # Typed without capitals, which the answer gives.
        (
            Turn("why did the board dismiss kell", _told("The board said that Ada Kell had not been candid.")),
            "Who stood in for her?",
            "Who stood in for Kell?",
        ),
    ],
)
def test_a_pronoun_gives_way_to_the_name_that_it_means(before: Turn, question: str, asked: str) -> None:
    found = following(question, [before])
    assert found is not None
    assert (found.question, found.surely) == (asked, True)


@pytest.mark.parametrize(
    ("before", "question"),
    [
        # It broke down before it was out of order.
        (
            Turn("Is the lift at Kelm still out of order?", _told("The lift at Kelm broke down.")),
            "Why did it break down?",
        ),
        (Turn("Is Ada Kell still in court?", _told("The trial of Ada Kell goes on.")), "Why did it fail?"),
        (Turn("Is the pool at Kelm still open?", "Yes: " + _told("The pool at Kelm is open.")), "Why did it fail?"),
    ],
)
def test_why_something_failed_is_not_why_it_is_not_failing(before: Turn, question: str) -> None:
    found = following(question, [before])
    assert found is not None
    assert found.question == question


@pytest.mark.parametrize(
    ("before", "question"),
    [
        (Turn("How many dogs fell ill in Kelm?", _told("Some 200 dogs fell ill in Kelm.")), "Can people catch it?"),
        (Turn("Who runs the mill?", DECLINED), "Where did he work before?"),
        (Turn("What happened at the lock?", _told("The gate failed.")), "Was anybody told?"),
        # No person, nor what somebody did, is "it", and no owner.
        (KELL, "Was it a fair trial?"),
        (Turn("Did Norwell pay the fine?", _told("Norwell paid the fine.")), "Who reported it?"),
        (Turn("What is Ada Kell’s job?", _told("Ada Kell is a pilot.")), "Is it dangerous?"),
        (Turn("Who is the CEO of Norwell?", _told("Rex Dole is.")), "Is it safe?"),
        # No other day, way or thing that is only pointed at.
        (Turn("What did the council in Kelm decide?", _told("It will close the school.")), "And in April?"),
        (Turn("How much did the bridge in Kelm cost?", _told("The bridge cost £3m.")), "And in euros?"),
        # Not the place, but what is asked for.
        (Turn("What was stolen from the Marsh Museum?", _told("A vase was stolen from the museum.")), "Was it found?"),
    ],
)
def test_what_a_pronoun_means_is_not_guessed(before: Turn, question: str) -> None:
    found = following(question, [before])
    assert found is not None
    assert found.question == question


@pytest.mark.parametrize(
    "question",
    [
        "Who mended the old lighthouse and what did it cost?",
        "how many were on the ferry and where are they now",
        "is it true that the watchman lost his job",
        "Did the night porter keep her licence?",
        "is it true that there are bacteria in the water of the spa",
    ],
)
def test_a_pronoun_that_points_within_the_question_asks_of_nothing_before(question: str) -> None:
    before = Turn("When did the storm hit?", _told("Storm Ottilie hit the town of Harrow Quay, Ada Kell said."))
    found = following(question, [before])
    assert found is not None
    assert (found.question, found.surely) == (question, False)


def test_what_somebody_did_to_his_is_of_who_was_spoken_of() -> None:
    found = following("Did the judge reject his appeal?", [Turn("Who was jailed?", _told("Luis Pardo was jailed."))])
    assert found is not None
    assert found.question == "Did the judge reject Luis Pardo’s appeal?"


def test_whom_is_spoken_of_is_carried_through_the_conversation() -> None:
    history = [KELL, Turn("How many years did she get?", _told("Coastal Bank lost nine million crowns."))]
    found = following("When does she appeal?", history)
    assert found is not None
    assert found.question == "When does Ada Kell appeal?"
    assert found.told == ("Coastal Bank lost nine million crowns.",)


def test_a_declined_answer_leaves_in_hand_what_was_told_before() -> None:
    found = following("Who was hurt?", [KELL, Turn("Why did she do it?", DECLINED)])
    assert found is not None
    assert found.told == ("The harbour pilot Ada Kell was found guilty on all counts.",)
    assert not found.written


def test_what_a_model_wrote_is_in_hand_as_it_stands() -> None:
    found = following("Who's the judge?", [Turn("Was Ada Kell convicted?", "Yes, on all counts [1].")])
    assert found is not None
    assert (found.told, found.written, found.surely) == ((), "Yes, on all counts [1].", False)
    assert found.whole == "Who's the judge? (Was Ada Kell convicted)"


def test_computing_is_no_it() -> None:
    assert following("why did the IT contractor lose the tender", [KELL]) is None


def test_a_question_that_names_something_is_a_new_one() -> None:
    assert following("How deep is Lake Morn?", [KELL]) is None
    assert following("Who chairs the inquiry?", []) is None


def test_he_is_whoever_was_spoken_of_before_where_the_answer_names_only_a_woman() -> None:
    said = Turn("Was Tom Reed right about the valve?", _told("Tom Reed, the engineer, said the valve had been shut."))
    first = Turn("Who first spoke up about it?", _told("Rosa Lind, a fitter, was the first who spoke of the valve."))
    found = following("What happened to him afterwards?", [said, first])
    assert found is not None
    assert found.question == "What happened to Tom Reed?"


@pytest.mark.parametrize(
    ("answer", "question"),
    [
        (_told("Luis Pardo was released on bail, said Tom Reed. His trial is set for 4 May."), "What did he get?"),
        (_told("Halden Water said its chief would resign. He is 61."), "What did he get?"),
    ],
)
def test_of_two_people_or_of_a_firm_nobody_is_meant(answer: str, question: str) -> None:
    found = following(question, [Turn("When is his trial?", answer)])
    assert found is not None
    assert found.question == question


@pytest.mark.parametrize(
    ("question", "fragment"),
    [
        ("Who made them change their mind?", False),
        ("What went wrong with it?", False),
        ("Who won?", True),  # nothing can be read of that alone
        ("Why not?", True),
    ],
)
def test_a_question_with_an_irregular_past_is_whole(question: str, fragment: bool) -> None:
    found = following(question, [Turn("Is the Dorne lido to close?", _told("The lido will stay open until May."))])
    assert found is not None
    assert found.fragment is fragment


def test_a_question_of_which_nothing_was_told_takes_nothing_from_what_was() -> None:
    told = Turn("Is the Dorne lido to close?", _told("The lido will stay open until May."))
    for nothing in ("", DECLINED):
        found = following("And who pays for it?", [told, Turn("What is the chlorine bill there?", nothing)])
        assert found is not None
        assert found.told == ("The lido will stay open until May.",)


@pytest.mark.parametrize(
    ("before", "question"),
    [
        (Turn("Did anyone die in the fire?", _told("Nobody died in the fire.")), "why?"),
        (Turn("Did the council approve the plan?", _told("The council rejected the plan.")), "why?"),
        (Turn("Where is the library?", _told("The library is on Dock Street.")), "why?"),
    ],
)
def test_of_what_was_not_so_nobody_asks_why_it_was(before: Turn, question: str) -> None:
    found = following(question, [before])
    assert found is not None
    assert found.question == question


def test_a_pronoun_may_mean_somebody_of_the_turn_before_the_last() -> None:
    opens = Turn("When does it open?", _told("The inquiry is expected to open on 21 April."))
    found = following("What has she said about it?", [CHAIR, opens])
    assert found
    assert found.whole == "What has Rosa Lind said about it?"
    spoke = Turn("Who spoke?", _told("Fire Chief Ingrid Muel spoke to reporters."))
    other = following("What has she said about it?", [CHAIR, spoke])
    assert other
    assert "Rosa Lind" not in other.whole


def test_a_question_that_says_enough_goes_on_from_none_that_was_declined() -> None:
    declined = [Turn("Did the watchman die?", DECLINED)]
    assert following("how many people were hurt in the ice house fire", declined) is None
    assert following("was anyone hurt", declined) is not None
