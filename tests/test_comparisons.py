"""What two are compared in is asked of each."""

from __future__ import annotations

import pytest

from qa.asking.comparisons import of_each
from qa.asking.compound import parts


@pytest.mark.parametrize(
    ("question", "each"),
    [
        ("Which Welsh ski slope is longer, Brill or Old Hodder?", ("How long is Brill?", "How long is Old Hodder?")),
        ("longer film The Salt Road or Two Left Boots", ("How long is The Salt Road?", "How long is Two Left Boots?")),
        (
            "Which cost more, the weather satellite or the comet probe?",
            ("How much did the weather satellite cost?", "How much did the comet probe cost?"),
        ),
        (
            "Which will cost more, the bridge or the tunnel?",
            ("How much will the bridge cost?", "How much will the tunnel cost?"),
        ),
        (
            "Which bridge is longer, the Kestrel Bridge or the Tannery Bridge?",
            ("How long is the Kestrel Bridge?", "How long is the Tannery Bridge?"),
        ),
        ("Who is older, Ada Roe or Ben Pell?", ("How old is Ada Roe?", "How old is Ben Pell?")),
        (
            "Which was cheaper, the old stand or the new stand?",
            ("How much did the old stand cost?", "How much did the new stand cost?"),
        ),
        (
            "Which drew the bigger crowd, the men's or the women's Kelm Cup final, and by how many?",
            (
                "How many people attended the men's Kelm Cup final?",
                "How many people attended the women's Kelm Cup final?",
            ),
        ),
        (
            "Was the damage at Hallow Mill greater than at Sallow Farm?",
            ("How great was the damage at Hallow Mill?", "How great was the damage at Sallow Farm?"),
        ),
        (
            "A fish ladder or removing the weir: which is cheaper?",
            ("How much does a fish ladder cost?", "How much does removing the weir cost?"),
        ),
        (
            "Did more people vote in the second ballot than in the first?",
            ("How many people voted in the second ballot?", "How many people voted in the first ballot?"),
        ),
        (
            "Did more people turn out for the second ballot than for the first?",
            ("What was the turnout at the second ballot?", "What was the turnout at the first ballot?"),
        ),
        (
            "Which party won more seats, Concord or Reform?",
            ("How many seats did Concord win?", "How many seats did Reform win?"),
        ),
        (
            "Which sold more on pay-per-view, Roe's bout or Pell's bout?",
            ("How many did Roe's bout sell on pay-per-view?", "How many did Pell's bout sell on pay-per-view?"),
        ),
        (
            "Does Acme own a bigger slice of the mill or of the mine?",
            ("What percentage of the mill does Acme own?", "What percentage of the mine does Acme own?"),
        ),
        (
            "Were interest rates higher in Kaldria or in Vorrland?",
            ("How high were interest rates in Kaldria?", "How high were interest rates in Vorrland?"),
        ),
    ],
)
def test_a_comparison_asks_the_same_of_each(question: str, each: tuple[str, ...]) -> None:
    assert of_each(question) == each
    assert parts(question) == each


@pytest.mark.parametrize(
    "question",
    [
        "Is unemployment in Kelm higher than last year?",
        "Smaller towns like Dorne or Kelm",
        "longer hours or higher pay",
        "cheaper tickets for Dorne or Kelm",
        "Coffee or tea: which is healthier?",
        "Which was more popular, the tram or the bus?",
        "Who drove more carefully, Roe or Pell?",
        "Did more people turn in guns in Kelm than in Dorne?",
        "Do women have a bigger share of seats in Kelm or in Dorne?",
        "Mayor Roe says he will sell the mill or close it, which is worse?",
        "Did more people die in the flood than last year?",
        "Did more people in Kelm vote for Roe than for Pell?",
        "Was the damage at Hallow Mill greater than in previous years?",
        "Was it bigger in Kelm or in Dorne?",
        "Which costs more than expected?",
        "Which is the longer bridge?",
        "Did the mayor or the council decide?",
        "Who is older?",
        "Who is older than Roe or Pell?",
        "Which costs more than food or rent?",
        "Which is the bigger problem or threat in Kelm?",
        "Which is higher, inflation in Kelm or in Dorne?",
        "Which was bigger, the loan to Kelm or to Dorne?",
        "Which is longer, the new or the old tunnel?",
        "Which is bigger, the deficit this year or last year?",
        "Which is higher, men's pay or women's?",
        "Who is older, the mayor or his deputy?",
        "Which party had more people, Labour or the Greens?",
    ],
)
def test_what_compares_no_two_things_is_one_question(question: str) -> None:
    assert of_each(question) == ()
