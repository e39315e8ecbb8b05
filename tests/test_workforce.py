"""How many work for somebody."""

from __future__ import annotations

import pytest

from qa.reading.workforce import employed, employs

ASKED = "What was Acme's headcount at the Dorne works?"


@pytest.mark.parametrize(
    ("question", "form"),
    [
        (ASKED, "How many people did Acme employ at the Dorne works?"),
        ("How big is Acme's workforce?", "How many people does Acme employ?"),
        ("What is the Harrow Mill's headcount?", "How many people does the Harrow Mill employ?"),
        ("What was Acme's turnover?", None),
        ("What was Acme's workforce told?", None),
        ("What is the size of the headcount cut?", None),
    ],
)
def test_a_headcount_is_asked_for_as_how_many_are_employed(question: str, form: str | None) -> None:
    assert employed(question) == form


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("Acme, which employs 460 people at the site, was fined.", True),
        ("Some 460 people work for Acme.", True),
        ("The chief of Dorne said Acme has 460 workers there.", True),
        ("Lindhorst, which owns Acme, employs 2,800.", False),
        ("A firm beside Acme employs 30 people.", False),
        ("Acme had 12 warnings.", False),
        ("Acme was fined 460 crowns.", False),
        ("Acme employs nobody.", False),
    ],
)
def test_it_is_told_by_who_employs(text: str, says: bool) -> None:
    assert employs(ASKED, text) is says
