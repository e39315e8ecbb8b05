"""What is asked about stands in other articles than the one that seems to answer."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

import pytest

from qa.encoders.embedding import open_embedder
from qa.reading.asked import WordVectors
from qa.reading.elsewhere import elsewhere, of_matter
from qa.reading.support import Gate, Signs
from qa.schema import Evidence
from tests.reported import sentence

WORDS = WordVectors(open_embedder("fast"))
BRIDGE = sentence("The bridge will cost 140 million crowns.", "2026-03-10", title="Bridge to open in spring")
LONGER = " by the harbour bridge that the small town wants for its trams, buses, lorries, cars and bicycles"
STEMS = {"velastine": 3, "blaze": 2, "cost": 7, "bridge": 8, "town": 5}


def held(words: Iterable[str]) -> tuple[Mapping[str, int], int]:
    return {word: STEMS.get(word, 0) for word in words}, 60


@pytest.mark.parametrize(
    ("question", "beside"),
    [
        ("How much will velastine cost?", True),
        ("How much will the bridge cost?", False),
        ("How much will the gizmotron cost?", False),  # no article has it
        (f"How much will velastine cost{LONGER}?", False),  # of a long question a sentence has a part only
    ],
)
def test_a_thing_that_only_other_articles_have(question: str, beside: bool) -> None:
    assert (elsewhere(question, (BRIDGE,), held, WORDS) > 0.5) is beside


def test_a_near_word_in_the_article_counts_as_said() -> None:
    fire = sentence("The fire broke out at nine.", "2026-03-10", title="Fire at the mill")
    assert elsewhere("When did the blaze break out?", (fire,), held, WORDS) < 0.5


def test_the_gate_thinks_less_of_it() -> None:
    signs = Signs(reading=1.0, cosine=0.5, coverage=0.5, agreement=0.9, words=4, missing=0.0)
    assert Gate().probability(replace(signs, elsewhere=1.5)) < Gate().probability(signs)


DEARER = sentence("The higher sum is due to dearer steel.", "2026-03-10", title="Bridge to open in spring")
UNKNOWN = sentence("Nobody had known of velastine before, the firm said.", "2026-03-12", title="Velastine found late")


@pytest.mark.parametrize(
    ("question", "first"),
    [
        ("Why was velastine not found sooner?", UNKNOWN),
        ("why does the bridge cost more?", DEARER),  # both may be of it
        ("How much is due for velastine?", DEARER),  # no cause is asked for
        ("Why not sooner? (When was velastine found)", DEARER),
    ],
)
def test_a_cause_of_something_else_counts_less(question: str, first: Evidence) -> None:
    read = replace(DEARER, score=0.5), replace(UNKNOWN, score=0.4)
    assert of_matter(question, read, held, WORDS)[0].text == first.text
