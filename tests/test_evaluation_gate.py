"""The gate: which conditions a run's figures meet."""

from __future__ import annotations

import pytest

from qa.errors import SettingsError
from qa.evaluation.gate import Condition, judge, parse
from qa.evaluation.scores import METRICS

FIGURES = {
    "recall@10": {"mean": 0.93, "low": 0.91, "high": 0.95},
    "time_ms": {"mean": 200.0, "low": 190.0, "high": 220.0},
    "yes_no": {"mean": 1.0, "low": None, "high": None},
}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("recall@10>=0.92", Condition("recall@10", ">=", 0.92)),
        (" time_ms < 150 ", Condition("time_ms", "<", 150.0)),
        ("aurc<=.2", Condition("aurc", "<=", 0.2)),
        ("right>5e-1", Condition("right", ">", 0.5)),
    ],
)
def test_a_condition_is_a_figure_a_sign_and_a_bound(text: str, expected: Condition) -> None:
    assert parse([text], METRICS) == (expected,)


@pytest.mark.parametrize(
    "text", ["recall@10", "recall@10=0.9", "recall@10>=", ">=0.9", "right>=nan", "right>=1.2.3", ""]
)
def test_what_is_no_condition_is_refused_with_an_example(text: str) -> None:
    with pytest.raises(SettingsError, match=r"recall@10>=0\.92"):
        parse([text], METRICS)


def test_unknown_figures_are_all_named_each_with_the_nearest() -> None:
    with pytest.raises(SettingsError) as refused:
        parse(["recal@10>=0.9", "right>=0.5", "citation_precison>=0.9"], METRICS)
    said = str(refused.value)
    assert "'recal@10'; did you mean recall@10" in said
    assert "'citation_precison'; did you mean citation_precision" in said
    assert "'right'" not in said


def test_a_figure_like_none_is_answered_with_all_there_are() -> None:
    with pytest.raises(SettingsError, match="known are a, b"):
        parse(["zzzz>=1"], ["b", "a"])


def test_conditions_that_are_met_leave_nothing() -> None:
    assert judge(parse(["recall@10>=0.93", "time_ms<=200"], METRICS), FIGURES) == []


def test_those_that_fell_short_are_told_with_what_they_are() -> None:
    short = judge(parse(["recall@10>0.93", "time_ms<200", "time_ms<=200"], METRICS), FIGURES)
    assert [(item.value, item.why) for item in short] == [
        (0.93, "recall@10>0.93: it is 0.93"),
        (200.0, "time_ms<200: it is 200"),
    ]


def test_the_interval_is_judged_by_its_worse_end() -> None:
    conditions = parse(["recall@10>=0.92", "time_ms<=210"], METRICS)
    assert judge(conditions, FIGURES, "mean") == []
    assert [item.why for item in judge(conditions, FIGURES, "low")] == [
        "recall@10>=0.92: the lower end of its interval is 0.91",
        "time_ms<=210: the upper end of its interval is 220",
    ]


def test_an_undefined_figure_fell_short() -> None:
    short = judge(parse(["evidence@10>=0.1", "aurc<=0.9"], METRICS), FIGURES)
    assert [(item.value, item.why) for item in short] == [
        (None, "evidence@10>=0.1: undefined in this run"),
        (None, "aurc<=0.9: undefined in this run"),
    ]


def test_without_an_interval_there_is_no_bound_to_meet() -> None:
    conditions = parse(["yes_no>=0.5"], METRICS)
    assert judge(conditions, FIGURES) == []
    assert [item.value for item in judge(conditions, FIGURES, "low")] == [None]


def test_a_figure_that_is_the_bound_but_for_its_last_bits_is_the_bound() -> None:
    thirds = {"right": {"mean": 0.49999999999999994, "low": 0.5000000000000001, "high": 1.0}}
    assert judge(parse(["right>=0.5", "right<=0.5"], METRICS), thirds) == []
    assert len(judge(parse(["right>0.5"], METRICS), thirds, "low")) == 1


def test_a_figure_at_a_k_that_is_not_measured_names_the_option() -> None:
    with pytest.raises(SettingsError, match=r"'recall@5' in this run; add --k 5"):
        parse(["recall@5>=0.9"], METRICS)
    with pytest.raises(SettingsError, match=r"'passage_map@5'; did you mean passage_map@10"):
        parse(["passage_map@5>=0.9"], METRICS)
