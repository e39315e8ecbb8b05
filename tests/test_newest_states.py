"""What must not pass for the newest state of somebody, of an office or of a plan."""

from __future__ import annotations

import pytest

from qa.reports import condition, holding, undone
from tests.reported import sentence

OLD, NEW = "2026-03-02", "2026-03-09"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Vera Kolm was sent home from hospital on Sunday.", True),
        ("Vera Kolm's uncle died in hospital on Sunday.", False),
        ("If Vera Kolm dies, the driver will stand trial.", False),
        ("Friends pray that Vera Kolm will be released.", False),
        ("Vera Kolm, who had been injured in a fall, went on stage.", False),
        ("Vera Kolm was not at the funeral of the man who was killed.", False),
        ("The film about Vera Kolm was found dull.", False),
    ],
)
def test_only_what_is_so_of_the_one_named_tells_how_they_are(text: str, expected: bool) -> None:
    assert condition.tells("How is Vera Kolm doing?", text) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Mayor Vera Kolm resigned on Monday.", True),
        ("Tarn treasurer Otto Kolm resigned on Monday.", False),
        ("Deputy mayor Vera Kolm resigned on Monday.", False),
        ("Vera Kolm resigned from the board of the opera.", False),
        ("Vera Kolm retired as a teacher in 1999 and became mayor.", False),
    ],
)
def test_who_left_something_else_or_is_somebody_else_has_not_left_the_office(text: str, expected: bool) -> None:
    old = sentence("Mayor Vera Kolm of Orla is to speak on Monday.", OLD)
    assert holding.left_since("mayor", sentence(text, NEW), old) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The Tarn fair in June has been called off.", True),
        ("The Tarn fair was cancelled last year, but goes ahead in June.", False),
        ("The choir was disbanded and its trip called off, as the Tarn fair is on.", False),
        ("The council dropped its objection to the Tarn fair.", False),
    ],
)
def test_only_what_is_asked_of_is_undone(text: str, expected: bool) -> None:
    old = sentence("The Tarn fair takes place in June.", OLD)
    assert undone.of("Is the Tarn fair still on?", sentence(text, NEW), old) is expected
