"""Questions whether reports or people say otherwise, and the questions inside them."""

from __future__ import annotations

import pytest

from qa.asking.disagreeing import asked, of_the_two
from qa.asking.inner import questions

OUTLETS = ("Kelm Courier", "Dorne Gazette", "Radio Pell Online")


@pytest.mark.parametrize(
    ("question", "inner"),
    [
        ("Do the sources disagree on how many goats were lost?", "How many goats were lost?"),
        ("Do officials agree on what sank the barge?", "What sank the barge?"),
        ("Do reports disagree about why the mill closed?", "Why did the mill close?"),
        ("Do the papers differ on when the bridge will open?", "When will the bridge open?"),
        ("Do the accounts of how the fire started differ?", "How did the fire start?"),
        ("Is there any disagreement about the cause of the crash?", "What caused the crash?"),
        ("Are there conflicting figures for the number of people evacuated?", "How many people were evacuated?"),
        ("How do the reports differ on the height of the wave?", "How high is the wave?"),
        ("Do experts agree on whether the dam is safe?", "Is the dam safe?"),
        ("Do outlets disagree on what the repair costs?", "What does the repair cost?"),
        ("Do reports disagree on the bribe?", "How much was the bribe?"),
        ("How many goats were really lost, 40 or fewer?", "How many goats were lost?"),
        ("how many came: 900 or 700?", "How many came?"),
    ],
)
def test_what_is_inside_is_asked(question: str, inner: str) -> None:
    found = asked(question, OUTLETS)
    assert found is not None
    assert found.inner[0] == inner
    assert found.parties == ()


@pytest.mark.parametrize(
    ("question", "parties", "outlets"),
    [
        ("Do the mayor and Dr Pell agree on the number of bats?", ("the mayor", "Dr Pell"), ((), ())),
        (
            "What do Radio Pell and the Dorne Gazette say about the cost of the pier?",
            ("Radio Pell", "the Dorne Gazette"),
            (("Radio Pell Online",), ("Dorne Gazette",)),
        ),
        ("Does the union disagree with the firm on how many jobs will go?", ("the union", "the firm"), ((), ())),
        ("What do Roe and Pell disagree about?", ("Roe", "Pell"), ((), ())),
    ],
)
def test_of_two_that_are_named_each_is_asked(
    question: str, parties: tuple[str, ...], outlets: tuple[tuple[str, ...], ...]
) -> None:
    found = asked(question, OUTLETS)
    assert found is not None
    assert (found.parties, found.outlets) == (parties, outlets)


@pytest.mark.parametrize(
    "question",
    [
        "Did the two states agree on a border?",
        "Do Kelm and Dorne agree on a ferry line?",
        "Did the council agree to the plan?",
        "Does the mayor agree with the plan?",
        "Do the Kelm Courier and the Dorne Gazette agree that the pier is unsafe?",
        "What do Roe and Pell say about the pier?",
        "How do the two ferries differ?",
        "Do all sources agree on where the mill should stand: Quay Street or Hill Road?",
        "Do scientists agree that the fish is extinct?",
    ],
)
def test_an_agreement_or_somebodys_words_are_no_such_question(question: str) -> None:
    assert asked(question, OUTLETS) is None


@pytest.mark.parametrize(
    ("matter", "expected"),
    [
        ("why the old mill closed", "Why did the old mill close?"),
        ("how much the repair will cost", "How much will the repair cost?"),
        ("the number on board the ferry", "How many people were on board the ferry?"),
        ("the number of prisoners", "How many prisoners are there?"),
        ("the attendance of the fair", "How many people came to the fair?"),
        ("the price of the licence", "How much does the licence cost?"),
    ],
)
def test_a_matter_is_asked_as_a_question(matter: str, expected: str) -> None:
    assert questions(matter)[0] == expected


def test_what_no_word_or_figure_tells_is_no_matter() -> None:
    assert questions("the border") == ()


@pytest.mark.parametrize(
    ("matter", "expected"),
    [("the role of women", ()), ("the level of the lake", ("What is the level of the lake?",))],
)
def test_only_what_has_a_value_at_a_time_is_asked_of_a_noun_and_its_of(matter: str, expected: tuple[str, ...]) -> None:
    assert questions(matter) == expected


@pytest.mark.parametrize(
    ("question", "inner"),
    [
        ("What did the two rivals say about the toll of the bridge?", "What was said about the toll of the bridge?"),
        ("what do both sides say about the fence", "What was said about the fence?"),
        ("What did the two papers say about the fence?", None),
        ("What did the two rivals do about the fence?", None),
    ],
)
def test_the_words_of_two_who_are_not_named_are_what_was_said(question: str, inner: str | None) -> None:
    assert of_the_two(question) == inner
