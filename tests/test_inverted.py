"""Questions that ask at their end."""

from __future__ import annotations

import pytest

from qa.asking.inverted import turned


@pytest.mark.parametrize(
    ("question", "asked"),
    [
        ("The 12th refers to which type of unit?", "Which type of unit is the 12th?"),
        ("9 Squadron was formed in which country?", "In which country was 9 Squadron formed?"),
        ("The pier was closed on which day?", "On which day was the pier closed?"),
        ("Kelm is in which county?", "In which county is Kelm?"),
        ("The ferries were built by what yard?", "By what yard were the ferries built?"),
    ],
)
def test_what_is_asked_for_comes_first(question: str, asked: str) -> None:
    assert turned(question) == asked


@pytest.mark.parametrize(
    "question",
    [
        "Which country was 9 Squadron formed in?",
        "In the end the pier was closed on Monday.",
        "Who was asked about which day?",
        "Insurance is sold for which of the following?",
        "The mayor is what?",
        "There were boats of which kind?",
        "Kelm is in which county",
        "The man who was shot was taken to which hospital?",
        "Brandt says he was offered money by which firm?",
        "Tell me Ada Roe was born in which year?",
        "So the fire was started by which worker?",
        "The winner is from which country and what is the prize?",
        "The inquiry is looking at the way in which the mayor spent public money",
        "Did Ada Roe say that the pier was closed on which day?",
    ],
)
def test_others_stay_as_they_are(question: str) -> None:
    assert turned(question) == question
