"""What the terms of a question find in the full text, each by itself, to be added up for any part of the question.

bm25 of several terms is the sum of theirs, so each is looked up once for a question with all its clauses and filters.
"""

from __future__ import annotations

import threading
from collections import OrderedDict
from collections.abc import Callable, Hashable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    Found = tuple[NDArray[np.int64], NDArray[np.float64]]  # keys (n,) and scores (n,)

_KEPT = 400_000  # passages of remembered terms, 16 bytes each


@dataclass(frozen=True)
class Matches:
    """`keys` (n,) ascending are the passages found by any term. Each of the m finds is of the passage `keys[passage]`
    (m,) by the term `term` (m,), with a bm25 `score` (m,), higher better."""

    keys: NDArray[np.int64]
    passage: NDArray[np.intp]
    term: NDArray[np.intp]
    score: NDArray[np.float64]

    @staticmethod
    def of(found: Sequence[Found]) -> Matches:
        """From what each term found, in order."""
        import numpy as np

        keys = np.concatenate([keys for keys, _ in found] or [np.zeros(0, np.int64)])
        score = np.concatenate([score for _, score in found] or [np.zeros(0)])
        distinct, passage = np.unique(keys, return_inverse=True)
        return Matches(distinct, passage, np.repeat(np.arange(len(found)), [len(keys) for keys, _ in found]), score)

    def scores(self, weights: Sequence[float]) -> NDArray[np.float64]:
        """The passages' scores (n,) where each term, in the order asked, counts so many times."""
        import numpy as np

        each = np.asarray(weights, np.float64)[self.term] if len(self.term) else self.score
        return np.bincount(self.passage, self.score * each, minlength=len(self.keys))


class Remembered:
    """What terms find, remembered while the archive stays as it is: outlets' names and months come again and again."""

    def __init__(self, find: Callable[[str], Found]) -> None:
        self._find = find
        self._known: OrderedDict[str, Found] = OrderedDict()
        self._rows = 0
        self._state: Hashable = None
        self._lock = threading.Lock()

    def found(self, term: str, state: Hashable) -> Found:
        """What `term` finds in the archive, of which `state` tells whether it has changed."""
        with self._lock:
            if state != self._state:
                self._known.clear()
                self._rows, self._state = 0, state
            if term in self._known:
                self._known.move_to_end(term)
                return self._known[term]
        found = self._find(term)
        with self._lock:
            if state == self._state and term not in self._known:
                self._known[term] = found
                self._rows += len(found[0])
                while self._rows > _KEPT:
                    _, (keys, _) = self._known.popitem(last=False)
                    self._rows -= len(keys)
        return found
