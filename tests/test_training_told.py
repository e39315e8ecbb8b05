"""What the word before a quotation is learnt from."""

from __future__ import annotations

import re

import pytest

from qa.training.names import KINDS
from qa.training.told import NEITHER, NO, YES, Told, from_bundles, from_told


@pytest.fixture(scope="module")
def told() -> list[Told]:
    return list(from_told())


def test_each_sentence_says_yes_no_and_neither_as_often(told: list[Told]) -> None:
    words: dict[str, list[int]] = {}
    for row in told:
        words.setdefault(row.group, []).append(row.word)
    assert len(words) > 500
    assert all(sorted(own) == [YES, YES, NO, NO, NEITHER, NEITHER] for own in words.values())


def test_names_are_filled_in_and_the_same_in_sentence_and_question(told: list[Told]) -> None:
    assert not any("<" in row.sentence + row.question for row in told)
    towns = set(KINDS["T"])
    asked = [(row, towns & set(re.findall(r"\w+", row.question))) for row in told]
    assert sum(bool(named) for _, named in asked) > 100
    assert all(town in row.sentence for row, named in asked for town in named)


def test_both_words_are_read_with_the_sentence() -> None:
    row = Told("told", "told-0", "News. The ward closed.", "Did the ward close?", YES)
    assert row.pairs == (
        ("News. The ward closed.", "Did the ward close? Yes."),
        ("News. The ward closed.", "Did the ward close? No."),
    )


def test_what_nothing_in_an_archive_tells_is_read_with_what_is_most_like_it(monkeypatch: pytest.MonkeyPatch) -> None:
    articles = [
        {"title": "Ward", "sentences": ["The ward closed in May.", "It rained.", "The ward had twelve beds."]},
        {"title": "Pier", "sentences": ["The pier was sold.", "Nobody was hurt.", "The ferry sails at noon."]},
    ]
    polar = [
        {"q": "Did the ward close?", "yes": True, "s": [[0, 0]]},
        {"q": "Was the pier blown up?", "yes": None},
    ]
    monkeypatch.setattr("qa.training.told.bundles", lambda: [{"id": "bundle-1", "articles": articles, "polar": polar}])
    rows = list(from_bundles())
    assert [(row.question, row.word) for row in rows[:2]] == [
        ("Did the ward close?", YES),
        ("Did the ward close?", NEITHER),
    ]
    assert "twelve beds" in rows[1].sentence  # of the same article, not the one beside it
    assert {row.word for row in rows[2:]} == {NEITHER}
    assert "pier was sold" in rows[2].sentence
