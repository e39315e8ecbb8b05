"""Countries and what is of them."""

from __future__ import annotations

import pytest

from qa.words.nations import also_called, same_country


@pytest.mark.parametrize(("one", "other"), [("greece", "greek"), ("france", "french"), ("finland", "finns")])
def test_a_country_and_what_is_of_it_are_the_same_either_way(one: str, other: str) -> None:
    assert same_country(one, {"the", other})
    assert same_country(other, {"the", one})


@pytest.mark.parametrize(("one", "other"), [("austria", "australian"), ("india", "indiana"), ("ashford", "ashfordian")])
def test_other_countries_and_names_of_towns_are_not(one: str, other: str) -> None:
    assert not same_country(one, {other})


def test_a_country_is_also_called_by_names_that_are_no_single_words() -> None:
    assert "uk" in also_called("british")
    assert "united states" in also_called("americans")
    assert not also_called("dorne")
