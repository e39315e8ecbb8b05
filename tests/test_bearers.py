"""Of whom each sentence of an article tells, where another than the one asked about is meant."""

from __future__ import annotations

import pytest

from qa.asking.of_whom import asked
from qa.passages import sentence_spans
from qa.reading.bearers import of_another_bearer
from qa.schema import Evidence, Found

ROUTES = (
    "Skylane will drop eleven routes from Leith, the airline said on Friday. It blamed airport fees.\n\n"
    "Norvik Air will take over six of them. The carrier, which is based in Bergen, has 29 aircraft. "
    "It has ordered ten more from Brazil.\n\n"
    "Shares in Skylane fell 7 per cent. The airline's chief executive, Rhys Bowden, is to retire."
)
RESULTS = (
    "Carrigmore, the largest distiller, said that profit fell. The dividend stays at 22 cents.\n\n"
    "Shipley & Tone, which makes Old Lantern, fared worse. Revenue dropped 11 per cent. There will be no dividend.\n\n"
    "Shares in Carrigmore fell."
)
CLUBS = (
    "Saltby Rovers beat Rademar Athletic 2-1. Rovers are third with 61 points. "
    "Athletic, who have not won since February, are 19th with 28 points."
)
OWNED = "Norvik Stores is owned by Ostland Holding. Ostland Holding, which is based in Reith, employs 90 people."


def of_others(question: str, text: str) -> list[str]:
    """The sentences of an article that tell it of another, by their first two words."""
    found = Found("a", None, None, None, None, None, 0, len(text), text, 1.0, passage_id="a")
    items = [Evidence(found, start, end, text[start:end], 1.0) for start, end in sentence_spans(text)]
    others = of_another_bearer(question, items)
    return [" ".join(item.text.split()[:2]) for item, other in zip(items, others, strict=True) if other]


@pytest.mark.parametrize(
    ("question", "text", "first"),
    [
        ("How many aircraft does Skylane have?", ROUTES, "The carrier,"),
        ("How many aircraft has Skylane ordered?", ROUTES, "It has"),
        ("Who is the chief executive of Norvik Air?", ROUTES, "The airline's"),
        ("What is Carrigmore's dividend?", RESULTS, "There will"),
        ("Is Carrigmore paying a dividend?", RESULTS, "There will"),
    ],
)
def test_what_goes_back_to_another_is_told_of_another(question: str, text: str, first: str) -> None:
    assert first in of_others(question, text)


@pytest.mark.parametrize(
    ("question", "text", "first"),
    [
        ("How many aircraft does Norvik Air have?", ROUTES, "The carrier,"),
        ("Who is the chief executive of Skylane?", ROUTES, "The airline's"),
        ("What is Carrigmore's dividend?", RESULTS, "The dividend"),
        ("Is Shipley & Tone paying a dividend?", RESULTS, "There will"),
        ("How many points do Rademar have?", CLUBS, "Athletic, who"),
        ("How many people does Norvik employ?", OWNED, "Ostland Holding,"),
    ],
)
def test_what_goes_back_to_the_one_asked_about_or_is_tied_to_it_is_theirs(question: str, text: str, first: str) -> None:
    assert first not in of_others(question, text)


def test_nothing_is_of_another_where_nobody_found_is_called_as_the_question_has_it() -> None:
    assert of_others("How many aircraft does Tarnair have?", ROUTES) == []


def test_who_did_something_at_a_place_or_to_one_is_not_asked_of_that_one() -> None:
    assert asked("Who bought Quillon?") is None
    assert asked("Who was sent off at the Plateau Stadium?") is None
