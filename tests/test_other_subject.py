"""Words that say that a question is on something else."""

from __future__ import annotations

import pytest

from qa.asking import courtesies, other_subject
from qa.schema import Turn


@pytest.mark.parametrize(
    ("text", "rest"),
    [
        ("ok, something else. how many ferry pilots walked out?", "how many ferry pilots walked out?"),
        ("Different question: who won the cup?", "who won the cup?"),
        ("Thanks! Now something completely different: is the pool open?", "is the pool open?"),
        ("Let's change the subject. Who won the cup?", "Who won the cup?"),
        ("Right - different subject. Who won the cup?", "Who won the cup?"),
        ("Switching to football: who was top of the league?", None),  # it says what of
        ("Another thing: when did he resign?", None),
        ("Changing the subject, when does the ferry leave?", "when does the ferry leave?"),
        ("On another note, who is the mayor?", "who is the mayor?"),
        ("New topic – who is the mayor?", "who is the mayor?"),
        ("Something else was found, who found it?", None),
        ("Did something else burn, too?", None),
        ("Who won the other match?", None),
        ("Next question time is when?", None),
        ("Moving on to Kelm, how many left?", None),  # it may be what is asked
    ],
)
def test_they_are_known_where_a_mark_parts_them_from_the_question(text: str, rest: str | None) -> None:
    assert other_subject.asked(text) == rest


def test_nothing_before_is_gone_on_from_then_or_later() -> None:
    fire = Turn("What burned?", "The mill.")
    cup = Turn("Something else: who won the cup?", "Roe.")
    assert courtesies.turns("OK, another question: who is the mayor?", [fire]) == ()
    assert courtesies.turns("How old is she?", [fire, cup]) == (Turn("Who won the cup?", "Roe."),)
    assert courtesies.turns("Who owned it?", [fire]) == (fire,)


def test_what_points_back_goes_on_all_the_same() -> None:
    roe = Turn("Who is Ann Roe?", "Ann Roe is the mayor.")
    assert courtesies.turns("Another question: how old is she?", [roe]) == (roe,)
    assert courtesies.turns("Another question: how old is Tom Pell and is he ill?", [roe]) == ()


def test_what_is_left_is_asked_as_if_nothing_stood_before_it() -> None:
    assert (
        courtesies.bare("ok, something else. how many pilots walked out?", goes_on=True)
        == "how many pilots walked out?"
    )
    assert courtesies.bare("Different question: please tell me who won.") == "Who won?"


@pytest.mark.parametrize(
    ("text", "rest"),
    [
        ("and back to the wind farm, when is it to be ready?", "When is it to be ready? (the wind farm)"),
        ("Going back to the vote: who won", "Who won? (the vote)"),
        ("Back to the lighthouse: when does it open?", "When does the lighthouse open?"),
        ("Sorry, back to the mayor for a second: who's her deputy?", "Who's her deputy? (the mayor)"),
        ("ok leave that. who gets the ferry now?", "who gets the ferry now?"),
        ("Never mind that: who won the cup?", "who won the cup?"),
        ("Leave that to the mayor, who said so?", None),
        ("Back to the Future, who directed it?", None),
        ("Back to Black, when was it released?", None),
        ("Back to the drawing board, what did the council decide?", None),
        ("back to school, is it open?", None),
        ("Back to that, who won?", None),
        ("When did she go back to the farm, and why?", None),
    ],
)
def test_what_is_gone_back_to_is_named(text: str, rest: str | None) -> None:
    assert other_subject.asked(text) == rest


def test_only_what_was_asked_of_that_is_gone_on_from() -> None:
    farm, club = Turn("How big is the Orlo wind farm?", "Large."), Turn("Who leads the club?", "Roe.")
    assert courtesies.turns("back to the wind farm, when is it ready?", [farm, club]) == (farm,)
    assert courtesies.turns("back to the boat, when is it ready?", [farm, club]) == ()
