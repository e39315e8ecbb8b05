"""Whose age a sentence tells."""

from __future__ import annotations

import pytest

from qa.reading.naming import age_of_another
from qa.schema import Evidence, Found


def sentence(text: str, before: str = "") -> Evidence:
    passage = Found("p", None, None, None, None, None, 0, len(text), text, 1.0)
    return Evidence(passage, 0, len(text), text, 0.9, before=before)


@pytest.mark.parametrize(
    ("question", "text", "before", "of_another"),
    [
        ("How old was the skipper of the Marlin?", "A 26-year-old deckhand, Mik Dray, was seen alive.", "", True),
        ("How old was the skipper of the Marlin?", "The 26-year-old skipper, Mik Dray, was seen alive.", "", False),
        ("How old was the skipper?", "He leaves a 26-year-old daughter.", "The skipper drowned.", False),
        ("How old is the bridge?", "A 26-year-old deckhand, Mik Dray, crossed the bridge.", "", False),
        ("How old is the suspect?", "Police arrested a 34-year-old man, Mik Dray.", "", False),
        ("How old is Ada Roe?", "Colm Strake, 58, spoke for the clerks.", "", True),
        ("How old is Ada Roe?", "Roe, 58, spoke for the clerks.", "", False),
    ],
)
def test_an_age_is_of_whom_the_question_means(question: str, text: str, before: str, of_another: bool) -> None:
    assert age_of_another(question, sentence(text, before)) is of_another
