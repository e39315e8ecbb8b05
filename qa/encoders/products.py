"""Which form of 8-bit weights the processor multiplies without loss.

Without the newest instructions (VNNI, or those of ARM) ONNX Runtime adds products of unsigned activations and signed
weights two by two in 16 bits and cuts off what does not fit; unsigned weights go a longer way that loses nothing. With
them the sums are whole in either form, and signed weights take less than half of the time. What a processor does is
asked of it by a product whose sums fit nowhere in 16 bits, as no list of processors would stay complete.
"""

from __future__ import annotations

from functools import cache

import numpy as np
from numpy.typing import NDArray

from qa.encoders.onnx_graph import Graph

ZERO = 128  # what stands for 0 in an unsigned matrix
_INNER, _OUTER, _ROWS = 384, 32, 9  # as wide as the model; nine rows take more than one step of any kernel
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
    """Whether sums of products with signed weights come out whole on this processor, by one row and by several."""
    return all(_whole(rows) for rows in (1, _ROWS))


def unsigned(matrix: NDArray[np.int8]) -> NDArray[np.uint8]:
    """The int8 matrix with 128 added, uint8."""
    return np.bitwise_xor(matrix.view(np.uint8), np.uint8(ZERO))


def _whole(rows: int) -> bool:
    import onnxruntime

    graph = Graph()
    x = graph.constant(np.ones((rows, _INNER), np.float32))  # each becomes 255
    largest = np.full((_INNER, _OUTER), _LARGEST, np.int8)
    scale = np.full(_OUTER, 1 / _LARGEST, np.float32)
    out = _product(graph, x, "largest", largest, scale, graph.constant(np.zeros(_OUTER, np.float32)), signed=True)
    options = onnxruntime.SessionOptions()
    options.graph_optimization_level = onnxruntime.GraphOptimizationLevel.ORT_DISABLE_ALL  # else it is computed at once
    options.intra_op_num_threads = 1
    values = [onnxruntime.OrtValue.ortvalue_from_numpy(value) for value in graph.weights.values()]
    options.add_external_initializers(list(graph.weights), values)
    session = onnxruntime.InferenceSession(graph.model([], out, "product"), options, providers=["CPUExecutionProvider"])
    return bool(np.allclose(session.run(["product"], {})[0], _INNER, rtol=1e-3))


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
    weight = graph.weight(label, matrix if signed else unsigned(matrix))
    zero = graph.constant(np.int8(0) if signed else np.uint8(ZERO))
    return graph.add("DynamicQuantizeMatMul", x, weight, graph.constant(scales), zero, bias, domain="com.microsoft")
