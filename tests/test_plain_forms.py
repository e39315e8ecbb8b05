"""Questions in a form that a reader knows."""

from __future__ import annotations

import pytest

from qa.asking.plain_forms import asked_plainly


@pytest.mark.parametrize(
    ("question", "form"),
    [
        ("Has the Harrow depot got planning permission?", "Did the Harrow depot get planning permission?"),
        ("Have the Roe sisters got a licence for the farm yet?", "Did the Roe sisters get a licence for the farm?"),
        ("has the depot got the go-ahead", "Did the depot get the go-ahead?"),
        ("And has Ada Roe got bail?", "And did Ada Roe get bail?"),
        ("Has the museum got a grant of £500,000?", "Did the museum get a grant of £500,000?"),
    ],
)
def test_what_is_granted_is_asked_for_as_got(question: str, form: str) -> None:
    assert asked_plainly(question) == form


@pytest.mark.parametrize(
    ("question", "form"),
    [
        ("Any Orle valley news from last month?", "What happened in the Orle valley last month?"),
        ("Give me all Port Ellery news from yesterday", "What happened in Port Ellery yesterday?"),
        ("Is there any Fennick news from July?", "What happened in Fennick in July?"),
        ("Latest Varnley flood news from last week", "What happened in the Varnley flood last week?"),
        ("any orle valley news last month", "What happened in orle valley last month?"),
    ],
)
def test_the_news_of_something_in_some_days_is_what_happened_there(question: str, form: str) -> None:
    assert asked_plainly(question) == form


@pytest.mark.parametrize(
    ("question", "form"),
    [
        ("What was the strongest gust during Odile, in the end?", "What was the strongest gust during Odile?"),
        ("What happened to the mill, in the end?", "What happened to the mill?"),
        ("Who runs the harbour these days?", "Who runs the harbour now?"),
        ("When is the town library open?", "What are the opening hours of the town library?"),
        ("When is the museum in Kelm open on Sundays?", "What are the opening hours of the museum in Kelm on Sundays?"),
    ],
)
def test_in_the_end_asks_nothing_more(question: str, form: str) -> None:
    assert asked_plainly(question) == form


@pytest.mark.parametrize(
    "question",
    [
        "Has the house got a garden?",
        "What happens in the end?",
        "When is the new library open?",  # it may not be yet
        "When is the bridge open?",
        "When is the pool open again?",
        "When was the museum opened?",
        "What were these days like?",
        "how much did the drivers get in the end",
        "By how many votes did she win in the end?",
        "What did the judge say in the end of term speech?",
        "Has the company got rid of its licence?",
        "Has the council got a permit scheme?",
        "Have you got permission to tell me who resigned?",
        "What has the depot got permission for?",
        "Any good news from last month?",
        "Any news from the Orle valley last month?",
        "Any Orle valley news?",
        "Any Orle valley news from the council?",
        "Any news about bridge closures last week?",
        "What did Northway News report last month?",
        "Northway News last month",
        "Was the Northway news report from last month right?",
        "Show me the sports news from yesterday",
    ],
)
def test_other_questions_stay(question: str) -> None:
    assert asked_plainly(question) == question


@pytest.mark.parametrize(
    ("question", "asked"),
    [
        ("Can lorries use Kelm Bridge?", "Is Kelm Bridge open to lorries?"),
        ("Can cyclists cross the bridge again?", "Is the bridge open to cyclists again?"),
        ("Can I drive over the old bridge?", "Is the old bridge open to cars?"),
        ("Can we walk through the tunnel now?", "Is the tunnel open to walkers now?"),
        ("Can pupils use the library?", "Can pupils use the library?"),
        ("Can buses use the card?", "Can buses use the card?"),
        ("Can I drive a lorry at 17?", "Can I drive a lorry at 17?"),
    ],
)
def test_whether_a_road_may_be_used_is_asked_as_whether_it_is_open(question: str, asked: str) -> None:
    assert asked_plainly(question) == asked


@pytest.mark.parametrize(
    ("question", "form"),
    [
        ("What will the rebuilding cost?", "How much will the rebuilding cost?"),
        ("What is the new pier going to cost?", "How much is the new pier going to cost?"),
        ("What will it cost the mayor if she loses?", "What will it cost the mayor if she loses?"),
        ("What does the watchman blame for the fire?", "What does the watchman say caused the fire?"),
        ("What did Skerry Line blame for the cuts?", "What did Skerry Line say caused the cuts?"),
        ("What does Skerry Line blame?", "What does Skerry Line blame?"),
        ("What did the pier cost?", "What did the pier cost?"),
    ],
)
def test_what_something_will_cost_is_how_much(question: str, form: str) -> None:
    assert asked_plainly(question) == form
