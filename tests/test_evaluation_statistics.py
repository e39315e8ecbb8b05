"""Whether the statistics are right: by hand, against scipy, and by simulation."""

from __future__ import annotations

import numpy as np
import pytest
from scipy import stats

from qa.evaluation.statistics import (
    SHARE,
    Interval,
    exchange_p,
    holm,
    interval,
    interval_of,
    labels,
    mean_of,
    measured,
    permutation_p,
    quantile_of,
    share_of,
    value_of,
)

HALF = [0.0, 1.0] * 50
UNDEFINED = share_of([1.0] * 10, [False] * 10)


def test_an_interval_is_about_that_of_the_normal_approximation() -> None:
    found = interval(HALF)
    assert (found.mean, found.n, found.groups, found.note) == (0.5, 100, 100, "")
    assert found.low == pytest.approx(0.5 - 1.96 * 0.05, abs=0.015)
    assert found.high == pytest.approx(0.5 + 1.96 * 0.05, abs=0.015)


def test_the_same_values_have_the_same_interval_again() -> None:
    assert interval(HALF) == interval(HALF)


def test_groups_of_one_are_no_groups() -> None:
    assert interval(HALF, [None] * 100) == interval(HALF, [str(place) for place in range(100)]) == interval(HALF)


def test_a_group_of_equal_values_counts_as_one_question() -> None:
    # Ten groups of ten equal values tell no more than ten values.
    pick = np.random.default_rng(3)
    ten = pick.random(10)
    grouped = interval(np.repeat(ten, 10).tolist(), [str(group) for group in range(10) for _ in range(10)])
    alone, ungrouped = interval(ten.tolist()), interval(np.repeat(ten, 10).tolist())
    assert grouped.groups == 10
    assert grouped.mean == pytest.approx(alone.mean)
    assert grouped.high is not None
    assert grouped.low is not None
    assert ungrouped.high is not None
    assert ungrouped.low is not None
    assert grouped.low == pytest.approx(alone.low, abs=0.02)
    assert grouped.high == pytest.approx(alone.high, abs=0.02)
    assert grouped.high - grouped.low > 2.5 * (ungrouped.high - ungrouped.low)


def test_the_mean_over_groups_is_that_over_their_values() -> None:
    found = interval([1.0, 1.0, 1.0, 0.0], ["a", "a", "a", "b"])
    assert found.mean == 0.75
    assert (found.low, found.high) == (0.0, 1.0)  # both drawn twice: only a, or only b


@pytest.mark.parametrize(
    ("values", "groups", "expected"),
    [
        ([], None, Interval(None, None, None, 0, 0, "no value, so no mean")),
        ([0.3], None, Interval(0.3, None, None, 1, 1, "one value, so no interval")),
        ([0.0, 1.0], ["a", "a"], Interval(0.5, None, None, 2, 1, "all values are of one group, so no interval")),
        ([0.7] * 3, None, Interval(0.7, 0.7, 0.7, 3, 3, "all values are equal, so the interval is a point")),
    ],
)
def test_where_nothing_can_be_resampled_the_result_says_so(
    values: list[float], groups: list[str | None] | None, expected: Interval
) -> None:
    assert interval(values, groups) == expected


@pytest.mark.parametrize("n", [2, 5, 300])
def test_questions_that_are_all_right_have_clopper_and_pearsons_interval(n: int) -> None:
    expected = stats.binomtest(n, n).proportion_ci(0.95)  # [.025 ** (1 / n), 1]
    assert expected.low == pytest.approx(0.025 ** (1 / n))
    right, wrong = interval([1.0] * n, bounds=SHARE), interval([0.0] * n, bounds=SHARE)
    assert (right.mean, wrong.mean) == (1.0, 0.0)
    assert [right.low, right.high] == pytest.approx([expected.low, 1.0])
    assert [wrong.low, wrong.high] == pytest.approx([0.0, 1 - expected.low])
    assert "Clopper and Pearson" in right.note


def test_equal_values_count_by_group() -> None:
    grouped = interval([1.0] * 6, ["a", "a", "a", "b", "b", "b"], SHARE)
    assert grouped.low == pytest.approx(0.025**0.5)
    assert (grouped.n, grouped.groups) == (6, 2)


def test_equal_values_between_the_bounds_are_uncertain_both_ways() -> None:
    # Of two groups, at most a share of 1 - .025 ** (1 / 2) is otherwise, and then at worst 0 or 1.
    unseen = 1 - 0.025**0.5
    found = interval([0.25, 0.25], bounds=SHARE)
    assert [found.low, found.high] == pytest.approx([0.25 - 0.25 * unseen, 0.25 + 0.75 * unseen])


def test_any_figure_says_why_it_has_no_interval() -> None:
    middle = quantile_of([1.0, 3.0, 5.0], 50)
    assert measured(quantile_of([1.0], 50), 1) == Interval(1.0, None, None, 1, 1, "one value, so no interval")
    assert measured(middle, 3, ["a"] * 3).note == "all values are of one group, so no interval"
    assert measured(lambda times: np.where(times.all(axis=1), 0.5, np.nan), 5).note.startswith("undefined")
    assert measured(mean_of([]), 0).note == "no value, so no mean"
    assert measured(middle, 3).note == ""


def test_a_figure_is_written_with_groups_and_note_where_it_has_them() -> None:
    assert Interval(0.5, 0.4, 0.6, 9, 9).figure() == {"mean": 0.5, "low": 0.4, "high": 0.6, "n": 9}
    assert Interval(0.5, None, None, 9, 1, "why").figure() == {
        "mean": 0.5, "low": None, "high": None, "n": 9, "groups": 1, "note": "why"
    }  # fmt: skip


def test_groups_must_be_as_many_as_values() -> None:
    with pytest.raises(ValueError, match="2 values, but 1 groups"):
        interval([1.0, 0.0], ["a"])


def test_a_question_without_a_group_is_its_own() -> None:
    assert labels(5, ["a", None, "a", None, "b"]).tolist() == [0, 1, 0, 2, 3]


def test_any_statistic_can_have_an_interval() -> None:
    low, high = interval_of(mean_of(HALF), 100)
    assert low == pytest.approx(0.5 - 1.96 * 0.05, abs=0.015)
    assert high == pytest.approx(0.5 + 1.96 * 0.05, abs=0.015)


def test_a_percentile_of_a_resample_is_numpy_s_of_the_values_drawn() -> None:
    values, times = (
        np.asarray([4.0, 1.0, 1.0, 9.0, 2.0]),
        np.asarray([[1, 1, 1, 1, 1], [0, 2, 0, 3, 1], [5, 0, 0, 0, 0]]),
    )
    for per_cent in (0, 50, 95, 100):
        drawn = [float(np.percentile(np.repeat(values, row), per_cent)) for row in times]
        assert quantile_of(values, per_cent)(times.astype(float)).tolist() == pytest.approx(drawn)


def test_a_share_among_none_of_those_drawn_is_undefined() -> None:
    one_in = share_of([1.0, 0.0, 1.0], [True, True, False])
    assert one_in(np.asarray([[1.0, 3.0, 9.0]])).tolist() == [0.25]
    assert np.isnan(one_in(np.asarray([[0.0, 0.0, 3.0]]))).all()
    assert value_of(share_of([1.0], [False]), 1) is None


def test_any_statistic_is_resampled_by_group() -> None:
    assert interval_of(mean_of([1.0, 1.0, 1.0, 0.0]), 4, ["a", "a", "a", "b"]) == (0.0, 1.0)


def test_a_statistic_that_is_mostly_undefined_has_no_interval() -> None:
    assert interval_of(UNDEFINED, 10) == (None, None)
    assert interval_of(mean_of([]), 0) == (None, None)
    assert interval_of(mean_of([1.0] * 4), 4, ["a"] * 4) == (None, None)


def test_an_exact_p_is_the_share_of_sign_flips_as_extreme() -> None:
    assert permutation_p([1.0, 1.0, 1.0]) == pytest.approx(2 / 8)
    assert permutation_p([0.5] * 5) == pytest.approx(2 / 32)
    # Sums of ±3 ±2 ±1: 4 or more in 3+2+1 and 3+2-1, and their mirror images.
    assert permutation_p([3.0, 2.0, -1.0]) == pytest.approx(4 / 8)


def test_questions_without_a_difference_leave_p_as_it_is() -> None:
    assert permutation_p([1.0, 1.0, 1.0] + [0.0] * 500) == pytest.approx(2 / 8)
    assert permutation_p([0.0] * 4) == 1.0
    assert permutation_p([]) is None
    assert permutation_p([0.4]) == 1.0


def test_a_group_flips_as_a_whole() -> None:
    assert permutation_p([1.0] * 6, ["a", "a", "a", "b", "b", "b"]) == pytest.approx(2 / 4)
    assert permutation_p([1.0, -1.0, 1.0], ["a", "a", None]) == 1.0  # a's differences cancel; one is left


def test_of_equal_steps_the_exact_p_is_the_sign_tests() -> None:
    expected = stats.binomtest(8, 10).pvalue
    assert permutation_p([1.0] * 8 + [-1.0] * 2) == pytest.approx(expected)


def test_many_questions_have_about_the_sign_tests_p() -> None:
    expected = stats.binomtest(52, 80).pvalue
    assert permutation_p([1.0] * 52 + [-1.0] * 28) == pytest.approx(expected, abs=0.006)


def test_the_same_system_twice_differs_at_five_per_cent_about_five_times_in_a_hundred() -> None:
    pick = np.random.default_rng(11)
    p_values = []
    for _ in range(400):
        skill = pick.random(10)
        a, b = (skill + pick.normal(0, 0.2, 10) for _ in range(2))
        p_values.append(permutation_p((b - a).tolist()))
    share = np.mean([p is not None and p < 0.05 for p in p_values])
    assert 0.02 <= share <= 0.08  # 5% ± 2.75 standard errors


def test_it_stays_so_with_groups_whose_questions_go_together() -> None:
    pick = np.random.default_rng(12)
    groups = [str(group) for group in range(10) for _ in range(5)]
    together, apart = 0, 0
    for _ in range(300):
        each = np.repeat(pick.normal(0, 1, 10), 5) + pick.normal(0, 0.3, 50)
        together += (permutation_p(each.tolist(), groups) or 0) < 0.05
        apart += abs(each.mean() / (each.std(ddof=1) / 50**0.5)) > 2.01  # a t-test that knows of no groups
    assert 0.015 <= together / 300 <= 0.085
    assert apart / 300 > 0.2  # what leaving the groups out would cost


def test_a_planted_difference_is_found() -> None:
    pick = np.random.default_rng(13)
    skill = pick.random(60)
    a, b = skill + pick.normal(0, 0.2, 60), skill + 0.15 + pick.normal(0, 0.2, 60)
    p, found = permutation_p((b - a).tolist()), interval((b - a).tolist())
    assert p is not None
    assert p < 0.01
    assert found.low is not None
    assert found.high is not None
    assert 0 < found.low < 0.15 < found.high


def test_an_interval_holds_the_true_mean_about_95_times_in_100() -> None:
    pick = np.random.default_rng(14)
    held = 0
    for _ in range(300):
        found = interval((pick.random(60) < 0.7).astype(float).tolist())
        assert found.low is not None
        assert found.high is not None
        held += found.low <= 0.7 <= found.high
    assert 0.90 <= held / 300 <= 0.98


def test_holm_multiplies_the_smallest_by_all_and_never_falls() -> None:
    # In order: .005·4, .01·3, .03·2, and .04·1 raised to .06.
    assert holm([0.01, 0.04, 0.03, 0.005]) == pytest.approx([0.03, 0.06, 0.06, 0.02])


def test_holm_stops_at_one_and_counts_only_tests() -> None:
    assert holm([0.6, None, 0.02]) == [0.6, None, 0.04]
    assert holm([0.7, 0.9]) == [1.0, 1.0]
    assert holm([]) == []


def test_a_figure_of_whole_sets_is_tested_as_a_mean_is_where_it_is_one() -> None:
    draw = np.random.default_rng(3)
    a, b = draw.normal(0, 1, 40), draw.normal(0.4, 1, 40)
    groups = [f"g{n // 2}" for n in range(40)]
    of_mean = mean_of(np.concatenate([a, b]))
    for of in (None, groups):
        exact = permutation_p(list(b - a), of)
        assert exact is not None
        assert exchange_p(of_mean, 40, of) == pytest.approx(exact, abs=0.03)
    assert exchange_p(of_mean, 0) is None
    assert exchange_p(lambda times: np.full(len(times), np.nan), 40) is None


def test_under_the_null_the_test_of_whole_figures_is_right_about_its_level_and_finds_a_planted_difference() -> None:
    draw = np.random.default_rng(4)

    def p(shift: float) -> float:
        times = draw.lognormal(0, 0.5, (2, 60)) + draw.lognormal(0, 0.5, 60) + np.array([[0.0], [shift]])
        found = exchange_p(quantile_of(times.reshape(-1), 50), 60)
        assert found is not None
        return found

    assert sum(p(0) < 0.05 for _ in range(200)) <= 20  # binomial: more in less than one of a thousand
    assert p(1.0) < 0.01
