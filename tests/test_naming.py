"""Of whom a sentence tells that begins with a pronoun."""

from __future__ import annotations

import pytest

from qa.naming import of_somebody_else
from qa.schema import Evidence, Found
from qa.sentences import sentences_in


def items(text: str, *, title: str = "Vote in Dorne", author: str | None = None, start: int = 0) -> list[Evidence]:
    passage = Found("a", title, "Courier", author, "2026-03-10", None, start, start + len(text), text, 1.0)
    return list(sentences_in(passage))


ASKED = "Did Orla Pell vote for the tunnel?"
SHE = "She voted against it."


@pytest.mark.parametrize(
    "found",
    [
        items(f"Councillor Ida Lunt spoke first. {SHE}"),
        items(SHE),  # whoever the article named before
        items(f"But {SHE[0].lower()}{SHE[1:]}"),
    ],
)
def test_what_she_did_is_not_told_of_somebody_who_was_not_named_before(found: list[Evidence]) -> None:
    assert of_somebody_else(ASKED, found).tolist()[-1]


@pytest.mark.parametrize(
    ("question", "found"),
    [
        (ASKED, items(f"Councillor Pell spoke first. {SHE}")),
        (ASKED, items(f"Orla Pell and Ida Lunt spoke first. {SHE}")),
        (ASKED, items(SHE, title="Pell says no")),
        (ASKED, items(SHE, author="Orla Pell")),
        (ASKED, [*items("Orla Pell spoke."), *items(SHE, start=500)]),  # another passage of the article
        (ASKED, items("Ida Lunt voted against it.")),
        ("Did anybody vote for the tunnel?", items(SHE)),
        ("Did Dorne vote for the tunnel?", items(SHE)),
        ("Did Port Dorne vote for the tunnel?", [*items("The mayor of a town in Port Dorne spoke."), *items(SHE)]),
    ],
)
def test_it_may_be_of_whom_it_is_asked(question: str, found: list[Evidence]) -> None:
    assert not of_somebody_else(question, found).any()
