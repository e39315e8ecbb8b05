"""Where and for whom a player plays, by what stands beside the name."""

from __future__ import annotations

import pytest

from qa.reports.plays import asked, said


@pytest.mark.parametrize(
    ("question", "text", "told"),
    [
        ("What position does Ada Roe play?", "Orla striker Ada Roe went off after an hour.", {"striker"}),
        ("Which position does Ada Roe play in?", "Ada Roe, 24, the club's left back, was booked.", {"left", "back"}),
        ("Where does Ada Roe play?", "For the Gulls, QB Ada Roe threw twice.", {"qb"}),
        ("What position does Ada Roe play?", "Orla's striker Ada Roe-Lind and winger Bo Tarn met Ada Roe.", set()),
        ("What position does Ada Roe play?", "Ada Roe beat the keeper.", set()),
        ("Which team does Ada Roe play for?", "Orla striker Ada Roe went off after an hour.", {"orla"}),
        ("Who does Ada Roe play for?", "Port Orla's veteran winger Ada Roe scored.", {"port", "orla"}),
        ("Which club does Ada Roe play for?", "Ada Roe joined Port Orla in May.", {"port", "orla"}),
        ("Which club does Ada Roe play for?", "Danish winger Ada Roe scored on Monday.", set()),
        ("Which club does Ada Roe play for?", "Orla winger Bo Lind and Ada Roe met.", set()),
        ("Who is Ada Roe?", "Orla striker Ada Roe went off.", set()),
    ],
)
def test_the_position_and_the_team_stand_beside_the_name(question: str, text: str, told: set[str]) -> None:
    assert said(question, text) == told


@pytest.mark.parametrize(
    "question",
    [
        "What position does Ada Roe hold?",
        "Where does Ada Roe live?",
        "Who plays for Orla?",
        "Where do Orla play on Monday?",
    ],
)
def test_other_questions_ask_for_neither(question: str) -> None:
    assert asked(question) is None
