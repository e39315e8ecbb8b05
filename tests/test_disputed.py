"""One side's word that the other disputes in the same report."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import pytest

from qa.answering.polar import word
from qa.asking.yes_no import claim
from qa.passages import sentence_spans
from qa.reports.disputed import disputing
from qa.schema import Evidence, Found
from qa.synthesize.extractive import _quoted


def items(text: str, published: str = "2026-03-10") -> list[Evidence]:
    passage = Found(f"a{published}", "News", "Courier", None, published, None, 0, len(text), text, 1.0)
    spans = sentence_spans(text)
    return [Evidence(passage, *span, text[slice(*span)], 0.1 if n else 0.9) for n, span in enumerate(spans)]


def says_yes(pairs: Sequence[tuple[str, str]]) -> list[float]:
    return [9.0 if text.endswith("Yes.") else -9.0 for _, text in pairs]


def said(question: str, first: Evidence, *others: Evidence) -> str | None:
    decided = word(question, [first], [first, *others], [it.passage for it in (first, *others)], says_yes)
    return decided and decided.text


DENIED = [
    (
        "Did the harbour office get a complaint?",
        "The harbour office had a complaint in May, the skipper said. The office said his story was invented.",
    ),
    ("Was the cellar inspected?", "The cellar was inspected in June, the landlord said. Tenants dispute that."),
    (
        "Did the club pay the players?",
        "The club had paid the players, its owner told the Courier. The captain contradicted him.",
    ),
    (
        "Will fares go up?",
        "Fares would not go up, the managing director said. Passenger groups did not believe it.",
    ),
    ("Will the mill stay open?", "The mill will stay open, its owner said. The unions were not convinced."),
    (
        "Did the minister see the report?",
        "The minister had not seen the report, he said. His own adviser, Ida Holm, called that claim false: "
        "it was on his desk in May.",
    ),
    (
        "Did the bank warn the council?",
        "The bank warned the council twice, its head said. The council met on Monday. It sits again in May. Roe said "
        "that it was untrue that the bank warned the council.",
    ),
]


@pytest.mark.parametrize(("question", "text"), DENIED)
def test_what_one_side_says_and_the_other_disputes_gets_no_word(question: str, text: str) -> None:
    first, *others = items(text)
    assert said(question, first, *others) is None
    undisputed = items(text[: first.end])[0]
    assert said(question, undisputed) is not None


@pytest.mark.parametrize(("question", "text"), DENIED[:4])
def test_the_side_that_disputes_it_is_quoted_too(question: str, text: str) -> None:
    first, *others = items(text)
    assert [it.text for it in _quoted(question, [first, *others], 4, ())] == [first.text, others[0].text]


@pytest.mark.parametrize(
    ("question", "text"),
    [
        # a fact of the police's, whatever the suspect says of it
        ("Was a man arrested?", "A man was arrested on Monday, police said. He denies the claims."),
        # the charge is denied, which nobody is asked about
        ("Did the bank close its branch?", "The bank closed its branch, it said. It denied any wrongdoing."),
        # nobody's word
        ("Was the cellar inspected?", "The cellar was inspected in June. The tenants denied it the year before."),
        # another matter, further off
        (
            "Did the bank warn the council?",
            "The bank warned the council twice, its head said. The council met on Monday. It sits again in May. "
            "The mayor dismissed that story about his wife.",
        ),
    ],
)
def test_a_word_is_given_where_the_dispute_is_of_something_else(question: str, text: str) -> None:
    first, *others = items(text)
    assert disputing(claim(question), first) is None
    assert said(question, first, *others) == "Yes"


def test_a_plain_denial_in_another_sentence_found_takes_the_yes_away() -> None:
    first, other = items(
        "Roe and Pell are due at the meeting of mayors in Dorne. Neither has planned talks of the two."
    )
    question = "Will there be talks between Roe and Pell?"
    assert said(question, first, replace(other, score=0.5)) is None
    first, other = items("Roe and Pell are due at the talks in Dorne. No day for the talks has been named.")
    assert said(question, first, replace(other, score=0.5)) == "Yes"


def test_who_refused_once_may_have_agreed_since() -> None:
    (first,) = items("The nurses' union rejected the new contract.")
    (later,) = items("The nurses' union and the clinic agreed on Friday.", "2026-03-17")
    question = "Did the nurses approve the contract?"

    def says_no(pairs: Sequence[tuple[str, str]]) -> list[float]:
        return [-one for one in says_yes(pairs)]

    def told(*found: Evidence) -> str | None:
        decided = word(question, [first], [first], [it.passage for it in found], says_no)
        return decided and decided.text

    assert told(first) == "No"
    assert told(first, later) is None
