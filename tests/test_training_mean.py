"""The mean of two adapters changes each matrix by the mean of what they change it by."""

from __future__ import annotations

import numpy as np
import pytest

from qa.training.mean import mean, scaled

GIVEN = {"m_quantized": np.arange(-10, 10).reshape(4, 5).astype(np.int8), "m_scale": np.float32(0.1)}


def adapter(seed: int) -> dict[str, np.ndarray]:
    chance = np.random.default_rng(seed)
    return {
        "A:m": chance.normal(size=(4, 2)).astype(np.float16),
        "B:m": chance.normal(size=(2, 5)).astype(np.float16),
        "is:bias": chance.normal(size=5).astype(np.float16),
        "is:head_quantized": chance.integers(-127, 128, (4, 2)).astype(np.int8),
        "is:head_scale": np.float32(0.01 * (seed + 1)),
    }


def whole(of: dict[str, np.ndarray], name: str) -> np.ndarray:
    """A matrix as it is with what an adapter gives."""
    if f"is:{name}_quantized" in of:
        return of[f"is:{name}_quantized"] * of[f"is:{name}_scale"]
    own = GIVEN[f"{name}_quantized"] * GIVEN[f"{name}_scale"]
    return own + of[f"A:{name}"].astype(np.float32) @ of[f"B:{name}"].astype(np.float32)


def test_matrices_vectors_and_the_head_are_averaged() -> None:
    one, other = adapter(0), adapter(1)
    both = mean([one, other], GIVEN)
    assert both["is:bias"] == pytest.approx((one["is:bias"] + other["is:bias"]) / 2, abs=0.01)
    for name in ("m", "head"):
        expected = (whole(one, name) + whole(other, name)) / 2
        assert np.all(np.abs(whole(both, name) - expected) <= both[f"is:{name}_scale"])  # of each column its own


def test_the_mean_of_means_goes_on_from_whole_matrices() -> None:
    one, other = adapter(0), adapter(1)
    both = mean([one, other], GIVEN)
    again = mean([both, one], GIVEN, shares=[2, 1])
    expected = (2 * whole(one, "m") + whole(other, "m")) / 3
    assert whole(again, "m") == pytest.approx(expected, abs=2 * float(again["is:m_scale"].max()))


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
