"""Article-level retrieval figures, worked by hand."""

from __future__ import annotations

import pytest

from qa.evaluation.ranking import article_figures, bootstrap, first_appearance, recall


def test_an_article_ranks_where_its_first_passage_stands() -> None:
    assert first_appearance(["b", "a", "b", "c", "a"]) == ["b", "a", "c"]


def test_recall_is_the_share_of_gold_articles_found() -> None:
    assert recall(["a", "b", "c"], frozenset({"b", "x"}), 2) == 0.5
    assert recall(["a", "b", "c"], frozenset({"c"}), 2) == 0.0
    with pytest.raises(ValueError, match="gold"):
        recall(["a"], frozenset(), 4)


def test_figures_are_means_over_questions() -> None:
    # First: one of two golds at rank 2. Second: its gold at rank 1. Third: none.
    figures = article_figures(
        [(["x", "a"], frozenset({"a", "b"})), (["c"], frozenset({"c"})), (["x", "y"], frozenset({"d"}))]
    )
    assert figures["n"] == 3
    assert figures["R@4"]["mean"] == pytest.approx((0.5 + 1 + 0) / 3)
    assert figures["all gold@10"]["mean"] == pytest.approx(1 / 3)
    assert figures["MRR"]["mean"] == pytest.approx((0.5 + 1 + 0) / 3)


def test_an_interval_holds_the_mean_and_is_a_point_where_all_are_equal() -> None:
    assert bootstrap([1.0, 1.0, 1.0]) == (1.0, 1.0)
    low, high = bootstrap([0.0, 1.0] * 50)
    # Normal approximation: 0.5 ± 1.96 · 0.5 / sqrt(100).
    assert low == pytest.approx(0.402, abs=0.02)
    assert high == pytest.approx(0.598, abs=0.02)
    assert bootstrap([0.0, 1.0] * 50) == (low, high)
    with pytest.raises(ValueError, match="no values"):
        bootstrap([])
