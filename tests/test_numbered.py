"""Of which of several numbered things a sentence tells."""

from __future__ import annotations

import pytest

from qa.reading.numbered import of_other
from qa.schema import Evidence, Found


def _items(title: str, *sentences: str) -> list[Evidence]:
    text = " ".join(sentences)
    passage = Found("a", title, None, None, None, None, 0, len(text), text, 1.0)
    starts = [text.index(it) for it in sentences]
    return [Evidence(passage, start, start + len(it), it, 1.0) for start, it in zip(starts, sentences, strict=True)]


FOODS = _items(
    "Tallgrass slips to a loss",
    "Tallgrass Foods had a second-quarter loss of $12 million.",
    "Revenue rose to $884 million.",
    "It expects a profit in the third quarter.",
)


@pytest.mark.parametrize(
    ("question", "others"),
    [
        ("What profit did Tallgrass make in the third quarter?", [True, True, False]),
        ("What was its revenue in Q2?", [False, False, True]),
        ("What was its revenue?", [False, False, False]),
        ("What was its revenue in the first half?", [False, False, False]),  # it tells of none
        ("Was the second quarter better than the third quarter?", [False, False, False]),
    ],
)
def test_a_sentence_is_of_the_quarter_that_it_names_or_the_nearest_before(question: str, others: list[bool]) -> None:
    assert of_other(question, FOODS).tolist() == others


def test_the_heading_counts_and_forms_of_a_number_are_one() -> None:
    items = _items("Mariners win Game 7", "Ilchuk made 29 saves.")
    assert of_other("How many saves did he make in game five?", items).tolist() == [True]
    assert of_other("How many saves did he make in the seventh game?", items).tolist() == [False]
    assert of_other("How many saves did he make in the 7th game?", items).tolist() == [False]


@pytest.mark.parametrize(
    ("question", "title", "text"),
    [
        ("What was Q1 revenue?", "Record first quarter", "Compared with the fourth quarter, revenue rose 3%."),
        ("Why was revenue low in the third quarter?", "Results", "Its second-quarter sales fell."),
        ("How many saves did he make in Game 7?", "Mariners win Game 6", "He made 31 in the next."),
    ],
)
def test_what_it_is_held_against_and_what_goes_on_are_of_no_other(question: str, title: str, text: str) -> None:
    assert of_other(question, _items(title, text)).tolist() == [False]


def test_who_came_third_did_not_come_first() -> None:
    items = _items("The race", "Ada Roe wins.", "Gus Wren, who came third, said he was relieved.", "He is 41.")
    assert of_other("Who came first in the race?", items).tolist() == [False, True, False]
    assert of_other("Who finished third?", items).tolist() == [False, False, False]
    assert not of_other("Did Gus Wren come first?", items).any()
    assert not of_other("Which came first, the tram or the bus?", _items("Old", "The bus came second, in 1950.")).any()
    assert not of_other("Who came first?", _items("The race", "Ada Roe won, and Gus Wren came second.")).any()
