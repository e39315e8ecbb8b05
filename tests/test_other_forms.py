"""Other forms of a question in which some sentences are read with it, too."""

from __future__ import annotations

from dataclasses import replace

import pytest

from qa.reading.naming import named
from qa.reading.other_forms import other_forms
from qa.words.initials import bodies
from tests.reported import sentence

WHOLE = sentence("The Dorlan Lake Organization has barred eels.", "2026-03-04", "Post")
SHORT = sentence("The DLO has barred eels.", "2026-03-05", "Echo")
OTHER = sentence("Nobody has barred eels.", "2026-03-06", "Herald")


def test_a_bodys_initials_are_written_out_for_sentences_that_have_its_name() -> None:
    ((form, suits),) = other_forms("What has the DLO barred?", [WHOLE, SHORT, OTHER])
    assert form == "What has the Dorlan Lake Organization barred?"
    assert suits.tolist() == [True, False, False]
    assert not list(other_forms("What has the DLO barred?", [SHORT, OTHER]))
    assert not list(other_forms("What has been barred?", [WHOLE]))


@pytest.mark.parametrize(
    ("texts", "meant"),
    [
        (["The Dorlan Lake Organization met."], {"DLO": "Dorlan Lake Organization"}),
        (["The Dorlan Lake Organization met.", "The Dutch Labour Office met."], {}),
        (["Dora Lind Ost met the organization."], {}),
    ],
)
def test_initials_are_of_the_body_that_most_mean(texts: list[str], meant: dict[str, str]) -> None:
    assert bodies("Who leads the DLO?", texts) == meant


def test_a_report_that_has_a_bodys_name_is_of_its_initials() -> None:
    of = [replace(it, passage=replace(it.passage, passage_id=it.text)) for it in (WHOLE, SHORT, OTHER)]
    assert named([frozenset({"dlo"})], of).tolist() == [1, 1, 0]
