"""Timelines of one side of a story, and of reports that begin with its people."""

from __future__ import annotations

from datetime import date

import pytest

from qa.timelines.bearing import bears
from qa.timelines.dating import Event
from qa.timelines.narrowed import narrowed
from qa.timelines.of_story import of_one_story, with_story
from qa.timelines.sides import AWAY, FOR_POST, IN_COURT, put_off
from qa.timelines.subject import Subject, articles
from tests.test_timeline import sentence
from tests.test_timeline_subject import article, told

BRIDGE = (
    "The Kelm bridge will open on 4 May, the county said.",
    "Divers found a crack in the third pier.",
    "The opening of the Kelm bridge was put off until June.",
    "The mayor gave a dinner for the builders.",
    "The Kelm bridge will not open before August.",
)
FIRE = (
    "Four people died in the fire at the Kelm mill.",
    "The mill's owner, Ada Roe, was charged with manslaughter.",
    "The town held a service for the dead.",
    "Roe pleaded not guilty.",
    "A jury acquitted Roe after two hours.",
)
OFFICE = (
    "Ada Roe will step down as head of the Kelm museum.",
    "The museum was fined for a leaking roof.",
    "Bo Falk was named as the museum's next head.",
    "Shares in the museum's sponsor fell.",
    "Falk withdrew for family reasons.",
)
FLED = (
    "All 280 people of Lower Kelm left their homes on Friday.",
    "Shares in the mill's owner fell.",
    "Their return was put off.",
    "The mill was fined.",
    "The villagers went home.",
)
SUNK = (
    "The ferry sank off Kelm with the loss of four lives.",
    "The families laid a wreath on the quay.",
    "Ada Roe, a judge, will chair the hearing into the sinking.",
    "The ferry's cook came home from hospital.",
    "Inspectors blamed a bow door that was not shut.",
)
VACCINE = (
    "The trial of the Kelm vaccine began.",
    "Two volunteers fell ill.",
    "The trial ended after a year.",
    "The vaccine was approved.",
)


def kept(about: str, texts: tuple[str, ...]) -> list[int]:
    items = [sentence(text, str(i), f"2026-03-{i + 1:02}", title="Kelm") for i, text in enumerate(texts)]
    scored = [(0.0, i, Event(item, date(2026, 3, i + 1))) for i, item in enumerate(items)]
    return [i for _, i, _ in narrowed(about, scored)]


@pytest.mark.parametrize(
    ("about", "texts", "expected"),
    [
        ("the delays to the Kelm bridge", (*BRIDGE, "Its opening was delayed again."), [2, 4, 5]),
        ("the court case over the Kelm mill fire", FIRE, [1, 3, 4]),
        ("the trial of Ada Roe", FIRE, [1, 3, 4]),
        ("the search for a new head of the Kelm museum", OFFICE, [0, 2, 4]),
        ("the search for a successor at the Kelm museum", OFFICE, [0, 2, 4]),
        ("the evacuation of Lower Kelm", FLED, [0, 2, 4]),
        ("the inquiry into the sinking of the Kelm ferry", SUNK, [2, 4]),
        ("the investigation into the Kelm ferry", SUNK[:4], [2]),
        # All of it, or another search, or a case in no court.
        ("the inquiry into the Kelm ferry", SUNK[:2], [0, 1]),
        ("the Kelm bridge", BRIDGE, [0, 1, 2, 3, 4]),
        ("the Kelm mill fire", FIRE, [0, 1, 2, 3, 4]),
        ("the search for the missing boys of Kelm", OFFICE, [0, 1, 2, 3, 4]),
        ("the search for a new reef", BRIDGE, [0, 1, 2, 3, 4]),
        ("the Kelm vaccine trial", VACCINE, [0, 1, 2, 3]),
        ("the trial of the four-day week", FIRE, [0, 1, 2, 3, 4]),
        ("the selection of the Olympic site", OFFICE, [0, 1, 2, 3, 4]),
        ("the Kelm measles cases", FIRE, [0, 1, 2, 3, 4]),
        # Hardly anything would be left.
        ("the delays to the Kelm bridge", BRIDGE[1:4], [0, 1, 2]),
    ],
)
def test_of_one_side_of_a_story_only_its_events_count(about: str, texts: tuple[str, ...], expected: list[int]) -> None:
    assert kept(about, texts) == expected


def test_a_report_that_begins_with_the_people_of_a_story_is_of_it() -> None:
    first = article(
        "Two charged over Kelm mill fire", "Ada Roe and Bo Falk were charged on Monday over the fire at the Kelm mill.",
        "Judge Cleo Arden set bail for Roe and Falk in Pennick.", name="1",
    )  # fmt: skip
    own = ("Judge Cleo Arden dismissed the charges against Ada Roe and Bo Falk on Tuesday.", "Roe wept in Pennick.")
    later = article("Judge drops charges", *own, name="2")
    other = article(
        "Judge drops charges", own[0].replace("Ada Roe", "Ed Moss").replace("Bo Falk", "Flo Dane"), name="3"
    )
    about, items = Subject("the case over the Kelm mill fire"), [*first, *later, *other]
    found = with_story(about, articles(about, items), items)
    assert [found[name].share > 0 for name in "123"] == [True, True, False]


@pytest.mark.parametrize(
    ("about", "title", "sentence", "expected"),
    [
        ("the court case against Kelm Power", "Kelm Power sued", "Nine villagers sued Kelm Power on Monday.", True),
        (
            "the court case against Kelm Power",
            "Kelm Power cuts its bills",
            "Kelm Power cut its bills on Monday.",
            False,
        ),
        ("the evacuation of Lower Kelm", "Lower Kelm cleared", "All in Lower Kelm left their homes on Monday.", True),
        ("the evacuation of Lower Kelm", "Lower Kelm wins cup", "Lower Kelm won the cup on Monday.", False),
        (
            "the search for a new head of Kelm Power",
            "Kelm Power names Roe",
            "Kelm Power named Ada Roe on Monday.",
            True,
        ),
    ],
)
def test_a_report_tells_a_side_in_its_own_words(about: str, title: str, sentence: str, expected: bool) -> None:
    assert told(about, article(title, sentence)) == ([sentence] if expected else [])


def test_the_names_that_reports_of_a_story_begin_with_are_of_it() -> None:
    one = article("Crack in the Orran dam", "Kelm Power lowers the lake behind the cracked Orran dam.", name="1")
    two = article("Orran dam closed", "Kelm Power pumps concrete into the Orran dam.", name="2")
    long = (
        "The lake behind it has fallen by two metres since the spring, and nobody below it has slept well since. " * 4
    )
    sued, shop = "Nine villagers sued Kelm Power on Friday.", "Kelm Power opened a shop on Friday."
    three = article("Orran dam still shut", "The Orran dam is still shut.", long, sued, shop, name="3")
    about, items = Subject("the Orran dam"), [*one, *two, *three]
    on = of_one_story(articles(about, items), items)["3"]
    assert [bears(about, on, it) for it in three[-2:]] == [True, False]


def test_words_that_tell_no_side_do_not_count() -> None:
    assert put_off("The bridge opened two years late.")
    assert not put_off("The late Ada Roe built it, she said later.")
    assert not AWAY.search("Rovers went home with a point, and their coach was cleared of fraud.")
    assert not FOR_POST.search("Roe withdrew hurt.")
    assert not IN_COURT.search("Roe tried to leave the tennis court.")
