"""Which of a kind of goods are called back."""

from __future__ import annotations

import pytest

from qa.reading.other_forms import other_forms
from tests.reported import sentence

SOLD = sentence("The figs were sold under the name Solero in bags of 200 grams.", "2026-03-04")
ILL = sentence("Nine people who ate the figs fell ill.", "2026-03-04")


@pytest.mark.parametrize("question", ["Which figs are dangerous?", "What dried figs have been recalled?"])
def test_it_is_answered_by_what_they_are_sold_as(question: str) -> None:
    ((form, suits),) = other_forms(question, [SOLD, ILL])
    assert form.startswith("Under which name were the")
    assert suits.tolist() == [True, False]


@pytest.mark.parametrize("question", ["Which areas are affected?", "Which figs are the best?", "Who is affected?"])
def test_what_is_no_question_for_goods_has_no_such_form(question: str) -> None:
    assert not list(other_forms(question, [SOLD, ILL]))
