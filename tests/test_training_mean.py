"""The mean of two adapters changes each matrix by the mean of what they change it by."""

from __future__ import annotations

import numpy as np
import pytest

from qa.training.mean import mean, scaled

_MATRIX, _SCALE = np.arange(-10, 10).reshape(4, 5).astype(np.int8), np.float32(0.1)
GIVEN = {"7_quantized": _MATRIX, "7_scale": _SCALE, "m.w_quantized": _MATRIX, "m.w_scale": _SCALE}


def adapter(seed: int) -> dict[str, np.ndarray]:
    chance = np.random.default_rng(seed)
    return {
        "A:7": chance.normal(size=(4, 2)).astype(np.float16),
        "B:7": chance.normal(size=(2, 5)).astype(np.float16),
        "is:bias": chance.normal(size=5).astype(np.float16),
        "is:head_quantized": chance.integers(-127, 128, (4, 2)).astype(np.int8),
        "is:head_scale": np.float32(0.01 * (seed + 1)),
    }


def whole(of: dict[str, np.ndarray], name: str) -> np.ndarray:
    """A matrix as it is with what an adapter gives."""
    if f"is:{name}_quantized" in of:
        return of[f"is:{name}_quantized"] * of[f"is:{name}_scale"]
    return _MATRIX * _SCALE + of["A:7"].astype(np.float32) @ of["B:7"].astype(np.float32)


def test_matrices_vectors_and_the_head_are_averaged() -> None:
    one, other = adapter(0), adapter(1)
    both = mean([one, other], GIVEN)
    assert both["is:bias"] == pytest.approx((one["is:bias"] + other["is:bias"]) / 2, abs=0.01)
    for name in ("m.w", "head"):
        expected = (whole(one, name) + whole(other, name)) / 2
        assert np.all(np.abs(whole(both, name) - expected) <= both[f"is:{name}_scale"])  # of each column its own


def test_the_mean_of_means_goes_on_from_whole_matrices() -> None:
    one, other = adapter(0), adapter(1)
    both = mean([one, other], GIVEN)
    again = mean([both, one], GIVEN, shares=[2, 1])
    expected = (2 * whole(one, "m.w") + whole(other, "m.w")) / 3
    assert whole(again, "m.w") == pytest.approx(expected, abs=2 * float(again["is:m.w_scale"].max()))


def test_cut_to_the_rank_of_what_both_have_in_common_nothing_is_lost() -> None:
    one = adapter(0)
    both = mean([one, one], GIVEN, rank=2)
    assert (both["A:7"].shape, both["B:7"].shape) == ((4, 2), (2, 5))
    assert whole(both, "m.w") == pytest.approx(whole(one, "m.w"), abs=0.01)
    assert "is:head_quantized" in both  # the head is no part of a layer


def test_a_column_of_small_numbers_keeps_its_digits() -> None:
    values = np.array([[127, 127], [-64, 32]], np.int8)
    one = {"is:m.w_quantized": values, "is:m.w_scale": np.array([1, 0.001], np.float32)}
    both = mean([one, one], {})
    assert both["is:m.w_quantized"].tolist() == values.tolist()
    assert both["is:m.w_scale"] == pytest.approx(np.array([1, 0.001]))


def test_shares_say_how_much_each_counts() -> None:
    one, other = adapter(0), adapter(1)
    both = mean([one, other], GIVEN, shares=[3, 1])
    assert both["is:bias"] == pytest.approx(0.75 * one["is:bias"] + 0.25 * other["is:bias"], abs=0.01)


def test_what_one_leaves_as_it_is_counts_as_it_is() -> None:
    one, other = adapter(0), adapter(1)
    given = GIVEN | {"norm": np.zeros(3, np.float32), "n_quantized": np.ones((2, 2), np.int8), "n_scale": np.float32(1)}
    more = other | {
        "is:norm": np.ones(3, np.float16),
        "is:n_quantized": np.full((2, 2), 3, np.int8),
        "is:n_scale": np.float32(1),
    }
    both = mean([one, more], given)
    assert both["is:norm"].tolist() == [0.5, 0.5, 0.5]
    assert whole(both, "n") == pytest.approx(np.full((2, 2), 2.0))


def test_what_the_model_does_not_have_has_no_mean() -> None:
    with pytest.raises(ValueError, match="does not have"):
        mean([adapter(0), adapter(1) | {"is:more": np.zeros(1)}], GIVEN)


def test_logits_are_scaled_by_the_head() -> None:
    head = {
        "is:m.classifier.weight_quantized": np.array([[10, 0], [-20, 0]], np.int8),
        "is:m.classifier.weight_scale": np.array([0.1, 1], np.float32),
        "is:m.classifier.bias": np.array([0.5, 0], np.float32),
    }

    def logit(of: dict[str, np.ndarray]) -> float:
        weights = of["is:m.classifier.weight_quantized"] * of["is:m.classifier.weight_scale"]
        return float(([3.0, 1.0] @ weights + of["is:m.classifier.bias"])[0])

    assert logit(scaled(head, 1.5, 0.25)) == pytest.approx(1.5 * logit(head) + 0.25)
