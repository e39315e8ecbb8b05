"""A line that is a game's result answers who asks how it ended."""

from __future__ import annotations

from pathlib import Path

import pytest

from qa.reports.scorelines import tells
from qa.schema import Article
from tests.filing import opened

LINE = "Halderby Town 2 Stanrigg United 1 (after extra time)"
REPORT = (
    f"{LINE}\n\nHalderby Town are back in the National Division after nine years away, thanks to a header by Callum "
    "Osei in the 113th minute of Saturday's play-off final at Castle Park."
)


@pytest.mark.parametrize(
    ("question", "line", "told"),
    [
        ("What was the score when Halderby Town played Stanrigg?", LINE, True),
        ("Did Halderby Town win the play-off?", LINE, True),
        ("What was the final score in the play-off?", LINE, True),
        ("Who won the play-off final?", "Halderby Town 2-1 Stanrigg United", True),
        ("Who won the cup?", LINE, False),  # another game
        ("Did Ambley Rovers win the final?", LINE, False),
        ("What was the score in the cricket match?", LINE, False),
        ("How old is Callum Osei?", LINE, False),
        ("Did Halderby Town win the play-off?", "Halderby Town signed 2 players.", False),
    ],
)
def test_a_line_that_is_a_result(question: str, line: str, told: bool) -> None:
    assert tells(question, line, REPORT) is told


def test_the_result_is_the_answer(tmp_path: Path) -> None:
    bill = Article("The final bill is £2.9 million, the council said.", "Bridge open", "b", "Post", None, "2025-10-16")
    with opened(tmp_path, Article(REPORT, "Drovers go up", "a", "Post", None, "2025-05-19"), bill) as dateline:
        answer = dateline.engine.answer("What was the final score in the play-off?")
        assert LINE in answer.sentences[0].text
