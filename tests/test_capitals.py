"""Questions typed without capitals."""

from __future__ import annotations

import pytest

from qa.words.capitals import capitalised


@pytest.mark.parametrize(
    ("typed", "form"),
    [
        ("was ottilie a costlier storm than magda", "was Ottilie a costlier storm than Magda"),
        ("how many worked at the ostrander glass works", "how many worked at the Ostrander Glass works"),
        ("how many worked at the glass plant", "how many worked at the glass plant"),
        ("what is pryce's sentence", "what is Pryce's sentence"),
        ("when does pryces trial start in may", "when does Pryce’s trial start in May"),
        ("may pryce go", "may Pryce go"),
        ("How many worked at the glass plant of magda", "How many worked at the glass plant of magda"),  # once
        ("Did pryce win the jury", "Did Pryce win the jury"),
        ("Pryce lost what", "Pryce lost what"),
        ("What does Ostrander make for pryce", "What does Ostrander make for pryce"),  # whoever uses capitals means it
        ("what changed by may 2026", "what changed by May 2026"),
    ],
)
def test_names_are_known_among_words(typed: str, form: str) -> None:
    texts = [
        "After Storm Magda, the costliest before Storm Ottilie, no storm was like Ottilie.",
        "Works of Ostrander Glass shut.",
        "The glass of Ostrander Glass and what Ostrander Glass makes went to Mr Pryce.",
        "The jury heard Pryce, and Mr Pryce heard it.",
    ]
    assert capitalised(typed, texts) == form
