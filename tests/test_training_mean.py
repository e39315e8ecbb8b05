"""The mean of two adapters changes each matrix by the mean of what they change it by."""

from __future__ import annotations

import numpy as np
import pytest

from qa.training.mean import mean, scaled


def adapter(seed: int) -> dict[str, np.ndarray]:
    chance = np.random.default_rng(seed)
    return {
        "A:m": chance.normal(size=(4, 2)).astype(np.float16),
        "B:m": chance.normal(size=(2, 5)).astype(np.float16),
        "is:bias": chance.normal(size=5).astype(np.float16),
        "is:head.weight_quantized": chance.integers(-127, 128, (4, 2)).astype(np.int8),
        "is:head.weight_scale": np.float32(0.01 * (seed + 1)),
    }


def test_matrices_vectors_and_the_head_are_averaged() -> None:
    one, other = adapter(0), adapter(1)
    both = mean([one, other], {})
    changed = [it["A:m"].astype(np.float32) @ it["B:m"].astype(np.float32) for it in (one, other, both)]
    assert changed[2] == pytest.approx((changed[0] + changed[1]) / 2, abs=0.01)
    assert both["is:bias"] == pytest.approx((one["is:bias"] + other["is:bias"]) / 2, abs=0.01)
    heads = [it["is:head.weight_quantized"] * it["is:head.weight_scale"] for it in (one, other, both)]
    assert heads[2] == pytest.approx((heads[0] + heads[1]) / 2, abs=float(both["is:head.weight_scale"]))


def test_cut_to_the_rank_of_what_both_have_in_common_nothing_is_lost() -> None:
    one = adapter(0)
    both = mean([one, one], {}, rank=2)
    assert (both["A:m"].shape, both["B:m"].shape) == ((4, 2), (2, 5))
    changed = [it["A:m"].astype(np.float32) @ it["B:m"].astype(np.float32) for it in (one, both)]
    assert changed[1] == pytest.approx(changed[0], abs=0.01)


def test_shares_say_how_much_each_counts() -> None:
    one, other = adapter(0), adapter(1)
    both = mean([one, other], {}, shares=[3, 1])
    assert both["is:bias"] == pytest.approx(0.75 * one["is:bias"] + 0.25 * other["is:bias"], abs=0.01)


def test_what_one_leaves_as_it_is_counts_as_it_is() -> None:
    one, other = adapter(0), adapter(1)
    more = other | {"is:norm": np.ones(3, np.float16), "A:n": one["A:m"], "B:n": one["B:m"]}
    both = mean([one, more], {"norm": np.zeros(3, np.float32)})
    assert both["is:norm"].tolist() == [0.5, 0.5, 0.5]
    changed = [it[0].astype(np.float32) @ it[1] for it in ((one["A:m"], one["B:m"]), (both["A:n"], both["B:n"]))]
    assert changed[1] == pytest.approx(changed[0] / 2, abs=0.01)


def test_what_the_model_does_not_have_has_no_mean() -> None:
    with pytest.raises(ValueError, match="does not have"):
        mean([adapter(0), adapter(1) | {"is:more": np.zeros(1)}], {})


def test_logits_are_scaled_by_the_head() -> None:
    head = {
        "is:m.classifier.weight_quantized": np.array([[10, 0], [-20, 0]], np.int8),
        "is:m.classifier.weight_scale": np.float32(0.1),
        "is:m.classifier.bias": np.array([0.5, 0], np.float32),
    }

    def logit(of: dict[str, np.ndarray]) -> float:
        weights = of["is:m.classifier.weight_quantized"] * of["is:m.classifier.weight_scale"]
        return float(([3.0, 1.0] @ weights + of["is:m.classifier.bias"])[0])

    assert logit(scaled(head, 1.5, 0.25)) == pytest.approx(1.5 * logit(head) + 0.25)
