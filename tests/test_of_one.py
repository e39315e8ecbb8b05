"""Denials of one person where it is asked of anybody, or of several."""

from __future__ import annotations

import pytest

from qa.answering.polar import word
from qa.reports.of_one import first, of_one, of_some, since
from qa.schema import Evidence, Found

ARRESTED = "Three people were arrested on Wednesday."
NOT_HIM = "The guard was away, his union said. He has not been arrested."
QUESTION = "Has anyone been arrested for the theft?"


def items(*texts: str, score: float = 0.9) -> list[Evidence]:
    """The sentences of one report, each far less near to the question than the one before."""
    whole = " ".join(texts)
    passage = Found("a", "Theft", "Courier", None, "2026-03-10", None, 0, len(whole), whole, 1.0)
    starts = [whole.index(text) for text in texts]
    return [
        Evidence(passage, start, start + len(text), text, score / (1 + 4 * at))
        for at, (start, text) in enumerate(zip(starts, texts, strict=True))
    ]


@pytest.mark.parametrize(
    ("claim", "text", "expected"),
    [
        ("anyone been arrested for the theft", NOT_HIM, True),
        ("anybody in custody over the theft", "The guard has not been arrested.", True),
        ("any arrests been made", "Roe has not been arrested.", True),
        ("anybody resigned", "Ada Roe has not resigned over it.", True),
        ("the thieves been caught", NOT_HIM, True),
        ("the thieves been caught", "The guard was not caught.", False),  # the only one, it may be
        ("the guard been arrested", NOT_HIM, False),
        ("he been arrested", NOT_HIM, False),
        ("anyone been arrested", "The police have not arrested anyone.", False),
        ("anyone been arrested", "No one has been arrested, and he has not been named.", False),
        ("anyone been arrested", "They have not been arrested.", False),
        ("anyone been arrested", "The gang has not been caught.", False),
        ("any changes been made to the plan", "The plan was not changed.", False),
        ("anyone hurt", "The driver was not hurt.", False),  # of harm see `anybody`
    ],
)
def test_it_is_denied_of_one_alone(claim: str, text: str, expected: bool) -> None:
    assert of_one(claim, text) is expected


@pytest.mark.parametrize(
    ("claim", "text", "expected"),
    [
        ("anyone been arrested", ARRESTED, True),
        ("anybody in custody", "A woman was arrested in Porto.", True),
        ("any arrests been made", "Two men are in custody.", True),
        ("anyone been arrested", "Two men were not arrested.", False),
        ("anyone been arrested", "In 2011 a man was arrested.", False),
        ("anyone been arrested", "Two men may be arrested.", False),
        ("anyone been arrested", "The goods were held.", False),
        ("anybody resigned", ARRESTED, False),
        ("the guard been arrested", ARRESTED, False),
    ],
)
def test_another_sentence_tells_it_of_some(claim: str, text: str, expected: bool) -> None:
    assert of_some(claim, text) is expected


def test_what_tells_it_of_some_is_looked_for_and_comes_first() -> None:
    denial, told = items(NOT_HIM, ARRESTED)
    (found,) = since(QUESTION, [denial, told], [denial.passage])
    assert found.text == ARRESTED
    assert found.score > told.score
    assert list(first(QUESTION, [denial, told, found])) == [found, denial, told]
    asked = "Has the guard been arrested?"
    assert since(asked, [denial, told], [denial.passage]) == ()
    assert list(first(asked, [denial, told])) == [denial, told]


@pytest.mark.parametrize(
    ("question", "text", "expected"),
    [
        (QUESTION, NOT_HIM, None),
        ("Has the guard been arrested?", NOT_HIM, "No"),
        (QUESTION, "Nobody has been arrested for the theft.", "No"),
    ],
)
def test_no_word_follows_from_it(question: str, text: str, expected: str | None) -> None:
    (item,) = items(text)
    decided = word(
        question,
        [item],
        [item],
        [item.passage],
        lambda pairs: [-9.0 if asked.endswith("Yes.") else 9.0 for _, asked in pairs],
    )
    assert (decided and decided.text) == expected
