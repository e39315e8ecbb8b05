"""Which form of 8-bit weights the processor multiplies without loss.

Without the newest instructions (VNNI, or those of ARM) ONNX Runtime adds products of unsigned activations and signed
weights two by two in 16 bits and cuts off what does not fit; unsigned weights go a longer way that loses nothing. Else
signed ones give the same and take less than half of the time, but for libraries that round otherwise. Which holds is
asked of the processor itself, as no list of processors and libraries would stay complete.
"""

from __future__ import annotations

from functools import cache
from typing import Any

import numpy as np
from numpy.typing import NDArray

from qa.encoders.onnx_graph import Graph

_ZERO = 128  # what stands for 0 in an unsigned matrix
_INNER, _OUTER, _ROWS = 384, 40, 9  # as wide as the model; nine rows take more than one step of any kernel
_LARGEST = 127


def multiplied(
    graph: Graph, x: str, label: str, matrix: NDArray[np.int8], scales: NDArray[np.float32], bias: str
) -> str:
    """Node: `x` (…, n_in), quantised as it comes, times the int8 `matrix` (n_in, n_out) and its `scales`, plus `bias`.

    The matrix is written under `label` in the form that `whole` allows.
    """
    return _product(graph, x, label, matrix, scales, bias, signed=whole())


@cache
def whole() -> bool:
    """Whether products with signed weights come out here as those with unsigned ones, to the last bit: by one row and
    by several, of rows of very different size, and where the sums are as large as they can be."""
    chance = np.random.default_rng(0)
    for rows, outer in ((1, _INNER), (_ROWS, _OUTER), (_ROWS, 4 * _INNER), (_ROWS, 2)):
        some = chance.standard_normal((rows, _INNER)) * np.logspace(-2, 2, rows)[:, None]
        matrix = chance.integers(-_LARGEST, _LARGEST + 1, (_INNER, outer))
        largest = np.ones((rows, _INNER)), np.full((_INNER, outer), _LARGEST)
        for x, weights in ((some, matrix), largest):
            if _computed(x, weights, signed=True).tobytes() != _computed(x, weights, signed=False).tobytes():
                return False
    return True


def _unsigned(matrix: NDArray[np.int8]) -> NDArray[np.uint8]:
    """The int8 matrix with 128 added, uint8."""
    return np.bitwise_xor(matrix.view(np.uint8), np.uint8(_ZERO))


def _computed(x: NDArray[Any], matrix: NDArray[Any], *, signed: bool) -> NDArray[np.float32]:
    """`x` (rows, n_in) times `matrix` (n_in, n_out), as a session computes it."""
    import onnxruntime

    graph, outer = Graph(), matrix.shape[1]
    scales, bias = np.full(outer, 1 / _LARGEST, np.float32), np.zeros(outer, np.float32)
    rows = graph.constant(x.astype(np.float32))
    out = _product(graph, rows, "matrix", matrix.astype(np.int8), scales, graph.constant(bias), signed=signed)
    options = onnxruntime.SessionOptions()
    options.graph_optimization_level = onnxruntime.GraphOptimizationLevel.ORT_DISABLE_ALL  # else it is computed at once
    options.intra_op_num_threads = 1
    options.log_severity_level = 3
    values = [onnxruntime.OrtValue.ortvalue_from_numpy(value) for value in graph.weights.values()]
    options.add_external_initializers(list(graph.weights), values)
    session = onnxruntime.InferenceSession(graph.model([], out, "product"), options, providers=["CPUExecutionProvider"])
    product: NDArray[np.float32] = session.run(["product"], {})[0]
    return product


def _product(
    graph: Graph,
    x: str,
    label: str,
    matrix: NDArray[np.int8],
    scales: NDArray[np.float32],
    bias: str,
    *,
    signed: bool,
) -> str:
    weight = graph.weight(label, matrix if signed else _unsigned(matrix))
    zero = graph.constant(np.int8(0) if signed else np.uint8(_ZERO))
    return graph.add("DynamicQuantizeMatMul", x, weight, graph.constant(scales), zero, bias, domain="com.microsoft")
