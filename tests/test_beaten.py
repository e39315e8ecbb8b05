"""Who beat whom, where a question has it the other way round."""

from __future__ import annotations

import pytest

from qa.reports import beaten
from qa.schema import Found

SEVENTH = (
    "Owen Strand scored late as the Kelm Mariners beat the Saltmere Rovers 2-1 on Thursday in Game 7 of the final."
)
FIFTH = "The Saltmere Rovers beat the Kelm Mariners 4-3 in Game 5."


def _found(*texts: str) -> list[Found]:
    return [Found(f"a{at}", "News", None, None, None, None, 0, len(text), text, 1.0) for at, text in enumerate(texts)]


@pytest.mark.parametrize(
    ("question", "claim"),
    [
        ("Why did the Mariners lose Game 7 to the Rovers?", "the Mariners lost Game 7 to the Rovers"),
        ("How did Saltmere beat Kelm in Game 7?", "Saltmere beat Kelm"),
        ("When did the Rovers knock out the Mariners?", "the Rovers knocked out the Mariners"),
    ],
)
def test_what_is_told_the_other_way_round_is_named(question: str, claim: str) -> None:
    it = beaten.told(question, _found(SEVENTH))
    assert it is not None
    assert it.claim == claim
    assert it.instead.text == SEVENTH


@pytest.mark.parametrize(
    "question",
    [
        "Why did the Rovers lose Game 7 to the Mariners?",
        "How did the Mariners beat the Rovers?",
        "Why did the Mariners lose Game 6 to the Rovers?",
        "Did the Rovers beat the Mariners?",
        "Why did the Mariners lose to the Otters?",
    ],
)
def test_nothing_is_said_of_what_is_so_of_another_game_or_only_asked(question: str) -> None:
    assert beaten.told(question, _found(SEVENTH)) is None


def test_of_several_games_that_is_meant_which_the_question_names() -> None:
    assert beaten.told("How did the Rovers beat the Mariners?", _found(SEVENTH, FIFTH)) is None
    assert beaten.told("How did the Rovers beat the Mariners in Game 5?", _found(SEVENTH, FIFTH)) is None
    assert beaten.told("How did the Rovers beat the Mariners in Game 7?", _found(SEVENTH, FIFTH)) is not None


def test_who_lost_is_read_as_well() -> None:
    told = _found("The Otters narrowly lost to Kelm Athletic in the cup on Sunday.")
    assert beaten.told("Why did Kelm Athletic lose to the Otters?", told) is not None
    assert beaten.told("Why did the Otters lose to Kelm Athletic?", told) is None


FINALS = "Mornar have now lost four cup finals out of four."
PENALTIES = "Union won 4-3 on penalties in the cup final."


@pytest.mark.parametrize(
    ("question", "claim"),
    [
        ("How did Mornar manage to win the 2025 cup final?", "Mornar won the 2025 cup final"),
        ("How did Union win the cup final?", None),
        ("How did Mornar win the league?", None),
        ("Did Mornar win the cup final?", None),
    ],
)
def test_who_lost_a_contest_did_not_win_it(question: str, claim: str | None) -> None:
    it = beaten.told(question, _found(FINALS, PENALTIES))
    assert (it.claim if it else None) == claim
    assert beaten.told(question, _found(FINALS, PENALTIES, "Mornar won the cup final of 2019.")) is None
