"""The day of the deed that is asked about, and not of another beside it."""

from __future__ import annotations

import pytest

from qa.synthesize.day_asked import of_another_deed
from tests.reported import sentence


@pytest.mark.parametrize(
    ("question", "text", "another"),
    [
        ("When did the ferry sink?", "The number killed in the sinking of the ferry rose to 14 on Monday.", True),
        ("When did the ferry sink?", "She survived the sinking of the ferry in January.", False),
        ("When did the ferry sink?", "The ferry sank off Tarn on Saturday.", False),
        ("When did parliament topple Orr?", "Roe was sworn in on Thursday, a day after parliament toppled Orr.", False),
        ("When did parliament topple Orr?", "Orr, who was toppled in May, spoke on Monday.", False),
        ("When was the captain charged?", "Prosecutors on Monday charged the captain.", False),
        ("When was the sale completed?", "She left on Tuesday, the day the sale was completed.", False),
        ("When did the ferry sink?", "The captain was charged on Monday.", False),  # nothing of it is told
    ],
)
def test_day_of_another_deed(question: str, text: str, another: bool) -> None:
    assert of_another_deed(question, sentence(text, "2026-03-13")) is another
