"""An embedder that keeps what it has embedded last.

What is found for one question is often found for the next, and for the same one put in other words.
"""

from __future__ import annotations

import threading
from collections import OrderedDict
from collections.abc import Sequence

import numpy as np

from qa.encoders.embedding import Embedder
from qa.encoders.vectors import Vectors

KEPT = 20_000  # texts: 30 MB of 384 numbers each, 120 of 1,536


class Remembering:
    """As the embedder that it is made of; the vectors of the `most` passages asked for last are kept."""

    def __init__(self, embedder: Embedder, most: int = KEPT) -> None:
        self._embedder = embedder
        self._most = most
        self._vectors: OrderedDict[str, Vectors] = OrderedDict()
        self._lock = threading.Lock()
        self.name, self.fingerprint, self.dim = embedder.name, embedder.fingerprint, embedder.dim

    def embed_passages(self, texts: Sequence[str]) -> Vectors:
        with self._lock:
            known = {text: self._vectors[text] for text in texts if text in self._vectors}
        new = [text for text in dict.fromkeys(texts) if text not in known]
        if new:  # outside the lock: who asks for others need not wait
            # Copies, so that none holds the others of its batch.
            known |= {text: vector.copy() for text, vector in zip(new, self._embedder.embed_passages(new), strict=True)}
        with self._lock:
            for text, vector in known.items():
                self._vectors[text] = vector
                self._vectors.move_to_end(text)
            while len(self._vectors) > self._most:
                self._vectors.popitem(last=False)
        return np.stack([known[text] for text in texts]) if texts else np.zeros((0, self.dim), np.float32)

    def embed_question(self, text: str) -> Vectors:
        return self._embedder.embed_question(text)
