"""Vectors of texts, one a row."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

Vectors = NDArray[np.float32]


def unit(vectors: Vectors) -> Vectors:
    """Each row at length 1; a zero row stays zero."""
    lengths = np.linalg.norm(vectors, axis=1, keepdims=True)
    return (vectors / np.where(lengths > 0, lengths, 1)).astype(np.float32)


def single(vectors: Vectors) -> Vectors:
    """The first vector (dim,)."""
    first: Vectors = vectors[0]
    return first
