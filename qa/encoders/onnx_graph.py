"""Writing an ONNX graph: nodes in order, small constants inside, large weights handed in beside it or at each run.

Of protobuf only what such a file needs is written (https://protobuf.dev/programming-guides/encoding; field numbers of
https://github.com/onnx/onnx/blob/main/onnx/onnx.proto).
"""

from __future__ import annotations

import struct
from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

_IR, _OPSETS = 8, (("", 17), ("com.microsoft", 1))
_TYPES = {np.dtype(np.float32): 1, np.dtype(np.uint8): 2, np.dtype(np.int8): 3, np.dtype(np.int64): 7}
_FLOAT, _INT, _INTS = 1, 2, 7  # kinds of an attribute


class Graph:
    """A graph being written. Values are known by their names, which the methods give back."""

    def __init__(self) -> None:
        self.weights: dict[str, NDArray[Any]] = {}
        self.fed: dict[str, NDArray[Any]] = {}
        self._nodes: list[bytes] = []
        self._tensors: list[bytes] = []
        self._values = 0

    def weight(self, name: str, values: NDArray[Any]) -> str:
        """A tensor that the graph only names; its numbers are in `weights`."""
        self.weights[name] = np.ascontiguousarray(values)
        # Where it would be found is asked for, and never looked at: the values are handed in.
        entry = field(1, b"location") + field(2, b"beside")
        self._tensors.append(_stated(name, values) + field(13, entry) + number(14, 1))
        return name

    def feed(self, name: str, values: NDArray[Any]) -> str:
        """A tensor that is given to each run, and is in `fed`: while a model is opened, the runtime copies weights, and
        not these."""
        self.fed[name] = np.ascontiguousarray(values)
        return name

    def constant(self, values: Any) -> str:
        """A small tensor, inside the graph."""
        array = np.asarray(values)
        name = self._next()
        self._tensors.append(_stated(name, array) + field(9, array.tobytes()))
        return name

    def many(
        self, outputs: int, op: str, *inputs: str, domain: str = "", **attributes: float | int | Sequence[int]
    ) -> list[str]:
        """A node with several outputs. An input "" is left out."""
        names = [self._next() for _ in range(outputs)]
        content = b"".join(field(1, name.encode()) for name in inputs)
        content += b"".join(field(2, name.encode()) for name in names) + field(4, op.encode())
        content += b"".join(field(5, _attribute(name, value)) for name, value in attributes.items())
        self._nodes.append(content + (field(7, domain.encode()) if domain else b""))
        return names

    def add(self, op: str, *inputs: str, domain: str = "", **attributes: float | int | Sequence[int]) -> str:
        """A node with one output."""
        return self.many(1, op, *inputs, domain=domain, **attributes)[0]

    def model(self, inputs: Sequence[str], output: str, result: str) -> bytes:
        """The file. `inputs` are int64 tensors (n, length), `result` the name under which `output`, a float32 tensor of
        any shape, is asked for."""
        self._nodes.append(field(1, output.encode()) + field(2, result.encode()) + field(4, b"Identity"))
        graph = b"".join(field(1, node) for node in self._nodes) + field(2, b"graph")
        graph += b"".join(field(5, tensor) for tensor in self._tensors)
        graph += b"".join(field(11, _described(name, 7, ("n", "length"))) for name in inputs)
        graph += b"".join(field(11, _described(name, _TYPES[it.dtype], it.shape)) for name, it in self.fed.items())
        graph += field(12, _described(result, 1, None))
        opsets = b"".join(field(8, field(1, domain.encode()) + number(2, version)) for domain, version in _OPSETS)
        return number(1, _IR) + field(7, graph) + opsets

    def _next(self) -> str:
        self._values += 1
        return f"v{self._values}"


def _stated(name: str, values: NDArray[Any]) -> bytes:
    """The head of a tensor: its shape, type and name."""
    dims = b"".join(number(1, size) for size in values.shape)
    return dims + number(2, _TYPES[values.dtype]) + field(8, name.encode())


def _described(name: str, kind: int, dims: Sequence[str | int] | None) -> bytes:
    """A value's name and type, and its dimensions, of which those with a name are free; None: any number of them."""
    each = (number(1, dim) if isinstance(dim, int) else field(2, dim.encode()) for dim in dims or ())
    shape = b"" if dims is None else field(2, b"".join(field(1, dim) for dim in each))
    return field(1, name.encode()) + field(2, field(1, number(1, kind) + shape))


def _attribute(name: str, value: float | int | Sequence[int]) -> bytes:
    head = field(1, name.encode())
    if isinstance(value, float):
        return head + b"\x15" + struct.pack("<f", value) + number(20, _FLOAT)
    if isinstance(value, int):
        return head + number(3, value) + number(20, _INT)
    return head + b"".join(number(8, one) for one in value) + number(20, _INTS)


def number(key: int, value: int) -> bytes:
    """A field that holds a whole number; negative ones as their two's complement in 64 bits."""
    return _varint(key << 3) + _varint(value & (2**64 - 1))


def field(key: int, content: bytes) -> bytes:
    """A field that holds bytes or another message."""
    return _varint(key << 3 | 2) + _varint(len(content)) + content


def _varint(value: int) -> bytes:
    out = bytearray()
    while value > 127:
        out.append(value & 127 | 128)
        value >>= 7
    out.append(value)
    return bytes(out)
