"""The first sentence of a report with the next one, which has its day."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from qa.schema import Evidence, Found
from qa.timelines.joined import righted
from qa.timelines.timeline import events
from tests.filing import embedder


def told(*sentences: str) -> list[tuple[date, str]]:
    whole = "\n\n".join(sentences)
    found = Found(article_id="a", title="Fire at the Old Mill", outlet="Post", author=None, published="2026-03-10",
                  url=None, start=0, end=len(whole), text=whole, score=1.0)  # fmt: skip
    items = [Evidence(found, whole.index(it), whole.index(it) + len(it), it, 0.0) for it in sentences]
    vectors = embedder().embed_passages([it.text for it in items])
    return [(it.day, it.evidence.text) for it in events("the Old Mill fire", items, vectors)]


DIED = "A third man has died of burns from the Old Mill fire, the hospital said on Monday."
FREE = "Ada Roe, who was jailed for the Old Mill fire, has been let out of prison for now."


@pytest.mark.parametrize(
    ("lead", "after", "day"),
    [
        (DIED, "Tom Roe, a fitter of 34, died on Sunday night.", date(2026, 3, 8)),
        (FREE, "A court ordered her release on Monday.", date(2026, 3, 9)),
    ],
)
def test_a_first_sentence_has_the_day_that_the_next_one_gives_to_what_it_tells(
    lead: str, after: str, day: date
) -> None:
    assert told(lead, after) == [(day, f"{lead}\n\n{after}")]


@pytest.mark.parametrize(
    "after",
    [
        "Another man died on Sunday night.",
        "Tom Roe, a fitter of 34, had died on Sunday night.",
        "Tom Roe, a fitter of 34, died on 1 March.",
        "Tom Roe, a fitter of 34, will be buried on Sunday.",
        "The mill was sold on Sunday.",
    ],
)
def test_what_the_next_sentence_tells_besides_gives_it_no_day(after: str) -> None:
    assert (date(2026, 3, 9), DIED) in told(DIED, after)


def test_what_has_no_day_of_its_own_is_of_that_on_which_the_rest_was_said() -> None:
    lead, after = "The owners of the Old Mill have settled with the families.", "Each gets £4,000, they said on Monday."
    assert told(lead, after) == [(date(2026, 3, 9), f"{lead}\n\n{after}")]
    still = "The Old Mill fire is still burning."
    assert all(still not in text for _, text in told(still, after))


@pytest.mark.parametrize(
    "after",
    [
        "Rain fell on the town on Sunday, forecasters said on Monday.",
        "The shop beside it was insured for £3m, Lenn Bank said on Monday.",
        "They had met on Sunday, a lawyer of theirs said on Monday.",
    ],
)
def test_what_is_said_of_something_else_or_of_another_day_gives_no_day(after: str) -> None:
    lead = "The owners of the Old Mill have settled with the families."
    assert all(text != f"{lead}\n\n{after}" for _, text in told(lead, after))


def test_a_correction_is_told_with_what_is_right() -> None:
    wrong, right = (
        "The Post reported on Friday that four people had died at the Old Mill.",
        "The number of dead was three.",
    )
    found = Found(article_id="a", title="Correction: deaths in the Old Mill fire", outlet="Post", author=None, url=None,
                  published="2026-03-10", start=0, end=300, text=f"{wrong} {right} The Post is sorry.",
                  score=1.0)  # fmt: skip
    item = Evidence(found, 0, len(wrong), wrong, 0.0)
    assert righted(item).text == f"{wrong} {right}"
    assert righted(replace(item, passage=replace(found, title="Four dead at the Old Mill"))).text == wrong
