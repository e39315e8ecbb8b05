"""Declining, and confidence, worked by hand."""

from __future__ import annotations

import random

import numpy as np
import pytest

from qa.evaluation.abstention import Case, area, area_of, curve, figures, risk_coverage, scores
from qa.evaluation.calibration import calibrated, calibration

SURE = [0.9, 0.8, 0.8, 0.5]
WRONG = [0.0, 1.0, 0.0, 1.0]


def case(answerable: bool, answered: bool, right: float | None = None, confidence: float | None = None) -> Case:
    return Case(answerable, answered, not answered, right, confidence)


FAILED = Case(answerable=False, answered=False, declined=False, right=0.0, confidence=None)


def test_a_question_counts_for_its_own_kind_only() -> None:
    assert scores(True, {"answered": True}) == {"answered_answerable": 1.0}
    assert scores(True, {"answered": False}) == {"answered_answerable": 0.0}
    assert scores(False, {"answered": False}) == {"declined_unanswerable": 1.0}
    assert scores(False, {"answered": True}) == {"declined_unanswerable": 0.0}


def test_a_failed_model_has_neither_answered_nor_declined() -> None:
    failed = {"answered": False, "error": "no reply"}
    assert scores(True, failed) == {"answered_answerable": 0.0}
    assert scores(False, failed) == {"declined_unanswerable": 0.0}
    assert "abstention_precision" not in figures([FAILED])


def test_precision_recall_and_balanced_accuracy_of_declining() -> None:
    # Answerable: 3 answered, 1 declined. Unanswerable: 2 declined, 1 answered, 1 failed.
    cases = [case(True, True)] * 3 + [case(True, False)] + [case(False, False)] * 2 + [case(False, True), FAILED]
    found = figures(cases)
    assert found["abstention_precision"]["mean"] == pytest.approx(2 / 3)
    assert found["abstention_precision"]["n"] == 3
    assert found["abstention_recall"]["mean"] == 0.5
    assert found["abstention_balanced_accuracy"]["mean"] == pytest.approx((3 / 4 + 2 / 4) / 2)
    assert found["abstention_balanced_accuracy"]["low"] < 0.625 < found["abstention_balanced_accuracy"]["high"]


def test_answering_everything_has_half_balanced_accuracy() -> None:
    found = figures([case(True, True)] * 9 + [case(False, True)])
    assert found["abstention_balanced_accuracy"]["mean"] == 0.5
    assert "abstention_precision" not in found


def test_one_kind_of_question_has_no_balanced_accuracy() -> None:
    assert set(figures([case(True, True), case(True, False)])) == {"abstention_precision"}
    assert figures([]) == {}


def test_the_risk_at_each_coverage_takes_equal_confidences_together() -> None:
    assert risk_coverage(SURE, WRONG) == [[0.25, 0.0], [0.75, pytest.approx(1 / 3)], [1.0, 0.5]]
    assert risk_coverage([], []) == []


def test_the_area_is_the_mean_risk_over_all_coverages() -> None:
    # Ties share their error: 0, ½, ½, 1, so risks 0/1, ½/2, 1/3, 2/4.
    assert area(SURE, WRONG) == pytest.approx((0 + 1 / 4 + 1 / 3 + 1 / 2) / 4)
    assert area([], []) is None


def test_the_area_does_not_hang_on_the_order_of_the_questions() -> None:
    pairs = list(zip(SURE, WRONG, strict=True))
    random.Random(1).shuffle(pairs)
    assert area(*zip(*pairs, strict=True)) == pytest.approx(area(SURE, WRONG))


def test_the_tied_area_is_the_mean_over_the_orders_of_the_tie() -> None:
    # Without ties, either order of the two middle ones: 0/1, 1/2, 1/3, 2/4 and 0/1, 0/2, 1/3, 2/4.
    one, other = area([0.9, 0.81, 0.8, 0.5], WRONG), area([0.9, 0.8, 0.81, 0.5], WRONG)
    assert one is not None
    assert other is not None
    assert area(SURE, WRONG) == pytest.approx((one + other) / 2)


def test_declining_is_an_error_where_the_question_can_be_answered_and_none_where_it_cannot() -> None:
    cases = [case(True, True, 1.0, 0.9), case(True, False, 0.0, 0.4), case(False, False, 1.0, 0.1)]
    assert curve(cases)["risk_coverage"] == [
        [pytest.approx(1 / 3), 0.0],
        [pytest.approx(2 / 3), 0.5],
        [1.0, pytest.approx(1 / 3)],
    ]
    assert curve(cases)["aurc"] == pytest.approx((0 + 1 / 2 + 1 / 3) / 3)


def test_a_system_without_an_error_has_no_area_and_one_that_is_always_wrong_all_of_it() -> None:
    perfect = [case(True, True, 1.0, 0.9), case(False, False, 1.0, 0.6), case(False, False, 1.0, 0.2)]
    wrong = [case(True, False, 0.0, 0.9), case(False, True, 0.0, 0.6), case(True, True, 0.0, 0.2)]
    assert figures(perfect)["aurc"]["mean"] == 0
    assert figures(wrong)["aurc"]["mean"] == 1


def test_a_set_of_unanswerable_questions_alone_has_an_area() -> None:
    # The surest was answered, the two others were declined: risks 1/1, 1/2, 1/3.
    cases = [case(False, True, 0.0, 0.8), case(False, False, 1.0, 0.3), case(False, False, 1.0, 0.1)]
    assert figures(cases)["aurc"]["mean"] == pytest.approx((1 + 1 / 2 + 1 / 3) / 3)


def test_where_everything_was_decided_alike_the_intervals_are_no_points() -> None:
    # Two answerable questions answered rightly, two unanswerable declined: each share is at least .025 ** (1 / 2).
    found = figures([case(True, True, 1.0, 0.9)] * 2 + [case(False, False, 1.0, 0.1)] * 2)
    assert found["abstention_recall"]["low"] == pytest.approx(0.025**0.5)
    assert found["abstention_balanced_accuracy"]["low"] == pytest.approx(0.025**0.5)
    assert found["abstention_balanced_accuracy"]["high"] == 1
    assert (found["aurc"]["mean"], found["aurc"]["low"]) == (0, 0)
    assert found["aurc"]["high"] == pytest.approx(1 - 0.025**0.25)
    # Answering everything: all of the one kind are right, all of the other wrong.
    always = figures([case(True, True)] * 2 + [case(False, True)] * 2)["abstention_balanced_accuracy"]
    assert (always["low"], always["high"]) == (pytest.approx(0.025**0.5 / 2), pytest.approx(1 - 0.025**0.5 / 2))


def test_one_question_of_a_kind_bounds_nothing() -> None:
    found = figures([case(True, True)] * 3 + [case(False, False)])["abstention_balanced_accuracy"]
    assert (found["mean"], found["low"], found["note"]) == (1.0, None, "one value, so no interval")


def test_questions_without_confidence_or_known_rightness_are_in_no_curve() -> None:
    assert curve([case(True, True, 1.0, None), FAILED]) == {}
    unjudged = curve([case(True, True, None, 0.7), case(False, False, None, 0.2)])
    assert set(unjudged) == {"thresholds"}
    half = next(row for row in unjudged["thresholds"] if row["threshold"] == 0.5)
    assert (half["coverage"], half["balanced_accuracy"], half["risk"]) == (0.5, 1.0, None)
    assert "aurc" not in figures([case(True, True, 1.0, None)])


def test_a_threshold_tells_what_answering_from_it_on_gives() -> None:
    cases = [
        case(True, True, 1.0, 0.9),
        case(True, True, 0.0, 0.6),
        case(False, True, 0.0, 0.55),
        case(False, False, 1.0, 0.2),
    ]
    rows = {row["threshold"]: row for row in curve(cases)["thresholds"]}
    assert rows[0.6] == {
        "threshold": 0.6,
        "coverage": 0.5,
        "risk": 0.5,
        "answered_answerable": 1.0,
        "declined_unanswerable": 1.0,
        "balanced_accuracy": 1.0,
    }
    assert rows[0.5]["coverage"] == 0.75
    assert rows[0.5]["risk"] == pytest.approx(2 / 3)
    assert rows[0.5]["balanced_accuracy"] == 0.75
    assert rows[1.0]["coverage"] == 0.0
    assert rows[1.0]["risk"] is None


def test_the_areas_interval_holds_it() -> None:
    pick = random.Random(2)
    cases = [case(True, True, float(pick.random() < sure), sure) for sure in (pick.random() for _ in range(100))]
    found = figures(cases)["aurc"]
    assert found["n"] == 100
    assert 0 < found["low"] < found["mean"] < found["high"] < 1


def test_calibration_error_and_brier_score() -> None:
    # Bins (.9, 1]: |.95 - 1|; (.8, .9]: |.85 - 0|; (.2, .3]: |.25 - .5| for two of four.
    found = calibrated([(0.95, 1.0), (0.85, 0.0), (0.25, 0.0), (0.25, 1.0)])
    assert found["ece"] == pytest.approx(0.05 / 4 + 0.85 / 4 + 0.25 / 2)
    assert found["brier"] == pytest.approx((0.0025 + 0.7225 + 0.0625 + 0.5625) / 4)
    assert [(row["from"], row["n"], row["outcome"]) for row in found["bins"]] == [
        (0.2, 2, 0.5),
        (0.8, 1, 0.0),
        (0.9, 1, 1.0),
    ]


def test_a_confidence_on_an_edge_is_in_the_lower_bin() -> None:
    places = [calibrated([(sure, 1.0)])["bins"][0]["from"] for sure in (0.0, 0.1, 0.3, 0.31, 0.7, 1.0)]
    assert places == [0.0, 0.0, 0.2, 0.3, 0.6, 0.9]


def test_calibration_asks_of_all_whether_answerable_and_of_answers_whether_right() -> None:
    cases = [case(True, True, 0.0, 0.8), case(False, False, 1.0, 0.4), case(True, True, 1.0, None)]
    found = calibration(cases)
    assert (found["answerable"]["n"], found["right"]["n"]) == (2, 1)
    assert found["answerable"]["brier"] == pytest.approx((0.04 + 0.16) / 2)
    assert found["right"]["brier"] == pytest.approx(0.64)
    assert calibration([case(True, True, 1.0, None)]) == {}


def test_the_area_of_a_resample_is_that_of_the_questions_drawn() -> None:
    sure, wrong = np.asarray([0.9, 0.5, 0.5, 0.5, 0.1]), np.asarray([0.0, 1.0, 0.0, 0.25, 1.0])
    times = np.asarray([[1, 1, 1, 1, 1], [0, 2, 1, 0, 3], [4, 0, 0, 0, 0], [0, 0, 0, 5, 0]])
    drawn = [area(np.repeat(sure, row), np.repeat(wrong, row)) for row in times]
    assert area_of(sure, wrong)(times.astype(float)).tolist() == pytest.approx(drawn)
