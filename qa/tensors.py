"""An ONNX file taken apart: its graph without the large tensors, and those as arrays over the file's own bytes.

ONNX Runtime copies every tensor that it finds in a model file, twice on the way. Handed in beside the graph they are
used where they lie. Of protobuf (https://protobuf.dev/programming-guides/encoding) only what a model file has is read;
the files are known by their SHA-256, so what is not expected cannot come.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

_LARGE = 1024  # bytes; a smaller tensor stays in the graph, where optimisation may look at its value

# Field numbers of onnx.proto: https://github.com/onnx/onnx/blob/main/onnx/onnx.proto
_GRAPH = 7
_INITIALIZER, _DESCRIPTIONS = 5, (11, 12, 13)  # of a graph; descriptions: of its inputs, outputs, values between
_DIMS, _TYPE, _NAME, _RAW, _EXTERNAL, _LOCATION = 1, 2, 8, 9, 13, 14  # of a tensor
_TYPES = {1: np.float32, 2: np.uint8, 3: np.int8}


def apart(model: bytes, swap: tuple[bytes, bytes] = (b"", b"")) -> tuple[bytes, dict[str, NDArray[Any]]]:
    """The model with its large tensors stated as external, and their values by name.

    The arrays are views of `model`, but for those whose numbers do not lie as the processor wants them. `swap` names
    bytes in the descriptions of values and what is put in their place.
    """
    view = memoryview(model)
    tensors: dict[str, NDArray[Any]] = {}
    parts: list[bytes | memoryview] = []
    for number, begin, start, end in _fields(view, 0, len(view)):
        if number != _GRAPH:
            parts.append(view[begin:end])
            continue
        graph: list[bytes | memoryview] = []
        for inner, first, content, last in _fields(view, start, end):
            if inner == _INITIALIZER and last - content > _LARGE:
                name, values, stated = _tensor(view, content, last)
                tensors[name] = values
                graph.append(_bytes(_INITIALIZER, stated))
            elif inner in _DESCRIPTIONS and swap[0]:
                graph.append(bytes(view[first:last]).replace(*swap))
            else:
                graph.append(view[first:last])
        parts.append(_bytes(_GRAPH, b"".join(graph)))
    return b"".join(parts), tensors


def _tensor(view: memoryview, start: int, end: int) -> tuple[str, NDArray[Any], bytes]:
    """Name, values, and the same tensor stated as external."""
    dims: list[int] = []
    kind, name, raw = 0, b"", view[:0]
    for number, _, content, last in _fields(view, start, end):
        if number == _DIMS:
            dims.append(_varint(view, content)[0])
        elif number == _TYPE:
            kind = _varint(view, content)[0]
        elif number == _NAME:
            name = bytes(view[content:last])
        elif number == _RAW:
            raw = view[content:last]
    values = np.require(np.frombuffer(raw, _TYPES[kind]).reshape(dims), requirements=["C", "A"])
    stated = [*(_number(_DIMS, size) for size in dims), _number(_TYPE, kind), _bytes(_NAME, name)]
    # Where it would be found is asked for, and never looked at: the values are handed in.
    entry = _bytes(1, b"location") + _bytes(2, b"beside")
    return name.decode(), values, b"".join([*stated, _bytes(_EXTERNAL, entry), _number(_LOCATION, 1)])


def _fields(view: Sequence[int], start: int, end: int) -> Iterator[tuple[int, int, int, int]]:
    """For each field of a message: its number, where it begins, where its content begins, and where both end."""
    at = start
    while at < end:
        begin = at
        key, content = _varint(view, at)
        kind = key & 7
        if kind == 0:
            at = _varint(view, content)[1]
        elif kind == 2:
            size, content = _varint(view, content)
            at = content + size
        else:
            at = content + {1: 8, 5: 4}[kind]
        yield key >> 3, begin, content, at


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


def _written(value: int) -> bytes:
    out = bytearray()
    while value > 127:
        out.append(value & 127 | 128)
        value >>= 7
    out.append(value)
    return bytes(out)


def _number(field: int, value: int) -> bytes:
    return _written(field << 3) + _written(value)


def _bytes(field: int, content: bytes) -> bytes:
    return _written(field << 3 | 2) + _written(len(content)) + content
