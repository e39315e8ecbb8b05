"""What the terms of a question find in the full text, each by itself, to be added up for any part of the question."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray


@dataclass(frozen=True)
class Matches:
    """`keys` (n,) ascending are the passages found by any term. Each of the m finds is of the passage `keys[passage]`
    (m,) by the term `term` (m,), with a bm25 `score` (m,), higher better."""

    keys: NDArray[np.int64]
    passage: NDArray[np.intp]
    term: NDArray[np.intp]
    score: NDArray[np.float64]

    def scores(self, weights: Sequence[float]) -> NDArray[np.float64]:
        """The passages' scores (n,) where each term, in the order asked, counts so many times."""
        import numpy as np

        each = np.asarray(weights, np.float64)[self.term] if len(self.term) else self.score
        return np.bincount(self.passage, self.score * each, minlength=len(self.keys))
