"""Which of the sentences that are quoted gives the newest answer."""

from __future__ import annotations

from dataclasses import replace

import pytest

from qa.schema import Evidence, Found
from qa.synthesize.latest import first

PLAN = "The new baths in Tarn are to open on 1 September."
PUT_OFF = "The opening of Tarn's new baths has slipped to 4 January, the council said."
ASKED = "When will the new baths in Tarn open?"


def _item(text: str, published: str | None, score: float, article: str) -> Evidence:
    passage = Found(article, "", "Courier", None, published, None, 0, len(text), text, 1.0)
    return Evidence(passage, 0, len(text), text, score, akin=frozenset({"old", "new"}))


@pytest.mark.parametrize(
    ("question", "moved"),
    [
        (ASKED, True),
        ("How did the thieves get into the baths?", True),
        ("Is the director staying on?", True),
        # The day of what is past does not change, and what replaces a count has rules of its own.
        ("When did the new baths in Tarn open?", False),
        ("Did the roof of the baths fall?", False),
        ("What happened to the baths after the fire?", False),
        ("How many people were hurt in the baths?", False),
        ("What was first planned for the baths?", False),
        ("Who is Ada Roe?", False),
        ("What did Ada Roe say about the baths?", False),
    ],
)
def test_the_later_of_two_that_answer_comes_first_where_the_answer_may_change(question: str, moved: bool) -> None:
    old, new = _item(PLAN, "2026-05-19", 0.95, "old"), _item(PUT_OFF, "2026-08-20", 0.7, "new")
    assert first(question, [old, new]) == ([new, old] if moved else [old, new])


@pytest.mark.parametrize(
    ("published", "score", "article"),
    [
        ("2026-05-19", 0.95, "new"),  # of the same day
        ("2026-05-01", 0.95, "new"),
        (None, 0.95, "new"),
        ("2026-08-20", 0.5, "new"),  # answers less surely
        ("2026-08-20", 0.95, "else"),  # of another story
    ],
)
def test_what_is_no_later_answer_of_the_story_stays_behind(published: str | None, score: float, article: str) -> None:
    old, other = _item(PLAN, "2026-05-19", 0.95, "old"), _item(PUT_OFF, published, score, article)
    assert first(ASKED, [old, other]) == [old, other]


def test_an_opinion_stays_behind() -> None:
    old, new = _item(PLAN, "2026-05-19", 0.95, "old"), _item(PUT_OFF, "2026-08-20", 0.9, "new")
    opinion = replace(new, passage=replace(new.passage, opinion=True))
    assert first(ASKED, [old, opinion]) == [old, opinion]
    assert first(ASKED, []) == []


def test_a_later_report_that_counts_anew_what_is_known_of_comes_first() -> None:
    old = _item("The weevil has been found on 17 holdings in Tarn.", "2026-05-23", 0.9, "old")
    new = _item("The tally stands at 58 orchards.", "2026-09-18", 0.2, "new")
    assert first("How many farms has the weevil reached?", [old, new]) == [new, old]
    part = _item("Three of them are in Dorne.", "2026-09-18", 0.9, "new")
    assert first("How many farms has the weevil reached?", [old, part]) == [old, part]


@pytest.mark.parametrize(
    ("text", "moved"),
    [
        ("The council had wanted Olaf Winter to open the new baths.", False),
        ("Ada Roe will open the new baths, the council said.", False),
        ("Olaf Winter will open the new baths, the council said.", True),
    ],
)
def test_what_tells_of_before_or_names_whom_the_first_does_stays_behind(text: str, moved: bool) -> None:
    old = _item("Ada Roe is to open the new baths in Tarn in May.", "2026-05-19", 0.95, "old")
    new = _item(text, "2026-08-20", 0.9, "new")
    assert first("Who will open the new baths in Tarn?", [old, new]) == ([new, old] if moved else [old, new])


@pytest.mark.parametrize(
    ("text", "moved"),
    [
        ("The board found that the man, who had been taking the drug, died of a heart condition.", True),
        ("The man was 58 and left two sons.", False),
        ("It is still unclear whether he was given the drug.", False),
    ],
)
def test_what_was_not_yet_known_comes_behind_what_is_found_of_it(text: str, moved: bool) -> None:
    unknown = "She said it was not yet known whether he had been given the drug or the placebo."
    old, new = _item(unknown, "2026-04-29", 0.5, "old"), _item(text, "2026-06-10", 0.1, "new")
    asked = "Had the man who died been getting the real pill?"
    assert first(asked, [old, new]) == ([new, old] if moved else [old, new])
