"""Questions in everyday words, in those that a report has for them."""

from __future__ import annotations

import numpy as np
import pytest

from qa.reading.other_forms import other_forms
from qa.words.everyday import forms_for, in_words_of
from tests.reported import sentence

PLEADED = "Lee Garside, 34, appeared before the court and pleaded not guilty."
INSOLVENT = "Marchbank & Sons went into administration yesterday, owing creditors £11.4 million."


@pytest.mark.parametrize(
    ("question", "text", "expected"),
    [
        ("Did the delivery man own up in court?", PLEADED, "Did the delivery man plead guilty in court?"),
        ("How much did the store owe when it collapsed?", INSOLVENT, "How much did the store owe when it went into"),
        ("How many people were let go?", "The firm made 40 workers redundant.", "How many people were made redundant?"),
        ("Was Vosk cleared on any count?", "He was acquitted of one charge.", "Was Vosk acquitted on any count?"),
        ("Who was sacked?", "The board dismissed Adam Roe.", "Who was dismissed?"),
        ("Who is bickering over the wall?", "The two councils disagree.", "Who is disagreeing over the wall?"),
        ("Who are the bosses of the two yards?", "Its chairman is Jan Pohl.", "Who are the chairmen of the two yards?"),
        ("Who was passing away?", "The king may die.", "Who was dying?"),
        ("What do kids pay?", "The child's ticket is five crowns.", "What do children pay?"),
    ],
)
def test_a_question_is_put_in_the_words_of_a_report(question: str, text: str, expected: str) -> None:
    assert (in_words_of(question, text) or "").startswith(expected)


@pytest.mark.parametrize(
    ("question", "text"),
    [
        ("Who was sacked?", "Adam Roe was sacked; two others were dismissed before."),  # it has the very word
        ("Who was sacked?", "The board met on Tuesday."),
        ("Who paid for the pump?", "The county paid for the pump."),
        ("Where did the turkey get its name?", "The college was chosen for its poultry."),
        ("When did the collapse happen?", "The firm went into administration."),
        ("Who paid for the mine's collapse?", "The firm went into administration."),
    ],
)
def test_a_question_stays_where_the_report_has_its_word_or_none_for_it(question: str, text: str) -> None:
    assert in_words_of(question, text) is None


def test_each_form_is_read_with_the_sentences_whose_words_it_has() -> None:
    texts = ["The board dismissed Roe.", "40 workers were laid off.", "The board met."]
    assert list(forms_for("Who was sacked?", texts)) == [
        ("Who was dismissed?", [True, False, False]),
        ("Who was laid off?", [False, True, False]),
    ]
    found = list(other_forms("Who was sacked?", [sentence(text, "2026-03-02") for text in texts]))
    assert [(form, suits.tolist()) for form, suits in found] == [
        ("Who was dismissed?", [True, False, False]),
        ("Who was laid off?", [False, True, False]),
    ]
    assert all(suits.dtype == np.bool_ for _, suits in found)
