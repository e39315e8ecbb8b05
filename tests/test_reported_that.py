"""Whether an outlet reported something is asked as whether it is so by that outlet."""

from __future__ import annotations

import pytest

from qa.asking.reported_that import turned
from qa.dateline import Dateline

OUTLETS = ("Harrow Quay Courier", "Tidewater Gazette", "The Verge")


@pytest.mark.parametrize(
    ("question", "asked"),
    [
        (
            "Did the Courier report that seven people were injured?",
            "Were seven people injured, according to the Courier?",
        ),
        (
            "Did the Courier report that the damage was £2 million, and the Gazette that it was £3 million?",
            "Was the damage £2 million, according to the Courier, "
            "and was the damage £3 million, according to the Gazette?",
        ),
        (
            "Did the Courier report that the man was held, and who chairs the hearing?",
            "Was the man held, according to the Courier, and who chairs the hearing?",
        ),
        ("Did The Verge report that the phone was sold?", "Was the phone sold, according to the Verge?"),
        (
            "Did the Courier report damage of £2.4 million?",
            "Was there damage of £2.4 million, according to the Courier?",
        ),
        (
            "Did the Gazette report a new hearing in April?",
            "Was there a new hearing in April, according to the Gazette?",
        ),
        ("Did the Gazette report a fire that nobody saw?", None),
        ("Did the Courier report the fire?", None),
        ("Did the Courier report the fire before the Gazette reported the loss?", None),
        ("Did the Courier say that it was arson while the Gazette said that it was the wiring?", None),
        ("Did the mayor say that the bridge will open?", None),
    ],
)
def test_what_is_asked(question: str, asked: str | None) -> None:
    assert turned(question, OUTLETS) == (asked or question)


def test_a_report_of_the_outlet_is_quoted_for_each_half(dateline: Dateline) -> None:
    answer = dateline.engine.answer(
        "Did the Courier report that seven people were injured, "
        "and did the Gazette report that the damage was £3.1 million?"
    )
    assert not answer.unanswered
    told = " ".join(sentence.text for sentence in answer.sentences)
    assert "Seven people were injured" in told
    assert "damage of £3.1 million" in told


def test_each_half_is_asked_of_its_own_outlet(dateline: Dateline) -> None:
    question = "Did the Courier report that the damage was £2.4 million, and the Gazette that it was £3.1 million?"
    answer = dateline.engine.answer(question)
    assert not answer.unanswered
    assert [("£2.4 million" in it.text, "£3.1 million" in it.text) for it in answer.sentences] == [
        (True, False),
        (False, True),
    ]


def test_whether_a_paper_told_of_something_asks_for_its_news() -> None:
    outlets = ("The Maravel Herald", "Tarn Echo")
    assert turned("Did the Herald report on the ferry?", outlets) == "Any news in the Herald on the ferry?"
    assert turned("Has the Echo written anything about measles?", outlets) == "Any news in the Echo on measles?"
