"""The last question of somebody else, where only he or she is named."""

from __future__ import annotations

import pytest

from qa.asking.asked_again import of_another

VOTES = "How many votes did Ada Roe end up with after the recount?"
FINAL, SCORED = "What did Tom Pell do in the final?", "Who else scored for Kelm Rovers?"


@pytest.mark.parametrize(
    ("question", "who", "name", "before", "whole"),
    [
        ("What about her opponent?", "Ada Roe", "Ada Roe’s", [VOTES], VOTES.replace("Roe", "Roe’s opponent")),
        ("and her husband?", "Ada Roe", "Ada Roe’s", [VOTES], VOTES.replace("Roe", "Roe’s husband")),
        ("and him?", "Luis Pardo", "Luis Pardo", [FINAL, SCORED], FINAL.replace("Tom Pell", "Luis Pardo")),
        ("What about her?", "Ida Moss", "Ida Moss", [VOTES], VOTES.replace("Ada Roe", "Ida Moss")),
        ("What about her salary?", "Ada Roe", "Ada Roe’s", [VOTES], None),
        ("and him?", "Tom Pell", "Tom Pell", [FINAL], None),
        ("and when was he born?", "Luis Pardo", "Luis Pardo", [FINAL], None),
        ("and him?", "Luis Pardo", "Luis Pardo", [SCORED], None),
        ("What about his wife?", "Luis Pardo", "Luis Pardo’s", [FINAL], None),
        ("and him?", "Luis Pardo", "Luis Pardo", ["Did Tom Pell and Ida Moss win?"], None),
    ],
)
def test_it_is_asked_again(question: str, who: str, name: str, before: list[str], whole: str | None) -> None:
    assert of_another(question, who, name, before) == whole
