"""What only tells of a report asserts nothing of what that said."""

from __future__ import annotations

import pytest

from qa.reports.of_reports import asserts_nothing, reported, without
from qa.reports.outcomes import ends
from tests.reported import sentence

COMPLAINTS = (
    "The ombudsman has had 40 complaints about a story in the Courier that nine miners had suffocated at Dunmoor."
)
FALSE = "Police blamed false reports online that the Vale tunnel was shut for the jam."


@pytest.mark.parametrize(
    ("question", "text", "expected"),
    [
        ("Did nine miners suffocate at Dunmoor?", COMPLAINTS, True),
        ("How many complaints did the ombudsman have?", COMPLAINTS, False),
        ("What did the Courier report?", COMPLAINTS, False),
        ("Was the Vale tunnel shut?", FALSE, True),
        ("Why did the jam form?", FALSE, False),
        ("Did the minister resign?", "The paper deleted a post saying that the minister had resigned.", True),
        ("Was the tunnel shut?", "The report said that the tunnel was shut.", False),
        ("Was the tunnel shut?", "A report by the council found that the tunnel was shut too late.", False),
        ("Did Roe lie?", "Roe was convicted of making false claims that a neighbour had stolen a car.", False),
        ("How many were hurt?", "The ministry called false the claims that 30 people were hurt.", False),
    ],
)
def test_what_is_told_of_a_report_is_not_told_by_it(question: str, text: str, expected: bool) -> None:
    assert asserts_nothing(question, text) is expected


def test_such_a_sentence_is_left_out_beside_others_and_one_that_calls_it_false_where_a_number_is_asked_for() -> None:
    told, other = sentence("Nine miners died at Dunmoor.", "2026-03-01"), sentence(COMPLAINTS, "2026-03-04", "Post")
    question = "Did nine miners suffocate at Dunmoor?"
    assert without(question, [other, told]) == [told]
    assert without(question, [other]) == [other]
    false, shut = sentence(FALSE, "2026-03-04", "Post"), sentence("The Vale tunnel was open.", "2026-03-04")
    assert without("Was the Vale tunnel shut?", [false, shut]) == [false, shut]
    back = sentence(
        "The Courier withdrew its false report that nine miners had died at Dunmoor.", "2026-03-05", "Courier"
    )
    assert without("How many miners died at Dunmoor?", [told, back]) == [told, back]


def test_an_end_is_not_told_behind_reports_that_it_came() -> None:
    question = "Did the Vale bridge collapse?"
    assert not ends(
        question, "Nobody was hurt, the mayor said, after reports on Monday that the Vale bridge had collapsed."
    )
    assert ends(question, "The report said that the Vale bridge had collapsed.")
    assert reported("after reports overnight that the bridge ")
    assert not reported("a report by the board that the bridge ")
