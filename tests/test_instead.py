"""What was done instead of the deed that a question takes for granted."""

from __future__ import annotations

import pytest

from qa.asking.presuppositions import claim_of
from qa.reports import instead, unscored
from tests.reported import sentence

PLEA = "Why did Ada Roe plead guilty?"
JAILED = "Why was Ada Roe jailed?"
BOUGHT = "When did Norwatt buy Keldon Tyres?"
CANCELLED = "Why has Saltmere cancelled the bypass at Lowe End?"
ANEW = "Why did the High Court order a new election in Saltmere?"
SCORED = "How many goals did Ada Roe score in the final?"


def told(question: str, *texts: str) -> str | None:
    claim = claim_of(question)
    assert claim is not None
    found = [sentence(text, f"2026-03-{day:02}").passage for day, text in enumerate(texts, 1)]
    item = instead.told(claim, found)
    return item and item.text


@pytest.mark.parametrize(
    ("question", "text"),
    [
        (PLEA, "Ada Roe, 48, pleaded not guilty to four counts of theft."),
        (PLEA, "At Saltmere Crown Court on Monday Ada Roe entered a plea of not guilty."),
        (PLEA, "KELM – Ada Roe, the owner of Saltmere Rovers, pleaded not guilty on Tuesday."),
        (JAILED, "Ada Roe is due to be sentenced in May."),
        (JAILED, "Ada Roe, who denies theft, awaits trial."),
        (BOUGHT, "Keldon Tyres fell after a rival, Norwatt, said that it was considering a bid of its own."),
        (BOUGHT, "Norwatt, which was studying an offer for Keldon Tyres, has walked away."),
        (CANCELLED, "Saltmere council is to put off the bypass at Lowe End by two years."),
        (ANEW, "A High Court judge threw out Tom Pell's bid to overturn the election in Saltmere."),
        (ANEW, "The High Court has let the result in Saltmere stand."),
        (
            "Why was the election in Saltmere annulled by the High Court?",
            "The High Court upheld the Saltmere election.",
        ),
    ],
)
def test_it_is_quoted(question: str, text: str) -> None:
    assert told(question, text) == text


@pytest.mark.parametrize(
    ("question", "texts"),
    [
        (PLEA, ["Ada Roe pleaded not guilty.", "Ada Roe changed her plea on Monday."]),
        (PLEA, ["Ada Roe pleaded not guilty to theft but guilty to fraud."]),
        (PLEA, ["Ada Roe pleaded not guilty in May.", "In July Mrs Roe admitted the charges."]),
        (PLEA, ["Ada Roe watched as her brother, Tom Pell, pleaded not guilty."]),
        (JAILED, ["Ada Roe awaits trial.", "Ada Roe was given four years."]),
        (JAILED, ["Ada Roe told the court of Tom Pell. A verdict is due in May."]),
        (BOUGHT, ["Norwatt was considering a bid for Keldon Tyres.", "Norwatt bought Keldon Tyres for £3m."]),
        (BOUGHT, ["Norwatt was weighing an offer. It completed the purchase of Keldon Tyres on 3 May."]),
        (BOUGHT, ["Keldon Tyres is considering an offer from Norwatt."]),
        (CANCELLED, ["Saltmere put off the bypass at Lowe End.", "The bypass at Lowe End is scrapped."]),
        (CANCELLED, ["The bypass at Lowe End has been delayed again, Saltmere council said."]),
        (ANEW, ["The High Court rejected a bid for the vote in Saltmere to stand. It ordered a new election."]),
        (ANEW, ["The High Court threw out a case against a farmer in Saltmere."]),
        ("Why did Ada Roe leave the board?", ["Ada Roe pleaded not guilty."]),
    ],
)
def test_nothing_is_where_the_deed_is_told_or_another_did_it(question: str, texts: list[str]) -> None:
    assert told(question, *texts) is None


@pytest.mark.parametrize(
    ("question", "texts", "scored"),
    [
        (SCORED, ["Tom Pell headed in the winner of the final from a corner from Ada Roe."], False),
        (SCORED, ["In the final Roe's free kick was turned into his own net for the equaliser."], False),
        (SCORED, ["In the final Pell scored from Roe's corner.", "Ada Roe scored the first goal."], True),
        (SCORED, ["In the final Roe's cross was headed in by Pell.", "Roe's penalty made it two."], True),
        (SCORED, ["In the final Pell headed in from a corner from Roe.", "Roe ran on.", "She scored twice."], True),
        (SCORED, ["The final was won with goals by Pell and Roe."], True),
        ("How many saves did Ada Roe make?", ["Pell scored from Roe's corner."], True),
    ],
)
def test_whose_corner_it_was_has_not_scored(question: str, texts: list[str], scored: bool) -> None:
    found = [sentence(text, "2026-05-01").passage for text in texts]
    item = unscored.told(question, found)
    assert (item is None) is scored
