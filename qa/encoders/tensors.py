"""The tensors of an ONNX file, as arrays over the file's own bytes.

Of protobuf (https://protobuf.dev/programming-guides/encoding) only what a model file has is read; the files are known
by their SHA-256, so what is not expected cannot come.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from mmap import mmap
from typing import Any

import numpy as np
from numpy.typing import NDArray

# Field numbers of onnx.proto: https://github.com/onnx/onnx/blob/main/onnx/onnx.proto
_GRAPH, _INITIALIZER = 7, 5
_DIMS, _TYPE, _FLOATS, _SMALL, _NAME, _RAW = 1, 2, 4, 5, 8, 9  # of a tensor
_TYPES: dict[int, Any] = {1: np.float32, 2: np.uint8, 3: np.int8, 7: np.int64}


def tensors(model: bytes | mmap) -> dict[str, NDArray[Any]]:
    """The model's initializers by name: views of `model`, but for those whose numbers do not lie as the processor wants
    them."""
    view = memoryview(model)
    out: dict[str, NDArray[Any]] = {}
    for number, start, end in _fields(view, 0, len(view)):
        if number == _GRAPH:
            for inner, content, last in _fields(view, start, end):
                if inner == _INITIALIZER:
                    name, values = _tensor(view, content, last)
                    out[name] = values
    return out


def _tensor(view: memoryview, start: int, end: int) -> tuple[str, NDArray[Any]]:
    dims: list[int] = []
    kind, name = 0, b""
    raw: Any = view[:0]
    for number, content, last in _fields(view, start, end):
        if number == _DIMS:
            dims.append(_varint(view, content)[0])
        elif number == _TYPE:
            kind = _varint(view, content)[0]
        elif number == _NAME:
            name = bytes(view[content:last])
        elif number in (_RAW, _FLOATS):
            raw = view[content:last]
        elif number == _SMALL:  # small whole numbers, packed
            raw = np.array(list(_varints(view, content, last))).astype(_TYPES[kind])
    values = np.require(np.frombuffer(raw, _TYPES[kind]).reshape(dims), requirements=["C", "A"])
    return name.decode(), values


def _fields(view: Sequence[int], start: int, end: int) -> Iterator[tuple[int, int, int]]:
    """For each field of a message: its number, where its content begins and where it ends."""
    at = start
    while at < end:
        key, content = _varint(view, at)
        kind = key & 7
        if kind == 0:
            at = _varint(view, content)[1]
        elif kind == 2:
            size, content = _varint(view, content)
            at = content + size
        else:
            at = content + {1: 8, 5: 4}[kind]
        yield key >> 3, content, at


def _varints(view: Sequence[int], start: int, end: int) -> Iterator[int]:
    while start < end:
        value, start = _varint(view, start)
        yield value


def _varint(view: Sequence[int], at: int) -> tuple[int, int]:
    """The number written at `at`, and where it ends."""
    value = shift = 0
    while True:
        byte = view[at]
        at += 1
        value |= (byte & 127) << shift
        shift += 7
        if byte < 128:
            return value, at
