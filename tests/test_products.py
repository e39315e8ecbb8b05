"""The form of the weights that a processor multiplies without loss."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
from numpy.typing import NDArray

from qa.encoders import products
from qa.encoders.onnx_graph import Graph


@pytest.mark.parametrize(("most", "expected"), [(2**31, True), (2**15, False)])
def test_where_sums_are_cut_off_signed_weights_are_not_used(
    most: int, expected: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    def computed(x: NDArray[Any], matrix: NDArray[Any], *, signed: bool) -> NDArray[np.float32]:
        pairs = (x[:, :, None] * 255 * matrix[None]).reshape(len(x), -1, 2, matrix.shape[1]).sum(axis=2)
        return np.asarray(np.clip(pairs, -most, most).sum(axis=1) if signed else pairs.sum(axis=1), np.float32)

    monkeypatch.setattr(products, "_computed", computed)
    assert products.whole.__wrapped__() is expected


def test_a_product_is_that_of_its_numbers_in_either_form() -> None:
    x, matrix = np.array([[0.0, 1.0, 2.0]] * 2), np.array([[1, -2], [3, 4], [-5, 6]])
    for signed in (False, True):
        got = products._computed(x, matrix, signed=signed) * 127
        assert np.allclose(got, x @ matrix, atol=0.1)


def test_the_matrix_is_written_in_the_form_that_is_whole(monkeypatch: pytest.MonkeyPatch) -> None:
    matrix = np.array([[-128, 0, 127]], np.int8)
    for whole, kind in ((True, np.int8), (False, np.uint8)):
        monkeypatch.setattr(products, "whole", lambda whole=whole: whole)
        graph = Graph()
        products.multiplied(graph, "x", "w", matrix, np.ones(3, np.float32), "b")
        assert graph.weights["w"].dtype == kind
