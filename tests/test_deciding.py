"""Yes or no, where no sentence says it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import pytest

from qa import consistency, order, yes_no
from qa.dateline import Dateline
from qa.deciding import by_claims, by_comparison
from qa.outlets import mentions
from qa.schema import Found

OUTLETS = ("The Harbour Courier", "The Gazette")


@pytest.mark.parametrize(
    ("question", "later", "denied"),
    [
        ("Did The Harbour Courier report the fire before The Gazette mentioned the insurers?", False, False),
        ("Did The Gazette write about the fire after The Harbour Courier reported the vote?", True, False),
        ("Was the vote not reported by The Gazette before it was covered by The Harbour Courier?", False, True),
    ],
)
def test_a_question_for_which_report_came_first_is_known(question: str, later: bool, denied: bool) -> None:
    asked = order.asked(question, OUTLETS)
    assert asked is not None
    assert (asked.later, asked.denied) == (later, denied)


@pytest.mark.parametrize(
    "question",
    [
        "Did prices fall before the vote?",
        "Did The Gazette report the fire?",
        "When did The Gazette report the fire before The Harbour Courier reported the vote?",
        "Did the price of The Gazette fall before The Harbour Courier reported the vote?",
    ],
)
def test_other_questions_with_before_are_not(question: str) -> None:
    assert order.asked(question, OUTLETS) is None


def test_days_decide_and_the_same_day_does_not() -> None:
    asked = order.Order("", "", (OUTLETS[:1], OUTLETS[1:]), later=False, denied=False)
    assert asked.holds("2026-03-10", "2026-03-12T08:00:00Z") is True
    assert asked.holds("2026-03-12", "2026-03-10") is False
    assert asked.holds("2026-03-10T09:00:00Z", "2026-03-10") is None
    assert asked.holds(None, "2026-03-10") is None


def test_what_a_question_claims_is_taken_out_of_its_frame() -> None:
    question = (
        "Does the Harbour Courier article say that the store was insured, while the Gazette article discusses the "
        "future of the site, indicating different interests?"
    )
    assert yes_no.claims(question, OUTLETS) == (
        yes_no.Claim("the store was insured", ("The Harbour Courier",)),
        yes_no.Claim("the future of the site", ("The Gazette",)),
    )
    assert yes_no.claims("Did the council vote to rebuild the store?", OUTLETS) == (
        yes_no.Claim("the council vote to rebuild the store"),
    )


@pytest.mark.parametrize("question", ["Who was hurt in the fire?", "Did prices rise or fall?", "Is it?"])
def test_a_question_that_is_not_for_a_yes_or_no_claims_nothing(question: str) -> None:
    assert yes_no.claims(question, OUTLETS) == ()


def passage(text: str, outlet: str) -> Found:
    return Found("a", None, outlet, None, None, None, 0, len(text), text, 1.0)


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("Does the Gazette report say that the store was insured?", "Yes"),
        ("Does the Gazette report say that the store was sold?", "No"),
        ("Was the store insured by its owners?", "Yes"),
        ("Was the store sold by its owners?", None),  # that nothing says so does not make it untrue
        ("Who insured the store?", None),
    ],
)
def test_the_word_follows_from_reading_each_claim(question: str, expected: str | None) -> None:
    def read(pairs: Sequence[tuple[str, str]]) -> list[float]:
        return [3.0 if "insured" in text and "insured" in claim else -8.0 for text, claim in pairs]

    found = [passage("The store was insured by its owners for £3 million.", "The Gazette")]
    word = by_claims(question, found, OUTLETS, read)
    assert (word and word.text) == expected


COUNTS = (
    "Seven people were hurt in the fire at the cold store.",
    "Twelve people were hurt in the fire at the cold store.",
)


@pytest.mark.parametrize(
    ("question", "agree"),
    [
        ("Were the Harbour Courier and the Gazette consistent in what they said of the fire?", True),
        ("Between the report of the Gazette and that of the Courier, was there a change in the count?", False),
        ("After the Courier reported the fire on 3 May, did the Gazette's count remain unchanged?", True),
        ("Was there no change between the reports in the number of people hurt?", False),
        ("Do the two reports contradict each other?", False),
        ("Do the Courier and the Gazette agree that the store burned?", None),  # a claim of each
        ("Which outlet disagrees with the Gazette?", None),
        ("Does the Courier differ from the Gazette, or do they agree?", None),
        ("Did the council change the timetable, or was it the harbour office?", None),
        ("Was the store insured?", None),
    ],
)
def test_a_question_whether_reports_agree_is_known(question: str, agree: bool | None) -> None:
    assert consistency.asks_agreement(question, len(mentions(question, OUTLETS))) is agree


@pytest.mark.parametrize(
    "question",
    [
        "Did the council change the timetable?",
        "Has the death toll changed?",
        "Did the two ministers agree on the treaty?",
        "Was there a change of government?",
        "Is there a conflict between the islands?",
        "Did the Gazette change its editor?",
    ],
)
def test_whether_anything_but_reports_changed_or_agrees_is_no_such_question(question: str) -> None:
    assert consistency.asks_agreement(question, len(mentions(question, OUTLETS))) is None


@pytest.mark.parametrize(
    ("question", "other", "expected"),
    [
        ("Are the Harbour Courier and the Gazette consistent on the fire?", COUNTS[0], "Yes"),
        ("Are the Harbour Courier and the Gazette consistent on the fire?", COUNTS[1], "No"),
        ("Is there a contradiction between the Harbour Courier and the Gazette?", COUNTS[1], "Yes"),
        ("Is there a contradiction between the Harbour Courier and the Gazette?", COUNTS[0], "No"),
        (
            "Are the reports on the fire consistent?",
            "Nobody was hurt in the fire at the cold store, police said.",
            "No",
        ),
        ("Are the reports on the fire consistent?", "The old mill will be a museum.", None),
    ],
)
def test_reports_agree_unless_sentences_on_the_same_thing_differ(
    question: str, other: str, expected: str | None
) -> None:
    found = [passage(COUNTS[0], "The Gazette"), replace(passage(other, "The Harbour Courier"), article_id="b")]
    word = by_comparison(question, found, OUTLETS)
    assert (word and word.text) == expected


def test_one_report_alone_is_not_compared() -> None:
    found = [passage(COUNTS[0], "The Gazette")]
    assert by_comparison("Are the Harbour Courier and the Gazette consistent on the fire?", found, OUTLETS) is None
    assert by_comparison("Are the reports on the fire consistent?", found, OUTLETS) is None


def test_the_days_of_the_samples_tell_who_reported_first(dateline: Dateline) -> None:
    asked = (
        "Did the Harrow Quay Courier report the fire at the Ice House before the Tidewater Gazette reported the loss"
    )
    answer = dateline.engine.answer(f"{asked} of £3.1 million?")
    assert answer.text.startswith("Yes: Harrow Quay Courier (fiction), 1")
    assert [citation.outlet for citation in answer.citations] == [
        "Harrow Quay Courier (fiction)",
        "Tidewater Gazette (fiction)",
    ]
    assert all(sentence.support == "supported" for sentence in answer.sentences)
