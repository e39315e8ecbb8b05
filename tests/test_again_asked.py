"""Questions that some sentences are read with in another form: who pays, where something is rebuilt."""

from __future__ import annotations

import pytest

from qa.reading import cost_borne, rebuilt
from tests.reported import sentence


@pytest.mark.parametrize(
    ("question", "form"),
    [
        ("Who pays for the rebuilding?", "Who will pay for the rebuilding?"),
        ("Who is going to pay for the new pier?", "Who will pay for the new pier?"),
        ("Who paid for the pier?", None),
        ("Who pays the rangers?", None),
    ],
)
def test_who_pays_is_read_as_who_will(question: str, form: str | None) -> None:
    assert cost_borne.to_pay(question) == form


@pytest.mark.parametrize(
    ("text", "bears"),
    [
        ("He said he would ask the government to bear half the cost of rebuilding.", True),
        ("The county is to meet the bill.", True),
        ("Payments of up to £300 a week are to start on 1 April.", False),
        ("The county met the bill.", False),
    ],
)
def test_what_tells_who_is_to_bear_a_cost(text: str, bears: bool) -> None:
    assert cost_borne.bears(sentence(text, "2026-05-09")) is bears


@pytest.mark.parametrize(
    ("question", "form"),
    [
        ("Where will the new market hall be built?", "Where will the market hall be rebuilt?"),
        ("Where is the new bridge going to be built?", "Where will the bridge be rebuilt?"),
        ("Where will the market hall be built?", None),
        ("Where was the new bridge built?", None),
    ],
)
def test_where_a_new_one_is_built_is_read_as_where_it_is_rebuilt(question: str, form: str | None) -> None:
    assert rebuilt.again(question) == form


def test_only_what_speaks_of_rebuilding_it_is_read_so() -> None:
    question = "Where will the new market hall be built?"
    assert rebuilt.tells(
        question, sentence("The council voted to rebuild the market hall on Dock Street.", "2026-05-09")
    )
    assert not rebuilt.tells(
        question, sentence("The council voted to rebuild the bridge on Dock Street.", "2026-05-09")
    )
    assert not rebuilt.tells(
        question, sentence("The market hall walls will be kept where they are sound.", "2026-05-09")
    )
