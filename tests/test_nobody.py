"""What is quoted behind who did something tells of somebody, too."""

from __future__ import annotations

import pytest

from qa.schema import Evidence, Found
from qa.synthesize.nobody import in_it

LANYON = "Mayor Hugh Lanyon said he would ask the national government to bear half the cost."


def _item(text: str) -> Evidence:
    passage = Found("a", None, None, None, None, None, 0, len(text), text, 1.0)
    return Evidence(passage, 0, len(text), text, 0.9)


@pytest.mark.parametrize(
    ("question", "text", "nobody"),
    [
        ("Who will pay for the Ice House?", "Payments of up to £300 a week are to start on 1 April.", True),
        (
            "Who will pay for the Ice House?",
            "Correction: An article on the Ice House misstated the size of the fund for dock workers. It is £180,000.",
            True,
        ),
        ("Who won the cup?", "The final score was 3–1.", True),
        ("Who stole the boat?", "The boat was found on Sunday in a creek.", True),
        ("Who gave most?", "The smallest gift was 37p, in an envelope with no name.", True),
        ("Who will run the ferry?", "The old timetable returns when the wall is safe.", True),
        ("Who won the cup?", "It was the first win for Saltmere since 1987.", False),
        ("Who won the cup?", "Saltmere took the plate.", False),
        ("Who voted against it?", "Four voted against.", False),
        ("Who broke the strike?", "Five went back on Tuesday.", False),
        ("Who will pay for it?", "The rest is to come from a public appeal.", False),
        ("Who will pay for it?", "The rest is to be paid by the end of May.", False),
        ("Who paid for it?", "Insurance covered the rest.", False),
        ("Who chairs the trust?", "Correction: The chair is Ada Roe, not Ida Lund.", False),
        ("Who was arrested?", "The arrest came at noon.", False),
        ("Who died in the fire?", "The flames were put out at noon.", False),
        ("What did it cost?", "The final score was 3–1.", False),
        ("Who wants it gone?", "“Pull it down,” she writes.", False),
    ],
)
def test_a_sentence_that_tells_of_nobody_does_not_follow_who_did_it(question: str, text: str, nobody: bool) -> None:
    assert in_it(question, _item(LANYON), _item(text)) is nobody


def test_the_first_must_tell_of_somebody() -> None:
    assert not in_it("Who won the cup?", _item("It ended 3–1."), _item("The final score was 3–1."))
