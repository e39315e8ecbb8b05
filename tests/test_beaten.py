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
        ("When did the Rovers knock out the Mariners in the final?", "the Rovers knocked out the Mariners"),
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
        "Why did the Mariners lose to the Rovers?",  # of whichever game
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
    told = _found("The Otters narrowly lost to Kelm Athletic in the cup final on Sunday.")
    assert beaten.told("Why did Kelm Athletic lose the cup final to the Otters?", told) is not None
    assert beaten.told("Why did the Otters lose the cup final to Kelm Athletic?", told) is None


@pytest.mark.parametrize(
    "other",
    [
        "The Rovers have beaten the Mariners in Game 7.",
        "The Rovers, who trailed 3-2, won Game 7 over the Mariners.",
        "If the Mariners beat the Rovers in Game 7, they go through.",
        "Polls had the Mariners beat the Rovers in Game 7.",
        "The Mariners slumped to a loss to the Rovers in Game 7.",
    ],
)
def test_nothing_is_said_where_a_sentence_may_tell_it_as_asked_or_what_might_be(other: str) -> None:
    assert beaten.told("Why did the Mariners lose Game 7 to the Rovers?", _found(SEVENTH, other)) is None


def test_a_team_is_not_another_with_a_longer_name() -> None:
    told = _found("New England beat Ohio in the final.")
    assert beaten.told("Why did England lose the final to Ohio?", told) is None


@pytest.mark.parametrize(
    ("question", "text", "says"),
    [
        ("Did Selby beat Orla?", "Selby, a one-loss champion, beat Orla by ten points in May.", True),
        ("Did Selby beat Orla?", "After the game, which saw Orla beat Selby 4-1, Roe left.", False),
        ("Did Selby beat Orla?", "Selby lost to the Orla Rovers on Monday.", False),
        ("Did Selby beat Orla?", "Selby could beat Orla if Roe plays.", None),
        ("Did Selby beat Orla?", "Selby beat Kelm, and Orla beat Tarn.", None),
        ("Did Selby beat Orla in the final?", "Selby beat Orla in May.", None),
        ("Why did Selby beat Orla?", "Selby beat Orla in May.", None),
    ],
)
def test_who_beat_whom_is_told_or_the_other_way_round(question: str, text: str, says: bool | None) -> None:
    assert beaten.says(question, text) is says
