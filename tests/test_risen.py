"""Why a price, a bill or a profit changed."""

from __future__ import annotations

import pytest

from qa.passages import sentence_spans
from qa.reports import risen
from qa.schema import Evidence, Found

BREWERY = (
    "Profit fell to £4.2m, as the price of barley rose. Sales rose because of a new depot. "
    "The price of a pint will go up owing to the new duty. The fall was due to the hot summer, too."
)
BRIDGE = "The bridge will stay shut after a second crack was found. The cost has risen from £2m to £3m."
BUSES = "Wend Buses plans to scrap four routes. The company blamed a shortage of drivers."


def _items(text: str, title: str) -> list[Evidence]:
    passage = Found("a", title, "Courier", None, "2026-03-11", None, 0, len(text), text, 1.0)
    out: list[Evidence] = []
    for start, end in sentence_spans(text):
        out.append(Evidence(passage, start, end, text[start:end], 0.9, before=out[-1].text if out else ""))
    return out


@pytest.mark.parametrize(
    ("question", "quantity", "up"),
    [
        ("Why did the cost of the bridge repair go up?", "price", True),
        ("Why are water bills rising?", "price", True),
        ("Why is beer getting dearer?", "price", True),
        ("Why have fares become cheaper?", "price", False),
        ("Why did the brewery make less money?", "profit", False),
        ("Why did its profit halve?", "profit", False),
        ("Why did exports climb?", "exports", True),
    ],
)
def test_of_what_quantity_and_which_way_is_told_from_the_question(question: str, quantity: str, up: bool) -> None:
    asked = risen.asked(question)
    assert asked is not None
    assert (asked.quantity, asked.up) == (quantity, up)


@pytest.mark.parametrize(
    "question",
    [
        "Why did the wall fall?",
        "Why did the death toll rise?",
        "Why were the charges dropped?",
        "Why did the council cut the grant?",
        "How much did the bill rise?",
    ],
)
def test_other_questions_ask_of_no_such_change(question: str) -> None:
    assert risen.asked(question) is None


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("Why did the brewery's profit fall?", [0, 3]),
        ("Why did the brewery make less money?", [0, 3]),
        ("Why did the brewery's sales rise?", [1]),
        ("Why will the price of a pint rise?", [2]),
        ("Why did the brewery's profit rise?", []),
    ],
)
def test_a_cause_counts_for_the_change_that_stands_with_it(question: str, told: list[int]) -> None:
    items = _items(BREWERY, "Brewery profit falls")
    assert [n for n, it in enumerate(items) if risen.tells_why(question, it)] == told


def test_what_is_blamed_for_another_thing_is_no_cause() -> None:
    question = "Why did the profit of Wend Buses fall?"
    assert [risen.of_another(question, it) for it in _items(BUSES, "Wend Buses cuts routes")] == [False, True]
    assert not any(risen.of_another(question, it) for it in _items(BREWERY, "Wend Buses profit falls"))


def test_the_price_of_another_thing_is_no_cause() -> None:
    first, last = _items(BRIDGE, "Kelm Bridge shut")
    assert risen.tells_why("Why did the cost of Kelm Bridge rise?", last)
    assert risen.led_up_to("Why did the cost of Kelm Bridge rise?", last)
    assert risen.of_another("Why did the cost of the sea wall rise?", last)
    assert not risen.tells_why("Why did the cost of Kelm Bridge rise?", first)


def test_what_points_back_to_the_change_is_told_with_it() -> None:
    fall = "The rents in Orchard Lane have gone up by 14 per cent. The union blamed the new campus."
    _, blamed = _items(fall, "Orchard Lane")
    assert risen.points_back("Why did the rents in Orchard Lane go up?", blamed)
    assert not risen.points_back("Why did the rents in Orchard Lane fall?", blamed)
