"""Other forms of a question in which some sentences are read with it, too."""

from __future__ import annotations

from dataclasses import replace

from qa.reading.naming import named
from qa.reading.other_forms import other_forms
from qa.words.bodies import bodies
from tests.reported import sentence

WHOLE = sentence("The World Trade Organization has barred eels.", "2026-03-04", "Post")
SHORT = sentence("The WTO has barred eels.", "2026-03-05", "Echo")
OTHER = sentence("Nobody has barred eels.", "2026-03-06", "Herald")


def test_a_bodys_initials_are_written_out_for_sentences_that_have_its_name() -> None:
    ((form, suits),) = other_forms("What has the WTO barred?", [WHOLE, SHORT, OTHER])
    assert form == "What has the World Trade Organization barred?"
    assert suits.tolist() == [True, False, False]
    assert not list(other_forms("What has the WTO barred?", [SHORT, OTHER]))
    assert not list(other_forms("What has been barred?", [WHOLE]))


def test_initials_are_of_bodies_that_everybody_knows() -> None:
    assert bodies("Who leads the WTO?", ["The World Trade Organization met."]) == {"WTO": "World Trade Organization"}
    assert bodies("WHO LEADS THE WTO?", ["The World Trade Organization met."]) == {}
    assert bodies("Who leads it?", ["The World Health Organization met."]) == {}
    assert bodies("What does the BBC say?", ["Bexley Borough Council met."]) == {}


def test_a_report_that_has_a_bodys_name_is_of_its_initials() -> None:
    of = [replace(it, passage=replace(it.passage, passage_id=it.text)) for it in (WHOLE, SHORT, OTHER)]
    assert named([frozenset({"wto"})], of).tolist() == [1, 1, 0]
