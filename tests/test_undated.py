"""A later report that gives no day any more comes before the day that an earlier one gave."""

from __future__ import annotations

import pytest

from qa.reports import undated
from qa.reports.placing import arranged
from qa.schema import Evidence
from tests.reported import sentence

ASKED = "When will Lisk have water again?"
DAY = sentence("Bay Works expects the water in Lisk to be back on Thursday.", "2026-03-03", "Echo")
NO_DAY = "In Lisk 400 houses still had no water, and Bay Works would not promise a date."
BACK = "Das Wasser soll nach Angaben von Bay Works am Donnerstag wieder fließen."


@pytest.mark.parametrize("old", [DAY, sentence(BACK, "2026-03-03", "Bote")])
def test_the_reader_is_told_that_no_day_is_given_any_more(old: Evidence) -> None:
    new = sentence(NO_DAY, "2026-03-05", "Post")
    (found,) = undated.since(ASKED, [old], [old.passage, new.passage])
    placed = arranged(ASKED, [old, found], [])
    assert [(it.evidence.text, it.note) for it in placed] == [(NO_DAY, ""), (old.text, "Earlier")]


@pytest.mark.parametrize(
    ("question", "new"),
    [
        (ASKED, sentence(NO_DAY, "2026-03-02", "Post")),  # before it
        (ASKED, sentence("The mayor of Hask would not name a day for the vote.", "2026-03-05", "Post")),
        (ASKED, sentence("Bay Works would not say how much water was lost in Lisk.", "2026-03-05", "Post")),
        ("When did Lisk lose its water?", sentence(NO_DAY, "2026-03-05", "Post")),
    ],
    ids=["earlier", "another matter", "no day", "what was"],
)
def test_what_takes_back_no_day_is_not_marked(question: str, new: Evidence) -> None:
    assert undated.since(question, [DAY], [DAY.passage, new.passage]) == ()
    assert not undated.of(question, new, DAY)


MASS = sentence("The memorial mass for Mila Orr will be held on 20 May.", "2026-05-02", "Echo", "Mass for Mila Orr")


@pytest.mark.parametrize(
    ("new", "takes_back"),
    [
        ("Police did not say when Mila Orr died.", False),
        ("Doctors would not give a date for the inquest into the death of Mila Orr.", False),
        ("Police would not say when the inquest on Mila Orr would be held.", False),
        ("The church would not say when the mass for Mila Orr would be held.", True),
        ("The memorial mass for Mila Orr was postponed indefinitely.", True),
    ],
)
def test_only_what_is_asked_about_is_without_a_day(new: str, takes_back: bool) -> None:
    question = "When is the memorial mass for Mila Orr?"
    later = sentence(new, "2026-05-06", "Post", "Mass for Mila Orr")
    assert undated.of(question, later, MASS) is takes_back
