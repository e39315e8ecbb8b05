"""An ONNX file taken apart, read again by hand."""

from __future__ import annotations

import numpy as np
import pytest
from numpy.typing import NDArray

from qa.tensors import apart


def field(number: int, content: bytes) -> bytes:
    """A field with a length, as protobuf writes it."""
    size = len(content)
    length = bytes([size]) if size < 128 else bytes([size & 127 | 128, size >> 7])
    return bytes([number << 3 | 2]) + length + content


def tensor(name: str, values: NDArray[np.generic], kind: int) -> bytes:
    dims = b"".join(b"\x08" + (bytes([n]) if n < 128 else bytes([n & 127 | 128, n >> 7])) for n in values.shape)
    return dims + bytes([2 << 3, kind]) + field(8, name.encode()) + field(9, values.tobytes())


LARGE = (np.arange(2000) % 251).astype(np.uint8).reshape(4, 500)
FLOATS = np.linspace(-1, 1, 300, dtype=np.float32)
SMALL = np.array([1, -2, 3], np.int8)
NODE = field(1, b"the node, 160 long: \x0a\x03\x08\xa0\x01")
INPUT = field(11, b"input_ids \x0a\x03\x08\xa0\x01")
MODEL = b"\x08\x07" + field(
    7,
    NODE
    + field(5, tensor("large", LARGE, 2))
    + field(5, tensor("small", SMALL, 3))
    + field(5, tensor("floats", FLOATS, 1))
    + INPUT,
)


@pytest.mark.parametrize("shift", range(4))
def test_large_tensors_are_given_beside_the_graph_wherever_they_lie(shift: int) -> None:
    graph, tensors = apart(field(2, b"x" * shift) + MODEL)
    assert set(tensors) == {"large", "floats"}
    assert np.array_equal(tensors["large"], LARGE)
    assert np.array_equal(tensors["floats"], FLOATS)
    assert tensors["floats"].flags.aligned
    assert LARGE.tobytes() not in graph
    assert len(graph) < 400


def test_what_is_not_large_stays_as_it_is_and_the_large_ones_are_stated_as_external() -> None:
    graph, _ = apart(MODEL)
    assert NODE in graph
    assert INPUT in graph
    assert field(5, tensor("small", SMALL, 3)) in graph
    stated = b"\x08\x04\x08\xf4\x03" + b"\x10\x02" + field(8, b"large")
    assert stated + field(13, field(1, b"location") + field(2, b"beside")) + b"\x70\x01" in graph


def test_bytes_are_swapped_in_descriptions_of_values_only() -> None:
    graph, _ = apart(MODEL, (b"\x0a\x03\x08\xa0\x01", b"\x0a\x03\x12\x01s"))
    assert NODE in graph
    assert field(11, b"input_ids \x0a\x03\x12\x01s") in graph


def test_the_tensors_are_the_files_own_bytes() -> None:
    assert np.shares_memory(apart(MODEL)[1]["large"], np.frombuffer(MODEL, np.uint8))
