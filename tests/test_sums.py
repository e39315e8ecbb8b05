"""Where a price is asked for, sums that go by a name of their own stand behind those of the thing itself."""

import pytest

from qa.reports.sums import of_another, of_the_thing
from qa.schema import Evidence, Found

PRICE = "What is the current price that Orme is offering for Dale Rail?"


def evidence(text: str, score: float) -> Evidence:
    found = Found(
        article_id="a", title="Report", outlet="Courier", author=None, published="2026-03-11", url=None, start=0,
        end=len(text), text=text, score=1.0,
    )  # fmt: skip
    return Evidence(found, 0, len(text), text, score)


@pytest.mark.parametrize(
    ("question", "text", "another"),
    [
        (PRICE, "The promised savings have been revised as well, to £62m a year from £55m, the union said.", True),
        (PRICE, "Orme's borrowings would rise to £2bn.", True),
        (PRICE, "The offer, announced on Thursday, values each share at 418p.", False),
        (PRICE, "At 445p a share, the improved terms add 27p to those agreed last month.", False),
        ("What is the cost of the Kelm line put at?", "The single fare, now £1.90, is to go up to £2.10.", False),
        ("What does a ticket to Kelm cost?", "The single fare, now £1.90, is to go up to £2.10.", False),
        ("How much will the bridge cost?", "The scheme is expected to make a profit of £3m.", True),
        ("How much did the scheme cost?", "Savings of £3m were promised by those who put the cost at £9m.", False),
        ("What did the new stand cost?", "The club, whose debts have risen, paid £4m for the stand.", False),
        ("How much did the strike cost?", "The strike cost the company £3m in lost revenue.", False),
        ("How much is the mill worth?", "Its debts stand at €4 million.", True),
        ("How much was the loss?", "After a year of rising debts the loss was £4m.", False),
        ("How much debt has the mill?", "Its debts stand at €4 million.", False),
        ("What did the club pay for the striker?", "He will earn a salary of £2m a year.", False),
        ("What fine did the firm get?", "The firm, whose profits fell, was fined £40,000.", False),
        ("What did the winner get?", "There was £5,000 in prize money.", False),
        ("What did the hall cost?", "There was £5,000 in prize money.", False),
        ("How much was raised for the roof?", "The fares that visitors pay, £4 each, go to the roof.", False),
    ],
)
def test_a_sum_goes_by_the_name_nearest_to_it(question: str, text: str, another: bool) -> None:
    assert of_another(question, text) == another


def test_only_where_a_price_is_asked_for_anything_is_left_out() -> None:
    savings = evidence("The savings are put at £62m a year.", score=0.7)
    own = evidence("The company spent £3m on a plant.", score=0.6)
    assert list(of_the_thing("How much is the sum of it?", [savings, own])) == [savings, own]


def test_sums_of_other_things_are_left_out_only_where_one_of_the_thing_is_near() -> None:
    savings = evidence("The savings are put at £62m a year.", score=0.7)
    own = evidence("The company raised its offer to £1.5bn.", score=0.2)
    far = evidence("The company raised its offer to £1.5bn.", score=0.1)
    assert list(of_the_thing(PRICE, [savings, own])) == [own]
    assert list(of_the_thing(PRICE, [savings, far])) == [savings, far]
    assert list(of_the_thing("How much will it save?", [savings, own])) == [savings, own]
