"""Which articles go on with a story whose name in the question only others have."""

from __future__ import annotations

import pytest

from qa.reading.developing import called, stories
from qa.schema import Found

DEAD = "How many people died?"
FIRST = (
    "first",
    "Three killed in blast at Orla Dock",
    "At least three people were killed in an explosion at the Meridan Paints works on Orla Dock in Tarn on Tuesday. "
    "Supt Ilka Brandt said that eleven were missing. Tarn General took in 27.",
    "2026-04-14",
)
FIRE = (
    "fire",
    "Blaze at Vesper Mill",
    "A fire broke out at Vesper Mill, the Halm & Sons mill in Dorne, on Monday night. Chief Osei Lund sent 40 people.",
    "2026-05-04",
)


def passage(article: str, title: str, text: str, day: str | None) -> Found:
    return Found(article, title, "Courier", None, day, None, 0, len(text), text, 1.0)


@pytest.mark.parametrize(
    ("title", "text", "day", "goes_on"),
    [
        ("Toll put right", "Eight died in the explosion at the Meridan Paints works in Tarn.", "2026-04-22", True),
        ("Toll is seven", "Tarn's dead from the blast are seven. Meridan Paints was silent.", "2026-04-15", True),
        ("A week on", "Ilka Brandt said after the Tarn explosion that it began in a heater.", "2026-04-21", True),
        # Another such event, of the same town and firm.
        ("Two hurt in Tarn", "An explosion at Meridan Paints in Tarn hurt two people.", "2026-04-25", False),
        ("Fears grow", "After another blast in Tarn, Meridan Paints shut its works.", "2026-04-25", False),
        (
            "Kelm inquest",
            "Nine died in the explosion at Kelm Pit, Ilka Brandt of Tarn police said.",
            "2026-04-25",
            False,
        ),
        ("Fire on hill", "The fire in Tarn is out, Ilka Brandt said; Tarn General took in three.", "2026-04-25", False),
        # Long after, before, or of no known day.
        ("A year on", "Eight died in the explosion at the Meridan Paints works in Tarn.", "2027-04-14", False),
        ("Unsafe", "The explosion at the Meridan Paints works in Tarn hurt two.", "2026-03-01", False),
        ("Toll put right", "Eight died in the explosion at the Meridan Paints works in Tarn.", None, False),
        # What only has the town in common, or the firm, or alludes to it.
        ("Cup for Tarn", "Weeks after the explosion that killed eight, Tarn beat Kelm 3-2.", "2026-05-20", False),
        ("Tarn budget", "Tarn is to spend £4m, and Meridan Paints will pay more.", "2026-04-22", False),
        ("Drill", "The explosion alarm was tested in Tarn, at Meridan Paints.", "2026-04-22", False),
    ],
)
def test_what_goes_on_speaks_of_the_same_as_known(title: str, text: str, day: str | None, goes_on: bool) -> None:
    found = [passage(*FIRST), passage("later", title, text, day)]
    assert stories(DEAD, ["Orla Dock"], found) == ({"later": "Orla Dock"} if goes_on else {})


@pytest.mark.parametrize(
    ("text", "goes_on"),
    [
        ("The Dorne blaze was set, Chief Osei Lund said.", True),
        ("The fire at the Halm mill in Dorne cost £2m.", True),
        ("The fire chief, Osei Lund, is to leave Dorne.", False),
        ("The fire in Lisk Road, Dorne, was put out, Osei Lund said.", False),
        ("Four fires kept Osei Lund's people up in Dorne.", False),
    ],
)
def test_a_fire_is_gone_on_with_by_what_tells_of_that_fire(text: str, goes_on: bool) -> None:
    found = [passage(*FIRE), passage("later", "News", text, "2026-05-08")]
    assert bool(stories(DEAD, ["Vesper Mill"], found)) is goes_on


def test_a_story_begins_where_its_name_and_what_happened_stand_first() -> None:
    later = passage("later", "Toll", "Eight died in the explosion at the Meridan Paints works in Tarn.", "2026-04-22")
    budget = passage("budget", "Tarn budget", "Tarn and Meridan Paints are to pay for Orla Dock.", "2026-04-20")
    assert stories(DEAD, ["Orla Dock"], [budget, later]) == {}
    assert stories(DEAD, [], [passage(*FIRST), later]) == {}
    for else_asked in ("When does the Orla Dock ferry sail?", "Who is the manager of Orla Dock?"):
        assert stories(else_asked, ["Orla Dock"], [passage(*FIRST), later]) == {}
    assert stories("What caused the explosion?", ["Orla Dock"], [passage(*FIRST), later])
    assert stories(DEAD, ["Meridan Paints"], [passage(*FIRST), later]) == {}  # it says that itself


def test_a_story_is_found_by_what_happened_and_the_names_beside_it() -> None:
    assert called(DEAD, ["Orla Dock"], [passage(*FIRST)]) == "explosion meridan paints tarn"
    assert called(DEAD, ["Kelm Pit"], [passage(*FIRST)]) == ""
