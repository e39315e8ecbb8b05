"""The tensors of an ONNX file, written again by hand."""

from __future__ import annotations

import numpy as np
import pytest
from numpy.typing import NDArray

from qa.encoders.onnx_graph import field, number
from qa.encoders.tensors import tensors


def tensor(name: str, values: NDArray[np.generic], kind: int) -> bytes:
    dims = b"".join(number(1, n) for n in values.shape)
    return dims + number(2, kind) + field(8, name.encode()) + field(9, values.tobytes())


LARGE = (np.arange(2000) % 251).astype(np.uint8).reshape(4, 500)
FLOATS = np.linspace(-1, 1, 300, dtype=np.float32)
SMALL = np.array([1, -2, 3], np.int8)
ZERO_POINT = number(2, 3) + field(8, b"zero point") + field(5, b"\x07")  # no dimensions; numbers as packed varints
MODEL = b"\x08\x07" + field(
    7,
    field(1, b"a node")
    + field(5, tensor("large", LARGE, 2))
    + field(5, tensor("small", SMALL, 3))
    + field(5, tensor("floats", FLOATS, 1))
    + field(5, ZERO_POINT)
    + field(11, b"an input"),
)


@pytest.mark.parametrize("shift", range(4))
def test_every_tensor_is_read_wherever_it_lies(shift: int) -> None:
    found = tensors(field(2, b"x" * shift) + MODEL)
    assert set(found) == {"large", "small", "floats", "zero point"}
    assert np.array_equal(found["large"], LARGE)
    assert np.array_equal(found["small"], SMALL)
    assert np.array_equal(found["floats"], FLOATS)
    assert found["floats"].flags.aligned
    assert found["zero point"].shape == ()
    assert found["zero point"] == 7


def test_the_tensors_are_the_files_own_bytes() -> None:
    assert np.shares_memory(tensors(MODEL)["large"], np.frombuffer(MODEL, np.uint8))
