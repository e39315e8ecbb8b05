"""What is told of a thing that a sentence brings up itself is no answer on another."""

from __future__ import annotations

import pytest

from qa.reports.brought_up import of_another, without
from qa.reports.report import of_evidence
from tests.reported import sentence

AROUND = "Lusk Primary has 402 pupils. {}"


def within(text: str) -> str:
    return AROUND.format(text)


@pytest.mark.parametrize(
    ("question", "text", "expected"),
    [
        ("When is Lusk Primary to reopen?", "A clinic will be open in the school hall from Wednesday.", True),
        ("Is Lusk Primary open?", "A clinic will be open in the school hall from Wednesday.", True),
        ("Is the Orla tunnel open?", "Another road is closed because of snow.", True),
        ("When is Lusk Primary to reopen?", "The school will be open again on Monday.", False),
        ("When is Lusk Primary to reopen?", "A date for the primary to be open is set.", False),
        ("When is Lusk Primary to reopen?", "A spokesman said the school will open on Monday.", False),
        ("Is the Orla tunnel open?", "A lane of the tunnel is open.", False),
        ("Is the Orla tunnel open?", "A lorry was burned out.", False),
        ("How many pupils are there?", "A clinic will be open in the school hall.", False),
    ],
)
def test_a_clinic_in_the_hall_is_not_the_school(question: str, text: str, expected: bool) -> None:
    item = sentence(text, "2026-01-20", around=within(text))
    assert of_another(question, of_evidence(item)) is expected


def test_what_opens_an_article_may_be_the_thing_itself_by_another_word() -> None:
    lead = sentence(
        "A bridge over the Lenn is closed.", "2026-01-20", around="A bridge over the Lenn is closed. It rained."
    )
    assert not of_another("Is the Holm crossing open?", of_evidence(lead))


def test_such_a_sentence_is_left_out_unless_there_is_no_other() -> None:
    clinic = "A clinic will be open in the hall until Friday."
    of_hall = sentence(clinic, "2026-01-20", around=within(clinic))
    of_school = sentence("The school will stay shut until 9 February.", "2026-02-03")
    assert without("When is Lusk Primary to reopen?", [of_hall, of_school]) == [of_school]
    assert without("When is Lusk Primary to reopen?", [of_hall]) == [of_hall]
