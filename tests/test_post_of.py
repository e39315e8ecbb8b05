"""Of which firm or club a sentence tells who runs, coaches or captains it."""

from __future__ import annotations

import pytest

from qa.passages import sentence_spans
from qa.reports.post_of import asked, of_another, phrases, says_holder, ties
from qa.schema import Evidence, Found
from qa.who import holders

CLOSES = (
    "Nestbird, the first of many new networks, is to close. "
    "Competition from other Chirper rivals was to blame, says co-founder and CEO Gil Castor, who was at Chirper before."
)
RESULTS = (
    "Sales rose by 3% at Harl in the spring. Following a slow July, they fell. "
    '"We feel good about it," said CEO Joan Tarn, who spoke on Monday.'
)
BOARD = (
    "Its board has three members: Harl CEO Joan Tarn, Ostland chief executive Bo Lind and Ida Roth, who runs "
    "Grainstore. Sole Bank, which lends to Harl, said that CEO Per Holm would leave."
)
CLUBS = (
    "Rovers coach Lena Frey said so. Rademar's general manager Olaf Kent will stay. "
    "Ten points ahead, the Rademar boss, Ari Sund, was calm. The Danish coach has won twice."
)


def told(question: str, text: str, title: str = "News") -> list[str]:
    found = Found("a", title, None, None, None, None, 0, len(text), text, 1.0, passage_id="a")
    items = [Evidence(found, start, end, text[start:end], 1.0) for start, end in sentence_spans(text)]
    assert [tie == "other" for tie in ties(question, items)] == of_another(question, items).tolist()
    return list(ties(question, items))


@pytest.mark.parametrize(
    ("question", "text", "title", "last"),
    [
        ("Who is the CEO of Chirper?", CLOSES, "Nestbird, the Chirper alternative, is to close", ["other"]),
        ("Who is Nestbird's chief executive?", CLOSES, "Nestbird, the Chirper alternative, is to close", ["own"]),
        ("Who is the CEO of Harl?", RESULTS, "Harl misses its own forecast", ["own"]),
        ("Who is the CEO of Harl?", BOARD, "News", ["own", "other"]),
        ("Who is the boss of Sole Bank?", BOARD, "News", ["other", "own"]),
        ("Who is the CEO of Grainstore?", BOARD, "News", ["other", "other"]),
        ("Who is the manager of Rademar?", CLUBS, "News", ["other", "own", "own"]),
        ("Who is the Norhaven coach?", CLUBS, "News", ["other", "other", "other"]),
        (
            "Who is the president of Lumen?",
            "Mark Surm, president and director at the Moss Trust, said so.",
            "",
            ["other"],
        ),
        ("Who is the CTO of Lumen?", "Lumen's chief science officer, Ida Roth, left.", "", ["other"]),
        ("Who is the CTO of Lumen?", "Mira Tan, Lumen's chief technology officer, left.", "", ["own"]),
        ("Who is the owner of Rademar?", "Rademar co-owner Bo Lind sold Norhaven.", "", ["own"]),
    ],
)
def test_a_post_is_of_whom_stands_beside_or_before_it(question: str, text: str, title: str, last: list[str]) -> None:
    assert told(question, text, title)[-len(last) :] == last


def test_what_stands_in_an_aside_has_no_post() -> None:
    text = "Lumen has appointed Ada Roe, the co-founder of the video site Twirl, as interim CEO."
    assert told("Who is the CEO of Lumen?", text) == ["own"]
    assert told("Who is the CEO of Twirl?", text) == ["other"]


def test_the_head_of_its_parent_may_be_meant() -> None:
    text = "Lumen CEO Ada Roe spoke. Twirl (formerly Lumen) has 30 staff."
    assert told("Who is the CEO of Twirl?", text)[0] == ""
    assert told("Who is the CEO of Twirl?", text.replace("formerly", "unlike"))[0] == "other"


def test_a_longer_name_may_be_of_another() -> None:
    text = "Orla State coach Mel Tarn was fired."
    assert told("Who is the coach of Orla?", text) == ["other"]
    assert told("Who is the coach of Orla State?", text) == ["own"]


@pytest.mark.parametrize(
    "question",
    [
        "Who is the mayor of Orla?",
        "Who is the president of France?",
        "Who is the US president?",
        "Who is the general manager of Rademar?",
        "Who was the first captain of Rademar?",
        "Who is the captain of the ferry?",
        "Who is the son of Harl's CEO?",
        "What did the CEO of Harl say?",
    ],
)
def test_only_posts_at_the_head_of_firms_and_clubs_are_told_apart(question: str) -> None:
    assert asked(question) is None
    assert told(question, BOARD) == ["", ""]


def test_the_post_is_sought_as_it_stands_beside_the_name() -> None:
    assert {"Harl CEO", "Harl's chief executive", "chief executive of Harl"} <= set(phrases("Who is Harl's CEO?"))
    assert phrases("Who is the mayor of Orla?") == []


def test_who_returns_to_an_office_is_given_it_and_who_does_not_is_not() -> None:
    assert holders.given_to("ceo", "Ada Roe, Lumen agree on her return as CEO") == "Roe"
    assert holders.given_to("ceo", "Ada Roe will not return as CEO of Lumen") == ""
    assert holders.given_to("mayor", "Bo Lind was not elected mayor") == ""


@pytest.mark.parametrize(
    ("question", "text", "says"),
    [
        ("Is Joan Tarn the CEO of Harl?", "Its board has Harl CEO Joan Tarn on it.", True),
        ("Is Joan Tarn still Harl's chief executive?", "Joan Tarn, Harl's CEO, spoke on Monday.", True),
        ("Is Joan Tarn the CEO of Harl?", "Joan Tarn, 51, the chief executive of Harl, spoke.", True),
        ("Is Joan Tarn the CEO of Harl?", "Harl's former CEO, Joan Tarn, pleaded guilty.", False),
        ("Is Joan Tarn the CEO of Harl?", "Harl CEO Bo Lind met Joan Tarn.", False),
        ("Is Joan Tarn the CEO of Harl?", "Ostland CEO Joan Tarn spoke of Harl.", False),
        ("Is Joan Tarn on the board of Harl?", "Its board has Harl CEO Joan Tarn on it.", False),
        ("Who is the CEO of Harl?", "Its board has Harl CEO Joan Tarn on it.", False),
    ],
)
def test_that_somebody_has_a_post_is_said_where_it_stands_beside_the_name(question: str, text: str, says: bool) -> None:
    found = Found("a", "News", None, None, None, None, 0, len(text), text, 1.0, passage_id="a")
    assert says_holder(question, Evidence(found, 0, len(text), text, 1.0)) is says
