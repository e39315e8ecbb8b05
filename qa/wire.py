"""Near-duplicate detection: which articles are copies of one wire report.

MinHash over shingles of three words (Broder 1997), banded for look-up (Leskovec, Rajaraman and Ullman, Mining of
Massive Datasets, ch. 3). Written here rather than taken from a library since the bands live in the archive, in the
transaction that files the article, and the arithmetic is ten lines of NumPy.
"""

from __future__ import annotations

import re
import zlib

import numpy as np
from numpy.typing import NDArray

PERMUTATIONS = 128
BANDS = 32  # of 4 values each: a pair with Jaccard similarity .6 shares a band with probability .99
SIMILAR = 0.6  # estimated Jaccard similarity from which two articles are copies

Signature = NDArray[np.uint32]

_WORD = re.compile(r"\w+")
_SHINGLE = 3
# Fixed odd multipliers and offsets: signatures are stored, so they must be the same in every process.
_random = np.random.Generator(np.random.PCG64(20240229))
_A = _random.integers(1, 2**63, PERMUTATIONS, dtype=np.uint64) | np.uint64(1)
_B = _random.integers(0, 2**63, PERMUTATIONS, dtype=np.uint64)


def signature(text: str) -> Signature:
    """MinHash signature of `text`, shape (128,). A text of under three words has the signature of its words."""
    words = _WORD.findall(text.casefold())
    codes = np.array([zlib.crc32(word.encode()) for word in words] or [0], dtype=np.uint64)
    count = max(1, len(codes) - _SHINGLE + 1)
    shingles = codes[:count].copy()
    for offset in range(1, min(_SHINGLE, len(codes))):
        shingles = shingles * np.uint64(0x9E3779B97F4A7C15) + codes[offset : offset + count]
    shingles = np.unique(shingles)
    hashed = (shingles[:, None] * _A[None, :] + _B[None, :]) >> np.uint64(32)
    lowest: Signature = hashed.min(axis=0).astype(np.uint32)
    return lowest


def bands(values: Signature) -> list[int]:
    """One key per band, shape (32,), each within 63 bits and different between bands, for an equality look-up."""
    rows = np.ascontiguousarray(values).reshape(BANDS, -1)
    return [
        int.from_bytes(zlib.crc32(row.tobytes()).to_bytes(4, "big") + band.to_bytes(2, "big"), "big")
        for band, row in enumerate(rows)
    ]


def stored(blob: bytes) -> Signature:
    """The signature whose bytes these are."""
    return np.frombuffer(blob, dtype=np.uint32)


def similarity(a: Signature, b: Signature) -> float:
    """Estimated Jaccard similarity of the shingles, in [0, 1]; standard error at most .045."""
    return float(np.mean(a == b))
