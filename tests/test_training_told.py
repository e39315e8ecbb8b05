"""What the word before a quotation is learnt from."""

from __future__ import annotations

from collections import Counter

import pytest

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
    groups = {row.group: row.sentence for row in told}
    assert {row.sentence for row in told} == set(groups.values())


def test_some_are_held_out_whole(told: list[Told]) -> None:
    sides = {group: {row.held_out for row in told if row.group == group} for group in {row.group for row in told[:900]}}
    assert all(len(side) == 1 for side in sides.values())
    assert {True, False} == set().union(*sides.values())


def test_both_words_are_read_with_the_sentence() -> None:
    row = Told("told", "told-0", "News. The ward closed.", "Did the ward close?", YES)
    assert row.pairs == (
        ("News. The ward closed.", "Did the ward close? Yes."),
        ("News. The ward closed.", "Did the ward close? No."),
    )


def test_what_nothing_in_an_archive_tells_is_read_with_what_is_most_like_it() -> None:
    words = Counter(row.word for row in from_bundles())
    assert words[YES] == words[NO]
    assert words[NEITHER] > words[YES]
