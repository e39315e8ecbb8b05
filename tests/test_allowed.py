"""How much may be done: what sets a limit answers, and not what was done once."""

from __future__ import annotations

import pytest

from qa.reading import allowed
from qa.schema import DraftSentence, Evidence, Found
from qa.synthesize.extractive import Extractive

RULE = "Boats may stay at the quay for no more than six hours under the new by-laws."
ONCE = "One skipper had left his boat at the quay for nine days in June."


@pytest.mark.parametrize(
    ("question", "asks"),
    [
        ("How long can I leave my boat at the quay?", True),
        ("And by how much may the school raise its fees?", True),
        ("How many crates are we allowed to land?", True),
        ("How long did the skipper leave his boat at the quay?", False),
        ("How far is the quay?", False),
        ("Who can use the quay?", False),
        ("By how much can our landlord put up the rent?", True),
        ("How many nights can visitors stay at the quay?", True),
        # What something is able to do.
        ("How long can the lamp's battery burn?", False),
        ("How many cars can the bridge bear?", False),
        ("How high may the lake rise?", False),
    ],
)
def test_a_question_may_ask_how_much_is_allowed(question: str, asks: bool) -> None:
    assert (allowed.limit(question) is not None) is asks


@pytest.mark.parametrize(
    ("text", "sets"),
    [
        (RULE, True),
        ("Visitors may stay at most two nights.", True),
        ("Whoever stays is fined up to 400 crowns.", False),  # no limit of hours
        (ONCE, False),
        ("It had been limited to six.", False),
        ("Mooring may be granted for up to six hours.", True),
        ("No boat stayed but for up to six hours.", True),  # has a word of the question
        ("The lamps burned for up to nine hours.", False),
    ],
)
def test_a_rule_sets_a_limit_and_what_was_so_before_does_not(text: str, sets: bool) -> None:
    assert allowed.limits("How long can I leave my boat?", text) is sets


def test_what_something_can_do_is_not_told_by_what_was_up_to_so_much() -> None:
    carries, carried = "The new tram can take 240 passengers.", "The tram carried up to 90 passengers on most days."
    evidence = [_evidence(carries, 0.6), _evidence(carried, 0.5)]
    written = Extractive().write("How many passengers can the tram carry?", evidence)
    first = next(item for item in written if isinstance(item, DraftSentence))
    assert carries in first.text


def _evidence(text: str, score: float) -> Evidence:
    found = Found(text, "Quay rules", "Courier", None, "2026-03-11", None, 0, len(text), text, 1.0)
    return Evidence(found, 0, len(text), text, score)


def test_what_sets_a_limit_is_quoted_and_not_what_somebody_did() -> None:
    question = "How long can I leave my boat at the quay?"
    written = Extractive().write(question, [_evidence(ONCE, 0.6), _evidence(RULE, 0.4)])
    assert [item.text for item in written if isinstance(item, DraftSentence)] == [f"Courier, 11 March 2026: “{RULE}”"]
