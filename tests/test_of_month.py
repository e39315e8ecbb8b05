"""A meeting named by its month is one in that month."""

from __future__ import annotations

from datetime import date

import pytest

from qa.asking.of_month import apart
from qa.days.windows import of_year_before
from qa.schema import Window


@pytest.mark.parametrize(
    ("question", "put"),
    [
        ("What did the bank decide at its July meeting?", "What did the bank decide at its meeting in July?"),
        ("Who spoke at the May council session?", "Who spoke at the council session in May?"),
        ("What caused the August floods?", "What caused the August floods?"),
        ("What is on at the July meeting on 3 July?", "What is on at the July meeting on 3 July?"),
        ("Who spoke at the June Brown hearing?", "Who spoke at the June Brown hearing?"),
        ("What burned at the May conference centre?", "What burned at the May conference centre?"),
    ],
)
def test_a_meeting_is_put_in_its_month(question: str, put: str) -> None:
    assert apart(question) == put


def test_a_month_or_a_season_may_be_that_of_the_year_before() -> None:
    june = Window(date(2026, 6, 1), date(2026, 6, 30), "the question says “in June”")
    before = of_year_before(june)
    assert before == Window(
        date(2025, 6, 1), date(2025, 6, 30), "the question says “in June”; nothing of that time in 2026 answers it"
    )
    assert before is not None
    again = of_year_before(before)
    assert again is not None
    assert (again.start, again.reason.count("nothing")) == (date(2024, 6, 1), 1)
    assert of_year_before(Window(june.start, june.end, "the question says “in the last week of June”")) is not None
    leap = of_year_before(Window(date(2028, 2, 1), date(2028, 2, 29), "the question says “in February”"))
    assert leap is not None
    assert leap.end == date(2027, 2, 28)
    back = of_year_before(Window(date(2025, 2, 1), date(2025, 2, 28), "the question says “in February”"))
    assert back is not None
    assert back.end == date(2024, 2, 29)


@pytest.mark.parametrize(
    "said", ["in June 2026", "this month", "last June", "on Monday", "this summer", "since June", "from June on"]
)
def test_other_words_mean_one_time(said: str) -> None:
    assert of_year_before(Window(date(2026, 6, 1), date(2026, 6, 30), f"the question says “{said}”")) is None
    assert of_year_before(Window(None, date(2026, 6, 30), "the question says “until June”")) is None
