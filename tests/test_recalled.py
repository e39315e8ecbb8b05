"""Which of a kind of goods are called back."""

from __future__ import annotations

from dataclasses import replace

import pytest

from qa.reading.other_forms import other_forms
from qa.reports.report import sentences
from tests.reported import sentence

SOLD = sentence("The figs were sold under the name Solero in bags of 200 grams.", "2026-03-04")
ILL = sentence("Nine people who ate the figs fell ill.", "2026-03-04")


@pytest.mark.parametrize("question", ["Which figs are dangerous?", "What dried figs have been recalled?"])
def test_it_is_answered_by_what_they_are_sold_as(question: str) -> None:
    ((form, suits),) = other_forms(question, [SOLD, ILL])
    assert form.startswith("Under which name were the")
    assert suits.tolist() == [True, False]


def test_what_other_goods_are_sold_as_does_not_tell_it() -> None:
    nuts = sentence("Nuts sold in bags under the name Crunch are safe.", "2026-03-04")
    maps = sentence("Maps of the roads are sold under the name Rover.", "2026-03-04")
    assert not list(other_forms("Which figs are dangerous?", [nuts]))
    assert not list(other_forms("Which roads are affected?", [maps]))  # no report of a recall


def test_what_a_recall_says_of_the_goods_tells_it() -> None:
    around = "A shop recalled figs. The figs are sold in jars of glass. They bear the batch number 7."
    first, second, third = sentences(sentence(around, "2026-03-04").passage)
    items = [first, second, replace(third, before=second.text)]
    ((_, suits),) = other_forms("Which figs are affected?", items)
    assert suits.tolist() == [False, True, True]


@pytest.mark.parametrize("question", ["Which areas are affected?", "Which figs are the best?", "Who is affected?"])
def test_what_is_no_question_for_goods_has_no_such_form(question: str) -> None:
    assert not list(other_forms(question, [SOLD, ILL]))
